"""The paragraphs and captions of a piece of a web page."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from enum import IntEnum
from typing import TYPE_CHECKING, NamedTuple

from newsarc.importers.articles.values import tidy
from newsarc.importers.web.tree import elements, parse_page, text_within
from newsarc.model.parts import Paragraph
from newsarc.text.characters.classes import HAN

if TYPE_CHECKING:
    from newsarc.importers.web.tree import Element

_BLOCKS = frozenset(
    "p div section article main blockquote ul ol li dl dt dd table tbody thead tr td th center pre address"
    " h1 h2 h3 h4 h5 h6 hr br figure header body html".split()
)
_LEFT_OUT = frozenset(
    "script style noscript nav aside footer form button template svg iframe object select textarea head"
    " input label".split()
)
_LONGEST_HEADING = 150
_LONGEST_CROSSHEAD = 40  # characters; a bold paragraph that is longer is a summary
_IS_CAPTION = re.compile(
    r"(?:[\w-]*(?:caption|picdesc|pic-desc|imgdesc|img-desc|tushuo|photo-text))", re.IGNORECASE
)
_IS_BESIDE = re.compile(
    r"(?:share|social|related|most-?read|newsletter|advert|ad|ads|promo|breadcrumbs?|comments?|copyright|editor"
    r"|zerenbianji|toolbar|pager|nav|foot|footer)",
    re.IGNORECASE,
)
# What is read out to the blind only.
_IS_UNSEEN = re.compile(
    r"[\w-]*(?:(?:visually|visibly|visual)-?hidden|screen-?reader|hidden-visually)[\w-]*|sr-?only",
    re.IGNORECASE,
)
# Line breaks of the file between two characters that are set without spaces.
_BREAK_IN_HAN = re.compile(
    rf"(?<=[{HAN}，。、；：？！”’）》」』])[ \t]*[\r\n]+[ \t]*(?=[{HAN}，。、；：？！“‘（《「『])"
)
_MARKS = re.compile(r"<(?:p|br|div|section|h[1-6]|ul|ol|li)(?:\s[^<>]*)?/?>", re.IGNORECASE)


class _Weight(IntEnum):
    """How letters are set."""

    PLAIN = 0
    BOLD = 1
    HEADING = 2


_WEIGHTS = dict.fromkeys(("b", "strong"), _Weight.BOLD) | dict.fromkeys(
    ("h2", "h3", "h4", "h5", "h6"), _Weight.HEADING
)


class TextBlock(NamedTuple):
    """A paragraph of a page, the element that sets it apart, and how all of it is set."""

    paragraph: Paragraph
    holder: Element
    is_link: bool = False
    is_bold: bool = False

    @property
    def text(self) -> str:
        """The paragraph's text."""
        return self.paragraph.text


class PictureCaption(NamedTuple):
    """The caption of a picture, and how many paragraphs stand before it."""

    paragraph: Paragraph
    paragraphs_before: int


@dataclass(frozen=True, slots=True)
class Blocks:
    """The paragraphs of a piece of a page, and the captions of its pictures, in the order of the page."""

    texts: list[TextBlock] = field(default_factory=list)
    pictures: list[PictureCaption] = field(default_factory=list)

    @property
    def paragraphs(self) -> list[Paragraph]:
        """The paragraphs alone."""
        return [block.paragraph for block in self.texts]

    @property
    def captions(self) -> list[Paragraph]:
        """The captions alone."""
        return [caption.paragraph for caption in self.pictures]


def is_marked(text: str) -> bool:
    """Tell markup, whatever its field or its format calls it, by a mark of a paragraph or a line.

    >>> is_marked("<p class='lead'>The tide"), is_marked("a < b, p > 0")
    (True, False)
    """
    return _MARKS.search(text) is not None


def read_blocks(element: Element, first_line: int = 1) -> Blocks:
    """Read an element that starts on this line of the file, if its own numbers start at 1."""
    reading = _Reading(first_line - 1)
    reading.walk(element)
    reading.end_paragraph()
    return reading.blocks


def blocks_of(path: str, markup: str, first_line: int = 1) -> Blocks:
    """Read a piece of markup that starts on this line of the file; raises SourceNeedsExtra."""
    root = parse_page(path, markup) if markup.strip() else None
    return Blocks() if root is None else read_blocks(root, first_line)


def lines_of(path: str, markup: str) -> tuple[str, ...]:
    """Return the lines of a headline, which a line break parts; raises SourceNeedsExtra."""
    if "<" not in markup and "&" not in markup:
        return tuple(filter(None, [tidy(markup)]))
    root = parse_page(path, markup)
    if root is None:
        return ()
    return tuple(line for line in map(tidy, text_within(root).split("\n")) if line)


class _Reading:
    """A walk through the elements, which gathers the text of one paragraph at a time."""

    def __init__(self, before: int) -> None:
        self.blocks = Blocks()
        self._before = before
        self._pieces: list[str] = []
        self._line = self._last = 1
        self._begun: Element = None  # in which element the paragraph begins
        self._printed = Counter[_Weight]()
        self._linked, self._links = 0, 0

    def walk(self, element: Element, weight: _Weight = _Weight.PLAIN) -> None:
        tag = element.tag if isinstance(element.tag, str) else None
        if tag is None or tag in _LEFT_OUT or self._is_beside(element):
            return
        if self._take_captions(element, tag):
            return
        is_block = tag in _BLOCKS
        if is_block:
            self.end_paragraph()
        if not self._pieces:
            self._line = self._last = element.sourceline or self._last
        weight = max(weight, _WEIGHTS.get(tag, _Weight.PLAIN))
        self._links += tag == "a"
        self._add(element.text, weight, element)
        for child in element:
            self.walk(child, weight)
            self._last = max(self._last, child.sourceline or 0)
            self._add(child.tail, weight, element)
        self._links -= tag == "a"
        if is_block:
            self.end_paragraph()

    def end_paragraph(self) -> None:
        """Make a paragraph of what was gathered; a heading and a short bold one are crossheads."""
        text = joined("".join(self._pieces))
        if text:
            paragraph = self._paragraph(text, is_crosshead=self._is_crosshead(text))
            is_link = self._linked == self._printed.total()
            is_bold = not self._printed[_Weight.PLAIN] and self._printed[_Weight.BOLD] > 0
            self.blocks.texts.append(TextBlock(paragraph, self._holder(), is_link, is_bold))
        self._pieces.clear()
        self._printed.clear()
        self._linked = 0

    def _is_crosshead(self, text: str) -> bool:
        if self._printed[_Weight.PLAIN]:
            return False
        if not self._printed[_Weight.BOLD]:
            return len(text) <= _LONGEST_HEADING
        return len(text) <= _LONGEST_CROSSHEAD and text[-1] not in "。！？.!?"

    def _holder(self) -> Element:
        """Return the block in which the paragraph begins; outside of all, the element that it begins in."""
        begun = self._begun
        within = (one for one in (begun, *begun.iterancestors()) if one.tag in _BLOCKS)
        return next(within, begun)

    def _add(self, text: str | None, weight: _Weight, within: Element) -> None:
        if text:
            self._pieces.append(text)
            printed = len("".join(text.split()))
            if printed and not self._printed.total():
                self._begun = within
            self._printed[weight] += printed
            self._linked += printed if self._links else 0

    def _paragraph(self, text: str, *, is_crosshead: bool = False) -> Paragraph:
        return Paragraph(
            text, self._line + self._before, max(self._line, self._last) + self._before, is_crosshead
        )

    def _is_beside(self, element: Element) -> bool:
        names = (element.get("class") or "").split()
        return any(_IS_BESIDE.fullmatch(name) or _IS_UNSEEN.fullmatch(name) for name in names)

    def _take_captions(self, element: Element, tag: str) -> bool:
        """Take the text of a picture's frame as its caption."""
        is_frame = tag == "figcaption" or (
            tag in {"table", "figure"} and next(elements(element, "img"), None) is not None
        )
        if not is_frame and not _IS_CAPTION.fullmatch(element.get("class") or ""):
            return False
        self.end_paragraph()
        self._line = self._last = element.sourceline or self._last
        for line in text_within(element).split("\n"):
            if text := tidy(line):
                caption = PictureCaption(self._paragraph(text), len(self.blocks.texts))
                self.blocks.pictures.append(caption)
        return True


def joined(text: str) -> str:
    r"""Write text of a page on one line: its line breaks are spaces, but between Chinese characters none.

    >>> joined("　　全市防汛\n备汛工作\n\tin May\n2024 ")
    '全市防汛备汛工作 in May 2024'
    """
    return tidy(_BREAK_IN_HAN.sub("", text))
