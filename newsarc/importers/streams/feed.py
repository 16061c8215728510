"""RSS and Atom: the articles of a feed that was saved. The only home of feedparser."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newsarc.errors import SourceDamaged, SourceNeedsExtra, SourceWithoutArticles
from newsarc.importers.articles.assembling import page_of
from newsarc.importers.articles.draft import ArticleDraft
from newsarc.importers.articles.values import day_of, said
from newsarc.importers.sniffing import xml_root
from newsarc.importers.web.blocks import blocks_of
from newsarc.model.issue import IssuePage
from newsarc.model.page import ReadSource
from newsarc.reading.furniture.filename import read_filename
from newsarc.reading.page import READER

if TYPE_CHECKING:
    from newsarc.model.sources import SourceFile

NAME = "feed"
SUFFIXES = frozenset({".rss", ".atom", ".xml"})
_ROOTS = frozenset(("rss", "feed", "RDF"))


def recognizes(path: str, head: bytes) -> bool:
    """Claim by the root element."""
    return xml_root(head) in _ROOTS


def read(
    file: SourceFile, *, given: IssuePage, encoding: str | None, with_reasons: bool = False
) -> ReadSource:
    """Read each entry as an article."""
    feed = _parse(file)
    newspaper, last_line = said(feed.feed.get("title", "")), file.data.count(b"\n") + 1
    drafts = [_draft(file.path, entry, newspaper, last_line) for entry in feed.entries]
    if not drafts and feed.bozo:
        problem = str(feed.bozo_exception).replace("\n", " ")
        raise SourceDamaged(file.path, "a feed", problem) from feed.bozo_exception
    if not drafts:
        raise SourceWithoutArticles(file.path, "feed")
    named = read_filename(file.path)
    pages = tuple(page_of(draft, given, named) for draft in drafts)
    return ReadSource(feed.get("encoding") or "utf-8", READER, pages)


def _parse(file: SourceFile) -> Any:
    if b"<!ENTITY" in file.data:  # that no feed has, and by which a small file grows without end
        raise SourceDamaged(file.path, "a feed", "it declares entities")
    try:
        import feedparser  # noqa: PLC0415 - an extra, which need not be there
    except ImportError as error:
        raise SourceNeedsExtra(file.path, "a feed", "feeds") from error
    return feedparser.parse(file.data, sanitize_html=False, resolve_relative_uris=False)


def _draft(path: str, entry: Any, newspaper: str | None, last_line: int) -> ArticleDraft:
    markup = "".join(one.get("value", "") for one in entry.get("content", [])[:1]) or entry.get("summary", "")
    blocks = blocks_of(path, markup)
    terms = [said(tag.get("term") or "") for tag in entry.get("tags", [])]
    people = [person.get("name") or "" for person in entry.get("authors", [])]
    # The parsed dates are of UTC, where the day may be another: the printed one is read.
    return ArticleDraft(
        first_line=1,
        last_line=last_line,
        issue=IssuePage(
            newspaper,
            day_of(entry.get("published") or entry.get("updated") or ""),
            section=next(filter(None, terms), None),
        ),
        headline=tuple(filter(None, [said(entry.get("title", ""))])),
        authors=tuple(filter(None, map(said, people))),
        body=tuple(blocks.paragraphs),
        captions=tuple(blocks.captions),
        url=said(entry.get("link", "")),
        tags=tuple(filter(None, terms[1:])),
    )
