"""Check the full-text index against the articles: that it holds their tokens, and nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsarc.fields import FULL_TEXT
from newsarc.language import english
from newsarc.store.database.search_index import TABLES

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Iterator

_LONGEST_TOKEN = 32_768  # bytes; FTS5 cuts longer ones
_BUCKETS = 1 << 20
_MASK = (1 << 64) - 1
_MOST_COUNTED = 255
_RAREST = 3


def index_problems(connection: sqlite3.Connection) -> Iterator[str]:
    """Yield where the index and the articles differ."""
    for table, write_tokens in TABLES.items():
        yield from _TableCheck(connection, table, write_tokens).problems()


class _TableCheck:
    """One index table, seen from its own words and from the articles.

    All words of an index do not fit into memory, so both sides add up a hash of each: equal sums,
    equal words. How often a word occurs is counted for many words together, never too low.
    """

    def __init__(
        self, connection: sqlite3.Connection, table: str, write_tokens: Callable[[str], str]
    ) -> None:
        self._connection = connection
        self._table = table
        self._write_tokens = write_tokens
        self._sum = 0
        self._counts = bytearray(_BUCKETS)

    def problems(self) -> Iterator[str]:
        """Yield what is wrong with this table."""
        self._read_index()
        names = ", ".join(FULL_TEXT)
        rows = self._connection.execute(f"SELECT id, {names} FROM article ORDER BY id")  # noqa: S608 - constants
        for row in rows:
            tokens = [self._tokens(row[name] or "") for name in FULL_TEXT]
            self._sum -= sum(
                hash((token, column))
                for column, found in zip(FULL_TEXT, tokens, strict=True)
                for token in {*found}
            )
            if not self._is_found(row["id"], {token for found in tokens for token in found}):
                yield english(
                    "article {id}: its words do not find it in {table}", id=row["id"], table=self._table
                )
        if self._sum & _MASK:
            yield english(
                "{table} does not hold the articles' words: `newsarc archive reindex` builds it anew",
                table=self._table,
            )

    def _read_index(self) -> None:
        """Go once through all words of the index."""
        self._connection.execute("PRAGMA query_only = 0")  # a temporary table is no change
        self._connection.execute(
            f"CREATE VIRTUAL TABLE temp.{self._table}_word USING fts5vocab(main, {self._table}, 'col')"
        )
        self._connection.execute("PRAGMA query_only = 1")
        words = self._connection.execute(
            f"SELECT CAST(term AS BLOB) AS term, col, doc FROM temp.{self._table}_word"  # noqa: S608 - constants
        )
        for row in words:
            self._sum += row["doc"] * hash((row["term"], row["col"]))
            bucket = hash(row["term"]) % _BUCKETS
            self._counts[bucket] = min(_MOST_COUNTED, self._counts[bucket] + row["doc"])

    def _tokens(self, text: str) -> list[bytes]:
        return [token[:_LONGEST_TOKEN] for token in self._write_tokens(text).encode().split(b" ") if token]

    def _is_found(self, article_id: int, tokens: set[bytes]) -> bool:
        """Tell whether an article's rarest words find it."""
        short = (token for token in tokens if len(token) < _LONGEST_TOKEN)
        rarest = sorted(short, key=lambda token: (self._counts[hash(token) % _BUCKETS], token))[:_RAREST]
        if not rarest:
            return True
        match = " AND ".join(f'"{token.decode()}"' for token in rarest)
        found = self._connection.execute(
            f"SELECT 1 FROM {self._table} WHERE {self._table} MATCH ? AND rowid = ?",  # noqa: S608 - constants
            (match, article_id),
        )
        return found.fetchone() is not None
