"""E-papers: the three markings of Founder's, and the layout of the People's Daily with its relatives."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsarc.importers.articles.draft import ArticleDraft
from newsarc.importers.articles.values import said, tidy
from newsarc.importers.web.blocks import blocks_of, read_blocks
from newsarc.importers.web.epapers.issue import PRINTED_IN, headline_in_title, issue_of
from newsarc.importers.web.epapers.source import FIELD_MARKS, EpaperSource, first_between, properties_of
from newsarc.importers.web.tree import by_class, by_id, elements, text_within
from newsarc.model.parts import Paragraph
from newsarc.reading.recognition import recognize

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsarc.importers.web.blocks import Blocks
    from newsarc.importers.web.tree import Element
    from newsarc.model.issue import IssuePage

_CONTENT = (r"<!--\s*enpcontent\s*-->", r"<!--\s*/enpcontent\s*-->")
_SIGNS = re.compile(
    r"enpcontent|enpproperty|npm:article|<founder-|id=[\"']?(?:ozoom|articleContent|NewsArticleTitle)"
)
# Classes of elements, each perhaps with a prefix of its newspaper's; with those of Founder's older layouts.
_KICKER = r"(?:[\w-]*[_-])?(?:yinti|intro-?title|pre-?title|jianti|leading_title)"
_HEADLINE = r"(?:[\w-]*[_-])?(?:font01|bt1{1,2}|biaoti|zhengti|main-?title|article-?title|art-?title)"
_DECK = r"(?:[\w-]*[_-])?(?:futi|sub_?-?title)"
_AUTHOR = r"(?:[\w-]*[_-])?(?:author|zuozhe)"
_TWO_FONTS = re.compile("font0[12]")
_PICTURE_TABLE = re.compile(r"(?:news)?(?:pic|pci|img|photo|image)[\w-]*", re.IGNORECASE)
_TYPE_OF_PAGE = "2"  # that Founder notes of a newspaper's page; an article's is another


def is_epaper(text: str) -> bool:
    """Tell a page of an e-paper system by its marks."""
    return _SIGNS.search(text) is not None


def read_epaper(path: str, text: str, root: Element) -> ArticleDraft | IssuePage | None:
    """Read an article, or of the overview of a newspaper's page its issue; None if the page is neither."""
    source = EpaperSource(path, text, root, properties_of(text))
    blocks = _content(source)
    if source.properties.get("founder-type") == _TYPE_OF_PAGE or blocks is None:
        return issue_of(source, ()) if "founder-type" in source.properties or _is_overview(root) else None
    signed, credit = _author(source)
    return ArticleDraft(
        first_line=1,
        last_line=text.count("\n") + 1,
        issue=issue_of(source, credit),
        kicker=" ".join(_kicker(source)) or None,
        headline=_headline(source),
        deck=_deck(source),
        byline=signed,
        body=tuple(blocks.paragraphs),
        captions=(*_captions_outside(source), *blocks.captions),
        url=next((url for url in source.noted("url") if url.startswith("http")), None),
    )


def _kicker(source: EpaperSource) -> Sequence[str]:
    return (
        source.noted("introtitle")
        or source.marked("pretitle")
        or source.lines_at(classes=_KICKER)
        or (source.lines_at(tag="h3") if _has_heads(source) else ())
        or _lines_round_title(source)[0]
    )


def _headline(source: EpaperSource) -> tuple[str, ...]:
    return (
        source.marked("title")
        or source.lines_at("NewsArticleTitle")
        or source.lines_at(tag="h1")
        or source.lines_at(classes=_HEADLINE)
        or source.noted("title", "founder-title")
        or headline_in_title(source)
    )


def _deck(source: EpaperSource) -> tuple[str, ...]:
    return (
        source.noted("subtitle")
        or source.marked("subtitle")
        or source.lines_at(classes=_DECK)
        or (source.lines_at(tag="h2") if _has_heads(source) and not source.lines_at(classes=_KICKER) else ())
        or tuple(one for one in _lines_round_title(source)[1] if not recognize(one).byline)
    )


def _has_heads(source: EpaperSource) -> bool:
    """Tell the layout in which the kicker and the deck are headings beside the headline."""
    heads = [element.getparent() for element in elements(source.root, "h1", "h2", "h3")]
    return len(heads) > 1 and all(parent is heads[0] for parent in heads)


def _lines_round_title(source: EpaperSource) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the lines above and below the headline in the layout that knows two fonts, one a headline's."""
    cells = list(by_class(source.root, _TWO_FONTS))
    titles = [at for at, cell in enumerate(cells) if cell.get("class") == "font01"]
    if not titles:
        return (), ()
    lines = [tuple(filter(None, map(tidy, text_within(cell).split("\n")))) for cell in cells]
    above, below = lines[: titles[0]], lines[titles[-1] + 1 :]
    return sum(above, ()), sum(below, ())


def _author(source: EpaperSource) -> tuple[str | None, tuple[str, ...]]:
    """Return the byline, and the lines beside it that say where it was printed."""
    lines = source.lines_at(classes="sec|lai")
    credit = " ".join(lines)
    printed = PRINTED_IN.search(credit)
    beside = said(credit[: printed.start()].strip(" +-|")) if printed else None
    found = (
        source.marked("author")
        or source.lines_at("NewsArticleAuthor", classes=_AUTHOR)
        or source.noted("author", "founder-author")
        or (source.lines_at(tag="h4") if _has_heads(source) else ())
        or tuple(one for one in _lines_round_title(source)[1] if recognize(one).byline)
        or (() if printed else lines)
    )
    return beside or " ".join(found) or None, lines if printed else ()


def _content(source: EpaperSource) -> Blocks | None:
    for opening, closing in (
        _CONTENT,
        *((one.format("content"), two.format("content")) for one, two in FIELD_MARKS),
    ):
        if piece := first_between(source.text, opening, closing):
            return blocks_of(source.path, piece[0], piece[1])
    element = by_id(source.root, "articleContent", "ozoom")
    return None if element is None else read_blocks(element)


def _captions_outside(source: EpaperSource) -> tuple[Paragraph, ...]:
    """Return the captions of pictures that stand above the content: in marks, or in tables."""
    lines = 1, source.text.count("\n") + 1
    if marked := source.all_marked("pic-text"):
        return tuple(Paragraph(text, *lines) for text in marked)
    tables = (
        one
        for one in elements(source.root, "table")
        if any(map(_PICTURE_TABLE.fullmatch, (one.get("class") or "").split()))
        or _PICTURE_TABLE.fullmatch(one.get("id") or "")
    )
    return tuple(caption for table in tables for caption in read_blocks(table).captions)


def _is_overview(root: Element) -> bool:
    """Tell the overview of a newspaper's page, with links to its articles."""
    links = (link.get("href") or "" for link in elements(root, "a", "area"))
    return any("content_" in href or "con_" in href for href in links)
