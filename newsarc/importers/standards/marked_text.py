"""The text of NITF and XHTML within an XML document: paragraphs, crossheads, captions and the lines above."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from newsarc.importers.articles.values import tidy
from newsarc.importers.articles.wrapping import join_wrapped_lines
from newsarc.model.parts import Paragraph

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from newsarc.importers.standards.xml import Document

_BLOCKS = frozenset(
    "p div section article main blockquote bq block ul ol li dl dt dd table caption thead tbody tfoot tr"
    " nitf-table h1 h2 h3 h4 h5 h6 hl2 pre hr br note fn header html body body.content body.end tagline"
    " bibliography address credit".split()
)
_CELLS = frozenset(("td", "th"))
_CROSSHEADS = frozenset("h2 h3 h4 h5 h6 hl2".split())
_LEFT_OUT = frozenset("head media body.head script style nav aside figure object iframe".split())
_BESIDE = frozenset("ul ol time".split())  # in a header: subjects and the hour
_DECKS = frozenset("teaser lead abstract standfirst".split())  # classes
_CAPTIONS = frozenset(("media-caption", "figcaption"))


@dataclass(slots=True)
class MarkedText:
    """What a marked-up text says: of the lines above it those that its marks tell from paragraphs."""

    title: str | None = None
    kicker: str | None = None
    deck: list[str] = field(default_factory=list)
    byline: str | None = None
    paragraphs: list[Paragraph] = field(default_factory=list)
    captions: list[Paragraph] = field(default_factory=list)


def read_marked_text(element: Element, document: Document) -> MarkedText:
    """Read the text below an element; nothing of it is lost but what no reader sees."""
    reading = _Reading(document)
    reading.walk(element)
    reading.end_paragraph()
    return reading.found


def has_blocks(element: Element) -> bool:
    """Tell an element that marks up paragraphs from one that only marks words."""
    return any(one.tag in _BLOCKS for one in element.iterfind(".//*"))


def captions_in(element: Element, document: Document) -> tuple[Paragraph, ...]:
    """Return the captions of the pictures below an element."""
    captions = (one for one in element.iter() if one.tag in _CAPTIONS)
    texts = ((one, tidy(" ".join(one.itertext()))) for one in captions)
    return tuple(Paragraph(text, *document.lines[one]) for one, text in texts if text)


class _Reading:
    """A walk through the elements, which gathers the text of one paragraph at a time."""

    def __init__(self, document: Document) -> None:
        self.found = MarkedText()
        self._document = document
        self._pieces: list[str] = []
        self._open: list[Element] = []  # the blocks within which the walk is

    def walk(self, element: Element, *, is_header: bool = False) -> None:
        if element.tag in _LEFT_OUT or (is_header and element.tag in _BESIDE):
            self.found.captions += captions_in(element, self._document)
            return
        is_block = element.tag in _BLOCKS
        if is_block:
            self.end_paragraph()
            self._open.append(element)
        if element.tag in _CELLS:
            self._pieces.append(" ")
        self._add(element.text)
        for child in element:
            self.walk(child, is_header=is_header or element.tag == "header")
            self._add(child.tail)
        if is_block:
            self.end_paragraph()
            self._open.pop()

    def _add(self, text: str | None) -> None:
        """Take a piece of text; each line of what was set as typed is a paragraph, if no width broke it."""
        is_typed = any(one.tag == "pre" for one in self._open)
        lines = join_wrapped_lines(text or "").split("\n") if is_typed else [text or ""]
        for number, line in enumerate(lines):
            if number:
                self.end_paragraph()
            self._pieces.append(line)

    def end_paragraph(self) -> None:
        """Make a paragraph of what was gathered, or one of the lines above the text."""
        text = tidy("".join(self._pieces))
        self._pieces.clear()
        if not text:
            return
        block = self._open[-1] if self._open else None
        if block is None or not self._take_above(block, text):
            lines = self._document.lines[self._document.root if block is None else block]
            is_crosshead = block is not None and block.tag in _CROSSHEADS
            self.found.paragraphs.append(Paragraph(text, *lines, is_crosshead))

    def _take_above(self, block: Element, text: str) -> bool:
        """Take the title, the headings right below it and the byline, above the first paragraph.

        What else stands in a header is the kicker above the title, and the deck below it.
        """
        found, classes = self.found, block.get("class", "").split()
        is_header = any(one.tag == "header" for one in self._open)
        if found.paragraphs:
            return False
        if block.tag == "h1" and found.title is None:
            found.title = text
        elif block.tag in _CROSSHEADS and block.tag != "hl2" and found.title is not None:
            found.deck.append(text)
        elif "byline" in classes and found.byline is None:
            found.byline = text
        elif is_header and found.title is None and found.kicker is None:
            found.kicker = text
        elif found.title is not None and (is_header or not _DECKS.isdisjoint(classes)):
            found.deck.append(text)
        else:
            return False
        return True
