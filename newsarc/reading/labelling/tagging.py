"""Give each line of a page its label: the labels that make the whole page most likely.

The models are linear-chain conditional random fields over the features of lines; their weights were
learnt from pages with their truth (`train`, `train_second`), and none is typed by hand.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from statistics import fmean
from typing import TYPE_CHECKING, Any

from newsarc.reading.labelling.false_heads import without_false_heads
from newsarc.reading.labelling.features.line_features import features_of
from newsarc.reading.labelling.labels import HEADS, IN_TEXT, Label
from newsarc.reading.labelling.mending import mend_labels
from newsarc.reading.labelling.missed_heads import with_missed_heads
from newsarc.reading.labelling.preparation import has_geometry
from newsarc.reading.labelling.second_look import second_features

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from newsarc.reading.lines.damage import Damage
    from newsarc.reading.lines.line import Line

    _Read = tuple[str, Sequence[Mapping[str, float]]]  # a line's label, and how likely each is to each look

WEIGHTS = Path(__file__).with_name("weights.crfsuite")
# Of the second look, which knows how the first one read the page.
SECOND_WEIGHTS = Path(__file__).with_name("weights_second.crfsuite")
# Learnt from pages whose lines have boxes, sizes and blocks; text without them is read by the others.
GEOMETRY_WEIGHTS = Path(__file__).with_name("weights_geometry.crfsuite")

_WINDOW = 5_000  # lines: no page of a newspaper has more
_MARGIN = 100  # lines on both sides; the longest article between two labels that are sure
# Labels whose exchange moves no line to another article.
_SAME: dict[str, tuple[str, ...]] = {
    **dict.fromkeys(IN_TEXT, IN_TEXT),
    Label.LEAD: (*IN_TEXT, Label.OPENING),
    Label.OPENING: (Label.OPENING, Label.LEAD),
}
_LESS_SURE = 0.02  # of a page, as a mean over its lines
_PARAGRAPHS = (Label.START, Label.CONTINUATION)
_HEADS = (*HEADS, Label.CROSSHEAD, Label.RUN_IN)
_TEXT = (*IN_TEXT, Label.OPENING)
_KINDS = (_HEADS, _TEXT, *((label,) for label in Label if label not in (*_HEADS, *_TEXT)))


@dataclass(frozen=True, slots=True)
class Labelled:
    """A line with its label, and how likely (0 to 1) it is that, or what would stand in the same place."""

    line: Line
    label: Label
    probability: float = 1.0


@dataclass(frozen=True, slots=True)
class Look:
    """A model's features of the lines, the label it gives each, and how likely (0 to 1) each label is."""

    weights: Path
    features: Sequence[Sequence[str]]
    tags: Sequence[str]
    likely: Sequence[Mapping[str, float]]

    def sureness(self) -> float:
        """Return how likely (0 to 1) the labels are, as the mean over the lines."""
        return fmean(likely[tag] for tag, likely in zip(self.tags, self.likely, strict=True))


def label_lines(lines: Sequence[Line], damage: Damage) -> list[Labelled]:
    """Label the lines of a page."""
    if not lines:
        return []
    read = [line for window in _windows(lines, features_of(lines, damage)) for line in window]
    labels = mend_labels([tag for tag, _ in read], lines, is_cjk=damage.is_cjk)
    likely = [_likely_head(looked) for _, looked in read]
    labels = with_missed_heads(without_false_heads(labels, lines), lines, likely)
    return [
        Labelled(line, Label(label), _probability(label, looked))
        for line, label, (_, looked) in zip(lines, labels, read, strict=True)
    ]


def _probability(label: str, looked: Sequence[Mapping[str, float]]) -> float:
    """Add up how likely the labels are that put a line in the same place; a small model knows few."""
    same = _SAME.get(label, (label,))
    return sum(likely.get(name, 0.0) for likely in looked for name in same) / len(looked)


def _likely_head(looked: Sequence[Mapping[str, float]]) -> float:
    return sum(likely.get(name, 0.0) for likely in looked for name in HEADS) / len(looked)


def _windows(lines: Sequence[Line], features: Sequence[Sequence[str]]) -> Iterator[Sequence[_Read]]:
    """Yield what is read of the lines, a window at a time: the tagger takes 10 kB for each line.

    What stands beyond the margins hardly changes a label: the models weigh what stands near.
    """
    for start in range(0, len(features), _WINDOW):
        first = max(0, start - _MARGIN)
        looks = look_at(lines, features[first : start + _WINDOW + _MARGIN])
        likely = list(zip(*(look.likely for look in looks), strict=True))
        read = list(zip(_agreed(looks), likely, strict=True))
        yield read[start - first : start - first + _WINDOW]


def look_at(lines: Sequence[Line], features: Sequence[Sequence[str]]) -> list[Look]:
    """Return what the first look makes of a page and, for text without geometry, the second.

    The second one was learnt from such text only; on pages of OCR with boxes it reads worse.
    """
    first = _look(weights_for(lines), features)
    if has_geometry(lines):
        return [first]
    return [first, _look(SECOND_WEIGHTS, second_features(features, first.tags, first.likely))]


def _look(weights: Path, features: Sequence[Sequence[str]]) -> Look:
    tagger = loaded_tagger(weights)
    tagger.set(features)
    return Look(weights, features, *read_lines(tagger, len(features)))


def read_lines(tagger: Any, count: int) -> tuple[list[str], list[dict[str, float]]]:
    """Return the label of each line that a tagger was given, and how likely each label is."""
    names = tagger.labels()
    likely = [{name: tagger.marginal(name, index) for name in names} for index in range(count)]
    return tagger.tag(), likely


def _agreed(looks: Sequence[Look]) -> Sequence[str]:
    """Weigh the looks alike where there are two: where they differ, the surer one has the line.

    The second look has no say where it is clearly less sure of the page than the first: then the page
    has no style that it knows.
    """
    first, second = looks[0], looks[-1]
    if second.sureness() < first.sureness() - _LESS_SURE or len(looks) == 1:
        return first.tags
    return [
        tag if tag == other else _settled(_likeliest(here, there), tag, here)
        for tag, other, here, there in zip(first.tags, second.tags, first.likely, second.likely, strict=True)
    ]


def _likeliest(here: Mapping[str, float], there: Mapping[str, float]) -> str:
    """Return the likeliest label of the likeliest kind: first whether a line is text, then which of it."""
    likely = {label: here.get(label, 0.0) + there.get(label, 0.0) for label in Label}
    kind = max(_KINDS, key=lambda labels: sum(likely[label] for label in labels))
    return max(kind, key=likely.__getitem__)


def _settled(tag: str, first: str, likely: Mapping[str, float]) -> str:
    """Leave to the first look what the style of a page does not tell.

    It measures where paragraphs begin. And an article whose headline has no byline, where the others
    have one, is no part of the article above.
    """
    if tag in _PARAGRAPHS:
        return first if first in (Label.LEAD, Label.OPENING) else max(_PARAGRAPHS, key=likely.__getitem__)
    return first if tag == Label.CROSSHEAD and first in _HEADS else tag


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
