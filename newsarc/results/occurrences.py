"""Where an article holds what was searched for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newsarc.model.records import Entry


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One place where an entry holds what was searched for, with the text on both sides of it."""

    entry: Entry
    left: str
    find: str
    right: str
