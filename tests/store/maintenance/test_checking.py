"""Every kind of damage is found, and named."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

import pytest

from newsarc.store.maintenance.checking import check_archive

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from newsarc.model.parts import Part

NOT_ITS_TEXT = "its text is not what its ref was made of"
NO_ARTICLE = "contributor row 2: refers to a row of article that is not there"
NO_SOURCE = "article row 1: refers to a row of source that is not there"


def damage(archive: Path, *statements: str) -> None:
    connection = sqlite3.connect(archive)
    for statement in statements:
        connection.execute(statement)
    connection.commit()
    connection.close()


def test_a_whole_archive_has_no_problem(archive: Path) -> None:
    assert list(check_archive(archive)) == []


@pytest.mark.parametrize(
    ("statement", "problem"),
    [
        ("UPDATE article SET body = '码头上空无一人。' WHERE id = 1", f"article 1: {NOT_ITS_TEXT}"),
        ("UPDATE article SET paragraphs = '[' WHERE id = 3", f"article 3: {NOT_ITS_TEXT}"),
        ("UPDATE article SET source_id = 9 WHERE id = 1", NO_SOURCE),
        ("INSERT INTO contributor VALUES (9, 1, '林知夏', NULL)", NO_ARTICLE),
        ("INSERT INTO jump VALUES (1, 9)", "segments of an article that is not there: 1"),
        (
            "INSERT INTO jump_due VALUES ('湖光日报', '2031')",
            "issues whose segments are still to be joined: 1",
        ),
        ("INSERT INTO removed VALUES (1, NULL, '[]')", "articles that are removed and there: 1"),
    ],
)
def test_damage_is_named(archive: Path, statement: str, problem: str) -> None:
    damage(archive, statement)
    assert problem in list(check_archive(archive))


@pytest.mark.parametrize("content", ["x'00'", "NULL || ''", "zeroblob(20)", "'text'"])
def test_a_source_that_is_not_what_was_imported_is_named(archive: Path, content: str) -> None:
    damage(archive, f"UPDATE source SET content = ifnull({content}, x'789c030000000001')")
    path = archive.with_name("a.txt")
    assert f"source 1: {path}: what is kept of it is not what was imported" in list(check_archive(archive))


def test_an_article_that_the_index_lost_is_named(archive: Path) -> None:
    damage(
        archive,
        "DELETE FROM search_docsize WHERE id = 3",
        "INSERT INTO search(search, rowid, headline, kicker, deck, byline, body)"
        " VALUES ('delete', 3, '山里 里通 通车 车', '', '', '', '公路 路今 今天 天通 通车 车 ¦')",
    )
    assert list(check_archive(archive)) == [
        "article 3: its words do not find it in search",
        "search does not hold the articles' words: `newsarc archive reindex` builds it anew",
    ]


def test_texts_of_every_length_are_found_in_the_index(
    archive_path: Path, make_part: Callable[..., Part], import_parts: Callable[..., object]
) -> None:
    """Few characters, many, and words that FTS5 cuts have their tokens made in ways of their own."""
    import_parts(
        make_part("早报", "水" * 20_000),
        make_part("晚报", "æon ﾊﾞｽ ㈱ straße " * 1_000),
        make_part("时报", "z" * 40_000 + "é" * 10_000),
    )
    import_parts(make_part("一", "茶"), path="/papers/b.txt")
    assert list(check_archive(archive_path)) == []


def test_a_schema_that_is_not_as_it_was_made_is_told(archive: Path) -> None:
    damage(archive, "DROP TRIGGER ref_changed")
    damage(archive, "DROP INDEX article_place")
    damage(archive, "CREATE INDEX article_place ON article (agency)")
    damage(archive, "CREATE INDEX of_my_own ON article (byline)")
    assert list(check_archive(archive)) == [
        "article_place: is not as it was made",
        "ref_changed: is not there",
    ]


def test_a_contributor_whom_no_query_finds_is_told(archive: Path) -> None:
    damage(archive, "UPDATE person SET key = 'x' WHERE name = '林知夏'")
    assert list(check_archive(archive)) == ["contributors whom no `author:` finds: 1"]


def test_words_that_no_article_has_are_told(archive: Path) -> None:
    damage(archive, "INSERT INTO search(rowid, body) VALUES (9, '天文 文馆 馆')")
    assert list(check_archive(archive)) == [
        "search does not hold the articles' words: `newsarc archive reindex` builds it anew"
    ]


def test_single_characters_are_checked_too(archive: Path) -> None:
    damage(archive, "INSERT INTO search_character(rowid, characters) VALUES (9, '天')")
    assert list(check_archive(archive)) == [
        "search_character does not hold the articles' words: `newsarc archive reindex` builds it anew"
    ]


def test_a_broken_page_of_the_file_is_a_problem_and_no_crash(archive: Path) -> None:
    connection = sqlite3.connect(archive)
    (page,) = connection.execute("SELECT rootpage FROM sqlite_master WHERE name = 'article'").fetchone()
    (size,) = connection.execute("PRAGMA page_size").fetchone()
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.close()
    data = bytearray(archive.read_bytes())
    data[(page - 1) * size : page * size] = b"\xff" * size
    archive.write_bytes(data)
    found = list(check_archive(archive))
    assert found
    assert all("\n" not in problem for problem in found)


def test_a_ruined_archive_is_not_told_of_for_ever(archive: Path) -> None:
    damage(
        archive,
        "WITH RECURSIVE numbers(n) AS (SELECT 100 UNION ALL SELECT n + 1 FROM numbers WHERE n < 400)"
        " INSERT INTO contributor SELECT n, 1, '林知夏', NULL FROM numbers",
    )
    found = list(check_archive(archive))
    assert len(found) == 101
    assert found[-1] == "… and more of the same kind"
