"""How a block begins and ends: as running text, display type, or what stands aside."""

from __future__ import annotations

import re
from dataclasses import dataclass
from statistics import median
from typing import TYPE_CHECKING

from newsarc.reading.geometry.drawing import overlap

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsarc.reading.geometry.blocks import Block

# Behind the stop there may be where the text goes on, or who wrote it: （下转5版）
_FINAL = re.compile(r"[。！？!?.…：:][”’」』）)\"']*(?:[（(][^（）()]{1,20}[）)])?$")
_LARGER = 1.12  # than the text's type; what is set so is display type
_SMALLER = 0.97
_MOST_BOLD = 4  # lines; more are a text that is set bold
_INDENT = 0.7  # ems
_SHORT_OF_EDGE = 1.2  # ems
_EVEN = 0.6  # ems, more than a mark that hangs out, that most lines of a justified text end before its edge
_MOST = 0.9  # of the lines
_SET_RIGHT = 3.0  # ems
_FEWEST_INDENTED = 0.04  # of the lines of text
_FEWEST_IN_COLUMN = 4  # lines
_NARROW = 0.75  # of a column; the first line of a paragraph goes farther


@dataclass(frozen=True, slots=True)
class Passage:
    """What is known of a block as a piece of running text, display type, or what stands aside."""

    is_head: bool
    is_aside: bool  # a caption, a pull quote: text goes on past it
    breaks_off: bool = False
    begins_inside: bool | None = None  # None where the page does not tell
    is_text: bool = False


def passages_of(blocks: Sequence[Block], body: float, asides: frozenset[int]) -> list[Passage]:
    """Tell of each block how it begins and ends."""
    has_indents = _has_indents(blocks, body)
    columns = [
        block for block in blocks if len(block.lines) >= _FEWEST_IN_COLUMN and not is_display(block, body)
    ]
    return [
        _passage(
            block,
            body,
            is_aside=index in asides,
            has_indents=has_indents,
            is_narrow=_is_narrow(block, columns),
        )
        for index, block in enumerate(blocks)
    ]


def is_display(block: Block, body: float) -> bool:
    """Tell display type by its size, or by its weight in a few lines that end no sentence."""
    is_bold = block.is_bold and len(block.lines) <= _MOST_BOLD and block.size > _SMALLER * body
    is_bold_head = is_bold and len(block.lines) > 1 and not _FINAL.search(block.lines[-1].text)
    return block.size > _LARGER * body or block.is_vertical or is_bold_head


def _is_narrow(block: Block, columns: Sequence[Block]) -> bool:
    """Tell few lines that all end well before their column does, as a byline of two lines and a title."""
    if len(block.lines) >= _FEWEST_IN_COLUMN:
        return False
    left, right = block.box.left, block.box.right
    widths = [
        column.box.right - column.box.left
        for column in columns
        if overlap(left, right, column.box.left, column.box.right) > 0
    ]
    return bool(widths) and right - left < _NARROW * median(widths)


def _has_indents(blocks: Sequence[Block], body: float) -> bool:
    """Tell whether paragraphs are indented, so that a line at the edge goes on."""
    lines = [
        (line.box.left - block.box.left) / line.size
        for block in blocks
        if len(block.lines) > 2 and not is_display(block, body)
        for line in block.lines
    ]
    return sum(_INDENT < indent < 3 for indent in lines) > max(1, _FEWEST_INDENTED * len(lines))


def _passage(block: Block, body: float, *, is_aside: bool, has_indents: bool, is_narrow: bool) -> Passage:
    if is_display(block, body) and not is_aside:
        return Passage(is_head=True, is_aside=False)
    if is_aside or block.size < _SMALLER * body or len(block.lines) == 1 or is_narrow:
        return Passage(is_head=False, is_aside=is_aside)
    first, last = block.lines[0], block.lines[-1]
    # What begins far from the left edge is a signature, or where the text goes on.
    is_full = (
        block.box.right - last.box.right < max(_SHORT_OF_EDGE * last.size, _ragged(block))
        and last.box.left - block.box.left < _SET_RIGHT * last.size
    )
    breaks_off = is_full and not _FINAL.search(last.text)
    is_indented = first.box.left - block.box.left > _INDENT * first.size
    return Passage(
        is_head=False,
        is_aside=False,
        breaks_off=breaks_off,
        begins_inside=_begins_inside(first.text, is_indented=is_indented, has_indents=has_indents),
        is_text=True,
    )


def _ragged(block: Block) -> float:
    """Return how far most lines of a text with an uneven edge end before it, paragraphs' last ones apart."""
    short = sorted(block.box.right - line.box.right for line in block.lines if not _FINAL.search(line.text))
    is_uneven = len(short) >= _FEWEST_IN_COLUMN and short[len(short) // 2] > _EVEN * block.size
    return short[int(_MOST * len(short))] if is_uneven else 0.0


def _begins_inside(text: str, *, is_indented: bool, has_indents: bool) -> bool | None:
    """Tell whether a text begins inside a paragraph; None where its first line does not tell.

    Where there are capitals, the first paragraph under a headline often has no indent.
    """
    first = text[:1]
    if first.islower():
        return True
    if not has_indents or (first.isupper() and not is_indented):
        return None
    return not is_indented
