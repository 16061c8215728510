"""RTF, as Word, TextEdit and databases write it: its text, line by line, or record by record."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newsarc.errors import SourceDamaged, SourceNeedsExtra, SourceTooLarge, SourceWithoutArticles
from newsarc.importers.databases.export import read_export
from newsarc.importers.databases.record import NumberedLine
from newsarc.model.page import ReadSource
from newsarc.model.sources import SourceLine
from newsarc.reading.furniture.filename import read_filename
from newsarc.reading.page import READER, read_page

if TYPE_CHECKING:
    from newsarc.model.issue import IssuePage
    from newsarc.model.sources import SourceFile

NAME = "rtf"
SUFFIXES = frozenset({".rtf"})
ENCODING = "rtf"
_SIGNATURE = b"{\\rtf"
_MOST_BYTES = 32 * 1024 * 1024  # without pictures a year of clippings
_FAULTS = (ValueError, LookupError, TypeError, AttributeError, OverflowError, RecursionError)


def recognizes(path: str, head: bytes) -> bool:
    """Claim what begins as RTF does."""
    return head.lstrip().startswith(_SIGNATURE)


def read(file: SourceFile, *, given: IssuePage, encoding: str | None) -> ReadSource:
    """Read the text of a document; its lines are those of the text."""
    [lines] = read_lines(file)
    exported = read_export(file, [NumberedLine(line.number, line.text.rstrip()) for line in lines], given)
    named = read_filename(file.path)
    pages = exported or (read_page(lines, given, named),)
    return ReadSource(ENCODING, READER, pages)


def read_lines(file: SourceFile) -> list[list[SourceLine]]:
    """Return the lines of the text.

    Raises SourceNeedsExtra, SourceDamaged, SourceTooLarge or SourceWithoutArticles.
    """
    if len(file.data) > _MOST_BYTES:
        raise SourceTooLarge(file.path, len(file.data), _MOST_BYTES)
    text_of = _striprtf(file.path)
    try:
        text: str = text_of(file.data.decode("latin-1"), errors="replace")
    except _FAULTS as error:
        raise SourceDamaged(file.path, "RTF", " ".join(str(error).split())) from error
    if not text.strip():
        raise SourceWithoutArticles(file.path, "RTF")
    return [[SourceLine(number, line) for number, line in enumerate(text.split("\n"), start=1)]]


def _striprtf(path: str) -> Any:
    try:
        from striprtf.striprtf import rtf_to_text  # noqa: PLC0415 - an extra, which need not be there
    except ImportError as error:
        raise SourceNeedsExtra(path, "RTF", "rtf") from error
    return rtf_to_text
