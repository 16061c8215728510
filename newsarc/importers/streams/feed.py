"""RSS and Atom: the articles of a feed that was saved, or of a blog's export (WXR).

The only home of feedparser.
"""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING, Any

from newsarc.errors import SourceDamaged, SourceNeedsExtra, SourceWithoutArticles
from newsarc.importers.articles.assembling import page_of
from newsarc.importers.articles.body import cut_paragraphs, deck_beside, on_lines
from newsarc.importers.articles.draft import ArticleDraft
from newsarc.importers.articles.values import day_of_letter, said
from newsarc.importers.sniffing import xml_root
from newsarc.importers.streams.blog_export import display_names, is_written, marked_up
from newsarc.importers.streams.site_ends import without_read_on
from newsarc.importers.web.blocks import Blocks, blocks_of, lines_of
from newsarc.language import english
from newsarc.model.issue import IssuePage
from newsarc.model.page import ReadSource
from newsarc.reading.furniture.filename import read_filename
from newsarc.reading.page import READER

if TYPE_CHECKING:
    from collections.abc import Mapping

    from newsarc.model.sources import SourceFile

NAME = "feed"
SUFFIXES = frozenset({".rss", ".atom", ".xml"})
_ROOTS = frozenset(("rss", "feed", "RDF"))
_ENTRY = re.compile(rb"<(item|entry)[\s>].*?</\1\s*>", re.DOTALL)
_LONGEST_DECK = 1_000  # characters: a longer summary is another form of the text
_TAG = "post_tag"


def recognizes(path: str, head: bytes) -> bool:
    """Claim by the root element."""
    return xml_root(head) in _ROOTS


def read(file: SourceFile, *, given: IssuePage, encoding: str | None) -> ReadSource:
    """Read each entry as an article."""
    feed = _parse(file)
    newspaper, names = _title(file.path, feed.feed), display_names(file.data)
    placed = zip(feed.entries, _places(file.data, len(feed.entries)), strict=True)
    drafts = [
        _draft(file.path, entry, newspaper, names, place) for entry, place in placed if is_written(entry)
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
        data = file.data.replace(b"media:description", b"media:caption")  # it takes one for the text
        return feedparser.parse(data, sanitize_html=False, resolve_relative_uris=False)
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


def _draft(
    path: str, entry: Any, newspaper: str | None, names: Mapping[str, str], place: tuple[int, int]
) -> ArticleDraft:
    blocks, summary = _text_and_summary(path, entry)
    people = [person.get("name") or "" for person in entry.get("authors", [])]
    if "@" in entry.get("author", ""):  # of which it takes a name apart
        people = [entry["author"]]
    section, tags = _section_and_tags(entry)
    # The parsed dates are of UTC, where the day may be another: the printed one is read.
    days = (entry[name] for name in ("wp_post_date", "published", "updated") if name in entry)
    printed = next(filter(None, days), "")
    return ArticleDraft(
        first_line=place[0],
        last_line=place[1],
        issue=IssuePage(
            _title(path, entry.get("source") or {}) or newspaper, day_of_letter(printed), section=section
        ),
        headline=tuple(filter(None, [_title(path, entry)])),
        deck=deck_beside([one.text for one in summary.paragraphs], blocks.paragraphs),
        authors=tuple(filter(None, (said(names.get(person, person)) for person in people))),
        body=on_lines(blocks.paragraphs, place),
        captions=on_lines(
            [*blocks.captions, *cut_paragraphs(entry.get("media_caption") or "", *place)], place
        ),
        url=said(entry.get("link") or "") if ":/" in entry.get("link", "") else None,
        tags=tags,
    )


def _title(path: str, entry: Mapping[str, Any]) -> str | None:
    """Return a title, which feeds write with marks and entities whether or not they say so."""
    return said(" ".join(lines_of(path, entry.get("title") or "")))


def _text_and_summary(path: str, entry: Any) -> tuple[Blocks, Blocks]:
    """Return the text of an entry and its summary: of the two the longer one is the text."""
    is_blog = "wp_post_type" in entry
    content = "".join(one.get("value") or "" for one in entry.get("content", [])[:1])
    text = _blocks(path, content, is_blog=is_blog)
    summary = _blocks(path, entry.get("summary") or "", is_blog=is_blog)
    if _length(summary) > _length(text):
        text, summary = summary, text
    return text, summary if _length(summary) <= _LONGEST_DECK else Blocks()


def _length(blocks: Blocks) -> int:
    return sum(len(one.text) for one in blocks.texts)


def _blocks(path: str, markup: str, *, is_blog: bool) -> Blocks:
    """Read a text, without the line that leads to the rest of it on the site."""
    blocks = blocks_of(path, marked_up(markup) if is_blog else markup)
    return Blocks(without_read_on(blocks.texts), blocks.pictures)


def _section_and_tags(entry: Any) -> tuple[str | None, tuple[str, ...]]:
    """Return the first category, and the others; a blog says which of them are tags."""
    terms = [
        (tag.get("scheme"), said(unescape(tag.get("label") or tag.get("term") or "")))
        for tag in entry.get("tags", [])
    ]
    some = [(scheme, term) for scheme, term in terms if term]
    section = next((term for scheme, term in some if scheme != _TAG), None)
    return section, tuple(dict.fromkeys(term for _, term in some if term != section))
