"""A piece of SQL and its values, which always stay apart."""

from typing import NamedTuple


class Condition(NamedTuple):
    """An SQL expression and the values of its parameters, in their order."""

    sql: str
    parameters: tuple[str | int, ...] = ()
