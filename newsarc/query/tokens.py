"""The tokens that a query is cut into."""

from enum import Enum, auto
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from datetime import date


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


class AskedText(NamedTuple):
    """A query as it was written, and how its dates are read: counted from today, with day or month first."""

    text: str
    today: "date | None" = None
    is_day_first: bool | None = None
