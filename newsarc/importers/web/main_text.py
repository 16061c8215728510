"""The article on a page: where it stands, and for pages that say nothing of it, trafilatura's only home."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from newsarc.errors import SourceNeedsExtra
from newsarc.importers.articles.body import cut_paragraphs
from newsarc.importers.articles.draft import ArticleDraft
from newsarc.importers.articles.values import day_of, said, squeezed, tidy
from newsarc.importers.web.blocks import read_blocks
from newsarc.importers.web.tree import by_class, elements, text_within
from newsarc.model.issue import IssuePage
from newsarc.reading.recognition import recognize

if TYPE_CHECKING:
    from newsarc.importers.web.blocks import Blocks
    from newsarc.importers.web.tree import Element
    from newsarc.model.parts import Paragraph

_BYLINE = re.compile(r"[\w-]*(?:byline|author|writer|reporter|credit-line)[\w-]*", re.IGNORECASE)
_DECK = re.compile(r"[\w-]*(?:standfirst|deck|dek|subtitle|sub-?headline|subhead)[\w-]*", re.IGNORECASE)
_KICKER = re.compile(r"[\w-]*(?:kicker|eyebrow|overline|pretitle)[\w-]*", re.IGNORECASE)
_SHORTEST = 60  # characters: a page with less text in its paragraphs has no article
_LARGEST = 4_000_000  # characters: of a page with more tags than any article, it takes minutes
_COVERED = 0.8  # of the text that the page says is the article's


def find_body(root: Element) -> Element | None:
    """Find the element with most text in paragraphs of its own; one that says it is the body counts first."""
    for element in root.iter("*"):
        if element.get("itemprop") == "articleBody":
            return element
    lengths: dict[Element, int] = defaultdict(int)
    for paragraph in elements(root, "p"):
        lengths[paragraph.getparent()] += len(squeezed(text_within(paragraph)))
    best = max(lengths, key=lengths.__getitem__, default=None)
    return best if best is not None and lengths[best] >= _SHORTEST else None


def with_body(draft: ArticleDraft, root: Element, whole: str | None) -> ArticleDraft:
    """Add to what a page says of its article the text, and the lines above it that stand on the page only."""
    element = find_body(root)
    blocks = None if element is None else read_blocks(element)
    byline = _line(root, _BYLINE, is_byline=True)
    deck, kicker = _line(root, _DECK), _line(root, _KICKER)
    body = _body(draft, blocks, whole)
    beside = {squeezed(text) for text in (byline, deck, kicker, *draft.deck, *draft.headline) if text}
    return replace(
        draft,
        kicker=draft.kicker or kicker,
        deck=draft.deck or ((deck,) if deck else ()),
        byline=draft.byline or byline,
        body=tuple(one for one in body if squeezed(one.text) not in beside),
        captions=(*draft.captions, *(blocks.captions if blocks else ())),
    )


def read_by_trafilatura(path: str, text: str) -> ArticleDraft | None:
    """Read a page that says nothing of its article by how its text lies; None where there is none."""
    try:
        import trafilatura  # noqa: PLC0415 - an extra, and it takes half a second
    except ImportError as error:
        raise SourceNeedsExtra(path, "HTML", "html") from error
    if len(text) > _LARGEST:
        return None
    found: Any = trafilatura.bare_extraction(text, include_comments=False, include_tables=False)
    if found is None or len(squeezed(found.text or "")) < _SHORTEST:
        return None
    last_line = text.count("\n") + 1
    return ArticleDraft(
        first_line=1,
        last_line=last_line,
        issue=IssuePage(newspaper=said(found.sitename or ""), date=day_of(found.date or "")),
        headline=tuple(filter(None, [said(found.title or "")])),
        authors=tuple(filter(None, [found.author])),
        body=cut_paragraphs(found.text, 1, last_line),
        url=said(found.url or ""),
    )


def _body(draft: ArticleDraft, blocks: Blocks | None, whole: str | None) -> tuple[Paragraph, ...]:
    """Take the paragraphs of the page, unless the text that it gives as the article's has others."""
    shown = tuple(blocks.paragraphs) if blocks else ()
    if whole is None:
        return shown
    given = squeezed(whole)
    within = tuple(one for one in shown if squeezed(one.text) in given)
    if sum(len(squeezed(one.text)) for one in within) >= _COVERED * len(given):
        return within
    return cut_paragraphs(whole, draft.first_line, draft.last_line)


def _line(root: Element, words: re.Pattern[str], *, is_byline: bool = False) -> str | None:
    for element in by_class(root, words):
        text = tidy(text_within(element))
        if text and len(text) <= 200 and (not is_byline or recognize(text).byline):
            return text
    return None
