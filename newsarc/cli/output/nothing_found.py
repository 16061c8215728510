"""Say, to a person, that nothing was found, and what may have been meant."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsarc.cli.output.streams import hint, is_error_terminal, tell_spaced
from newsarc.query.nodes import Dates, Node, Not, Text, Value, conjuncts, names_kind
from newsarc.text.characters.classes import UNSPACED, has_character
from newsarc.text.characters.controls import one_line

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newsarc.cli.options.opened import Archive
    from newsarc.store.search.missed_terms import MissedTerm

_OPERATORS = {"or": "OR", "and": "AND", "not": "- before what is left out"}
_LONGEST_DATE = 4  # words: Tuesday, 15 March 2022


def tell_of_nothing(archive: Archive, query: Node | None) -> None:
    """Tell a person at a terminal that nothing was found, and why, a line for each reason."""
    if not is_error_terminal():
        return
    hint("newsarc: nothing found")
    for line in () if query is None else reasons(archive, query):
        tell_spaced(f"  {one_line(line)}")


def reasons(archive: Archive, query: Node) -> Iterator[str]:
    """Write why a query finds nothing."""
    missed = archive.missed_terms(query)
    words = _plain_words(query)
    operators = {word: said for word in words if (said := _operator(word))}
    for one in missed:
        is_all_said = one.term == query and isinstance(query, Text) and not one.near
        if not (is_all_said or (isinstance(one.term, Text) and one.term.text in operators)):
            yield _reason(archive, one)
    yield from operators.values()
    yield from meant_otherwise(words)
    others = {} if names_kind(query) else archive.other_kinds(query)
    if others:
        numbers = ", ".join(f"{number:,} with kind:{kind}" for kind, number in others.items())
        yield f"other parts of pages have it: {numbers}"
    elif not missed and sum(not isinstance(one, Not) for one in conjuncts(query)) > 1:
        yield "each of these is there, but no article has all of them: leave one out, or put OR between"


def _reason(archive: Archive, missed: MissedTerm) -> str:
    match missed.term:
        case Text(text, column):
            field = f"{column}:" if column else ""
            return f"no article has `{field}{text}`{_pieces_or_words(text, missed.near)}"
        case Value(field, text):
            return f"no article has `{field}:{text}`{_known(field, missed)}"
        case Dates():
            return _dates(archive)
    raise AssertionError(missed.term)


def _meant(near: tuple[str, ...]) -> str:
    return f": did you mean {' or '.join(near)}?" if near else ""


def _pieces_or_words(text: str, near: tuple[str, ...]) -> str:
    """Of Han pieces are near, of other scripts words."""
    if near and has_character(UNSPACED, text[0]):
        return f", but {' and '.join(near)}"
    return _meant(near)


def _known(field: str, missed: MissedTerm) -> str:
    if missed.is_near_all:
        return f": there is {', '.join(missed.near)}" if missed.near else f": none has a {field}"
    lists = {"newspaper": "`newsarc count --by newspaper`", "tag": "`newsarc tag list`"}
    there = f": {lists[field]} lists those there are" if field in lists else ""
    return _meant(missed.near) or there


def _dates(archive: Archive) -> str:
    there = archive.dates_there()
    return (
        f"no article is of these dates: there is {there[0]} to {there[1]}"
        if there
        else "no article has a date"
    )


def meant_otherwise(words: Sequence[str]) -> Iterator[str]:
    """Say of words that look like a date, or like an id, how one asks for these.

    >>> list(meant_otherwise(["vaccine", "March", "2022"]))
    ['`March 2022` is looked for as words: the date is date:2022-03']
    >>> list(meant_otherwise(["437"]))
    ['`437` is looked for as a word: `newsarc show 437` shows the article with that id']
    """
    if found := _date_among(words):
        yield f"`{found[0]}` is looked for as words: the date is date:{found[1]}"
    elif len(words) == 1 and words[0].isascii() and words[0].isdigit():
        shown = f"`newsarc show {words[0]}` shows the article with that id"
        yield f"`{words[0]}` is looked for as a word: {shown}"


def _date_among(words: Sequence[str]) -> tuple[str, str] | None:
    """Find the longest run of words that is a date; a year alone is one where nothing else is asked for."""
    from newsarc.text.calendar.dates import read_date  # 9 ms, and most finds are not empty

    runs = [
        words[first : first + length]
        for length in range(min(len(words), _LONGEST_DATE), 0, -1)
        for first in range(len(words) - length + 1)
    ]
    for said in map(" ".join, runs):
        found = read_date(said)
        if found and (found.month or len(words) == 1):
            return said, found.isoformat()
    return None


def _plain_words(query: Node) -> list[str]:
    return [one.text for one in conjuncts(query) if isinstance(one, Text) and one.column is None]


def _operator(word: str) -> str | None:
    """Say of a word that is an operator in capitals what the operator is."""
    return f"`{word}` is a word here: the operator is {_OPERATORS[word]}" if word in _OPERATORS else None
