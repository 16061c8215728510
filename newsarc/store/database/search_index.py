"""Keep the full-text index in step with the articles; it holds tokens only, never a text.

`search` holds words and pairs of characters with their places, `search_character` only which
characters an article has: the pairs that begin with a common one are too many to go through.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newsarc.fields import FULL_TEXT
from newsarc.store.database.index_version import is_index_current
from newsarc.store.database.name_index import rebuild_name_index
from newsarc.text.matching.index_texts import index_texts
from newsarc.text.matching.tokenizer import TOKENIZER_VERSION
from newsarc.text.matching.tokens import index_characters, index_tokens

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Mapping

_NAMES = ", ".join(FULL_TEXT)
_VALUES = ", ".join("?" for _ in FULL_TEXT)
TABLES = {"search": index_tokens, "search_character": index_characters}
_INSERTS = {table: f"INSERT INTO {table}(rowid, {_NAMES}) VALUES (?, {_VALUES})" for table in TABLES}  # noqa: S608 - constants
# A contentless table forgets a row only if it is told again what the row held.
_DELETES = {
    table: f"INSERT INTO {table}({table}, rowid, {_NAMES}) VALUES ('delete', ?, {_VALUES})"  # noqa: S608 - constants
    for table in TABLES
}


# FTS5 writes out what it has gathered in memory when it is as much as this, as a segment that has to be
# merged with others. With its usual megabyte an import writes, and merges, a fourth more.
_GATHERED_BYTES = 8 * 1024 * 1024


class IndexQueue:
    """Changes of the index that wait for the end of the transaction.

    FTS5 writes out what it has gathered in memory at every savepoint, which would make an import
    with a savepoint for each source many times slower.
    """

    def __init__(self) -> None:
        # Tokens take four times the memory of the texts that they are made of.
        self._changes: list[tuple[Mapping[str, str], int, tuple[str, ...]]] = []
        self.size = 0  # characters of text

    def add(self, article_id: int, row: Mapping[str, Any]) -> None:
        """Index an article by its row."""
        self._append(_INSERTS, article_id, row)

    def remove(self, article_id: int, row: Mapping[str, Any] | sqlite3.Row) -> None:
        """Take an article out, which must be as it was when it was indexed."""
        self._append(_DELETES, article_id, row)

    def mark(self) -> int:
        """Return the place to `rewind` to."""
        return len(self._changes)

    def rewind(self, mark: int) -> None:
        """Forget all changes since `mark`."""
        del self._changes[mark:]

    def write(self, connection: sqlite3.Connection) -> None:
        """Make the changes, in their order."""
        for statements, article_id, texts in self._changes:
            _execute(connection, statements, article_id, texts)
        self._changes.clear()
        self.size = 0

    def _append(
        self, statements: Mapping[str, str], article_id: int, row: Mapping[str, Any] | sqlite3.Row
    ) -> None:
        texts = _texts(row)
        self.size += sum(map(len, texts))
        self._changes.append((statements, article_id, texts))


def renew_index(connection: sqlite3.Connection) -> None:
    """Build the index anew if another version of the tokeniser built it."""
    for table in TABLES:
        _let_gather(connection, table)
    if not is_index_current(connection):
        build_index(connection)


def _let_gather(connection: sqlite3.Connection, table: str) -> None:
    sql = f"SELECT v FROM {table}_config WHERE k = 'hashsize'"  # noqa: S608 - constants
    if [row["v"] for row in connection.execute(sql)] != [_GATHERED_BYTES]:
        sql = f"INSERT INTO {table}({table}, rank) VALUES ('hashsize', ?)"  # noqa: S608 - constants
        connection.execute(sql, (_GATHERED_BYTES,))


def build_index(connection: sqlite3.Connection) -> int:
    """Build the index anew; return the number of articles and other parts in it."""
    for table in TABLES:
        connection.execute(f"INSERT INTO {table}({table}) VALUES ('delete-all')")  # noqa: S608 - constants
    count = 0
    for row in connection.execute(f"SELECT id, {_NAMES} FROM article ORDER BY id"):  # noqa: S608 - constants
        count += 1
        _execute(connection, _INSERTS, row["id"], _texts(row))
    for table in TABLES:
        connection.execute(f"INSERT INTO {table}({table}) VALUES ('optimize')")  # noqa: S608 - constants
    rebuild_name_index(connection)
    connection.execute(
        "INSERT INTO setting(name, value) VALUES ('tokenizer_version', ?) "
        "ON CONFLICT(name) DO UPDATE SET value = excluded.value",
        (str(TOKENIZER_VERSION),),
    )
    return count


def _texts(row: Mapping[str, Any] | sqlite3.Row) -> tuple[str, ...]:
    return tuple(row[column] or "" for column in FULL_TEXT)


def _execute(
    connection: sqlite3.Connection, statements: Mapping[str, str], article_id: int, texts: tuple[str, ...]
) -> None:
    words, characters = zip(*map(index_texts, texts), strict=True)
    connection.execute(statements["search"], (article_id, *words))
    connection.execute(statements["search_character"], (article_id, *characters))
