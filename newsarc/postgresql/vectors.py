"""The full-text index of an article as PostgreSQL keeps it: which lexemes it has, and its tokens in a row.

The tokens are those of the SQLite index. They stand in a stream in the row itself, a line for each column;
beside it stand the single characters that pairs begin with. An index of all these lexemes leads to the
articles without a look at any, and whether strings of several tokens stand there is seen in the stream. A
vector with places would tell that as well, in the same time of the processor, but takes twice the room
beside the row.

A vector holds a megabyte, and a lexeme is shorter than 2,048 bytes (PostgreSQL 15, 12.11 "Limitations"). An
article that does not fit has no vector; there the stream is looked through for all that is asked.
"""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING, NamedTuple

from newsarc.text.characters.classes import UNSPACED, has_character
from newsarc.text.matching.tokens import GAP, index_tokens

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

COLUMNS = ("headline", "kicker", "deck", "byline", "body")
"""The columns of the index, in the order of the stream."""
COLUMN_END = "\n"
"""What parts columns in the stream."""
HEADING_WEIGHTS = {"headline": "A", "kicker": "B", "deck": "C", "byline": "D"}
"""The weights of the vector of all columns but the body."""
WHOLE, UNLISTED = 0, 1
"""The forms of an article's index: with vectors, or with a stream only."""

_MOST_BYTES = 900_000  # of lexemes; PostgreSQL ends at 1,048,575
_LONGEST_LEXEME, _KEPT_OF_LONGER = 2_000, 1_500  # bytes
_MOST_KEPT = 200_000  # tokens
_LONGEST_TOKEN = 32_768  # bytes, of which FTS5 sees no more


class IndexedText(NamedTuple):
    """What the index has of an article: its heading's vector, its tokens, how many, and what begins pairs."""

    form: int
    heading: str | None
    stream: str
    size: int
    firsts: str


def index_text(texts: Mapping[str, str | None]) -> IndexedText:
    """Index the texts of an article by their columns."""
    columns = [index_tokens(texts[column] or "").split() for column in COLUMNS]
    lexemes = _distinct(token for column in columns for token in column)
    firsts = dict.fromkeys(one[0] for one in lexemes if len(lexemes_of(one)) > 1)
    stream = COLUMN_END.join(map(_written, columns))
    is_whole = sum(len(one.encode()) + 1 for one in lexemes) < _MOST_BYTES
    heading = _heading(columns) if is_whole else None
    size = sum(map(len, columns))
    return IndexedText(WHOLE if is_whole else UNLISTED, heading, stream, size, "".join(firsts))


def lexemes_of(token: str) -> tuple[str, ...]:
    """Return the lexemes of a token: itself, and for a pair its first character.

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


def _distinct(tokens: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(lexeme for token in dict.fromkeys(tokens) for lexeme in _LEXEMES[token]))


def _written(tokens: Sequence[str]) -> str:
    """Write the tokens of a column, each with a blank on both sides."""
    return f" {' '.join(_LEXEMES[token][0] for token in tokens)} " if tokens else ""


def _heading(columns: Sequence[Sequence[str]]) -> str:
    """Write the vector of all columns but the body; a place stands for its column, and has its weight."""
    places: dict[str, list[str]] = {}
    for number, (weight, tokens) in enumerate(zip(HEADING_WEIGHTS.values(), columns, strict=False), start=1):
        for lexeme in _distinct(tokens):
            places.setdefault(lexeme, []).append(f"{number}{weight}")
    return " ".join(f"{quoted(lexeme)}:{','.join(there)}" for lexeme, there in places.items())
