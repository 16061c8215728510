"""Writing an article takes as long in a large archive as in a small one: no statement reads a whole table."""

from __future__ import annotations

import re
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING, Any

import pytest

from newsarc.store.database import connection

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Call = Callable[..., Any]

_VALUE = re.compile(r"'(?:[^']|'')*'|\b\d+\b")
_LARGE = re.compile(
    r"SCAN (?:article|source|file|article_source|contributor|jump|version|removed_link|removed_digest)\b"
    r"|idx_article_newspaper|AUTOMATIC"
)


@pytest.mark.parametrize(
    "words",
    [
        ("import", "pages"),
        ("import", "--rescan", "pages"),
        ("remove", "1", "--yes"),
        ("remove", "--undo"),
        ("edit", "1", "--set", "page=3"),
        ("reread", "id:1"),
        ("tag", "add", "mark", "1"),
        ("note", "1", "seen"),
    ],
)
def test_no_statement_reads_a_whole_table(
    newsarc: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...]
) -> None:
    pages = tmp_path / "pages"
    pages.mkdir()
    for number in range(3):
        text = f"Bridge {number} closed\n\nThe bridge is closed, said clerk {number}. (To page 3)\n"
        (pages / f"Courier_2024-05-1{number}_1.txt").write_text(text)
    assert newsarc("import", pages, "--newspaper", "Courier").code == 0
    newsarc("remove", "2", "--yes")
    (pages / "Courier_2024-05-11_1.txt").write_text("Ferry sails\n\nThe ferry sails, said the clerk.\n")
    said: set[str] = set()
    prepare = connection._prepared

    def traced(opened: sqlite3.Connection) -> sqlite3.Connection:
        opened.set_trace_callback(lambda statement: said.add(_VALUE.sub("?", statement)))
        return prepare(opened)

    monkeypatch.setattr(connection, "_prepared", traced)
    assert newsarc(*words).code == 0
    assert len(said) > 10
    with closing(sqlite3.connect(tmp_path / "archive.db")) as archive:
        connection.add_functions(archive)
        assert [one for one in sorted(said) if _LARGE.search(plan_of(archive, one))] == []


def plan_of(archive: sqlite3.Connection, statement: str) -> str:
    """Return how SQLite goes about a statement; nothing of one that is no question and changes no row."""
    if not re.match(r"\s*(?:SELECT|INSERT|UPDATE|DELETE|WITH)\b", statement):
        return ""
    values = [None] * statement.count("?")
    try:
        return "\n".join(row[3] for row in archive.execute(f"EXPLAIN QUERY PLAN {statement}", values))
    except sqlite3.OperationalError:  # of a table that was only there for a while
        return ""
