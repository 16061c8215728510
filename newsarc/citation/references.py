"""References of an archive's entries and quotations from them, in a style that is named or usual."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsarc.citation import missing_fields, set_reference, usual_style
from newsarc.citation.entries import item_from_entry
from newsarc.citation.quotation import find_quotation
from newsarc.citation.styles.titles import nested
from newsarc.errors import CitationIncomplete, QuotationMissing
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


def quotation_of(whole: Entry, quoted: str) -> str:
    """Write words as the article prints them, with their paragraph; raises QuotationMissing."""
    found = find_quotation(whole.record.part.paragraphs, quoted)
    if found is None:
        raise QuotationMissing(whole.id, quoted)
    return f"“{one_line(nested(found.text))}” (paragraph {found.paragraph})"
