"""What speaks for a line's label once the page has been labelled for a first time.

The first look weighs a line with its neighbours; the second one knows how the page was read: what its
headlines and paragraphs look like, whether its articles open with an agency, and how sure the first
look was. It is a model of its own, learnt from pages that its first look had not learnt from (stacking:
Wolpert, Stacked Generalization, 1992).
"""

from __future__ import annotations

from bisect import bisect_right
from functools import cache
from itertools import chain
from typing import TYPE_CHECKING

from newsarc.reading.labelling.features.page_style import GROUPS, TEXT, group_likelihoods, style_features

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    Groups = Sequence[Mapping[str, float]]

_KEPT = frozenset(
    (
        *("ended", "gap", "indent", "shared words", "room", "against measure", "share of width", "width"),
        *("letters", "last", "first", "commas", "number", "short run", "open", "repeated", "name"),
    )
)
_OF_THE_PAGE = ("page=", "ended lines=", "edges=")
_LIKELY = (0.01, 0.05, 0.2, 0.5, 0.8, 0.95, 0.99)
_FINELY = (0.005, 0.02, 0.06, 0.15, 0.3, 0.45, 0.55, 0.7, 0.85, 0.94, 0.98, 0.995)
_SHARES = (0.1, 0.35, 0.65, 0.9)
_DISTANCES = (1, 2, 3, 5, 8, 15)  # lines
_FAR = 99
_OPENER = "reads as opener"


def second_features(
    features: Sequence[Sequence[str]], tags: Sequence[str], likely: Sequence[Mapping[str, float]]
) -> list[list[str]]:
    """Return all that speaks for each line, from its features and what the first look made of the page.

    `tags` has the first look's label of each line, `likely` how likely (0 to 1) each label is.
    """
    own = [dict(filter(None, map(_kept, line))) for line in features]
    groups = [group_likelihoods(line) for line in likely]
    of_page = [feature for feature in features[0] if feature.startswith(_OF_THE_PAGE)] if features else []
    found = style_features(own, groups)
    columns = zip(_as_read(tags, likely), _as_likely(groups), _as_usual(own, groups, tags), strict=True)
    for line, here, parts in zip(found, own, columns, strict=True):
        line.extend(f"{name}={value}" if value else name for name, value in here.items())
        line.extend(chain(of_page, *parts))
    return found


@cache
def _kept(feature: str) -> tuple[str, str] | None:
    """Take a feature of the line itself apart; None if it is of its neighbours, or of several things."""
    name, _, value = feature.partition("=")
    is_reading = name.startswith(("reads as ", "words: ")) and "," not in name
    return (name, value) if is_reading or name in _KEPT else None


def _as_read(tags: Sequence[str], likely: Sequence[Mapping[str, float]]) -> Iterator[list[str]]:
    """Yield how each line was labelled, and the lines near it."""
    told = [
        (tag, f"{tag} {bisect_right(_LIKELY, line[tag])}") for tag, line in zip(tags, likely, strict=True)
    ]
    around = ["edge", *tags, "edge"]
    for index, (tag, sure) in enumerate(told):
        found = [f"read={tag}", f"read surely={sure}", "reads=" + "/".join(around[index : index + 3])]
        for offset in (-2, -1, 1, 2):
            at = index + offset
            if 0 <= at < len(told):
                found += [f"{offset} read={told[at][0]}", f"{offset} read surely={told[at][1]}"]
            else:
                found.append(f"{offset} read=edge")
        yield found


def _as_likely(groups: Groups) -> Iterator[list[str]]:
    """Yield how likely each line is of each group of labels."""
    for line in groups:
        found = [f"likely {name}={bisect_right(_LIKELY, line[name])}" for name in GROUPS]
        found += [f"{name}={bisect_right(_FINELY, line[name])}" for name in ("head", TEXT)]
        yield found


def _as_usual(own: Sequence[Mapping[str, str]], groups: Groups, tags: Sequence[str]) -> Iterator[list[str]]:
    """Yield how each line agrees with what is usual on its page, and how far the next head above is."""
    heads = [line["head"] + line["byline"] for line in groups]
    leads = [line["lead"] for line in groups]
    all_leads = sum(leads) or 1.0
    opened = sum(lead for lead, here in zip(leads, own, strict=True) if _OPENER in here)
    headed = sum(lead * head for lead, head in zip(leads[1:], heads, strict=False))
    openers, under = (bisect_right(_SHARES, part / all_leads) for part in (opened, headed))
    since_head = since_lead = _FAR
    for index, tag in enumerate(tags):
        opens = f"{openers},{'y' if _OPENER in own[index] else 'n'}"
        above = f"{under},{bisect_right(_LIKELY, heads[index - 1]) if index else 0}"
        yield [
            f"since head, lead={bisect_right(_DISTANCES, since_head)},{bisect_right(_DISTANCES, since_lead)}",
            *(f"openers={opens}", f"openers, read={opens},{tag}"),
            *(f"heads above={above}", f"heads above, read={above},{tag}"),
        ]
        since_head = 0 if groups[index]["head"] > 0.5 else since_head + 1
        since_lead = 0 if leads[index] > 0.5 else since_lead + 1
