"""Find words of the archive that are near one that no article has, within a bound of time."""

from __future__ import annotations

import json
import re
import sqlite3
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

from newsarc.text.characters.classes import UNSPACED, has_character
from newsarc.text.matching.tokens import phrase

if TYPE_CHECKING:
    from collections.abc import Iterator

_SECONDS = 0.15  # for each of the two ways
_STEPS = 1_000  # of SQLite's machine, far less than a millisecond
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_SHORTEST, _LONGEST = 4, 24  # letters: shorter words are near too many, longer ones are none
_BEGINNING = 2
_MOST_SCANNED = 20_000
_MOST = 3
# A table of the connection's own: the archive is not written to.
_VOCABULARY = "CREATE VIRTUAL TABLE IF NOT EXISTS temp.vocabulary USING fts5vocab(main, search, row)"


def near_words(connection: sqlite3.Connection, word: str) -> tuple[str, ...]:
    """Return up to three words of the index near a folded word, the most common first.

    Of a string of Han these are the longest pieces that are there.

    Latin words one letter away are looked up one by one, which takes as long in an archive of any size; where
    there is none, those with the same beginning are compared.
    """
    if has_character(UNSPACED, word[:1]):
        return _pieces(connection, word)
    if not re.fullmatch(f"[a-z]{{{_SHORTEST},{_LONGEST}}}", word):
        return ()
    with _vocabulary(connection):
        return tuple(_edited(connection, word) or _alike(connection, word))


def _pieces(connection: sqlite3.Connection, text: str) -> tuple[str, ...]:
    for length in range(min(len(text), _LONGEST) - 1, 1, -1):
        pieces = dict.fromkeys(text[start : start + length] for start in range(len(text) - length + 1))
        there = [piece for piece in pieces if _is_indexed(connection, piece)]
        if there:
            return tuple(there[:_MOST])
    return ()


def _is_indexed(connection: sqlite3.Connection, text: str) -> bool:
    said = phrase(text)
    sql = "SELECT 1 FROM search WHERE search MATCH ? LIMIT 1"
    return said is not None and connection.execute(sql, (said,)).fetchone() is not None


def _edited(connection: sqlite3.Connection, word: str) -> list[str]:
    sql = (
        "SELECT term FROM temp.vocabulary WHERE term IN (SELECT value FROM json_each(?)) ORDER BY doc DESC, 1"
    )
    return [row["term"] for row in _within_time(connection, sql, (json.dumps(sorted(_edits(word))),))][:_MOST]


def _alike(connection: sqlite3.Connection, word: str) -> list[str]:
    from difflib import get_close_matches  # noqa: PLC0415 - only what is not found needs it

    beginning = word[:_BEGINNING]
    sql = "SELECT term FROM temp.vocabulary WHERE term >= ? AND term < ? LIMIT ?"
    rows = _within_time(connection, sql, (beginning, f"{beginning}{{", _MOST_SCANNED))
    terms = [row["term"] for row in rows if abs(len(row["term"]) - len(word)) <= len(word) // 3]
    return get_close_matches(word, terms, n=_MOST, cutoff=0.75)


def _edits(word: str) -> set[str]:
    """Write all words that are one letter away, or two letters exchanged.

    >>> sorted({"harbour", "habor", "haobur", "labour", "arbours"} & _edits("habour"))
    ['habor', 'haobur', 'harbour', 'labour']
    """
    cuts = [(word[:place], word[place:]) for place in range(len(word) + 1)]
    missing = {left + right[1:] for left, right in cuts if right}
    exchanged = {left + right[1] + right[0] + right[2:] for left, right in cuts if len(right) > 1}
    other = {left + letter + right[1:] for left, right in cuts if right for letter in _LETTERS}
    more = {left + letter + right for left, right in cuts for letter in _LETTERS}
    return (missing | exchanged | other | more) - {word}


@contextmanager
def _vocabulary(connection: sqlite3.Connection) -> Iterator[None]:
    """Lay the table of words over the index; SQLite takes a table of the connection's own for a change."""
    connection.execute("PRAGMA query_only = 0")
    try:
        connection.execute(_VOCABULARY)
    finally:
        connection.execute("PRAGMA query_only = 1")
    yield


def _within_time(
    connection: sqlite3.Connection, sql: str, parameters: tuple[str | int, ...]
) -> list[sqlite3.Row]:
    """Fetch the rows that are there before the time is over."""
    end = time.monotonic() + _SECONDS
    connection.set_progress_handler(lambda: time.monotonic() > end, _STEPS)
    rows: list[sqlite3.Row] = []
    try:
        rows.extend(connection.execute(sql, parameters))
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode != sqlite3.SQLITE_INTERRUPT:
            raise
    finally:
        connection.set_progress_handler(None, 0)
    return rows
