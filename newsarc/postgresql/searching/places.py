"""Where the strings of a query stand in an article, by the places of its lexemes: as FTS5 finds them."""

from __future__ import annotations

from bisect import bisect_right
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from newsarc.postgresql.searching.terms import term_of
from newsarc.postgresql.vectors import COLUMN_END, COLUMNS, lexemes_of, tokens_of
from newsarc.query.matching import has_pairs
from newsarc.query.nodes import And, Near, Not, Or, Text

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from newsarc.postgresql.searching.terms import Term
    from newsarc.query.nodes import Node

_END = 2**62
_COLUMN_BITS = 40
_PLACE = (1 << _COLUMN_BITS) - 1
_MOST_KEPT = 200_000  # tokens


class Places(NamedTuple):
    """The places of some lexemes in an article, and where its columns begin."""

    lexemes: dict[str, list[int]]
    starts: Sequence[int]

    def column_of(self, place: int) -> str:
        """Return the column that a place is in."""
        return COLUMNS[bisect_right(self.starts, place) - 1]


class WantedLexemes(dict[str, tuple[str, ...]]):
    """Which lexemes of a token are wanted, filled as tokens turn up."""

    def __init__(self, terms: Iterable[Term]) -> None:
        super().__init__()
        terms = tuple(terms)
        self._whole = frozenset(chain.from_iterable(term.lexemes for term in terms))
        self._begun = tuple({term.beginning for term in terms if term.beginning is not None})

    def __missing__(self, token: str) -> tuple[str, ...]:
        """Look at a token for the first time."""
        if len(self) >= _MOST_KEPT:
            self.clear()
        lexemes = lexemes_of(token)
        wanted = tuple(one for one in lexemes if one in self._whole or one.startswith(self._begun))
        self[token] = wanted
        return wanted


def read_places(stream: str, wanted: WantedLexemes) -> Places:
    r"""Read the places of lexemes from a stream of tokens, one place left free between two columns.

    >>> from newsarc.query.nodes import Text
    >>> wanted = WantedLexemes(map(term_of, (Text("红"), Text("GDP"))))
    >>> read_places(" ^开门红 \n\n\n\n gdp ", wanted)
    Places(lexemes={'红': [3], 'gdp': [8]}, starts=[1, 5, 6, 7, 8])
    """
    found: dict[str, list[int]] = {}
    starts, place = [], 1
    for column in stream.split(COLUMN_END)[: len(COLUMNS)]:
        starts.append(place)
        for token in chain.from_iterable(map(tokens_of, column.split())):
            for lexeme in wanted[token]:
                found.setdefault(lexeme, []).append(place)
            place += 1
        place += 1
    return Places(found, starts)


def columns_of(stream: str) -> dict[str, str]:
    """Return the tokens of each column of a stream."""
    return dict(zip(COLUMNS, stream.split(COLUMN_END), strict=False))


def count_in(columns: Mapping[str, str], text: Text) -> dict[str, int]:
    r"""Count how often a string stands in each column that it is held to, without a look at all tokens.

    >>> columns = columns_of(" ^上上上 \n\n\n\n ^上海 ")
    >>> count_in(columns, Text("上上")), count_in(columns, Text("上", "body"))
    ({'headline': 2}, {'body': 1})
    """
    term = term_of(text)
    found = {name: _count(columns.get(name, ""), term.pattern) for name in term.columns}
    return {name: number for name, number in found.items() if number}


def stands_in(node: Node, columns: Mapping[str, str]) -> bool:
    """Tell whether an article is what a query of strings asks for, none of them near another."""
    match node:
        case Text():
            return bool(count_in(columns, node))
        case And(nodes):
            return all(stands_in(one, columns) for one in nodes)
        case Or(nodes):
            return any(stands_in(one, columns) for one in nodes)
        case Not(inner):
            return not stands_in(inner, columns)
    raise AssertionError(node)


def _count(tokens: str, pattern: str) -> int:
    """Count where a pattern begins: two may share the blank between them."""
    number, place = 0, tokens.find(pattern)
    while place >= 0:
        number, place = number + 1, tokens.find(pattern, place + 1)
    return number


def instances(text: Text, places: Places, columns: frozenset[str] | None = None) -> list[int]:
    """Return where a string begins, in the columns that it is held to."""
    term = term_of(text, columns)
    found = _starts(term, places.lexemes)
    return (
        found
        if len(term.columns) == len(COLUMNS)
        else [one for one in found if places.column_of(one) in term.columns]
    )


def near_instances(near: Near, places: Places) -> list[list[int]]:
    """Return where each string of a NEAR begins in the groups that are near enough."""
    held = None if near.column is None else frozenset({near.column})
    texts = near.texts
    all_ = [[_far(places, one) for one in instances(text, places, held)] for text in texts]
    if not all(all_):
        return [[] for _ in texts]
    lengths = [len(term_of(text).lexemes) + (term_of(text).beginning is not None) for text in texts]
    distance = near.distance + any(map(has_pairs, texts))
    return [[place & _PLACE for place in row] for row in _groups(all_, lengths, distance)]


def holds(node: Node, places: Places, columns: frozenset[str] | None = None) -> bool:
    """Tell whether an article is what a query of strings asks for."""
    match node:
        case Text():
            return bool(instances(node, places, columns))
        case Near():
            return all(near_instances(node, places))
        case And(nodes):
            return all(holds(one, places, columns) for one in nodes)
        case Or(nodes):
            return any(holds(one, places, columns) for one in nodes)
        case Not(inner):
            return not holds(inner, places, columns)
    raise AssertionError(node)


def _starts(term: Term, lexemes: dict[str, list[int]]) -> list[int]:
    rows = [lexemes.get(one, []) for one in term.lexemes]
    if term.beginning is not None:
        begun = (places for lexeme, places in lexemes.items() if lexeme.startswith(term.beginning))
        rows.append(sorted(set(chain.from_iterable(begun))))
    first, *others = rows
    if not others:
        return first
    later = [set(row) for row in others]
    return [place for place in first if all(place + n in row for n, row in enumerate(later, 1))]


def _far(places: Places, place: int) -> int:
    """Put columns so far apart that nothing in two of them is near."""
    column = bisect_right(places.starts, place)
    return (column << _COLUMN_BITS) + place


def _groups(all_: list[list[int]], lengths: list[int], distance: int) -> list[list[int]]:
    """Go through the places of each string as `fts5ExprNearIsMatch` of SQLite does."""
    at = [0] * len(all_)
    found: list[list[int]] = [[] for _ in all_]
    while True:
        if not _advance_to_match(all_, at, lengths, distance):
            return found
        for number, row in enumerate(all_):
            if not found[number] or found[number][-1] != row[at[number]]:
                found[number].append(row[at[number]])
        ahead = [
            row[place + 1] if place + 1 < len(row) else _END for row, place in zip(all_, at, strict=True)
        ]
        nearest = ahead.index(min(ahead))
        at[nearest] += 1
        if at[nearest] >= len(all_[nearest]):
            return found


def _advance_to_match(all_: list[list[int]], at: list[int], lengths: list[int], distance: int) -> bool:
    last = all_[0][at[0]]
    is_match = False
    while not is_match:
        is_match = True
        for number, row in enumerate(all_):
            first = last - lengths[number] - distance
            if not first <= row[at[number]] <= last:
                is_match = False
                while row[at[number]] < first:
                    at[number] += 1
                    if at[number] >= len(row):
                        return False
                last = max(last, row[at[number]])
    return True
