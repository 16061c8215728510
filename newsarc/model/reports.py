"""What became of the files of an import, and of sources that were read again."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newsarc.model.parts import Kind
    from newsarc.model.records import Record


class Outcome(StrEnum):
    """How the import of one file ended."""

    ADDED = "added"
    UPDATED = "updated"  # its bytes, or what is said about them, are others than before
    UNCHANGED = "unchanged"
    DUPLICATE = "duplicate"  # its bytes are in from another file, which it may have been once
    UNSETTLED = "unsettled"  # it was being written, and is left for the next run
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class FileReport:
    """What became of one file of an import."""

    path: str
    outcome: Outcome
    articles: int = 0
    others: int = 0
    warnings: tuple[str, ...] = ()
    error: str | None = None
    same_as: str | None = None  # the file from which its bytes are in
    records: tuple[Record, ...] = field(default=(), repr=False)  # of a dry run
    guessed_encoding: str | None = None
    changed: tuple[tuple[str, int], ...] = ()  # what is another than before, and in how many articles
    unnamed: int = 0  # articles of which no newspaper is known
    known: int = 0  # articles that other files brought before


class Fate(StrEnum):
    """What reading its source again does to an article."""

    CHANGED = "changed"
    ADDED = "added"
    REMOVED = "removed"


@dataclass(frozen=True, slots=True)
class FieldChange:
    """A field that is now read otherwise; where it `is_corrected`, the correction stays above it."""

    field: str
    before: str | None
    after: str | None
    is_corrected: bool = False


@dataclass(frozen=True, slots=True)
class ArticleChange:
    """An article, or another part, that is read otherwise, for the first time or no more."""

    fate: Fate
    id: int | None
    kind: Kind
    headline: str | None
    fields: tuple[FieldChange, ...] = ()


@dataclass(frozen=True, slots=True)
class RereadReport:
    """What became of one source that was read again."""

    path: str
    changes: tuple[ArticleChange, ...] = ()
    unchanged: int = 0
    error: str | None = None
