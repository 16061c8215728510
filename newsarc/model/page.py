"""What an importer makes of a source: pages, their parts, and what was changed or dropped."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from newsarc.language import english

if TYPE_CHECKING:
    from newsarc.model.issue import IssuePage
    from newsarc.model.parts import Part
    from newsarc.model.repairs import Drop, Repair


class LineLabel(NamedTuple):
    """What one source line was taken for, how likely that is (0 to 1), and by which evidence.

    `evidence` weighs the label against the next likely one, `other`, the loudest first; it is there only
    where a reading was asked for its reasons. `mend` says why the page as a whole gave another label than
    the evidence.
    """

    line: int
    label: str
    text: str
    probability: float = 1.0
    other: str | None = None
    evidence: tuple[tuple[str, float], ...] = ()
    mend: str | None = None

    @property
    def rule(self) -> str:
        """What speaks loudest for the label, in words."""
        if self.mend is not None:
            return english("mended: {reason}", reason=self.mend)
        speaking = [feature for feature, weight in self.evidence if weight > 0]
        return f"no {self.other}: {speaking[0]}" if speaking else ""


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
