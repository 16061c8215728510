"""The files that `export` and others write: a mark for Excel, and no folder taken for a file."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Call = Callable[..., Any]

pytestmark = pytest.mark.usefixtures("archive")


def test_csv_for_excel_begins_with_a_byte_order_mark(newsarc: Call, tmp_path: Path) -> None:
    assert newsarc("export", "--bom", "--output", "a.csv").code == 0
    assert newsarc("export", "--output", "b.csv").code == 0
    marked, bare = (tmp_path / "a.csv").read_bytes(), (tmp_path / "b.csv").read_bytes()
    assert marked == b"\xef\xbb\xbf" + bare
    assert newsarc("export", "--bom", "--format", "csv").out.encode() == marked


def test_newsarc_takes_its_own_marked_csv_back(newsarc: Call) -> None:
    newsarc("export", "--bom", "--output", "a.csv")
    done = newsarc("--archive", "other.db", "import", "a.csv")
    assert (done.code, done.err.splitlines()[1]) == (0, "a.csv: 2 articles")


@pytest.mark.parametrize("form", ["jsonl", "markdown"])
def test_a_mark_is_for_csv_alone(newsarc: Call, form: str) -> None:
    done = newsarc("export", "--bom", "--format", form)
    assert (done.code, done.out) == (2, "")
    assert done.err == f"newsarc: --bom goes with --format csv: {form} needs none\n"


@pytest.mark.parametrize(
    "arguments",
    [
        ("trend", "茶", "--output", "new/"),
        ("archive", "backup", "new/"),
        ("import", "a.txt", "--report", "new/"),
        ("import", "a.txt", "--log", "new/"),
        ("import", "a.txt", "--log", "  "),
    ],
)
def test_the_name_of_a_folder_that_is_not_there_makes_no_file(
    newsarc: Call, tmp_path: Path, arguments: tuple[str, ...]
) -> None:
    (tmp_path / "a.txt").write_text("Bridge closed\n\nThe bridge is closed for repairs.\n")
    before = {path.name for path in tmp_path.iterdir()}
    done = newsarc(*arguments)
    assert (done.code, done.out) == (2, "")
    assert "is a folder's name: name a file in it" in done.err
    assert done.err.count("\n") == 1
    assert {path.name for path in tmp_path.iterdir()} == before


def test_a_text_is_the_same_again_after_a_spreadsheet_form(newsarc: Call, tmp_path: Path) -> None:
    texts = ["=1", "'=1", "''-1", "＝SUM(1)", "'tis", "－5℃", "+1;=1", "a;'=1", 'a;"-1']
    rows = [{"headline": f"H{text}", "newspaper": text, "body": f"{text}\n{text}"} for text in texts]
    (tmp_path / "a.jsonl").write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    newsarc("import", "--quiet", "a.jsonl")
    assert newsarc("export", "source:a.jsonl", "--output", "a.csv").code == 0
    assert newsarc("--archive", "b.db", "import", "--quiet", "a.csv").code == 0
    back = [json.loads(line) for line in newsarc("--archive", "b.db", "export").out.splitlines()]
    assert sorted((one["newspaper"], one["body"]) for one in back) == sorted(
        (text, f"{text}\n{text}") for text in texts
    )


@pytest.mark.usefixtures("archive")
def test_the_source_that_an_export_names_is_no_newspaper(newsarc: Call) -> None:
    newsarc("edit", 1, "--set", "newspaper=")
    assert newsarc("export", "id:1", "--output", "a.md").code == 0
    assert newsarc("--archive", "b.db", "import", "--quiet", "a.md").code == 0
    (back,) = newsarc("--archive", "b.db", "export", "--fields", "newspaper,headline").out.splitlines()
    assert json.loads(back) == {"newspaper": None, "headline": "湖边小镇迎来茶苗"}


def test_long_names_and_headlines_make_files_of_a_folder(newsarc: Call, tmp_path: Path) -> None:
    row = {"headline": "长" * 200, "newspaper": "报" * 200, "body": "x"}
    (tmp_path / "a.jsonl").write_text(json.dumps(row))
    newsarc("import", "--quiet", "a.jsonl")
    assert newsarc("export", "长长", "--format", "markdown", "--output", "out/").code == 0
    assert len(list((tmp_path / "out").iterdir())) == 1


LONG = "x" * 300


@pytest.mark.parametrize(
    "words",
    [
        ("export", "--output", f"{LONG}.csv"),
        ("export", "--output", f"{LONG}.db"),
        ("export", "--output", f"{LONG}/x.csv"),
        ("export", "--output", f"{LONG}/", "--format", "txt"),
        ("explain", "a.jsonl", "--picture", f"{LONG}.svg"),
        ("import", "a.jsonl", "--log", LONG),
        ("import", "a.jsonl", "--report", LONG),
        ("archive", "backup", LONG),
        ("--archive", LONG, "import", "a.jsonl"),
        ("--archive", LONG, "list"),
        ("--archive", LONG, "archive", "check", "--repair"),
        ("--archive", LONG, "archive", "compact"),
        ("--archive", f"{LONG}/a.db", "import", "a.jsonl"),
    ],
)
def test_a_name_that_no_file_can_have_is_told_in_one_line(
    newsarc: Call, tmp_path: Path, words: tuple[str, ...]
) -> None:
    (tmp_path / "a.jsonl").write_text('{"headline": "h", "body": "x"}')
    done = newsarc(*words)
    assert (done.code, done.out) == (1, "")
    told = done.err.removeprefix(f"{LONG}: a new archive\n").removeprefix("a.jsonl: 1 article\n")
    assert told.count("\n") == 1
    assert told.endswith(("file name too long\n", f"there is no folder {LONG}: make it, or name another\n"))
