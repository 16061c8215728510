"""Take for headlines what runs into the texts of a column's items: capitals, or words in brackets."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from newsarc.reading.labelling.labels import BODY, HEADS, Label, label_at
from newsarc.reading.lines.line import FINAL_LATIN
from newsarc.reading.lines.run_in_heads import (
    OPENS_BRACKET,
    is_of_head,
    read_head_in_brackets,
    read_run_in_head,
)
from newsarc.reading.recognition import recognize

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsarc.reading.labelling.mends.page_to_mend import PageToMend

_FEWEST = 3  # of a column: fewer may be datelines or the turns of a hearing
_FEWEST_WORDS = 3  # of a headline that proves others; a town has one or two
_MOST_LINES = 4  # of a headline
_TEXTS = (*BODY, *HEADS)


class _Place(NamedTuple):
    """The places of the first and the last line of a headline, its words, and whether text is behind it."""

    first: int
    last: int
    words: str
    has_text: bool


def with_those_run_in(labels: Sequence[str], page: PageToMend) -> list[str]:
    """Take for headlines the capitals with which several items of the page begin, each with others.

    Those that come again are of speakers or of towns. What stands over the first is the head of them all.
    """
    found = [place for at in range(len(labels)) if (place := _head_that_ends(at, labels, page))]
    lone = _said_once(found)
    is_proved = sum(len(place.words.split()) >= _FEWEST_WORDS for place in lone) >= len(found) / 2
    return _with(lone, labels, page) if is_proved else list(labels)


def with_those_in_round_brackets(labels: Sequence[str], page: PageToMend) -> list[str]:
    """Take for headlines the words in brackets, with a stop, with which several items of the page begin.

    So the short news of German and Austrian papers was printed for a century: (Ein Brand.) Gestern …
    """
    found = [place for at in range(len(labels)) if (place := _bracket_that_begins(at, labels, page))]
    return _with(_said_once(found), labels, page)


def _said_once(found: Sequence[_Place]) -> list[_Place]:
    times = Counter(place.words for place in found)
    return [place for place in found if times[place.words] == 1]


def _with(places: Sequence[_Place], labels: Sequence[str], page: PageToMend) -> list[str]:
    mended = list(labels)
    if page.is_cjk or len(places) < _FEWEST:
        return mended
    for first, last, _, has_text in places:
        _go_on_above(first, mended, page)
        mended[first:last] = [Label.HEADLINE] * (last - first)
        mended[last] = Label.RUN_IN
        below = label_at(mended, last + 1)
        if below in _TEXTS:
            goes_on = (
                Label.START if below == Label.START and page.lines[last].is_final else Label.CONTINUATION
            )
            mended[last + 1] = goes_on if has_text else Label.LEAD
    return _without_head_of_all(mended, places[0].first)


def _go_on_above(first: int, labels: list[str], page: PageToMend) -> None:
    """Let the text above an item go on through its last lines, which seemed to head the item."""
    above = first
    while above > 0 and labels[above - 1] in HEADS and not _is_below_blank_row(above - 1, page):
        above -= 1
    if label_at(labels, above - 1) in (*BODY, Label.RUN_IN):
        labels[above:first] = [Label.CONTINUATION] * (first - above)


def _without_head_of_all(labels: list[str], first: int) -> list[str]:
    above = first
    while above > 0 and labels[above - 1] in HEADS:
        above -= 1
    return [*labels[:above], *[Label.FURNITURE] * (first - above), *labels[first:]]


def _head_that_ends(last: int, labels: Sequence[str], page: PageToMend) -> _Place | None:
    """Return the headline that ends, with its dash, on a line, and begins an item; None if none does.

    Without a dash only items apart from each other are told by their capitals: where towns' news stands
    together, small heads of that kind part what is one article.
    """
    lines = page.lines
    found = read_run_in_head(lines[last].text) if labels[last] in _TEXTS else None
    if found is None:
        return None
    first = last
    while first > max(0, last - _MOST_LINES + 1) and _goes_on_in(first, labels, page):
        first -= 1
    is_apart = bool(found.before) or first == 0 or _is_below_blank_row(first, page)
    if _goes_on(first, labels, page) or not (found.behind or is_apart):
        return None
    words = " ".join([*(line.text for line in lines[first:last]), found.head])
    return _Place(first, last, words, bool(found.text))


def _bracket_that_begins(first: int, labels: Sequence[str], page: PageToMend) -> _Place | None:
    """Return the headline in brackets that begins an item on a line; None if none does."""
    lines = page.lines
    is_first = labels[first] in _TEXTS and OPENS_BRACKET.match(lines[first].text)
    if not is_first or _goes_on(first, labels, page):
        return None
    text = ""
    for last in range(first, min(len(lines), first + _MOST_LINES)):
        text = f"{text} {lines[last].text}".strip()
        if ")" in lines[last].text:
            found = read_head_in_brackets(text)
            is_head = found is not None and recognize(found.head).byline is None
            return _Place(first, last, found.head, bool(found.text)) if found and is_head else None
    return None


def _goes_on(at: int, labels: Sequence[str], page: PageToMend) -> bool:
    """Tell whether a text above breaks off before a line, with no blank row between."""
    is_broken = label_at(labels, at - 1) in BODY and not FINAL_LATIN.search(page.lines[at - 1].text)
    return is_broken and not _is_below_blank_row(at, page)


def _is_below_blank_row(at: int, page: PageToMend) -> bool:
    return page.lines[at].gap > 0 or page.lines[at].number > page.lines[at - 1].number + 1


def _goes_on_in(at: int, labels: Sequence[str], page: PageToMend) -> bool:
    """Tell whether the line above one may be of the same headline in capitals."""
    is_close = labels[at - 1] in _TEXTS and not _is_below_blank_row(at, page)
    return is_close and is_of_head(page.lines[at - 1].text)
