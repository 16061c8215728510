"""Keep the full-text index in step with the articles; it holds tokens only, never a text.

`search` holds words and pairs of characters with their places, `search_character` only which
characters an article has in which column: the pairs that begin with a common one are too many to go through.
"""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, Any, TypeAlias

from newsarc.fields import FULL_TEXT
from newsarc.store.database.index_version import is_index_current
from newsarc.store.database.name_index import rebuild_name_index
from newsarc.text.matching.marked_characters import mark_characters
from newsarc.text.matching.tokenizer import TOKENIZER_VERSION
from newsarc.text.matching.tokens import index_characters, index_tokens

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    Change: TypeAlias = tuple[
        Mapping[str, str], int, tuple[str, ...]
    ]  # statements, the article's id and texts

_NAMES = ", ".join(FULL_TEXT)
COLUMNS = {"search": FULL_TEXT, "search_character": ("characters",)}
TABLES = tuple(COLUMNS)
_PARTS = ("data", "idx", "docsize", "config")  # of a table of FTS5 without texts, each a table
_INSERTS = {
    table: f"INSERT INTO {table}(rowid, {', '.join(columns)}) VALUES ({', '.join('?' * (1 + len(columns)))})"  # noqa: S608 - constants
    for table, columns in COLUMNS.items()
}
# A contentless table forgets a row only if it is told again what the row held.
_DELETES = {
    table: statement.replace("(rowid", f"({table}, rowid").replace("(?", "('delete', ?")
    for table, statement in _INSERTS.items()
}


# FTS5 writes out what it has gathered in memory when it is as much as this, as a segment that has to be
# merged with others. With its usual megabyte an import writes, and merges, a fourth more.
_GATHERED_BYTES = 8 * 1024 * 1024
# Characters whose tokens are made together. Fewer are done before numpy is loaded; of one text of a book's
# length the arrays would take hundreds of megabytes.
_BLOCK = 200_000
_MOST_ARTICLES = 400
_FEW, _MANY = 50_000, 2_000_000
_LONG = 30_000_000  # characters of text that wait


class IndexQueue:
    """Changes of the index that wait for the end of the transaction.

    FTS5 writes out what it has gathered in memory at every savepoint, which would make an import
    with a savepoint for each source many times slower.
    """

    def __init__(self) -> None:
        # Tokens take four times the memory of the texts that they are made of.
        self._changes: list[Change] = []
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
        _execute(connection, self._changes)
        self._changes.clear()
        self.size = 0

    def write_if_long(self, connection: sqlite3.Connection) -> None:
        """Make the changes where they take much memory; FTS5 writes out what it has gathered so far."""
        if self.size >= _LONG:
            self.write(connection)

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
        _let_gather(connection, table)  # a new archive gathers eight times as much
        connection.execute(f"INSERT INTO {table}({table}) VALUES ('delete-all')")  # noqa: S608 - constants
    count = _execute(connection, _all_articles(connection))
    for table in TABLES:
        connection.execute(f"INSERT INTO {table}({table}) VALUES ('optimize')")  # noqa: S608 - constants
    _finish(connection)
    return count


def copy_index(connection: sqlite3.Connection, schema: str, is_other: str) -> None:
    """Take the index of an attached archive, but for its other articles; FTS5 must not have opened ours yet.

    Raises sqlite3.DatabaseError if FTS5 finds it damaged.
    """
    for part in (f"{table}_{kind}" for table in TABLES for kind in _PARTS):
        connection.execute(f"DELETE FROM main.{part}")  # noqa: S608 - our names
        connection.execute(f"INSERT INTO main.{part} SELECT * FROM {schema}.{part}")  # noqa: S608 - our names
    rows = connection.execute(f"SELECT id, {_NAMES} FROM {schema}.article WHERE {is_other} ORDER BY id")  # noqa: S608 - our names
    left_out = _execute(connection, ((_DELETES, row["id"], _texts(row)) for row in rows))
    for table in TABLES:
        for command in [*(["optimize"] if left_out else []), "integrity-check"]:
            connection.execute(f"INSERT INTO {table}({table}) VALUES (?)", (command,))  # noqa: S608 - constants
    _finish(connection)


def _finish(connection: sqlite3.Connection) -> None:
    """Rebuild the index of names, and note which tokeniser made the other."""
    rebuild_name_index(connection)
    connection.execute(
        "INSERT INTO setting(name, value) VALUES ('tokenizer_version', ?) "
        "ON CONFLICT(name) DO UPDATE SET value = excluded.value",
        (str(TOKENIZER_VERSION),),
    )


def _texts(row: Mapping[str, Any] | sqlite3.Row) -> tuple[str, ...]:
    return tuple(row[column] or "" for column in FULL_TEXT)


def _execute(connection: sqlite3.Connection, changes: Iterable[Change]) -> int:
    """Make changes in their order; return how many they are."""
    count = 0
    for block in _blocks(changes):
        tokens = write_tokens([*chain.from_iterable(texts for *_, texts in block)])
        rows = (_rows(tokens[table], len(columns)) for table, columns in COLUMNS.items())
        for (statements, article_id, _), *of_tables in zip(block, *rows, strict=True):
            for table, row in zip(TABLES, of_tables, strict=True):
                connection.execute(statements[table], (article_id, *row))
        count += len(block)
    return count


def _blocks(changes: Iterable[Change]) -> Iterator[list[Change]]:
    block: list[Change] = []
    size = 0
    for change in changes:
        block.append(change)
        size += sum(map(len, change[-1]))
        if size >= _BLOCK or len(block) == _MOST_ARTICLES:
            yield block
            block, size = [], 0
    if block:
        yield block


def blocks_of_texts(connection: sqlite3.Connection) -> Iterator[tuple[list[int], list[str]]]:
    """Yield the ids of some articles with their texts, one after the other, until all were there."""
    for block in _blocks(_all_articles(connection)):
        yield [article_id for _, article_id, _ in block], [*chain.from_iterable(texts for *_, texts in block)]


def _all_articles(connection: sqlite3.Connection) -> Iterator[Change]:
    rows = connection.execute(f"SELECT id, {_NAMES} FROM article ORDER BY id")  # noqa: S608 - constants
    return ((_INSERTS, row["id"], _texts(row)) for row in rows)


def _rows(tokens: Sequence[str], columns: int) -> Iterator[tuple[str, ...]]:
    return zip(*[iter(tokens)] * columns, strict=True)


def write_tokens(texts: Sequence[str]) -> Mapping[str, Sequence[str]]:
    """Write the texts of articles for each of the tables, column by column."""
    words, characters = _tokens(texts)
    of_articles = _rows(characters, len(FULL_TEXT))
    marked = [mark_characters(dict(zip(FULL_TEXT, article, strict=True))) for article in of_articles]
    return dict(zip(TABLES, (words, marked), strict=True))


def _tokens(texts: Sequence[str]) -> tuple[Sequence[str], Sequence[str]]:
    """Write the tokens of each text in the way that is fastest for as much text."""
    if not _FEW <= sum(map(len, texts)) <= _MANY:
        return [*map(index_tokens, texts)], [*map(index_characters, texts)]
    from newsarc.text.matching.index_texts import index_texts  # noqa: PLC0415 - loads numpy

    return index_texts(texts)
