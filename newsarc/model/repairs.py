"""What was changed in a text, and what was left out of it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Repair:
    """A named kind of mending and how often it was done."""

    name: str
    count: int


@dataclass(frozen=True, slots=True)
class Drop:
    """Characters of the source that are in no part, and why."""

    line: int
    text: str
    reason: str
