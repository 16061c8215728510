"""What the grammars make of a line: whether it reads as a byline, an opener, a caption, a page head."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsarc.reading.credits.captions import CAPTION_CUES, is_caption
from newsarc.reading.furniture.editors import EDITORS_CUES, is_editors_line, is_page_number
from newsarc.reading.furniture.jump import CUE_FROM, CUE_TO
from newsarc.reading.furniture.masthead import MASTHEAD_CUES, read_masthead
from newsarc.reading.languages.chinese.line_words import PAGE_TAG
from newsarc.reading.recognition import recognize

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

_RUN_IN = re.compile(r"\W{0,3}[【［\[][^】\]］]{4,40}[】\]］]\s?\S")
_PAGE_TAG = re.compile(PAGE_TAG)
# What a line must have for each grammar: it matches one of these patterns.
CUES: dict[str, tuple[re.Pattern[str], ...]] = {
    "caption": CAPTION_CUES,
    "editors": EDITORS_CUES,
    "masthead": MASTHEAD_CUES,
    "jump to": (CUE_TO,),
    "jump from": (CUE_FROM,),
    "page tag": (_PAGE_TAG,),
}
EVERY_GRAMMAR = frozenset(CUES)


def openings_of(text: str) -> Iterator[str]:
    """Yield how a line opens: as a report, or with a headline in brackets; a long line is one of text."""
    if recognize(text).begins_opener:
        yield "opener"
    if _RUN_IN.match(text):
        yield "run-in headline"


def readings_of(text: str, possible: Collection[str] = EVERY_GRAMMAR) -> Iterator[str]:
    """Yield the names of the grammars that read all of a short line; only those in question are asked."""
    line = recognize(text)
    if line.byline:
        yield "byline"
    if "caption" in possible and is_caption(text):
        yield "caption"
    if "editors" in possible and is_editors_line(text):
        yield "editors"
    if is_page_number(text):
        yield "number"
    elif "masthead" in possible and (head := read_masthead(text)):
        yield "masthead"
        yield f"masthead{'N' if head.newspaper else ''}{'D' if head.date else ''}{'P' if head.page else ''}"
    if "jump to" in possible and line.jump_to and line.jump_to.start == 0:
        yield "jump to"
    if "jump from" in possible and line.jump_from and line.jump_from.end >= len(text):
        yield "jump from"
    if "page tag" in possible and _PAGE_TAG.search(text):
        yield "page tag"
