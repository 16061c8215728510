"""The tokens that a query is cut into."""

from __future__ import annotations

from enum import Enum, auto
from typing import NamedTuple


class TokenShape(Enum):
    """What a token is."""

    OPEN = auto()
    CLOSE = auto()
    OR = auto()
    AND = auto()
    NOT = auto()
    NEAR = auto()
    FIELD = auto()
    WORD = auto()
    QUOTED = auto()
    END = auto()


class Token(NamedTuple):
    """A piece of a query and the offset where it stands."""

    shape: TokenShape
    text: str
    position: int
    is_prefix: bool = False
