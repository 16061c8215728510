"""Atom (RFC 4287): a digest that feed readers take, each article whole."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from newsarc.exporters.documents.entries import no_reference, title_of
from newsarc.exporters.documents.markup import article_markup, line, text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newsarc.exporters.documents.entries import Cite
    from newsarc.model.records import Entry

_ADDRESS = re.compile(r"https?://[!#-;=?-\[\]_a-z~]+")
_OPENING = """<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
<id>newsarc:feed</id>
<title>newsarc</title>
<author><name>newsarc</name></author>
<generator>newsarc</generator>
"""
_BEFORE_ALL = datetime(1970, 1, 1, tzinfo=UTC)  # of an empty feed, which has to say when it changed


def export(entries: Iterable[Entry], cite: Cite = no_reference) -> Iterator[str]:
    """Write a feed; when it was changed last is known at its end."""
    yield _OPENING
    latest = _BEFORE_ALL
    for entry in entries:
        latest = max(latest, entry.imported_at)
        yield "".join(f"{piece}\n" for piece in _pieces(entry, cite))
    yield f"<updated>{latest.isoformat()}</updated>\n</feed>\n"


def _pieces(entry: Entry, cite: Cite) -> Iterator[str]:
    part, issue = entry.record.part, entry.record.issue
    yield f"<entry>\n<id>newsarc:{entry.ref}</id>"
    yield f"<title>{line(title_of(entry))}</title>"
    yield f"<updated>{entry.imported_at.isoformat()}</updated>"
    yield from (f"<author><name>{line(one.name)}</name></author>" for one in part.contributors)
    if part.url and _ADDRESS.fullmatch(part.url):
        yield f'<link rel="alternate" href="{text(part.url)}"/>'
    terms = filter(None, (issue.newspaper, issue.section, part.column, *entry.tags))
    yield from (f'<category term="{line(term)}"/>' for term in terms)
    yield '<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">'
    yield f"{article_markup(entry, cite)}</div></content>\n</entry>"
