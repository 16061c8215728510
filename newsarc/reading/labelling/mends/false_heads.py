"""Take back what the model takes for headlines and bylines, and is none."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from newsarc.reading.credits.names import is_name
from newsarc.reading.furniture.editors import is_editors_line
from newsarc.reading.furniture.issue_lines import names_source
from newsarc.reading.furniture.masthead_parts import names_section
from newsarc.reading.furniture.publication_days import is_day_of_publication
from newsarc.reading.furniture.record_fields import is_field_or_button, is_related_link
from newsarc.reading.labelling.labels import (
    BODY,
    BYLINES,
    FIRST_LINES,
    HEADS,
    Label,
    label_at,
    starts_of_headlines,
)
from newsarc.reading.labelling.mends.newspaper_names import issue_named, names_of_newspapers, newspaper_name
from newsarc.reading.languages.chinese.names import UNNAMELIKE
from newsarc.reading.languages.chinese.pages import LIST_NUMERALS
from newsarc.reading.languages.latin import AGENCIES
from newsarc.reading.lines.measures import HANGING
from newsarc.reading.recognition import recognize
from newsarc.text.characters.classes import BULLETS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsarc.reading.labelling.mends.page_to_mend import PageToMend
    from newsarc.reading.lines.line import Line

_AT_THE_FOOT = (Label.FURNITURE, Label.EDITORS, Label.MASTHEAD)
_NAMED = frozenset((*HEADS, *BYLINES))
_LED_ON = frozenset((*HEADS, Label.CROSSHEAD, Label.START))
_OF_A_BEGINNING = (Label.LEAD, Label.START)
_FARTHEST = 8  # lines between a page's title and its headline
_LONG_ENOUGH = 6  # characters of a headline that two articles hardly share
_SITE_BEHIND = re.compile(r"\s?[-|_–—·\u4e28]\s?\S.{1,39}")
_NUMBER_OR_BULLET = re.compile(
    rf"^(?:[{BULLETS}※•·►▶◇*\s]|[–-]\s|[\u2460-\u2473]|\d{{1,2}}[.．、)）]|[（(]?[{LIST_NUMERALS}]{{1,3}}[、．.)）])+"
)
_TEXT_BELOW = (*BODY, *BYLINES)
_FEWEST_HEADLINES = 2
_DEEPER = 4  # cells
# By an agency's desk: EFE am/sl, dpa kl, abc/def/ghi.
_SIGN_OFF = re.compile(
    rf"(?:{AGENCIES})(?: [a-z]{{2,4}}(?:[/ -][a-z]{{2,4}}){{0,3}})?|[a-z]{{2,5}}(?:/[a-z-]{{2,7}}){{1,4}}"
)
_FOR_OUTLET = " FOR "  # NAME FOR PAPER is a byline, and the form of many headlines in capitals


def without_site_lines(labels: Sequence[str], page: PageToMend) -> list[str]:
    """Call no headline, no byline and no beginning a field, a site's button, or what names the desk.

    At the foot of a page fields and buttons are no text either. An opener below such a line begins an article
    without a headline.
    """
    lines = page.lines
    mended = [_without_site(label, line.text) for label, line in zip(labels, lines, strict=True)]
    for at in range(1, len(mended)):
        if mended[at] in BODY and lines[at - 1].is_final and _SIGN_OFF.fullmatch(lines[at].text):
            mended[at] = Label.FURNITURE
    for at in range(len(mended) - 1, -1, -1):
        if mended[at] in BODY and is_field_or_button(lines[at].text):
            mended[at] = Label.FURNITURE
        elif mended[at] not in _AT_THE_FOOT:
            break
    for above, below in pairwise(range(len(labels))):
        if mended[above] == Label.LEAD and mended[below] in _OF_A_BEGINNING and _is_button(lines[above]):
            mended[above], mended[below] = Label.FURNITURE, Label.LEAD
        is_led_off = labels[above] in HEADS and mended[above] not in HEADS and mended[below] == Label.LEAD
        if is_led_off and recognize(lines[below].text).begins_opener:
            mended[below] = Label.OPENING
    return mended


def _is_button(line: Line) -> bool:
    return not line.is_final and is_field_or_button(line.text)


def _without_site(label: str, text: str) -> str:
    if label in _NAMED and is_editors_line(text.strip("[]［］")):
        return Label.EDITORS
    is_of_site = label in _NAMED and (
        is_field_or_button(text) or _SIGN_OFF.fullmatch(text) or not any(map(str.isalnum, text))
    )
    if is_of_site or (label in _LED_ON and is_related_link(text)):
        return Label.FURNITURE
    return Label.MASTHEAD if label in HEADS and is_day_of_publication(text) else label


def without_lines_of_the_issue(labels: Sequence[str], page: PageToMend) -> list[str]:
    """Call no headline what names the newspaper with a day or a page, nor a name that the page prints so.

    Of 3,600 printed headlines none names both.
    """
    names, lines = names_of_newspapers(labels, page.lines), page.lines
    mended = list(labels)
    for at, label in enumerate(labels):
        text = lines[at].text
        if label not in HEADS:
            continue
        if issue_named(text).cites_newspaper or names_source(text):
            mended[at] = Label.MASTHEAD
        elif newspaper_name(text) in names:
            mended[at] = Label.FURNITURE
    return mended


def without_titles(labels: Sequence[str], page: PageToMend) -> list[str]:
    """Call no headline what says the headline below once more, alone or with the site's name: a title."""
    lines = page.lines
    mended = list(labels)
    heads = [at for at, label in enumerate(labels) if label in HEADS]
    for place, at in enumerate(heads):
        below = [other for other in heads[place + 1 : place + _FARTHEST] if other - at < _FARTHEST]
        if any(_says_again(lines[at].text, lines[other].text) for other in below):
            mended[at] = Label.FURNITURE
    return mended


def without_contents(labels: Sequence[str], page: PageToMend) -> list[str]:
    """Call no headline nor byline a line of a list of contents: a headline below says it once more.

    A bullet or a number shows the list, or that no text stands right below the line. In Latin letters a
    rubric, or a town, that stands over several headlines is in none.
    """
    lines = page.lines
    mended = list(labels)
    last = {_unnumbered(lines[at].text): at for at, label in enumerate(labels) if label in HEADS}
    for at, label in enumerate(labels):
        words = _unnumbered(lines[at].text) if label in _NAMED else ""
        if len(words) < _LONG_ENOUGH or last.get(words, -1) <= at:
            continue
        is_rubric = (
            not page.is_cjk and at + 1 < len(lines) and last.get(_unnumbered(lines[at + 1].text)) == at + 1
        )
        if words != lines[at].text or not (is_rubric or label_at(labels, at + 1) in _TEXT_BELOW):
            mended[at] = Label.FURNITURE
    return mended


def without_title_of_the_page(labels: Sequence[str], page: PageToMend) -> list[str]:
    """Call no headline the title of a collection, which a blank row parts from its first headline.

    No other headline of the page has one inside.
    """
    starts = starts_of_headlines(labels)
    mended = list(labels)
    if (
        not page.is_cjk
        or len(starts) < _FEWEST_HEADLINES
        or starts[0] > 0
        or label_at(labels, 1) not in HEADS
    ):
        return mended
    parted = [at for at in range(1, len(labels)) if labels[at] in HEADS and labels[at - 1] in HEADS]
    if [at for at in parted if page.lines[at].gap > 0] == [1]:
        mended[0] = Label.FURNITURE
    return mended


def _unnumbered(text: str) -> str:
    return _NUMBER_OR_BULLET.sub("", text)


def _says_again(text: str, headline: str) -> bool:
    rest = text.removeprefix(headline) if len(headline) >= _LONG_ENOUGH else text
    return not rest or (rest != text and _SITE_BEHIND.fullmatch(rest) is not None)


def without_sections(labels: Sequence[str], page: PageToMend) -> list[str]:
    """Call no headline the name of a section over one in Latin letters; below a text it is a kicker."""
    mended = list(labels)
    for above, below in pairwise(range(len(labels))):
        is_over_head = not page.is_cjk and labels[above] == Label.HEADLINE and labels[below] in HEADS
        if (
            is_over_head
            and label_at(mended, above - 1) not in HEADS
            and names_section(page.lines[above].text)
        ):
            is_under_text = label_at(mended, above - 1) in (*BODY, *BYLINES)
            mended[above] = Label.KICKER if is_under_text else Label.FURNITURE
    return mended


def without_bylines(labels: Sequence[str], page: PageToMend) -> list[str]:
    """Call no headline what is a byline as a whole: of 77,727 printed headlines hardly one reads so."""
    lines = page.lines
    mended = list(labels)
    heads = [at for at, label in enumerate(labels) if label in HEADS]
    widest = max((lines[at].width for at in heads), default=0.0)
    for at in heads:
        if not (_is_byline(lines[at].text) or _is_lone_name(at, labels, lines, widest)):
            continue
        above = label_at(mended, at - 1)
        is_under_text = above in BODY and label_at(labels, at + 1) not in BODY
        if is_under_text or above in HEADS:
            mended[at] = Label.SIGNATURE if is_under_text else Label.BYLINE
    return mended


def _is_byline(text: str) -> bool:
    """Tell whether a line reads as a byline as a whole, in small letters too: di Ada Neri."""
    capital = f"{text[:1].upper()}{text[1:]}"
    return _FOR_OUTLET not in text and recognize(capital).byline is not None


def _is_lone_name(at: int, labels: Sequence[str], lines: Sequence[Line], widest: float) -> bool:
    """Tell whether a name stands alone between a headline and its text, and no last word of the headline.

    Over the last word of a headline that is broken over lines stands one of the page's widest.
    """
    if label_at(labels, at - 1) not in HEADS or label_at(labels, at + 1) not in FIRST_LINES:
        return False
    printed = "".join(lines[at].text.split())
    name = printed.lstrip(BULLETS)
    if not is_name(name) or not UNNAMELIKE.isdisjoint(name[1:]):
        return False
    is_indented = lines[at].indent >= lines[at - 1].indent + _DEEPER
    is_short = lines[at - 1].is_final or lines[at - 1].width + HANGING < widest
    return printed != name or is_indented or is_short
