"""What a page is made of: articles and other parts, with their parts named."""

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from datetime import date

    from newsarc.model.issue import IssuePage


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
    FURNITURE = "furniture"  # what a site or a page adds round its articles


class MarkRole(StrEnum):
    """What a line printed round the text of an article was for."""

    BYLINE = "byline"
    JUMP_TO = "jump_to"
    JUMP_FROM = "jump_from"


class Contributor(NamedTuple):
    """A person or an office named in a byline, with the role as printed."""

    name: str
    role: str | None = None


class Dateline(NamedTuple):
    """The agency, place and filing date that a report opens with (电头)."""

    agency: str | None = None
    place: str | None = None
    filed_on: "date | None" = None


NO_DATELINE = Dateline()


class Mark(NamedTuple):
    """A line printed round an article's text and taken out of its body."""

    role: MarkRole
    text: str
    line: int


class Paragraph(NamedTuple):
    """A mended paragraph and the source lines it came from (1-based, both included)."""

    text: str
    first_line: int
    last_line: int
    is_crosshead: bool = False


class Origin(NamedTuple):
    """What an export says of an article's place in the archive that it comes from; exports say it again.

    `ref` is that of the article as it was read, which a correction may have changed since; `source` are
    the keys and values by which the export names the source. ninjs tells no more than the ref.
    """

    ref: str
    id: int | None = None
    position: int | None = None
    source: tuple[tuple[str, str | int | None], ...] = ()
    imported_at: str | None = None


class Part(NamedTuple):
    """An article, caption, notice or other part of a page, mended and with its parts named."""

    kind: Kind
    first_line: int
    last_line: int
    column: str | None = None
    kicker: str | None = None
    headline: tuple[str, ...] = ()
    deck: tuple[str, ...] = ()
    byline: str | None = None
    contributors: tuple[Contributor, ...] = ()
    dateline: Dateline = NO_DATELINE
    paragraphs: tuple[Paragraph, ...] = ()
    jump_to: str | None = None
    jump_from: str | None = None
    marks: tuple[Mark, ...] = ()
    doubts: tuple[str, ...] = ()
    issue: "IssuePage | None" = None  # where the source tells other parts to be of other pages or issues
    url: str | None = None
    tags: tuple[str, ...] = ()  # that the source gives; users change them in the archive
    note: str | None = None  # likewise
    origin: Origin | None = None
