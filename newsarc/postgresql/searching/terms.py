"""The strings of a query as they are looked for: lexemes in a row, in some of the columns."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from newsarc.postgresql.rows import UNLISTED_STATE
from newsarc.postgresql.vectors import COLUMN_LETTERS, COLUMNS, RUN, beginning_of, in_runs, lexeme_of, quoted
from newsarc.query.nodes import And, Near, Not, Or, Text, walk
from newsarc.text.characters.classes import UNSPACED, has_character
from newsarc.text.matching.tokens import phrase_tokens, single_character

if TYPE_CHECKING:
    from newsarc.query.nodes import Node

ALL_COLUMNS = frozenset(COLUMNS)
HEADING_COLUMNS = frozenset(COLUMN_LETTERS)
_NEVER = "('a' & !'a')"
LEXEMES = "lexemes(article.form, article.heading, article.stream)"
"""The vector that an article is found by."""
IS_UNLISTED = f"article.states @> '{{{UNLISTED_STATE}}}'"
"""Whether an article has no vector."""
STREAMS = r"article.heading || E'\n' || article.stream AS stream"
"""The tokens of all columns, as they are read here."""


class Term(NamedTuple):
    """Lexemes that follow each other; a `beginning` is that of the last one; and where they must stand."""

    lexemes: tuple[str, ...]
    beginning: str | None
    columns: frozenset[str] = ALL_COLUMNS

    @property
    def is_single(self) -> bool:
        """Tell whether one lexeme is all that it asks for."""
        return len(self.lexemes) + (self.beginning is not None) == 1

    @property
    def pattern(self) -> str:
        """What a stream holds where it holds these: whole words, but for a beginning, and pieces of runs."""
        items = [*in_runs(self.lexemes), *([] if self.beginning is None else [self.beginning])]
        is_open = self.beginning is not None or items[-1].startswith(RUN)
        return f" {' '.join(items)}{'' if is_open else ' '}".removeprefix(f" {RUN}")


def is_character(lexeme: str) -> bool:
    """Tell whether a lexeme is a character of an unspaced script."""
    return len(lexeme) == 1 and has_character(UNSPACED, lexeme)


@lru_cache(maxsize=256)
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


def is_told(node: Node) -> bool:
    """Tell whether the vector knows all that strings ask for: single lexemes, and not in the body alone."""
    terms = [term_of(one) for one in walk(node) if isinstance(one, Text)]
    return all(
        term.is_single and (term.columns == ALL_COLUMNS or term.columns <= HEADING_COLUMNS) for term in terms
    )


def vector_query(node: Node) -> str:
    """Write strings that the vector knows as one query of it."""
    match node:
        case Text():
            return _lexemes(term_of(node))
        case Not(inner):
            return f"!({vector_query(inner)})"
        case And(nodes) | Or(nodes):
            operator = " & " if isinstance(node, And) else " | "
            return operator.join(f"({vector_query(one)})" for one in nodes)
    raise AssertionError(node)


def loose_query(node: Node) -> str | None:
    """Write which lexemes an article must have to be found by strings; None where it need have none."""
    match node:
        case Text():
            return _lexemes(term_of(node))
        case Near(texts, _, column):
            held = None if column is None else frozenset({column})
            return " & ".join(f"({_lexemes(term_of(text, held))})" for text in texts)
        case And(nodes):
            queries = [found for one in nodes if (found := loose_query(one))]
            return " & ".join(f"({one})" for one in queries) or None
        case Or(nodes):
            options = [loose_query(one) for one in nodes]
            return None if None in options else " | ".join(f"({one})" for one in options)
    return None


def _lexemes(term: Term) -> str:
    """Write lexemes of all columns, or of each column that they may stand in; the body has no letter."""
    if "body" in term.columns:
        return _in_column(term, "")
    letters = [COLUMN_LETTERS[column] for column in COLUMNS if column in term.columns]
    return " | ".join(f"({_in_column(term, letter)})" for letter in letters) or _NEVER


def _in_column(term: Term, letter: str) -> str:
    parts = [quoted(letter + one) for one in dict.fromkeys(term.lexemes)]
    if term.beginning is not None:
        parts.append(f"{quoted(letter + term.beginning)}:*")
    return " & ".join(parts)
