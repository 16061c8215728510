"""A file on its way to a page and to the archive: its bytes, its text, its lines, its records."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from newsarc.model.issue import IssuePage
    from newsarc.model.places import Box
    from newsarc.model.records import Record
    from newsarc.model.repairs import Drop


@dataclass(frozen=True, slots=True)
class SourceFile:
    """The bytes of one file, as they were read, and where they lay.

    `columns` are the fields whose column in a table the user named, with its name; `format` is the name of
    the format that the user says it is of.
    """

    path: str
    data: bytes
    sha256: str
    columns: tuple[tuple[str, str], ...] = ()
    format: str | None = None


@dataclass(frozen=True, slots=True)
class DecodedText:
    """A source as text, the encoding it was read by, and how often that gave U+FFFD for broken bytes.

    An encoding that `is_guess` was told by the letters that it makes; `doubt` says why they may be others.
    """

    text: str
    encoding: str
    unreadable: int = 0
    is_guess: bool = False
    doubt: str | None = None


class SourceLine(NamedTuple):
    """A line of a source as an importer hands it to the reader; what a format does not tell is None.

    `number` counts through the whole source. `size` is the height of the type in points, `block` the
    number of the text block on the page that the line belongs to.
    """

    number: int
    text: str
    box: Box | None = None
    size: float | None = None
    block: int | None = None


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
    is_guess: bool = False  # of the encoding


@dataclass(frozen=True, slots=True)
class KeptSource:
    """A source as an archive kept it: its bytes, and what the user said about them."""

    file: SourceFile
    given: IssuePage
    given_encoding: str | None
