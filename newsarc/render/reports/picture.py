"""How a source was read, as a picture (SVG): its pages with their blocks, labels and articles in colour."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape, quoteattr

from newsarc.model.places import Box
from newsarc.text.characters.widths import cells

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from newsarc.explanation import ExplainedLine, Explanation
    from newsarc.model.parts import Part

_WIDTH = 1000.0  # of a page, whatever units its source measures in
_MARGIN, _GAP = 24.0, 40.0
_EM, _LEADING, _LINES_A_COLUMN = 12.0, 17.0, 100  # of text that is drawn nowhere, laid out line by line
_LEGEND_ROW = 18.0
_LABELS = {
    "kicker": "#f2a900",
    "headline": "#d95f02",
    "run-in headline": "#d95f02",
    "deck": "#f2a900",
    "crosshead": "#e6ab02",
    "opening": "#1b9e77",
    "lead": "#1b9e77",
    "body start": "#1b9e77",
    "continuation": "#66c2a5",
    "verse": "#66c2a5",
    "byline": "#2b83ba",
    "signature": "#2b83ba",
    "jump line": "#e7298a",
    "caption": "#7570b3",
    "notice": "#8da0cb",
    "table": "#8da0cb",
    "dropped": "#cc0000",
    "unread": "#cc0000",
}
_OTHER = "#999999"
# Colours that stay apart for people who see few of them (Okabe and Ito, 2008).
_PARTS = ("#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9", "#000000")
_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_UPRIGHT = 2.0  # a line so many times as high as it is wide runs downwards


@dataclass(frozen=True, slots=True)
class _Placed:
    """A line, and where in the picture it stands."""

    line: ExplainedLine
    box: Box


def picture(explanation: Explanation) -> Iterator[str]:
    """Draw a source page by page, one below the other, and behind them what the colours mean."""
    sheets = [list(_sheet(list(lines))) for _, lines in groupby(explanation.lines, lambda line: line.page)]
    top, right, drawn = _MARGIN, _WIDTH, []
    for sheet in filter(None, sheets):
        moved = [_Placed(one.line, _moved(one.box, top)) for one in sheet]
        drawn += moved
        top = max(one.box.bottom for one in moved) + _GAP
        right = max(right, *(one.box.right for one in moved))
    legend = list(_legend(explanation, top))
    width, height = right + 2 * _MARGIN, top + len(legend) * _LEGEND_ROW + _MARGIN
    yield (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width:.0f}" height="{height:.0f}"'
        f' viewBox="0 0 {width:.0f} {height:.0f}" font-family="sans-serif">\n'
        f"<title>{_text(explanation.path)}</title>\n"
        '<rect width="100%" height="100%" fill="#ffffff"/>\n'
    )
    yield from _blocks(drawn)
    yield from map(_line, drawn)
    yield from _numbers(drawn, explanation.parts)
    yield from legend
    yield "</svg>\n"


def _sheet(lines: Sequence[ExplainedLine]) -> Iterator[_Placed]:
    """Lay out a page: as it is drawn, or line by line where that is not known of each."""
    boxes = [line.printed.box for line in lines if line.printed is not None and line.printed.box]
    if len(boxes) < len(lines):
        yield from _in_columns(lines)
        return
    left, top = min(box.left for box in boxes), min(box.top for box in boxes)
    scale = _WIDTH / (max(box.right for box in boxes) - left or 1.0)
    for line, box in zip(lines, boxes, strict=True):
        x, y = _MARGIN + (box.left - left) * scale, (box.top - top) * scale
        yield _Placed(line, Box(x, y, x + (box.right - box.left) * scale, y + (box.bottom - box.top) * scale))


def _in_columns(lines: Sequence[ExplainedLine]) -> Iterator[_Placed]:
    left = widest = 0.0
    for number, line in enumerate(lines):
        row = number % _LINES_A_COLUMN
        if number and row == 0:
            left, widest = left + widest + _GAP, 0.0
        text = line.text.replace("\t", " ")
        indent = cells(text) - cells(text.lstrip())
        x, y = _MARGIN + left + indent * _EM, row * _LEADING
        width = max(1.0, cells(text.strip()) * _EM)
        widest = max(widest, indent * _EM + width)
        yield _Placed(line, Box(x, y, x + width, y + _EM))


def _moved(box: Box, down: float) -> Box:
    return box._replace(top=box.top + down, bottom=box.bottom + down)


def _blocks(drawn: Iterable[_Placed]) -> Iterator[str]:
    """Draw a frame round each block that the source or its geometry tells."""
    blocks: dict[tuple[int | None, int], list[Box]] = {}
    for one in drawn:
        if one.line.printed is not None and one.line.printed.block is not None:
            blocks.setdefault((one.line.page, one.line.printed.block), []).append(one.box)
    for boxes in blocks.values():
        whole = Box(
            min(box.left for box in boxes) - 4,
            min(box.top for box in boxes) - 3,
            max(box.right for box in boxes) + 4,
            max(box.bottom for box in boxes) + 3,
        )
        yield f'<rect {_place(whole)} fill="none" stroke="#bbbbbb" stroke-dasharray="4 3"/>\n'


def _line(placed: _Placed) -> str:
    """Draw a line over the colour of its label, with the bar of its article at its edge."""
    line, box = placed.line, placed.box
    text = line.text.strip()
    if not text:
        return ""
    why = " · ".join(filter(None, (f"{line.line} {line.label}", line.role, line.rule)))
    bar = _bar(line.part, box)
    return (
        f"<g><title>{_text(why)}</title>"
        f'<rect {_place(box)} fill="{_LABELS.get(line.label, _OTHER)}" fill-opacity="0.3"/>{bar}'
        f"{_words(text, box)}</g>\n"
    )


def _words(text: str, box: Box) -> str:
    """Draw a text so that it fills its box; one in an upright box runs downwards."""
    width, height = box.right - box.left, box.bottom - box.top
    if len(text) > 1 and height > _UPRIGHT * width:
        return (
            f'<text x="{(box.left + box.right) / 2:.1f}" y="{box.top:.1f}" font-size="{width * 0.9:.1f}"'
            f' writing-mode="vertical-rl" textLength="{height:.1f}">{_text(text)}</text>'
        )
    return (
        f'<text x="{box.left:.1f}" y="{box.bottom - height * 0.2:.1f}" font-size="{height * 0.85:.1f}"'
        f' textLength="{max(width, 1):.1f}" lengthAdjust="spacingAndGlyphs">{_text(text)}</text>'
    )


def _bar(part: int | None, box: Box) -> str:
    if part is None:
        return ""
    bar = Box(box.left - 5, box.top - 1, box.left - 2, box.bottom + 1)
    return f'<rect {_place(bar)} fill="{_PARTS[part % len(_PARTS)]}"/>'


def _numbers(drawn: Iterable[_Placed], parts: Sequence[Part]) -> Iterator[str]:
    """Write the number of each part beside its first line."""
    numbered: set[int] = set()
    for one in drawn:
        part = one.line.part
        if part is None or part in numbered or part > len(parts):
            continue
        numbered.add(part)
        yield (
            f'<text x="{one.box.left - 8:.1f}" y="{one.box.top + 11:.1f}" font-size="13" font-weight="bold"'
            f' text-anchor="end" fill="{_PARTS[part % len(_PARTS)]}">{part}</text>\n'
        )


def _legend(explanation: Explanation, top: float) -> Iterator[str]:
    """Name the labels that occur and the parts, each in its colour."""
    labels = dict.fromkeys(line.label for line in explanation.lines if line.text.strip())
    rows = [(_LABELS.get(label, _OTHER), label) for label in labels]
    for number, part in enumerate(explanation.parts, start=1):
        said = " · ".join(filter(None, (part.kind.value, " ".join(part.headline), part.byline)))
        rows.append((_PARTS[number % len(_PARTS)], f"{number} {said}"))
    for row, (colour, name) in enumerate(rows):
        y = top + row * _LEGEND_ROW
        yield (
            f'<rect {_place(Box(_MARGIN, y, _MARGIN + 12, y + 12))} fill="{colour}"/>'
            f'<text x="{_MARGIN + 20:.0f}" y="{y + 11:.1f}" font-size="13">{_text(name)}</text>\n'
        )


def _place(box: Box) -> str:
    sides = ("x", box.left), ("y", box.top), ("width", box.right - box.left), ("height", box.bottom - box.top)
    return " ".join(f"{name}={quoteattr(f'{value:.1f}')}" for name, value in sides)


def _text(text: str) -> str:
    return escape(_NOT_XML.sub("\N{REPLACEMENT CHARACTER}", text.replace("\n", " ")))
