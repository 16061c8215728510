"""What is done with an article: tagged, noted, cited, quoted. Each tells what it did."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from newsarc.citation.references import quotation_of, reference_of
from newsarc.corrections.marks import read_note, read_tag
from newsarc.language import tr
from newsarc.store.articles.continuations import join_segments
from newsarc.text.characters.folding import fold

if TYPE_CHECKING:
    from pathlib import Path

    from newsarc.browse.answers import OpenArticle
    from newsarc.citation import Style
    from newsarc.model.records import Entry


def toggle_tag(path: Path, entry: Entry, text: str) -> str:
    """Tag an article or, where it has the tag already, take it off."""
    from newsarc.store.user.tags import add_tag, remove_tag  # noqa: PLC0415 - most only read

    name, ids = read_tag(text), [str(entry.id)]
    if fold(name) in map(fold, entry.tags):
        return tr("#{name} taken off", name=remove_tag(path, name, ids).name)
    return tr("tagged #{name}", name=add_tag(path, name, ids, _now()).name)


def replace_note(path: Path, entry: Entry, text: str) -> str:
    """Note something of an article in the place of its note; nothing takes the note off."""
    from newsarc.store.user.notes import remove_notes, write_note  # noqa: PLC0415 - as above

    ids = [str(entry.id)]
    if not text.strip():
        remove_notes(path, ids)
        return tr("note taken off")
    write_note(path, read_note(text), ids, _now())
    return "noted"


def cite(article: OpenArticle, style: Style | None) -> str:
    """Set the reference of an article; raises CitationIncomplete."""
    pages = [segment.record.issue.page for segment in article.segments]
    return reference_of(join_segments(article.segments), pages, style)


def quote(article: OpenArticle, words: str, style: Style | None) -> str:
    """Write a quotation with its reference; raises QuotationMissing or CitationIncomplete."""
    quotation = quotation_of(join_segments(article.segments), words)
    return f"{quotation}\n{cite(article, style)}"


def _now() -> datetime:
    return datetime.now(UTC).replace(microsecond=0)
