from __future__ import annotations

import sqlite3
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from pathlib import Path

Call = Callable[..., Any]


def change(path: Path, *statements: str) -> None:
    connection = sqlite3.connect(path)
    for statement in statements:
        connection.execute(statement)
    connection.commit()
    connection.close()


@pytest.mark.parametrize(("table", "query"), [("search", "码头"), ("search_character", "码")])
def test_reindex_finds_again_what_the_index_had_lost(
    newsarc: Call, archive: Path, table: str, query: str
) -> None:
    change(archive, f"INSERT INTO {table}({table}) VALUES ('delete-all')")
    assert newsarc("search", query).out == ""
    done = newsarc("archive", "reindex")
    assert (done.code, done.out) == (0, "")
    assert done.err == "3 parts indexed anew, articles and others\n"
    assert newsarc("search", query, "--format", "ids").out == "1\n"


def test_reindex_changes_no_find(newsarc: Call, archive: Path) -> None:
    before = newsarc("search", "了 OR 公路 OR 提货", "--format", "json").out
    for _ in range(2):
        assert newsarc("archive", "reindex").code == 0
    assert newsarc("search", "了 OR 公路 OR 提货", "--format", "json").out == before


def test_reindex_needs_an_archive(newsarc: Call, tmp_path: Path) -> None:
    done = newsarc("archive", "reindex")
    assert (done.code, done.out) == (1, "")
    assert done.err == (
        f"newsarc: {tmp_path / 'archive.db'}: no archive here yet: import something first, "
        "or name one with --archive\n"
    )
    assert not (tmp_path / "archive.db").exists()
