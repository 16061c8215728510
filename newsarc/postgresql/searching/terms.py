"""The strings of a query as they are looked for in a vector: lexemes in a row, in some of the columns."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from newsarc.postgresql.vectors import (
    BODY_WEIGHT,
    COLUMNS,
    GAP_LEXEMES,
    HEADING_WEIGHTS,
    beginning_of,
    lexeme_of,
    quoted,
)
from newsarc.query.nodes import And, Near, Not, Or, Text, walk
from newsarc.text.characters.classes import UNSPACED, has_character
from newsarc.text.matching.tokens import GAP, phrase_tokens, single_character

if TYPE_CHECKING:
    from newsarc.query.nodes import Node

ALL_COLUMNS = frozenset(COLUMNS)
_HEADING = frozenset(HEADING_WEIGHTS)
_BODY = frozenset({"body"})
_NEVER = f"({quoted(GAP)} & !{quoted(GAP)})"  # which stands in no column


class Term(NamedTuple):
    """Lexemes that follow each other; a `beginning` is that of the last one; and where they must stand."""

    lexemes: tuple[str, ...]
    beginning: str | None
    columns: frozenset[str] = ALL_COLUMNS

    @property
    def is_simple(self) -> bool:
        """Tell whether all that counts is whether an article has one lexeme, wherever it stands."""
        return len(self.lexemes) + (self.beginning is not None) == 1 and self.columns == ALL_COLUMNS

    @property
    def vector(self) -> str | None:
        """The vector in which the columns can be told from others; those of a query always can."""
        if self.columns in (ALL_COLUMNS, _BODY):
            return "tokens"
        return "heading" if self.columns <= _HEADING else None


def term_of(text: Text, columns: frozenset[str] | None = None) -> Term:
    """Write a string as lexemes, held to its column and to some columns besides.

    >>> term_of(Text("开门红"))[:2], term_of(Text("红"))[:2], term_of(Text("econom", is_prefix=True))[:2]
    ((('开门', '门红'), None), (('红',), None), ((), 'econom'))
    """
    held = ALL_COLUMNS if text.column is None else frozenset({text.column})
    held &= ALL_COLUMNS if columns is None else columns
    if (character := single_character(text.text)) is not None:
        return Term((character,), None, held)
    found = phrase_tokens(text.text)
    assert found is not None, "a text holds a letter or a digit"  # noqa: S101 - for the type checker
    tokens, is_beginning = found
    *before, last = tokens
    lexemes = tuple(map(lexeme_of, before))
    if not (is_beginning or text.is_prefix):
        return Term((*lexemes, lexeme_of(last)), None, held)
    if has_character(UNSPACED, last[0]):  # a character stands at the place of each pair that it begins
        return Term((*lexemes, last), None, held)
    return Term(lexemes, beginning_of(last), held)


def is_text(node: Node) -> bool:
    """Tell whether a query is made of nothing but strings."""
    return all(isinstance(one, Text | And | Or | Not) for one in walk(node))


def is_positive(node: Node) -> bool:
    """Tell whether a find of strings must have one: what it must not have leads to nothing in an index."""
    match node:
        case Not():
            return False
        case And(nodes):
            return any(map(is_positive, nodes))
        case Or(nodes):
            return all(map(is_positive, nodes))
    return True


def is_simple(node: Node) -> bool:
    """Tell whether a query asks for nothing but which lexemes an article has."""
    return is_text(node) and all(term_of(one).is_simple for one in walk(node) if isinstance(one, Text))


def vector_query(node: Node, vector: str, columns: frozenset[str] | None = None) -> str | None:
    """Write strings as one query of a vector; None where it does not tell their columns."""
    match node:
        case Text():
            term = term_of(node, columns)
            return _phrase(term, vector) if term.vector == vector else None
        case Not(inner):
            found = vector_query(inner, vector, columns)
            return None if found is None else f"!({found})"
        case And(nodes) | Or(nodes):
            queries = [vector_query(one, vector, columns) for one in nodes]
            operator = " & " if isinstance(node, And) else " | "
            return None if None in queries else operator.join(f"({one})" for one in queries)
    return None


def loose_query(node: Node) -> str | None:
    """Write which lexemes an article must have to be found by strings; None where it need have none."""
    match node:
        case Text():
            return _listed(term_of(node))
        case Near(texts):
            return " & ".join(f"({_listed(term_of(text))})" for text in texts)
        case And(nodes):
            queries = [found for one in nodes if (found := loose_query(one))]
            return " & ".join(f"({one})" for one in queries) or None
        case Or(nodes):
            options = [loose_query(one) for one in nodes]
            return None if None in options else " | ".join(f"({one})" for one in options)
    return None


def _phrase(term: Term, vector: str) -> str:
    weights = ""
    if not term.columns:
        return _NEVER
    if vector == "heading":
        weights = "".join(HEADING_WEIGHTS[column] for column in COLUMNS if column in term.columns)
    elif term.columns == _BODY:
        weights = BODY_WEIGHT
    parts = [_lexeme(one, weights) for one in term.lexemes]
    if term.beginning is not None:
        parts.append(f"{quoted(term.beginning)}:*{weights}")
    return " <-> ".join(parts)


def _lexeme(lexeme: str, weights: str) -> str:
    weighted = f":{weights}" if weights else ""
    if lexeme != GAP:
        return f"{quoted(lexeme)}{weighted}"
    return f"({' | '.join(f'{quoted(name)}{weighted}' for name in GAP_LEXEMES)})"


def _listed(term: Term) -> str:
    parts = [quoted(one) for one in dict.fromkeys(term.lexemes)]
    if term.beginning is not None:
        parts.append(f"{quoted(term.beginning)}:*")
    return " & ".join(parts)
