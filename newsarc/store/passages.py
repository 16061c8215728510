"""Choose the passage of an article to show with a find, and mark in it what was found."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from newsarc.query.nodes import wanted_texts
from newsarc.text.finding import find_all, find_pattern

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable

    from newsarc.model import Part
    from newsarc.query.nodes import Node

_WIDTH = 100  # characters: two lines of a terminal in Chinese, one and a half in English
_LEAD = 20  # of these before the first mark
_MOST_MARKS = 200  # in one text, for each string wanted
_STOPS = "。！？；…\n"
_CUT = "…"


@dataclass(frozen=True, slots=True)
class Passage:
    """A piece of a text on one line, with the offsets of the marks in it."""

    text: str
    marks: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Wanted:
    """A string of the query, ready to be found, and the column it is wanted in."""

    pattern: re.Pattern[str]
    column: str | None


def wanted_of(query: Node | None) -> tuple[Wanted, ...]:
    """Prepare the strings of a query, once for all its finds."""
    texts = () if query is None else dict.fromkeys(wanted_texts(query))
    return tuple(
        Wanted(find_pattern(text.text, is_prefix=text.is_prefix), text.column or None) for text in texts
    )


def choose_passage(part: Part, wanted: Iterable[Wanted]) -> Passage:
    """Show the part of the body with most of what was wanted, else another text that has some of it."""
    wanted = tuple(wanted)
    texts = _texts(part)
    for column, text in texts:
        marks = _find_marks(text, column, wanted)
        if marks:
            return _cut_passage(text, marks)
    return _cut_passage(texts[0][1], []) if texts else Passage("")


def _texts(part: Part) -> list[tuple[str, str]]:
    """List the texts of a part by the columns of the index, the body before all others."""
    columns = {
        "body": "\n".join(paragraph.text for paragraph in part.paragraphs),
        "headline": " ".join(part.headline),
        "kicker": part.kicker,
        "deck": "\n".join(part.deck),
        "byline": part.byline,
    }
    return [(column, text) for column, text in columns.items() if text]


def _find_marks(text: str, column: str, wanted: tuple[Wanted, ...]) -> list[tuple[int, int, int]]:
    """Find (start, end, which), in the order of the text."""
    return sorted(
        (start, end, which)
        for which, one in enumerate(wanted)
        if one.column in (None, column)
        for start, end in islice(find_all(one.pattern, text), _MOST_MARKS)
    )


def _cut_passage(text: str, marks: list[tuple[int, int, int]]) -> Passage:
    start = _best_start(text, marks) if marks else 0
    end = min(len(text), start + _WIDTH)
    if marks:
        end = min(len(text), max(end, next(stop for first, stop, _ in marks if first >= start)))
    before, after = _CUT if start else "", _CUT if end < len(text) else ""
    shift = start - len(before)
    within = [(first - shift, last - shift) for first, last, _ in marks if start <= first and last <= end]
    shown = "".join(" " if character in "\r\n\t" else character for character in text[start:end])
    return Passage(f"{before}{shown}{after}", _merged(within))


def _best_start(text: str, marks: list[tuple[int, int, int]]) -> int:
    """Start shortly before the marks that show most different strings, at a sentence if one is near."""

    def worth(index: int) -> tuple[int, int, int]:
        first = marks[index][0]
        near = [which for start, end, which in marks[index:] if end <= first + _WIDTH - _LEAD]
        return len(set(near)), len(near), -index

    first = marks[max(range(len(marks)), key=worth)][0]
    if first <= _LEAD:
        return 0
    lead = text[first - _LEAD : first]
    return first - _LEAD + 1 + max(map(lead.rfind, _STOPS))


def _merged(marks: list[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    """Join marks that touch or overlap."""
    merged: list[tuple[int, int]] = []
    for start, end in sorted(marks):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return tuple(merged)
