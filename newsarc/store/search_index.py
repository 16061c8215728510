"""Keep the full-text index in step with the articles; it holds tokens only, never a text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newsarc.text.tokens import TOKENIZER_VERSION, index_tokens

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Mapping

COLUMNS = ("headline", "kicker", "deck", "byline", "body")
_NAMES = ", ".join(COLUMNS)
_INSERT = f"INSERT INTO search(rowid, {_NAMES}) VALUES (?, ?, ?, ?, ?, ?)"  # noqa: S608 - constants
# A contentless table forgets a row only if it is told again what the row held.
_DELETE = f"INSERT INTO search(search, rowid, {_NAMES}) VALUES ('delete', ?, ?, ?, ?, ?, ?)"  # noqa: S608 - constants


class IndexQueue:
    """Changes of the index that wait for the end of the transaction.

    FTS5 writes out what it has gathered in memory at every savepoint, which would make an import
    with a savepoint for each source many times slower.
    """

    def __init__(self) -> None:
        self._changes: list[tuple[str, tuple[int | str, ...]]] = []
        self.size = 0

    def add(self, article_id: int, row: Mapping[str, Any]) -> None:
        """Index an article by its row."""
        self._append(_INSERT, article_id, row)

    def remove(self, article_id: int, row: Mapping[str, Any] | sqlite3.Row) -> None:
        """Take an article out, which must be as it was when it was indexed."""
        self._append(_DELETE, article_id, row)

    def mark(self) -> int:
        """Return the place to `rewind` to."""
        return len(self._changes)

    def rewind(self, mark: int) -> None:
        """Forget all changes since `mark`."""
        del self._changes[mark:]

    def write(self, connection: sqlite3.Connection) -> None:
        """Make the changes, in their order."""
        for sql, values in self._changes:
            connection.execute(sql, values)
        self._changes.clear()
        self.size = 0

    def _append(self, sql: str, article_id: int, row: Mapping[str, Any] | sqlite3.Row) -> None:
        values = _values(row)
        self.size += sum(map(len, values))
        self._changes.append((sql, (article_id, *values)))


def renew_index(connection: sqlite3.Connection) -> None:
    """Build the index anew if another version of the tokeniser built it."""
    version = connection.execute("SELECT value FROM setting WHERE name = 'tokenizer_version'").fetchone()
    if version is not None and version["value"] == str(TOKENIZER_VERSION):
        return
    connection.execute("INSERT INTO search(search) VALUES ('delete-all')")
    for row in connection.execute(f"SELECT id, {_NAMES} FROM article ORDER BY id"):  # noqa: S608 - constants
        connection.execute(_INSERT, (row["id"], *_values(row)))
    connection.execute(
        "INSERT INTO setting(name, value) VALUES ('tokenizer_version', ?) "
        "ON CONFLICT(name) DO UPDATE SET value = excluded.value",
        (str(TOKENIZER_VERSION),),
    )


def _values(row: Mapping[str, Any] | sqlite3.Row) -> tuple[str, ...]:
    return tuple(index_tokens(row[column] or "") for column in COLUMNS)
