"""The reading order of a page: of its blocks, and of the lines in them, as the reader takes them."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING
from unicodedata import east_asian_width

from newsarc.model.sources import SourceLine
from newsarc.reading.geometry.adverts import take_adverts
from newsarc.reading.geometry.asides import find_asides, put_asides_behind
from newsarc.reading.geometry.blocks import gather_blocks
from newsarc.reading.geometry.continuity import Continuity
from newsarc.reading.geometry.cutting import Cutter, Piece
from newsarc.reading.geometry.drawing import body_size, holds
from newsarc.reading.geometry.folios import take_folios
from newsarc.reading.geometry.headings import Headings
from newsarc.reading.geometry.passages import passages_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newsarc.model.places import Box
    from newsarc.reading.geometry.blocks import Block
    from newsarc.reading.geometry.drawing import Drawing

_RULE_ENDS = 2.5  # ems
_MOST_BLOCKS = 1_000  # more are in no order: cells of a table, type strewn about; a full page has a hundred
_COLUMNWISE = 0.8  # of the lines are drawn right after the line above them


def read_order(drawing: Drawing) -> list[Block]:
    """Gather a page's lines into blocks, and put these in reading order."""
    body = body_size((line.size, len(line.text)) for line in drawing.lines) or 1.0
    head, blocks, foot = take_folios(gather_blocks(drawing, body), drawing, body)
    articles, adverts, rest = take_adverts(blocks, drawing)
    return [*head, *_order_articles(articles, rest, body), *adverts, *foot]


def _order_articles(blocks: Sequence[Block], drawing: Drawing, body: float) -> list[Block]:
    if len(blocks) > _MOST_BLOCKS:
        return sorted(blocks, key=_first_place)
    if not blocks:
        return []
    asides = frozenset(find_asides(blocks, drawing.pictures, body))
    passages = passages_of(blocks, body, asides)
    main = [index for index, passage in enumerate(passages) if passage.is_text]
    drawn = _drawing_order(blocks, main)
    continuity = Continuity(blocks, passages, body, drawing.frames, drawn)
    cutter = Cutter(_framed(_pieces(blocks, drawing, body), drawing.frames, continuity), continuity)
    best = cutter.order()
    order: Sequence[int] = best.blocks
    if drawn is not None:
        as_drawn = sorted(range(len(blocks)), key=lambda block: _first_place(blocks[block]))
        if cutter.cost_of(as_drawn) < cutter.cost_of(order):
            order = as_drawn
    settled = put_asides_behind(order, continuity)
    return [blocks[index] for index in Headings(blocks, continuity, body).put_first(settled)]


def _first_place(block: Block) -> int:
    return min(line.place for line in block.lines)


def _drawing_order(blocks: Sequence[Block], main: Sequence[int]) -> dict[int, int] | None:
    """Return the place of each block of text in the order drawn; None if that order tells nothing."""
    places = sorted(line.place for block in blocks for line in block.lines)
    rank = {place: number for number, place in enumerate(places)}
    steps = [
        rank[line.place] - rank[above.place] for block in blocks for above, line in pairwise(block.lines)
    ]
    if sum(step == 1 for step in steps) < _COLUMNWISE * len(steps):
        return None
    ordered = sorted(main, key=lambda block: _first_place(blocks[block]))
    return {block: number for number, block in enumerate(ordered)}


def _pieces(blocks: Sequence[Block], drawing: Drawing, body: float) -> list[Piece]:
    pieces = [Piece(block.box, (index,)) for index, block in enumerate(blocks)]
    pieces += [Piece(picture) for picture in drawing.pictures]
    for rule in drawing.rules:
        is_upright = rule.bottom - rule.top > rule.right - rule.left
        # A byline may stand over the columns beside the end of the rule between them.
        inset = min(_RULE_ENDS * body, (rule.bottom - rule.top) / 4) if is_upright else 0.0
        kept = rule._replace(top=rule.top + inset, bottom=rule.bottom - inset)
        pieces.append(Piece(kept, is_upright=is_upright, is_level=not is_upright))
    return pieces


def _framed(pieces: Sequence[Piece], frames: Sequence[Box], continuity: Continuity) -> list[Piece]:
    """Make one piece of all that stands in a frame, the smallest frames first."""
    left = list(pieces)
    for frame in sorted(frames, key=lambda box: (box.right - box.left) * (box.bottom - box.top)):
        inside = [piece for piece in left if holds(frame, piece.box)]
        if not any(piece.blocks for piece in inside):
            continue
        order = Cutter(inside, continuity).order()
        left = [piece for piece in left if piece not in inside]
        left.append(Piece(frame, order.blocks))
    return left


def source_lines(
    blocks: Sequence[Block], first_number: int = 1, first_block: int = 1
) -> Iterator[SourceLine]:
    """Yield the lines of blocks in reading order, numbered, each indented as it is printed."""
    number = first_number
    for block_number, block in enumerate(blocks, start=first_block):
        for line in block.lines:
            indent = 0.0 if line.is_vertical else (line.box.left - block.box.left) / line.size
            yield SourceLine(number, _indented(line.text, indent), line.box, line.size, block_number)
            number += 1


def _indented(text: str, ems: float) -> str:
    if ems < 0.7 or ems > 4.4:
        return text
    is_wide = any(east_asian_width(character) == "W" for character in text)
    return ("\N{IDEOGRAPHIC SPACE}" * round(ems) if is_wide else " " * round(2 * ems)) + text
