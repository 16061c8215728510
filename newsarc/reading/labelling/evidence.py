"""The rules that speak for and against a line's being display type, a paragraph's start or its middle.

Every rule adds a cost where it speaks against a label and takes some off where it speaks for it.
Costs are on one scale: 1 is a hint, 3 is evidence, 6 decides unless several others disagree, 20 is
as good as certain. They follow the trade's rules of setting and were checked on dumps of pages set
in many ways.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsarc.reading.labelling.features import IN_BODY, Label, is_short, is_wider_than_column
from newsarc.reading.labelling.head_evidence import weigh_head
from newsarc.reading.labelling.text_evidence import BRACKET_ONLY, weigh_continuation, weigh_start
from newsarc.text.characters.classes import CLOSING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsarc.reading.labelling.features import Evidence, LineFeatures, PageFeatures

_CLOSES_MORE = re.compile("[^“「『（《]{0,60}[”」』）》]")


def weigh(
    features: LineFeatures, previous_label: Label | None, label: Label, page: PageFeatures
) -> Iterator[Evidence]:
    """Yield what speaks for (negative) and against (positive) a label after the one before it."""
    if label is Label.HEAD:
        yield from weigh_head(features, previous_label, page)
    elif label is Label.START:
        yield from weigh_start(features, previous_label, page)
    elif label is Label.CONTINUATION:
        yield from weigh_continuation(features, previous_label, page)
    if label in (Label.HEAD, Label.START) and BRACKET_ONLY.match(features.line.text):
        yield "only a bracket", 5.0
    if label in IN_BODY and is_wider_than_column(features):
        yield "wider than the column", 4.0
    if features.fixed is Label.BYLINE and label is not Label.BYLINE:
        yield "reads as a byline", 6.0 if label is Label.HEAD else 4.0
    if (
        label in (Label.BYLINE, Label.JUMP_FROM)
        and previous_label in IN_BODY
        and features.previous
        and not features.previous.is_final
    ):
        yield "the sentence before is not ended", 6.0
    if label in (Label.HEAD, Label.START) and features.line.text[0] in CLOSING:
        yield "begins with a closing mark", 8.0
    is_second_line = label is previous_label is Label.HEAD and features.in_quotation
    if label in (Label.HEAD, Label.START) and _CLOSES_MORE.match(features.line.text) and not is_second_line:
        yield "closes a quotation that it does not open", 9.0 if label is Label.HEAD else 5.0
    if label in IN_BODY and features.is_alone and is_short(features, by=3.6):
        yield "alone, and neither full nor ended", 4.0
    if features.in_bracket and label is not Label.CONTINUATION:
        yield "inside a bracket", 12.0


def weigh_ending(features: LineFeatures, label: Label) -> float:
    """Return what speaks against a label's being the page's last: a text that breaks off fills its line."""
    if label not in IN_BODY or features.line.is_final or features.in_bracket:
        return 0.0
    return 6.0 if is_short(features) else 3.0
