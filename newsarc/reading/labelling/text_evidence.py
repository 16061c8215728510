"""The rules for and against a line's starting a paragraph or going on with one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsarc.reading.labelling.features import (
    IN_BODY,
    Label,
    fills_column,
    is_indented,
    looks_indented,
    may_break_off,
    room_after,
    speaker_of,
)
from newsarc.reading.lines.quotations import opens_quotation

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsarc.reading.labelling.features import Evidence, LineFeatures, PageFeatures
    from newsarc.reading.lines.line import Line

BRACKET_ONLY = re.compile(r"[(（][^()（）]{2,40}[)）]$")
_LIST_HEAD = re.compile(
    r"[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[.、．]\D|[①-⑳■●◆▲·•▍—–-]"
)
# Credits and asides end a paragraph of Latin text; `(a)` and `(1)` begin one of a list.
_NOTE = re.compile(r"\((?!\w{1,3}\))")
# One word and a stop, and more behind it: nobody begins a paragraph so, but many a line does.
_END_OF_A_SENTENCE = re.compile("[^“”「」『』《》。！？；，：\\W]{1,3}[。！？；].")
# After words that were quoted, the line that says who spoke them goes on with the paragraph.
_WHO_SPOKE = re.compile(
    r"(?:他|她|[\u3400-\u9fff]{2,4})(?:[说說]|表示|[说說]道|介[绍紹]|坦言|笑道|告[诉訴][记記]者)[，。：]"
)


def weigh_start(
    features: LineFeatures, previous_label: Label | None, page: PageFeatures
) -> Iterator[Evidence]:
    """Yield what speaks for and against a paragraph's beginning here."""
    if features.opens:
        yield "opens a report", -6.0
    yield from _weigh_indent(features, page)
    yield from _weigh_first_words(features, page)
    if previous_label not in IN_BODY or features.previous is None:
        return
    if not (features.previous.is_final or features.ends_before):
        yield "the sentence before is not ended", _unended(features, previous_label, features.previous, page)
    if features.in_quotation and not opens_quotation(features.line.text):
        yield "inside a quotation", 4.5
    may_end_here = page.short_paragraphs and features.previous.is_final
    if not (
        page.is_flowing or page.is_lined or may_end_here or _is_marked_start(features, previous_label, page)
    ):
        yield "nothing marks a new paragraph", 3.0


def _weigh_indent(features: LineFeatures, page: PageFeatures) -> Iterator[Evidence]:
    if page.damage.has_indents:
        if is_indented(features.line):
            yield "visibly indented", -4.0
        else:
            yield "not indented on a page of indents", 4.0
    if page.lost_indents and fills_column(features) and not features.opens:
        yield "not narrower by an indent", 3.5


def _weigh_first_words(features: LineFeatures, page: PageFeatures) -> Iterator[Evidence]:
    text = features.line.text
    if speaker_of(text) in page.speakers:
        yield "a speaker's turn", -4.0
    if text[0].islower():
        yield "begins in lower case", 3.0
    if features.previous and features.previous.text[-1] in "”」" and _WHO_SPOKE.match(text):
        yield "says who spoke the words before", 6.0
    if _END_OF_A_SENTENCE.match(text):
        yield "begins with the end of a sentence", 4.0
    if page.is_ragged and _NOTE.match(text):
        yield "begins with a note in brackets", 4.5


def _unended(
    features: LineFeatures, previous_label: Label | None, previous: Line, page: PageFeatures
) -> float:
    if page.is_flowing or page.is_lined:
        return 1.0
    if may_break_off(features, previous_label, page):
        return 3.0
    if _LIST_HEAD.match(features.line.text) or speaker_of(features.line.text) in page.speakers:
        return 1.5
    return 3.0 if previous.text[-1] in "：:" else 6.0


def _is_marked_start(features: LineFeatures, previous_label: Label | None, page: PageFeatures) -> bool:
    return (
        room_after(features, previous_label, page) >= 0
        or features.ends_before
        or features.opens
        or features.line.gap > 0
        or is_indented(features.line)
        or looks_indented(features, page)
    )


def weigh_continuation(
    features: LineFeatures, previous_label: Label | None, page: PageFeatures
) -> Iterator[Evidence]:
    """Yield what speaks for and against going on with the line before."""
    line, previous = features.line, features.previous
    if features.opens:
        yield "opens a report", 20.0
    if previous_label not in IN_BODY or previous is None:
        yield "nothing to go on with", 12.0 if previous_label is not None else 4.0
        return
    ended = previous.is_final or features.ends_before
    if features.ends_before:
        yield "the text before has ended", 6.0
    if BRACKET_ONLY.match(line.text):
        return
    if page.damage.has_indents and is_indented(line):
        yield "visibly indented", 6.0
    if page.is_flowing or page.is_lined:
        yield "one paragraph a line", 6.0 if ended else 3.0
    elif (room := room_after(features, previous_label, page)) >= 0:
        yield "the line before is short", _shortness(room, ended=ended)
    elif ended and page.short_paragraphs and not line.text[0].islower():
        yield "a sentence ended with the line before", 4.0
    if ended and looks_indented(features, page):
        yield "narrower by an indent", 4.0
    if line.gap > 0:
        yield "parted from the text before", _parting(features, previous_label, page, ended=ended)


def _parting(
    features: LineFeatures, previous_label: Label | None, page: PageFeatures, *, ended: bool
) -> float:
    """Weigh a blank line: it may only be where a column broke, and then no indent follows."""
    if page.lost_indents and fills_column(features):
        return 0.5
    return 3.0 if ended or room_after(features, previous_label, page) >= 0 else 1.0


def _shortness(room: float, *, ended: bool) -> float:
    if not ended:
        return 0.5 if room < 1 else 2.0 if room < 2 else 3.0
    return 3.0 if room < 2 else 5.0
