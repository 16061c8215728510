"""What speaks for a line's label once the page has been labelled for a first time.

The first look weighs a line with its neighbours; the second one knows how the page was read: what its
headlines and paragraphs look like, whether its articles open with an agency, and how sure the first
look was. It is a model of its own, learnt from pages that its first look had not learnt from (stacking:
Wolpert, Stacked Generalization, 1992).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from newsarc.reading.labelling.features.neighbours import EVERY_LINE, OF_THE_PAGE
from newsarc.reading.labelling.features.page_style import (
    GROUPS,
    STYLE,
    TEXT,
    group_likelihoods,
    style_columns,
)
from newsarc.reading.labelling.features.steps import in_steps
from newsarc.reading.labelling.features.templates import (
    FeatureColumn,
    FeatureTable,
    FeatureTemplate,
    Position,
    same_for_all,
    template,
)
from newsarc.reading.labelling.labels import Label

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

    Likely = NDArray[np.float64]
    Groups = Mapping[str, Likely]
    Tags = NDArray[np.intp]

_KEPT = frozenset(
    (
        *("ended", "gap", "indent", "shared words", "room", "against measure", "share of width", "width"),
        *("letters", "last", "first", "commas", "number", "short run", "open", "repeated", "name"),
    )
)
_LIKELY = (0.01, 0.05, 0.2, 0.5, 0.8, 0.95, 0.99)
_FINELY = (0.005, 0.02, 0.06, 0.15, 0.3, 0.45, 0.55, 0.7, 0.85, 0.94, 0.98, 0.995)
_SHARES = (0.1, 0.35, 0.65, 0.9)
_DISTANCES = (1, 2, 3, 5, 8, 15)  # lines
_FAR = 99
_OPENER = "reads as opener"
_LABELS = tuple(label.value for label in Label)
_SURELY = tuple(f"{label} {step}" for label in _LABELS for step in range(len(_LIKELY) + 1))
_KEPT_COLUMNS = tuple(name for name in EVERY_LINE if name in _KEPT)
_FINE_GROUPS = ("head", TEXT)
_TEMPLATES = (
    *STYLE,
    *(template(name, name) for name in (*_KEPT_COLUMNS, *OF_THE_PAGE, "read", "read surely")),
    FeatureTemplate(
        "reads", (Position("read", -1, "edge"), Position("read"), Position("read", 1, "edge")), "/"
    ),
    *(FeatureTemplate(f"{offset} read", (Position("read", offset, "edge"),)) for offset in (-2, -1, 1, 2)),
    *(
        FeatureTemplate(f"{offset} read surely", (Position("read surely", offset),))
        for offset in (-2, -1, 1, 2)
    ),
    *(template(f"likely {name}", f"likely {name}") for name in GROUPS),
    *(template(name, name) for name in _FINE_GROUPS),
    template("since head, lead", "since head", "since lead"),
    template("openers", "openers", "opener"),
    template("openers, read", "openers", "opener", "read"),
    template("heads above", "leads under heads", "head above"),
    template("heads above, read", "leads under heads", "head above", "read"),
)


def second_features(features: FeatureTable, tags: Tags, likely: Likely) -> FeatureTable:
    """Return all that speaks for each line, from its features and what the first look made of the page.

    `tags` has the number of the first look's label of each line, `likely` how likely (0 to 1) each label is.
    """
    kept = {name: features.columns[name] for name in (*_KEPT_COLUMNS, *OF_THE_PAGE)}
    groups = group_likelihoods(likely)
    openers = np.array([_OPENER in here for here in features.own])
    columns = {
        **kept,
        **style_columns(kept, groups),
        **_as_read(tags, likely),
        **_as_likely(groups),
        **_as_usual(openers, groups),
    }
    own = [[feature for feature in here if _IS_KEPT[feature]] if here else here for here in features.own]
    return FeatureTable(_TEMPLATES, columns, own, [()] * len(own))


class _IsKept(dict[str, bool]):
    """Whether features are kept, filled as these turn up."""

    def __missing__(self, feature: str) -> bool:
        is_kept = feature.startswith(("reads as ", "words: ")) or feature.partition("=")[0] in _KEPT
        self[feature] = is_kept
        return is_kept


_IS_KEPT = _IsKept()


def _as_read(tags: Tags, likely: Likely) -> dict[str, FeatureColumn]:
    """Return how each line was labelled, and how surely."""
    sure = in_steps(likely[np.arange(len(tags)), tags], _LIKELY).numbers
    return {
        "read": FeatureColumn(_LABELS, tags),
        "read surely": FeatureColumn(_SURELY, tags * (len(_LIKELY) + 1) + sure),
    }


def _as_likely(groups: Groups) -> dict[str, FeatureColumn]:
    """Return how likely each line is of each group of labels."""
    return {
        **{f"likely {name}": in_steps(groups[name], _LIKELY) for name in GROUPS},
        **{name: in_steps(groups[name], _FINELY) for name in _FINE_GROUPS},
    }


def _as_usual(openers: NDArray[np.bool_], groups: Groups) -> dict[str, FeatureColumn]:
    """Return how each line agrees with what is usual on its page, and how far the next head above is."""
    lines = len(openers)
    heads, leads = groups["head"] + groups["byline"], groups["lead"]
    all_leads = leads.sum() or 1.0
    opened, headed = leads[openers].sum(), (leads[1:] * heads[:-1]).sum()
    shares = in_steps(np.array([opened, headed]) / all_leads, _SHARES).numbers
    return {
        "openers": same_for_all(str(shares[0]), lines),
        "opener": FeatureColumn(("n", "y"), openers.astype(np.intp)),
        "leads under heads": same_for_all(str(shares[1]), lines),
        "head above": in_steps(np.array([0.0, *heads[:-1]]), _LIKELY),
        "since head": _since(groups["head"] > 0.5),
        "since lead": _since(leads > 0.5),
    }


def _since(marked: NDArray[np.bool_]) -> FeatureColumn:
    """Tell how many lines stand between each line and the marked one above it."""
    at = np.arange(len(marked))
    last = np.maximum.accumulate(np.where(marked, at, -_FAR - 1))
    above = np.array([-_FAR - 1, *last[:-1]])
    return in_steps((at - above - 1).astype(np.float64), _DISTANCES)
