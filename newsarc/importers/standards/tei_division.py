"""What stands in a division of TEI: its headings, its byline and its text, and what is none of these."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from newsarc.importers.articles.values import said
from newsarc.importers.standards.tei_text import text_of
from newsarc.importers.web.blocks import joined
from newsarc.language import english
from newsarc.model.parts import Paragraph
from newsarc.model.repairs import Drop

if TYPE_CHECKING:
    from collections.abc import Iterable
    from xml.etree.ElementTree import Element

    from newsarc.importers.standards.xml import Document

DIVISIONS = frozenset("div div0 div1 div2 div3 div4 div5 div6 div7".split())
TEXT = frozenset(("p", "ab", "l", "item", "row", "sp"))
_BYLINES = frozenset(("byline", "docAuthor", "signed"))
_DECKS = frozenset(("sub", "subtitle", "desc"))
_BREAKS = frozenset("pb cb lb gb milestone graphic".split())
_OF_PAGE, _OF_EDITORS = english("what the page prints round its text"), english("a note of the editors")
_DESCRIBED = english("the editors' description of a picture")
_DATELINE = english("the dateline, of which the place is kept")
_LEFT_OUT = {"fw": _OF_PAGE, "note": _OF_EDITORS, "figDesc": _DESCRIBED}


@dataclass(slots=True)
class TeiDivision:
    """What was gathered of a division."""

    headline: list[str] = field(default_factory=list)
    deck: list[str] = field(default_factory=list)
    byline: list[str] = field(default_factory=list)
    place: str | None = None
    body: list[Paragraph] = field(default_factory=list)
    captions: list[Paragraph] = field(default_factory=list)
    drops: list[Drop] = field(default_factory=list)


def read_division(element: Element, document: Document, *, is_alone: bool = False) -> TeiDivision:
    """Gather a division, and those in it, whose heads stand in the text; `is_alone` leaves them out."""
    reading = _Reading(document, DIVISIONS | {"body", "group", "text"} if is_alone else frozenset())
    reading.walk(element)
    return reading.found


class _Reading:
    """A walk through the elements of a division."""

    def __init__(self, document: Document, others: frozenset[str]) -> None:
        self.found = TeiDivision()
        self._document = document
        self._others = others

    def walk(self, element: Element) -> None:
        """Gather the parts of an element, and what stands between them."""
        self._add(joined(element.text or ""), element)
        for one in element:
            if one.tag not in self._others:
                self._take(one)
            self._add(joined(one.tail or ""), element)

    def _take(self, one: Element) -> None:
        found = self.found
        if one.tag == "head":
            self._take_head(one)
        elif one.tag == "figure":
            self._take_figure(one)
        elif one.tag in _LEFT_OUT:
            self._drop("".join(one.itertext()), one, _LEFT_OUT[one.tag])
        elif one.tag in _BYLINES:
            found.byline += filter(None, [text_of(one)])
            self._drop_within(one)
        elif one.tag == "dateline" and not found.body and (place := one.find(".//placeName")) is not None:
            found.place = said(text_of(place)) or found.place
            self._drop(text_of(one), one, _DATELINE)
        elif one.tag in TEXT or _is_line(one):
            self._add(text_of(one), one)
            self._drop_within(one)
        elif one.tag not in _BREAKS:
            self.walk(one)

    def _take_head(self, head: Element) -> None:
        text, found = text_of(head), self.found
        self._drop_within(head)
        if found.body:
            self._add(text, head, is_crosshead=True)
        elif found.headline and head.get("type", "").lower() in _DECKS:
            found.deck += filter(None, [text])
        else:
            found.headline += filter(None, [text])

    def _take_figure(self, figure: Element) -> None:
        """Take what is printed at a picture as its caption, or else what editors say of it."""
        printed = [*figure.iter("head"), *figure.iter("p")]
        described = [*figure.iter("figDesc")]
        texts = ((one, text_of(one)) for one in printed or described)
        self.found.captions += [Paragraph(text, *self._document.lines[one]) for one, text in texts if text]
        for one in described if printed else ():
            self._drop("".join(one.itertext()), one, _DESCRIBED)

    def _add(self, text: str, element: Element, *, is_crosshead: bool = False) -> None:
        if text:
            self.found.body.append(Paragraph(text, *self._document.lines[element], is_crosshead))

    def _drop_within(self, element: Element) -> None:
        """Note what a text leaves out: notes and page heads; pictures in it have their captions."""
        for one in element.iter():
            if one.tag in _LEFT_OUT and one.tag != "figDesc":
                self._drop("".join(one.itertext()), one, _LEFT_OUT[one.tag])
            elif one.tag == "figure":
                self._take_figure(one)

    def _drop(self, text: str, element: Element, reason: str) -> None:
        if text := joined(text):
            self.found.drops.append(Drop(self._document.lines[element][0], text, reason))


def _is_line(element: Element) -> bool:
    """Tell an element whose text is its own, as a greeting or the last line of a poem."""
    texts = (element.text, *(one.tail for one in element))
    return any(text and text.strip() for text in texts) and not _holds_parts(element)


def _holds_parts(element: Iterable[Element]) -> bool:
    return any(one.tag in TEXT | DIVISIONS | _BYLINES | {"head", "dateline"} for one in element)
