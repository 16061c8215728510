"""Markdown, with or without front matter; each front matter begins an article."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from newsarc.importers.articles.assembling import page_of
from newsarc.importers.rows.columns import match_columns
from newsarc.importers.rows.reading import draft_of
from newsarc.importers.rows.row import Row
from newsarc.model.page import ReadSource
from newsarc.model.parts import Paragraph
from newsarc.reading.furniture.filename import read_filename
from newsarc.reading.page import READER
from newsarc.text.decoding import binary_format, decode

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsarc.importers.articles.draft import ArticleDraft
    from newsarc.model.issue import IssuePage
    from newsarc.model.sources import SourceFile

NAME = "markdown"
SUFFIXES = frozenset({".md", ".markdown"})
_FENCE = "---"
_KEY = re.compile(r"([\w\u4e00-\u9fff][\w\u4e00-\u9fff .-]{0,40}):(?:\s+(.*))?$")
_ITEM = re.compile(r"\s*-\s+(.*)")
_HEADING = re.compile(r"(#{1,6})\s+(.*?)\s*#*$")
_PICTURE = re.compile(r"!\[([^\]]*)\]\([^)]*\)")
_LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")
_EMPHASIS = re.compile(r"(?<!\\)(\*{1,3}|_{2,3}|`+)(?=\S)(.+?)(?<=\S)(?<!\\)\1")
_ESCAPE = re.compile(r"\\([\\`*_\[\]<>~|&#+.=()-])")


@dataclass(slots=True)
class _Article:
    """The lines of one article: its front matter, read, and its text by paragraphs."""

    first_line: int
    facts: dict[str, object] = field(default_factory=dict)
    lines: list[tuple[int, str]] = field(default_factory=list)


def recognizes(path: str, head: bytes) -> bool:
    """Claim by the name."""
    return path.lower().endswith(tuple(SUFFIXES)) and binary_format(head) is None


def read(
    file: SourceFile, *, given: IssuePage, encoding: str | None, with_reasons: bool = False
) -> ReadSource:
    """Read each article of a document."""
    decoded = decode(file, encoding=encoding)
    named = read_filename(file.path)
    drafts = [_draft(file, article) for article in _articles(decoded.text)]
    pages = tuple(page_of(draft, given, named) for draft in drafts)
    return ReadSource(decoded.encoding, READER, pages, decoded.is_guess)


def _articles(text: str) -> Iterator[_Article]:
    lines = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    article, number = _Article(1), 0
    while number < len(lines):
        end = _front_matter_end(lines, number)
        if end is None:
            article.lines.append((number + 1, lines[number]))
            number += 1
            continue
        if any(line.strip() for _, line in article.lines):
            yield article
        article = _Article(number + 1, _read_facts(lines[number + 1 : end]))
        number = end + 1
    if article.facts or any(line.strip() for _, line in article.lines):
        yield article


def _front_matter_end(lines: list[str], start: int) -> int | None:
    """Return where a front matter that starts here ends; a rule within the text starts none."""
    if lines[start].rstrip() != _FENCE or not _KEY.match("".join(lines[start + 1 : start + 2])):
        return None
    return next((end for end in range(start + 1, len(lines)) if lines[end].rstrip() == _FENCE), None)


def _read_facts(lines: list[str]) -> dict[str, object]:
    """Read the plain keys, texts and lists that front matter is made of."""
    facts: dict[str, object] = {}
    key = ""
    for line in lines:
        if item := _ITEM.match(line):
            listed = facts.setdefault(key, [])
            if isinstance(listed, list):
                listed.append(_value(item[1]))
        elif found := _KEY.match(line):
            key = found[1].strip()
            if found[2]:
                facts[key] = _value(found[2])
    return facts


def _value(text: str) -> object:
    text = text.strip()
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        pass
    if text.startswith("[") and text.endswith("]"):
        return [piece.strip().strip("\"'") for piece in text[1:-1].split(",") if piece.strip()]
    return text[1:-1] if len(text) > 1 and text[0] == text[-1] == "'" else text.partition(" #")[0]


def _draft(file: SourceFile, article: _Article) -> ArticleDraft:
    last_line = article.lines[-1][0] if article.lines else article.first_line
    facts = {**_without_origin(article.facts), "body": "text"}
    row = Row(1, article.first_line, last_line, facts)
    draft = draft_of(row, match_columns(file.path, tuple(facts), dict(file.columns)))
    headline, body, captions = draft.headline, [], []
    for paragraph, level in _paragraphs(article):
        captions += [paragraph._replace(text=text) for text in _PICTURE.findall(paragraph.text) if text]
        plain = _plain(_PICTURE.sub("", paragraph.text))
        if level == 1 and not headline:
            headline = (plain,)
        elif plain:
            body.append(paragraph._replace(text=plain, is_crosshead=level > 1))
    return replace(draft, headline=headline, body=tuple(body), captions=(*draft.captions, *captions))


def _without_origin(facts: dict[str, object]) -> dict[str, object]:
    """Leave out the path of a source that an export of ours tells, which elsewhere may be a newspaper."""
    return {key: value for key, value in facts.items() if key != "source" or "sha256" not in facts}


def _paragraphs(article: _Article) -> Iterator[tuple[Paragraph, int]]:
    """Yield the paragraphs, which blank lines part, and the level of those that are headings."""
    block: list[tuple[int, str]] = []
    for number, line in [*article.lines, (0, "")]:
        heading = _HEADING.match(line)
        if block and (heading or not line.strip()):
            yield Paragraph(" ".join(text for _, text in block), block[0][0], block[-1][0]), 0
            block = []
        if heading:
            yield Paragraph(heading[2], number, number), len(heading[1])
        elif line.strip() and set(line.strip()) - {"-", "*", "_"}:
            block.append((number, line.strip().removeprefix("> ").rstrip("\\")))


def _plain(text: str) -> str:
    r"""Take the marks out of a text.

    >>> _plain(r"**Rule** [one](http://example.com) of \*three\*")
    'Rule one of *three*'
    """
    return _ESCAPE.sub(r"\1", _EMPHASIS.sub(r"\2", _LINK.sub(r"\1", text))).strip()
