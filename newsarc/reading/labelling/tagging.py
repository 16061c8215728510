"""Give each line of a page its label: the labels that make the whole page most likely.

The model is a linear-chain conditional random field over the features of lines; its weights were
learnt from pages with their truth (`train`), and none is typed by hand.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any

from newsarc.reading.labelling.features.lexicon import CLASSES
from newsarc.reading.labelling.features.line_features import features_of
from newsarc.reading.labelling.features.page_features import ends_a_sentence
from newsarc.reading.labelling.labels import BODY, HEADS, Label
from newsarc.reading.labelling.preparation import has_geometry
from newsarc.reading.lines.joining import is_drop_cap
from newsarc.reading.lines.measures import column_measures
from newsarc.text.characters.classes import HAN

if TYPE_CHECKING:
    from collections.abc import Sequence, Set

    from newsarc.reading.lines.damage import Damage
    from newsarc.reading.lines.line import Line

_HAN_CHARACTER = re.compile(f"[{HAN}]")
WEIGHTS = Path(__file__).with_name("weights.crfsuite")
# Learnt from pages whose lines have boxes, sizes and blocks; text without them is read by the others.
GEOMETRY_WEIGHTS = Path(__file__).with_name("weights_geometry.crfsuite")


_WINDOW = 5_000  # lines: no page of a newspaper has more
_MARGIN = 100  # lines on both sides; the longest article between two labels that are sure
_OF_THE_SITE = (
    "site",
    "rights",
    "source",
    "issued",
    "clock",
    "date",
    "page",
    "column",
    "label",
    "url",
    "phone",
)
_NEARLY_FULL = 0.75  # of the column's measure
_LONGEST_NUMBER = 3  # characters of a number that stands over its crosshead: 1, 一, 02
# Labels whose exchange moves no line to another article.
_IN_TEXT = (Label.LEAD, Label.START, Label.CONTINUATION)
_SAME: dict[str, tuple[str, ...]] = dict.fromkeys(_IN_TEXT, _IN_TEXT)


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
    labels = _mend(_without_starts_inside(windows.labels(), lines, damage), lines)
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


def _mend(labels: Sequence[str], lines: Sequence[Line]) -> list[str]:
    """Mend what the model cannot know of a page: it weighs each line with its neighbours only."""
    whole = _without_broken_crossheads(_without_broken_sentences(labels, lines), lines)
    return _with_its_headline(_never_without_text(_with_initial(whole, lines), lines), lines)


def _with_its_headline(labels: list[str], lines: Sequence[Line]) -> list[str]:
    """Take the line over a page's one text for its headline, where no other line is one."""
    mended = list(labels)
    texts = [at for at, label in enumerate(labels) if label in (Label.OPENING, Label.LEAD)]
    if len(texts) != 1 or any(label in (*HEADS, Label.START) for label in labels[: texts[0] + 1]):
        return mended
    above = texts[0] - 1
    while above > 0 and labels[above] == Label.BYLINE:
        above -= 1
    is_over = above >= 0 and labels[above] == Label.FURNITURE and not any(x in HEADS for x in labels)
    if is_over and not lines[above].is_final and not _is_of_the_site(lines[above].text):
        mended[above], mended[texts[0]] = Label.HEADLINE, Label.LEAD
    return mended


def _is_of_the_site(text: str) -> bool:
    return any(name in _OF_THE_SITE and pattern.search(text) for name, pattern in CLASSES)


def _with_initial(labels: Sequence[str], lines: Sequence[Line]) -> list[str]:
    """Begin a text with its first letter, where that is set large and stands on a line of its own."""
    mended = list(labels)
    for initial, rest in pairwise(range(len(labels))):
        begins = labels[rest] in (Label.LEAD, Label.OPENING)
        if begins and labels[initial] != labels[rest] and _is_initial(lines[initial].text, lines[rest].text):
            mended[initial], mended[rest] = labels[rest], Label.CONTINUATION
    return mended


def _is_initial(text: str, rest: str) -> bool:
    is_han = len(text) == 1 and _HAN_CHARACTER.fullmatch(text) and _HAN_CHARACTER.match(rest)
    return bool(is_han) or is_drop_cap(text, rest)


def _never_without_text(labels: Sequence[str], lines: Sequence[Line]) -> list[str]:
    """Call no page all furniture on which a sentence ends: that is text, and what stands over it a head.

    On pages of a few lines nothing shows what is usual there.
    """
    furniture = [at for at, label in enumerate(labels) if label == Label.FURNITURE]
    sentences = [at for at in furniture if ends_a_sentence(lines[at])]
    if not sentences or any(label in BODY for label in labels):
        return list(labels)
    mended = list(labels)
    above: str | None = None
    for at in range(sentences[-1] + 1):
        if labels[at] == Label.FURNITURE:
            is_head = above in (None, *HEADS) and not ends_a_sentence(lines[at])
            first = Label.LEAD if above in HEADS else Label.OPENING
            mended[at] = Label.HEADLINE if is_head else Label.START if above in BODY else first
        above = mended[at] if mended[at] in (*HEADS, *BODY) else above
    return mended


def _probability(tagger: Any, label: str, index: int, known: Set[str]) -> float:
    """Add up how likely the labels are that put a line in the same place; a small model knows few."""
    likely: float = sum(tagger.marginal(same, index) for same in _SAME.get(label, (label,)) if same in known)
    return likely


def _without_broken_sentences(labels: Sequence[str], lines: Sequence[Line]) -> list[str]:
    """Begin no paragraph behind a comma, nor behind a letter-spaced line that ends no sentence.

    Only a full line is letter-spaced, to justify it; the last line of a paragraph never is.
    """
    mended = list(labels)
    for above, below in pairwise(range(len(labels))):
        is_full = lines[above].is_tracked and not lines[above].is_final
        goes_on = is_full or lines[above].text.endswith(("，", "、", ","))
        if goes_on and mended[below] == Label.START and mended[above] in _IN_TEXT:
            mended[below] = Label.CONTINUATION
    return mended


def _without_starts_inside(labels: Sequence[str], lines: Sequence[Line], damage: Damage) -> list[str]:
    """Begin no paragraph behind a Chinese line that is nearly full and ends in no mark.

    What stands alone there, a turn of an interview or a line of a list, is short.
    """
    mended = list(labels)
    doubtful = [
        below
        for above, below in pairwise(range(len(labels)))
        if labels[below] == Label.START and labels[above] in _IN_TEXT and lines[above].text[-1].isalnum()
    ]
    if not doubtful or not damage.is_cjk:
        return mended
    measures = column_measures(lines, is_cjk=True)
    for index in doubtful:
        measure = measures[index - 1]
        if measure is not None and lines[index - 1].width >= _NEARLY_FULL * measure:
            mended[index] = Label.CONTINUATION
    return mended


def _without_broken_crossheads(labels: Sequence[str], lines: Sequence[Line]) -> list[str]:
    """Take two lines of crossheads in a row for a kicker and a headline, but where the first is a number."""
    mended = list(labels)
    for first, second in pairwise(range(len(labels))):
        are_both = mended[first] == mended[second] == Label.CROSSHEAD
        if are_both and len(lines[first].text) > _LONGEST_NUMBER:
            mended[first], mended[second] = Label.KICKER, Label.HEADLINE
    return mended


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
