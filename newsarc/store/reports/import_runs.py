"""The runs of an archive's imports: begun before the first file, ended after the last."""

from __future__ import annotations

from dataclasses import fields
from datetime import datetime
from typing import TYPE_CHECKING

from newsarc.import_runs import Run, Totals
from newsarc.language import english

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator

    from newsarc.store.database.archive import Archive

_TOTALS = tuple(field.name for field in fields(Totals))
_COUNT_SQL = f"UPDATE run SET {', '.join(f'{name} = :{name}' for name in _TOTALS)} WHERE id = :id"  # noqa: S608 - the names are ours


def begin_run(connection: sqlite3.Connection, started_at: datetime) -> int:
    """Note that a run begins; return its id."""
    sql = "INSERT INTO run(started_at) VALUES (?) RETURNING id"
    (row,) = connection.execute(sql, (started_at.isoformat(),)).fetchall()
    return int(row["id"])


def count_run(connection: sqlite3.Connection, run_id: int, totals: Totals) -> None:
    """Note what a run has done until now."""
    connection.execute(_COUNT_SQL, {"id": run_id, **{name: getattr(totals, name) for name in _TOTALS}})


def end_run(connection: sqlite3.Connection, run_id: int, ended_at: datetime, totals: Totals) -> None:
    """Note how a run ended."""
    count_run(connection, run_id, totals)
    connection.execute("UPDATE run SET ended_at = ? WHERE id = ?", (ended_at.isoformat(), run_id))


def past_runs(archive: Archive) -> Iterator[Run]:
    """Yield the runs, the latest first."""
    for row in archive.rows("SELECT * FROM run ORDER BY id DESC"):
        yield archive.read(english("run {id}", id=row["id"]), _run, row)


def _run(row: sqlite3.Row) -> Run:
    ended_at = datetime.fromisoformat(row["ended_at"]) if row["ended_at"] else None
    totals = Totals(**{name: row[name] for name in _TOTALS})
    return Run(row["id"], datetime.fromisoformat(row["started_at"]), ended_at, totals)
