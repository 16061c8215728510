"""Mends of what is running text, and of what stands where none can.

That a paragraph never begins behind a full line without a mark, and that an opener begins an item, was
counted on pages with their truth (619 of 620 openers).
"""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING

from newsarc.reading.furniture.record_fields import is_field, is_of_a_site
from newsarc.reading.labelling.features.lexicon import classes_of
from newsarc.reading.labelling.features.page_features import ends_a_sentence
from newsarc.reading.labelling.labels import BODY, HEADS, IN_TEXT, Label
from newsarc.reading.lines.joining import is_drop_cap
from newsarc.reading.lines.measures import HANGING
from newsarc.reading.recognition import recognize
from newsarc.text.characters.classes import HAN

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsarc.reading.labelling.mends.page_to_mend import PageToMend
    from newsarc.reading.lines.line import Line

_HAN_CHARACTER = re.compile(f"[{HAN}]")
_NEARLY_FULL = 0.75  # of the column's measure
_SPEAKER = re.compile(r"(?P<speaker>[^\W\d_]{1,4})[:：](?=\S|\s\S)")
_SHORT_LINES = (*HEADS, Label.CROSSHEAD)
_STOP_INSIDE = re.compile("。(?=[^”’」』）)])")
_FEW_WORDS = 4
_LONGEST_WORD = 12  # characters on a mean; a line of Chinese is one word
_FEWEST_OPENERS = 3  # for each item without one
_FEWEST_TURNS = 3  # of one speaker: two lines may begin alike by chance


def without_sentences_as_heads(labels: Sequence[str], page: PageToMend) -> list[str]:
    """Call no headline a Chinese line inside which a sentence ends, nor the lines beside it set like it.

    It is where a column of text goes on. Of 45,643 printed headlines none had a full stop inside.
    """
    lines = page.lines
    mended = list(labels)
    sentences = [
        at
        for at, label in enumerate(labels)
        if page.is_cjk and label in _SHORT_LINES and _STOP_INSIDE.search(lines[at].text)
    ]
    known: dict[float, range] = {}  # by width: a run of sentences is gone through once
    for at in sentences:
        if at in known.get(lines[at].width, ()):
            continue
        known[lines[at].width] = alike = _set_like(at, labels, lines)
        for inside in alike:
            ends = inside > 0 and lines[inside - 1].is_final
            mended[inside] = Label.START if ends else Label.CONTINUATION
    for above, below in pairwise(range(len(labels))):
        is_led_off = mended[below] == Label.LEAD and mended[above] != labels[above]
        if is_led_off and not recognize(lines[below].text).begins_opener:
            mended[below] = Label.START if lines[above].is_final else Label.CONTINUATION
    return mended


def _set_like(at: int, labels: Sequence[str], lines: Sequence[Line]) -> range:
    """Return the lines of the run of headlines round a line that are as wide as it is."""
    first, behind = at, at + 1
    while first > 0 and labels[first - 1] in _SHORT_LINES and _as_wide(lines[first - 1], lines[at]):
        first -= 1
    while behind < len(labels) and labels[behind] in _SHORT_LINES and _as_wide(lines[behind], lines[at]):
        behind += 1
    return range(first, behind)


def _as_wide(line: Line, other: Line) -> bool:
    return abs(line.width - other.width) <= HANGING


def with_items(labels: Sequence[str], page: PageToMend) -> list[str]:
    """Begin an item at each Chinese opener behind a sentence that has ended: briefs under one headline.

    Openers in 〔 〕 begin none: in old papers one headline stands over the dispatches on one affair. Where
    nearly all items of a page begin with openers, those that do not are paragraphs. What stands in brackets
    and is an opener is no headline.
    """
    lines = page.lines
    mended = list(labels)
    for at in page.openers:
        mended[at] = Label.OPENING if labels[at] == Label.RUN_IN else labels[at]
    openings = [at for at, label in enumerate(mended) if label == Label.OPENING]
    bare = sorted(set(openings).difference(page.openers))
    for at in bare if len(openings) - len(bare) >= _FEWEST_OPENERS * len(bare) else ():
        if at and mended[at - 1] in BODY:
            mended[at] = Label.START
    for below in filter(None, page.openers if page.is_cjk else ()):
        is_inside = mended[below] in (Label.START, Label.CONTINUATION) and mended[below - 1] in BODY
        if is_inside and lines[below - 1].is_final and not lines[below].text.startswith("〔"):
            mended[below] = Label.OPENING
    return mended


def with_turns(labels: Sequence[str], page: PageToMend) -> list[str]:
    """Begin a paragraph with each turn of an interview: a line that begins as other turns do."""
    lines = page.lines
    matches = [_SPEAKER.match(line.text) for line in lines]
    if max(Counter(match["speaker"] for match in matches if match).values(), default=0) < _FEWEST_TURNS:
        return list(labels)
    speakers = [None if match is None or is_field(match.string) else match for match in matches]
    turns = Counter(match["speaker"] for match in speakers if match)
    mended = list(labels)
    for at, match in enumerate(speakers):
        if match is None or turns[match["speaker"]] < _FEWEST_TURNS:
            continue
        if mended[at] == Label.CONTINUATION and at and lines[at - 1].is_final:
            mended[at] = Label.START
        if mended[at] in (*HEADS, Label.CROSSHEAD):
            mended[at] = Label.START
            if at + 1 < len(mended) and mended[at + 1] in (Label.LEAD, Label.OPENING):
                mended[at + 1] = Label.START if speakers[at + 1] else Label.CONTINUATION
        is_broken = mended[at] in IN_TEXT and not lines[at].is_final
        if is_broken and at + 1 < len(mended) and mended[at + 1] in HEADS:
            mended[at + 1] = Label.CONTINUATION  # a question's last word on a line of its own
    return mended


def with_initials(labels: Sequence[str], page: PageToMend) -> list[str]:
    """Begin a text with its first letter, where that is set large and stands on a line of its own."""
    lines = page.lines
    mended = list(labels)
    for initial, rest in pairwise(range(len(labels))):
        begins = labels[rest] in (Label.LEAD, Label.OPENING)
        is_wrapped = labels[initial] in HEADS and initial > 0 and labels[initial - 1] in HEADS
        is_apart = begins and labels[initial] != labels[rest] and not is_wrapped
        if is_apart and _is_initial(lines[initial].text, lines[rest].text):
            mended[initial], mended[rest] = labels[rest], Label.CONTINUATION
    return mended


def _is_initial(text: str, rest: str) -> bool:
    is_han = len(text) == 1 and _HAN_CHARACTER.fullmatch(text) and _HAN_CHARACTER.match(rest)
    return bool(is_han) or is_drop_cap(text, rest)


def never_without_text(labels: Sequence[str], page: PageToMend) -> list[str]:
    """Take for text the sentences of a page that is all furniture, and what stands over them for a headline.

    On pages of a few lines nothing shows what is usual there. Where there are headlines, no text stands
    over the first; lines of a site and rules are none.
    """
    lines = page.lines
    first_head = next((at for at, label in enumerate(labels) if label in HEADS), 0)
    furniture = [at for at in range(first_head, len(labels)) if labels[at] == Label.FURNITURE]
    sentences = [at for at in furniture if ends_a_sentence(lines[at])]
    if not sentences or any(label in BODY for label in labels):
        return list(labels)
    mended = list(labels)
    above: str | None = None
    for at in range(first_head, sentences[-1] + 1):
        if labels[at] == Label.FURNITURE and _may_be_text(lines[at].text):
            is_head = above in (None, *HEADS) and not ends_a_sentence(lines[at])
            first = Label.LEAD if above in HEADS else Label.OPENING
            mended[at] = Label.HEADLINE if is_head else Label.START if above in BODY else first
        above = mended[at] if mended[at] in (*HEADS, *BODY) else above
    return mended


def _may_be_text(text: str) -> bool:
    return any(map(str.isalpha, text)) and not is_of_a_site(text) and "url" not in classes_of(text)


def with_notices(labels: Sequence[str], page: PageToMend) -> list[str]:
    """Take for a notice the sentences over which a notice's word stands alone, where no article's are."""
    mended = list(labels)
    for at, label in enumerate(labels):
        if label != Label.FURNITURE or not _heads_notice(page.lines[at].text):
            continue
        below = at + 1
        while labels[below : below + 1] == [Label.FURNITURE] and not is_of_a_site(page.lines[below].text):
            below += 1
        ends = [place for place in range(at + 1, below) if ends_a_sentence(page.lines[place])]
        if ends:
            mended[at : ends[-1] + 1] = [Label.NOTICE] * (ends[-1] + 1 - at)
    return mended


def _heads_notice(text: str) -> bool:
    words = text.split()
    is_short = len(words) < _FEW_WORDS and len(text) <= _LONGEST_WORD * len(words)
    return is_short and not is_field(text) and "notice" in classes_of(text)


def without_broken_sentences(labels: Sequence[str], page: PageToMend) -> list[str]:
    """Begin no paragraph behind a full line with a comma, nor a letter-spaced one that ends no sentence.

    Only a full line is letter-spaced, to justify it; the last line of a paragraph never is.
    """
    lines = page.lines
    mended = list(labels)
    starts = [
        (above, below)
        for above, below in pairwise(range(len(labels)))
        if labels[below] == Label.START and labels[above] in IN_TEXT and not lines[above].is_final
    ]
    for above, below in starts:
        measure = page.measures[above]
        is_broken = lines[above].text.endswith(("，", "、", ",")) and (
            measure is not None and lines[above].width >= _NEARLY_FULL * measure
        )
        if is_broken or lines[above].is_tracked:
            mended[below] = Label.CONTINUATION
    return mended


def without_starts_inside(labels: Sequence[str], page: PageToMend) -> list[str]:
    """Begin no paragraph behind a Chinese line that is nearly full and ends in no mark.

    What stands alone there, a turn of an interview or a line of a list, is short.
    """
    lines = page.lines
    mended = list(labels)
    doubtful = [
        below
        for above, below in pairwise(range(len(labels)))
        if labels[below] == Label.START and labels[above] in IN_TEXT and lines[above].text[-1].isalnum()
    ]
    if not doubtful or not page.is_cjk:
        return mended
    for index in doubtful:
        measure = page.measures[index - 1]
        if measure is not None and lines[index - 1].width >= _NEARLY_FULL * measure:
            mended[index] = Label.CONTINUATION
    return mended
