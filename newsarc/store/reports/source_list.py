"""The files that an archive knows: what was read from them, what failed, and what is no longer there."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from newsarc.language import english
from newsarc.model.parts import Kind
from newsarc.store.articles.kept_bytes import inflate_in_steps

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Iterator

    from newsarc.store.database.archive import Archive

_SOURCES_SQL = """
    SELECT coalesce(file.path, source.path) AS path, source.id, source.sha256, source.encoding, imported_at,
        file.size, CASE WHEN file.path IS NULL THEN content END AS replaced_content,
        file.path IS NULL OR source.replaced_by IS NOT NULL AS is_replaced,
        (SELECT count(*) FROM article_source JOIN article ON article.id = article_id
            WHERE article_source.source_id = source.id AND kind = ?) AS articles
    FROM source LEFT JOIN file ON file.source_id = source.id ORDER BY 1, source.id"""


@dataclass(frozen=True, slots=True)
class ListedSource:
    """A file, or what a file held before it changed."""

    path: str
    sha256: str
    encoding: str
    articles: int
    imported_at: datetime
    is_replaced: bool
    size: int


@dataclass(frozen=True, slots=True)
class FailedFile:
    """A file that could not be read, and why."""

    path: str
    error: str
    failed_at: datetime


def listed_sources(archive: Archive) -> Iterator[ListedSource]:
    """Yield all files that were imported, by their paths."""
    for row in archive.rows(_SOURCES_SQL, (Kind.ARTICLE,)):
        yield archive.read(english("source {id}", id=row["id"]), _listed, row)


def missing_sources(archive: Archive, is_there: Callable[[str], bool]) -> Iterator[ListedSource]:
    """Yield the files that are gone, unless the same bytes lie elsewhere."""
    found = [source for source in listed_sources(archive) if not source.is_replaced]
    there = {source.sha256 for source in found if is_there(source.path)}
    yield from (source for source in found if source.sha256 not in there)


def failed_files(archive: Archive) -> Iterator[FailedFile]:
    """Yield the files that failed when they were last tried, by their paths."""
    for row in archive.rows("SELECT path, error, failed_at FROM failure ORDER BY path"):
        yield archive.read(english("the failure of {path}", path=row["path"]), _failed, row)


def _listed(row: sqlite3.Row) -> ListedSource:
    return ListedSource(
        row["path"],
        row["sha256"],
        row["encoding"],
        row["articles"],
        datetime.fromisoformat(row["imported_at"]),
        bool(row["is_replaced"]),
        _size(row),
    )


def _size(row: sqlite3.Row) -> int:
    """Return how many bytes a file has, or had that is no file any more."""
    content = row["replaced_content"]
    return int(row["size"]) if content is None else sum(map(len, inflate_in_steps(content)))


def _failed(row: sqlite3.Row) -> FailedFile:
    return FailedFile(row["path"], row["error"], datetime.fromisoformat(row["failed_at"]))
