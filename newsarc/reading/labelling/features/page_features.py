"""What holds of the whole page, and turns what its lines' features mean."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from newsarc.reading.labelling.features.steps import step

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsarc.reading.lines.damage import Damage
    from newsarc.reading.lines.line import Line

# The stop stands first, so that the search leaps from stop to stop.
_SENTENCE_INSIDE = re.compile(
    r"[.!?。！？](?:(?<=[a-zà-ÿ]{2}[.!?])[\"'”’»]? (?=[\"'“‘«]?[A-ZÀ-Þ])|(?<=[。！？])[”’」』]?(?=.))"
)


@dataclass(frozen=True, slots=True)
class PageFeatures:
    """What holds of the whole page, and turns what its lines' features mean."""

    script: str  # han or latin
    setting: str  # flow: a paragraph a line; column: justified; ragged
    has_indents: bool
    has_gaps: bool
    usual_width: float  # of the lines of text, in cells
    usual_indent: float


def measure_page(lines: Sequence[Line], damage: Damage) -> PageFeatures:
    """Measure how the page is set."""
    finals = sum(line.is_final for line in lines)
    long = sorted((line.width for line in lines), reverse=True)
    usual = long[len(long) // 4] if long else 0.0
    texts = [line for line in lines if line.width > 0.6 * usual] or list(lines)
    indents = Counter(min(line.indent, 8.0) for line in texts)
    is_flowing = _is_flowing(lines, finals)
    return PageFeatures(
        script="han" if damage.is_cjk else "latin",
        setting="flow" if is_flowing else "column" if damage.is_cjk else "ragged",
        has_indents=damage.has_indents or sum(line.indent > 0 for line in lines) > max(2, 0.04 * len(lines)),
        has_gaps=sum(line.gap > 0 for line in lines) >= 2,
        usual_width=usual,
        usual_indent=max(indents, key=lambda indent: (indents[indent], indent)),
    )


def _is_flowing(lines: Sequence[Line], finals: int) -> bool:
    """Tell whether each paragraph is one line: most long lines end a sentence, or widths differ much."""
    widths = sorted(line.width for line in lines)
    wide = [line for line in lines if line.width >= widths[len(widths) * 3 // 4] * 0.7]
    return sum(line.is_final for line in wide) > 0.55 * len(wide) or finals > 0.5 * len(lines)


def ends_a_sentence(line: Line) -> bool:
    """Tell whether a sentence ends with a line or inside it."""
    return line.is_final or _SENTENCE_INSIDE.search(line.text[:400]) is not None


def ended_lines(lines: Sequence[Line]) -> str:
    """Tell how many sentences end with a line, for each that ends inside one.

    Where paragraphs are short, a sentence that ends with a full line ends its paragraph more often.
    """
    with_lines = sum(line.is_final for line in lines)
    inside = sum(len(_SENTENCE_INSIDE.findall(line.text[:400])) for line in lines)
    return step(with_lines / (inside + 1), (0.2, 0.35, 0.5, 0.7, 1, 1.5, 2.5, 5))
