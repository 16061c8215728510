"""Which files of a folder are imported, and as what: --include, --exclude and --format."""

from __future__ import annotations

import zipfile
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.conftest import Result

    Newsarc = Callable[..., Result]

PAGE = "渡口新开一条航线\n本报讯（记者 秦水）渡口到对岸的航线昨日开通，每天往返八次。\n"
TABLE = "headline|body\n{0}|{0}的正文，一共一句话。\n"


@pytest.fixture
def papers(tmp_path: Path) -> Path:
    for name in ("a.txt", "b.log", "2022/c.txt", "2022/drafts/d.txt", "2023/e.txt"):
        path = tmp_path / "papers" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"{name}{PAGE}", encoding="utf-8")
    return tmp_path / "papers"


def imported(newsarc: Newsarc, papers: Path, *options: str) -> list[str]:
    newsarc("import", str(papers), *options)
    paths = newsarc("archive", "sources", "--format", "tsv").out.splitlines()
    return sorted(name for name in ("a.txt", "b.log", "c.txt", "d.txt", "e.txt") if name in str(paths))


@pytest.mark.parametrize(
    ("options", "names"),
    [
        (["--include", "2022/*"], ["c.txt", "d.txt"]),
        (["--include", "[ae].*"], ["a.txt", "e.txt"]),
        (["--include", "*.log"], ["b.log"]),
        (["--include", "a.*", "--include", "e.*"], ["a.txt", "e.txt"]),
        (["--exclude", "drafts"], ["a.txt", "c.txt", "e.txt"]),
        (["--exclude", "2022/drafts/*", "--exclude", "a.txt"], ["c.txt", "e.txt"]),
        (["--include", "2022/*", "--exclude", "d.*"], ["c.txt"]),
        (["--format", "TEXT"], ["a.txt", "b.log", "c.txt", "d.txt", "e.txt"]),
    ],
)
def test_patterns_say_what_of_a_folder_is_taken(
    newsarc: Newsarc, papers: Path, options: list[str], names: list[str]
) -> None:
    assert imported(newsarc, papers, *options) == names


def test_what_patterns_leave_out_is_not_counted_as_skipped(newsarc: Newsarc, papers: Path) -> None:
    assert "1 other file skipped: 1 .log" in newsarc("import", str(papers)).err
    assert "skipped" not in newsarc("import", str(papers), "--exclude", "*.log").err


def test_patterns_choose_among_the_members_of_an_archive(newsarc: Newsarc, tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "papers.zip", "w") as archive:
        for name in ("one/a.txt", "two/c.txt", "two/e.txt"):
            archive.writestr(name, f"{name}{PAGE}")
    assert imported(newsarc, tmp_path, "--include", "two/*", "--exclude", "e.txt") == ["c.txt"]
    assert imported(newsarc, tmp_path, "--include", "*.zip") == ["a.txt", "c.txt", "e.txt"]


def test_patterns_that_leave_nothing_are_told(newsarc: Newsarc, papers: Path) -> None:
    result = newsarc("import", str(papers), "--include", "*.pdf")
    assert result.code == 1
    assert "nothing to import in this folder: --include and --exclude leave nothing of it" in result.err


def test_a_format_that_is_named_is_kept_for_the_next_import(newsarc: Newsarc, tmp_path: Path) -> None:
    table = tmp_path / "table.txt"
    table.write_text(TABLE.format("春耕"), encoding="utf-8")
    assert "1 article" in newsarc("import", str(table), "--format", "csv").err
    assert newsarc("list", "--format", "tsv").out.count("春耕") == 1
    table.write_text(TABLE.format("秋收"), encoding="utf-8")
    newsarc("import", str(table))
    assert newsarc("export", "--format", "jsonl").out.count('"headline": "秋收"') == 1
    assert newsarc("reread", "--dry-run").code == 0
    assert newsarc("export", "--format", "jsonl").out.count('"headline": "秋收"') == 1


def test_an_unknown_format_is_refused_with_those_there_are(newsarc: Newsarc, papers: Path) -> None:
    result = newsarc("import", str(papers), "--format", "docs")
    assert result.code == 2
    assert "--format" in result.err
    assert "csv, " in result.err


def test_a_pattern_of_nothing_is_refused(newsarc: Newsarc, papers: Path) -> None:
    assert newsarc("import", str(papers), "--include", "/").code == 2
