"""Tell the paths of a page apart: rules between texts, frames round them, and what has no text in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsarc.reading.geometry.drawing import Drawing, around, holds

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from newsarc.model.places import Box
    from newsarc.reading.geometry.drawing import PrintedLine

_THICKEST_RULE = 4.0  # points
_SHORTEST_RULE = 18.0  # points; what is shorter is a dash or an ornament
_WHOLE_PAGE = 0.9  # of the box of all lines: a background, or a frame round the page


def furnish(lines: Sequence[PrintedLine], paths: Iterable[Box], pictures: Iterable[Box]) -> Drawing:
    """Put a page's lines together with what else is drawn on it."""
    if not lines:
        return Drawing(lines)
    page = around(line.box for line in lines)
    rules: list[Box] = []
    frames: list[Box] = []
    empty: list[Box] = []
    for path in dict.fromkeys(paths):
        if _is_rule(path):
            rules.append(path)
        elif min(path.right - path.left, path.bottom - path.top) <= _THICKEST_RULE:
            continue
        elif not any(holds(path, line.box) for line in lines):
            empty.append(path)
        elif _area(path) < _WHOLE_PAGE * _area(page) and not all(holds(path, line.box) for line in lines):
            frames.append(path)
    shown = [box for box in (*pictures, *empty) if not any(_is_behind(box, line.box) for line in lines)]
    return Drawing(lines, tuple(rules), tuple(frames), tuple(shown))


def rules_of(paths: Iterable[Box]) -> list[Box]:
    """Return the paths that are rules."""
    return [path for path in dict.fromkeys(paths) if _is_rule(path)]


def _is_rule(path: Box) -> bool:
    width, height = path.right - path.left, path.bottom - path.top
    return min(width, height) <= _THICKEST_RULE and max(width, height) >= _SHORTEST_RULE


def _area(box: Box) -> float:
    return max(0.0, box.right - box.left) * max(0.0, box.bottom - box.top)


def _is_behind(box: Box, line: Box) -> bool:
    """Tell whether a picture lies under a line of text, as a tint or a background does."""
    return holds(box, line)
