"""What a web page says of its article for other programs: JSON-LD (schema.org) and OpenGraph."""

from __future__ import annotations

import json
import re
from html import unescape
from typing import TYPE_CHECKING, Any

from newsarc.importers.articles.body import cut_paragraphs
from newsarc.importers.articles.draft import ArticleDraft
from newsarc.importers.articles.json_values import texts_of
from newsarc.importers.articles.values import day_of, page_and_section, said, squeezed
from newsarc.importers.web.tree import elements
from newsarc.model.issue import IssuePage

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from newsarc.importers.web.tree import Element

_TYPES = ("NewsArticle", "Article", "Report", "BlogPosting", "OpinionPiece")
_DEEPEST = 12
_AUTHORS = (
    "author",
    "article:author",
    "parsely-author",
    "dc.creator",
    "dcterms.creator",
    "citation_author",
    "byl",
)
_DAYS = (
    "datepublished", "article:published_time", "parsely-pub-date", "pubdate", "publishdate", "dc.date.issued",
    "dcterms.date", "dcterms.created", "citation_publication_date", "sailthru.date",
)  # fmt: skip
_DESCRIPTIONS = (
    "description",
    "og:description",
    "twitter:description",
    "dc.description",
    "sailthru.description",
)
_NO_PERSON = re.compile(
    r"\b(?:GmbH|Inc|LLC|Ltd|e\.\s?V|admin|administrator|webmaster|redaktion|editor)\b|有限公司|管理员",
    re.IGNORECASE,
)


def read_json_ld(root: Element, last_line: int) -> tuple[ArticleDraft, str | None] | None:
    """Read the first article in JSON-LD, and its whole text if that is there."""
    for script in elements(root, "script"):
        if "ld+json" in (script.get("type") or ""):
            for item in _articles(_load(script.text or ""), 0):
                return _draft(item, last_line), _one(item.get("articleBody"))
    return None


def read_open_graph(root: Element, last_line: int) -> ArticleDraft | None:
    """Read the properties of an article; None where none says that the page is one."""
    named = _meta(root)
    if named.get("og:type") != "article" and not any(name.startswith("article:") for name in named):
        return None
    authors = [named[name] for name in ("author", "article:author") if name in named]
    return ArticleDraft(
        first_line=1,
        last_line=last_line,
        issue=IssuePage(
            newspaper=said(named.get("og:site_name", "")),
            date=day_of(named.get("article:published_time", named.get("date", ""))),
            section=said(named.get("article:section", "")),
        ),
        headline=tuple(filter(None, [said(named.get("og:title", ""))])),
        authors=tuple(author for author in authors[:1] if "://" not in author),
        url=said(named.get("og:url", "")),
    )


def read_meta(root: Element, last_line: int) -> ArticleDraft:
    """Read what the names of other vocabularies say (Dublin Core, Parse.ly, citations); it may be nothing."""
    named = _meta(root)
    authors = [named[name] for name in _AUTHORS if name in named]
    days = (day_of(named[name]) for name in _DAYS if name in named)
    return ArticleDraft(
        first_line=1,
        last_line=last_line,
        issue=IssuePage(date=next(filter(None, days), None)),
        authors=tuple(one for one in authors[:1] if "://" not in one and not _NO_PERSON.search(one)),
    )


def descriptions(root: Element) -> frozenset[str]:
    """Return the texts by which a page describes its article to other programs, small and without spaces."""
    named = _meta(root)
    told = [named[name] for name in _DESCRIPTIONS if name in named]
    for script in elements(root, "script"):
        if "ld+json" in (script.get("type") or ""):
            told += [_one(item.get("description")) or "" for item in _articles(_load(script.text or ""), 0)]
    texts = (squeezed(unescape(one)).casefold().rstrip(".…") for one in told)
    return frozenset(filter(None, texts))


def canonical_url(root: Element) -> str | None:
    """Return the address that a page says is its own."""
    for link in elements(root, "link"):
        if (link.get("rel") or "").casefold() == "canonical":
            return said(link.get("href") or "")
    return None


def _draft(item: Mapping[str, Any], last_line: int) -> ArticleDraft:
    page, section = page_and_section(_one(item.get("printPage")) or "")
    images = item.get("image") if isinstance(item.get("image"), list) else [item.get("image")]
    captions = [_one(image.get("caption")) for image in images or [] if isinstance(image, dict)]
    return ArticleDraft(
        first_line=1,
        last_line=last_line,
        issue=IssuePage(
            newspaper=_newspaper(item),
            date=day_of(_one(item.get("datePublished")) or ""),
            edition=_one(item.get("printEdition")),
            page=page,
            section=_one(item.get("printSection")) or section or _one(item.get("articleSection")),
        ),
        headline=tuple(filter(None, [_one(item.get("headline")) or _one(item.get("name"))])),
        deck=tuple(filter(None, [_one(item.get("alternativeHeadline"))])),
        authors=tuple(map(unescape, texts_of(item.get("author")))),
        place=_one(item.get("locationCreated")) or _one(item.get("dateline")),
        captions=tuple(_paragraphs(captions, last_line)),
        url=_url(item),
    )


def _newspaper(item: Mapping[str, Any]) -> str | None:
    """Return the newspaper that an article is part of, through its issue, or else who publishes it."""
    part = item.get("isPartOf")
    for _ in range(3):
        if not isinstance(part, dict):
            break
        if "Newspaper" in texts_of(part.get("@type")) or "Periodical" in texts_of(part.get("@type")):
            return _one(part.get("name"))
        part = part.get("isPartOf")
    return _one(item.get("publisher")) or _one(item.get("sourceOrganization"))


def _url(item: Mapping[str, Any]) -> str | None:
    page = item.get("mainEntityOfPage")
    return _one(item.get("url")) or _one(page.get("@id") if isinstance(page, dict) else page)


def _articles(value: Any, depth: int) -> Iterator[Mapping[str, Any]]:
    if depth > _DEEPEST:
        return
    if isinstance(value, list):
        for one in value:
            yield from _articles(one, depth + 1)
    elif isinstance(value, dict):
        if any(name.endswith(_TYPES) for name in texts_of(value.get("@type"))):
            yield value
        for key in ("@graph", "mainEntity", "hasPart"):
            yield from _articles(value.get(key), depth + 1)


def _load(text: str) -> Any:
    try:
        return json.loads(text, strict=False)  # sites write line breaks into its strings
    except (ValueError, RecursionError):
        return None


def _meta(root: Element) -> dict[str, str]:
    named: dict[str, str] = {}
    for meta in elements(root, "meta"):
        name = meta.get("property") or meta.get("name") or meta.get("itemprop")
        if name and meta.get("content"):
            named.setdefault(name.casefold(), meta.get("content"))
    return named


def _one(value: Any) -> str | None:
    texts = texts_of(value)
    return said(unescape(texts[0])) if texts else None


def _paragraphs(texts: list[str | None], last_line: int) -> Iterator[Any]:
    for text in texts:
        yield from cut_paragraphs(text or "", 1, last_line)
