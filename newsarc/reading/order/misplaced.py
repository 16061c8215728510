"""Fragments that stand where an article begins, and are of another one."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from newsarc.reading.order.fragments import headline_grams
from newsarc.text.matching.grams import grams_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsarc.reading.order.fragments import Fragment

_STRANGE, _AKIN = 0.15, 0.3  # shares of a headline's words; right bodies have 0.6 to 0.9, others 0.1 to 0.25


def mark_misplaced(fragments: Sequence[Fragment]) -> list[Fragment]:
    """Let text open nothing that stands right under a headline whose report opens further down."""
    marked = list(fragments)
    for index in range(len(fragments)):
        if _is_of_report_below(marked, index):
            marked[index] = replace(marked[index], opens=False, begins_inside=None)
    return marked


def _is_of_report_below(fragments: Sequence[Fragment], index: int) -> bool:
    """Tell whether a headline's words are those of a report further down, and not of the text under it."""
    fragment = fragments[index]
    if not fragment.is_text or not fragment.opens or fragment.has_opener or index == 0:
        return False
    head = headline_grams(fragments, index)
    rivals = _report_below(fragments, index)
    return bool(rivals) and _share(head, [fragment]) < _STRANGE and _share(head, rivals) > _AKIN


def _report_below(fragments: Sequence[Fragment], index: int) -> list[Fragment]:
    """Return the text from the next opener under the same headline on."""
    below = [
        other for other in fragments[index + 1 :] if other.scope == fragments[index].scope and other.is_text
    ]
    first = next((at for at, other in enumerate(below) if other.has_opener), len(below))
    return below[first:]


def _share(head: frozenset[str], fragments: Sequence[Fragment]) -> float:
    body = grams_of(" ".join(item.line.text for fragment in fragments for item in fragment.items))
    return len(head & body) / max(1, len(head))
