"""The lines at a page's head and foot that are of the page and of no article: folio, editors, address."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsarc.reading.geometry.drawing import around, overlap

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsarc.model.places import Box
    from newsarc.reading.geometry.blocks import Block
    from newsarc.reading.geometry.drawing import Drawing

_HEAD_DEPTH = 0.15  # of the page: a rule this far down may part its head from the articles
_RULE_WIDTH = 0.7  # of the page
_LARGEST = 1.6  # than the text's type, of a folio line without a rule under it
_FEWEST_SMALL = 2  # of a folio line; the paper's name or the page's number may be larger
_FOOT = 1.1
_APART = 0.5  # ems


def take_folios(
    blocks: Sequence[Block], drawing: Drawing, body: float
) -> tuple[list[Block], list[Block], list[Block]]:
    """Return the blocks of the page's head, those of its articles, and those of its foot."""
    if len(blocks) < 3:
        return [], list(blocks), []
    page = around(block.box for block in blocks)
    border = _ruled_head(drawing.rules, page)
    head = [block for block in blocks if block.box.bottom <= border] if border else []
    head = head or _row(blocks, body, _LARGEST, is_head=True)
    rest = [block for block in blocks if block not in head]
    foot = _row(rest, body, _FOOT, is_head=False)
    return _from_left(head), [block for block in rest if block not in foot], _from_left(foot)


def _ruled_head(rules: Sequence[Box], page: Box) -> float:
    """Return where the rule under the page's head lies; 0 if there is none."""
    wide = [
        rule.bottom
        for rule in rules
        if rule.right - rule.left > _RULE_WIDTH * (page.right - page.left)
        and rule.top - page.top < _HEAD_DEPTH * (page.bottom - page.top)
    ]
    return max(wide, default=0.0)


def _row(blocks: Sequence[Block], body: float, largest: float, *, is_head: bool) -> list[Block]:
    """Return the first or last row of a page if it is of single lines in small type, apart from the rest."""
    if not blocks:
        return []
    edge = (
        min(blocks, key=lambda block: block.box.top)
        if is_head
        else max(blocks, key=lambda block: block.box.bottom)
    )
    row = [
        block
        for block in blocks
        if overlap(block.box.top, block.box.bottom, edge.box.top, edge.box.bottom) > 0.3 * edge.size
    ]
    rest = [block for block in blocks if block not in row]
    if not rest or any(len(block.lines) > 1 for block in row):
        return []
    small = sum(block.size <= largest * body for block in row)
    if small < (min(len(row), _FEWEST_SMALL) if is_head else len(row)):
        return []
    if is_head:
        is_apart = len(row) > 1 and min(block.box.top for block in rest) > edge.box.bottom + _APART * body
    else:
        is_apart = max(block.box.bottom for block in rest) < edge.box.top - _APART * body
    return row if is_apart else []


def _from_left(blocks: Sequence[Block]) -> list[Block]:
    return sorted(blocks, key=lambda block: (round(block.box.top), block.box.left))
