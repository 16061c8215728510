"""The rules that speak for and against a line's being display type, a paragraph's start or its middle.

Every rule adds a cost where it speaks against a label and takes some off where it speaks for it.
Costs are on one scale: 1 is a hint, 3 is evidence, 6 decides unless several others disagree, 20 is
as good as certain. They follow the trade's rules of setting and were checked on dumps of pages set
in many ways.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from newsarc.text.widths import CLOSING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsarc.reading.lines import Damage, Line


class Label(StrEnum):
    """What a line is within the running text of a page."""

    HEAD = "headline"
    START = "body start"
    CONTINUATION = "continuation"
    BYLINE = "byline"
    JUMP_TO = "jump line"
    JUMP_FROM = "jump line from"


@dataclass(frozen=True, slots=True)
class Setting:
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
class Step:
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
    fixed: Label | None


_HAN_COMMAS = re.compile("[，；]")
_LATIN_COMMAS = re.compile("[,;] ")
_BRACKET_ONLY = re.compile(r"[(（][^()（）]{2,40}[)）]$")
_STOP_INSIDE = re.compile("。(?=.)|[a-z]{3,}\\. (?=[A-Z])")
_LIST_HEAD = re.compile(
    r"[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[.、．]\D|[①-⑳■●◆▲·•▍—–-]"
)
_SPEAKER = re.compile(r"[^，。：:\s]{1,8}[：:]|[QA问答][：:]")
_UNFINISHED = re.compile(r"(?:[，、；,;]|\b(?:the|a|an|of|and|to|in|for|on|at|by|with))$")
_CLOSES_MORE = re.compile("[^“「『（《]{0,60}[”」』）》]")
_LONG_WORD = re.compile("[A-Za-zÀ-ž]{4,}")
# After words that were quoted, the line that says who spoke them goes on with the paragraph.
_WHO_SPOKE = re.compile(
    r"(?:他|她|[\u3400-\u9fff]{2,4})(?:[说說]|表示|[说說]道|介[绍紹]|坦言|笑道|告[诉訴][记記]者)[，。：]"
)
_IN_BODY = (Label.START, Label.CONTINUATION)

Evidence = tuple[str, float]


def weigh(step: Step, came: Label | None, label: Label, setting: Setting) -> Iterator[Evidence]:
    """Yield what speaks for (negative) and against (positive) a label after the one before it."""
    if label is Label.HEAD:
        yield from _weigh_head(step, setting)
        yield from _weigh_head_after(step, came, setting)
    elif label is Label.START:
        yield from _weigh_start(step, came, setting)
    elif label is Label.CONTINUATION:
        yield from _weigh_continuation(step, came, setting)
    if label in (Label.HEAD, Label.START) and _BRACKET_ONLY.match(step.line.text):
        yield "only a bracket", 5.0
    if label in _IN_BODY and _is_wider_than_column(step):
        yield "wider than the column", 4.0
    if step.fixed is Label.BYLINE and label is not Label.BYLINE:
        yield "reads as a byline", 6.0 if label is Label.HEAD else 4.0
    if (
        label in (Label.BYLINE, Label.JUMP_FROM)
        and came in _IN_BODY
        and step.previous
        and not step.previous.is_final
    ):
        yield "the sentence before is not ended", 6.0
    if label in (Label.HEAD, Label.START) and step.line.text[0] in CLOSING:
        yield "begins with a closing mark", 8.0
    if label in (Label.HEAD, Label.START) and _CLOSES_MORE.match(step.line.text):
        yield "closes a quotation that it does not open", 5.0
    if step.in_bracket and label is not Label.CONTINUATION:
        yield "inside a bracket", 12.0


def speaker_of(text: str) -> str:
    """Return what stands before the colon of a turn in an interview, or nothing.

    >>> speaker_of("记者：为什么？"), speaker_of("他在会上强调：要快")
    ('记者', '')
    """
    found = _SPEAKER.match(text)
    return found.group()[:-1] if found and len(found.group()) < 6 else ""


def weigh_ending(step: Step, label: Label) -> float:
    """Return what speaks against a label's being the page's last."""
    is_open = label in _IN_BODY and not (step.line.is_final or step.in_bracket)
    return 3.0 if is_open else 0.0


def _weigh_head(step: Step, setting: Setting) -> Iterator[Evidence]:
    text, width = step.line.text, step.line.width
    if step.opens:
        yield "opens a report", 20.0
    if commas := len(_HAN_COMMAS.findall(text)) * 4.0 + len(_LATIN_COMMAS.findall(text)):
        yield "has commas", min(6.0, commas)
    if _STOP_INSIDE.search(text):
        yield "has a full stop inside", 6.0
    if step.line.is_final and text[-1:] not in "！？!?”’\"')）":
        yield "ends with a full stop", 8.0
    if _UNFINISHED.search(text):
        yield "ends unfinished", 1.5 if setting.is_ragged else 3.0
    if width > 45:
        yield "too long for a headline", 8.0
    if step.line.is_tracked:
        yield "letter-spaced like a full line", 3.0
    if setting.damage.has_indents and step.line.indent == 2:
        yield "indented like a paragraph", 2.0
    if speaker_of(text) in setting.speakers:
        yield "a speaker's turn", 6.0
    yield from _weigh_width_as_head(step, setting)
    yield from _weigh_letters_as_head(text)


def _weigh_width_as_head(step: Step, setting: Setting) -> Iterator[Evidence]:
    if step.measure is None or setting.is_ragged:
        return
    if _is_wider_than_column(step):
        yield "wider than the column", -3.0
    elif abs(step.line.width - step.measure) <= 0.6:
        yield "just as wide as the column", 2.5
    elif _looks_indented(step, setting):
        yield "narrower by an indent", 2.5


def _weigh_letters_as_head(text: str) -> Iterator[Evidence]:
    long_words = _LONG_WORD.findall(text)
    if not long_words:
        return
    if text.isupper():
        yield "in capitals", -3.0
    elif len(long_words) > 2 and all(word[0].isupper() for word in long_words):
        yield "every word begins with a capital", -1.0
    if text[0].islower():
        yield "begins in lower case", 2.0


def _weigh_head_after(step: Step, came: Label | None, setting: Setting) -> Iterator[Evidence]:
    line, previous = step.line, step.previous
    if setting.is_lined and came is not None:
        yield "among lines that are all short", 4.0
    if line.gap < 0:
        yield "set close in a page of blank lines", -4.0
    if came is Label.HEAD:
        if line.gap > 0:
            yield "parted from the headline before", 2.0
        return
    if line.text[0].islower() and came is not None:
        yield "begins like the middle of a sentence", 4.0
    if came in _IN_BODY and previous is not None:
        if not setting.is_lined and not (previous.is_final or step.ends_before):
            yield "the sentence before is not ended", 3.0 if _may_break_off(step, came, setting) else 8.0
        if line.gap <= 0 and not step.ends_before and (setting.has_gaps or setting.is_ragged):
            yield "not parted from the text before", 4.0 if setting.has_gaps else 2.0
    if came is Label.BYLINE:
        yield "after a byline", 3.0
    if line.gap > 0:
        yield "parted from the text before", -1.0


def _weigh_start(step: Step, came: Label | None, setting: Setting) -> Iterator[Evidence]:
    line = step.line
    if step.opens:
        yield "opens a report", -6.0
    if speaker_of(line.text) in setting.speakers:
        yield "a speaker's turn", -4.0
    if setting.damage.has_indents:
        if _is_indented(line):
            yield "visibly indented", -4.0
        else:
            yield "not indented on a page of indents", 4.0
    if setting.lost_indents and _fills_column(step) and not step.opens:
        yield "not narrower by an indent", 3.5
    if line.text[0].islower():
        yield "begins in lower case", 3.0
    if step.previous and step.previous.text[-1] in "”」" and _WHO_SPOKE.match(line.text):
        yield "says who spoke the words before", 6.0
    if came not in _IN_BODY or step.previous is None:
        return
    if not (step.previous.is_final or step.ends_before):
        yield "the sentence before is not ended", _unended(step, came, step.previous, setting)
    may_end_here = setting.short_paragraphs and step.previous.is_final
    if not (setting.is_flowing or setting.is_lined or may_end_here or _is_marked_start(step, came, setting)):
        yield "nothing marks a new paragraph", 3.0


def _unended(step: Step, came: Label | None, previous: Line, setting: Setting) -> float:
    if setting.is_flowing or setting.is_lined:
        return 1.0
    if _may_break_off(step, came, setting):
        return 3.0
    if _LIST_HEAD.match(step.line.text) or speaker_of(step.line.text) in setting.speakers:
        return 1.5
    return 3.0 if previous.text[-1] in "：:" else 6.0


def _may_break_off(step: Step, came: Label | None, setting: Setting) -> bool:
    """Tell whether a column may have broken off before a blank line: its last line is full."""
    return step.line.gap > 0 and step.measure is not None and _room(step, came, setting) < 0


def _is_marked_start(step: Step, came: Label | None, setting: Setting) -> bool:
    return (
        _room(step, came, setting) >= 0
        or step.ends_before
        or step.opens
        or step.line.gap > 0
        or _is_indented(step.line)
        or _looks_indented(step, setting)
    )


def _weigh_continuation(step: Step, came: Label | None, setting: Setting) -> Iterator[Evidence]:
    line, previous = step.line, step.previous
    if step.opens:
        yield "opens a report", 20.0
    if came not in _IN_BODY or previous is None:
        yield "nothing to go on with", 12.0 if came is not None else 4.0
        return
    ended = previous.is_final or step.ends_before
    if step.ends_before:
        yield "the text before has ended", 6.0
    if _BRACKET_ONLY.match(line.text):
        return
    if setting.damage.has_indents and _is_indented(line):
        yield "visibly indented", 6.0
    if setting.is_flowing or setting.is_lined:
        yield "one paragraph a line", 6.0 if ended else 3.0
    elif (room := _room(step, came, setting)) >= 0:
        yield "the line before is short", _shortness(room, ended=ended)
    elif ended and setting.short_paragraphs and not line.text[0].islower():
        yield "a sentence ended with the line before", 4.0
    if ended and _looks_indented(step, setting):
        yield "narrower by an indent", 4.0
    if line.gap > 0:
        yield "parted from the text before", _parting(step, came, setting, ended=ended)


def _parting(step: Step, came: Label | None, setting: Setting, *, ended: bool) -> float:
    """Weigh a blank line: it may only be where a column broke, and then no indent follows."""
    if setting.lost_indents and _fills_column(step):
        return 0.5
    return 3.0 if ended or _room(step, came, setting) >= 0 else 1.0


def _shortness(room: float, *, ended: bool) -> float:
    if not ended:
        return 0.5 if room < 1 else 2.0 if room < 2 else 3.0
    return 3.0 if room < 2 else 5.0


def _room(step: Step, came: Label | None, setting: Setting) -> float:
    """Return the room left on the line before; a paragraph's first line was two cells wider in print."""
    return step.room - 2.0 if came is Label.START and setting.lost_indents else step.room


def _is_wider_than_column(step: Step) -> bool:
    """Tell whether the line holds more than squeezing a mark or two can gain."""
    return step.measure is not None and step.line.width > step.measure + 1.6


def _is_indented(line: Line) -> bool:
    return 1.0 <= line.indent <= 4.0


def _looks_indented(step: Step, setting: Setting) -> bool:
    """Tell whether an indent was stripped: a line that is no paragraph's last is full otherwise."""
    if step.measure is None or setting.is_ragged or step.line.is_final or step.line.is_tracked:
        return False
    pushed_out = 0.5 if step.line.text[-1] in "，、；：" else 0.0  # a mark may hang over the column's edge
    return step.measure - 5 <= step.line.width - pushed_out <= step.measure - 1.5


def _fills_column(step: Step) -> bool:
    """Tell whether the line is as wide as the column, which an indented first line cannot be."""
    if step.measure is None or step.line.is_tracked or step.line.is_final:
        return False
    return step.line.width > step.measure - 0.9
