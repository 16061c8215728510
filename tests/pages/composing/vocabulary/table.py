"""What a language's table of printed words holds.

A template is a text with fields in braces, which `Scene.fill` fills: {paper}, {day}, {person}, {number:1-99},
{one:this¦that}, or the name of a word list. A new choice is a new row.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date
    from random import Random

Templates = tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Vocabulary:
    """The templates, word lists and makers of names of one language."""

    person: Callable[[Random], str]
    place: Callable[[Random], str]
    paper: Callable[[Random], str]
    dates: Mapping[str, Callable[[date], str]]  # whole dates, of which {day} takes any
    calendar: Mapping[str, Callable[[date], str]]  # parts of dates: {month}, {dayofmonth}
    words: Mapping[str, Templates]
    page_heads: Templates  # over the whole page; a row may hold two lines
    labels: Templates  # over letters and briefs
    columns: Templates  # names of regular features, over one article
    stock_heads: Templates  # headlines that do not tell what their text says
    contents: Templates  # over a list of the page's headlines
    furniture: Templates  # what a site or page adds before, within and behind articles
    metadata: Templates  # paper, date and page of an article
    sections: Templates = ()  # lines of an archive's dump before each article
    counts: Templates  # what tells stories apart by their number: {count} of {all}
    heads: Templates = ()  # field names before a headline
    bylines: Templates  # {role} holds for the names behind it; a row may hold two lines
    openers: Templates  # before the first paragraph's text
    wires: Templates  # openers of items that have no headline
    notes: Templates  # an editor's paragraph before the text
    greetings: Templates  # before a letter
    signatures: Templates  # under a letter; a row may hold several lines
    signed: Templates  # bylines that stand under their text
    endings: Templates  # under an article: credits and agencies
    captions: Templates
    jumps: Templates
    jumps_from: Templates
    listings: Mapping[str, Templates] = field(default_factory=dict)  # the head of a table, and its rows
    notices: tuple[Templates, ...] = ()  # the lines of a notice, each one of several
    feet: Templates  # between two pages of one file
    editors: Templates
    verses: tuple[str, ...]  # a title and its lines, parted by strokes
    questions: tuple[tuple[str, str], ...]  # what stands before a question and before its answer
    works: Templates  # titles of novels that are printed in parts
    serials: (
        Templates  # heads of their parts: kicker|headline, a line each, with {work}, {part} and {numeral}
    )
