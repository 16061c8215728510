"""Jump lines that a column's edge broke in two."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from newsarc.reading.labelling.labels import IN_TEXT, Label
from newsarc.reading.recognition import recognize_jump_to

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsarc.reading.labelling.mends.page_to_mend import PageToMend

_RUNNING = (Label.OPENING, *IN_TEXT)
_HALF_A_JUMP = 24  # characters


def with_second_halves(labels: Sequence[str], page: PageToMend) -> list[str]:
    """Take the second half of a jump line for text, where the first stands behind a text's last sentence."""
    mended = list(labels)
    for above, below in pairwise(range(len(labels))):
        if labels[above] in _RUNNING and labels[below] not in _RUNNING:
            first, second = page.lines[above].text[-_HALF_A_JUMP:], page.lines[below].text
            if len(second) <= _HALF_A_JUMP and _is_jump_over_two(first, second, is_cjk=page.is_cjk):
                mended[below] = Label.CONTINUATION
    return mended


def _is_jump_over_two(first: str, second: str, *, is_cjk: bool) -> bool:
    """Tell whether the end of a line and a short one below it are a jump line that neither is alone."""
    jump = recognize_jump_to(f"{first}{second}" if is_cjk else f"{first} {second}")
    is_over_both = jump is not None and 0 < jump.start < len(first)
    return is_over_both and not recognize_jump_to(first) and not recognize_jump_to(second)
