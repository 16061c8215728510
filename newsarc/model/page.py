"""What an importer makes of a source: pages, their parts, and what was changed or dropped."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newsarc.model.issue import IssuePage
    from newsarc.model.parts import Part
    from newsarc.model.repairs import Drop, Repair


@dataclass(frozen=True, slots=True)
class LineLabel:
    """What one source line was taken for, and by which rule."""

    line: int
    label: str
    rule: str
    text: str


@dataclass(frozen=True, slots=True)
class Page:
    """Everything read from one page: its parts in reading order, and what was changed or dropped."""

    issue: IssuePage
    parts: tuple[Part, ...]
    drops: tuple[Drop, ...] = ()
    repairs: tuple[Repair, ...] = ()
    warnings: tuple[str, ...] = ()
    labels: tuple[LineLabel, ...] = ()
    mended_lines: tuple[tuple[int, str], ...] = ()  # which repairs were made on which lines


@dataclass(frozen=True, slots=True)
class ReadSource:
    """What an importer makes of a source: its pages, and by which encoding and reader."""

    encoding: str
    reader: str
    pages: tuple[Page, ...]
    is_guess: bool = False  # of the encoding
