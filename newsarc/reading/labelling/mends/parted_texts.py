"""What the model missed between texts and below them: headlines that part them, and last sentences."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsarc.reading.furniture.record_fields import is_of_a_site
from newsarc.reading.labelling.features.lexicon import classes_of
from newsarc.reading.labelling.labels import BODY, HEADS, IN_TEXT, Label
from newsarc.reading.labelling.odds import log_odds
from newsarc.reading.labelling.preparation import has_geometry
from newsarc.text.matching.grams import grams_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsarc.reading.labelling.mends.page_to_mend import PageToMend

_POSSIBLE = 0.03  # that the line is a headline, as the model has it
_FEWEST_WORDS = 4
_MOST_LINES = 3  # of a headline
_NEAR = 15  # lines of the texts on both sides
_OF_HEADLINE, _OF_TEXTS = 4.0, 8.0  # weights of the shares of words: logarithms of odds
_FULL = 1.0  # a line that is full may go on
_BEGINS = re.compile(r"[^\w]{0,2}[^\W\d_a-zß-öø-ÿ]")  # a capital, or a letter of a script without them
# A name and an age, with which a report of a death begins: Nora B. Quill, 91, of Tarnby
_DEAD = re.compile(r"(?P<name>[A-ZÀ-Þ][\w.'’“”\" -]{4,50}), 1?\d{1,2}(?:, | )")
_LONG_SENTENCE, _STOP = 30, "。"
_OF_SITE = frozenset("rights url phone notice desk".split())
_WORD = re.compile(r"[^\W\d_]+")
_MAY_NAME = (*BODY, *HEADS, Label.BYLINE, Label.FURNITURE)
_FEWEST_DEAD = 2  # of a page: a single one may be chance
_MOST_OTHERS = 3  # words beside the name: the town, the title


def with_names_of_the_dead(labels: Sequence[str], page: PageToMend) -> list[str]:
    """Take for headlines the names over texts that begin with the same name and an age, if there are two."""
    lines = page.lines
    mended = list(labels)
    if page.is_cjk:
        return mended
    found = [
        at
        for at in range(len(labels) - 1)
        if labels[at] in _MAY_NAME and _names_the_dead(lines[at].text, lines[at + 1].text)
    ]
    if len(found) >= _FEWEST_DEAD:
        for at in found:
            mended[at], mended[at + 1] = Label.HEADLINE, Label.LEAD
    return mended


def _names_the_dead(line: str, below: str) -> bool:
    begins = _DEAD.match(below)
    name = _WORD.findall(begins["name"].casefold()) if begins else []
    words = _WORD.findall(line.casefold())
    return bool(name) and {*name} <= {*words} and len(words) <= len(name) + _MOST_OTHERS


def with_sentences_below_texts(labels: Sequence[str], page: PageToMend) -> list[str]:
    """Let a Chinese text go on with the long sentences below it that were taken for furniture.

    What sites and newspapers print there themselves says so, by its words or by fields.
    """
    lines = page.lines
    mended = list(labels)
    if not page.is_cjk or has_geometry(lines):
        return mended
    for at in range(1, len(mended)):
        text = lines[at].text
        is_below = mended[at] == Label.FURNITURE and mended[at - 1] in IN_TEXT and lines[at - 1].is_final
        if is_below and len(text) >= _LONG_SENTENCE and _STOP in text and not _is_furniture(text):
            mended[at] = Label.START
    return mended


def _is_furniture(text: str) -> bool:
    return is_of_a_site(text) or not _OF_SITE.isdisjoint(classes_of(text))


def with_those_that_part_texts(labels: Sequence[str], page: PageToMend) -> list[str]:
    """Take for a headline a line between two sentences whose words the text below says, and none above.

    Where a page has crossheads such a line may be one; lines of a few words, and those in capitals, the
    model knows. Of 29 others on drawn and real pages 25 were headlines.
    """
    lines = page.lines
    mended = list(labels)
    if page.is_cjk or Label.CROSSHEAD in labels or has_geometry(lines):
        return mended
    for at in range(1, len(labels) - 1):
        if labels[at] not in IN_TEXT or page.likely_heads[at] < _POSSIBLE:
            continue
        if lines[at].text.isupper() or 1 < len(lines[at].text.split()) < _FEWEST_WORDS:
            continue
        is_apart = lines[at - 1].is_final or lines[at].gap > 0
        is_between = is_apart and not lines[at].is_final and _BEGINS.match(lines[at + 1].text)
        if is_between and labels[at - 1] in BODY and labels[at + 1] in IN_TEXT:
            odds = log_odds(page.likely_heads[at]) + _parting(labels, page, at)
            if odds - (0.0 if page.has_room(at) else _FULL) > 0:
                mended[at], mended[at + 1] = Label.HEADLINE, Label.LEAD
    return mended


def with_those_over_openers(labels: Sequence[str], page: PageToMend) -> list[str]:
    """Take for a headline the lines between a blank row and an opener that end no sentence."""
    lines = page.lines
    mended = list(labels)
    for at in page.openers:
        first = at
        while first and labels[first - 1] in IN_TEXT and lines[first].gap <= 0 and at - first <= _MOST_LINES:
            first -= 1
        is_whole = 0 < at - first <= _MOST_LINES and lines[first].gap > 0
        if is_whole and not any(line.is_final for line in lines[first:at]):
            mended[first:at] = [Label.HEADLINE] * (at - first)
            mended[at] = Label.LEAD
    return mended


def _parting(labels: Sequence[str], page: PageToMend, at: int) -> float:
    """Weigh how much more a line is of the text below it than of the one above, and how these differ."""
    above = _words(labels, page, range(at - 1, max(-1, at - 1 - _NEAR), -1))
    below = _words(labels, page, range(at + 1, min(len(labels), at + 1 + _NEAR)))
    words = grams_of(page.lines[at].text)
    of_headline = (len(words & below) - len(words & above)) / max(1, len(words))
    of_texts = len(above & below) / max(1, min(len(above), len(below)))
    return _OF_HEADLINE * of_headline - _OF_TEXTS * of_texts


def _words(labels: Sequence[str], page: PageToMend, places: range) -> frozenset[str]:
    """Return the words of the lines of running text from the first place on."""
    found: list[str] = []
    for at in places:
        if labels[at] not in BODY:
            break
        found.append(page.lines[at].text)
    return grams_of("\n".join(found))
