"""Mend the labels of an article that was copied out of an app: headline, account and time, text, comments.

Such a copy holds one article. What says how long ago an account wrote stands under its headline, and what
readers wrote under a line that counts it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsarc.reading.furniture.account_lines import (
    is_button_to_follow,
    is_head_of_comments,
    says_how_long_ago,
)
from newsarc.reading.furniture.issue_lines import read_issue_line
from newsarc.reading.furniture.record_fields import is_of_a_site
from newsarc.reading.labelling.labels import BODY, BYLINES, FIRST_LINES, HEADS, Label
from newsarc.reading.labelling.preparation import has_geometry
from newsarc.reading.recognition import recognize

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsarc.reading.labelling.mends.page_to_mend import PageToMend
    from newsarc.reading.lines.line import Line

_PICTURE_NUMBER = re.compile(r"\d{1,2} ?/ ?\d{1,2}")
_HIGHEST = 4  # lines of a headline and of a newspaper's name


def with_one_article_under_an_account(labels: Sequence[str], page: PageToMend) -> list[str]:
    """Make one article of a page with one account: its headline is the first line, its end the comments.

    Where there are several, as in a list, only their lines are no headlines.
    """
    lines = page.lines
    mended = [
        Label.FURNITURE if label in HEADS and says_how_long_ago(line.text) else label
        for label, line in zip(labels, lines, strict=True)
    ]
    head = _head_of_account(lines)
    foot = next((at for at, line in enumerate(lines) if is_head_of_comments(line.text)), len(lines))
    if head is None or has_geometry(lines) or _is_said_again(lines[head[1] : foot]):
        return mended
    first, text = head
    while foot > text and _is_of_app(labels[foot - 1], lines[foot - 1]):
        foot -= 1
    if not any(labels[at] in BODY for at in range(text, foot)):
        return mended
    mended[0] = Label.HEADLINE
    for at in range(1, text):
        is_head = at < first and labels[at] in HEADS and not read_issue_line(lines[at].text).issue.newspaper
        is_byline = recognize(lines[at].text).byline is not None
        mended[at] = labels[at] if is_head else Label.BYLINE if is_byline else Label.FURNITURE
    _make_one_text(range(text, foot), mended, lines)
    mended[foot:] = [Label.FURNITURE] * (len(lines) - foot)
    return mended


def _is_of_app(label: str, line: Line) -> bool:
    """Tell what the app prints below a text, from the text's last sentence."""
    return is_of_a_site(line.text) or (label == Label.FURNITURE and not line.is_final)


def _head_of_account(lines: Sequence[Line]) -> tuple[int, int] | None:
    """Return where the lines of the account begin, and where the text under them; None without them."""
    ago = next((at for at, line in enumerate(lines[:_HIGHEST]) if says_how_long_ago(line.text)), 0)
    if not ago:
        return None
    end = ago + 1
    while end < len(lines) and (is_button_to_follow(lines[end].text) or says_how_long_ago(lines[end].text)):
        end += 1
    return ago, end


def _is_said_again(lines: Sequence[Line]) -> bool:
    """Tell whether another account stands below, as in a list of articles."""
    return any(says_how_long_ago(line.text) for line in lines)


def _make_one_text(within: range, labels: list[str], lines: Sequence[Line]) -> None:
    """Let the lines be one text; what looks like another headline stands inside it."""
    has_begun = False
    for at in within:
        label = labels[at]
        if _PICTURE_NUMBER.fullmatch(lines[at].text):
            labels[at] = label = Label.FURNITURE
        elif label == Label.FURNITURE and lines[at].is_final and not is_of_a_site(lines[at].text):
            label = Label.LEAD
        if not has_begun and (label in BYLINES or recognize(lines[at].text).byline):
            labels[at] = Label.BYLINE
        elif label in HEADS:
            labels[at] = Label.CROSSHEAD if has_begun else Label.LEAD
        elif label in FIRST_LINES:
            labels[at] = Label.START if has_begun else Label.LEAD
        has_begun = has_begun or labels[at] in BODY
