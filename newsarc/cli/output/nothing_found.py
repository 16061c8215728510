"""Say, to a person, that nothing was found, and what may have been meant."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsarc.cli.output.streams import hint, is_error_terminal, tell_spaced
from newsarc.query.nodes import Dates, Node, Not, Text, Value, conjuncts, names_kind
from newsarc.text.characters.classes import UNSPACED, has_character
from newsarc.text.characters.controls import one_line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsarc.cli.options.opened import Archive
    from newsarc.store.search.missed_terms import MissedTerm

_OPERATORS = {"or": "OR", "and": "AND", "not": "- before what is left out"}


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
    operators = _operators(query)
    for one in missed:
        is_all_said = one.term == query and isinstance(query, Text) and not one.near
        if not (is_all_said or (isinstance(one.term, Text) and one.term.text in operators)):
            yield _reason(archive, one)
    yield from operators.values()
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


def _operators(query: Node) -> dict[str, str]:
    """Find the words of a query that are operators in capitals, each with what is to say of it."""
    said = [one.text for one in conjuncts(query) if isinstance(one, Text) and one.column is None]
    return {
        word: f"`{word}` is a word here: the operator is {_OPERATORS[word]}"
        for word in said
        if word in _OPERATORS
    }
