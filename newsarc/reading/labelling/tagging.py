"""Give each line of a page its label: the labels that make the whole page most likely.

The models are linear-chain conditional random fields over the features of lines; their weights were
learnt from pages with their truth (`train`, `train_second`), and none is typed by hand.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from newsarc.reading.labelling.features.line_features import features_of
from newsarc.reading.labelling.labels import HEADS, IN_TEXT, Label
from newsarc.reading.labelling.mends import BY_TYPE, BY_WORDS, mend_labels
from newsarc.reading.labelling.mends.page_to_mend import PageToMend
from newsarc.reading.labelling.models.linear_chain import loaded_model
from newsarc.reading.labelling.preparation import has_geometry
from newsarc.reading.labelling.second_look import second_features

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from numpy.typing import NDArray

    from newsarc.reading.labelling.features.templates import FeatureTable
    from newsarc.reading.labelling.models.linear_chain import LinearChain
    from newsarc.reading.lines.damage import Damage
    from newsarc.reading.lines.line import Line

WEIGHTS = Path(__file__).with_name("weights.npz")
# Learnt also from pages that are set in more ways; they are asked where those are not sure of a page.
VARIED_WEIGHTS = Path(__file__).with_name("weights_varied.npz")
# Of the second look, which knows how the first one read the page.
SECOND_WEIGHTS = Path(__file__).with_name("weights_second.npz")
# Learnt from pages whose lines have boxes, sizes and blocks; text without them is read by the others.
GEOMETRY_WEIGHTS = Path(__file__).with_name("weights_geometry.npz")

_WINDOW = 5_000  # lines: no page of a newspaper has more
_MARGIN = 100  # lines on both sides; the longest article between two labels that are sure
_SURE = 0.97  # of a page, as a mean over its lines: newspapers as they were learnt are read surer
_LESS_SURE = 0.02  # likewise
_DOUBT = 0.5  # of a line: on pages of few lines it weighs more than the share above
_LABELS = tuple(Label)
_NUMBER: dict[str, int] = {label: number for number, label in enumerate(_LABELS)}
# Labels whose exchange moves no line to another article.
_SAME: dict[Label, tuple[Label, ...]] = {
    **{label: (label,) for label in Label},
    **dict.fromkeys(IN_TEXT, IN_TEXT),
    Label.LEAD: (*IN_TEXT, Label.OPENING),
    Label.OPENING: (Label.OPENING, Label.LEAD),
}
_SAME_NUMBERS = np.array([[other in _SAME[label] for other in Label] for label in Label], np.float64)
_STARTS = (Label.START, Label.LEAD, Label.OPENING)
_PARAGRAPHS = (Label.START, Label.CONTINUATION)
_HEADS = (*HEADS, Label.CROSSHEAD, Label.RUN_IN)
_TEXT = (*IN_TEXT, Label.OPENING)
_KINDS = (_HEADS, _TEXT, *((label,) for label in Label if label not in (*_HEADS, *_TEXT)))


@dataclass(frozen=True, slots=True)
class Labelled:
    """A line with its label, and how likely (0 to 1) it is that, or what would stand in the same place.

    `likely_head` is how likely (0 to 1) it is a headline. `mend` says why the page as a whole gave it
    another label than the models did.
    """

    line: Line
    label: Label
    probability: float = 1.0
    mend: str | None = None
    likely_head: float = 0.0


@dataclass(frozen=True, slots=True)
class Look:
    """What a model makes of the lines: the number of each one's label, and how likely (0 to 1) each label is.

    A label's number, and its column in `likely`, is its place in `Label`.
    """

    model: LinearChain
    features: FeatureTable
    tags: NDArray[np.intp]
    likely: NDArray[np.float64]

    def sureness(self) -> float:
        """Return how likely (0 to 1) the labels are, as the mean over the lines."""
        return float(self.likely[np.arange(len(self.tags)), self.tags].mean())


def label_lines(lines: Sequence[Line], damage: Damage) -> list[Labelled]:
    """Label the lines of a page."""
    if not lines:
        return []
    tags, windows = zip(*_windows(lines, features_of(lines, damage)), strict=True)
    read, likely = [_LABELS[number] for number in np.concatenate(tags).tolist()], np.concatenate(windows)
    likely_heads = likely[:, [_NUMBER[label] for label in HEADS]].sum(axis=1).tolist()
    likely_starts = likely[:, [_NUMBER[label] for label in _STARTS]].sum(axis=1).tolist()
    labels, reasons = mend_labels(read, PageToMend(lines, damage.is_cjk, likely_heads, likely_starts))
    numbers = [_NUMBER[label] for label in labels]
    same = _SAME_NUMBERS[numbers]
    sure = (likely * same).sum(axis=1).tolist()
    return [
        Labelled(
            line,
            _LABELS[number],
            1.0 if reason in BY_TYPE else chance,
            reason,
            1.0 if reason == BY_WORDS else head,
        )
        for line, number, chance, reason, head in zip(
            lines, numbers, sure, reasons, likely_heads, strict=True
        )
    ]


def _windows(
    lines: Sequence[Line], features: FeatureTable
) -> Iterator[tuple[NDArray[np.intp], NDArray[np.float64]]]:
    """Yield the labels of the lines and how likely each is, a window at a time: labelling takes 2 kB a line.

    What stands beyond the margins hardly changes a label: the models weigh what stands near. The weights
    that read the first window read all.
    """
    model: LinearChain | None = None
    for start in range(0, len(features), _WINDOW):
        first = max(0, start - _MARGIN)
        looks = look_at(lines, features, slice(first, start + _WINDOW + _MARGIN), model)
        model = looks[0].model
        inner = slice(start - first, start - first + _WINDOW)
        yield _agreed(looks)[inner], np.mean([look.likely for look in looks], axis=0)[inner]


def look_at(
    lines: Sequence[Line],
    features: FeatureTable,
    within: slice = slice(None),
    model: LinearChain | None = None,
) -> list[Look]:
    """Return what the first look makes of lines of a page and, for text without geometry, the second.

    The second one was learnt from such text only; on pages of OCR with boxes it reads worse. The first
    look is that of `model`, or else of the weights that are surest.
    """
    if has_geometry(lines):
        return [look(loaded_model(weights_for(lines)), features, within)]
    first = look(model, features, within) if model else _surest(lines, features, within)
    second = second_features(features.cut(within), first.tags, first.likely)
    return [first, look(loaded_model(SECOND_WEIGHTS), second)]


def look(model: LinearChain, features: FeatureTable, within: slice = slice(None)) -> Look:
    """Label lines of a page by a model; labels that it does not know are never likely."""
    path, known = model.label(model.scores(features, within))
    numbers = _numbers_of(model.labels)
    likely = np.zeros((len(path), len(Label)))
    likely[:, numbers] = known
    return Look(model, features, numbers[path], likely)


def _surest(lines: Sequence[Line], features: FeatureTable, within: slice) -> Look:
    """Return a look at text, by the varied weights where the first ones are not sure and they clearly are."""
    first = look(loaded_model(WEIGHTS), features, within)
    if first.sureness() >= _SURE or not _is_as_learnt(lines):
        return first
    other = look(loaded_model(VARIED_WEIGHTS), features, within)
    clearly = max(_LESS_SURE, _DOUBT / len(first.tags))
    return other if first.sureness() < other.sureness() - clearly else first


def _is_as_learnt(lines: Sequence[Line]) -> bool:
    """Tell whether the lines of a page stand as they came: the varied weights know no other."""
    return all(above.number < line.number for above, line in pairwise(lines))


@cache
def _numbers_of(labels: tuple[str, ...]) -> NDArray[np.intp]:
    return np.array([_NUMBER[label] for label in labels])


def _agreed(looks: Sequence[Look]) -> NDArray[np.intp]:
    """Weigh the looks alike where there are two: where they differ, the surer one has the line.

    The second look has no say where it is clearly less sure of the page than the first: then the page
    has no style that it knows.
    """
    first, second = looks[0], looks[-1]
    if second.sureness() < first.sureness() - _LESS_SURE or len(looks) == 1:
        return first.tags
    tags = first.tags.copy()
    for line in np.flatnonzero(first.tags != second.tags):
        here = dict(zip(Label, first.likely[line].tolist(), strict=True))
        there = dict(zip(Label, second.likely[line].tolist(), strict=True))
        tags[line] = _NUMBER[_settled(_likeliest(here, there), _LABELS[tags[line]], here)]
    return tags


def _likeliest(here: Mapping[Label, float], there: Mapping[Label, float]) -> Label:
    """Return the likeliest label of the likeliest kind: first whether a line is text, then which of it."""
    likely = {label: here[label] + there[label] for label in Label}
    kind = max(_KINDS, key=lambda labels: sum(likely[label] for label in labels))
    return max(kind, key=likely.__getitem__)


def _settled(tag: Label, first: Label, likely: Mapping[Label, float]) -> Label:
    """Leave to the first look what the style of a page does not tell.

    It measures where paragraphs begin. And an article whose headline has no byline, where the others
    have one, is no part of the article above.
    """
    if tag in _PARAGRAPHS:
        return first if first in (Label.LEAD, Label.OPENING) else max(_PARAGRAPHS, key=likely.__getitem__)
    return first if tag is Label.CROSSHEAD and first in _HEADS else tag


def weights_for(lines: Sequence[Line]) -> Path:
    """Return the weights by which lines are read: whether their geometry is known decides."""
    is_known = has_geometry(lines) and all(line.size is not None for line in lines)
    return GEOMETRY_WEIGHTS if is_known else WEIGHTS
