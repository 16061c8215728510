"""The full-text index of an article as PostgreSQL keeps it: its tokens in a row, and the lexemes of these.

The tokens are those of the SQLite index. They stand in two streams in the row itself: that of the body, and
that of all other columns, a line for each. Overlapping pairs are written as the characters that they are of,
which takes half the room; the server makes the lexemes of them, for an index that leads to the articles
without a look at any. Whether strings of several tokens stand there is seen in the streams. A vector with
places would tell that as well, in the same time of the processor, but takes three times the room.

A vector holds a megabyte, and a lexeme is shorter than 2,048 bytes (PostgreSQL 15, 12.11 "Limitations"). An
article that does not fit has no vector; there the streams are looked through for all that is asked.
"""

from __future__ import annotations

from hashlib import sha256
from itertools import chain
from operator import add
from typing import TYPE_CHECKING, NamedTuple

from newsarc.text.characters.classes import UNSPACED, has_character
from newsarc.text.matching.tokens import GAP, index_tokens

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

COLUMNS = ("headline", "kicker", "deck", "byline", "body")
"""The columns of the index, in the order of the streams."""
COLUMN_END = "\n"
"""What parts columns in a stream."""
COLUMN_LETTERS = {"headline": "A", "kicker": "B", "deck": "C", "byline": "D"}
"""What stands before the lexemes of a column, all but the body: no token has a capital."""
RUN = "^"
"""What stands before a run of characters that gives pairs: no token has a mark."""
WHOLE, UNLISTED = 0, 1
"""The forms of an article's index: with vectors, or with a stream only."""

_MOST_BYTES = 900_000  # of lexemes; PostgreSQL ends at 1,048,575
_LONGEST_LEXEME, _KEPT_OF_LONGER = 2_000, 1_500  # bytes
_LONGEST_RUN = 4_000  # characters; of one that has twice as many the server takes four times as long for all
_MOST_KEPT = 200_000  # tokens
_LONGEST_TOKEN = 32_768  # bytes, of which FTS5 sees no more


class IndexedText(NamedTuple):
    """What the index has of an article: the tokens of its heading and of its body, and how many."""

    form: int
    heading: str
    stream: str
    size: int


def index_text(texts: Mapping[str, str | None]) -> IndexedText:
    """Index the texts of an article by their columns."""
    columns = [index_tokens(texts[column] or "").split() for column in COLUMNS]
    items = [in_runs(tokens) for tokens in columns]
    is_whole = _vector_bytes(columns) < _MOST_BYTES and all(map(_is_short, chain.from_iterable(items)))
    *heading, body = [f" {' '.join(column)} " if column else "" for column in items]
    form = WHOLE if is_whole else UNLISTED
    return IndexedText(form, COLUMN_END.join(heading), body, sum(map(len, columns)))


def in_runs(tokens: Iterable[str]) -> list[str]:
    """Write pairs as the runs of characters that they are of, each behind a mark.

    >>> in_runs(["开门", "门红", "红", "gdp", "年"]), in_runs(["开门", "门红"])
    (['^开门红', 'gdp', '^年'], ['^开门红'])
    """
    items, run, last = list[str](), "", ""
    for token in tokens:
        lexeme = _LEXEMES[token][0]
        if not has_character(UNSPACED, token[0]):
            items.append(lexeme)
            continue
        run, last = run + token[0], token
        if len(token) == 1:
            items.append(RUN + run)
            run = ""
    return [*items, RUN + run + last[1]] if run else items


def tokens_of(item: str) -> list[str]:
    """Return the tokens that an item of a stream stands for.

    >>> tokens_of("^开门红"), tokens_of("gdp")
    (['开门', '门红', '红'], ['gdp'])
    """
    if not item.startswith(RUN):
        return [item]
    run = item.removeprefix(RUN)
    return [*map(add, run, run[1:]), run[-1]]


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


def _vector_bytes(columns: Sequence[Sequence[str]]) -> int:
    """Return how many bytes the lexemes have, which stand a second time for a column other than the body."""
    whole = _lexeme_bytes(chain.from_iterable(columns))
    return whole + sum(map(_lexeme_bytes, columns[: len(COLUMN_LETTERS)]))


def _lexeme_bytes(tokens: Iterable[str]) -> int:
    lexemes = {lexeme for token in set(tokens) for lexeme in _LEXEMES[token]}
    return sum(len(one.encode()) + 2 for one in lexemes)


def _is_short(item: str) -> bool:
    return len(item) <= _LONGEST_RUN or not item.startswith(RUN)
