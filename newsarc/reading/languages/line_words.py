"""The classes of words that tell what a line is for, to each of which a language gives its words."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class LineWords:
    """The words of one language in each class: patterns, in any case, with `|` between their alternatives.

    A class is a feature of the reader, under its name here: another class, or another word in one, changes
    what the weights were learnt from.
    """

    site: str = ""  # what a site prints round its articles
    rights: str = ""
    source: str = ""
    issued: str = ""  # when it was published
    clock: str = ""
    date: str = ""
    weekday: str = ""
    page: str = ""
    column: str = ""  # names of fields in which databases print more than the text
    label: str = ""  # a field's name at the start, with its colon
    desk: str = ""
    role: str = ""
    author: str = ""  # a word before the author's name, at the start
    photo: str = ""
    agency: str = ""
    letter: str = ""  # how letters begin and end
    notice: str = ""
    phone: str = ""
    url: str = ""
    contents: str = ""
    jump: str = ""
    row: str = ""  # of a table: a result
    listing: str = ""  # of programmes: a time at the start
    money: str = ""
    column_name: str = ""
