"""Importing again: what is read, what is left, and how that is told."""

import json
import os
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from newsarc.model.sources import SourceFile
from newsarc.sources import read_file

Call = Callable[..., Any]
OLD = 1_900_000_000
HEADLINES = ("湖边小镇迎来第一船茶苗", "山里的公路今天正式通车")
TEA = f"""\
{HEADLINES[0]}

　　本报讯（记者 林知夏）清晨六点，湖边的码头上已经站满了等候的村民。
　　“一共四万株。”林场场长说，茶苗从对岸的苗圃运来，这一天大家盼了很久，当天就要种完。
"""
ROAD = f"""\
{HEADLINES[1]}

　　本报讯（记者 高若谷）随着最后一段护栏装好，通往石岭村的公路今天正式开放，第一辆班车上午开进了村口。
　　“以前下山要走半天。”村主任说，老人看病、孩子上学，从此只要二十分钟。
"""

OTHER_TEA = TEA.replace("茶苗", "茶叶")


def write(path: Path, text: str, modified: int = OLD) -> Path:
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, encoding="utf-8")
    os.utime(path, (modified, modified))
    return path


@pytest.fixture
def pages(tmp_path: Path) -> Path:
    write(tmp_path / "pages" / "a.txt", TEA)
    write(tmp_path / "pages" / "b.txt", ROAD)
    return tmp_path / "pages"


def ids(newsarc: Call) -> list[tuple[int, str]]:
    return [(line["id"], line["headline"]) for line in map(json.loads, newsarc("export").out.splitlines())]


def test_a_second_run_reads_no_file(newsarc: Call, pages: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    newsarc("import", pages)
    monkeypatch.setattr("newsarc.import_files.read_file", lambda path: pytest.fail(f"{path} is read"))
    again = newsarc("import", pages)
    assert (again.code, again.err) == (0, "2 files: 0 articles added, 2 files unchanged\n")


def test_a_rescan_reads_all(newsarc: Call, pages: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    newsarc("import", pages)
    found: list[str] = []

    def note_and_read(path: Path) -> SourceFile:
        found.append(path.name)
        return read_file(path)

    monkeypatch.setattr("newsarc.import_files.read_file", note_and_read)
    assert newsarc("import", pages, "--rescan").err == "2 files: 0 articles added, 2 files unchanged\n"
    assert found == ["a.txt", "b.txt"]


def replace_by_move(path: Path) -> None:
    """Put another file in a file's place, as `mv` does: with its size and time."""
    write(path.with_name(".new"), OTHER_TEA, OLD).replace(path)


def rewrite_in_place(path: Path) -> None:
    """Write a file anew and put its time back, as `rsync --inplace --times` does."""
    write(path, OTHER_TEA, OLD)


def replace_by_link(path: Path) -> None:
    """Let a link lead to another file of the same size and time."""
    write(path.with_name(".new"), OTHER_TEA, OLD)
    path.unlink()
    path.symlink_to(".new")


def exchange(path: Path) -> None:
    """Exchange two files of the same size and time."""
    write(path.with_name(".new"), OTHER_TEA, OLD)
    path.rename(path.with_name(".old"))
    path.with_name(".new").rename(path)


@pytest.mark.parametrize("replace", [replace_by_move, rewrite_in_place, exchange])
def test_a_file_of_the_same_size_and_time_is_noticed(
    newsarc: Call, pages: Path, replace: Callable[[Path], None]
) -> None:
    newsarc("import", pages)
    before = (pages / "a.txt").stat()
    replace(pages / "a.txt")
    after = (pages / "a.txt").stat()
    assert (after.st_size, after.st_mtime_ns) == (before.st_size, before.st_mtime_ns)
    assert newsarc("import", pages).err == (
        "pages/a.txt: updated, 0 new articles, text changed in 1 article\n"
        "1 article has no newspaper: say --newspaper NAME\n"
        "2 files: 0 articles added, 1 file updated, 1 file unchanged\n"
    )
    assert ids(newsarc)[0] == (1, HEADLINES[0].replace("茶苗", "茶叶"))
    assert newsarc("import", pages).err == "2 files: 0 articles added, 2 files unchanged\n"


def test_a_link_to_another_file_of_the_same_size_and_time_is_noticed(newsarc: Call, pages: Path) -> None:
    newsarc("import", pages)
    replace_by_link(pages / "a.txt")
    assert "1 article added" in newsarc("import", pages).err


def test_a_broken_file_replaced_by_a_good_one_of_its_size_and_time_is_tried(
    newsarc: Call, pages: Path
) -> None:
    (pages / "a.txt").write_bytes(b" " * len(TEA.encode()))
    os.utime(pages / "a.txt", (OLD, OLD))
    assert newsarc("import", pages).code == 3
    assert newsarc("import", pages).code == 3
    write(pages / ".new", TEA, OLD).replace(pages / "a.txt")
    assert newsarc("import", pages).code == 0
    assert newsarc("count").out == "2\n"


def test_what_was_said_of_a_file_stays_said(newsarc: Call, pages: Path) -> None:
    newsarc("import", pages / "a.txt", "--newspaper", "湖光日报", "--page", "2")
    for options in ([], ["--rescan"], ["--date", "2031-03-15"], []):
        assert newsarc("import", pages, *options).code == 0
    (tea,) = (json.loads(line) for line in newsarc("export", HEADLINES[0]).out.splitlines())
    assert (tea["newspaper"], tea["date"], tea["page"]) == ("湖光日报", "2031-03-15", "2")
    newsarc("import", pages / "a.txt", "--page", "3")
    assert [line.split("\t")[2:4] for line in newsarc("list", HEADLINES[0]).out.splitlines()] == [
        ["湖光日报", "3"]
    ]


def test_a_changed_file_keeps_the_id_and_the_old_version(newsarc: Call, pages: Path) -> None:
    newsarc("import", pages)
    before = ids(newsarc)
    write(pages / "a.txt", TEA.replace("第一船", "第二船").replace("盼了很久", "盼了好久"), OLD + 9)
    assert newsarc("import", pages).code == 0
    assert ids(newsarc) == [(before[0][0], "湖边小镇迎来第二船茶苗"), before[1]]
    assert newsarc("search", "第一船").out == newsarc("search", "盼了很久", "码头").out == ""
    assert HEADLINES[0] in newsarc("show", before[0][0], "--version", 1).out
    assert "第二船" in newsarc("show", before[0][0], "--version", 2).out
    history = [line.split("\t") for line in newsarc("show", before[0][0], "--history").out.splitlines()]
    assert [(row[1], row[3] == "", Path(row[5]).name) for row in history] == [
        ("1", False, "a.txt"),
        ("2", True, "a.txt"),
    ]


def test_a_difference_is_told_by_line(newsarc: Call, pages: Path) -> None:
    newsarc("import", pages)
    write(pages / "a.txt", TEA.replace("第一船", "第二船"), OLD + 9)
    newsarc("import", pages)
    lines = newsarc("show", 1, "--diff").out.splitlines()
    assert lines[:2] == ["--- 1 version 1", "+++ 1 version 2"]
    assert [line for line in lines[2:] if line[0] in "+-"] == [
        "-headline: 湖边小镇迎来第一船茶苗",
        "+headline: 湖边小镇迎来第二船茶苗",
    ]
    assert (newsarc("show", 2, "--diff").code, newsarc("show", 2, "--diff").out) == (0, "")


def test_a_version_that_never_was(newsarc: Call, pages: Path) -> None:
    newsarc("import", pages)
    done = newsarc("show", 1, "--version", 2)
    assert (done.code, done.out) == (1, "")
    assert (
        done.err == "newsarc: no version 2 of article 1: it has 1, which `newsarc show 1 --history` lists\n"
    )


def test_a_file_that_changes_back_has_three_versions(newsarc: Call, pages: Path) -> None:
    newsarc("import", pages)
    for number, text in enumerate((TEA.replace("第一船", "第二船"), TEA), start=1):
        write(pages / "a.txt", text, OLD + number)
        newsarc("import", pages)
    assert ids(newsarc) == list(enumerate(HEADLINES, start=1))
    assert len(newsarc("show", 1, "--history").out.splitlines()) == 3


def test_another_article_in_the_same_file_takes_no_id_over(newsarc: Call, tmp_path: Path) -> None:
    page = write(tmp_path / "today.txt", TEA)
    newsarc("import", page)
    write(page, ROAD, OLD + 86_400)
    newsarc("import", page)
    assert ids(newsarc) == list(enumerate(HEADLINES, start=1))


def test_rereading_brings_no_old_version_back(newsarc: Call, pages: Path) -> None:
    newsarc("import", pages)
    write(pages / "a.txt", TEA.replace("第一船", "第二船"), OLD + 9)
    newsarc("import", pages)
    assert newsarc("reread").code == 0
    assert [headline for _, headline in ids(newsarc)] == ["湖边小镇迎来第二船茶苗", HEADLINES[1]]


def test_a_moved_file_is_the_same_source(newsarc: Call, pages: Path) -> None:
    newsarc("import", pages)
    (pages / "a.txt").rename(pages / "c.txt")
    moved = newsarc("import", pages)
    assert moved.err == "2 files: 0 articles added, 1 file unchanged, 1 file in already from another file\n"
    assert newsarc("import", pages).err == "2 files: 0 articles added, 2 files unchanged\n"
    assert newsarc("list", "source:c.txt", "--format", "ids").out == "1\n"
    assert newsarc("archive", "sources", "--missing").out == ""


def test_a_file_that_is_gone_changes_nothing_and_is_listed(newsarc: Call, pages: Path) -> None:
    newsarc("import", pages)
    (pages / "a.txt").unlink()
    assert newsarc("import", pages).code == 0
    assert ids(newsarc) == list(enumerate(HEADLINES, start=1))
    (line,) = newsarc("archive", "sources", "--missing").out.splitlines()
    assert line.split("\t")[0] == str(pages.resolve() / "a.txt")


def test_a_failed_file_is_tried_again_only_when_it_changes_or_if_asked(
    newsarc: Call, pages: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bad = pages / "bad.txt"
    bad.write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00")
    os.utime(bad, (OLD, OLD))
    problem = f"{bad.resolve()}: not a text file (a picture): extract its text first"
    assert newsarc("import", pages, "--quiet").code == 3
    (row,) = newsarc("archive", "failures").out.splitlines()
    assert (row.split("\t")[0], row.split("\t")[2]) == (str(bad.resolve()), problem)
    with monkeypatch.context() as patch:
        patch.setattr("newsarc.import_files.read_file", lambda path: pytest.fail(f"{path} is read"))
        again = newsarc("import", pages, "--quiet")
    assert (again.code, again.err.splitlines()[0]) == (3, f"newsarc: {problem}")
    monkeypatch.setattr("newsarc.importers.plain_text.recognizes", lambda *_, **__: pytest.fail("tried"))
    with pytest.raises(pytest.fail.Exception):
        newsarc("import", pages, "--retry")
    monkeypatch.undo()


def test_a_failed_file_that_was_mended_is_forgotten(newsarc: Call, pages: Path) -> None:
    write(pages / "a.txt", "\x00" * 99)
    assert newsarc("import", pages, "--quiet").code == 3
    write(pages / "a.txt", TEA, OLD + 9)
    assert newsarc("import", pages, "--quiet").code == 0
    assert newsarc("archive", "failures").out == ""


def test_a_report_tells_a_script_what_happened(newsarc: Call, pages: Path, tmp_path: Path) -> None:
    (pages / "bad.txt").write_bytes(b"%PDF-1.7\n%\xe2\xe3")
    assert newsarc("import", pages, "--quiet", "--report", "report.json").code == 3
    report = json.loads((tmp_path / "report.json").read_text(encoding="utf-8"))
    assert (report["schema"], report["run"], report["error"]) == (1, 1, None)
    assert report["started_at"] <= report["ended_at"]
    assert report["counts"] == {
        "files": 3, "added": 2, "updated": 0, "unchanged": 0, "duplicate": 0, "unsettled": 0, "failed": 1,
        "articles": 2, "others": 0, "warnings": 0,
    }  # fmt: skip
    assert [(Path(file["path"]).name, file["outcome"], file["articles"]) for file in report["files"]] == [
        ("a.txt", "added", 1),
        ("b.txt", "added", 1),
        ("bad.txt", "failed", 0),
    ]
    assert report["files"][2]["error"].endswith("it is cut off or broken: get the file again")


def test_a_report_goes_to_standard_output(newsarc: Call, pages: Path) -> None:
    done = newsarc("import", pages, "--quiet", "--report", "-")
    assert (done.code, done.err) == (0, "")
    assert json.loads(done.out)["counts"]["added"] == 2


def test_runs_are_remembered(newsarc: Call, pages: Path) -> None:
    newsarc("import", pages)
    newsarc("import", pages)
    second, first = json.loads(newsarc("archive", "runs", "--format", "json").out)
    assert [(run["run"], run["added"], run["unchanged"]) for run in (first, second)] == [(1, 2, 0), (2, 0, 2)]
    assert first["ended_at"] is not None


def test_a_log_grows(newsarc: Call, pages: Path, tmp_path: Path) -> None:
    for _ in range(2):
        newsarc("import", pages, "--log", "import.log")
    lines = (tmp_path / "import.log").read_text(encoding="utf-8").splitlines()
    assert [line.split("] ", 1)[1] for line in lines] == [
        "run 1 begins",
        f"{pages.resolve()}/a.txt: added, 1 articles",
        f"{pages.resolve()}/b.txt: added, 1 articles",
        "run 1 ends: 2 files: 2 articles added",
        "run 2 begins",
        "run 2 ends: 2 files: 0 articles added, 2 files unchanged",
    ]


def test_verbose_names_what_was_in(newsarc: Call, pages: Path) -> None:
    newsarc("import", pages)
    assert newsarc("import", pages, "-v").err.startswith("pages/a.txt: unchanged\npages/b.txt: unchanged\n")


@pytest.mark.parametrize(("option", "path"), [("--log", "no/such.log"), ("--report", "no/such.json")])
def test_a_log_or_report_that_cannot_be_written(newsarc: Call, pages: Path, option: str, path: str) -> None:
    done = newsarc("import", pages, "--quiet", option, path)
    assert (done.code, done.out) == (1, "")
    assert done.err == f"newsarc: {path}: cannot be written: no such file or directory\n"


def test_a_busy_archive_names_its_holder_also_in_the_report(
    newsarc: Call, pages: Path, tmp_path: Path
) -> None:
    from newsarc.store.ingest.importing import open_for_import  # noqa: PLC0415 - only here

    with open_for_import(tmp_path / "archive.db"):
        done = newsarc("import", pages, "--report", "report.json")
    assert (done.code, done.out) == (75, "")
    assert done.err.startswith(
        f"newsarc: {tmp_path}/archive.db: the archive is busy: process {os.getpid()} on "
    )
    report = json.loads((tmp_path / "report.json").read_text(encoding="utf-8"))
    assert f"newsarc: {report['error']}\n" == done.err
    assert (report["run"], report["files"]) == (None, [])


def test_the_time_of_import_can_be_set(newsarc: Call, pages: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1900000000")
    newsarc("import", pages)
    assert '"imported_at": "2030-03-17T17:46:40+00:00"' in newsarc("export").out
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "soon")
    done = newsarc("import", pages)
    assert (done.code, done.err) == (
        2,
        "newsarc: cannot use 'soon' as SOURCE_DATE_EPOCH: expected seconds since 1970\n",
    )


def test_several_jobs_make_the_same_archive(newsarc: Call, pages: Path, tmp_path: Path) -> None:
    newsarc("import", pages, "--jobs", "1")
    alone = newsarc("export", "--kind", "all").out
    assert newsarc("--archive", "other.db", "import", pages, "--jobs", "2").code == 0
    other = newsarc("--archive", "other.db", "export", "--kind", "all").out
    assert [json.loads(line)["ref"] for line in other.splitlines()] == [
        json.loads(line)["ref"] for line in alone.splitlines()
    ]
    for name in ("archive.db", "other.db"):
        connection = sqlite3.connect(tmp_path / name)
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        connection.close()
