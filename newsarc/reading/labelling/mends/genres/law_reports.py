"""Reports from the courts: the name of a case stands over each, and the judge may be named above it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsarc.reading.labelling.labels import BODY, HEADS, Label, label_at

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsarc.reading.labelling.mends.page_to_mend import PageToMend

_CASE = re.compile(
    r"(?:[A-Z][A-Z.,'’&() -]{1,50} (?:[vV]|vs|VS)\. [A-Z][A-Z.,'’&() -]{1,50}|(?:IN )?RE [A-Z .]{3,40})\.?"
)
_BENCH = re.compile(r"[(\[](?:Before|BEFORE) .{4,80}[)\]]\.?")
_HEAD_OF_ALL = (*HEADS, Label.FURNITURE)


def with_cases(labels: Sequence[str], page: PageToMend) -> list[str]:
    """Take the names of cases for headlines, and neither the judges above them nor the head of all."""
    lines = page.lines
    mended = list(labels)
    cases = [at for at, line in enumerate(lines[:-1]) if _is_case(at, labels, page)]
    for at in cases:
        first = at
        while first and _BENCH.fullmatch(lines[first - 1].text):
            first -= 1
        mended[first:at] = [Label.FURNITURE] * (at - first)
        mended[at] = Label.HEADLINE
        if label_at(mended, at + 1) in (*BODY, Label.FURNITURE):
            mended[at + 1] = Label.LEAD
        while first and mended[first - 1] in HEADS:
            first -= 1
            mended[first] = Label.FURNITURE
    return mended


def _is_case(at: int, labels: Sequence[str], page: PageToMend) -> bool:
    text = page.lines[at].text
    goes_on = label_at(labels, at - 1) in BODY and not page.lines[at - 1].is_final
    is_under_bench = at > 0 and _BENCH.fullmatch(page.lines[at - 1].text) is not None
    return _CASE.fullmatch(text) is not None and (is_under_bench or not goes_on)
