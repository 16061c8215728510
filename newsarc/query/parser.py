"""Read a query into its nodes, by recursive descent.

any  = all ("OR" all)*          all  = one ("AND"? one)*
one  = ("-" | "NOT") one | [field ":"] ("(" any ")" | NEAR "(" term+ ["," number] ")" | term)
"""

from __future__ import annotations

import re
from contextlib import contextmanager
from typing import TYPE_CHECKING

from newsarc.errors import QueryError
from newsarc.fields import FULL_TEXT
from newsarc.language import tr
from newsarc.query.fields import term
from newsarc.query.lexer import cut_tokens
from newsarc.query.nodes import And, Near, Node, Not, Or, Text
from newsarc.query.tokens import AskedText, Token, TokenShape
from newsarc.text.characters.controls import storable

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

_MOST_TERMS = 200  # SQLite allows expressions 1000 deep, FTS5 256
_DEEPEST = 12  # the parsers of SQLite and FTS5 hold a hundred things that are not ended; 20 overflow them
_DISTANCE = r"(.*?)([*＊]?)[,，](\d*)"
_DEFAULT_DISTANCE = 10  # that of FTS5
_FARTHEST = 9_999
_COMMAS = ",，"


def parse_query(text: str, *, today: date | None = None, is_day_first: bool | None = None) -> Node | None:
    """Read a query; None stands for the empty one, which wants everything. Raises QueryError.

    Without `today`, dates that count from it are refused, and without an order those that may be two days.

    >>> parse_query("headline:防控 -辟谣")
    And(nodes=(Text(text='防控', column='headline', is_prefix=False), \
Not(node=Text(text='辟谣', column=None, is_prefix=False))))
    """
    text = storable(text)
    tokens = cut_tokens(text)
    if len(tokens) == 1:
        return None
    return _Parser(AskedText(text, today, is_day_first), tokens).parse()


class _Parser:
    """Walks over the tokens of one query."""

    def __init__(self, asked: AskedText, tokens: tuple[Token, ...]) -> None:
        self.asked = asked
        self.query = asked.text
        self.tokens = tokens
        self.index = 0
        self.depth = 0

    def parse(self) -> Node:
        words = [token for token in self.tokens if token.shape in (TokenShape.WORD, TokenShape.QUOTED)]
        if len(words) > _MOST_TERMS:
            raise self.error(words[_MOST_TERMS], tr("at most {most} terms", most=_MOST_TERMS))
        node = self.parse_any(None)
        if self.next.shape is not TokenShape.END:
            raise self.error(self.next, tr("an opening bracket before this one"))
        return node

    @property
    def next(self) -> Token:
        return self.tokens[self.index]

    def take(self, *shapes: TokenShape) -> Token | None:
        token = self.next
        if token.shape not in shapes:
            return None
        self.index += 1
        return token

    def error(self, token: Token, expected: str) -> QueryError:
        return QueryError(self.query, token.position, expected)

    def parse_any(self, field: str | None) -> Node:
        nodes = [self.parse_all(field)]
        while self.take(TokenShape.OR):
            nodes.append(self.parse_all(field))
        return nodes[0] if len(nodes) == 1 else Or(tuple(nodes))

    def parse_all(self, field: str | None) -> Node:
        nodes = [self.parse_one(field)]
        while self.next.shape not in (TokenShape.OR, TokenShape.CLOSE, TokenShape.END):
            self.take(TokenShape.AND)
            nodes.append(self.parse_one(field))
        return nodes[0] if len(nodes) == 1 else And(tuple(nodes))

    def parse_one(self, field: str | None) -> Node:
        if self.take(TokenShape.NOT):
            with self.deeper():
                return Not(self.parse_one(field))
        if name := self.take(TokenShape.FIELD):
            field = name.text
        if self.take(TokenShape.OPEN):
            return self.parse_group(field)
        if near := self.take(TokenShape.NEAR):
            return self.parse_near(field, near)
        word = self.take(TokenShape.WORD, TokenShape.QUOTED)
        if word is None:
            raise self.error(
                self.next, tr("a word") if field is None else tr("a value for {field}:", field=field)
            )
        return term(field, word, self.asked)

    @contextmanager
    def deeper(self) -> Iterator[None]:
        self.depth += 1
        if self.depth > _DEEPEST:
            raise self.error(
                self.next, tr("at most {most} brackets or minus signs within each other", most=_DEEPEST)
            )
        yield
        self.depth -= 1

    def parse_group(self, field: str | None) -> Node:
        with self.deeper():
            node = self.parse_any(field)
        if not self.take(TokenShape.CLOSE):
            raise self.error(self.next, tr("a closing bracket"))
        return node

    def parse_near(self, field: str | None, near: Token) -> Node:
        if field is not None and field not in FULL_TEXT:
            raise self.error(near, tr("a value for {field}:", field=field))
        self.take(TokenShape.OPEN)
        words = []
        while word := self.take(TokenShape.WORD, TokenShape.QUOTED):
            words.append(word)
        end = self.next
        if not self.take(TokenShape.CLOSE):
            raise self.error(end, tr("words, a distance and a closing bracket, as in NEAR(a b, 5)"))
        words, distance = self.split_distance(words)
        if len(words) < 2:
            raise self.error(end, tr("two words or more, as in NEAR(a b, 5)"))
        nodes = (term(None, word, self.asked) for word in words)
        # FTS5 takes no choice within a NEAR: a string stands there as it is written.
        texts = (node.nodes[0] if isinstance(node, Or) else node for node in nodes)
        return Near(tuple(text for text in texts if isinstance(text, Text)), distance, field)

    def split_distance(self, words: list[Token]) -> tuple[list[Token], int]:
        """Part the words of a NEAR from the number behind the last comma, however they are spaced."""
        distance = _DEFAULT_DISTANCE
        number = words[-1] if len(words) > 1 and words[-1].text.isdecimal() else None
        if number is not None and _parted(words[-2]):
            words = words[:-1]
            distance = self.distance_of(number.text, number)
        elif (
            words
            and words[-1].shape is TokenShape.WORD
            and (found := re.fullmatch(_DISTANCE, words[-1].text))
        ):
            last = words[-1]
            if found[3] or not found[1]:
                distance = self.distance_of(found[3], last)
                kept = Token(last.shape, found[1], last.position, bool(found[2]) or last.is_prefix)
                words = [*words[:-1], *([kept] if found[1] else [])]
        elif len(words) > 2 and _parted(words[-2]) and not any(map(_parted, words[:-2])):
            raise self.error(words[-1], tr("a number behind the comma, as in NEAR(a b, 5)"))
        return [_without_comma(word) for word in words if word.text.strip(_COMMAS)], distance

    def distance_of(self, text: str, token: Token) -> int:
        if not text.isdecimal() or int(text) > _FARTHEST:
            raise self.error(token, tr("a distance of at most {most:,}, as in NEAR(a b, 5)", most=_FARTHEST))
        return int(text)


def _parted(word: Token) -> bool:
    return word.shape is TokenShape.WORD and word.text.endswith((*_COMMAS,))


def _without_comma(word: Token) -> Token:
    """Take a comma off that parts a word from the next, and the star before it off into its place."""
    if not _parted(word):
        return word
    bare = word.text.rstrip(_COMMAS)
    return Token(word.shape, bare.rstrip("*＊"), word.position, bare.endswith(("*", "＊")) or word.is_prefix)
