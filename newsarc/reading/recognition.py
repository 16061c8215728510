"""Whether a line is an opener, a byline or a jump line: asked once of each text, and by every stage here.

The grammars themselves stand in `credits` (openers, bylines) and `furniture` (jump lines). A stage that
looks at another text than a line of the page (a paragraph that was joined, a bracket, two lines that a
jump line may be broken over) asks here too.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Generic, TypeVar

from newsarc.reading.credits.byline import read_byline
from newsarc.reading.credits.dateline import read_opener, starts_like_opener
from newsarc.reading.furniture.issue_lines import read_citing_line, read_issue_line
from newsarc.reading.furniture.jump import find_jump_from, find_jump_to

if TYPE_CHECKING:
    from collections.abc import Callable

    from newsarc.reading.credits.credited import Byline, Opener
    from newsarc.reading.furniture.jump import Jump

_MOST_KEPT = 4096  # texts: several pages of a broadsheet
_LONGEST_KEPT = 1000  # characters; a file without line breaks is one text of megabytes


_LONGEST_CITATION = 160  # characters
_GAPS = re.compile(r"[\s，,|·／/]+")
_HAS_DIGIT = re.compile(r"\d")
_LONGEST_BYLINE = 80  # characters
_BETWEEN_FIELDS = re.compile(r"\s*[|｜]\s*|[ \u3000\u00a0]+(?![:：])")
_BLANK_OF_FIELDS = "\N{IDEOGRAPHIC SPACE}"
_COLON = re.compile("[:：]")
_FEWEST_FIELDS = 2
_OPENING, _CLOSING = "（([【", "）)]】"

_Answer = TypeVar("_Answer")


class _AskedOnce(Generic[_Answer]):
    """An attribute that is worked out when it is first wanted.

    Before Python 3.12 the standard library's locks each time, which takes as long as most grammars do.
    """

    def __init__(self, ask: Callable[[LineReading], _Answer]) -> None:
        self._ask, self._name = ask, ask.__name__
        self.__doc__ = ask.__doc__

    def __get__(self, reading: LineReading, owner: type[LineReading]) -> _Answer:
        answer = reading.__dict__[self._name] = self._ask(reading)
        return answer


class LineReading:
    """What the grammars make of a text; each is asked when it is first wanted, and its answer is kept."""

    def __init__(self, text: str) -> None:
        self._text = text

    @_AskedOnce
    def begins_opener(self) -> bool:
        """Tell whether an opener begins at its start, which may go on in the next line."""
        return starts_like_opener(self._text)

    @_AskedOnce
    def byline(self) -> Byline | None:
        """Return the byline that the text is as a whole."""
        return read_byline(self._text)

    @_AskedOnce
    def jump_to(self) -> Jump | None:
        """Return the jump line at its end."""
        return find_jump_to(self._text)

    @_AskedOnce
    def jump_from(self) -> Jump | None:
        """Return the jump line at its start."""
        return find_jump_from(self._text)


def recognize(text: str) -> LineReading:
    """Return what the grammars of openers, bylines and jump lines make of a text, kept for the next stage.

    >>> recognize("本报记者 田一禾").byline is not None, recognize("本报讯（记者 田一禾）").begins_opener
    (True, True)
    >>> recognize("Continued on page 4").jump_to
    Jump(page='4', start=0, end=19)
    """
    return _recognize_short(text) if len(text) <= _LONGEST_KEPT else LineReading(text)


def recognize_opener(paragraph: str) -> Opener | None:
    """Read the opener of a paragraph, whose lines are joined: in its first line alone it may break off.

    >>> opener = recognize_opener("本报讯（记者 田一禾）堤上一夜。")
    >>> opener and opener.byline
    '记者 田一禾'
    """
    return read_opener(paragraph)


def recognize_jump_to(text: str) -> Jump | None:
    """Find the jump line at the end of a text so far, which is another text with each line.

    >>> recognize_jump_to("堤上一夜。（下转 2 版）")
    Jump(page='2', start=5, end=13)
    """
    return find_jump_to(text)


@lru_cache(maxsize=_MOST_KEPT)
def part_citation(line: str) -> tuple[str, str] | None:
    """Part a line that cites a newspaper, its day or its page, from the byline in it; None where none is.

    The byline stands behind it or before it, or is a field among the fields of a site's line.

    >>> part_citation("《湖光日报》2031年3月15日第3版　记者 田一禾")
    ('《湖光日报》2031年3月15日第3版', '记者 田一禾')
    >>> part_citation("田一禾　湖光日报　2031年3月15日")
    ('湖光日报　2031年3月15日', '田一禾')
    >>> part_citation("2031年3月15日　作者：田一禾　来源：湖光日报")
    ('2031年3月15日　来源：湖光日报', '作者：田一禾')
    """
    if len(line) > _LONGEST_CITATION or not _HAS_DIGIT.search(line):
        return None
    for gap in _GAPS.finditer(line):
        first, rest = line[: gap.start()], line[gap.end() :]
        for cited, signed in ((first, rest.rstrip(_CLOSING)), (rest, first.lstrip(_OPENING))):
            if len(signed) > _LONGEST_BYLINE or _HAS_DIGIT.search(signed):
                continue
            byline = recognize(signed).byline
            is_signed = byline is not None and (byline.has_role or (signed is not rest and cited is rest))
            if is_signed and read_citing_line(cited.strip(_OPENING + _CLOSING)):
                return cited, signed
    return _part_fields(line)


def _part_fields(line: str) -> tuple[str, str] | None:
    """Part the field of the author from the fields beside it that say when and where it was printed."""
    pieces = [piece for piece in _BETWEEN_FIELDS.split(line) if piece]
    signed = [piece for piece in pieces if _COLON.search(piece) and _is_signed(piece)]
    if len(signed) != 1 or len(pieces) < _FEWEST_FIELDS:
        return None
    rest = _BLANK_OF_FIELDS.join(piece for piece in pieces if piece is not signed[0])
    return (rest, signed[0]) if read_issue_line(rest).issue.date is not None else None


def _is_signed(piece: str) -> bool:
    byline = recognize(piece).byline
    return byline is not None and byline.has_role


_recognize_short = lru_cache(maxsize=_MOST_KEPT)(LineReading)
