"""Read a query into its nodes, by recursive descent.

any  = all ("OR" all)*          all  = one ("AND"? one)*
one  = ("-" | "NOT") one | [field ":"] ("(" any ")" | NEAR "(" term+ ["," number] ")" | term)
"""

from __future__ import annotations

import re
from contextlib import contextmanager
from typing import TYPE_CHECKING

from newsarc.errors import QueryError
from newsarc.query.fields import TEXT_COLUMNS, term
from newsarc.query.lexer import Shape, Token, cut_tokens
from newsarc.query.nodes import And, Near, Node, Not, Or, Text

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

_MOST_TERMS = 200  # SQLite allows expressions 1000 deep, FTS5 256
_DEEPEST = 40
_DISTANCE = re.compile(r"(.*)[,，](\d{0,4})")
_DEFAULT_DISTANCE = 10  # that of FTS5


def parse_query(text: str, *, today: date | None = None) -> Node | None:
    """Read a query; None stands for the empty one, which wants everything. Raises QueryError.

    Without `today`, dates that count from it are refused.

    >>> parse_query("headline:防控 -辟谣")
    And(nodes=(Text(text='防控', column='headline', is_prefix=False), \
Not(node=Text(text='辟谣', column=None, is_prefix=False))))
    """
    tokens = cut_tokens(text)
    if len(tokens) == 1:
        return None
    return _Parser(text, tokens, today).parse()


class _Parser:
    """Walks over the tokens of one query."""

    def __init__(self, query: str, tokens: tuple[Token, ...], today: date | None) -> None:
        self.query = query
        self.today = today
        self.tokens = tokens
        self.index = 0
        self.depth = 0

    def parse(self) -> Node:
        words = [token for token in self.tokens if token.shape in (Shape.WORD, Shape.QUOTED)]
        if len(words) > _MOST_TERMS:
            raise self.error(words[_MOST_TERMS], f"at most {_MOST_TERMS} terms")
        node = self.parse_any(None)
        if self.next.shape is not Shape.END:
            raise self.error(self.next, "an opening bracket before this one")
        return node

    @property
    def next(self) -> Token:
        return self.tokens[self.index]

    def take(self, *shapes: Shape) -> Token | None:
        token = self.next
        if token.shape not in shapes:
            return None
        self.index += 1
        return token

    def error(self, token: Token, expected: str) -> QueryError:
        return QueryError(self.query, token.position, expected)

    def parse_any(self, field: str | None) -> Node:
        nodes = [self.parse_all(field)]
        while self.take(Shape.OR):
            nodes.append(self.parse_all(field))
        return nodes[0] if len(nodes) == 1 else Or(tuple(nodes))

    def parse_all(self, field: str | None) -> Node:
        nodes = [self.parse_one(field)]
        while self.next.shape not in (Shape.OR, Shape.CLOSE, Shape.END):
            self.take(Shape.AND)
            nodes.append(self.parse_one(field))
        return nodes[0] if len(nodes) == 1 else And(tuple(nodes))

    def parse_one(self, field: str | None) -> Node:
        if self.take(Shape.NOT):
            with self.deeper():
                return Not(self.parse_one(field))
        if name := self.take(Shape.FIELD):
            field = name.text
        if self.take(Shape.OPEN):
            return self.parse_group(field)
        if near := self.take(Shape.NEAR):
            return self.parse_near(field, near)
        word = self.take(Shape.WORD, Shape.QUOTED)
        if word is None:
            raise self.error(self.next, "a word" if field is None else f"a value for {field}:")
        return term(field, word, self.query, self.today)

    @contextmanager
    def deeper(self) -> Iterator[None]:
        self.depth += 1
        if self.depth > _DEEPEST:
            raise self.error(self.next, f"at most {_DEEPEST} brackets or minus signs within each other")
        yield
        self.depth -= 1

    def parse_group(self, field: str | None) -> Node:
        with self.deeper():
            node = self.parse_any(field)
        if not self.take(Shape.CLOSE):
            raise self.error(self.next, "a closing bracket")
        return node

    def parse_near(self, field: str | None, near: Token) -> Node:
        if field is not None and field not in TEXT_COLUMNS:
            raise self.error(near, f"a value for {field}:")
        self.take(Shape.OPEN)
        words = []
        while word := self.take(Shape.WORD, Shape.QUOTED):
            words.append(word)
        end = self.next
        if not self.take(Shape.CLOSE):
            raise self.error(end, "words, a distance and a closing bracket, as in NEAR(a b, 5)")
        words, distance = _split_distance(words)
        if len(words) < 2:
            raise self.error(end, "two words or more, as in NEAR(a b, 5)")
        texts = tuple(term(None, word, self.query, self.today) for word in words)
        return Near(tuple(text for text in texts if isinstance(text, Text)), distance, field)


def _split_distance(words: list[Token]) -> tuple[list[Token], int]:
    """Part the words of a NEAR from the number behind the comma, however they are spaced."""
    tail = words[-2:] if words and words[-1].text.isascii() and words[-1].text.isdigit() else words[-1:]
    if not tail or any(word.shape is Shape.QUOTED for word in tail):
        return words, _DEFAULT_DISTANCE
    found = _DISTANCE.fullmatch("".join(word.text for word in tail))
    if found is None or not (found[2] and found[2].isascii()):
        return words, _DEFAULT_DISTANCE
    last = tail[0]
    kept = words[: -len(tail)]
    if found[1]:
        kept.append(Token(last.shape, found[1], last.position, last.is_prefix))
    return kept, int(found[2])
