"""The labels of lines: what a line of a page is, wherever it stands."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


class Label(StrEnum):
    """What a line is on its page."""

    __hash__ = str.__hash__  # an enumeration's own is a call in Python

    KICKER = "kicker"
    HEADLINE = "headline"
    DECK = "deck"
    CROSSHEAD = "crosshead"
    RUN_IN = "run-in headline"  # a headline in brackets, and its text behind it on the same line
    OPENING = "opening"  # the first line of a text that no headline stands over
    LEAD = "lead"  # the first line of a text, under its headline or byline
    START = "body start"
    CONTINUATION = "continuation"
    VERSE = "verse"
    BYLINE = "byline"
    SIGNATURE = "signature"  # a byline under its text
    JUMP = "jump line"
    CAPTION = "caption"
    NOTICE = "notice"
    TABLE = "table"
    MASTHEAD = "masthead"  # or page head: what names the issue and the page
    EDITORS = "editors"
    FURNITURE = "furniture"


HEADS = (Label.KICKER, Label.HEADLINE, Label.DECK)
BYLINES = (Label.BYLINE, Label.SIGNATURE)
# Of the first line of an article's text, without a headline above it or with one.
FIRST_LINES = (Label.OPENING, Label.LEAD)
BODY = (
    Label.OPENING,
    Label.LEAD,
    Label.START,
    Label.CONTINUATION,
    Label.VERSE,
    Label.CROSSHEAD,
    Label.RUN_IN,
)
# Of lines that are parts of their own, beside the articles.
BESIDE_ARTICLES = (
    Label.CAPTION,
    Label.NOTICE,
    Label.TABLE,
    Label.MASTHEAD,
    Label.EDITORS,
    Label.FURNITURE,
)
# Of running text; the exchange of one for another moves no line to another article.
IN_TEXT = (Label.LEAD, Label.START, Label.CONTINUATION)


def label_at(labels: Sequence[str], at: int) -> str | None:
    """Return the label of a line; None above the first line of a page and below its last one."""
    return labels[at] if 0 <= at < len(labels) else None


def starts_of_headlines(labels: Sequence[str]) -> list[int]:
    """Return the places of the first lines of a page's headlines, each of which may have several.

    >>> starts_of_headlines(["headline", "deck", "lead", "kicker"])
    [0, 3]
    """
    return [at for at, label in enumerate(labels) if label in HEADS and label_at(labels, at - 1) not in HEADS]
