"""The references of articles, in the style that is named or set."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from newsarc.citation import Style
from newsarc.cli.options.settings import setting
from newsarc.errors import CitationIncomplete, UnusableValue
from newsarc.language import tr

if TYPE_CHECKING:
    from newsarc.citation.item import Item
    from newsarc.model.records import Entry

    Segments = tuple[Entry, ...]

STYLE_VARIABLE = "NEWSARC_STYLE"


def style_set() -> Style | None:
    """Return the style that the environment or the settings name for all references; raises UnusableValue."""
    name = os.environ.get(STYLE_VARIABLE, "").strip().lower() or setting("style")
    try:
        return Style(name) if name else None
    except ValueError as error:
        raise UnusableValue(STYLE_VARIABLE, name, tr(" or ").join(Style)) from error


def item_of(segments: Segments) -> Item:
    """Make an item of an article that may go on on other pages."""
    from newsarc.citation.entries import item_from_entry
    from newsarc.store.articles.continuations import join_segments

    return item_from_entry(join_segments(segments), [segment.record.issue.page for segment in segments])


def reference(segments: Segments, style: Style | None) -> str:
    """Set a reference; raises CitationIncomplete."""
    from newsarc.citation.references import reference_of
    from newsarc.store.articles.continuations import join_segments

    pages = [segment.record.issue.page for segment in segments]
    return reference_of(join_segments(segments), pages, style or style_set())


def known_reference(entry: Entry) -> str | None:
    """Set the reference of an entry; None if it lacks what a reference needs."""
    try:
        return reference((entry,), None)
    except CitationIncomplete:
        return None
