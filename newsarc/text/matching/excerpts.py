"""Cut an excerpt out of a text where sense allows: at a sentence, else a clause, else between words."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from newsarc.text.characters.classes import CLOSING_AFTER_STOP, UNSPACED, has_character
from newsarc.text.characters.display import end_within, start_within

if TYPE_CHECKING:
    from collections.abc import Iterator

_CLOSING = f"{CLOSING_AFTER_STOP}\"')"
_SENTENCE_ENDS = rf"\n\s*|[。！？；…]{{1,6}}[{_CLOSING}]{{0,4}}|[.!?;][{_CLOSING}]{{0,4}}\s+"
_CLAUSE_ENDS = rf"[，、：—]{{1,4}}[{_CLOSING}]{{0,4}}|[,:–][{_CLOSING}]{{0,4}}\s+"
_LONGEST_LIMIT = 10  # it may begin before the place it is looked for from
_LONGEST_WORD = 40  # a longer one is cut like Han


def excerpt_start(text: str, first: int, width: int) -> int:
    """Choose where an excerpt begins, at most `width` cells before what it is to show.

    >>> excerpt_start("天晴。今年，市里开门红。", 8, 14), excerpt_start("今年，市里开门红。", 5, 8)
    (3, 3)
    """
    earliest = start_within(text, first, width)
    if earliest == 0:
        return 0
    sentences = list(_limits(_SENTENCE_ENDS, text, earliest, first))
    if sentences:
        return sentences[-1]
    clause = next(_limits(_CLAUSE_ENDS, text, earliest, first), None)
    return _word_start(text, earliest, first) if clause is None else clause


def excerpt_end(text: str, start: int, last: int, width: int) -> int:
    """Choose where an excerpt ends that takes `width` cells, unless what it is to show needs more.

    >>> excerpt_end("开门红。天气晴朗，春意盎然。", 0, 3, 20), excerpt_end("开门红天气晴朗", 0, 3, 10)
    (9, 5)
    """
    latest = max(last, end_within(text, start, width))
    if latest == len(text):
        return latest
    half = max(last, end_within(text, start, width // 2))
    for ends in (_SENTENCE_ENDS, _CLAUSE_ENDS):
        found = list(_limits(ends, text, half, latest))
        if found:
            return found[-1]
    return _word_end(text, last, latest)


def context_start(text: str, first: int, count: int) -> int:
    """Begin `count` characters before, but within no word."""
    return _word_start(text, max(0, first - count), first)


def context_end(text: str, last: int, count: int) -> int:
    """End `count` characters behind, but within no word."""
    return _word_end(text, last, min(len(text), last + count))


def _limits(ends: str, text: str, start: int, stop: int) -> Iterator[int]:
    """Yield the places from `start` to `stop` where something has just ended."""
    for match in re.compile(ends).finditer(text, max(0, start - _LONGEST_LIMIT), stop):
        if match.end() >= start:
            yield match.end()


def _word_start(text: str, earliest: int, first: int) -> int:
    """Move on to where the next word begins; what looks like an endless word is cut like Han."""
    start = earliest
    while start < first and _is_within_word(text, start):
        start += 1
    if start - earliest > _LONGEST_WORD:
        return earliest
    return start + text[start:first].startswith(" ")


def _word_end(text: str, last: int, latest: int) -> int:
    end = latest
    while end > last and _is_within_word(text, end):
        end -= 1
    return latest if latest - end > _LONGEST_WORD else end


def _is_within_word(text: str, place: int) -> bool:
    if not 0 < place < len(text):
        return False
    before, after = text[place - 1], text[place]
    if unicodedata.category(after).startswith("M"):
        return True
    is_spaced = not (has_character(UNSPACED, before) or has_character(UNSPACED, after))
    return is_spaced and before.isalnum() and after.isalnum()
