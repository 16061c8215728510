"""How much a line looks like the headlines, the texts and the furniture of its own page.

A headline has no look that all pages share: it has one on each page. Once the lines have been labelled
for a first time, each property of a line (its gap, its indent, its width) is weighed by how often the
other lines of the page that are likely headlines have it, and those that are likely text: the log
ratio of a naive Bayes model of this one page, told in steps.
"""

from __future__ import annotations

from bisect import bisect_right
from math import exp, log
from typing import TYPE_CHECKING

from newsarc.reading.labelling.labels import HEADS, Label

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    Likely = Mapping[str, float]

# The labels of lines that look alike on a page, by the names that the features have for them.
GROUPS: dict[str, tuple[Label, ...]] = {
    "head": HEADS,
    "crosshead": (Label.CROSSHEAD,),
    "lead": (Label.LEAD, Label.OPENING),
    "start": (Label.START,),
    "continuation": (Label.CONTINUATION,),
    "furniture": (
        *(Label.FURNITURE, Label.MASTHEAD, Label.NOTICE, Label.EDITORS, Label.CAPTION, Label.JUMP),
    ),
    "byline": (Label.BYLINE, Label.SIGNATURE),
    "verse or table": (Label.VERSE, Label.TABLE),
}
TEXT = "text"
_IN_TEXT = ("lead", "start", "continuation")
_COMPARED = (("head", TEXT), ("head", "furniture"))
_PROPERTIES = ("share of width", "indent", "gap", "letters", "ended", "gap below", "line above")
_PRIOR = 0.5  # lines of either kind that are taken to have every value, as none has been seen
_STEPS = (-2.5, -1.5, -0.7, -0.25, 0.25, 0.7, 1.5, 2.5)
_SUM_STEPS = (-6, -4, -2.5, -1.2, -0.4, 0.4, 1.2, 2.5, 4, 6)
_RATIOS = tuple(map(exp, _STEPS))


def group_likelihoods(likely: Likely) -> dict[str, float]:
    """Add up how likely a line is of each group of labels, and of text in all."""
    groups = {name: sum(likely.get(label, 0.0) for label in labels) for name, labels in GROUPS.items()}
    groups[TEXT] = sum(groups[name] for name in _IN_TEXT)
    return groups


def style_features(
    own: Sequence[Mapping[str, str]], groups: Sequence[Mapping[str, float]]
) -> list[list[str]]:
    """Return for each line how its properties speak, by the other lines of its page.

    `own` has the properties of each line, `groups` how likely it is of each group of labels.
    """
    values = [_values(own, index) for index in range(len(own))]
    found: list[list[str]] = [[] for _ in own]
    for one, other in _COMPARED:
        pairs = [(line[one], line[other]) for line in groups]
        sums = [0.0] * len(own)
        for index, place in enumerate(_PROPERTIES):
            names = _NAMES[one, other, place]
            for at, ratio in enumerate(_ratios([line[index] for line in values], pairs)):
                if ratio is not None:
                    found[at].append(names[bisect_right(_RATIOS, ratio)])
                    sums[at] += log(ratio)
        for at, total in enumerate(sums):
            found[at].append(f"like {one} or {other}={bisect_right(_SUM_STEPS, total)}")
    return found


def _values(own: Sequence[Mapping[str, str]], index: int) -> tuple[str, ...]:
    here = own[index]
    below = own[index + 1].get("gap", "$") if index + 1 < len(own) else "$"
    above = own[index - 1] if index else None
    ended = above.get("ended", "^") + above.get("against measure", "") if above else "^"
    return (*(here.get(name, "-") for name in _PROPERTIES[:-2]), below, ended)


def _ratios(values: Sequence[str], pairs: Sequence[tuple[float, float]]) -> Iterator[float | None]:
    """Yield for each line how much likelier its value is among the other lines of one kind than of the other.

    None where all lines of the page have one value.
    """
    counts: dict[str, list[float]] = {}
    for value, (first, second) in zip(values, pairs, strict=True):
        count = counts.setdefault(value, [_PRIOR, _PRIOR])
        count[0] += first
        count[1] += second
    if len(counts) < 2:
        yield from [None] * len(values)
        return
    all_first, all_second = (sum(count[side] for count in counts.values()) for side in (0, 1))
    for value, (first, second) in zip(values, pairs, strict=True):
        count = counts[value]
        yield (count[0] - first) / (all_first - first) / ((count[1] - second) / (all_second - second))


_NAMES = {
    (one, other, name): [f"like {one} or {other}, {name}={number}" for number in range(len(_STEPS) + 1)]
    for one, other in _COMPARED
    for name in _PROPERTIES
}
