"""What stands in the columns and is not of the text: captions under pictures, pull quotes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsarc.reading.geometry.drawing import overlap

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newsarc.model.places import Box
    from newsarc.reading.geometry.blocks import Block
    from newsarc.reading.geometry.continuity import Continuity

_SMALLER = 0.97  # than the text's type
_UNDER_PICTURE = 1.6  # ems
_CAPTION_LINES = 5
_DISPLAY = 1.12
_QUOTE_LINES = 10
_UNDER_HEADLINE = 4.0  # ems
_COLUMN_EDGE = 1.2  # ems that the edges of one column's blocks may differ
_SHORT = 1.2  # ems that a full line may end before its column
_FINAL = ("。", ".", "！", "？", "”", '"')
_QUOTED = re.compile('[“„«「『"].*[”“»」』"]\\W*')


def find_asides(blocks: Sequence[Block], pictures: Sequence[Box], body: float) -> Iterator[int]:
    """Yield the blocks that reading passes by."""
    for index, block in enumerate(blocks):
        if _is_caption(block, pictures, body) or _is_pull_quote(block, blocks, body):
            yield index


def _is_caption(block: Block, pictures: Sequence[Box], body: float) -> bool:
    if block.size >= _SMALLER * body or len(block.lines) > _CAPTION_LINES:
        return False
    return any(
        -0.5 * block.size < block.box.top - picture.bottom < _UNDER_PICTURE * block.size
        and picture.left - block.size < block.box.left
        and block.box.right < picture.right + block.size
        for picture in pictures
    )


def _is_pull_quote(block: Block, blocks: Sequence[Block], body: float) -> bool:
    """Tell display type inside a column: the text goes on below it at the same edges."""
    if block.is_vertical or block.size <= _DISPLAY * body or len(block.lines) > _QUOTE_LINES:
        return False
    column = [other for other in blocks if other is not block and _is_in_column(block, other, body)]
    above = [other for other in column if other.box.bottom <= block.box.top + block.size]
    below = [other for other in column if other.box.top >= block.box.bottom - block.size]
    if _is_said(block, blocks):
        heads = [other for other in blocks if other is not block and other.size > _DISPLAY * body]
        goes_on_above = not all(_is_parted(other, block, heads) for other in above)
        goes_on_below = not all(_is_parted(block, other, heads) for other in below)
        if not goes_on_below if goes_on_above else _is_under_wider(block, blocks, body):
            return True
    if not above or not below:
        return False
    last = max(above, key=lambda other: other.box.bottom)
    first = min(below, key=lambda other: other.box.top)
    is_one_column = (
        abs(last.box.left - first.box.left) < _COLUMN_EDGE * body
        and abs(last.box.right - first.box.right) < _COLUMN_EDGE * body
    )
    return is_one_column and _goes_on(last, first) and (_is_inside(first) or _is_quoted(block, blocks))


def _is_in_column(block: Block, other: Block, body: float) -> bool:
    return (
        abs(other.size - body) < 0.06 * body
        and other.box.left - body < block.box.left
        and block.box.right < other.box.right + body
        and overlap(block.box.left, block.box.right, other.box.left, other.box.right) > 0
    )


def _goes_on(above: Block, below: Block) -> bool:
    """Tell whether a text broke off above, and goes on below in the middle of a paragraph."""
    last, first = above.lines[-1], below.lines[0]
    is_full = above.box.right - last.box.right < _SHORT * above.size
    is_inside = first.box.left - below.box.left < 0.5 * below.size
    goes_to_edge = below.box.right - first.box.right < _SHORT * below.size or first.text.endswith(_FINAL)
    return is_full and is_inside and goes_to_edge and not last.text.endswith(_FINAL)


def _is_inside(block: Block) -> bool:
    """Tell whether a text begins inside a sentence, as far as its script has capitals to tell."""
    first = block.lines[0].text[:1]
    return first == first.lower()


def _is_quoted(block: Block, blocks: Sequence[Block]) -> bool:
    """Tell display type that says again what a text of the page says, or that somebody says.

    Without that it is the headline of a text that begins with no indent, below another whose columns
    stand side by side.
    """
    words = _bare(block)
    if _QUOTED.fullmatch(" ".join(line.text for line in block.lines)):
        return True
    return any(words in _bare(other) for other in blocks if len(other.lines) > len(block.lines))


def _is_parted(above: Block, below: Block, heads: Sequence[Block]) -> bool:
    """Tell whether display type stands between two blocks of a column."""
    return any(
        above.box.bottom - 0.5 * above.size <= head.box.top
        and head.box.bottom <= below.box.top + 0.5 * below.size
        and overlap(head.box.left, head.box.right, below.box.left, below.box.right) > 0
        and overlap(head.box.left, head.box.right, above.box.left, above.box.right) > 0
        for head in heads
    )


def _is_said(block: Block, blocks: Sequence[Block]) -> bool:
    """Tell words in quotation marks that a text of the page says."""
    is_quoted = _QUOTED.fullmatch(" ".join(line.text for line in block.lines)) is not None
    return is_quoted and any(
        _bare(block) in _bare(other) for other in blocks if len(other.lines) > len(block.lines)
    )


def _is_under_wider(block: Block, blocks: Sequence[Block], body: float) -> bool:
    """Tell whether a headline stands right over a block, and begins left of it: over other columns too."""
    return any(
        other.size > block.size
        and other.box.left < block.box.left - _COLUMN_EDGE * body
        and other.box.right > block.box.left
        and -body < block.box.top - other.box.bottom < _UNDER_HEADLINE * body
        for other in blocks
    )


def _bare(block: Block) -> str:
    return "".join(filter(str.isalnum, "".join(line.text for line in block.lines).lower()))


def put_asides_behind(order: Sequence[int], continuity: Continuity) -> list[int]:
    """Put what stands inside a text behind its last block, so that the text is read as one."""
    placed: list[int] = []
    waiting: list[int] = []
    for block in order:
        if continuity.is_aside(block):
            waiting.append(block)
            continue
        if continuity.is_head(block) and placed and not continuity.is_head(placed[-1]):
            placed += waiting
            waiting = []
        placed.append(block)
    return [*placed, *waiting]
