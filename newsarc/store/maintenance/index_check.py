"""Check the full-text index against the articles: that it holds their tokens, and nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from newsarc.language import english
from newsarc.store.database.search_index import COLUMNS, blocks_of_texts, write_tokens
from newsarc.text.matching.token_hashes import HASH_BITS, hash_tokens

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray

    from newsarc.text.matching.token_hashes import HashedTokens

_TERMS = 50_000  # of the index, looked at together
_BUCKETS = 1 << 20
_MOST_COUNTED = 255
_RAREST = 3
_MASK = (1 << 64) - 1


def index_problems(connection: sqlite3.Connection) -> Iterator[str]:
    """Yield where the index and the articles differ."""
    tables = {table: _TableCheck(connection, table, columns) for table, columns in COLUMNS.items()}
    for ids, texts in blocks_of_texts(connection):
        for table, tokens in write_tokens(texts).items():
            yield from tables[table].problems_of(ids, hash_tokens(tokens))
    for check in tables.values():
        yield from check.problems_at_end()


class _TableCheck:
    """One index table, seen from its own words and from the articles.

    All words of an index do not fit into memory, so both sides add up a hash of each: equal sums,
    equal words. How often a word occurs is counted for many words together, never too low.
    """

    def __init__(self, connection: sqlite3.Connection, table: str, columns: Sequence[str]) -> None:
        self._connection = connection
        self._table = table
        self._columns = columns
        self._sum = 0
        self._counts = np.zeros(_BUCKETS, np.int64)
        self._read_index()

    def problems_of(self, ids: Sequence[int], tokens: HashedTokens) -> Iterator[str]:
        """Yield which of some articles their words do not find."""
        keys = tokens.of_text.astype(np.uint64) << np.uint64(HASH_BITS) | tokens.hashes
        order = np.argsort(keys)
        each = order[np.diff(keys[order], prepend=~keys[order[:1]]) != 0]  # token once, in each text
        hashes = tokens.hashes[each]
        article, column = np.divmod(tokens.of_text[each], len(self._columns))
        self._sum -= int(_of_columns(hashes, column).sum(dtype=np.uint64))
        counts = np.minimum(self._counts[_buckets(hashes)], _MOST_COUNTED)
        by_rarity = np.lexsort((counts, article))
        starts = np.searchsorted(article[by_rarity], np.arange(len(ids) + 1))
        for id_, start, end in zip(ids, starts, starts[1:], strict=False):
            rarest = each[by_rarity[start : min(end, start + _RAREST)]]
            if len(rarest) and not self._is_found(id_, [tokens.token(one) for one in rarest]):
                yield english("article {id}: its words do not find it in {table}", id=id_, table=self._table)

    def problems_at_end(self) -> Iterator[str]:
        """Yield whether the table has other words than all articles together."""
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
        while rows := words.fetchmany(_TERMS):
            tokens = hash_tokens(_texts_of([row["term"] for row in rows]))
            # Of a table that keeps no columns, FTS5 names none.
            of_terms = [self._columns.index(row["col"] or self._columns[0]) for row in rows]
            columns = np.array(of_terms)[tokens.of_text]
            articles = np.array([row["doc"] for row in rows], np.int64)[tokens.of_text]
            found = _of_columns(tokens.hashes, columns) * articles.astype(np.uint64)
            self._sum += int(found.sum(dtype=np.uint64))
            np.add.at(self._counts, _buckets(tokens.hashes), articles)

    def _is_found(self, article_id: int, tokens: list[str]) -> bool:
        """Tell whether an article's rarest words find it."""
        match = " AND ".join(f'"{token}"' for token in tokens)
        found = self._connection.execute(
            f"SELECT 1 FROM {self._table} WHERE {self._table} MATCH ? AND rowid = ?",  # noqa: S608 - constants
            (match, article_id),
        )
        return found.fetchone() is not None


def _texts_of(terms: list[bytes]) -> list[str]:
    """Decode words of the index; one that FTS5 cut may end within a character."""
    joined = b"\n".join(terms)
    if joined.count(b"\n") >= len(terms):  # within a word, which is a fault
        joined = b"\n".join(term.replace(b"\n", b" ") for term in terms)
    return joined.decode(errors="replace").split("\n")


def _buckets(hashes: NDArray[np.uint64]) -> NDArray[np.intp]:
    return (hashes % np.uint64(_BUCKETS)).astype(np.intp)


def _of_columns(hashes: NDArray[np.uint64], columns: NDArray[np.intp]) -> NDArray[np.uint64]:
    """Hash words again, those of each column otherwise."""
    salted: NDArray[np.uint64] = (hashes + np.uint64(1)) * _SALTS[columns]
    return salted ^ salted >> np.uint64(29)


_SALTS = hash_tokens(max(COLUMNS.values(), key=len)).hashes << np.uint64(1) | np.uint64(1)
