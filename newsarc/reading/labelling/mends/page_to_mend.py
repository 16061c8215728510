"""A page whose labels are mended."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsarc.reading.lines.line import Line


@dataclass(frozen=True, slots=True)
class PageToMend:
    """The lines of a page, and how likely (0 to 1) each of them is a headline."""

    lines: Sequence[Line]
    is_cjk: bool
    likely_heads: Sequence[float]
