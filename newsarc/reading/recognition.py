"""Whether a line is an opener, a byline or a jump line: asked once of each text, and by every stage here.

The grammars themselves stand in `credits` (openers, bylines) and `furniture` (jump lines). A stage that
looks at another text than a line of the page (a paragraph that was joined, a bracket, two lines that a
jump line may be broken over) asks here too.
"""

from __future__ import annotations

from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from newsarc.reading.credits.byline import read_byline
from newsarc.reading.credits.dateline import read_opener, starts_like_opener
from newsarc.reading.furniture.jump import find_jump_from, find_jump_to

if TYPE_CHECKING:
    from newsarc.reading.credits.credited import Byline, Opener
    from newsarc.reading.furniture.jump import Jump

_MOST_KEPT = 4096  # texts: several pages of a broadsheet
_LONGEST_KEPT = 1000  # characters; a file without line breaks is one text of megabytes


class LineReading:
    """What the grammars make of a text; each is asked when it is first wanted, and its answer is kept."""

    def __init__(self, text: str) -> None:
        self._text = text

    @cached_property
    def begins_opener(self) -> bool:
        """Whether an opener begins at its start, which may go on in the next line."""
        return starts_like_opener(self._text)

    @cached_property
    def byline(self) -> Byline | None:
        """The byline that the text is as a whole."""
        return read_byline(self._text)

    @cached_property
    def jump_to(self) -> Jump | None:
        """The jump line at its end."""
        return find_jump_to(self._text)

    @cached_property
    def jump_from(self) -> Jump | None:
        """The jump line at its start."""
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


_recognize_short = lru_cache(maxsize=_MOST_KEPT)(LineReading)
