"""Cut a text of many pages into pieces of whole pages, as far as one can see where a page begins.

A page begins at a line that says of what issue it is, else behind a form feed. Where a text has neither, the
most blank lines part its articles.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from newsarc.errors import SourceError
from newsarc.importers.rows.cutting import RowTooLargeError, skip_line
from newsarc.model.issue import IssuePage
from newsarc.model.sources import SourceFile
from newsarc.reading.furniture.issue_lines import read_issue_line
from newsarc.text.decoding import decode

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from typing import IO

_REACH = 2  # times the least bytes, up to which a piece goes
_LINE_END = re.compile(rb"\r\n|[\n\r\f]")
_LONGEST_HEAD = 60  # characters
_HIGHEST_HEAD = 6  # lines: of a page's head, with blank ones
_TOLD = ("newspaper", "date", "page")
_UNKNOWN = "latin-1"  # by which nothing is read that is not ASCII


class _Line(NamedTuple):
    """A line and where it begins and ends in a piece."""

    text: str
    start: int
    end: int

    @property
    def is_numbered(self) -> bool:
        """Tell whether the line has a number, as one of a page's head has that says the day or the page."""
        return any(map(str.isdigit, self.text))

    def told(self) -> set[str]:
        """Return what the line says of an issue: its newspaper, its date, its page."""
        text = self.text.strip()
        issue = read_issue_line(text).issue if 0 < len(text) <= _LONGEST_HEAD else IssuePage()
        return {name for name in _TOLD if getattr(issue, name) is not None}


def cut_text(stream: IO[bytes], least: int, most: int) -> Iterator[bytes | RowTooLargeError]:
    """Yield pieces of at least `least` bytes; a line above `most` is told."""
    held = b""
    while piece := held + stream.read(_REACH * least - len(held)):
        held = b""
        if len(piece) < _REACH * least:
            yield piece
        elif (cut := _place(piece, least)) is not None:
            yield piece[:cut]
            held = piece[cut:]
        else:
            piece += stream.readline(most)
            too_large = len(piece) > most
            yield RowTooLargeError(len(piece) + skip_line(stream, piece)) if too_large else piece


def _place(piece: bytes, least: int) -> int | None:
    """Return where to cut a piece, behind its least bytes if possible; None where it has no line end."""
    lines = _lines(piece, least)
    if not lines:
        found = max(piece.rfind(b"\n"), piece.rfind(b"\r"), piece.rfind(b"\f"))
        return found + 1 or None
    return _at_head(lines) or _at_form_feed(piece, lines) or _at_blanks(lines)


def _lines(piece: bytes, least: int) -> list[_Line]:
    """Return the whole lines behind the first line end behind `least` bytes."""
    ends = [found.end() for found in _LINE_END.finditer(piece, least)]
    if len(ends) < 2:
        return []
    encoding = _encoding(piece[ends[0] : ends[-1]])
    return [_Line(piece[one:end].decode(encoding, "replace"), one, end) for one, end in pairwise(ends)]


def _encoding(data: bytes) -> str:
    try:
        return decode(SourceFile("", data, "")).encoding
    except SourceError:  # which reading the pieces will report
        return _UNKNOWN


def _at_head(lines: Sequence[_Line]) -> int | None:
    """Return where the last page begins: the first line of a head, which says at least two things."""
    for number in reversed(range(len(lines))):
        if not lines[number].is_numbered or not lines[number].told():
            continue
        head = [line for line in lines[max(0, number - _HIGHEST_HEAD) : number + 1] if line.told()]
        if len(set[str]().union(*(line.told() for line in head))) > 1:
            return head[0].start
    return None


def _at_form_feed(piece: bytes, lines: Sequence[_Line]) -> int | None:
    found = piece.rfind(b"\f", lines[0].start, lines[-1].end)
    return None if found < 0 else found + 1


def _at_blanks(lines: Sequence[_Line]) -> int:
    """Return where the text goes on behind the most blank lines, the last of them; else the last line end."""
    filled = [at for at, line in enumerate(lines) if line.text.strip()]
    gaps = [(after - before, after) for before, after in pairwise(filled) if after > before + 1]
    return lines[max(gaps)[1]].start if gaps else lines[-1].end
