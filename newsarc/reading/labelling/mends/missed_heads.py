"""Find the headlines that the model missed: by their style, their brackets, and where one must be."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING

from newsarc.model.issue import IssuePage
from newsarc.reading.furniture.issue_lines import read_issue_line
from newsarc.reading.furniture.record_fields import (
    is_field,
    is_headline_field,
    is_of_a_site,
    is_related_link,
)
from newsarc.reading.labelling.features.lexicon import classes_of
from newsarc.reading.labelling.labels import (
    BODY,
    FIRST_LINES,
    HEADS,
    IN_TEXT,
    Label,
    label_at,
    starts_of_headlines,
)
from newsarc.reading.labelling.mends.newspaper_names import names_of_newspapers, newspaper_name
from newsarc.reading.labelling.preparation import has_geometry
from newsarc.reading.lines.junctions import known_junctions
from newsarc.reading.lines.measures import HANGING
from newsarc.reading.recognition import recognize
from newsarc.text.characters.classes import BULLETS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsarc.reading.labelling.mends.page_to_mend import PageToMend
    from newsarc.reading.lines.line import Line

_MAY_BE_HEADS = (Label.START, Label.CONTINUATION, Label.FURNITURE)
_OVER_TEXT = (*HEADS, Label.FURNITURE, Label.BYLINE, Label.MASTHEAD)
_LONGEST_HEAD = 80  # characters
_FEWEST_LETTERS = 6  # in capitals: fewer are a name or an abbreviation
_NEARLY_ALL = 0.8
_SHORT = 0.75  # of a page's lines of text
_WORD_OF_WEIGHT = re.compile(r"[^\W\d_]{4,}")
_MOST_LINES = 12  # of a deck
_FEWEST_HEADED = 2  # other articles of the page
_LEAST_LIKELY = 0.05  # that a line of furniture is a headline which the page lacks
_ONE_WORD = 1.5  # the fit of two characters; by chance 0
_OF_THE_SITE = frozenset("site rights source issued clock column label url phone".split())


def with_those_set_alike(labels: Sequence[str], page: PageToMend) -> list[str]:
    """Take a line over text for a headline that has the bullet or the capitals of the page's headlines.

    Nothing else that stands over text may have them.
    """
    lines = page.lines
    mended = list(labels)
    if has_geometry(lines):
        return mended
    of_heads = _style_of_heads(labels, lines)
    if of_heads is None:
        return mended
    usual = median([line.width for line, label in zip(lines, labels, strict=True) if label in IN_TEXT] or [0])
    for at in range(len(labels) - 1):
        may_be = labels[at] in _MAY_BE_HEADS and labels[at + 1] in (*IN_TEXT, Label.OPENING)
        is_apart = label_at(labels, at - 1) not in BODY or lines[at - 1].is_final
        is_over_text = of_heads == "bullet" or lines[at + 1].width > _SHORT * usual
        if not (may_be and is_apart and is_over_text):
            continue
        if _style_of(lines[at].text) == of_heads != _style_of(lines[at + 1].text):
            mended[at], mended[at + 1] = Label.HEADLINE, Label.LEAD
    return mended


def _style_of_heads(labels: Sequence[str], lines: Sequence[Line]) -> str | None:
    """Return the style that nearly all headlines of a page have in their first lines."""
    firsts = Counter(_style_of(lines[at].text) for at in starts_of_headlines(labels))
    style, times = max(firsts.items(), key=lambda item: item[1], default=(None, 0))
    return style if times >= _NEARLY_ALL * firsts.total() else None


def _style_of(text: str) -> str | None:
    """Tell whether a line has a bullet before it or is in capitals; None if it has no such style.

    >>> _style_of("▲河上谣"), _style_of("LATEST INTELLIGENCE."), _style_of("LONDON, May 3. Rain fell")
    ('bullet', 'capitals', None)
    """
    if len(text) > _LONGEST_HEAD:
        return None
    if text[:1] in BULLETS:
        return "bullet"
    letters = [letter for letter in text if letter.isalpha()]
    is_capital = len(letters) >= _FEWEST_LETTERS and text[0].isalnum() and all(map(str.isupper, letters))
    return "capitals" if is_capital else None


def with_decks_in_title_case(labels: Sequence[str], page: PageToMend) -> list[str]:
    """Take for a deck the lines in title case between a headline and an opener."""
    lines = page.lines
    mended = list(labels)
    for at in page.openers:
        if at == 0 or labels[at] not in (*IN_TEXT, Label.OPENING):
            continue
        first = at
        while first > max(1, at - _MOST_LINES) and _may_be_deck(labels[first - 1], lines[first - 1].text):
            first -= 1
        if first < at and labels[first - 1] in HEADS:
            mended[first:at] = [Label.DECK] * (at - first)
            mended[at] = Label.LEAD
    return mended


def _may_be_deck(label: str, text: str) -> bool:
    words = _WORD_OF_WEIGHT.findall(text)
    return label in IN_TEXT and bool(words) and all(word[0].isupper() for word in words)


def with_fields_of_headlines(labels: Sequence[str], page: PageToMend) -> list[str]:
    """Take for a headline what a database names so, over a text that has none: Headline: Bridge to close."""
    mended = list(labels)
    for at, label in enumerate(labels):
        if label != Label.FURNITURE or not is_headline_field(page.lines[at].text):
            continue
        below = at + 1
        while below < len(labels) and labels[below] in (*_OVER_TEXT, Label.TABLE):
            below += 1
        is_headed = any(other in HEADS for other in (*labels[at + 1 : below], *labels[max(0, at - 1) : at]))
        if not is_headed and label_at(labels, below) in FIRST_LINES:
            mended[at], mended[below] = Label.HEADLINE, Label.LEAD
    return mended


def with_ends_of_heads(labels: Sequence[str], page: PageToMend) -> list[str]:
    """End a headline that is broken inside a word or a bracket with the line of furniture that ends it."""
    mended = list(labels)
    if not page.is_cjk:
        return mended
    for above, at in pairwise(range(len(labels))):
        if labels[at] != Label.FURNITURE or mended[above] not in HEADS:
            continue
        head, end = page.lines[above], page.lines[at]
        is_shorter = end.width < head.width + HANGING
        if is_shorter and not head.is_final and _may_head(end) and _breaks_off(head.text, end.text):
            mended[at] = mended[above]
    return mended


def _breaks_off(head: str, end: str) -> bool:
    is_open = head.rfind("（") > head.rfind("）") and "）" in end
    return is_open or known_junctions().fit(head[-1], end[0]) > _ONE_WORD


def with_those_that_must_be(labels: Sequence[str], page: PageToMend) -> list[str]:
    """Give each text that lacks one the likeliest headline among the furniture over it.

    Where no line of a page begins a text, its first line of text does.
    """
    lines = page.lines
    mended = list(labels)
    names = names_of_newspapers(labels, lines)
    opens = [at for at, label in enumerate(labels) if label in FIRST_LINES]
    opens = opens or [at for at, label in enumerate(labels) if label == Label.START][:1]
    for at in opens:
        over = _over(at, mended)
        if any(mended[place] in HEADS for place in over):
            continue
        places = [place for place in over if mended[place] == Label.FURNITURE and _may_head(lines[place])]
        places = [place for place in places if newspaper_name(lines[place].text) not in names]
        signed = [place for place in places if mended[place + 1] == Label.BYLINE]
        if len(opens) == 1 and not places and over and _may_be_first(lines[over[0]], over[0]):
            places = [over[0]]
        best = max(signed or places, key=lambda place: page.likely_heads[place], default=None)
        is_only_one = bool(signed) or len(opens) == len(places) == 1
        if best is not None and (is_only_one or page.likely_heads[best] >= _LEAST_LIKELY):
            mended[best], mended[at] = Label.HEADLINE, Label.LEAD
    return mended


def with_those_like_fields(labels: Sequence[str], page: PageToMend) -> list[str]:
    """Take for a headline the one line of a page that reads as a field or a link, alone over an opener.

    The other articles have headlines, so this one has too: it is no field that a site or database prints.
    """
    lines = page.lines
    mended = list(labels)
    fields = [at for at, label in enumerate(labels) if label == Label.FURNITURE and _is_like_field(lines[at])]
    if len(fields) != 1 or labels.count(Label.HEADLINE) < _FEWEST_HEADED:
        return mended
    at = fields[0]
    is_alone = label_at(labels, at - 1) in BODY and label_at(labels, at + 1) in FIRST_LINES
    if is_alone and recognize(lines[at + 1].text).begins_opener:
        mended[at], mended[at + 1] = Label.HEADLINE, Label.LEAD
    return mended


def _is_like_field(line: Line) -> bool:
    is_dated = read_issue_line(line.text).issue.date is not None
    return not is_dated and (is_field(line.text) or is_related_link(line.text))


def _over(at: int, labels: Sequence[str]) -> range:
    """Return the lines over a text that belong to no other."""
    first = at
    while first > 0 and labels[first - 1] in _OVER_TEXT:
        first -= 1
    return range(first, at)


def _may_be_first(line: Line, at: int) -> bool:
    """Tell whether the first line of a file may be a headline though it has words that sites print too."""
    said = read_issue_line(line.text)
    is_told = said.says_anything or is_of_a_site(line.text) or line.text.strip().isascii()
    return at == 0 and not is_told and len(line.text) >= _FEWEST_LETTERS


def _may_head(line: Line) -> bool:
    """Tell whether a line may be a headline; the name of a newspaper alone may be one too."""
    if not any(map(str.isalpha, line.text)):
        return False
    byline = recognize(line.text).byline
    if byline is not None and byline.has_role:
        return False
    is_of_the_site = not _OF_THE_SITE.isdisjoint(classes_of(line.text))
    said = read_issue_line(line.text)
    is_of_the_issue = said.head is not None or said.issue != IssuePage(said.issue.newspaper)
    return not (is_of_the_site or is_of_a_site(line.text) or is_of_the_issue)
