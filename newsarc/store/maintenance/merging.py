"""Merge another archive into this one: its sources and articles, and what its user put on them.

Nothing of it is taken raw: a checked copy is read, and what is read is written as an import writes it.
"""

from __future__ import annotations

import json
import os
from contextlib import closing
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from newsarc.atomic_files import scratch_file
from newsarc.errors import MergeFailed
from newsarc.language import english, tr, trn
from newsarc.store.articles.abbreviation import ref_of
from newsarc.store.articles.article_table import ArticleTable
from newsarc.store.articles.citing_source import cite_from_holder
from newsarc.store.articles.lookup import entry_of_id
from newsarc.store.database.archive import Archive
from newsarc.store.database.beside.side_files import SIDE_FILES
from newsarc.store.database.connection import archive_errors, connect_for_reading
from newsarc.store.database.transaction import Transaction, open_transaction
from newsarc.store.maintenance.foreign_copy import copy_whole
from newsarc.store.maintenance.foreign_types import wrong_types
from newsarc.store.maintenance.merged_marks import MarkMerger
from newsarc.store.maintenance.merged_sources import (
    known_source,
    part_of_another_issue,
    take_replacements,
    take_source,
)

if TYPE_CHECKING:
    import sqlite3
    from pathlib import Path

_LINKS_SQL = """
    SELECT link.article_id, link.position, link.first_line, link.last_line, article.digest
    FROM article_source AS link JOIN article ON article.id = link.article_id
    WHERE link.source_id = ? ORDER BY link.position"""
_TOMBSTONES_SQL = """
    SELECT article_id, position, first_line, last_line FROM removed_link WHERE source_id = ?
    ORDER BY position"""


@dataclass(slots=True)
class Merged:
    """What a merge brought: new sources and articles, those that were here, and what stays different."""

    sources: int = 0
    articles: int = 0
    met: int = 0
    removed: int = 0
    marks: int = 0
    conflicts: list[str] = field(default_factory=list)


def merge(path: Path, other: Path) -> Merged:
    """Merge another archive into one, all of it or nothing; the other stays as it is.

    Raises MergeFailed if the other is not there, is not whole, or is the archive itself.
    """
    if not os.path.exists(other):
        raise MergeFailed(str(other), tr("no such file: name an archive"))
    with (
        open_transaction(path, is_wanted=True) as transaction,
        archive_errors(path),
        scratch_file(path.resolve().parent, side_files=SIDE_FILES) as beside,
    ):
        if other.exists() and other.samefile(path):
            raise MergeFailed(str(other), tr("it is the archive itself: name another"))
        problem = copy_whole(other, beside) or _first_wrong_type(beside)
        if problem is not None:
            raise MergeFailed(str(other), tr("it is not whole: {problem}", problem=problem))
        with closing(connect_for_reading(beside)) as connection:
            merged = _Merger(transaction, Archive(connection, other)).merge()
        transaction.finish()
    return merged


def _first_wrong_type(path: Path) -> str | None:
    with closing(connect_for_reading(path)) as connection:
        return next(wrong_types(connection), None)


class _Merger:
    """Takes over one archive into another, source by source."""

    def __init__(self, transaction: Transaction, other: Archive) -> None:
        self._transaction = transaction
        self._connection = transaction.connection
        self._other, self._here = other, Archive(transaction.connection, transaction.path)
        self._articles = ArticleTable(transaction.connection, transaction.index)
        self._done = Merged()
        self._marks = MarkMerger(transaction, other, self._done.conflicts)
        self._ids: dict[int, int] = {}  # of the other's articles, and of its removed ones

    def merge(self) -> Merged:
        """Take over everything; return what that was."""
        rows = self._other.rows("SELECT id, sha256 FROM source ORDER BY id")
        known = {row["id"] for row in rows if known_source(self._connection, row["sha256"]) is not None}
        taken = {
            row["id"]: take_source(self._connection, self._other, row["id"])
            for row in rows
            if row["id"] not in known
        }
        for row in rows:
            self._meet(row["id"])
        for source, source_id in taken.items():
            self._take_articles(source, source_id)
        take_replacements(self._connection, self._other, taken)
        for source in sorted(known):
            self._meet_of_another_issue(source)
            self._tell_read_otherwise(source)
        for article, article_id in self._ids.items():
            self._done.marks += self._marks.take(article, article_id)
        self._done.sources = len(taken)
        return self._done

    def _meet(self, source: int) -> None:
        """Find the articles of a source that are here."""
        for link in self._other.rows(_LINKS_SQL, (source,)):
            found = self._connection.execute(
                "SELECT id FROM article WHERE digest = ?", (link["digest"],)
            ).fetchone()
            if found is not None and link["article_id"] not in self._ids:
                self._ids[link["article_id"]] = found["id"]
                self._done.met += 1

    def _meet_of_another_issue(self, source: int) -> None:
        """Find the articles of a source that are here with the same text, but of another newspaper or day."""
        met = self._done.met
        for link in self._other.rows(_LINKS_SQL, (source,)):
            article, position = link["article_id"], link["position"]
            if article in self._ids or self._removed_id(link["digest"]) is not None:
                continue
            found = part_of_another_issue(self._here, self._other, source, article, position)
            if found is not None:
                self._ids[article] = found
                self._done.met += 1
        if number := self._done.met - met:
            self._done.conflicts.append(
                trn(
                    "{path}: {number:,} part is of another issue there",
                    "{path}: {number:,} parts are of another issue there",
                    number,
                    path=self._path_of(source),
                )
            )

    def _take_articles(self, source: int, source_id: int) -> None:
        """Write the articles of a new source, and where in it they stand."""
        self._take_tombstones(source, source_id)
        for link in self._other.rows(_LINKS_SQL, (source,)):
            place = (link["position"], link["first_line"], link["last_line"])
            removed = self._removed_id(link["digest"]) if link["article_id"] not in self._ids else None
            if removed is not None:
                self._link_removed(source_id, removed, place)
                self._done.removed += 1
                continue
            if link["article_id"] not in self._ids:
                self._ids[link["article_id"]] = self._insert(link["article_id"], link["digest"], source_id)
            self._connection.execute(
                "INSERT INTO article_source(source_id, article_id, position, first_line, last_line)"
                " VALUES (?, ?, ?, ?, ?)",
                (source_id, self._ids[link["article_id"]], *place),
            )
        for link in self._other.rows(_LINKS_SQL, (source,)):
            if link["article_id"] in self._ids:
                cite_from_holder(self._connection, self._ids[link["article_id"]])
        self._transaction.index.write_if_long(self._connection)

    def _insert(self, article: int, digest: str, source_id: int) -> int:
        entry = entry_of_id(self._other, article, is_uncorrected=True)
        names: dict[str, str | int] = {
            "ref": ref_of(self._connection, digest),
            "digest": digest,
            "source_id": source_id,
            "imported_at": entry.imported_at.isoformat(),
        }
        self._done.articles += entry.record.part.kind == "article"
        return self._articles.insert(entry.record, names)

    def _removed_id(self, digest: str) -> int | None:
        sql = "SELECT article_id FROM removed_digest WHERE digest = ?"
        return next((int(row["article_id"]) for row in self._connection.execute(sql, (digest,))), None)

    def _link_removed(
        self, source_id: int, article_id: int, place: tuple[int, int | None, int | None]
    ) -> None:
        self._connection.execute(
            "INSERT OR IGNORE INTO removed_link(source_id, article_id, position, first_line, last_line)"
            " VALUES (?, ?, ?, ?, ?)",
            (source_id, article_id, *place),
        )

    def _take_tombstones(self, source: int, source_id: int) -> None:
        """Let what was removed there not come back when its source is read again here."""
        for link in self._other.rows(_TOMBSTONES_SQL, (source,)):
            article_id = self._tombstone(link["article_id"])
            if article_id is not None:
                self._link_removed(
                    source_id, article_id, (link["position"], link["first_line"], link["last_line"])
                )

    def _tombstone(self, article: int) -> int | None:
        """Return the tombstone for one of the other archive; None if the article is here."""
        sql = "SELECT digest FROM removed_digest WHERE article_id = ? ORDER BY digest"
        digests = [row["digest"] for row in self._other.rows(sql, (article,))]
        here = "SELECT 1 FROM article WHERE digest = ?"
        if any(self._connection.execute(here, (one,)).fetchone() for one in digests):
            return None
        known = next(filter(None, map(self._removed_id, digests)), None)
        if known is not None:
            return known
        row = self._other.row("SELECT fingerprint FROM removed WHERE article_id = ?", (article,))
        sketch = self._other.read(english("removed article {article_id}", article_id=article), _sketch, row)
        article_id = self._articles.reserve_id()
        insert = "INSERT INTO removed(article_id, fingerprint) VALUES (?, ?)"
        self._connection.execute(insert, (article_id, sketch))
        self._connection.executemany(
            "INSERT INTO removed_digest VALUES (?, ?)", [(one, article_id) for one in digests]
        )
        return article_id

    def _tell_read_otherwise(self, source: int) -> None:
        """Tell of a source that was read otherwise there: to take its articles too would double them."""
        links = self._other.rows(_LINKS_SQL, (source,))
        left = [link["digest"] for link in links if link["article_id"] not in self._ids]
        number = sum(self._removed_id(digest) is None for digest in left)
        if number:
            self._done.conflicts.append(
                trn(
                    "{path}: {number:,} part is read otherwise there",
                    "{path}: {number:,} parts are read otherwise there",
                    number,
                    path=self._path_of(source),
                )
            )

    def _path_of(self, source: int) -> str:
        row = self._other.row("SELECT path FROM source WHERE id = ?", (source,))
        return row["path"] if row else ""


def _sketch(row: sqlite3.Row) -> str:
    return json.dumps([int(one) for one in json.loads(row["fingerprint"])])
