"""Headlines of which the labelling was not sure, and which may be text where a page is read in pieces."""

from __future__ import annotations

from dataclasses import replace
from itertools import groupby
from typing import TYPE_CHECKING

from newsarc.language import english
from newsarc.reading.labelling.labels import BODY, HEADS, Label
from newsarc.reading.labelling.odds import log_odds
from newsarc.reading.recognition import recognize

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newsarc.reading.labelling.tagging import Labelled

_SURE = 0.95  # of a headline; a tenth of those below it are text
_GOES_ON = english("the page is read in pieces, and a text goes on there")


def unsure_heads(labelled: Sequence[Labelled]) -> list[range]:
    """Return the lines of the headlines of which the labelling is not sure, the least sure first.

    None over a byline or an opener is among them.
    """
    heads = (lines for lines in _heads(labelled) if _is_unsure(labelled, lines))
    return sorted(heads, key=lambda lines: odds_of_head(labelled, lines))


def _heads(labelled: Sequence[Labelled]) -> Iterator[range]:
    for is_head, group in groupby(range(len(labelled)), lambda at: labelled[at].label in HEADS):
        if is_head:
            places = list(group)
            yield range(places[0], places[-1] + 1)


def _is_unsure(labelled: Sequence[Labelled], lines: range) -> bool:
    if lines.start == 0 or lines.stop == len(labelled) or labelled[lines.stop].label not in BODY:
        return False
    is_led = recognize(labelled[lines.stop].line.text).begins_opener
    return not is_led and _chance(labelled, lines) < _SURE


def _chance(labelled: Sequence[Labelled], lines: range) -> float:
    return max(labelled[at].likely_head for at in lines)


def odds_of_head(labelled: Sequence[Labelled], lines: range) -> float:
    """Return how much likelier than not the labelling held lines a headline, as a logarithm."""
    return log_odds(_chance(labelled, lines))


def as_text(labelled: Sequence[Labelled], lines: range) -> list[Labelled]:
    """Return the lines of a page with a headline as text, which goes on in what stands under it."""
    changed = list(labelled)
    for at in lines:
        changed[at] = replace(changed[at], label=_in_text(changed, at), mend=_GOES_ON)
    if changed[lines.stop].label in (Label.LEAD, Label.OPENING):
        changed[lines.stop] = replace(changed[lines.stop], label=_in_text(changed, lines.stop), mend=_GOES_ON)
    return changed


def _in_text(labelled: Sequence[Labelled], at: int) -> Label:
    above = labelled[at - 1]
    return Label.START if above.label not in BODY or above.line.is_final else Label.CONTINUATION
