"""EPUB 3.3: a book with a chapter for each article; the same articles make the same bytes."""

from __future__ import annotations

from datetime import UTC, datetime
from hashlib import sha256
from typing import TYPE_CHECKING, NamedTuple
from zipfile import ZIP_STORED, ZipFile

from newsarc.exporters.documents.entries import issue_of, no_reference, title_of
from newsarc.exporters.documents.markup import STYLE, article_markup, language_of, line
from newsarc.exporters.documents.packages import package_pieces, write_part

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newsarc.exporters.documents.entries import Cite
    from newsarc.model.records import Entry

_CONTAINER = """<?xml version="1.0" encoding="UTF-8"?>
<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0">
<rootfiles><rootfile full-path="book/package.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
"""
_PAGE = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops">
<head><title>{title}</title><link rel="stylesheet" type="text/css" href="style.css"/></head>
<body>
{body}</body>
</html>
"""
_PACKAGE = """<?xml version="1.0" encoding="UTF-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:identifier id="id">urn:newsarc:{digest}</dc:identifier>
<dc:title>{title}</dc:title>
<dc:language>{language}</dc:language>
<meta property="dcterms:modified">{modified:%Y-%m-%dT%H:%M:%SZ}</meta>
</metadata>
<manifest>
<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
<item id="style" href="style.css" media-type="text/css"/>
{items}
</manifest>
<spine>
<itemref idref="nav"/>
{order}
</spine>
</package>
"""


class _Chapter(NamedTuple):
    """What the book's lists say of an article."""

    name: str
    title: str
    issue: str
    ref: str
    language: str | None
    modified: datetime


def export(entries: Iterable[Entry], cite: Cite = no_reference) -> Iterator[bytes]:
    """Write a book of all entries; of nothing there is none."""
    return package_pieces(lambda book: _fill(book, entries, cite))


def _fill(book: ZipFile, entries: Iterable[Entry], cite: Cite) -> int:
    # First, and not compressed, so that its bytes tell what the file is (OCF 3.3, 4.3).
    write_part(book, "mimetype", "application/epub+zip", ZIP_STORED)
    write_part(book, "META-INF/container.xml", _CONTAINER)
    write_part(book, "book/style.css", STYLE)
    chapters = [_write_chapter(book, entry, cite) for entry in entries]
    if chapters:
        write_part(book, "book/nav.xhtml", _contents(chapters))
        write_part(book, "book/package.opf", _package(chapters))
    return len(chapters)


def _write_chapter(book: ZipFile, entry: Entry, cite: Cite) -> _Chapter:
    name, title = f"article-{entry.id}", line(title_of(entry))
    write_part(book, f"book/{name}.xhtml", _PAGE.format(title=title, body=article_markup(entry, cite)))
    issue = line(" · ".join(issue_of(entry)))
    return _Chapter(name, title, issue, entry.ref, language_of(entry), entry.imported_at)


def _contents(chapters: list[_Chapter]) -> str:
    lines = [
        f'<li><a href="{one.name}.xhtml">{one.title}{f" ({one.issue})" if one.issue else ""}</a></li>\n'
        for one in chapters
    ]
    title = _title(chapters)
    body = f'<nav epub:type="toc"><h1>{title}</h1>\n<ol>\n{"".join(lines)}</ol>\n</nav>\n'
    return _PAGE.format(title=title, body=body)


def _package(chapters: list[_Chapter]) -> str:
    items = (
        f'<item id="{one.name}" href="{one.name}.xhtml" media-type="application/xhtml+xml"/>'
        for one in chapters
    )
    return _PACKAGE.format(
        digest=sha256(" ".join(one.ref for one in chapters).encode()).hexdigest()[:32],
        title=_title(chapters),
        language=next((one.language for one in chapters if one.language), "und"),
        modified=max(one.modified for one in chapters).astimezone(UTC),
        items="\n".join(items),
        order="\n".join(f'<itemref idref="{one.name}"/>' for one in chapters),
    )


def _title(chapters: list[_Chapter]) -> str:
    return chapters[0].title + (" …" if len(chapters) > 1 else "")
