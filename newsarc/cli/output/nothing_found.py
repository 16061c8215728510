"""Say, to a person, that nothing was found, and what may have been meant."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from newsarc.cli.output.streams import hint, is_error_terminal, tell
from newsarc.language import tr
from newsarc.query.nodes import Dates, Node, Not, Text, Value, conjuncts, names_kind
from newsarc.text.characters.classes import UNSPACED, has_character

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newsarc.store.asked_archive import AskedArchive
    from newsarc.store.search.missed_terms import MissedTerm

_OPERATORS = ("or", "and", "not")
_LONGEST_DATE = 4  # words: Tuesday, 15 March 2022


def tell_of_nothing(archive: AskedArchive, query: Node | None) -> None:
    """Tell a person at a terminal that nothing was found, and why, a line for each reason."""
    if not is_error_terminal():
        return
    hint(tr("newsarc: nothing found"))
    for line in () if query is None else reasons(archive, query):
        tell(line, before="  ")


def reasons(archive: AskedArchive, query: Node) -> Iterator[str]:
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
        numbers = tr(", ").join(
            tr("{number:,} with kind:{kind}", number=number, kind=kind) for kind, number in others.items()
        )
        yield tr("other parts of pages have it: {numbers}", numbers=numbers)
    elif not missed and sum(not isinstance(one, Not) for one in conjuncts(query)) > 1:
        yield tr("each of these is there, but no article has all of them: leave one out, or put OR between")


def _reason(archive: AskedArchive, missed: MissedTerm) -> str:
    match missed.term:
        case Text(text, column):
            field = f"{column}:" if column else ""
            return tr("no article has `{words}`", words=f"{field}{text}") + _pieces_or_words(
                text, missed.near
            )
        case Value(field, text):
            return tr("no article has `{words}`", words=f"{field}:{text}") + _known(field, missed)
        case Dates(field="imported"):
            return tr("no article was imported on these dates")
        case Dates():
            return _dates(archive)
    raise AssertionError(missed.term)


def _meant(near: tuple[str, ...]) -> str:
    return tr(": did you mean {near}?", near=tr(" or ").join(near)) if near else ""


def _pieces_or_words(text: str, near: tuple[str, ...]) -> str:
    """Of Han pieces are near, of other scripts words."""
    if near and has_character(UNSPACED, text[0]):
        return tr(", but {near}", near=tr(" and ").join(near))
    return _meant(near)


def _known(field: str, missed: MissedTerm) -> str:
    if missed.is_near_all:
        return (
            tr(": there is {near}", near=", ".join(missed.near))
            if missed.near
            else tr(": none has a {field}", field=field)
        )
    lists = {"newspaper": "`newsarc count --by newspaper`", "tag": "`newsarc tag list`"}
    there = tr(": {command} lists those there are", command=lists[field]) if field in lists else ""
    return _meant(missed.near) or there


def _dates(archive: AskedArchive) -> str:
    there = archive.dates_there()
    return (
        tr("no article has these dates: the archive has {first} to {last}", first=there[0], last=there[1])
        if there
        else tr("no article has a date")
    )


def meant_otherwise(words: Sequence[str]) -> Iterator[str]:
    """Say of words that look like a date, or like an id, how one asks for these.

    >>> list(meant_otherwise(["vaccine", "March", "2022"]))
    ['`March 2022` is searched for as words: as a date it is date:2022-03']
    >>> list(meant_otherwise(["437"]))
    ['`437` is searched for as a word: `newsarc show 437` shows the article with that id']
    """
    if found := _date_among(words):
        yield tr(
            "`{words}` is searched for as words: as a date it is date:{date}", words=found[0], date=found[1]
        )
    elif len(words) == 1 and words[0].isascii() and words[0].isdigit():
        yield tr(
            "`{word}` is searched for as a word: `newsarc show {word}` shows the article with that id",
            word=words[0],
        )


def _date_among(words: Sequence[str]) -> tuple[str, str] | None:
    """Find the longest run of words that is a date; a year alone is one where nothing else is asked for."""
    # They take 9 ms to load, and most finds are not empty.
    from newsarc.text.calendar.dates import read_date
    from newsarc.text.calendar.spoken import read_spoken

    runs = [
        words[first : first + length]
        for length in range(min(len(words), _LONGEST_DATE), 0, -1)
        for first in range(len(words) - length + 1)
    ]
    for said in map(" ".join, runs):
        found = read_date(said)
        if found and (found.month or len(words) == 1):
            return said, found.isoformat()
        if read_spoken(said, date.today()):
            return said, said.replace(" ", "-")
    return None


def _plain_words(query: Node) -> list[str]:
    return [one.text for one in conjuncts(query) if isinstance(one, Text) and one.column is None]


def _operator(word: str) -> str | None:
    """Say of a word that is an operator in capitals what the operator is."""
    if word not in _OPERATORS:
        return None
    operator = tr("- before what is left out") if word == "not" else word.upper()
    return tr("`{word}` is a word here: the operator is {operator}", word=word, operator=operator)
