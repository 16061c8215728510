"""Blocks of OCR as evidence of where articles begin."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from newsarc.model.parts import Kind, Paragraph

if TYPE_CHECKING:
    from collections.abc import Set

    from newsarc.model.page import Page
    from newsarc.model.parts import Part

_USUAL = 0.5  # of a page's articles: where most begin with a block, its blocks are parted by headlines


def join_within_blocks(page: Page, first_lines: Set[int]) -> Page:
    """Join what seems to begin an article inside a block with the article before it.

    Programs that know newspapers part a page at its headlines: what looks like one inside a block is a
    crosshead or a line of a table. A program that makes a block of each column tells nothing by them.
    """
    articles = [part for part in page.parts if part.kind is Kind.ARTICLE]
    if sum(_begins_block(part, first_lines) for part in articles) < _USUAL * len(articles):
        return page
    parts: list[Part] = []
    last: int | None = None
    for part in page.parts:
        if part.kind is Kind.ARTICLE and last is not None and not _begins_block(part, first_lines):
            parts[last] = _joined(parts[last], part)
            continue
        last = len(parts) if part.kind is Kind.ARTICLE else last
        parts.append(part)
    return replace(page, parts=tuple(parts))


def _begins_block(part: Part, first_lines: Set[int]) -> bool:
    """Tell whether a block begins with one of an article's lines down to the first of its text."""
    text = part.paragraphs[0].first_line if part.paragraphs else part.last_line
    return any(number in first_lines for number in range(part.first_line, text + 1))


def _joined(part: Part, inner: Part) -> Part:
    """Put an article's lines behind those of another, its head as a crosshead."""
    head = " ".join(filter(None, [inner.kicker, *inner.headline, *inner.deck]))
    until = max(inner.first_line, inner.paragraphs[0].first_line - 1 if inner.paragraphs else inner.last_line)
    own = [Paragraph(head, inner.first_line, until, is_crosshead=True)] if head else []
    own += [Paragraph(inner.byline, inner.first_line, until)] if inner.byline else []
    return part._replace(
        paragraphs=(*part.paragraphs, *own, *inner.paragraphs),
        last_line=max(part.last_line, inner.last_line),
        marks=(*part.marks, *inner.marks),
        jump_to=inner.jump_to or part.jump_to,
        doubts=tuple(dict.fromkeys((*part.doubts, *inner.doubts))),
    )
