"""The rules for and against a line's being display type."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsarc.reading.labelling.features import (
    IN_BODY,
    Label,
    is_short,
    is_wider_than_column,
    looks_indented,
    may_break_off,
    speaker_of,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsarc.reading.labelling.features import Evidence, LineFeatures, PageFeatures

_HAN_COMMAS = re.compile("[，；]")
_LATIN_COMMAS = re.compile("[,;] ")
_STOP_INSIDE = re.compile("。(?=.)|[a-z]{3}\\. (?=[A-Z])")
_UNFINISHED = re.compile(r"(?:[，、；,;]|\b(?:the|a|an|of|and|to|in|for|on|at|by|with))$")
_LONG_WORD = re.compile("[A-Za-zÀ-ž]{4,}")


def weigh_head(
    features: LineFeatures, previous_label: Label | None, page: PageFeatures
) -> Iterator[Evidence]:
    """Yield what speaks for and against display type here."""
    yield from _weigh_words(features, page)
    yield from _weigh_width(features, page)
    yield from _weigh_letters(features.line.text)
    yield from _weigh_place(features, previous_label, page)


def _weigh_words(features: LineFeatures, page: PageFeatures) -> Iterator[Evidence]:
    text, width = features.line.text, features.line.width
    if features.opens:
        yield "opens a report", 20.0
    if commas := len(_HAN_COMMAS.findall(text)) * 4.0 + len(_LATIN_COMMAS.findall(text)):
        yield "has commas", min(6.0, commas)
    if _STOP_INSIDE.search(text):
        yield "has a full stop inside", 6.0
    if features.line.is_final and text[-1:] not in "！？!?”’\"')）":
        yield "ends with a full stop", 8.0
    if _UNFINISHED.search(text):
        yield "ends unfinished", 1.5 if page.is_ragged else 3.0
    if width > 45:
        yield "too long for a headline", 8.0
    if len(text) < 3 and text.isascii():
        yield "a scrap of a word", 6.0
    if features.line.is_tracked:
        yield "letter-spaced like a full line", 3.0
    if page.damage.has_indents and features.line.indent == 2:
        yield "indented like a paragraph", 2.0
    if speaker_of(text) in page.speakers:
        yield "a speaker's turn", 6.0


def _weigh_width(features: LineFeatures, page: PageFeatures) -> Iterator[Evidence]:
    if features.measure is None or page.is_ragged:
        return
    if is_wider_than_column(features):
        yield "wider than the column", -3.0
    elif abs(features.line.width - features.measure) <= 0.6:
        yield "just as wide as the column", 2.5
    elif looks_indented(features, page) and not (features.is_alone and is_short(features, by=3.6)):
        yield "narrower by an indent", 2.5


def _weigh_letters(text: str) -> Iterator[Evidence]:
    long_words = _LONG_WORD.findall(text)
    if not long_words:
        return
    if text.isupper():
        yield "in capitals", -3.0
    elif len(long_words) > 2 and all(word[0].isupper() for word in long_words):
        yield "every word begins with a capital", -1.0
    if text[0].islower():
        yield "begins in lower case", 2.0


def _weigh_place(
    features: LineFeatures, previous_label: Label | None, page: PageFeatures
) -> Iterator[Evidence]:
    line, previous = features.line, features.previous
    if page.is_lined and previous_label is not None:
        yield "among lines that are all short", 4.0
    if line.gap < 0:
        yield "set close in a page of blank lines", -4.0
    if previous_label is Label.HEAD:
        if line.gap > 0:
            yield "parted from the headline before", 2.0
        return
    if line.text[0].islower() and previous_label is not None:
        yield "begins like the middle of a sentence", 4.0
    if previous_label in IN_BODY and previous is not None:
        if not page.is_lined and not (previous.is_final or features.ends_before):
            yield (
                "the sentence before is not ended",
                3.0 if may_break_off(features, previous_label, page) else 8.0,
            )
        if line.gap <= 0 and not features.ends_before and (page.has_gaps or page.is_ragged):
            yield "not parted from the text before", 4.0 if page.has_gaps else 2.0
    if previous_label is Label.BYLINE:
        yield "after a byline", 6.0
    if line.gap > 0:
        yield "parted from the text before", -1.0
