"""What a line's box, size and block say of it: relative to the page's type, its block, the lines beside it.

A line whose source tells none of them has no such feature.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from statistics import median
from typing import TYPE_CHECKING, NamedTuple

from newsarc.reading.labelling.features.steps import step
from newsarc.reading.labelling.features.templates import column_of, template

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from newsarc.model.places import Box
    from newsarc.reading.labelling.features.templates import FeatureColumn
    from newsarc.reading.lines.line import Line

_SIZES = (0.7, 0.9, 0.97, 1.04, 1.15, 1.4, 1.8, 2.5)
# Those that speak for the lines above and below too.
NEAR = ("size", "in block", "left", "right", "place")
FAR = ("size", "in block")
COLUMNS = ("size", "in block", "block", "left", "right", "place", "share of column", "runs", "edge")
# What speaks together only.
TOGETHER = (
    template("sizes", "above: size", "size", "below: size"),
    template("size, block", "size", "in block", "block"),
    template("size, place", "size", "place"),
    template("sizes, place", "above: size", "size", "below: size", "place", "below: place"),
    template("size, share of column", "size", "share of column", "in block"),
    template("size, ended above, left", "size", "above: ended", "left", "above: right"),
    template("place, ended above, left", "place", "above: ended", "left", "above: size"),
    template("size, first, last", "size", "first", "last"),
    template("size, edge", "size", "edge", "in block"),
)


@dataclass(frozen=True, slots=True)
class _Placed:
    """A line of which all is known."""

    box: Box
    size: float
    block: int


class _Block(NamedTuple):
    """A block's edges, and how many lines it has."""

    left: float
    right: float
    lines: int


@dataclass(frozen=True, slots=True)
class _PageGeometry:
    """The type that most of a page is set in, the measure of its columns, and where it begins and ends."""

    body: float
    measure: float
    top: float
    bottom: float


def geometry_columns(lines: Sequence[Line]) -> dict[str, FeatureColumn]:
    """Return what the geometry says of each line; no columns where it is known of none."""
    found = _geometry_of(lines)
    return {name: column_of(here.get(name) for here in found) for name in COLUMNS if any(found)}


def _geometry_of(lines: Sequence[Line]) -> list[dict[str, str]]:
    if all(line.box is None for line in lines):  # as of all that is text only
        return [{} for _ in lines]
    placed = [_placed(line) for line in lines]
    known = [(line, place) for line, place in zip(lines, placed, strict=True) if place is not None]
    if not known:
        return [{} for _ in lines]
    boxes: dict[int, list[Box]] = defaultdict(list)
    for _, place in known:
        boxes[place.block].append(place.box)
    blocks = {number: _block_of(inside) for number, inside in boxes.items()}
    page = _measure(known, blocks)
    seen: Counter[int] = Counter()
    found: list[dict[str, str]] = []
    for index, here in enumerate(placed):
        if here is None:
            found.append({})
            continue
        before = placed[index - 1] if index else None
        found.append(_features(here, before, blocks[here.block], seen[here.block], page))
        seen[here.block] += 1
    return found


def _placed(line: Line) -> _Placed | None:
    if line.box is None or line.size is None or line.block is None:
        return None
    return _Placed(line.box, line.size, line.block)


def _block_of(boxes: Sequence[Box]) -> _Block:
    return _Block(min(box.left for box in boxes), max(box.right for box in boxes), len(boxes))


def _measure(known: Sequence[tuple[Line, _Placed]], blocks: Mapping[int, _Block]) -> _PageGeometry:
    sizes: Counter[float] = Counter()
    for line, place in known:
        sizes[round(place.size, 1)] += len(line.text)
    body = max(sizes, key=lambda size: (sizes[size], -size))
    widths = [block.right - block.left for block in blocks.values() for _ in range(block.lines)]
    boxes = [place.box for _, place in known]
    return _PageGeometry(
        body or 1.0, median(widths) or 1.0, min(box.top for box in boxes), max(box.bottom for box in boxes)
    )


def _features(
    place: _Placed, before: _Placed | None, block: _Block, number: int, page: _PageGeometry
) -> dict[str, str]:
    box, size = place.box, place.size or 1.0
    left = (box.left - block.left) / size
    right = (block.right - box.right) / size
    is_middle = abs(left - right) < 0.6 and left > 0.8
    edge = (box.top - page.top) / max(1.0, page.bottom - page.top)
    return {
        "size": step(size / page.body, _SIZES),
        "in block": _number_in_block(number, block.lines),
        "block": step(block.lines, (1.5, 2.5, 4.5, 10)),
        "left": "middle" if is_middle else step(left, (0.4, 1.5, 2.5, 4.5)),
        "right": step(right, (0.4, 1.2, 3, 6)),
        "place": _place_after(place, before),
        "share of column": step((box.right - box.left) / page.measure, (0.3, 0.6, 0.9, 1.1, 1.6, 2.5)),
        "runs": "down" if box.bottom - box.top > 2.5 * size else "across",
        "edge": step(edge, (0.03, 0.06, 0.94, 0.97)),
    }


def _number_in_block(number: int, lines: int) -> str:
    if lines == 1:
        return "only"
    return "first" if number == 0 else "last" if number == lines - 1 else "inner"


def _place_after(place: _Placed, before: _Placed | None) -> str:
    """Tell where a line stands from the one before it: how far below, in the next column, elsewhere."""
    if before is None:
        return "first"
    if before.block == place.block:
        return "in"
    shared = min(place.box.right, before.box.right) - max(place.box.left, before.box.left)
    gap = (place.box.top - before.box.bottom) / (min(place.size, before.size) or 1.0)
    if shared > 0 and gap > -0.5:
        return "below" + step(gap, (0.9, 1.8, 3.5, 8))
    if place.box.left > before.box.left and place.box.top < before.box.top:
        return "next column"
    return "elsewhere"
