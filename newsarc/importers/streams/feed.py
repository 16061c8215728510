"""RSS and Atom: the articles of a feed that was saved.

The only home of feedparser.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from newsarc.errors import SourceDamaged, SourceNeedsExtra, SourceWithoutArticles
from newsarc.importers.articles.assembling import page_of
from newsarc.importers.articles.body import on_lines
from newsarc.importers.articles.draft import ArticleDraft
from newsarc.importers.articles.values import day_of, said
from newsarc.importers.sniffing import xml_root
from newsarc.importers.web.blocks import blocks_of
from newsarc.language import english
from newsarc.model.issue import IssuePage
from newsarc.model.page import ReadSource
from newsarc.reading.furniture.filename import read_filename
from newsarc.reading.page import READER

if TYPE_CHECKING:
    from newsarc.model.sources import SourceFile

NAME = "feed"
SUFFIXES = frozenset({".rss", ".atom", ".xml"})
_ROOTS = frozenset(("rss", "feed", "RDF"))
_ENTRY = re.compile(rb"<(item|entry)[\s>].*?</\1\s*>", re.DOTALL)


def recognizes(path: str, head: bytes) -> bool:
    """Claim by the root element."""
    return xml_root(head) in _ROOTS


def read(
    file: SourceFile, *, given: IssuePage, encoding: str | None, with_reasons: bool = False
) -> ReadSource:
    """Read each entry as an article."""
    feed = _parse(file)
    newspaper, places = said(feed.feed.get("title") or ""), _places(file.data, len(feed.entries))
    drafts = [
        _draft(file.path, entry, newspaper, place) for entry, place in zip(feed.entries, places, strict=True)
    ]
    if not drafts and feed.bozo:
        problem = str(feed.bozo_exception).replace("\n", " ")
        raise SourceDamaged(file.path, english("a feed"), problem) from feed.bozo_exception
    if not drafts:
        raise SourceWithoutArticles(file.path, "feed")
    named = read_filename(file.path)
    pages = tuple(page_of(draft, given, named) for draft in drafts)
    return ReadSource(feed.get("encoding") or "utf-8", READER, pages)


def _parse(file: SourceFile) -> Any:
    if b"<!ENTITY" in file.data:  # that no feed has, and by which a small file grows without end
        raise SourceDamaged(file.path, english("a feed"), english("it declares entities"))
    try:
        import feedparser  # noqa: PLC0415 - an extra, which need not be there
    except ImportError as error:
        raise SourceNeedsExtra(file.path, english("a feed"), "feeds") from error
    try:
        return feedparser.parse(file.data, sanitize_html=False, resolve_relative_uris=False)
    except (
        ArithmeticError,
        ValueError,
        LookupError,
        TypeError,
        AttributeError,
        AssertionError,
        RecursionError,
    ) as error:
        # It mends what it can, and falls over what it cannot: a character that is none, a NUL.
        raise SourceDamaged(file.path, english("a feed"), " ".join(str(error).split())) from error


def _places(data: bytes, entries: int) -> list[tuple[int, int]]:
    """Return the first and last line of each entry; all of the file for each where they cannot be told."""
    found = list(_ENTRY.finditer(data))
    if len(found) != entries:
        return [(1, data.count(b"\n") + 1)] * entries
    places: list[tuple[int, int]] = []
    line, at = 1, 0
    for one in found:
        line += data.count(b"\n", at, one.start())
        places.append((line, line + data.count(b"\n", one.start(), one.end())))
        at = one.start()
    return places


def _draft(path: str, entry: Any, newspaper: str | None, place: tuple[int, int]) -> ArticleDraft:
    markup = "".join(one.get("value") or "" for one in entry.get("content", [])[:1]) or entry.get("summary")
    blocks = blocks_of(path, markup or "")
    terms = [said(tag.get("term") or "") for tag in entry.get("tags", [])]
    people = [person.get("name") or "" for person in entry.get("authors", [])]
    # The parsed dates are of UTC, where the day may be another: the printed one is read.
    return ArticleDraft(
        first_line=place[0],
        last_line=place[1],
        issue=IssuePage(
            newspaper,
            day_of(entry.get("published") or entry.get("updated") or ""),
            section=next(filter(None, terms), None),
        ),
        headline=tuple(filter(None, [said(entry.get("title") or "")])),
        authors=tuple(filter(None, map(said, people))),
        body=on_lines(blocks.paragraphs, place),
        captions=on_lines(blocks.captions, place),
        url=said(entry.get("link") or ""),
        tags=tuple(filter(None, terms[1:])),
    )
