"""The labels of lines: what a line of a page is, wherever it stands."""

from __future__ import annotations

from enum import StrEnum


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
