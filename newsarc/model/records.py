"""A part as the archive keeps it and gives it back: records, entries and hits."""

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from datetime import datetime

    from newsarc.model.issue import IssuePage
    from newsarc.model.parts import Part
    from newsarc.model.places import LineSpan
    from newsarc.model.repairs import Repair


REF = r"[a-z2-7]{12,52}(?:-\d{1,9})?"
"""How a ref is written: twelve characters of a digest, more where another begins so too, and a number."""


class Provenance(NamedTuple):
    """Where a record's words came from and how they were read."""

    path: str
    sha256: str
    encoding: str
    place: "LineSpan"
    reader: str
    repairs: tuple["Repair", ...] = ()

    @property
    def first_line(self) -> int:
        """The first line of the place."""
        return self.place.first

    @property
    def last_line(self) -> int:
        """The last line of the place."""
        return self.place.last


class Record(NamedTuple):
    """One part of a page as the archive keeps it: the part, its issue and its provenance."""

    position: int
    part: "Part"
    issue: "IssuePage"
    language: str | None
    source: Provenance


class Correction(NamedTuple):
    """What a user put in the place of what was read; None stands for nothing printed."""

    field: str
    value: str | None
    note: str | None
    corrected_at: "datetime"


class Entry(NamedTuple):
    """A record as it stands in an archive, under its two names: `id` here, `ref` in every archive."""

    id: int
    ref: str
    record: Record
    imported_at: "datetime"
    tags: tuple[str, ...] = ()
    corrections: tuple[Correction, ...] = ()
    note: str | None = None


class Hit(NamedTuple):
    """An entry that a query found, with the passage to show and where in it the hits lie.

    `marks` are (start, end) offsets into `snippet`, `headline_marks` into the headline, its lines joined.
    """

    entry: Entry
    snippet: str
    marks: tuple[tuple[int, int], ...] = ()
    headline_marks: tuple[tuple[int, int], ...] = ()
