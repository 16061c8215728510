"""From printed lines to blocks: lines of one size below each other, with nothing between them."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING

from newsarc.reading.geometry.drawing import around, holds, overlap
from newsarc.reading.geometry.glyphs.fonts import body_font, is_bold
from newsarc.reading.geometry.initials import join_drop_caps, join_short_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsarc.model.places import Box
    from newsarc.reading.geometry.drawing import Drawing, PrintedLine

_SAME_SIZE = 1.15
_LEADING = 0.9  # ems between two lines of a block
_OVERLAP = 0.5  # of the narrower of two lines
_WIDER = 1.35  # than the block so far; what is wider spans more than its column
_BYLINE_AND_LINE = 2  # lines: a byline, and the first one of a text
_INDENT = 2.6  # ems; paragraphs are indented by two at most
_FEWEST_TO_MEASURE = 4  # lines
_DISPLAY = 1.12  # of the text's type
_OFF_CENTRE = 0.3  # ems
_IN_SIGHT = 0.6  # of its size; smaller type, as credits beside pictures, parts no lines
_WIDER_GAP = 0.25  # ems more than between most lines of a block
_LEVEL = 4.5  # ems that the lines of one vertical headline may begin below each other
_SIDE_BY_SIDE = 1.6  # ems between two vertical lines of a headline


@dataclass(frozen=True, slots=True)
class Block:
    """Lines that are read one after another."""

    lines: tuple[PrintedLine, ...]
    box: Box
    size: float
    is_bold: bool = False  # bolder than the page's text

    @property
    def is_vertical(self) -> bool:
        """Tell whether the lines run downwards."""
        return self.lines[0].is_vertical


def make_block(lines: Sequence[PrintedLine], font: str | None = None) -> Block:
    """Make a block of lines on a page whose text is in a font."""
    box, size = around(line.box for line in lines), median(line.size for line in lines)
    is_bold_there = font is not None and not is_bold(font) and all(is_bold(line.font) for line in lines)
    return Block(tuple(lines), box, size, is_bold_there)


def gather_blocks(drawing: Drawing, body: float) -> list[Block]:
    """Gather the lines of a page, most of it in type of one size, into blocks."""
    font = body_font((line.font, len(line.text)) for line in drawing.lines)
    whole = join_short_words(join_drop_caps(drawing.lines))
    lines = [line for line in whole if not line.is_vertical]
    stacks = [stack.lines for stack in _stacks(lines, drawing, body)]
    vertical = _vertical_blocks([line for line in drawing.lines if line.is_vertical])
    usual = _usual_gap(stacks)
    pieces = [piece for lines in stacks for piece in _cut_at_gaps(lines, usual)]
    return [make_block(lines, font) for lines in [*pieces, *vertical]]


class _Stack:
    """Lines below each other, and how far to the left and right they reach."""

    __slots__ = ("bottom", "last", "left", "lines", "right")

    def __init__(self, line: PrintedLine) -> None:
        self.lines, self.last, self.bottom = [line], line, line.box.bottom
        self.left, self.right = line.box.left, line.box.right

    def put_below(self, line: PrintedLine) -> None:
        """Add a line."""
        self.lines.append(line)
        self.last, self.bottom = line, line.box.bottom
        self.left, self.right = min(self.left, line.box.left), max(self.right, line.box.right)

    def reach_for(self, line: PrintedLine) -> tuple[float, float]:
        """Return how far it reaches over a line; over one in type of another size, no farther than it is.

        A large line alone may be the first of what goes on in smaller type.
        """
        size = self.last.size
        is_other = line.size > _SAME_SIZE * size or (len(self.lines) > 1 and size > _SAME_SIZE * line.size)
        return (self.left, self.right) if is_other else self.reach

    @property
    def reach(self) -> tuple[float, float]:
        """Return how far it reaches, its last line's paragraph being as wide as an indent at least."""
        return self.left, max(self.right, self.left + 2 * _INDENT * self.last.size)


def _stacks(lines: Sequence[PrintedLine], drawing: Drawing, body: float) -> list[_Stack]:
    """Put each line below the stack that it goes on with."""
    farthest = _LEADING * max((line.size for line in lines), default=0.0)
    stacks: list[_Stack] = []
    near: list[_Stack] = []  # those that may still go on
    for line in sorted(lines, key=lambda line: (line.box.top, line.box.left)):
        top = line.box.top - farthest
        near = [stack for stack in near if stack.bottom > top]
        above = _stack_above(near, line, drawing, body)
        if above is None:
            stacks.append(_Stack(line))
            near.append(stacks[-1])
        else:
            above.put_below(line)
    return stacks


def _usual_gap(blocks: Sequence[Sequence[PrintedLine]]) -> float:
    """Return the gap between most lines of the page's blocks, in ems."""
    gaps = [gap / below.size for block in blocks for gap, below in _gaps(block)]
    return median(gaps) if gaps else 0.0


def _gaps(lines: Sequence[PrintedLine]) -> list[tuple[float, PrintedLine]]:
    return [(below.box.top - above.box.bottom, below) for above, below in pairwise(lines)]


def _cut_at_gaps(lines: Sequence[PrintedLine], usual: float) -> list[list[PrintedLine]]:
    """Cut a block where two lines are farther apart than its others: a byline stands over it."""
    gaps = _gaps(lines)
    if len(lines) >= _FEWEST_TO_MEASURE:
        usual = median(gap / line.size for gap, line in gaps)
    pieces = [[lines[0]]]
    for gap, line in gaps:
        if gap > (usual + _WIDER_GAP) * line.size:
            pieces.append([])
        pieces[-1].append(line)
    return pieces


def _stack_above(stacks: Sequence[_Stack], line: PrintedLine, drawing: Drawing, body: float) -> _Stack | None:
    """Return the stack that a line goes on with: the one right above it, if they fit."""
    left, top, right, _ = line.box
    near = [
        stack
        for stack in stacks
        if top - stack.bottom < _LEADING * line.size
        and top > stack.last.box.top
        and stack.last.size > _IN_SIGHT * line.size
        and overlap(left, right, *stack.reach_for(line)) > 0.5 * line.size
    ]
    # Two stacks right above one line: it spans them, and goes on with neither.
    lowest = max((stack.bottom for stack in near), default=0.0)
    near = [stack for stack in near if stack.bottom > lowest - 0.5 * line.size]
    if len(near) != 1 or not _fits(near[0], line, body):
        return None
    return None if _is_parted(near[0].last.box, line.box, drawing) else near[0]


def _fits(stack: _Stack, line: PrintedLine, body: float) -> bool:
    last, is_first = stack.last, len(stack.lines) == 1
    size = max(last.size, line.size)
    width, own = stack.right - stack.left, line.box.right - line.box.left
    common = overlap(line.box.left, line.box.right, *stack.reach)
    is_centred = _is_centred(stack, line) and line.size > _DISPLAY * body
    if _ends_bold(stack, line):
        return False
    if is_first and abs(last.box.left - line.box.left) > _INDENT * line.size and not is_centred:
        return False  # a line set in the middle, as bylines are
    is_tail = is_first and line.box.left >= stack.left - 0.3 * size  # of a paragraph, at a column's top
    is_short = len(stack.lines) <= _BYLINE_AND_LINE  # and one of them may be
    is_as_wide = own <= _WIDER * width or is_tail or (is_short and own <= _WIDER * width + 4 * size)
    return (
        size <= _SAME_SIZE * min(last.size, line.size)
        and common >= _OVERLAP * min(width, own)
        and is_as_wide
        and (last.block is None or last.block == line.block)
    )


def _ends_bold(stack: _Stack, line: PrintedLine) -> bool:
    """Tell where the text begins under bold lines; a crosshead inside a text parts nothing."""
    is_plain = line.font is not None and not is_bold(line.font)
    return is_plain and all(is_bold(above.font) for above in stack.lines)


def _is_centred(stack: _Stack, line: PrintedLine) -> bool:
    """Tell a line that stands in the middle below others."""
    middles = [(line.box.left + line.box.right) / 2, (stack.left + stack.right) / 2]
    return abs(middles[0] - middles[1]) < _OFF_CENTRE * line.size


def _is_parted(above: Box, below: Box, drawing: Drawing) -> bool:
    """Tell whether a rule, a picture or a frame's edge lies between two lines."""
    left, right = max(above.left, below.left), min(above.right, below.right)
    start, end = (above.top + above.bottom) / 2, (below.top + below.bottom) / 2
    crossed = any(
        start < (box.top + box.bottom) / 2 < end and overlap(box.left, box.right, left, right) > 0
        for box in (*drawing.rules, *drawing.pictures)
    )
    return crossed or any(holds(frame, above) != holds(frame, below) for frame in drawing.frames)


def _vertical_blocks(lines: Sequence[PrintedLine]) -> list[list[PrintedLine]]:
    """Put vertical lines that stand beside each other together, from right to left."""
    blocks: list[list[PrintedLine]] = []
    for line in sorted(lines, key=lambda line: -line.box.right):
        beside = next(
            (
                block
                for block in blocks
                if block[-1].box.left - line.box.right < _SIDE_BY_SIDE * max(block[-1].size, line.size)
                and abs(line.box.top - block[-1].box.top) < _LEVEL * min(block[-1].size, line.size)
            ),
            None,
        )
        if beside is None:
            blocks.append([line])
        else:
            beside.append(line)
    return blocks
