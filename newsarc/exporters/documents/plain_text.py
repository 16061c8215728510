"""Plain text to read and to print; articles are parted by a line of stars."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsarc.exporters.documents.entries import issue_of, no_reference
from newsarc.text.characters.controls import one_line, show_controls

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newsarc.exporters.documents.entries import Cite
    from newsarc.model.records import Entry

_BETWEEN = "\n\n* * *\n\n"
_DOT = " · "


def export(entries: Iterable[Entry], cite: Cite = no_reference) -> Iterator[str]:
    """Write each entry with its issue above it and its reference below it."""
    for number, entry in enumerate(entries):
        yield (_BETWEEN if number else "") + "\n\n".join(_blocks(entry, cite)) + "\n"


def _blocks(entry: Entry, cite: Cite) -> Iterator[str]:
    part = entry.record.part
    if issue := _DOT.join(map(one_line, issue_of(entry))):
        yield issue
    heading = (part.kicker, " ".join(part.headline), *part.deck, part.byline)
    if lines := [one_line(line) for line in heading if line]:
        yield "\n".join(lines)
    yield from (show_controls(paragraph.text.strip("\n")) for paragraph in part.paragraphs)
    if reference := cite(entry):
        yield one_line(reference)
