"""What every document for readers says of an article besides its text."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from newsarc.model.records import Entry

    Cite: TypeAlias = Callable[[Entry], str | None]
    """Sets the reference of an entry, or None where it lacks what a reference needs."""

_TITLE_LENGTH = 40  # characters of a text that has no headline


def no_reference(entry: Entry) -> str | None:
    """Set no reference."""
    return None


def title_of(entry: Entry) -> str:
    """Return the headline or, where none is printed, how the text begins."""
    part = entry.record.part
    text = next((one.text.strip() for one in part.paragraphs if one.text.strip()), f"newsarc {entry.ref}")
    return " ".join(part.headline) or part.kicker or text[:_TITLE_LENGTH]


def issue_of(entry: Entry) -> tuple[str, ...]:
    """Return what is known of the issue and the page."""
    issue = entry.record.issue
    date = issue.date.isoformat() if issue.date else None
    return tuple(filter(None, (issue.newspaper, date, issue.edition, issue.page, issue.section)))


def title_of_all(entries: Sequence[Entry]) -> str:
    """Name a document by its first article; the first two of many are enough to know that it has others."""
    if not entries:
        return "newsarc"
    return title_of(entries[0]) + (" …" if len(entries) > 1 else "")
