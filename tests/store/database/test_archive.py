from __future__ import annotations

import os
import random
import re
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from newsarc.errors import (
    ArchiveBusy,
    ArchiveCorrupted,
    ArchiveForeign,
    ArchiveMissing,
    ArchiveNewer,
    ArchiveUnusable,
    UnknownId,
)
from newsarc.model.issue import IssuePage, PartialDate
from newsarc.model.parts import Contributor, Dateline, Kind, Part
from newsarc.model.sources import StoredSource
from newsarc.query.parser import parse_query
from newsarc.store.articles.lookup import entry_named, source_bytes
from newsarc.store.database import corruption
from newsarc.store.database.archive import open_archive
from newsarc.store.ingest.importing import Added
from newsarc.store.search.finding import count_entries, find_entries, find_hits
from newsarc.store.search.orders import NEWEST_FIRST
from newsarc.text.characters.folding import fold
from tests.store.conftest import importing

if TYPE_CHECKING:
    from pathlib import Path

MakePart = Callable[..., Part]
MakeSource = Callable[..., StoredSource]
Import = Callable[..., Added]


def headlines(path: Path, query: str = "", *, limit: int | None = None) -> list[str]:
    with open_archive(path) as archive:
        entries = find_entries(archive, parse_query(query), limit=limit)
        return [" ".join(entry.record.part.headline) for entry in entries]


def ranked(path: Path, query: str) -> list[str]:
    with open_archive(path) as archive:
        return [" ".join(hit.entry.record.part.headline) for hit in find_hits(archive, parse_query(query))]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory, make_part: MakePart) -> bytes:
    archive_path = tmp_path_factory.mktemp("papers") / "archive.db"
    import_parts = importing(archive_path)
    """Four articles and a notice of three issues."""
    import_parts(
        make_part("开门红", "全市奋战一季度，ＧＤＰ增长5.2%。", dateline=Dateline("新华社", "东岭")),
        make_part("遗失声明", "遗失公章一枚，声明作废。", kind=Kind.NOTICE),
        issue=IssuePage("东岭日报", PartialDate(2022, 3, 15), None, "1", "要闻"),
        path="/papers/a.txt",
    )
    import_parts(
        make_part(
            "立春", "開門紅不是一天的事。", contributors=(Contributor("李大山", "通讯员"),), doubts=("odd",)
        ),
        issue=IssuePage("西湾晚报", PartialDate(2022, 2), "晚刊", "A10"),
        path="/papers/b.txt",
    )
    import_parts(
        make_part("Harbour opens", "The Economy of the café grew.", contributors=(), jump_to="2"),
        issue=IssuePage("The Bay Times", PartialDate(1952), None, "A9"),
        path="/papers/c.txt",
    )
    import_parts(make_part("无日期", "没有日期的文章。"), issue=IssuePage(), path="/papers/d.txt")
    return archive_path.read_bytes()


@pytest.fixture
def papers(archive_path: Path, made: bytes) -> Path:
    archive_path.parent.mkdir()
    archive_path.write_bytes(made)
    return archive_path


QUERIES = [
    ("", ["开门红", "立春", "Harbour opens", "无日期"]),
    ("开门红", ["开门红", "立春"]),
    ("開門紅", ["开门红", "立春"]),
    ("headline:開門紅", ["开门红"]),
    ("红", ["开门红", "立春"]),
    ("gdp", ["开门红"]),
    ("ＧＤＰ", ["开门红"]),
    ("门红不", ["立春"]),
    ("econom", []),
    ("econom*", ["Harbour opens"]),
    ("CAFE", ["Harbour opens"]),
    ('"开门红"', ["开门红", "立春"]),
    ("“开门红”", ["开门红", "立春"]),
    ("「開門紅」 -《立春》", ["开门红"]),
    ('"《开门红》！"', ["开门红", "立春"]),
    ("一季度，ＧＤＰ", ["开门红"]),
    ('"一季度；GDP"', ["开门红"]),
    ("一季度GDP", []),
    ("开门红 -立春", ["开门红"]),
    ("-开门红", ["Harbour opens", "无日期"]),
    ("立春 OR harbour", ["立春", "Harbour opens"]),
    ("NEAR(奋战 增长, 9)", ["开门红"]),
    ("NEAR(全市 增长, 1)", []),
    ("NEAR(全市 一季度, 2)", ["开门红"]),
    ("NEAR(一季度 全市, 2)", ["开门红"]),
    ("NEAR(全市 一季度, 1)", []),
    ("NEAR(全市 奋战, 0)", ["开门红"]),
    ("NEAR(the café, 2)", ["Harbour opens"]),
    ("NEAR(the cafe, 0)", ["Harbour opens"]),
    ("NEAR(economy cafe, 2)", ["Harbour opens"]),
    ("NEAR(economy cafe, 1)", []),
    ("author:李大山", ["立春"]),
    ("-author:王小花", ["立春", "Harbour opens"]),
    ("role:通訊員", ["立春"]),
    ("newspaper:bay", ["Harbour opens"]),
    ("报纸:日报 OR 报纸：晚报", ["开门红", "立春"]),
    ("-newspaper:日报", ["立春", "Harbour opens", "无日期"]),
    ("page:1", ["开门红"]),
    ("page:a10", ["立春"]),
    ("edition:晚", ["立春"]),
    ("section:要聞", ["开门红"]),
    ("agency:新华社 place:东岭", ["开门红"]),
    ("-place:东岭", ["立春", "Harbour opens", "无日期"]),
    ("date:2022-02", ["立春"]),
    ("date:..1952", ["Harbour opens"]),
    ("date:2022 -红不", ["开门红"]),
    ("-date:2022", ["Harbour opens", "无日期"]),
    ("kind:notice", ["遗失声明"]),
    ("kind:notice OR 立春", ["立春", "遗失声明"]),
    ("language:zh", ["开门红", "立春", "Harbour opens", "无日期"]),
    ("language:z", []),
    ("source:b.txt", ["立春"]),
    ("id:1", ["开门红"]),
    ("is:doubtful", ["立春"]),
    ("is:waiting", ["Harbour opens"]),
    ("红 (page:1 OR page:A10) -doubtful", ["开门红", "立春"]),
]


@pytest.mark.parametrize(("query", "expected"), QUERIES)
def test_query_finds(papers: Path, query: str, expected: list[str]) -> None:
    found = headlines(papers, query)
    assert sorted(found) == sorted(expected)
    assert sorted(ranked(papers, query)) == sorted(expected)
    with open_archive(papers) as archive:
        assert count_entries(archive, parse_query(query)) == len(expected)


INJECTIONS = [
    '"\'; DROP TABLE article; --"',
    'author:"\' OR 1=1 --"',
    'x OR "body:*"',
    "headline:'x OR 1",
    "place:%",
    "a+b^c{d}",
    'NEAR("x) OR (y" z, 5)',
    "source:'--",
]


@pytest.mark.parametrize("query", INJECTIONS)
def test_hostile_query_is_a_string_like_any_other(papers: Path, query: str) -> None:
    assert headlines(papers, query) == ranked(papers, query) == []
    assert len(headlines(papers)) == 4


def test_newest_first_is_a_total_order(archive_path: Path, import_parts: Import, make_part: MakePart) -> None:
    issues = [
        IssuePage("乙报", PartialDate(2022, 3, 1), None, "10"),
        IssuePage("乙报", PartialDate(2022, 3, 1), None, "9"),
        IssuePage("甲报", PartialDate(2022, 3, 2), None, "1"),
        IssuePage("乙报", None, None, "1"),
        IssuePage("乙报", PartialDate(2022, 3), None, "1"),
    ]
    for number, issue in enumerate(issues):
        import_parts(make_part(f"{number}a"), make_part(f"{number}b"), issue=issue, path=f"/{number}")
    expected = ["2a", "2b", "1a", "1b", "0a", "0b", "4a", "4b", "3a", "3b"]
    assert headlines(archive_path) == expected
    assert headlines(archive_path, limit=3) == expected[:3]
    with open_archive(archive_path) as archive:
        assert [entry.id for entry in find_entries(archive, sort=None)] == list(range(1, 11))


def test_listing_reads_along_the_index(papers: Path) -> None:
    connection = sqlite3.connect(papers)
    plan = connection.execute(
        "EXPLAIN QUERY PLAN SELECT article.id FROM article WHERE article.kind IN ('article') "
        f"ORDER BY {NEWEST_FIRST} LIMIT 20"
    ).fetchall()
    connection.close()
    assert [step[3] for step in plan] == ["SEARCH article USING COVERING INDEX article_newest (kind=?)"]


def test_headline_ranks_before_body(archive_path: Path, import_parts: Import, make_part: MakePart) -> None:
    import_parts(make_part("别的事", "今年的灯会很热闹，灯会办了三天。"), make_part("灯会", "今年办了三天。"))
    assert ranked(archive_path, "灯会") == ["灯会", "别的事"]


def test_many_finds_come_newest_first(papers: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("newsarc.store.search.ranking.MOST_RANKED", 1)
    assert ranked(papers, "开门红") == ["开门红", "立春"]


def test_search_shows_the_original_with_the_find_marked(papers: Path) -> None:
    with open_archive(papers) as archive:
        (hit,) = find_hits(archive, parse_query("开门红 立春"))
    assert (hit.snippet, hit.marks) == ("開門紅不是一天的事。", ((0, 3),))


def test_search_without_a_query_lists_everything(papers: Path) -> None:
    assert ranked(papers, "") == ["开门红", "立春", "Harbour opens", "无日期"]


def test_entry_by_id_and_by_ref(papers: Path) -> None:
    with open_archive(papers) as archive:
        entry = entry_named(archive, "3")
        assert entry_named(archive, entry.ref) == entry_named(archive, entry.ref.upper()) == entry
        assert entry.record.part.headline == ("立春",)


@pytest.mark.parametrize("name", ["0", "99", "9" * 40, "nothere", "", "٣", "\udcff", "-1"])
def test_unknown_id(papers: Path, name: str) -> None:
    with open_archive(papers) as archive, pytest.raises(UnknownId):
        entry_named(archive, name)


def test_unknown_source(papers: Path) -> None:
    with open_archive(papers) as archive, pytest.raises(UnknownId):
        source_bytes(archive, "ab" * 32)


def test_every_piece_of_a_text_is_found_and_nothing_else(
    archive_path: Path, import_parts: Import, make_part: MakePart
) -> None:
    chance = random.Random(7)
    letters = "开门红市长春天防控风云開門紅風雲"
    texts = ["".join(chance.choices(letters, k=60)) for _ in range(40)]
    import_parts(*(make_part(f"{number}", text) for number, text in enumerate(texts)))
    for length in range(1, 9):
        for _ in range(8):
            text = chance.choice(texts)
            start = chance.randrange(len(text) - length)
            wanted = text[start : start + length]
            expected = {str(number) for number, one in enumerate(texts) if fold(wanted) in fold(one)}
            assert set(headlines(archive_path, wanted)) == expected


@pytest.mark.skipif(shutil.which("sqlite3") is None, reason="no sqlite3 shell here")
def test_stock_shell_finds_two_characters(papers: Path) -> None:
    sql = "SELECT headline FROM article WHERE id IN (SELECT rowid FROM search WHERE search MATCH '奋战')"
    done = subprocess.run(["sqlite3", str(papers), sql], capture_output=True, text=True, check=True)
    assert done.stdout == "开门红\n"


def test_look_up_loads_nothing_of_the_writing_side(papers: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from newsarc.store.database.archive import open_archive\n"
        "from newsarc.query.parser import parse_query; from newsarc.store.search.finding import find_hits\n"
        "with open_archive(Path(sys.argv[1])) as archive: list(find_hits(archive, parse_query('红')))\n"
        "loaded = {'sqlite_utils', 'rich', 'dateutil', 'newsarc.store.ingest.importing'} & set(sys.modules)\n"
        "print(sorted(loaded))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(papers)], capture_output=True, text=True, check=True
    )
    assert done.stdout == "[]\n"


def test_look_up_leaves_no_files_behind(papers: Path) -> None:
    headlines(papers)
    assert [path.name for path in papers.parent.iterdir()] == ["archive.db"]


def test_missing_archive(archive_path: Path) -> None:
    with pytest.raises(ArchiveMissing), open_archive(archive_path):
        pytest.fail("no archive")
    assert not archive_path.parent.exists()


def test_empty_file_is_no_archive_yet(tmp_path: Path) -> None:
    path = tmp_path / "archive.db"
    path.touch()
    with pytest.raises(ArchiveMissing), open_archive(path):
        pytest.fail("no archive")


@pytest.mark.parametrize("content", ["hello\n" * 400, "x"])
def test_file_that_is_no_database(tmp_path: Path, content: str) -> None:
    path = tmp_path / "notes.txt"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(ArchiveForeign), open_archive(path):
        pytest.fail("not an archive")


def change(path: Path, statement: str) -> None:
    connection = sqlite3.connect(path)
    connection.execute(statement)
    connection.commit()
    connection.close()


def test_database_of_another_program(papers: Path) -> None:
    change(papers, "PRAGMA application_id = 0")
    with pytest.raises(ArchiveForeign), open_archive(papers):
        pytest.fail("not an archive")


def test_newer_archive(papers: Path) -> None:
    change(papers, "PRAGMA user_version = 99")
    with pytest.raises(ArchiveNewer, match="schema 99"), open_archive(papers):
        pytest.fail("newer")


def test_folder_is_unusable(tmp_path: Path) -> None:
    with pytest.raises(ArchiveUnusable), open_archive(tmp_path):
        pytest.fail("a folder")


def test_corrupt_archive_is_unusable(papers: Path) -> None:
    content = bytearray(papers.read_bytes())
    content[4096:] = b"\xff" * (len(content) - 4096)
    papers.write_bytes(content)
    with pytest.raises(ArchiveUnusable):
        headlines(papers, "开门红")


def test_locked_archive_is_busy(papers: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("newsarc.store.database.connection.SHORT_WAIT_SECONDS", 0.0)
    holder = sqlite3.connect(papers, isolation_level=None)
    holder.execute("PRAGMA locking_mode = EXCLUSIVE")
    holder.execute("BEGIN IMMEDIATE")
    holder.execute("CREATE TABLE held (x)")
    with pytest.raises(ArchiveBusy):
        headlines(papers)
    holder.close()


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_archive_in_a_read_only_folder_is_read(papers: Path) -> None:
    papers.chmod(0o444)
    papers.parent.chmod(0o555)
    try:
        assert headlines(papers, "开门红") == ["开门红", "立春"]
    finally:
        papers.parent.chmod(0o755)


def test_look_ups_cannot_write(papers: Path) -> None:
    with open_archive(papers) as archive, pytest.raises(sqlite3.OperationalError):
        archive.connection.execute("DELETE FROM contributor")


def test_an_error_of_the_caller_is_no_question_about_the_archive(
    papers: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def ask_nothing(path: Path) -> str | None:
        raise AssertionError(path)

    monkeypatch.setattr(corruption, "_first_problem", ask_nothing)
    with pytest.raises(ValueError, match="of the caller"), open_archive(papers):
        raise ValueError("of the caller")


@pytest.mark.parametrize(
    ("statement", "problem"),
    [
        ("UPDATE article SET paragraphs = '[' WHERE id = 1", "article 1 cannot be read"),
        ("UPDATE article SET kind = 'song' WHERE id = 1", "article 1 cannot be read"),
        ("UPDATE article SET newspaper = x'ff00' WHERE id = 1", "article 1 cannot be read"),
        ("DROP TABLE contributor", "contributor: is not there"),
    ],
)
def test_a_row_that_cannot_be_read_is_named(papers: Path, statement: str, problem: str) -> None:
    with closing(sqlite3.connect(papers, isolation_level=None)) as connection:
        connection.execute(statement)
    with pytest.raises(ArchiveCorrupted, match=re.escape(problem)), open_archive(papers) as archive:
        list(find_entries(archive, kinds=tuple(Kind)))
