"""ninjs 1 to 3.1: a news item in JSON."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from newsarc.errors import SourceDamaged
from newsarc.importers.articles.assembling import page_of
from newsarc.importers.articles.body import cut_paragraphs, deck_beside, on_lines
from newsarc.importers.articles.draft import ArticleDraft
from newsarc.importers.articles.json_values import objects_of, text_of, texts_of
from newsarc.importers.articles.values import day_of, page_and_section, said
from newsarc.importers.rows.json_document import item_lines
from newsarc.importers.rows.json_text import load_json
from newsarc.importers.sniffing import json_kind
from newsarc.importers.standards.headline_roles import deck_of, headline_of, kicker_of
from newsarc.importers.standards.nitf import read_nitf
from newsarc.importers.standards.own_ninjs import is_own_item, read_own_item
from newsarc.importers.standards.status import warnings_of
from newsarc.importers.standards.xml import parse_xml
from newsarc.importers.web.blocks import blocks_of, is_marked
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
_DATES = ("contentcreated", "firstcreated", "versioncreated")
_OF_DECK = ("summary", "abstract", "lead", "")  # the roles of a description, the likeliest first
_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")
_KEYS_OF_ITEM = frozenset(("headline", "headlines", "bodies", "body_html", "body_xhtml", "body_text"))


def recognizes(path: str, head: bytes) -> bool:
    """Claim JSON that has the keys of the standard."""
    return json_kind(path, head) == NAME


def read(file: SourceFile, *, given: IssuePage, encoding: str | None) -> ReadSource:
    """Read the item of a document, or each of a list."""
    decoded = decode(file, encoding=encoding)
    text = decoded.text.removeprefix("\ufeff")
    document = load_json(file.path, text)
    keys, items = _items(document)
    if not all(isinstance(item, dict) for item in items):
        raise SourceDamaged(file.path, "ninjs", english("an item is no object"))
    places = item_lines(text, keys, items)
    try:
        pages = [_page(file.path, item, lines, given) for item, lines in zip(items, places, strict=True)]
    except RecursionError as error:
        raise SourceDamaged(file.path, "ninjs", english("nested too deep")) from error
    return ReadSource(decoded.encoding, READER, tuple(pages))


def _page(path: str, item: Mapping[str, Any], lines: tuple[int, int], given: IssuePage) -> Page:
    if not is_own_item(item):
        return page_of(_draft(path, _with_lower_keys(item), lines), given, read_filename(path))
    try:
        return read_own_item(item, lines, given)
    except ValueError as error:
        raise SourceDamaged(
            path,
            "ninjs",
            english("line {lines}: not as newsarc exports it ({error})", lines=lines[0], error=error),
        ) from error


def _items(document: Any) -> tuple[tuple[str, ...], list[Any]]:
    """Return the item, or the list of items, and the keys that lead to it: what answers a query wraps it."""
    if isinstance(document, list):
        return (), document
    if isinstance(document, dict) and not _KEYS_OF_ITEM & {*document}:
        for key, value in document.items():
            if any(_KEYS_OF_ITEM & {*one} for one in objects_of(value)):
                return (key,), value
    return (), [document]


def _with_lower_keys(value: Any) -> Any:
    """Write all keys in lower case: since version 3 they are written in camel case."""
    if isinstance(value, dict):
        return {str(key).casefold(): _with_lower_keys(inner) for key, inner in value.items()}
    return [_with_lower_keys(inner) for inner in value] if isinstance(value, list) else value


def _draft(path: str, item: Mapping[str, Any], lines: tuple[int, int]) -> ArticleDraft:
    body, captions = _body(path, item, lines)
    heads = _heads(item)
    deck = deck_of(heads) or tuple(filter(None, [said(_description(item))]))
    if not body:
        deck, told = deck_of(heads), cut_paragraphs(_description(item), *lines)
        body, captions = ((), [*told, *captions]) if item.get("type") == "picture" else (told, captions)
    return ArticleDraft(
        first_line=lines[0],
        last_line=lines[1],
        issue=_issue(item),
        kicker=kicker_of(heads),
        headline=tuple(filter(None, [headline_of(heads) or said(text_of(item.get("title")) or "")])),
        deck=deck_beside(deck, body),
        byline=said(text_of(item.get("by")) or text_of(item.get("byline")) or ""),
        authors=_authors(item),
        place=said(text_of(item.get("located")) or ""),
        body=body,
        captions=(*(caption for one in _pictures(item) for caption in _caption(one, lines)), *captions),
        tags=tuple(filter(None, map(said, texts_of(item.get("keywords"))))),
        warnings=warnings_of(text_of(item.get("pubstatus"))),
    )


def _heads(item: Mapping[str, Any]) -> list[tuple[str, str]]:
    """Return the headlines with their roles; until version 2 there is one, without a role."""
    listed = [
        (str(one.get("role", "")), text_of(one.get("value"))) for one in objects_of(item.get("headlines"))
    ]
    heads = [*listed, ("", text_of(item.get("headline")))]
    return [(role, text) for role, one in heads if (text := said(one or ""))]


def _description(item: Mapping[str, Any]) -> str:
    """Return the text that tells what an item is about."""
    told = {
        str(one.get("role", "")): text_of(one.get("value")) for one in objects_of(item.get("descriptions"))
    }
    plain = told.get("caption") if item.get("type") == "picture" else None
    chosen = next((told[role] for role in _OF_DECK if told.get(role)), None)
    return plain or chosen or told.get("text") or text_of(item.get("description_text")) or ""


def _issue(item: Mapping[str, Any]) -> IssuePage:
    alternative = _alternative_ids(item.get("altids"))
    page, _ = page_and_section(alternative.get("printpage") or "")
    sources = texts_of(item.get("infosources") or item.get("infosource") or item.get("source"))
    return IssuePage(
        newspaper=said(sources[0]) if sources else said(text_of(item.get("provider")) or ""),
        date=next((day for name in _DATES if (day := day_of(text_of(item.get(name)) or ""))), None),
        edition=said(alternative.get("printedition") or text_of(item.get("edition")) or ""),
        page=page,
        section=said(alternative.get("printsection") or ""),
    )


def _alternative_ids(value: Any) -> dict[str, str | None]:
    """Return the alternative ids by their roles: a list of objects, in some profiles one object."""
    if isinstance(value, dict):
        return {role: text_of(one) for role, one in value.items()}
    return {str(one.get("role")).casefold(): text_of(one.get("value")) for one in objects_of(value)}


def _authors(item: Mapping[str, Any]) -> tuple[str, ...]:
    people = (one for one in objects_of(item.get("people") or item.get("person")))
    written = [one for one in people if str(one.get("rel", "")).endswith(("author", "creator", "by"))]
    return texts_of([*written, *objects_of(item.get("authors"))])


def _body(
    path: str, item: Mapping[str, Any], lines: tuple[int, int]
) -> tuple[tuple[Paragraph, ...], list[Paragraph]]:
    """Read the body: the marked-up one, which has subheads, before the plain one."""
    bodies = [
        (str(one.get("contenttype", "")).casefold(), text_of(one)) for one in objects_of(item.get("bodies"))
    ]
    fields = [("", text_of(item.get(name))) for name in ("body_xhtml", "body_html", "body_text")]
    texts = [(kind, text) for kind, text in (*bodies, *fields) if text]
    if markup := next((text for kind, text in texts if "html" in kind or is_marked(text)), None):
        if "<nitf" in markup:
            return _of_nitf(path, markup, lines)
        blocks = blocks_of(path, markup)
        return on_lines(blocks.paragraphs, lines), list(on_lines(blocks.captions, lines))
    return cut_paragraphs(next((text for _, text in texts), ""), *lines), []


def _of_nitf(path: str, text: str, lines: tuple[int, int]) -> tuple[tuple[Paragraph, ...], list[Paragraph]]:
    document = parse_xml(path, _DECLARATION.sub("", text).encode(), "NITF")
    draft = read_nitf(document.root, document)
    return on_lines(draft.body, lines), list(on_lines(draft.captions, lines))


def _pictures(item: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    linked = item.get("associations")
    listed = list(linked.values()) if isinstance(linked, dict) else linked
    return (one for one in objects_of(listed) if one.get("type") == "picture")


def _caption(picture: Mapping[str, Any], lines: tuple[int, int]) -> tuple[Paragraph, ...]:
    return cut_paragraphs(_description(picture), *lines)
