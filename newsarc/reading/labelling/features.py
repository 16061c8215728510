"""How a page is set, and a line as the rules see it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newsarc.reading.lines.damage import Damage
    from newsarc.reading.lines.line import Line


class Label(StrEnum):
    """What a line is within the running text of a page."""

    HEAD = "headline"
    START = "body start"
    CONTINUATION = "continuation"
    BYLINE = "byline"
    JUMP_TO = "jump line"
    JUMP_FROM = "jump line from"


@dataclass(frozen=True, slots=True)
class PageFeatures:
    """How the page is set: what the rules need to know beyond a line and its neighbour."""

    damage: Damage
    is_flowing: bool  # one paragraph a line
    has_gaps: bool  # some blank lines stand apart from the usual ones
    lost_indents: bool  # paragraphs were indented, and the extractor stripped the blanks
    is_ragged: bool  # lines end where a word did, as in Latin columns that are not justified
    is_lined: bool  # lines are units, as in verse and lists: ragged, and hardly any ends a sentence
    speakers: frozenset[str]  # whose turns in an interview begin lines: 记者, 问, a name
    short_paragraphs: bool  # a sentence that ends with its line is more likely a paragraph's last


@dataclass(frozen=True, slots=True)
class LineFeatures:
    """A line as the rules see it: with the line before it and the measure of its column.

    `room` is what is left of the line before in cells after this line's first unit is set there:
    not negative means that the break before this line was wanted. `fixed` is a label that the
    line's own words give it.
    """

    line: Line
    previous: Line | None
    measure: float | None
    room: float
    opens: bool
    ends_before: bool
    ends_here: bool  # with a jump line
    in_bracket: bool
    in_quotation: bool
    is_alone: bool  # between two blank lines
    fixed: Label | None


Evidence = tuple[str, float]

IN_BODY = (Label.START, Label.CONTINUATION)
_SPEAKER = re.compile(r"[^，。：:\s]{1,8}[：:]|[QA问答][：:]")


def speaker_of(text: str) -> str:
    """Return what stands before the colon of a turn in an interview, or nothing.

    >>> speaker_of("记者：为什么？"), speaker_of("他在会上强调：要快")
    ('记者', '')
    """
    found = _SPEAKER.match(text)
    return found.group()[:-1] if found and len(found.group()) < 6 else ""


def room_after(features: LineFeatures, previous_label: Label | None, page: PageFeatures) -> float:
    """Return the room left on the line before; a paragraph's first line was two cells wider in print."""
    return features.room - 2.0 if previous_label is Label.START and page.lost_indents else features.room


def may_break_off(features: LineFeatures, previous_label: Label | None, page: PageFeatures) -> bool:
    """Tell whether a column may have broken off before a blank line: its last line is full."""
    return (
        features.line.gap > 0
        and features.measure is not None
        and room_after(features, previous_label, page) < 0
    )


def is_wider_than_column(features: LineFeatures) -> bool:
    """Tell whether the line holds more than squeezing a mark or two can gain."""
    return features.measure is not None and features.line.width > features.measure + 1.6


def is_short(features: LineFeatures, *, by: float = 2.6) -> bool:
    """Tell whether the line is clearly narrower than the column though no paragraph ends with it.

    A paragraph's first line, whose indent was stripped, may come near to three cells and a half.
    """
    if features.measure is None or features.line.is_tracked or features.line.is_final:
        return False
    return features.line.width < features.measure - by


def is_indented(line: Line) -> bool:
    """Tell whether a line visibly stands in, as the first of a paragraph does."""
    return 1.0 <= line.indent <= 4.0


def looks_indented(features: LineFeatures, page: PageFeatures) -> bool:
    """Tell whether an indent was stripped: a line that is no paragraph's last is full otherwise."""
    if features.measure is None or page.is_ragged or features.line.is_final or features.line.is_tracked:
        return False
    pushed_out = (
        0.5 if features.line.text[-1] in "，、；：" else 0.0
    )  # a mark may hang over the column's edge
    return features.measure - 5 <= features.line.width - pushed_out <= features.measure - 1.5


def fills_column(features: LineFeatures) -> bool:
    """Tell whether the line is as wide as the column, which an indented first line cannot be."""
    if features.measure is None or features.line.is_tracked or features.line.is_final:
        return False
    return features.line.width > features.measure - 0.9
