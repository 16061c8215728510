"""ninjs 1 to 3.1: a news item in JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newsarc.errors import SourceDamaged
from newsarc.importers.articles.assembling import page_of
from newsarc.importers.articles.body import cut_paragraphs, on_lines
from newsarc.importers.articles.draft import ArticleDraft
from newsarc.importers.articles.json_values import text_of, texts_of
from newsarc.importers.articles.values import day_of, page_and_section, said
from newsarc.importers.rows.json_document import item_lines, load_json
from newsarc.importers.sniffing import json_kind
from newsarc.importers.standards.own_ninjs import is_own_item, read_own_item
from newsarc.importers.web.blocks import blocks_of
from newsarc.language import english
from newsarc.model.issue import IssuePage
from newsarc.model.page import Page, ReadSource
from newsarc.reading.furniture.filename import read_filename
from newsarc.reading.page import READER
from newsarc.text.decoding import decode

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from newsarc.model.parts import Paragraph
    from newsarc.model.sources import SourceFile

NAME = "ninjs"
SUFFIXES = frozenset({".json"})
_DATES = (
    "contentCreated",
    "contentcreated",
    "firstCreated",
    "firstcreated",
    "versionCreated",
    "versioncreated",
)


def recognizes(path: str, head: bytes) -> bool:
    """Claim JSON that has the keys of the standard."""
    return json_kind(path, head) == NAME


def read(
    file: SourceFile, *, given: IssuePage, encoding: str | None, with_reasons: bool = False
) -> ReadSource:
    """Read the item of a document, or each of a list."""
    decoded = decode(file, encoding=encoding)
    text = decoded.text.removeprefix("\ufeff")
    document = load_json(file.path, text)
    items = document if isinstance(document, list) else [document]
    if not all(isinstance(item, dict) for item in items):
        raise SourceDamaged(file.path, "ninjs", english("an item is no object"))
    places = item_lines(text, (), items)
    pages = [_page(file.path, item, lines, given) for item, lines in zip(items, places, strict=True)]
    return ReadSource(decoded.encoding, READER, tuple(pages))


def _page(path: str, item: Mapping[str, Any], lines: tuple[int, int], given: IssuePage) -> Page:
    if not is_own_item(item):
        return page_of(_draft(path, item, lines), given, read_filename(path))
    try:
        return read_own_item(item, lines, given)
    except ValueError as error:
        raise SourceDamaged(
            path,
            "ninjs",
            english("line {lines}: not as newsarc exports it ({error})", lines=lines[0], error=error),
        ) from error


def _draft(path: str, item: Mapping[str, Any], lines: tuple[int, int]) -> ArticleDraft:
    body, captions = _body(path, item, lines)
    return ArticleDraft(
        first_line=lines[0],
        last_line=lines[1],
        issue=_issue(item),
        headline=tuple(filter(None, [_of_role(item, "headline", "headlines", "main")])),
        deck=tuple(filter(None, [_of_role(item, "description_text", "descriptions", "summary")])),
        byline=said(text_of(item.get("by")) or text_of(item.get("byline")) or ""),
        authors=_authors(item),
        place=said(text_of(item.get("located")) or ""),
        body=body,
        captions=(*(caption for one in _pictures(item) for caption in _caption(one, lines)), *captions),
    )


def _issue(item: Mapping[str, Any]) -> IssuePage:
    alternative = {one.get("role"): text_of(one.get("value")) for one in _objects(item.get("altIds"))}
    page, _ = page_and_section(alternative.get("printPage") or "")
    sources = texts_of(item.get("infoSources") or item.get("infosource"))
    return IssuePage(
        newspaper=said(sources[0]) if sources else said(text_of(item.get("provider")) or ""),
        date=next((day for name in _DATES if (day := day_of(text_of(item.get(name)) or ""))), None),
        edition=said(alternative.get("printEdition") or text_of(item.get("edition")) or ""),
        page=page,
        section=said(alternative.get("printSection") or ""),
    )


def _of_role(item: Mapping[str, Any], plain: str, listed: str, role: str) -> str | None:
    """Return a text that stands alone until version 2, and in a list with roles from 3 on."""
    some = _objects(item.get(listed))
    chosen = [one for one in some if one.get("role") == role] or [one for one in some if not one.get("role")]
    return said(text_of(chosen[:1]) or text_of(item.get(plain)) or "")


def _authors(item: Mapping[str, Any]) -> tuple[str, ...]:
    people = (one for one in _objects(item.get("people") or item.get("person")))
    written = [one for one in people if str(one.get("rel", "")).endswith(("author", "creator", "by"))]
    return texts_of(written)


def _body(
    path: str, item: Mapping[str, Any], lines: tuple[int, int]
) -> tuple[tuple[Paragraph, ...], list[Paragraph]]:
    """Read the body: the marked-up one, which has subheads, before the plain one."""
    bodies = [(str(one.get("contentType", "")), text_of(one)) for one in _objects(item.get("bodies"))]
    marked = [text for kind, text in bodies if "html" in kind]
    marked += [text_of(item.get(name)) for name in ("body_xhtml", "body_html")]
    if markup := next(filter(None, marked), None):
        blocks = blocks_of(path, markup)
        return on_lines(blocks.paragraphs, lines), list(on_lines(blocks.captions, lines))
    plain = next(filter(None, [*(text for _, text in bodies), text_of(item.get("body_text"))]), None)
    return cut_paragraphs(plain or "", *lines), []


def _pictures(item: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    linked = item.get("associations")
    some = linked.values() if isinstance(linked, dict) else linked
    return (one for one in _objects(list(some or ())) if one.get("type") == "picture")


def _caption(picture: Mapping[str, Any], lines: tuple[int, int]) -> tuple[Paragraph, ...]:
    text = _of_role(picture, "description_text", "descriptions", "caption")
    return cut_paragraphs(text or "", *lines)


def _objects(value: Any) -> list[Mapping[str, Any]]:
    return [one for one in value if isinstance(one, dict)] if isinstance(value, list) else []
