"""The page of an article, to be read: the text in its measure, how to cite it, and where it came from."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from newsarc.citation import Style
from newsarc.exporters.documents.entries import no_reference, title_of
from newsarc.exporters.documents.markup import article_markup, language_of, line
from newsarc.web.frame import frame
from newsarc.web.questions import Question

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsarc.model.records import Entry
    from newsarc.web.answers import Reading
    from newsarc.web.frame import Addresses

STYLE_NAMES = {
    Style.GB7714: "GB/T 7714—2025",
    Style.GB7714_2015: "GB/T 7714—2015",
    Style.APA: "APA",
    Style.MLA: "MLA",
    Style.CHICAGO: "Chicago",
    Style.CHICAGO_17: "Chicago 17",
}


def article_page(reading: Reading, question: Question, style: Style, addresses: Addresses) -> str:
    """Write an article with its reference in a style."""
    entry = reading.entry
    pieces = [
        "<main>",
        article_markup(entry, no_reference),
        *_citation(reading, question, style, addresses),
        *_provenance(reading, addresses),
        "</main>",
    ]
    return frame(title_of(entry), "\n".join(pieces), addresses, question)


def _citation(reading: Reading, question: Question, style: Style, addresses: Addresses) -> Iterator[str]:
    entry = reading.entry
    yield '<section class="citation" id="citation">\n<h2>Cite</h2>'
    if reading.reference:
        language = language_of(entry)
        said = f' lang="{language}"' if language else ""
        yield f"<blockquote{said}>{line(reading.reference)}</blockquote>"
    if reading.problem:
        yield f'<p class="problem">{line(reading.problem)}</p>'
    yield '<ul class="styles">'
    for one, name in STYLE_NAMES.items():
        current = ' aria-current="true"' if one is style else ""
        address = line(addresses.article(entry.id, question, one.value))
        yield f'<li><a href="{address}#citation"{current}>{name}</a></li>'
    yield "</ul>\n</section>"


def _provenance(reading: Reading, addresses: Addresses) -> Iterator[str]:
    entry, source = reading.entry, reading.entry.record.source
    yield '<section class="provenance">'
    if len(reading.pages) > 1:
        yield f"<p>On pages {line(', '.join(reading.pages))}</p>"
    first, last = source.first_line, source.last_line
    place = f"line {first}" if first == last else f"lines {first}–{last}"
    yield f"<p>{line(source.path)}, {place}, {line(source.encoding)}</p>"
    if entry.record.part.url:
        yield f"<p>{_link(entry.record.part.url)}</p>"
    if entry.tags:
        yield f"<p>Tags: {line(', '.join(entry.tags))}</p>"
    if entry.note:
        yield f"<p>Note: {line(entry.note)}</p>"
    if entry.corrections:
        yield f"<p>Corrected: {line(', '.join(one.field for one in entry.corrections))}</p>"
    yield f"<p>{_issue_link(entry, addresses)}id {entry.id} · {line(entry.ref)}</p>\n</section>"


def _issue_link(entry: Entry, addresses: Addresses) -> str:
    issue = entry.record.issue
    if issue.newspaper is None or issue.date is None:
        return ""
    whole = Question(q=f"date:{issue.date.isoformat()}", newspaper=issue.newspaper)
    return f'<a href="{line(addresses.finds(whole))}">The whole issue</a> · '


def _link(address: str) -> str:
    """Link an address of the web; any other is text, which nothing runs."""
    try:
        is_web = urlsplit(address).scheme.lower() in {"http", "https"}
    except ValueError:
        is_web = False
    return f'<a href="{line(address)}" rel="noreferrer">{line(address)}</a>' if is_web else line(address)
