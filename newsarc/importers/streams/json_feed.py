"""JSON Feed: the articles of a site."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newsarc.errors import SourceWithoutArticles
from newsarc.importers.articles.assembling import page_of
from newsarc.importers.articles.body import cut_paragraphs, deck_beside, on_lines
from newsarc.importers.articles.draft import ArticleDraft
from newsarc.importers.articles.json_values import objects_of, text_of, texts_of
from newsarc.importers.articles.values import day_of, said
from newsarc.importers.rows.json_document import item_lines
from newsarc.importers.rows.json_text import load_json
from newsarc.importers.sniffing import json_kind
from newsarc.importers.streams.site_ends import without_read_on
from newsarc.importers.web.blocks import blocks_of
from newsarc.model.issue import IssuePage
from newsarc.model.page import ReadSource
from newsarc.reading.furniture.filename import read_filename
from newsarc.reading.page import READER
from newsarc.text.decoding import decode

if TYPE_CHECKING:
    from collections.abc import Mapping

    from newsarc.model.issue import PartialDate
    from newsarc.model.sources import SourceFile

NAME = "json-feed"
SUFFIXES = frozenset({".json"})


def recognizes(path: str, head: bytes) -> bool:
    """Claim JSON that names its version of the standard."""
    return json_kind(path, head) == NAME


def read(file: SourceFile, *, given: IssuePage, encoding: str | None) -> ReadSource:
    """Read each item as an article."""
    decoded = decode(file, encoding=encoding)
    text = decoded.text.removeprefix("\ufeff")
    feed = load_json(file.path, text)
    items = objects_of(feed.get("items")) if isinstance(feed, dict) else []
    if not items:
        raise SourceWithoutArticles(file.path, "JSON Feed")
    newspaper = said(text_of(feed.get("title")) or "")
    places = item_lines(text, ("items",), items)
    drafts = [_draft(file.path, item, newspaper, lines) for item, lines in zip(items, places, strict=True)]
    named = read_filename(file.path)
    return ReadSource(decoded.encoding, READER, tuple(page_of(one, given, named) for one in drafts))


def _draft(path: str, item: Mapping[str, Any], newspaper: str | None, lines: tuple[int, int]) -> ArticleDraft:
    markup = text_of(item.get("content_html"))
    blocks = blocks_of(path, markup) if markup else None
    texts = [one.paragraph for one in without_read_on(blocks.texts)] if blocks else []
    summary = text_of(item.get("summary"), "\n")
    plain = cut_paragraphs(text_of(item.get("content_text"), "\n") or summary or "", *lines)
    body = on_lines(texts, lines) if blocks else plain
    return ArticleDraft(
        first_line=lines[0],
        last_line=lines[1],
        issue=IssuePage(newspaper, _day(item)),
        headline=tuple(filter(None, [said(text_of(item.get("title")) or "")])),
        authors=texts_of(item.get("authors") or item.get("author")),
        deck=deck_beside([one.text for one in cut_paragraphs(summary or "", *lines)], body),
        body=body,
        captions=on_lines(blocks.captions, lines) if blocks else (),
        url=said(text_of(item.get("url")) or ""),
        tags=tuple(filter(None, map(said, texts_of(item.get("tags"))))),
    )


def _day(item: Mapping[str, Any]) -> PartialDate | None:
    """Return the day of publication, or else of the last change."""
    days = (text_of(item.get(name)) or "" for name in ("date_published", "date_modified"))
    return next(filter(None, map(day_of, days)), None)
