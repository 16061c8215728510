"""Mark in the lines of an article, as they are shown, what was searched for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsarc.store.search.snippets import find_marks, merge_marks

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsarc.store.search.snippets import SearchTerm

# The roles of lines that are of a column of the index; a crosshead is a paragraph.
_COLUMNS = {
    "kicker": "kicker",
    "headline": "headline",
    "deck": "deck",
    "byline": "byline",
    "body": "body",
    "crosshead": "body",
}
_MOST = 200  # marks of one string in a line


def line_marks(terms: Sequence[SearchTerm], role: str, text: str) -> tuple[tuple[int, int], ...]:
    """Return where in a line of a role the strings stand that were searched for."""
    column = _COLUMNS.get(role)
    if column is None:
        return ()
    return merge_marks((start, end) for start, end, _ in find_marks(text, column, terms, most=_MOST))
