"""What a source says of its lines: an advertisement or a table is of no article, a paragraph is of one."""

from __future__ import annotations

from dataclasses import replace
from itertools import groupby
from typing import TYPE_CHECKING

from newsarc.model.parts import Kind, Paragraph, Part
from newsarc.reading.lines.joining import join_lines
from newsarc.reading.lines.line import Line

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from collections.abc import Set as AbstractSet

    from newsarc.model.page import Page

# As ALTO names composed blocks, and PAGE its regions.
_KINDS = {
    "advertisement": Kind.NOTICE,
    "advertregion": Kind.NOTICE,
    "table": Kind.TABLE,
    "tableregion": Kind.TABLE,
}
# As PAGE calls its regions of text; a page on which all are called the same was not told apart.
_TYPES = {
    "paragraph": Kind.ARTICLE,
    "header": Kind.PAGE_HEAD,
    "footer": Kind.PAGE_HEAD,
    "page-number": Kind.PAGE_HEAD,
    "caption": Kind.CAPTION,
}


def kind_named(name: str | None) -> Kind | None:
    """Return the kind of what a source calls so; None where that may be an article.

    >>> kind_named("Advertisement"), kind_named("Illustration")
    (<Kind.NOTICE: 'notice'>, None)
    """
    return _KINDS.get((name or "").lower())


def kind_of_type(name: str) -> Kind | None:
    """Return the kind of a region of text that a source calls so; a heading is told by the page."""
    return _TYPES.get(name.lower())


def with_text_said(page: Page, kinds: Mapping[int, Kind], first_lines: AbstractSet[int]) -> Page:
    """Take for text what the source calls paragraphs, and the reader took for furniture.

    It goes on the article before it; what stands before all is an article without a headline.
    """
    is_text = {number for number, kind in kinds.items() if kind is Kind.ARTICLE}
    parts: list[Part] = []
    for part in page.parts:
        if part.kind is not Kind.FURNITURE or not is_text.issuperset(
            range(part.first_line, part.last_line + 1)
        ):
            parts.append(part)
            continue
        text = part._replace(kind=Kind.ARTICLE, paragraphs=tuple(_joined(part, first_lines)))
        before = next((at for at in reversed(range(len(parts))) if parts[at].kind is Kind.ARTICLE), None)
        if before is None:
            parts.append(text)
        else:
            article = parts[before]
            parts[before] = article._replace(
                paragraphs=(*article.paragraphs, *text.paragraphs),
                last_line=max(article.last_line, text.last_line),
            )
    return replace(page, parts=tuple(parts))


def _joined(part: Part, first_lines: AbstractSet[int]) -> Iterator[Paragraph]:
    """Yield the lines of a part as paragraphs, each of which is a block."""
    runs: list[list[Paragraph]] = []
    for line in part.paragraphs:
        if not runs or line.first_line in first_lines:
            runs.append([])
        runs[-1].append(line)
    for run in runs:
        joined = join_lines([Line(one.first_line, one.text, one.text) for one in run], frozenset())
        yield Paragraph(joined.text, run[0].first_line, run[-1].last_line)


def part_by_kinds(page: Page, kinds: Mapping[int, Kind]) -> Page:
    """Take the paragraphs out of articles of which the source says that they are something else.

    The page is read whole before: what stands beside a text tells where it ends.
    """
    if not kinds:
        return page
    parts = (one for part in page.parts for one in _parted(part, kinds))
    return replace(page, parts=tuple(sorted(parts, key=lambda part: part.first_line)))


def _parted(part: Part, kinds: Mapping[int, Kind]) -> Iterator[Part]:
    """Yield an article without what is none, and that as parts of their own."""
    said = [(_kind_of(paragraph, kinds), paragraph) for paragraph in part.paragraphs]
    kept = tuple(paragraph for kind, paragraph in said if kind is None)
    others = [kind for kind, _ in said if kind is not None]
    if part.kind is not Kind.ARTICLE or not others:
        yield part
    elif not kept:
        yield part._replace(kind=others[0])
    else:
        yield _without(part, kept, kinds)
        for kind, run in groupby(said, key=lambda one: one[0]):
            if kind is not None:
                taken = tuple(paragraph for _, paragraph in run)
                yield Part(kind, taken[0].first_line, taken[-1].last_line, paragraphs=taken, issue=part.issue)


def _kind_of(paragraph: Paragraph, kinds: Mapping[int, Kind]) -> Kind | None:
    """Return the kind of a paragraph of which all lines are of one."""
    found = {kinds.get(number) for number in range(paragraph.first_line, paragraph.last_line + 1)}
    return found.pop() if len(found) == 1 else None


def _without(part: Part, kept: tuple[Paragraph, ...], kinds: Mapping[int, Kind]) -> Part:
    """Return an article with some of its paragraphs; it ends with its last line that is of no other kind."""
    marks = [mark.line for mark in part.marks if mark.line not in kinds]
    last = max(kept[-1].last_line, *marks) if marks else kept[-1].last_line
    first = min(part.first_line, kept[0].first_line)
    return part._replace(paragraphs=kept, first_line=first, last_line=max(first, last))
