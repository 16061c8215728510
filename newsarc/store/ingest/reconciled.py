"""What reconciliation finds out: which article each part of a source is, and what the source lost."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newsarc.model.records import Record


@dataclass(frozen=True, slots=True)
class ReconciledPart:
    """A part, its digest, and the article that it is: none yet, one of its source, or another's.

    The article `merged` has the same text by now, and gives up its own id.
    """

    digest: str
    record: Record
    article_id: int | None = None
    is_ours: bool = True
    merged: int | None = None


@dataclass(frozen=True, slots=True)
class Reconciliation:
    """The parts of a source, the articles that it no longer holds, and the parts that have a tombstone."""

    parts: tuple[ReconciledPart, ...]
    removed: tuple[int, ...] = ()
    transferred: tuple[int, ...] = ()
    tombstoned: tuple[ReconciledPart, ...] = ()
