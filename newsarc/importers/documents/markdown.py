"""Markdown: articles with front matter, one article, or an issue under the headings of its pages."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from newsarc.importers.articles.assembling import page_of
from newsarc.importers.documents.markdown_blocks import blocks_of
from newsarc.importers.documents.markdown_dialects import other_head, without_marks_of_programs
from newsarc.importers.documents.markdown_front_matter import front_matter_end, is_toml_fence, read_facts
from newsarc.importers.documents.markdown_head import Head, tags_below, without_headline_again
from newsarc.importers.documents.markdown_outline import outline
from newsarc.importers.rows.columns import field_of, match_columns
from newsarc.importers.rows.reading import draft_of
from newsarc.importers.rows.row import Row
from newsarc.importers.sniffing import MARKDOWN_SUFFIXES, is_markdown
from newsarc.model.page import Page, ReadSource
from newsarc.model.parts import Kind, Part
from newsarc.reading.furniture.filename import read_filename
from newsarc.reading.page import READER
from newsarc.reading.recognition import recognize
from newsarc.text.decoding import decode

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newsarc.importers.articles.draft import ArticleDraft
    from newsarc.importers.documents.markdown_blocks import MarkdownBlock
    from newsarc.importers.documents.markdown_outline import Story
    from newsarc.model.issue import IssuePage
    from newsarc.model.parts import Paragraph
    from newsarc.model.sources import SourceFile

NAME = "markdown"
SUFFIXES = frozenset(MARKDOWN_SUFFIXES)
_LONGEST_CROSSHEAD = 40  # characters of a line in bold


def recognizes(path: str, head: bytes) -> bool:
    """Claim by the name, and a text by its headings."""
    return is_markdown(path, head)


def read(file: SourceFile, *, given: IssuePage, encoding: str | None) -> ReadSource:
    """Read each article of a document."""
    decoded = decode(file, encoding=encoding)
    known = _Known(file, given, read_filename(file.path))
    pages = [page for facts, lines in _documents(decoded.text) for page in _pages(facts, lines, known)]
    pages.sort(key=lambda page: min((part.first_line for part in page.parts), default=0))
    return ReadSource(decoded.encoding, READER, tuple(pages), decoded.is_guess)


def _documents(text: str) -> Iterator[tuple[dict[str, object], list[tuple[int, str]]]]:
    """Yield the facts and the numbered lines of each document: a front matter begins one."""
    lines = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    facts: dict[str, object] = {}
    found: list[tuple[int, str]] = []
    number = 0
    if head := other_head(lines):
        facts, found, number = head.facts, [(1, "")], head.lines
    while number < len(lines):
        end = front_matter_end(lines, number)
        if end is None:
            found.append((number + 1, lines[number]))
            number += 1
            continue
        if facts or any(line.strip() for _, line in found):
            yield facts, found
        is_toml = is_toml_fence(lines[number])
        facts, found = read_facts(lines[number + 1 : end], is_toml=is_toml), [(number + 1, "")]
        number = end + 1
    if facts or any(line.strip() for _, line in found):
        yield facts, found


def _pages(facts: dict[str, object], lines: Sequence[tuple[int, str]], known: _Known) -> Iterator[Page]:
    facts = _without_origin(facts)
    is_titled = any(field_of(name) == "headline" for name in facts)
    found = outline(blocks_of(list(without_marks_of_programs(lines))), is_titled=is_titled)
    for kind, issue, block in found.of_issue:
        paragraph = block.paragraph._replace(is_crosshead=False)
        part = Part(kind, block.first_line, block.last_line, paragraphs=(paragraph,))
        yield Page(known.given.filled_from(issue).filled_from(known.named), (part,))
    for story in found.stories:
        is_whole = not found.of_issue and len(found.stories) == 1
        span = (lines[0][0], lines[-1][0]) if is_whole else _span_of(story)
        yield _page_of_story(facts, story, span, known)


def _page_of_story(facts: dict[str, object], story: Story, span: tuple[int, int], known: _Known) -> Page:
    """Read an article; what its front matter says counts before the lines under its headline."""
    head = Head()
    body = [*head.take_from([block for block in story.blocks if not block.link])]
    body = without_headline_again(body, story.headline, head.byline)
    tags = tags_below(body)
    body = body[:-1] if tags else body
    told = {field_of(name) for name in facts}
    said = {field: value for field, value in head.said.items() if field not in told}
    row = Row(1, *span, {**said, **facts, "body": "text"})
    columns = match_columns(known.file.path, tuple(row.values), dict(known.file.columns))
    draft = draft_of(row, columns, known.file.path)
    links = [block for block in story.blocks if block.link]
    draft = replace(
        draft,
        issue=_issue_of(story, head, draft),
        byline=draft.byline or head.byline,
        tags=tuple(dict.fromkeys((*draft.tags, *tags))),
        url=draft.url or next((block.link for block in links), None),
    )
    page = page_of(_with_texts(draft, story, head, body), known.given, known.named)
    of_site = (
        Part(Kind.FURNITURE, one.first_line, one.last_line, paragraphs=(one.paragraph,)) for one in links
    )
    return replace(page, parts=(*page.parts, *of_site))


@dataclass(frozen=True, slots=True)
class _Known:
    """A file, and what the user and its name say of the issue."""

    file: SourceFile
    given: IssuePage
    named: IssuePage


def _issue_of(story: Story, head: Head, draft: ArticleDraft) -> IssuePage:
    """Weigh what is said of an article's page: by a tag at its head, its issue's heading, its fields.

    Under the heading of a newspaper's issue a source or a time is of the news; elsewhere of the article.
    """
    said = draft.issue.filled_from(head.issue)
    return story.issue.filled_from(said) if story.issue.newspaper else said.filled_from(story.issue)


def _with_texts(draft: ArticleDraft, story: Story, head: Head, body: Sequence[MarkdownBlock]) -> ArticleDraft:
    """Add to what is said of an article its heads and its text."""
    headline = draft.headline or ((story.headline,) if story.headline else ())
    repeated = (
        [story.heading.paragraph._replace(is_crosshead=story.heading.level > 1)]
        if story.heading and draft.headline
        else []
    )
    paragraphs = [_paragraph(block, below) for block, below in pairwise([*body, None]) if block]
    return replace(
        draft,
        kicker=draft.kicker or (story.kicker.plain if story.kicker else None),
        headline=headline,
        deck=draft.deck or (*(block.plain for block in story.deck), *head.deck),
        body=(*repeated, *(paragraph for paragraph in paragraphs if paragraph.text)),
        captions=(*draft.captions, *(caption for block in body for caption in block.captions)),
    )


def _paragraph(block: MarkdownBlock, below: MarkdownBlock | None) -> Paragraph:
    """Return a block as a paragraph; a short line in bold over text is a crosshead."""
    text = block.plain
    is_bold = block.level == 0 and block.emphasized == "**" and len(text) <= _LONGEST_CROSSHEAD
    is_over_text = below is not None and below.level == 0 and not block.is_sentence
    is_crosshead = is_bold and is_over_text and recognize(text).byline is None
    return block.paragraph._replace(is_crosshead=block.level > 0 or is_crosshead)


def _span_of(story: Story) -> tuple[int, int]:
    """Return the first and the last line of an article."""
    blocks = [*filter(None, (story.kicker, story.heading)), *story.deck, *story.blocks]
    return min(block.first_line for block in blocks), max(block.last_line for block in blocks)


def _without_origin(facts: dict[str, object]) -> dict[str, object]:
    """Leave out the path of a source that an export of ours tells, which elsewhere may be a newspaper."""
    return {key: value for key, value in facts.items() if key != "source" or "sha256" not in facts}
