"""Whether a line is an opener, a byline or a jump line: asked once of each text, and by every stage here.

The grammars themselves stand in `credits` (openers, bylines) and `furniture` (jump lines). A stage that
looks at another text than a line of the page (a paragraph that was joined, a bracket, two lines that a
jump line may be broken over) asks here too.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from newsarc.reading.credits.byline import read_byline
from newsarc.reading.credits.dateline import read_opener, starts_like_opener
from newsarc.reading.furniture.jump import find_jump_from, find_jump_to

if TYPE_CHECKING:
    from newsarc.reading.credits.credited import Byline, Opener
    from newsarc.reading.furniture.jump import Jump

_MOST_KEPT = 4096  # texts: several pages of a broadsheet
_LONGEST_KEPT = 1000  # characters; a file without line breaks is one text of megabytes


@dataclass(frozen=True, slots=True)
class LineReading:
    """What the grammars make of a text.

    `begins_opener` tells that an opener begins at its start, which may go on in the next line. `byline`
    is the text as a whole; `jump_to` stands at its end, `jump_from` at its start.
    """

    begins_opener: bool
    byline: Byline | None
    jump_to: Jump | None
    jump_from: Jump | None


def recognize(text: str) -> LineReading:
    """Ask the grammars of openers, bylines and jump lines what a text is; keep the answer for the next stage.

    >>> recognize("本报记者 田一禾").byline is not None, recognize("本报讯（记者 田一禾）").begins_opener
    (True, True)
    >>> recognize("Continued on page 4").jump_to
    Jump(page='4', start=0, end=19)
    """
    return _recognize_short(text) if len(text) <= _LONGEST_KEPT else _ask_grammars(text)


def recognize_opener(paragraph: str) -> Opener | None:
    """Read the opener of a paragraph, whose lines are joined: in its first line alone it may break off.

    >>> opener = recognize_opener("本报讯（记者 田一禾）堤上一夜。")
    >>> opener and opener.byline
    '记者 田一禾'
    """
    return read_opener(paragraph)


def _ask_grammars(text: str) -> LineReading:
    return LineReading(
        begins_opener=starts_like_opener(text),
        byline=read_byline(text),
        jump_to=find_jump_to(text),
        jump_from=find_jump_from(text),
    )


_recognize_short = lru_cache(maxsize=_MOST_KEPT)(_ask_grammars)
