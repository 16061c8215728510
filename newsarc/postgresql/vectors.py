"""The full-text index of an article as PostgreSQL keeps it: tokens with their places, as vectors of text.

The tokens are those of the SQLite index, each at its place in the article, one place left free between two
columns. At the place of a pair stands its first character too: a search for one character, and for a phrase
that ends in one, needs no search for beginnings then.

A vector holds 16,383 places, 255 of a lexeme, and a megabyte; a lexeme is shorter than 2,048 bytes
(PostgreSQL 15, 12.11 "Limitations"). An article that does not fit is parted: the places are in passages, its
own vector says only which lexemes it has, and where even that does not fit there is none.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from hashlib import sha256
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

from newsarc.text.characters.classes import UNSPACED, has_character
from newsarc.text.matching.tokens import GAP, index_tokens

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

COLUMNS = ("headline", "kicker", "deck", "byline", "body")
"""The columns of the index, in the order of their places."""
HEADING_WEIGHTS = {"headline": "A", "kicker": "B", "deck": "C", "byline": "D"}
"""The weights of the vector of all columns but the body."""
BODY_WEIGHT = "D"
"""The weight of the body in the vector of all columns; what is not the body has another."""
_WEIGHTS = ("A", "A", "A", "A", "")  # D is what is not said
WHOLE, PARTED, UNLISTED = 0, 1, 2
"""The forms of an article's index: a vector with places, one without, or none; the others have passages."""
GAP_LEXEMES = (GAP, *(f"{GAP}{number}" for number in range(1, 8)))
"""What gaps are called, 255 of a text by each name: every tenth token is one."""

_MOST_PLACES, _MOST_OF_ONE = 16_000, 255
_MOST_BYTES = 900_000  # of lexemes and places; PostgreSQL ends at 1,048,575
_PLACE_BYTES = 4  # of a place with what rounding takes, and of a character at most
_LONGEST_LEXEME, _KEPT_OF_LONGER = 2_000, 1_500  # bytes
_MOST_KEPT = 200_000  # tokens
_LONGEST_TOKEN = 32_768  # bytes, of which FTS5 sees no more


class IndexPassage(NamedTuple):
    """A piece of a parted article: its places count from `base` on."""

    base: int
    tokens: str


class IndexedText(NamedTuple):
    """What the index has of an article: its vectors, where columns begin, and how many tokens there are."""

    form: int
    tokens: str | None
    heading: str | None
    starts: tuple[int, ...]
    size: int
    passages: tuple[IndexPassage, ...] = ()


def index_text(texts: Mapping[str, str | None]) -> IndexedText:
    """Index the texts of an article by their columns."""
    columns = [index_tokens(texts[column] or "").split() for column in COLUMNS]
    starts = tuple(accumulate((len(tokens) + 1 for tokens in columns[:-1]), initial=1))
    size, end = sum(map(len, columns)), starts[-1] + len(columns[-1])
    places = _Places()
    for start, tokens, weight in zip(starts, columns, _WEIGHTS, strict=True):
        places.add(tokens, start, weight)
    if end <= _MOST_PLACES and places.fit():
        return IndexedText(WHOLE, places.vector(), _heading(columns, starts), starts, size)
    listed = " ".join(map(quoted, places))
    form = PARTED if len(listed.encode()) < _MOST_BYTES else UNLISTED
    passages = tuple(_passages(columns, starts))
    return IndexedText(form, listed if form == PARTED else None, None, starts, size, passages)


def lexemes_of(token: str) -> tuple[str, ...]:
    """Return the lexemes at the place of a token: itself, and for a pair its first character.

    >>> lexemes_of("开门"), lexemes_of("gdp")
    (('开门', '开'), ('gdp',))
    """
    if len(token) == 2 and has_character(UNSPACED, token[0]):
        return token, token[0]
    return (lexeme_of(token),)


def lexeme_of(token: str) -> str:
    """Return the lexeme of a token; of one that is too long its beginning, and a digest of all of it."""
    data = token.encode()[:_LONGEST_TOKEN]
    if len(data) <= _LONGEST_LEXEME:
        return token
    return f"{beginning_of(token)}{GAP}{sha256(data).hexdigest()}"


def beginning_of(token: str) -> str:
    """Return as much of the beginning of a token as every lexeme keeps."""
    return token.encode()[:_KEPT_OF_LONGER].decode(errors="ignore")


def quoted(lexeme: str) -> str:
    """Write a lexeme within a vector or a query of PostgreSQL.

    >>> quoted("it's")
    "'it''s'"
    """
    if "'" in lexeme or "\\" in lexeme:  # no token has them
        lexeme = lexeme.replace("\\", "\\\\").replace("'", "''")
    return f"'{lexeme}'"


class _Lexemes(dict[str, tuple[str, ...]]):
    """The lexemes of tokens, filled as tokens turn up; an archive has more words than memory is for."""

    def __missing__(self, token: str) -> tuple[str, ...]:
        if len(self) >= _MOST_KEPT:
            self.clear()
        lexemes = self[token] = lexemes_of(token)
        return lexemes


_LEXEMES = _Lexemes()


class _Places(defaultdict[str, list[str]]):
    """The places of lexemes, each written with its weight."""

    def __init__(self) -> None:
        super().__init__(list)

    def add(self, tokens: Iterable[str], start: int, weight: str) -> None:
        """Add tokens at places that follow each other."""
        for place, token in enumerate(tokens, start):
            written = f"{place}{weight}"
            for lexeme in _LEXEMES[token]:
                self[lexeme].append(written)

    def fit(self) -> bool:
        """Spread the gaps over their names, and tell whether a vector can hold all that is here."""
        gaps = self.get(GAP, [])
        if _MOST_OF_ONE < len(gaps) <= len(GAP_LEXEMES) * _MOST_OF_ONE:
            for number, name in enumerate(GAP_LEXEMES):
                self[name] = gaps[number * _MOST_OF_ONE : (number + 1) * _MOST_OF_ONE]
        return max(map(len, self.values()), default=0) <= _MOST_OF_ONE and self._size() < _MOST_BYTES

    def _size(self) -> int:
        return sum(_PLACE_BYTES * (len(places) + len(lexeme)) for lexeme, places in self.items())

    def vector(self) -> str:
        """Write the vector."""
        return " ".join([f"{quoted(lexeme)}:{','.join(places)}" for lexeme, places in self.items() if places])


def _heading(columns: Sequence[Sequence[str]], starts: Sequence[int]) -> str:
    """Write the vector of all columns but the body; what does not fit into it did not fit before."""
    places = _Places()
    for column, tokens, start in zip(COLUMNS[:-1], columns, starts, strict=False):
        places.add(tokens, start, HEADING_WEIGHTS[column])
    places.fit()
    return places.vector()


def _passages(columns: Sequence[Sequence[str]], starts: Sequence[int]) -> Iterator[IndexPassage]:
    """Cut the tokens where the next one would be too much; places count on over the cuts."""
    for start, tokens in zip(starts, columns, strict=True):
        first, counts, size = 0, Counter[str](), 0
        for number, token in enumerate(tokens):
            lexemes = _LEXEMES[token]
            counts.update(lexemes)
            size += sum(_PLACE_BYTES * (1 + len(lexeme)) for lexeme in lexemes)
            most = max(counts[lexeme] for lexeme in lexemes)
            if number - first >= _MOST_PLACES or size >= _MOST_BYTES or most > _MOST_OF_ONE:
                yield _passage(tokens[first:number], start + first)
                first, counts, size = number, Counter(lexemes), 0
        if tokens:
            yield _passage(tokens[first:], start + first)


def _passage(tokens: Sequence[str], start: int) -> IndexPassage:
    places = _Places()
    places.add(tokens, 1, "")
    return IndexPassage(start - 1, places.vector())
