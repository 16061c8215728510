"""Letters of readers: each says under its headline which article it is on, and below it who wrote."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsarc.reading.labelling.labels import HEADS, Label
from newsarc.reading.languages.every_language import LANGUAGES
from newsarc.reading.languages.latin import NAME_WORD
from newsarc.reading.languages.word_forms import either
from newsarc.text.calendar.months import MONTH

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsarc.reading.labelling.mends.page_to_mend import PageToMend

_WORDS = either(*(language.letter_references for language in LANGUAGES))
# Zu: „HEADLINE“ (14. August); „HEADLINE“, 14. August; Re: “HEADLINE”, May 3
_REFERENCE = re.compile(
    rf"(?P<words>(?i:{_WORDS})\b[.:]{{0,2}}[^„“\"«»:]{{0,40}}:?\s?)?[„“\"«»][^„]{{4,240}}[“”\"»«]"
    r"(?P<tail>[^„“”\"«»]{0,40})"
)
_MAY_BEGIN = re.compile(rf"[„“\"«»]|(?i:{_WORDS})\b")
_DAY = re.compile(
    rf"(?:[a-zà-ÿ]{{1,9}} )?(?:(?:\d{{1,2}}(?:st|nd|rd|th|er)?\.? )?(?i:{MONTH})\b\.?(?: \d{{1,2}})?"
    r"|\d{1,2}[./]\d{1,2}[./]?)(?:,? ?\d{2,4})?(?:, [\w.]{1,6} \d{1,3})?"
)
_PLACE = r"(?:[A-Z]{1,2}-)?(?:\d{4,5} )?[^\W\d_a-zß-öø-ÿ][\w.'’/ -]{1,40}"
_SIGNER = re.compile(rf"{NAME_WORD}(?: [\w.'’-]{{1,20}}){{0,2}} {NAME_WORD}, {_PLACE}")
_NAME_ALONE = re.compile(rf"{NAME_WORD}(?: [\w.'’-]{{1,20}}){{0,2}} {NAME_WORD}")
_PLACE_ALONE = re.compile(_PLACE)
_FEWEST = 2  # of a page
_MOST_LINES = 5  # of a reference
_MOST_HEAD_LINES = 3
_SIGN_NOTHING = (Label.MASTHEAD, Label.EDITORS, Label.TABLE)  # are told by themselves


def with_letters(labels: Sequence[str], page: PageToMend) -> list[str]:
    """Part the letters of a page: the lines over a reference are a headline, and who wrote stands above."""
    mended = list(labels)
    references = [] if page.is_cjk else _references(page)
    if len(references) < _FEWEST:
        return mended
    for reference in references:
        first = _first_of_headline(reference.start, page)
        if first == reference.start or mended[first] == Label.MASTHEAD:
            continue
        mended[first : reference.start] = [Label.HEADLINE] * (reference.start - first)
        mended[reference.start : reference.stop] = [Label.DECK] * len(reference)
        if reference.stop < len(mended):
            mended[reference.stop] = Label.LEAD
        _sign_above(first, mended, page)
    _end_letters(references[-1].stop, mended, page)
    return mended


def _end_letters(behind: int, labels: list[str], page: PageToMend) -> None:
    """Sign the last letter of a page; the few lines below it are the desk's."""
    for at in range(behind + 1, len(labels) + 1):
        is_apart = at == len(labels) or _is_below_blank_row(at, page)
        if is_apart and _sign_above(at, labels, page):
            if len(labels) - at <= _MOST_LINES and not any(label in HEADS for label in labels[at:]):
                labels[at:] = [Label.FURNITURE] * (len(labels) - at)
            return


def _references(page: PageToMend) -> list[range]:
    found: list[range] = []
    at = 0
    while at < len(page.lines):
        reference = _reference_from(at, page)
        if reference:
            found.append(reference)
        at = reference.stop if reference else at + 1
    return found


def _reference_from(first: int, page: PageToMend) -> range | None:
    """Return the lines of the reference that begins on a line; None if none does."""
    found = None
    text = ""
    if not _MAY_BEGIN.match(page.lines[first].text):
        return found
    for at in range(first, min(first + _MOST_LINES, len(page.lines))):
        text = f"{text} {page.lines[at].text}".lstrip()
        match = _REFERENCE.fullmatch(text)
        if match is None:
            continue
        tail = match["tail"].strip(" ,;:.()")
        is_dated = _DAY.fullmatch(tail) is not None and match["tail"].count("(") == match["tail"].count(")")
        if is_dated or (match["words"] and not tail):
            found = range(first, at + 1)
    return found


def _first_of_headline(below: int, page: PageToMend) -> int:
    """Return the first line of the headline over a reference, from which a blank row may part it."""
    first = below
    while first and below - first < _MOST_HEAD_LINES:
        is_apart = first < below and _is_below_blank_row(first, page)
        if is_apart or page.lines[first - 1].is_final or _signs(first - 1, page):
            break
        first -= 1
    return first


def _is_below_blank_row(at: int, page: PageToMend) -> bool:
    return page.lines[at].number > page.lines[at - 1].number + 1


def _sign_above(behind: int, labels: list[str], page: PageToMend) -> bool:
    """Call a signature the name with its place that ends a letter, on one line or two; tell if it has one."""
    if behind and labels[behind - 1] not in _SIGN_NOTHING and _signs(behind - 1, page):
        labels[behind - 1] = Label.SIGNATURE
        return True
    if behind > 1 and labels[behind - 2] not in _SIGN_NOTHING:
        name, place = page.lines[behind - 2].text, page.lines[behind - 1].text
        is_close = not _is_below_blank_row(behind - 1, page)
        if is_close and _NAME_ALONE.fullmatch(name) and _PLACE_ALONE.fullmatch(place):
            labels[behind - 2 : behind] = [Label.SIGNATURE] * 2
            return True
    return False


def _signs(at: int, page: PageToMend) -> bool:
    return _SIGNER.fullmatch(page.lines[at].text) is not None
