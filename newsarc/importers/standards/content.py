"""The text that an item of a standard holds in an element: NITF, XHTML, or text in which marks may stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsarc.importers.articles.body import cut_paragraphs, on_lines
from newsarc.importers.articles.draft import ArticleDraft
from newsarc.importers.standards.marked_text import has_blocks, read_marked_text
from newsarc.importers.standards.nitf import read_nitf
from newsarc.importers.standards.xml import Document, text_at
from newsarc.importers.web.blocks import blocks_of, is_marked

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element


def content_of(path: str, holder: Element, document: Document) -> ArticleDraft:
    """Read the text below an element, whichever way it is written."""
    nitf = holder.find("nitf")
    if nitf is not None or holder.find(".//body.content") is not None:
        return read_nitf(holder if nitf is None else nitf, document)
    if has_blocks(holder):
        return _of_xhtml(holder, document)
    text, lines = _typed(holder), document.lines[holder]
    if not is_marked(text):
        return ArticleDraft(*lines, body=cut_paragraphs(text, *lines))
    blocks = blocks_of(path, text)
    paragraphs = on_lines(blocks.paragraphs, lines)
    above = 1 if blocks.texts and blocks.texts[0].holder.tag == "h1" else 0
    return ArticleDraft(
        *lines,
        headline=tuple(one.text for one in paragraphs[:above]),
        body=paragraphs[above:],
        captions=on_lines(blocks.captions, lines),
    )


def _typed(holder: Element) -> str:
    """Return the text of an element that has no blocks: it parts its lines as they were typed."""
    pieces = [holder.text or ""]
    for child in holder:
        pieces += ["\n" if child.tag == "br" else "".join(child.itertext()), child.tail or ""]
    return "".join(pieces)


def _of_xhtml(marked: Element, document: Document) -> ArticleDraft:
    text = read_marked_text(marked, document)
    title = text.title or text_at(marked, "html/head/title")
    return ArticleDraft(
        *document.lines[marked],
        kicker=text.kicker,
        headline=(title,) if title else (),
        deck=tuple(text.deck),
        byline=text.byline,
        body=tuple(text.paragraphs),
        captions=tuple(text.captions),
    )
