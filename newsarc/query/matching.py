"""Write nodes as the match expressions of FTS5, as far as its two indexes can say them.

`search` holds the words and the pairs of characters, `search_character` each single character, marked by its
column.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsarc.query.nodes import And, Near, Node, Not, Or, Text
from newsarc.text.characters.classes import UNSPACED
from newsarc.text.matching.marked_characters import ANYWHERE, character_match
from newsarc.text.matching.tokens import phrase, prefix_phrase, single_character

if TYPE_CHECKING:
    from collections.abc import Set

WORDS, CHARACTERS = "search", "search_character"
INDEXES = (WORDS, CHARACTERS)
_ENDS_IN_PAIR = f'[{UNSPACED}]"$'


def match_of(node: Node, index: str, within: Set[str] = ANYWHERE) -> str | None:
    """Write a node as an expression for one of the indexes, if that can find it by itself.

    Single characters can be held to some columns besides, pairs and words cannot.

    >>> match_of(Or((Text("开门红"), Text("GDP"))), WORDS), match_of(Text("红"), WORDS)
    ('("开门 门红" OR "gdp")', None)
    >>> match_of(Text("红"), CHARACTERS, {"headline"}), match_of(Text("红", "body"), CHARACTERS)
    ('"h红"', '("红" NOT "n红")')
    """
    match node:
        case Text():
            return _text(node, within) if index == _index_of(node) else None
        case Near(texts, distance, column) if index == WORDS:
            phrases = " ".join(_phrase(text) for text in texts)
            return _in_column(column, f"NEAR({phrases}, {distance + any(map(has_pairs, texts))})")
        case Or(nodes):
            matches = [match_of(inner, index, within) for inner in nodes]
            return None if None in matches else f"({' OR '.join(filter(None, matches))})"
        case And(nodes):
            return _match_all(nodes, index, within)
    return None


def part_nodes(kind: type[And | Or], nodes: tuple[Node, ...], index: str) -> tuple[list[Node], list[Node]]:
    """Separate the nodes that one match of an index can say together from the others."""
    matched = [
        node
        for node in nodes
        if match_of(node, index) or (kind is And and isinstance(node, Not) and match_of(node.node, index))
    ]
    if not matched or match_of(kind(tuple(matched)), index) is None:
        return [], list(nodes)
    return matched, [node for node in nodes if node not in matched]


def _match_all(nodes: tuple[Node, ...], index: str, within: Set[str]) -> str | None:
    """FTS5 knows `a NOT b`, but no `NOT b` alone."""
    wanted = [match_of(node, index, within) for node in nodes if not isinstance(node, Not)]
    unwanted = [match_of(node.node, index, within) for node in nodes if isinstance(node, Not)]
    if not wanted or None in wanted or None in unwanted:
        return None
    found = f"({' AND '.join(filter(None, wanted))})"
    return f"({found} NOT ({' OR '.join(filter(None, unwanted))}))" if unwanted else found


def _index_of(text: Text) -> str:
    return WORDS if single_character(text.text) is None else CHARACTERS


def _text(text: Text, within: Set[str]) -> str:
    character = single_character(text.text)
    if character is None:
        return _in_column(text.column, _phrase(text))
    return character_match(character, within & {text.column} if text.column else within)


def _phrase(text: Text) -> str:
    return (prefix_phrase if text.is_prefix else phrase)(text.text) or '""'


def has_pairs(text: Text) -> bool:
    """Tell whether a string ends in a pair: the next pair shares its last character, and lies between."""
    return bool(re.search(_ENDS_IN_PAIR, phrase(text.text) or ""))


def _in_column(column: str | None, match: str) -> str:
    return match if column is None else f"{column} : {match}"
