"""What an importer makes of a source: pages, their parts, and what was changed or dropped."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from newsarc.model.issue import IssuePage
    from newsarc.model.parts import Part
    from newsarc.model.repairs import Drop, Repair
    from newsarc.model.sources import SourceLine


class LineLabel(NamedTuple):
    """What one source line was taken for, and how likely that is (0 to 1).

    `mend` says why the page as a whole gave another label than the line's own evidence.
    """

    line: int
    label: str
    text: str
    probability: float = 1.0
    mend: str | None = None


@dataclass(frozen=True, slots=True)
class Page:
    """Everything read from one page: its parts in reading order, and what was changed or dropped.

    `lines` are those that were labelled, as they came from the source; formats with fields have none.
    """

    issue: IssuePage
    parts: tuple[Part, ...]
    drops: tuple[Drop, ...] = ()
    repairs: tuple[Repair, ...] = ()
    warnings: tuple[str, ...] = ()
    lines: tuple[SourceLine, ...] = ()
    labels: tuple[LineLabel, ...] = ()  # in the order of the lines' numbers
    mended_lines: tuple[tuple[int, str], ...] = ()  # which repairs were made on which lines


@dataclass(frozen=True, slots=True)
class ReadSource:
    """What an importer makes of a source: its pages, and by which encoding and reader."""

    encoding: str
    reader: str
    pages: tuple[Page, ...]
    is_guess: bool = False  # of the encoding
