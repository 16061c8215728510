"""The frozen types that travel through newsarc, one for each step of the walk.

`None` means "not printed in the paper"; the empty string is never a value.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date, datetime


class Kind(StrEnum):
    """What a part of a page is; only articles are listed and exported unless asked otherwise."""

    ARTICLE = "article"
    HEADLINE = "headline"  # a headline whose article is not on the page
    CAPTION = "caption"
    NOTICE = "notice"
    TABLE = "table"
    MASTHEAD = "masthead"
    PAGE_HEAD = "page_head"
    EDITORS = "editors"


class MarkRole(StrEnum):
    """What a line printed round the text of an article was for."""

    BYLINE = "byline"
    CREDIT = "credit"
    JUMP_TO = "jump_to"
    JUMP_FROM = "jump_from"


@dataclass(frozen=True, slots=True, order=True)
class PartialDate:
    """A calendar date known to the year, the month or the day; never filled up.

    >>> str(PartialDate(2022, 3)), PartialDate(2022, 3, 15).isoformat()
    ('2022-03', '2022-03-15')
    """

    year: int
    month: int | None = None
    day: int | None = None

    def isoformat(self) -> str:
        """Write the date as ISO 8601 does, cut to what is known (2022, 2022-03, 2022-03-15)."""
        known = (part for part in (self.month, self.day) if part is not None)
        return "-".join([f"{self.year:04}", *(f"{part:02}" for part in known)])

    def __str__(self) -> str:
        """Write the date as ISO 8601 does."""
        return self.isoformat()


@dataclass(frozen=True, slots=True)
class IssuePage:
    """The page of an issue that a text was printed on, as far as it is known."""

    newspaper: str | None = None
    date: PartialDate | None = None
    edition: str | None = None
    page: str | None = None
    section: str | None = None

    def filled_from(self, other: IssuePage) -> IssuePage:
        """Take what is not known here from another.

        >>> IssuePage("湖光日报", page="2").filled_from(IssuePage("晚报", section="要闻"))
        IssuePage(newspaper='湖光日报', date=None, edition=None, page='2', section='要闻')
        """
        return IssuePage(
            self.newspaper or other.newspaper,
            self.date or other.date,
            self.edition or other.edition,
            self.page or other.page,
            self.section or other.section,
        )


@dataclass(frozen=True, slots=True)
class SourceFile:
    """The bytes of one file, as they were read, and where they lay."""

    path: str
    data: bytes
    sha256: str


@dataclass(frozen=True, slots=True)
class Repair:
    """A named kind of mending and how often it was done."""

    name: str
    count: int


@dataclass(frozen=True, slots=True)
class DecodedText:
    """A source as text, the encoding it was read by, and how often that gave U+FFFD for broken bytes."""

    text: str
    encoding: str
    unreadable: int = 0


@dataclass(frozen=True, slots=True)
class Drop:
    """Characters of the source that are in no part, and why."""

    line: int
    text: str
    reason: str


@dataclass(frozen=True, slots=True)
class Contributor:
    """A person or an office named in a byline, with the role as printed."""

    name: str
    role: str | None = None


@dataclass(frozen=True, slots=True)
class Dateline:
    """The agency, place and filing date that a report opens with (电头)."""

    agency: str | None = None
    place: str | None = None
    filed_on: date | None = None


@dataclass(frozen=True, slots=True)
class Mark:
    """A line printed round an article's text and taken out of its body."""

    role: MarkRole
    text: str
    line: int


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A mended paragraph and the source lines it came from (1-based, both included)."""

    text: str
    first_line: int
    last_line: int
    is_crosshead: bool = False


@dataclass(frozen=True, slots=True)
class Part:
    """An article, caption, notice or other part of a page, mended and with its parts named."""

    kind: Kind
    first_line: int
    last_line: int
    kicker: str | None = None
    headline: tuple[str, ...] = ()
    deck: tuple[str, ...] = ()
    byline: str | None = None
    contributors: tuple[Contributor, ...] = ()
    dateline: Dateline = Dateline()
    paragraphs: tuple[Paragraph, ...] = ()
    jump_to: str | None = None
    jump_from: str | None = None
    marks: tuple[Mark, ...] = ()
    doubts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class LineLabel:
    """What one source line was taken for, and by which rule."""

    line: int
    label: str
    rule: str
    text: str


@dataclass(frozen=True, slots=True)
class Page:
    """Everything read from one page: its parts in reading order, and what was changed or dropped."""

    issue: IssuePage
    parts: tuple[Part, ...]
    drops: tuple[Drop, ...] = ()
    repairs: tuple[Repair, ...] = ()
    warnings: tuple[str, ...] = ()
    labels: tuple[LineLabel, ...] = ()
    mended_lines: tuple[tuple[int, str], ...] = ()  # which repairs were made on which lines


@dataclass(frozen=True, slots=True)
class ReadSource:
    """What an importer makes of a source: its pages, and by which encoding and reader."""

    encoding: str
    reader: str
    pages: tuple[Page, ...]


@dataclass(frozen=True, slots=True)
class Provenance:
    """Where a record's words came from and how they were read."""

    path: str
    sha256: str
    encoding: str
    first_line: int
    last_line: int
    reader: str
    repairs: tuple[Repair, ...] = ()


@dataclass(frozen=True, slots=True)
class Record:
    """One part of a page as the archive keeps it: the part, its issue and its provenance."""

    position: int
    part: Part
    issue: IssuePage
    language: str | None
    source: Provenance


@dataclass(frozen=True, slots=True)
class StoredSource:
    """A source as it goes into the archive: bytes, how they were read, and all that came out."""

    file: SourceFile
    encoding: str
    reader: str
    given: IssuePage
    records: tuple[Record, ...]
    drops: tuple[Drop, ...] = ()
    warnings: tuple[str, ...] = ()
    given_encoding: str | None = None


@dataclass(frozen=True, slots=True)
class Correction:
    """What a user put in the place of what was read; None stands for nothing printed."""

    field: str
    value: str | None
    note: str | None
    corrected_at: datetime


@dataclass(frozen=True, slots=True)
class Entry:
    """A record as it stands in an archive, under its two names: `id` here, `ref` in every archive."""

    id: int
    ref: str
    record: Record
    imported_at: datetime
    tags: tuple[str, ...] = ()
    corrections: tuple[Correction, ...] = ()


@dataclass(frozen=True, slots=True)
class Hit:
    """An entry that a query found, with the passage to show and where in it the hits lie.

    `marks` are (start, end) offsets into `snippet`.
    """

    entry: Entry
    snippet: str
    marks: tuple[tuple[int, int], ...] = ()


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
    parts: tuple[Part, ...] = field(default=(), repr=False)


@dataclass(frozen=True, slots=True)
class KeptSource:
    """A source as an archive kept it: its bytes, and what the user said about them."""

    file: SourceFile
    given: IssuePage
    given_encoding: str | None


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
