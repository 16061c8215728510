"""References of an archive's entries, in the style that is named or that is usual for their language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsarc.citation import missing_fields, set_reference, usual_style
from newsarc.citation.entries import item_from_entry
from newsarc.errors import CitationIncomplete
from newsarc.text.characters.controls import one_line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsarc.citation import Style
    from newsarc.model.records import Entry


def reference_of(whole: Entry, pages: Sequence[str | None], style: Style | None) -> str:
    """Set the reference of an article that is on these pages; raises CitationIncomplete."""
    item = item_from_entry(whole, pages)
    chosen = style or usual_style(item)
    if missing := missing_fields(item, chosen):
        raise CitationIncomplete(whole.id, missing)
    return one_line(set_reference(item, chosen))
