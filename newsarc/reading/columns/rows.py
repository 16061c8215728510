"""A row of columns side by side, and the pieces it is cut into."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from newsarc.text.characters.classes import CLOSING_AFTER_STOP
from newsarc.text.characters.widths import cells
from newsarc.text.repairs import close_thin_spaces

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsarc.model.sources import SourceLine

FINAL = re.compile(f"[。！？…][{CLOSING_AFTER_STOP}]*$|[）)]$")
MOST_COLUMNS = 9
NARROWEST = 6  # cells of a column; what is narrower is a table or a list of names
WIDEST_ROW = 500  # characters; nine columns of a broadsheet have less
MOST_OVER = 1.6  # cells by which squeezed and hanging marks make a line wider than its column
FULL_WITHIN = 1.1  # cells by which the width of a full line differs from its column's: half of a wide mark


@dataclass(frozen=True, slots=True)
class RowPiece:
    """A part of a row, and where in the row it begins."""

    start: int
    text: str


@dataclass(frozen=True, slots=True)
class CutRow:
    """A source line and the pieces it was cut into; none if it is blank."""

    line: SourceLine
    pieces: tuple[RowPiece, ...]


def ends_sentences(lines: Sequence[str]) -> bool:
    """Tell whether most lines end a sentence: then each is a paragraph."""
    return 2 * sum(FINAL.search(line) is not None for line in lines) > len(lines)


def printed_cells(text: str) -> float:
    """Return a piece's width without the spaces that an extractor put round numbers and marks."""
    return cells(close_thin_spaces(text) if " " in text else text)
