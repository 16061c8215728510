"""EPUB, as calibre makes it of a newspaper: an article for each line of its table of contents."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from newsarc.errors import SourceTooLarge, SourceWithoutArticles
from newsarc.importers.articles.assembling import page_of
from newsarc.importers.articles.draft import ArticleDraft
from newsarc.importers.articles.values import day_of, said
from newsarc.importers.documents.epub_package import FORMAT, EpubPackage
from newsarc.importers.web.chapter import Chapter, read_chapter
from newsarc.model.issue import IssuePage
from newsarc.model.page import ReadSource
from newsarc.model.sources import SourceLine
from newsarc.reading.furniture.filename import read_filename
from newsarc.reading.page import READER
from newsarc.text.calendar.dates import find_date

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newsarc.importers.documents.epub_package import ContentsEntry
    from newsarc.model.parts import Paragraph
    from newsarc.model.sources import SourceFile

NAME = "epub"
SUFFIXES = frozenset({".epub"})
ENCODING = "epub"
_ZIP = b"PK"
_MOST_TEXT = 64 * 1024 * 1024  # bytes of all pages
_LEAST = 200  # characters of the page of a section that are more than a list of its articles
_OWN = "urn:newsarc:"
_BEFORE_DAY = re.compile(r"[\s\[(（【]*(?:\b[A-Za-z]{3,9}\.?,)?[\s\[(（【,:：·|–—-]*$")
_NO_NAME = re.compile(r"https?://|^unknown$", re.IGNORECASE)
_BETWEEN_FACTS = " · "


@dataclass(frozen=True, slots=True)
class _Article:
    """A chapter of a book, and its line in the table of contents."""

    title: str
    section: str | None
    chapter: Chapter


def recognizes(path: str, head: bytes) -> bool:
    """Claim by the name, for a zip may be of anything."""
    return path.lower().endswith(".epub") and head.startswith(_ZIP)


def read(file: SourceFile, *, given: IssuePage, encoding: str | None) -> ReadSource:
    """Read the articles of a book.

    Raises SourceDamaged, SourceTooLarge, SourceNeedsExtra or SourceWithoutArticles.
    """
    package = EpubPackage(file)
    named = read_filename(file.path)
    issue = _issue(package)
    drafts = [_draft(one, issue, lines) for one, lines in _numbered(_articles(file, package))]
    pages = tuple(page for draft in drafts if (page := page_of(draft, given, named)).parts)
    if not pages:
        raise SourceWithoutArticles(file.path, FORMAT)
    return ReadSource(ENCODING, READER, pages)


def read_lines(file: SourceFile) -> list[list[SourceLine]]:
    """Return the lines of each article; raises as `read` does."""
    articles = _numbered(_articles(file, EpubPackage(file)))
    return [
        [SourceLine(number, text) for number, text in enumerate(_printed(one), start=first)]
        for one, first in articles
    ]


def _articles(file: SourceFile, package: EpubPackage) -> Iterator[_Article]:
    """Yield the chapters to which the table of contents leads; a page that it does not name goes on."""
    entries = [entry for entry in package.contents() if entry.part]
    left_out = package.not_articles()
    by_part: dict[str, list[ContentsEntry]] = {}
    for entry in entries:
        by_part.setdefault(entry.part, []).append(entry)
    waiting: _Article | None = None
    size = 0
    for name in dict.fromkeys(package.spine()):
        if name in left_out:
            continue
        data = package.text(name)
        size += len(data)
        if size > _MOST_TEXT:
            raise SourceTooLarge(file.path, size, _MOST_TEXT)
        for article in _of_page(file.path, data, by_part.get(name, [])):
            if not article.title and entries:
                waiting = waiting and replace(waiting, chapter=waiting.chapter.followed_by(article.chapter))
            else:
                yield from _with_text(waiting)
                waiting = article
    yield from _with_text(waiting)


def _with_text(article: _Article | None) -> Iterator[_Article]:
    """Yield an article unless nothing is printed of it but its heading."""
    if article and article.chapter.paragraphs:
        yield article


def _of_page(path: str, data: bytes, entries: list[ContentsEntry]) -> Iterator[_Article]:
    """Yield the articles of a page: one, or one from each place in it that is named."""
    leaves = [entry for entry in entries if not entry.has_entries]
    for fragment, chapter in read_chapter(path, data, [entry.fragment for entry in leaves]):
        entry = next((one for one in leaves if one.fragment == fragment), None)
        if entry is None and leaves and not fragment:
            continue  # what stands above the first place that is named
        of_section = next((one for one in entries if one.has_entries), None) if entry is None else None
        is_list = of_section is not None and chapter.length < _LEAST
        found = entry or of_section
        above = found.above[-1] if found and found.above else None
        yield _Article(found.title if found else "", above, Chapter() if is_list else chapter)


def _numbered(articles: Iterable[_Article]) -> Iterator[tuple[_Article, int]]:
    """Yield each article with the number of its first line, which count through the book."""
    first = 1
    for article in articles:
        yield article, first
        first += len(_printed(article))


def _printed(article: _Article) -> list[str]:
    chapter = article.chapter
    texts = (one.text for one in (*chapter.paragraphs, *chapter.captions))
    return [*_headline(article), *chapter.deck, *filter(None, [chapter.byline]), *texts]


def _headline(article: _Article) -> tuple[str, ...]:
    """Return the heading of the chapter, or what the table of contents calls it."""
    return article.chapter.headline or tuple(filter(None, [said(article.title)]))


def _draft(article: _Article, issue: IssuePage, first: int) -> ArticleDraft:
    chapter = article.chapter
    lines = _printed(article)
    start = first + len(lines) - len(chapter.paragraphs) - len(chapter.captions)
    body = _on_lines(chapter.paragraphs, start)
    own = issue if issue.newspaper or not chapter.issue else _own_issue(chapter.issue)
    return ArticleDraft(
        first_line=first,
        last_line=first + max(0, len(lines) - 1),
        issue=own._replace(section=own.section or said(article.section or "")),
        kicker=chapter.kicker,
        headline=_headline(article),
        deck=chapter.deck,
        byline=chapter.byline,
        body=tuple(body),
        captions=tuple(_on_lines(chapter.captions, start + len(body))),
        url=chapter.url,
    )


def _on_lines(paragraphs: Iterable[Paragraph], first: int) -> list[Paragraph]:
    return [one._replace(first_line=at, last_line=at) for at, one in enumerate(paragraphs, start=first)]


def _issue(package: EpubPackage) -> IssuePage:
    """Read the newspaper and the day in the title of the book, or the day on which it was made."""
    if any(one.startswith(_OWN) for one in package.said("identifier")):
        return IssuePage()
    title = next(iter(package.said("title")), "")
    found = find_date(title)
    newspaper = (
        (_BEFORE_DAY.sub("", title[: found.start]) or title[found.end :].strip(" ])）】-–—"))
        if found
        else title
    )
    days = (day_of(one) for one in package.said("date"))
    return IssuePage(
        newspaper=said(newspaper) if not _NO_NAME.search(newspaper) else None,
        date=found.date if found else next(filter(None, days), None),
    )


def _own_issue(line: str) -> IssuePage:
    """Read the line of newspaper, day and page that stands above an article in a book of newsarc's."""
    facts = line.split(_BETWEEN_FACTS)
    day = next((at for at, fact in enumerate(facts) if day_of(fact)), None)
    return IssuePage(
        newspaper=facts[0] if day != 0 else None,
        date=day_of(facts[day]) if day is not None else None,
    )
