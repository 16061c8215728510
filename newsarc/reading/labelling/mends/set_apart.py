"""Take back headlines on pages with geometry that are other things set large: bands, quotes, adverts.

They stand over headlines or inside texts in type of their own, which the models take for headlines'.
"""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING

from newsarc.reading.furniture.masthead_parts import names_section, section_name_of
from newsarc.reading.labelling.features.lexicon import classes_of
from newsarc.reading.labelling.labels import BODY, HEADS, IN_TEXT, Label, label_at
from newsarc.reading.labelling.mends.newspaper_names import is_newspaper_alone
from newsarc.reading.labelling.preparation import has_geometry
from newsarc.reading.languages.chinese.pages import CALL
from newsarc.reading.languages.every_language import LANGUAGES
from newsarc.reading.languages.word_forms import either
from newsarc.reading.recognition import recognize

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Sequence

    from newsarc.reading.labelling.mends.page_to_mend import PageToMend
    from newsarc.reading.lines.line import Line

_SET_LARGE = (*HEADS, Label.CROSSHEAD)
_MAY_BE_LARGE = frozenset((*_SET_LARGE, Label.FURNITURE))
_BESIDE_TEXT = (Label.FURNITURE, Label.CAPTION)
_OF_PAGE = (Label.MASTHEAD, Label.FURNITURE)
_BEFORE_NAME = re.compile(rf"(?:{either(*(language.before_name for language in LANGUAGES))}) ")
_QUOTED = re.compile('\\W{0,2}[“«„「『"](?P<words>.+)[”»“」』"]\\W{0,2}')
_CALL = re.compile(rf"(?i)(?:\b(?:tel(?:ephone)?|phone|call)\b[.:]*|{CALL})[：: ]*[\d(+][\d ()-]{{5,}}")
_FEWEST_QUOTED = 6  # letters


def without_bands(labels: Sequence[str], page: PageToMend) -> list[str]:
    """Call no headline the name of a section, or of the newspaper, that stands apart over a headline."""
    lines = page.lines
    mended = list(labels)
    if not has_geometry(lines):
        return mended
    names = {lines[at].text for at, label in enumerate(labels) if label in _OF_PAGE}
    for at in range(len(labels) - 1):
        is_over_head = labels[at] in HEADS and labels[at + 1] in HEADS
        if not is_over_head or lines[at].block == lines[at + 1].block:
            continue
        text = lines[at].text
        if names_section(text) or _names_column(text):
            mended[at] = Label.FURNITURE
        elif text in names or is_newspaper_alone(text):
            mended[at] = Label.MASTHEAD
    return mended


def _names_column(text: str) -> bool:
    bare = section_name_of(text)
    return bare is not None and "column name" in classes_of(bare)


def with_bylines_in_small_letters(labels: Sequence[str], page: PageToMend) -> list[str]:
    """Call a byline what begins with the word before names in small letters, at a headline or text's end."""
    lines = page.lines
    mended = list(labels)
    if not has_geometry(lines):
        return mended
    for at in range(1, len(labels)):
        text = lines[at].text
        if labels[at] not in (*HEADS, Label.FURNITURE) or not text[:1].islower():
            continue
        if _BEFORE_NAME.match(text) and recognize(text[0].upper() + text[1:]).byline is not None:
            mended[at] = Label.SIGNATURE if labels[at - 1] in BODY else Label.BYLINE
    return mended


def without_pull_quotes(labels: Sequence[str], page: PageToMend) -> list[str]:
    """Call no headline what stands in quotation marks as a whole and is said by a text of the page."""
    return _without_blocks(labels, page, _is_pull_quote, _MAY_BE_LARGE)


def _is_pull_quote(block: Sequence[Line], said: str) -> bool:
    quoted = _QUOTED.fullmatch(" ".join(line.text for line in block))
    words = _letters(quoted["words"]) if quoted else ""
    return len(words) >= _FEWEST_QUOTED and words in said


def without_adverts(labels: Sequence[str], page: PageToMend) -> list[str]:
    """Call no headline a block of display type with a telephone number."""
    return _without_blocks(labels, page, _is_advert, _SET_LARGE)


def _is_advert(block: Sequence[Line], said: str) -> bool:
    texts = [line.text for line in block]
    return any("phone" in classes_of(text) for text in texts) or _CALL.search(" ".join(texts)) is not None


def _without_blocks(
    labels: Sequence[str],
    page: PageToMend,
    is_none: Callable[[Sequence[Line], str], bool],
    wanted: Collection[str],
) -> list[str]:
    lines = page.lines
    mended = list(labels)
    if not has_geometry(lines):
        return mended
    said = _letters(
        " ".join(line.text for line, label in zip(lines, labels, strict=True) if label in IN_TEXT)
    )
    for block in _blocks(labels, lines, wanted):
        if is_none([lines[at] for at in block], said):
            mended[block[0] : block[-1] + 1] = [Label.FURNITURE] * len(block)
            _go_on_behind(block, mended, lines)
    return mended


def _go_on_behind(block: Sequence[int], labels: list[str], lines: Sequence[Line]) -> None:
    """Let the text go on that was taken to begin behind what stood inside it."""
    behind = block[-1] + 1
    before = next((at for at in range(block[0] - 1, -1, -1) if labels[at] not in _BESIDE_TEXT), -1)
    if before >= 0 and labels[before] in IN_TEXT and label_at(labels, behind) == Label.LEAD:
        labels[behind] = Label.START if lines[before].is_final else Label.CONTINUATION


def _blocks(labels: Sequence[str], lines: Sequence[Line], wanted: Collection[str]) -> Iterator[list[int]]:
    """Yield the places of the lines of each block in display type or furniture that has a wanted label."""
    for _, places in groupby(range(len(lines)), key=lambda at: lines[at].block):
        block = list(places)
        found = {labels[at] for at in block}
        if found <= _MAY_BE_LARGE and not found.isdisjoint(wanted):
            yield block


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text.lower()))
