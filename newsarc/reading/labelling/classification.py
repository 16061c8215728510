"""The lines that say by their own words what they are: page heads, captions, bylines, jump lines."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from newsarc.model.parts import Kind
from newsarc.reading.credits.byline import read_byline
from newsarc.reading.credits.captions import is_caption, read_credit
from newsarc.reading.credits.dateline import starts_like_opener
from newsarc.reading.furniture.jump import find_jump_from, find_jump_to
from newsarc.reading.furniture.masthead import is_editors_line, is_page_number, read_masthead
from newsarc.reading.labelling.features import Label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsarc.reading.lines.line import Line

_NOTICE_HEAD = re.compile(r"(?:声明|公告|启事|通告)$|分类广告|^(?:PUBLIC|LEGAL) NOTICE")
_NOTICE_TEXT = re.compile(r"声明作废|特此(?:公告|声明|通告|启事)|遗失.{0,40}(?:作废|证|章)|聲明作廢")
_FIGURE = re.compile(r"[-+]?[\d.,:/%℃°－—~～]+")
_WIDE_GAP = re.compile(" {2,}|\N{IDEOGRAPHIC SPACE}{1,}|\t+")
_LIST_GAP = re.compile(" {3,}|\t+")
_FEWEST_ROWS = 3
_LONGEST_NAME = 6
_LONGEST_CELL = 16
_LONGEST_LINE = 80  # a byline of six names has 60
_LONGEST_CAPTION = 6


@dataclass(frozen=True, slots=True)
class ClassifiedLine:
    """A line with the kind of part it is by itself, or the label its words give it, or neither."""

    line: Line
    kind: Kind | None = None
    label: Label | None = None
    rule: str = ""


def classify_lines(lines: Sequence[Line]) -> list[ClassifiedLine]:
    """Set apart the lines that are no running text, wherever on the page they stand."""
    classified = [_classify_line(line) for line in lines]
    _extend_captions(classified)
    _mark_tables(classified)
    return classified


def _classify_line(line: Line) -> ClassifiedLine:
    if len(line.text) > _LONGEST_LINE:
        return ClassifiedLine(line)
    return _classify_jump(line) or _classify_kind(line) or _classify_byline(line) or ClassifiedLine(line)


def _classify_jump(line: Line) -> ClassifiedLine | None:
    if jump := find_jump_to(line.text):
        return _jump(line, Label.JUMP_TO) if jump.start == 0 else None
    jump = find_jump_from(line.text)
    return _jump(line, Label.JUMP_FROM) if jump and jump.end >= len(line.text) else None


def _jump(line: Line, label: Label) -> ClassifiedLine:
    return ClassifiedLine(line, label=label, rule="jump line on its own")


def _classify_kind(line: Line) -> ClassifiedLine | None:
    if is_editors_line(line.text):
        return ClassifiedLine(line, Kind.EDITORS, rule="names the page's editors")
    if is_page_number(line.text):
        return ClassifiedLine(line, Kind.PAGE_HEAD, rule="only a page number")
    if head := read_masthead(line.text):
        kind = Kind.MASTHEAD if head.newspaper or head.issue_number else Kind.PAGE_HEAD
        return ClassifiedLine(line, kind, rule="date, page and name of an issue")
    return ClassifiedLine(line, Kind.CAPTION, rule="worded as a caption") if is_caption(line.text) else None


def _classify_byline(line: Line) -> ClassifiedLine | None:
    if starts_like_opener(line.text) or not read_byline(line.text):
        return None
    return ClassifiedLine(line, label=Label.BYLINE, rule="names and roles only")


def _extend_captions(classified: list[ClassifiedLine]) -> None:
    """Let a caption that has not come to its end go on into the next lines."""
    for index, item in enumerate(classified):
        if item.kind is not Kind.CAPTION or _has_ended(item.line):
            continue
        for follower in range(index + 1, min(index + _LONGEST_CAPTION, len(classified))):
            following = classified[follower]
            if following.kind or following.label or following.line.gap > 0:
                break
            classified[follower] = ClassifiedLine(following.line, Kind.CAPTION, rule="goes on with a caption")
            if _has_ended(following.line):
                break


def _has_ended(line: Line) -> bool:
    return line.is_final or read_credit(line.text) is not None


def is_notice_head(text: str) -> bool:
    """Tell whether a headline is that of a notice column (遗失声明, 公告 …)."""
    return _NOTICE_HEAD.search(text) is not None


def is_notice_text(text: str) -> bool:
    """Tell whether a paragraph is worded as a notice (… 声明作废, 特此公告)."""
    return _NOTICE_TEXT.search(text) is not None


def _mark_tables(classified: list[ClassifiedLine]) -> None:
    """Mark three rows and more of as many cells: figures among them, or names in columns."""
    start = 0
    for index in range(len(classified) + 1):
        cells = _table_cells(classified[index].line) if index < len(classified) else 0
        if index > start and cells != _table_cells(classified[start].line):
            if _table_cells(classified[start].line) and index - start >= _FEWEST_ROWS:
                for row in range(start, index):
                    classified[row] = ClassifiedLine(
                        classified[row].line, Kind.TABLE, rule="a row of a table"
                    )
            start = index


def _table_cells(line: Line) -> int:
    """Return how many cells a table's row has; 0 if the line is none."""
    raw = line.raw.strip()
    names = _LIST_GAP.split(raw)
    if len(names) > 2 and all(len(name) <= _LONGEST_NAME for name in names):
        return len(names)
    parts = _WIDE_GAP.split(raw)
    has_figure = any(_FIGURE.fullmatch(part) for part in parts)
    is_short = all(len(part) <= _LONGEST_CELL for part in parts)
    return len(parts) if len(parts) > 2 and has_figure and is_short else 0
