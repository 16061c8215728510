"""Give each line of a page its label: the labels that make the whole page most likely.

The model is a linear-chain conditional random field over the features of lines; its weights were
learnt from pages with their truth (`train`), and none is typed by hand.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from newsarc.reading.labelling.features.line_features import features_of
from newsarc.reading.labelling.labels import IN_TEXT, Label
from newsarc.reading.labelling.mending import mend_labels
from newsarc.reading.labelling.preparation import has_geometry

if TYPE_CHECKING:
    from collections.abc import Sequence, Set

    from newsarc.reading.lines.damage import Damage
    from newsarc.reading.lines.line import Line

WEIGHTS = Path(__file__).with_name("weights.crfsuite")
# Learnt from pages whose lines have boxes, sizes and blocks; text without them is read by the others.
GEOMETRY_WEIGHTS = Path(__file__).with_name("weights_geometry.crfsuite")


_WINDOW = 5_000  # lines: no page of a newspaper has more
_MARGIN = 100  # lines on both sides; the longest article between two labels that are sure
# Labels whose exchange moves no line to another article.
_SAME: dict[str, tuple[str, ...]] = dict.fromkeys(IN_TEXT, IN_TEXT)


@dataclass(frozen=True, slots=True)
class Labelled:
    """A line with its label, and how likely (0 to 1) it is that, or what would stand in the same place."""

    line: Line
    label: Label
    probability: float = 1.0


def label_lines(lines: Sequence[Line], damage: Damage) -> list[Labelled]:
    """Label the lines of a page."""
    if not lines:
        return []
    tagger = loaded_tagger(weights_for(lines))
    windows = _Windows(tagger, features_of(lines, damage))
    known = frozenset(tagger.labels())
    labels = mend_labels(windows.labels(), lines, is_cjk=damage.is_cjk)
    return [
        Labelled(line, Label(label), _probability(tagger, label, windows.show(index), known))
        for index, (line, label) in enumerate(zip(lines, labels, strict=True))
    ]


class _Windows:
    """The features of a page before the tagger, a window of lines at a time: it takes 10 kB for each.

    Lines beyond the margins do not change a label: the model weighs what stands near.
    """

    def __init__(self, tagger: Any, features: Sequence[Sequence[str]]) -> None:
        self._tagger, self._features = tagger, features
        self._shown: int | None = None  # the first line of the window that the tagger has

    def labels(self) -> list[str]:
        """Return the label of each line."""
        found: list[str] = []
        for start in range(0, len(self._features), _WINDOW):
            first = self.show(start)
            found += self._tagger.tag()[first : first + _WINDOW]
        return found

    def show(self, index: int) -> int:
        """Let the tagger have the window of a line; return where in it the line is."""
        start = index - index % _WINDOW
        first = max(0, start - _MARGIN)
        if start != self._shown:
            self._tagger.set(self._features[first : start + _WINDOW + _MARGIN])
            self._shown = start
        return index - first


def _probability(tagger: Any, label: str, index: int, known: Set[str]) -> float:
    """Add up how likely the labels are that put a line in the same place; a small model knows few."""
    likely: float = sum(tagger.marginal(same, index) for same in _SAME.get(label, (label,)) if same in known)
    return likely


def weights_for(lines: Sequence[Line]) -> Path:
    """Return the weights by which lines are read: whether their geometry is known decides."""
    is_known = has_geometry(lines) and all(line.size is not None for line in lines)
    return GEOMETRY_WEIGHTS if is_known else WEIGHTS


@cache
def loaded_tagger(weights: Path = WEIGHTS) -> Any:
    """Return the tagger with its weights, loaded once a process."""
    import pycrfsuite  # noqa: PLC0415 # a look-up reads no pages

    tagger = pycrfsuite.Tagger()
    tagger.open(str(weights))
    return tagger
