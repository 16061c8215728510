"""In which order articles come."""

from __future__ import annotations

from enum import StrEnum


class Sort(StrEnum):
    """What comes first; what is equal in that comes newest first."""

    RELEVANCE = "relevance"
    DATE = "date"
    NEWEST = "-date"
    NEWSPAPER = "newspaper"
    LENGTH = "length"
