from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any

import pytest

from newsarc import reread as use_case
from newsarc.errors import SourceUndecodable
from newsarc.importers import read_source
from newsarc.store.database.transaction import open_transaction
from newsarc.store.ingest.rereading import open_for_rereading

if TYPE_CHECKING:
    from pathlib import Path

    from newsarc.model.issue import IssuePage
    from newsarc.model.page import ReadSource
    from newsarc.model.sources import SourceFile

Call = Callable[..., Any]
PAGE = """\
湖边小镇迎来第一船茶苗

　　本报讯（记者 林知夏）清晨六点，湖边小镇的码头上已经站满了等候茶苗的村民。
　　“一共四万株。”林场场长说，茶苗从对岸的苗圃运来，当天就要种完。
"""


@pytest.fixture(autouse=True)
def pages(newsarc: Call, tmp_path: Path) -> Path:
    """Import two pages, of which the second one's encoding must be named."""
    folder = tmp_path / "pages"
    folder.mkdir()
    (folder / "a.txt").write_text(PAGE, encoding="utf-8")
    (folder / "b.txt").write_text(
        "山里通车\n\n　　公路今天通车，山里人进城只要一小时。\n", encoding="utf-16-le"
    )
    assert newsarc("import", "pages/a.txt", "--page", "A1").code == 0
    assert newsarc("import", "pages/b.txt", "--page", "A2", "--encoding", "utf-16-le").code == 0
    return folder


@pytest.fixture
def better(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let today's reader put a mark before the first headline of each page."""

    def read(file: SourceFile, *, given: IssuePage, encoding: str | None) -> ReadSource:
        old = read_source(file, given=given, encoding=encoding)
        page = old.pages[0]
        first = page.parts[0]._replace(headline=("★", *page.parts[0].headline))
        return replace(old, pages=(replace(page, parts=(first, *page.parts[1:])),))

    monkeypatch.setattr(use_case, "read_source", read)


def test_the_same_reader_changes_nothing(newsarc: Call) -> None:
    before = newsarc("export", "--kind", "all").out
    done = newsarc("reread")
    assert (done.code, done.out) == (0, "")
    assert done.err == "2 sources read again: 0 parts changed, 0 added, 0 removed, 2 unchanged\n"
    assert newsarc("export", "--kind", "all").out == before


@pytest.mark.usefixtures("better")
def test_a_dry_run_tells_and_changes_nothing(newsarc: Call, pages: Path) -> None:
    before = newsarc("export").out
    done = newsarc("reread", "page:A1", "--dry-run", "--format", "json")
    assert done.code == 0
    assert json.loads(done.out) == [
        {
            "id": 1,
            "change": "changed",
            "kind": "article",
            "headline": "★ 湖边小镇迎来第一船茶苗",
            "field": "headline",
            "before": "湖边小镇迎来第一船茶苗",
            "after": "★\n湖边小镇迎来第一船茶苗",
            "correction": None,
            "source": f"{pages.resolve()}/a.txt",
        }
    ]
    assert done.err == "1 source would be read again: 1 part changed, 0 added, 0 removed, 0 unchanged\n"
    assert newsarc("export").out == before


@pytest.mark.usefixtures("better")
def test_ids_and_corrections_stay(newsarc: Call) -> None:
    newsarc("edit", 1, "--set", "headline=改正的题", "--set", "page=3")
    done = newsarc("reread", "--format", "table")
    assert done.code == 0
    assert done.out == (
        "1  changed  ★ 湖边小镇迎来第一船茶苗\n"
        "    headline: 湖边小镇迎来第一船茶苗 → ★ 湖边小镇迎来第一船茶苗  (the correction stays)\n"
        "2  changed  ★ 山里通车\n"
        "    headline: 山里通车 → ★ 山里通车\n"
    )
    assert done.err == "2 sources read again: 2 parts changed, 0 added, 0 removed, 0 unchanged\n"
    assert newsarc("list").out == "1\t\t\t3\t改正的题\n2\t\t\tA2\t★ 山里通车\n"
    assert newsarc("show", 1, "--uncorrected").out.startswith("★\n湖边小镇迎来第一船茶苗\n")
    newsarc("edit", 1, "--unset", "all")
    assert newsarc("list").out == "1\t\t\tA1\t★ 湖边小镇迎来第一船茶苗\n2\t\t\tA2\t★ 山里通车\n"


@pytest.mark.usefixtures("better")
def test_the_index_follows(newsarc: Call) -> None:
    newsarc("edit", 2, "--set", "body=隧道今天通车。")
    newsarc("reread")
    assert newsarc("search", "隧道", "--format", "ids").out == "2\n"
    assert newsarc("search", "公路").out == ""
    assert newsarc("search", "headline:山里通车", "--format", "ids").out == "2\n"


def test_a_source_that_fails_stays(newsarc: Call, pages: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def read(file: SourceFile, *, given: IssuePage, encoding: str | None) -> ReadSource:
        if encoding is None:
            raise SourceUndecodable(file.path, "anything")
        return read_source(file, given=given, encoding=encoding)

    monkeypatch.setattr(use_case, "read_source", read)
    done = newsarc("reread")
    message = (
        f"newsarc: {pages.resolve()}/a.txt: cannot be read as anything: name its encoding with --encoding\n"
    )
    assert (done.code, done.out) == (3, "")
    assert done.err == (
        message + "2 sources read again: 0 parts changed, 0 added, 0 removed, 1 unchanged; 1 source failed\n"
    )
    assert newsarc("reread", "page:A1").code == 1


def test_finding_no_source_is_done_too(newsarc: Call) -> None:
    done = newsarc("reread", "天文馆")
    assert (done.code, done.out) == (0, "")
    assert done.err == "0 sources read again: 0 parts changed, 0 added, 0 removed, 0 unchanged\n"


def test_a_wrong_query_is_bad_usage(newsarc: Call) -> None:
    assert newsarc("reread", "is:red").code == 2


def test_a_busy_archive_is_told(newsarc: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    at_once = partial(open_for_rereading, wait_seconds=0.0)
    monkeypatch.setattr("newsarc.store.ingest.rereading.open_for_rereading", at_once)
    with open_transaction(tmp_path / "archive.db"):
        done = newsarc("reread")
        assert newsarc("reread", "--dry-run").code == 0
    assert (done.code, done.out) == (75, "")


def test_there_must_be_an_archive(newsarc: Call, tmp_path: Path) -> None:
    missing = tmp_path / "other.db"
    for options in ([], ["--dry-run"]):
        done = newsarc("--archive", missing, "reread", *options)
        assert (done.code, done.out) == (1, "")
        assert done.err.startswith(f"newsarc: {missing}: no archive here yet")
    assert not missing.exists()
