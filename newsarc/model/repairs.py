"""What was changed in a text, and what was left out of it."""

from typing import NamedTuple


class Repair(NamedTuple):
    """A named kind of mending and how often it was done."""

    name: str
    count: int  # type: ignore[assignment]  # nobody counts in a repair as in a tuple


class Drop(NamedTuple):
    """Characters of the source that are in no part, and why."""

    line: int
    text: str
    reason: str
