"""DOCX, as Word and WPS write it: articles by their headings, or, where none is marked, line by line."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from newsarc.errors import SourceDamaged, SourceTooLarge, SourceWithoutArticles
from newsarc.importers.articles.assembling import page_of
from newsarc.importers.articles.draft import ArticleDraft
from newsarc.importers.databases.export import read_export
from newsarc.importers.databases.record import NumberedLine
from newsarc.importers.documents.docx_package import FORMAT, SIGNATURES, DocxPackage
from newsarc.importers.documents.docx_paragraphs import DocxLine, read_docx_lines
from newsarc.importers.documents.docx_styles import ParagraphRole
from newsarc.language import english
from newsarc.model.page import Page, ReadSource
from newsarc.model.parts import Paragraph
from newsarc.model.sources import SourceLine
from newsarc.reading.furniture.filename import read_filename
from newsarc.reading.page import READER, read_page

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newsarc.model.issue import IssuePage
    from newsarc.model.sources import SourceFile

NAME = "docx"
SUFFIXES = frozenset({".docx", ".docm"})
ENCODING = "docx"
_MOST_PARAGRAPHS = 100_000  # a long book has ten thousand; to read one takes up to 4 kB
_BLANK = re.compile(r"\s+")


@dataclass(slots=True)
class _Article:
    """The lines of one article, by what they are; headings below its own stand in the text."""

    kicker: list[DocxLine] = field(default_factory=list)
    headline: list[DocxLine] = field(default_factory=list)
    deck: list[DocxLine] = field(default_factory=list)
    byline: list[DocxLine] = field(default_factory=list)
    captions: list[DocxLine] = field(default_factory=list)
    body: list[DocxLine] = field(default_factory=list)

    @property
    def lines(self) -> list[DocxLine]:
        """All lines."""
        return [*self.kicker, *self.headline, *self.deck, *self.byline, *self.captions, *self.body]


def recognizes(path: str, head: bytes) -> bool:
    """Claim by the name, for a zip may be of anything; what is text under that name is left to others."""
    return path.lower().endswith(tuple(SUFFIXES)) and head.startswith(SIGNATURES)


def read(file: SourceFile, *, given: IssuePage, encoding: str | None) -> ReadSource:
    """Read the articles of a document; raises SourceDamaged, SourceTooLarge or SourceWithoutArticles."""
    lines = _lines(file)
    if exported := read_export(file, _apart(lines), given):
        return ReadSource(ENCODING, READER, exported)
    named = read_filename(file.path)
    top = _level_of_headlines(lines)
    if top is None:
        pages = [read_page(_source_lines(lines), given, named)]
    else:
        pages = list(_marked_pages(lines, top, given, named))
    return ReadSource(ENCODING, READER, tuple(pages))


def read_lines(file: SourceFile) -> list[list[SourceLine]]:
    """Return the lines of a document; raises SourceDamaged."""
    return [_source_lines(_lines(file))]


def _lines(file: SourceFile) -> list[DocxLine]:
    try:
        lines = read_docx_lines(DocxPackage(file))
    except RecursionError as error:
        raise SourceDamaged(file.path, FORMAT, english("its elements are nested without end")) from error
    if not any(line.text.strip() for line in lines):
        raise SourceWithoutArticles(file.path, FORMAT)
    if len(lines) > _MOST_PARAGRAPHS:
        raise SourceTooLarge(file.path, len(lines), _MOST_PARAGRAPHS, unit=english("paragraphs"))
    return [
        line
        if line.style.role is not ParagraphRole.HEADING or line.text.strip()
        else DocxLine(line.number, "")
        for line in lines
    ]


def _apart(lines: Sequence[DocxLine]) -> list[NumberedLine]:
    """Return the lines as an export of a database has them as text: a blank line behind each paragraph."""
    return [NumberedLine(line.number, text) for line in lines for text in (line.text.strip(), "")]


def _level_of_headlines(lines: Sequence[DocxLine]) -> int | None:
    """Return the highest level of the headings; a title right over several headlines is the page's."""
    printed = [line for line in lines if line.text.strip()]
    levels = sorted(line.style.level for line in printed if line.style.role is ParagraphRole.HEADING)
    if not levels:
        return None
    first = next(
        number
        for number, line in enumerate(printed)
        if line.style.role is ParagraphRole.HEADING and line.style.level == levels[0]
    )
    below = printed[first + 1].style if first + 1 < len(printed) else None
    if below is not None and below.role is ParagraphRole.HEADING and levels.count(levels[0]) == 1:
        return below.level if levels.count(below.level) > 1 else levels[0]
    return levels[0]


def _source_lines(lines: Sequence[DocxLine]) -> list[SourceLine]:
    """Return the lines as a page of text has them; an indent that is set counts as one that is typed."""
    return [
        SourceLine(
            line.number, ("\N{IDEOGRAPHIC SPACE}" * 2 if line.is_indented else "") + line.text.rstrip()
        )
        for line in lines
    ]


def _marked_pages(lines: Sequence[DocxLine], top: int, given: IssuePage, named: IssuePage) -> Iterator[Page]:
    """Yield what stands before the first headline, as a page's head does, and each article."""
    before, articles = _cut_articles(lines, top)
    if before:
        head = read_page(_source_lines(before), given, named)
        given = given.filled_from(head.issue)
        if head.parts:
            yield head
    for article in articles:
        page = page_of(_draft(article), given, named)
        if page.parts:
            yield page


def _cut_articles(lines: Sequence[DocxLine], top: int) -> tuple[list[DocxLine], list[_Article]]:
    """Begin an article at each heading of the highest level; kickers stand before theirs."""
    before: list[DocxLine] = []
    articles: list[_Article] = []
    waiting: list[DocxLine] = []
    for line in (line for line in lines if line.text.strip()):
        is_headline = line.style.role is ParagraphRole.HEADING and line.style.level == top
        if is_headline and articles and not articles[-1].body and not waiting:
            articles[-1].headline.append(line)
        elif is_headline:
            articles.append(_Article(kicker=waiting, headline=[line]))
            waiting = []
        elif line.style.role is ParagraphRole.KICKER or (
            line.style.role is ParagraphRole.SUBTITLE and not articles
        ):
            waiting.append(line)
        elif not articles:
            before += [*waiting, line]
            waiting = []
        else:
            _put(articles[-1], line)
    if waiting and articles:
        articles[-1].body += waiting
    return before, articles


def _put(article: _Article, line: DocxLine) -> None:
    places = {
        ParagraphRole.SUBTITLE: article.deck,
        ParagraphRole.BYLINE: article.byline,
        ParagraphRole.CAPTION: article.captions,
    }
    is_late = article.body and line.style.role is not ParagraphRole.CAPTION
    (article.body if is_late else places.get(line.style.role, article.body)).append(line)


def _draft(article: _Article) -> ArticleDraft:
    headings = [line for line in article.body if line.style.role is ParagraphRole.HEADING]
    # The only heading below a headline, with no text between them, is its deck.
    if len(headings) == 1 and headings[0] is article.body[0] and len(article.body) > 1:
        article.deck.append(article.body.pop(0))
    numbers = [line.number for line in article.lines]
    return ArticleDraft(
        first_line=min(numbers),
        last_line=max(numbers),
        kicker=" ".join(map(_tidy, article.kicker)) or None,
        headline=tuple(map(_tidy, article.headline)),
        deck=tuple(map(_tidy, article.deck)),
        byline=" ".join(map(_tidy, article.byline)) or None,
        body=tuple(map(_paragraph, article.body)),
        captions=tuple(map(_paragraph, article.captions)),
    )


def _paragraph(line: DocxLine) -> Paragraph:
    return Paragraph(_tidy(line), line.number, line.number, line.style.role is ParagraphRole.HEADING)


def _tidy(line: DocxLine) -> str:
    return _BLANK.sub(" ", line.text).strip()
