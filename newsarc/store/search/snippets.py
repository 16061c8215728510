"""Choose the snippet of an article to show with a find, and mark in it what was found."""

from __future__ import annotations

from collections import Counter
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from newsarc.fields import FULL_TEXT
from newsarc.model.records import Hit
from newsarc.query.nodes import Near, wanted_texts
from newsarc.text.characters.display import character_width
from newsarc.text.matching.excerpts import context_end, context_start, excerpt_end, excerpt_start
from newsarc.text.matching.match_offsets import count_units, find_all, find_pattern

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable, Iterator, Sequence

    from newsarc.model.parts import Part
    from newsarc.model.records import Entry
    from newsarc.query.nodes import Node, Text

_WIDTH = 160  # cells: two lines of a common terminal
_LEAD = 48  # of these at most before the first mark
_MOST_MARKS = 200  # in one text, for each string wanted
_CUT = "…"
_BREAKS = str.maketrans("\r\n\t", "   ")

FoundMark = tuple[int, int, int]
"""Where a mark begins and ends, and the number of the string that it is of."""


class Snippet(NamedTuple):
    """A piece of a text on one line, with the offsets of the marks in it."""

    text: str
    marks: tuple[tuple[int, int], ...] = ()


class SearchTerm(NamedTuple):
    """A string of the query as a pattern, the column it must stand in, and the NEAR it belongs to."""

    pattern: re.Pattern[str]
    column: str | None
    near: Near | None = None


def search_terms(query: Node | None) -> tuple[SearchTerm, ...]:
    """Prepare the strings of a query, once for all its finds."""
    return tuple(_prepare({} if query is None else dict.fromkeys(wanted_texts(query))))


def _prepare(nodes: Iterable[Text | Near]) -> Iterator[SearchTerm]:
    for node in nodes:
        near = node if isinstance(node, Near) else None
        for text in node.texts if isinstance(node, Near) else (node,):
            pattern = find_pattern(text.text, is_prefix=text.is_prefix)
            yield SearchTerm(pattern, text.column or (near.column if near else None), near)


def hits_of(entries: Iterable[Entry], query: Node | None, *, context: int | None = None) -> Iterator[Hit]:
    """Give entries that a query found the snippets that tell why."""
    terms = search_terms(query)
    for entry in entries:
        snippet = choose_snippet(entry.record.part, terms, context=context)
        yield Hit(entry, snippet.text, snippet.marks, headline_marks(entry.record.part, terms))


def choose_snippet(part: Part, wanted: Iterable[SearchTerm], *, context: int | None = None) -> Snippet:
    """Show the part of the body with most of what was wanted, else another text that has some of it.

    The snippet is cut where sense allows, or `context` characters before and behind what was found.
    """
    wanted = tuple(wanted)
    texts = _texts(part)
    for column, text in texts.items():
        marks = find_marks(text, column, wanted, most=_MOST_MARKS)
        if marks:
            return _cut_snippet(text, marks, context)
    return _cut_snippet(next(iter(texts.values()), ""), [], context)


def headline_marks(part: Part, wanted: Sequence[SearchTerm]) -> tuple[tuple[int, int], ...]:
    """Mark what is wanted in the headline, its lines joined by one blank."""
    marks = find_marks(" ".join(part.headline), "headline", wanted, most=_MOST_MARKS)
    return merge_marks((start, end) for start, end, _ in marks)


def texts_in_order(part: Part) -> Iterator[tuple[str, str]]:
    """Yield the texts of a part in reading order, each with its column of the index."""
    texts = _texts(part)
    for column in FULL_TEXT:
        if column in texts:
            yield column, texts[column]


def find_marks(
    text: str, column: str, wanted: Sequence[SearchTerm], *, most: int | None = None
) -> list[FoundMark]:
    """Find what is wanted of a column in its text, in the order of the text, at most so often each."""
    marks = sorted(
        (start, end, which)
        for which, one in enumerate(wanted)
        if one.column in (None, column)
        for start, end in islice(find_all(one.pattern, text), most)
    )
    for near in dict.fromkeys(one.near for one in wanted if one.near):
        members = {which for which, one in enumerate(wanted) if one.near == near}
        marks = _only_near(marks, members, near, text)
    return marks


def _only_near(marks: list[FoundMark], members: set[int], near: Near, text: str) -> list[FoundMark]:
    """Leave out those of a NEAR's strings that stand alone."""
    own = [mark for mark in marks if mark[2] in members]
    kept: set[FoundMark] = set()
    for first, mark in enumerate(own):
        missing = members - {mark[2]}
        between, end = 0, mark[1]
        for last in range(first + 1, len(own)):
            between += count_units(text[end : own[last][0]])
            end = max(end, own[last][1])
            missing.discard(own[last][2])
            if between > near.distance + 1:  # the index counts pairs, which is one more or less
                break
            if not missing:
                kept.update(own[first : last + 1])
                break
    return [mark for mark in marks if mark[2] not in members or mark in kept]


def merge_marks(marks: Iterable[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    """Join marks that touch or overlap."""
    merged: list[tuple[int, int]] = []
    for start, end in sorted(marks):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return tuple(merged)


def flatten(text: str) -> str:
    """Put a text on one line at the same length."""
    return text.translate(_BREAKS)


def _texts(part: Part) -> dict[str, str]:
    """Return the texts of a part by the columns of the index, the body before all others."""
    columns = {
        "body": "\n".join(paragraph.text for paragraph in part.paragraphs),
        "headline": " ".join(part.headline),
        "kicker": part.kicker,
        "deck": "\n".join(part.deck),
        "byline": part.byline,
    }
    return {column: text for column, text in columns.items() if text}


def _cut_snippet(text: str, marks: Sequence[FoundMark], context: int | None) -> Snippet:
    start, end = _bounds(text, marks, context)
    before, after = _CUT if start else "", _CUT if end < len(text) else ""
    shift = start - len(before)
    within = ((first - shift, last - shift) for first, last, _ in marks if start <= first and last <= end)
    return Snippet(f"{before}{flatten(text[start:end])}{after}", merge_marks(within))


def _bounds(text: str, marks: Sequence[FoundMark], context: int | None) -> tuple[int, int]:
    if not marks:
        return 0, excerpt_end(text, 0, 0, _WIDTH)
    first, last = _best_group(text, marks)
    if context is not None:
        return context_start(text, first, context), context_end(text, last, context)
    start = excerpt_start(text, first, _LEAD)
    return start, excerpt_end(text, start, last, _WIDTH)


def _best_group(text: str, marks: Sequence[FoundMark]) -> tuple[int, int]:
    """Choose the neighbouring marks of most different strings, then most marks, then the first."""
    reach = (_WIDTH - _LEAD) // max(1, character_width(text[marks[0][0]]))
    kinds: Counter[int] = Counter()
    best, best_worth, stop = 0, (0, 0), 0
    for index, (first, _, which) in enumerate(marks):
        while stop < len(marks) and (stop <= index or marks[stop][1] <= first + reach):
            kinds[marks[stop][2]] += 1
            stop += 1
        if (len(kinds), stop - index) > best_worth:
            best, best_worth = index, (len(kinds), stop - index)
        kinds[which] -= 1
        if not kinds[which]:
            del kinds[which]
    group = marks[best : best + best_worth[1]]
    return group[0][0], max(last for _, last, _ in group)
