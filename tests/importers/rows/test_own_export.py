"""An export that is read into an empty archive goes out again as it came in."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import Result

Newsarc = Callable[..., Result]
SAMPLES = Path(__file__).parents[3] / "samples"


@pytest.fixture(scope="module")
def archives(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of archives that were filled once, to be copied."""
    return tmp_path_factory.mktemp("archives")


@pytest.fixture
def filled(newsarc: Newsarc, archives: Path, tmp_path: Path) -> Newsarc:
    """An archive with articles that are tagged and corrected, and ids that leave gaps."""
    if not (archives / "filled.db").exists():
        fill(newsarc)
        (tmp_path / "archive.db").rename(archives / "filled.db")
    shutil.copy(archives / "filled.db", tmp_path / "archive.db")
    return newsarc


def fill(newsarc: Newsarc) -> None:
    named = ("--newspaper", "=1+1日报", "--date", "2024-05-17", "--page", "1")
    assert newsarc("import", SAMPLES / "text" / "seed-like.txt", *named).code == 0
    assert newsarc("import", SAMPLES / "text", "--quiet").code == 0
    assert newsarc("tag", "add", "flood", "2").code == 0
    assert newsarc("edit", "2", "--set", "headline==抢抓农时", "--set", "url=https://example.com/2").code == 0


@pytest.fixture
def all_samples(newsarc: Newsarc, archives: Path, tmp_path: Path) -> Newsarc:
    """An archive of the samples of all formats."""
    for package in ("pypdfium2", "lxml", "feedparser", "pyarrow", "openpyxl", "striprtf"):
        pytest.importorskip(package)
    if not (archives / "samples.db").exists():
        assert newsarc("import", SAMPLES, "--quiet").code == 0
        assert newsarc("edit", "3", "--set", "headline=Another", "--set", "kicker=Above it").code == 0
        (tmp_path / "archive.db").rename(archives / "samples.db")
    shutil.copy(archives / "samples.db", tmp_path / "archive.db")
    return newsarc


@pytest.mark.parametrize("suffix", ["jsonl", "csv"])
@pytest.mark.parametrize("query", [[], ["--kind", "all"]], ids=["articles", "all parts"])
def test_an_export_comes_out_as_it_went_in(
    filled: Newsarc, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, suffix: str, query: list[str]
) -> None:
    first, second = tmp_path / f"first.{suffix}", tmp_path / f"second.{suffix}"
    assert filled("export", *query, "--output", first).code == 0
    monkeypatch.setenv("NEWSARC_ARCHIVE", str(tmp_path / "empty.db"))
    assert filled("import", first).code == 0
    assert filled("export", *query, "--output", second).code == 0
    assert second.read_bytes() == first.read_bytes()
    assert filled("archive", "check").code == 0


@pytest.mark.parametrize(("form", "name"), [("jsonl", "a.jsonl"), ("csv", "a.csv"), ("ninjs", "a.json")])
def test_what_all_formats_hold_comes_out_as_it_went_in(
    all_samples: Newsarc, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, form: str, name: str
) -> None:
    newsarc = all_samples
    assert newsarc("export", "--kind", "all", "--format", form, "--output", tmp_path / name).code == 0
    monkeypatch.setenv("NEWSARC_ARCHIVE", str(tmp_path / "empty.db"))
    assert newsarc("import", tmp_path / name).code == 0
    again = tmp_path / f"again-{name}"
    assert newsarc("export", "--kind", "all", "--format", form, "--output", again).code == 0
    assert again.read_bytes() == (tmp_path / name).read_bytes()


def test_a_ninjs_item_of_ours_that_was_changed_to_nonsense_is_told(filled: Newsarc, tmp_path: Path) -> None:
    export = tmp_path / "a.json"
    assert filled("export", "id:1", "--format", "ninjs", "--output", export).code == 0
    [item] = json.loads(export.read_text(encoding="utf-8"))
    item["altIds"] += [{"role": "kind", "value": "poem"}]
    export.write_text(json.dumps([item]), encoding="utf-8")
    result = filled("import", export)
    assert result.code == 1
    assert "a.json: cannot be read as ninjs: line 1: not as newsarc exports it" in result.err


def test_an_id_that_is_taken_stays_whose_it_is(filled: Newsarc, tmp_path: Path) -> None:
    export = tmp_path / "a.jsonl"
    row = json.loads(filled("export", "id:1", "--format", "jsonl").out)
    longer = "a" * 14  # than usual: another digest began with its first twelve characters
    export.write_text(json.dumps(row | {"ref": longer, "headline": "另一篇"}) + "\n", encoding="utf-8")
    before = filled("show", "1").out
    assert filled("import", export).code == 0
    assert filled("show", "1").out == before
    assert filled("list", "headline:另一篇", "--format", "ids").out != "1\n"


def test_an_export_adds_nothing_to_its_own_archive(filled: Newsarc, tmp_path: Path) -> None:
    export = tmp_path / "a.jsonl"
    assert filled("export", "--output", export).code == 0
    before = filled("export").out
    assert "0 articles" in filled("import", export).err
    assert filled("export").out == before


def test_an_export_of_a_newer_newsarc_is_refused(filled: Newsarc, tmp_path: Path) -> None:
    export = tmp_path / "a.jsonl"
    row = json.loads(filled("export", "id:1", "--format", "jsonl").out)
    export.write_text(json.dumps(row | {"schema": 2}) + "\n", encoding="utf-8")
    result = filled("import", export)
    assert result.code == 1
    assert "made by a newer newsarc (schema 2): upgrade newsarc" in result.err


def test_a_broken_row_is_told_by_its_number(filled: Newsarc, tmp_path: Path) -> None:
    export = tmp_path / "a.jsonl"
    row = json.loads(filled("export", "id:1", "--format", "jsonl").out)
    rows = [row, row | {"kind": "poem"}, row | {"date": "soon"}]
    export.write_text("".join(json.dumps(one) + "\n" for one in rows), encoding="utf-8")
    result = filled("import", export)
    assert "row 2 (line 2) left out: not as newsarc exports it" in result.err
    assert "row 3 (line 3) left out" in result.err
