"""Point at the place of a query that could not be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsarc.text.characters.controls import show_controls
from newsarc.text.characters.display import display_width, end_within, start_within

if TYPE_CHECKING:
    from newsarc.errors import QueryError

_WIDTH = 36  # cells on each side of the place
_INDENT = "  "


def point_at(error: QueryError) -> tuple[str, str]:
    """Write the query, or the part of it round the place, and a caret below the place."""
    query = error.query
    start = start_within(query, error.position, _WIDTH)
    end = end_within(query, error.position, _WIDTH)
    before = ("…" if start else "") + _flat(query[start : error.position])
    after = _flat(query[error.position : end]) + ("…" if end < len(query) else "")
    return f"{_INDENT}{before}{after}", f"{_INDENT}{' ' * display_width(before)}^"


def _flat(text: str) -> str:
    """Show each blank as one blank, so that the caret stays below its place."""
    return show_controls("".join(" " if character.isspace() else character for character in text))
