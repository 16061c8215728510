"""What the grammars make of a line: whether it reads as a byline, an opener, a caption, a page head."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsarc.reading.credits.captions import is_caption
from newsarc.reading.furniture.editors import is_editors_line, is_page_number
from newsarc.reading.furniture.masthead import read_masthead
from newsarc.reading.languages.chinese.line_words import PAGE_TAG
from newsarc.reading.recognition import recognize

if TYPE_CHECKING:
    from collections.abc import Iterator

_RUN_IN = re.compile(r"\W{0,3}[【［\[][^】\]］]{4,40}[】\]］]\s?\S")
_PAGE_TAG = re.compile(PAGE_TAG)


def openings_of(text: str) -> Iterator[str]:
    """Yield how a line opens: as a report, or with a headline in brackets; a long line is one of text."""
    if recognize(text).begins_opener:
        yield "opener"
    if _RUN_IN.match(text):
        yield "run-in headline"


def readings_of(text: str) -> Iterator[str]:
    """Yield the names of the grammars that read all of a short line."""
    line = recognize(text)
    if line.byline:
        yield "byline"
    if is_caption(text):
        yield "caption"
    if is_editors_line(text):
        yield "editors"
    if is_page_number(text):
        yield "number"
    elif head := read_masthead(text):
        yield "masthead"
        yield f"masthead{'N' if head.newspaper else ''}{'D' if head.date else ''}{'P' if head.page else ''}"
    if line.jump_to and line.jump_to.start == 0:
        yield "jump to"
    if line.jump_from and line.jump_from.end >= len(text):
        yield "jump from"
    if _PAGE_TAG.search(text):
        yield "page tag"
