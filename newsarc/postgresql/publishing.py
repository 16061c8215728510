"""Publish an archive file: what of it is not on the server yet goes there, what is gone goes there too.

Articles are compared by their ids and the digests of all that is said of them, some hundred at a time, each
time in a transaction of its own: a publish that was broken off goes on where it was by being run again.
"""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from newsarc.errors import ArchiveBusy
from newsarc.language import tr
from newsarc.postgresql.connection import connect
from newsarc.postgresql.partitions import make_partitions, tend_partitions
from newsarc.postgresql.rows import source_row, version_of
from newsarc.postgresql.settings import BEGUN, COMPLETE, is_broken_off, prepare, set_state
from newsarc.postgresql.writing import forget_names, remove_articles, replace_saved, write_articles
from newsarc.store.database.archive import open_archive
from newsarc.store.reports.published_rows import (
    archive_identity,
    article_rows,
    count_parts,
    saved_rows,
    source_rows,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import datetime
    from pathlib import Path

    from newsarc.postgresql.connection import Session
    from newsarc.postgresql.rows import Row
    from newsarc.store.database.archive import Archive

_AT_ONCE = 500
_LOCK = 0x6E777361  # "nwsa": of the advisory locks of a database
_MOST = 2**62


@dataclass(slots=True)
class Published:
    """What a publish did: articles and other parts of pages, and whether anything else changed."""

    added: int = 0
    changed: int = 0
    removed: int = 0
    unchanged: int = 0
    others: int = 0

    @property
    def is_any(self) -> bool:
        """Tell whether anything on the server is not as it was."""
        return bool(self.added or self.changed or self.removed or self.others)


def publish(path: Path, url: str, now: datetime, advance: Callable[[int], None]) -> Published:
    """Publish an archive; raises ArchiveBusy while another publish goes on, ServerUnusable and its kin."""
    identity = archive_identity(path)
    with (
        open_archive(path) as archive,
        connect(url, is_read_only=False) as session,
        _only_publisher(session),
    ):
        prepare(session, identity)
        return _Publisher(session, archive, advance).publish(now)


def parts_of(path: Path) -> int:
    """Count what there is to compare."""
    with open_archive(path) as archive:
        return count_parts(archive)


@contextmanager
def _only_publisher(session: Session) -> Iterator[None]:
    """Hold the lock of publishers, which the server takes back when the connection ends, however it does."""
    row = session.row("SELECT pg_try_advisory_lock(%s) AS is_ours", (_LOCK,))
    if row is None or not row["is_ours"]:
        raise ArchiveBusy(session.address, tr("another newsarc publishes to it"))
    yield


class _Publisher:
    """Compares an archive with what is published of it, window by window."""

    def __init__(self, session: Session, archive: Archive, advance: Callable[[int], None]) -> None:
        self._session = session
        self._archive = archive
        self._advance = advance
        self._done = Published()
        self._years: set[int] = set()
        self._is_begun = False

    def publish(self, now: datetime) -> Published:
        """Bring the server up to date; sources come before the articles that name them, and go after."""
        is_left = is_broken_off(self._session)  # by another that did not get to what comes last
        unowned = self._add_sources()
        self._publish_articles()
        self._remove_sources(unowned)
        self._done.others += replace_saved(self._session, saved_rows(self._archive), self._begin)
        if self._done.changed or self._done.removed or is_left:
            forget_names(self._session)
        if self._done.is_any or is_left:
            tend_partitions(self._session, None if is_left else self._years)
        set_state(self._session, COMPLETE, now)
        return self._done

    def _begin(self) -> None:
        """Note that the archive is not whole now, before its first change."""
        if not self._is_begun:
            set_state(self._session, BEGUN)
            self._is_begun = True

    def _add_sources(self) -> list[int]:
        """Add what is new or changed of the sources; return the ids of those that are gone."""
        gone: list[int] = []
        last = -1
        for rows in source_rows(self._archive, _AT_ONCE):
            there = self._versions("source", last, last := rows[-1]["id"])
            new = [(row, version) for row in rows if there.get(row["id"]) != (version := version_of(row))]
            self._write_sources([source_row(row, version) for row, version in new])
            gone += there.keys() - {row["id"] for row in rows}
        return gone + list(self._versions("source", last, _MOST))

    def _write_sources(self, rows: list[Row]) -> None:
        if not rows:
            return
        self._begin()
        self._done.others += len(rows)
        columns = tuple(rows[0])
        with self._session.transaction():
            self._session.change("DELETE FROM source WHERE id = ANY(%s)", ([row["id"] for row in rows],))
            self._session.copy("source", columns, (tuple(row.values()) for row in rows))

    def _remove_sources(self, ids: list[int]) -> None:
        if ids:
            self._begin()
            self._done.others += len(ids)
            self._session.change("DELETE FROM source WHERE id = ANY(%s)", (ids,))

    def _publish_articles(self) -> None:
        last = -1
        for rows in article_rows(self._archive, _AT_ONCE):
            self._publish_window(rows, self._versions("article", last, last := rows[-1]["id"]))
            self._advance(len(rows))
        gone = list(self._versions("article", last, _MOST))
        for first in range(0, len(gone), _AT_ONCE):
            self._write(gone[first : first + _AT_ONCE], [])
        self._done.removed += len(gone)

    def _publish_window(self, rows: list[Row], there: dict[int, bytes]) -> None:
        versions = {row["id"]: version_of(row) for row in rows}
        new = [(row, versions[row["id"]]) for row in rows if there.get(row["id"]) != versions[row["id"]]]
        gone = there.keys() - versions.keys()
        changed = [row["id"] for row, _ in new if row["id"] in there]
        self._done.changed += len(changed)
        self._done.added += len(new) - len(changed)
        self._done.unchanged += len(rows) - len(new)
        if new or gone:
            self._done.removed += len(gone)
            self._write(sorted(gone) + changed, new)

    def _write(self, gone: list[int], new: list[tuple[Row, bytes]]) -> None:
        """Take articles away and put others there, at once."""
        self._begin()
        make_partitions(self._session, (row["date"] for row, _ in new))
        with self._session.transaction():
            self._years |= remove_articles(self._session, gone)
            self._years |= write_articles(self._session, new)

    def _versions(self, table: str, after: int, last: int) -> dict[int, bytes]:
        """Return the versions that are published of what stands between two ids, in the order of the ids."""
        rows = self._session.rows(
            f"SELECT id, version FROM {table} WHERE id > %s AND id <= %s ORDER BY id",  # noqa: S608 - our names
            (after, last),
        )
        return {row["id"]: bytes(row["version"]) for row in rows}
