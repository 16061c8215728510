"""Find the bylines that the model took for furniture, a headline or text, by what they say themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsarc.reading.furniture.editors import is_editors_line
from newsarc.reading.labelling.labels import BODY, HEADS, IN_TEXT, Label
from newsarc.reading.labelling.preparation import has_geometry
from newsarc.reading.recognition import recognize

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsarc.reading.labelling.mends.page_to_mend import PageToMend
    from newsarc.reading.lines.line import Line

_BESIDE = (Label.FURNITURE, Label.EDITORS, Label.MASTHEAD)
_SIGNED = (Label.BYLINE, Label.SIGNATURE)
_BEHIND = (None, *HEADS, Label.OPENING)  # a text
_BEGINS = (Label.OPENING, Label.LEAD)


def with_signed_lines(labels: Sequence[str], page: PageToMend) -> list[str]:
    """Call a byline the line of furniture that reads so, between a headline and its text or behind a text.

    Between the two may stand other furniture: the day, buttons of the site, the source. A text has one
    byline only, over it or under it.
    """
    mended = list(labels)
    if has_geometry(page.lines):
        return mended
    for at, label in enumerate(labels):
        if label not in _BESIDE or not _signs(page.lines[at].text):
            continue
        above = _beside(at, -1, mended)
        below = _beside(at, 1, mended)
        if above in HEADS and below in _BEGINS and not _is_signed_below(at, mended, page.lines):
            mended[at] = Label.BYLINE
        elif (
            above in BODY
            and (below is None or below in (*HEADS, Label.OPENING))
            and not _is_signed(at, mended)
        ):
            mended[at] = Label.SIGNATURE
    return mended


def with_signed_ends(labels: Sequence[str], page: PageToMend) -> list[str]:
    """Call a signature the last line of a text that reads as a byline, with a word that says so."""
    lines = page.lines
    mended = list(labels)
    for at in range(1, len(labels)):
        is_last = at + 1 == len(labels) or labels[at + 1] not in (*BODY, Label.SIGNATURE, Label.JUMP)
        is_apart = labels[at] in IN_TEXT and labels[at - 1] in BODY and lines[at - 1].is_final
        if is_last and is_apart and _signs(lines[at].text):
            mended[at] = Label.SIGNATURE
    return mended


def _signs(text: str) -> bool:
    byline = recognize(text).byline
    return byline is not None and byline.has_role and bool(byline.contributors) and not is_editors_line(text)


def _beside(at: int, step: int, labels: Sequence[str]) -> str | None:
    """Return the label of the next line that is no furniture, above or below."""
    at += step
    while 0 <= at < len(labels) and labels[at] in _BESIDE:
        at += step
    return labels[at] if 0 <= at < len(labels) else None


def _is_signed_below(at: int, labels: Sequence[str], lines: Sequence[Line]) -> bool:
    """Tell whether the article whose text begins below a line is signed."""
    end = next((below for below in range(at + 1, len(labels)) if labels[below] in HEADS), len(labels))
    return any(labels[below] in _SIGNED and _signs(lines[below].text) for below in range(at + 1, end))


def _is_signed(at: int, labels: Sequence[str]) -> bool:
    """Tell whether the article whose text ends above a line has a byline."""
    at -= 1
    while at >= 0 and labels[at] in (*_BESIDE, *BODY, *_SIGNED):
        if labels[at] in _SIGNED:
            return True
        if labels[at] in _BEGINS and labels[at - 1 : at] != [Label.BYLINE]:
            return False
        at -= 1
    return False
