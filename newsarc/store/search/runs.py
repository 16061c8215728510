"""Runs of ids: where candidates lie near each other, the full-text index is read from one to the next."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Iterator

    from newsarc.query.sql import Ranking

# Measured on a million articles: to begin a run takes 18 µs, to go on to the next find and to see whether it
# is a candidate 0.15 µs.
_FINDS_OF_A_BEGINNING = 120
_SAMPLES, _SAMPLE = 16, 200  # ids
_LEAST = 1 / (_SAMPLES * _SAMPLE)
DENSEST = 0.5


def runs_of(ids: Iterable[int], density: float = DENSEST) -> list[tuple[int, int]]:
    """Return the first and the last id of each run, in their order.

    The seldomer finds are, the wider are the gaps that are quicker read over than jumped.

    >>> runs_of([7, 3, 4, 1_000, 5]), runs_of([7, 1_000], density=0.1)
    ([(3, 7), (1000, 1000)], [(7, 1000)])
    """
    return list(_runs(sorted(ids), _FINDS_OF_A_BEGINNING / density))


def write_runs(runs: list[tuple[int, int]]) -> str:
    """Write runs as `compile_query` takes them."""
    return json.dumps(runs)


def density_of(connection: sqlite3.Connection, ranking: Ranking, last: int) -> float:
    """Estimate the share of the articles, up to the last id, that a match finds, by samples of them."""
    from newsarc.query.sql import matching  # noqa: PLC0415 - a listing has no query

    firsts = range(1, last + 1, max(_SAMPLE, last // _SAMPLES))
    runs = [(first, min(last, first + _SAMPLE - 1)) for first in firsts]
    found = matching(ranking.table, ranking.match, write_runs(runs))
    sql = f"SELECT count(*) FROM ({found.sql})"  # noqa: S608 - no values in it
    (number,) = connection.execute(sql, found.parameters).fetchone()
    looked_at = sum(end - first + 1 for first, end in runs)
    return min(1.0, max(_LEAST, number / looked_at)) if looked_at else DENSEST


def _runs(ids: list[int], widest_gap: float) -> Iterator[tuple[int, int]]:
    first = last = None
    for one in ids:
        if first is None or last is None:
            first = one
        elif one - last > widest_gap:
            yield first, last
            first = one
        last = one
    if first is not None and last is not None:
        yield first, last
