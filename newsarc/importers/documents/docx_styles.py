"""What the styles of a DOCX file say of its paragraphs: headings by levels, the parts of an article."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element


class ParagraphRole(Enum):
    """What a paragraph is by its style."""

    TEXT = auto()
    HEADING = auto()
    SUBTITLE = auto()
    KICKER = auto()
    BYLINE = auto()
    CAPTION = auto()


@dataclass(frozen=True, slots=True)
class ParagraphStyle:
    """A role, and the level of a heading: 0 is the document's title."""

    role: ParagraphRole = ParagraphRole.TEXT
    level: int = 0


PLAIN = ParagraphStyle()
_LOWEST_HEADING = 6
# The names that Word has for them in every language, and those that Chinese editors give their own.
_BY_NAME: tuple[tuple[re.Pattern[str], ParagraphStyle], ...] = (
    (re.compile(r"sub-?title|deck|副标?题"), ParagraphStyle(ParagraphRole.SUBTITLE)),
    (re.compile(r"kicker|overline|[引肩眉]题"), ParagraphStyle(ParagraphRole.KICKER)),
    (re.compile(r"crosshead|subhead(?:ing)?|小标题|插题"), ParagraphStyle(ParagraphRole.HEADING, 2)),
    (re.compile(r"title|标题"), ParagraphStyle(ParagraphRole.HEADING, 0)),
    (re.compile(r"headline|[主大正]标题|[主正]题"), ParagraphStyle(ParagraphRole.HEADING, 1)),
    (re.compile(r"by-?line|authors?|作者|署名|记者"), ParagraphStyle(ParagraphRole.BYLINE)),
    (re.compile(r"caption|题注|图注|图说|图片说明"), ParagraphStyle(ParagraphRole.CAPTION)),
)
_NUMBERED = re.compile(r"(?:heading|标题)\s*([1-9])")
_MOST_STEPS = 20  # from a style to those that it is based on


def plain(element: Element) -> str:
    """Return the name of an element without its namespace; comments have none."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def child(element: Element | None, *names: str) -> Element | None:
    """Return the element that a path of plain names leads to."""
    for name in names:
        if element is None:
            return None
        element = next((one for one in element if plain(one) == name), None)
    return element


def value_of(element: Element | None, name: str = "val") -> str | None:
    """Return an attribute of an element by its plain name."""
    if element is None:
        return None
    return next((value for key, value in element.attrib.items() if key.rpartition("}")[2] == name), None)


def outline_level(properties: Element | None) -> ParagraphStyle | None:
    """Return the style that a level of the outline stands for."""
    level = value_of(child(properties, "outlineLvl")) or ""
    if not level.isascii() or not level.isdigit() or int(level) >= _LOWEST_HEADING:
        return None
    return ParagraphStyle(ParagraphRole.HEADING, int(level) + 1)


def read_styles(root: Element | None) -> dict[str, ParagraphStyle]:
    """Return the styles by their ids; those that say nothing of their own are as what they are based on."""
    found = {} if root is None else {value_of(one, "styleId"): one for one in root if plain(one) == "style"}
    return {name: _style(name, found) for name in found if name is not None}


def _style(name: str | None, styles: dict[str | None, Element]) -> ParagraphStyle:
    for _ in range(_MOST_STEPS):
        element = styles.get(name)
        if element is None:
            return PLAIN
        own = style_named(value_of(child(element, "name")) or "") or outline_level(child(element, "pPr"))
        if own is not None:
            return own
        name = value_of(child(element, "basedOn"))
    return PLAIN


def style_named(name: str) -> ParagraphStyle | None:
    """Return the style that a name stands for.

    >>> style_named("heading 2"), style_named("副标题").role, style_named("Normal")
    (ParagraphStyle(role=<ParagraphRole.HEADING: 2>, level=2), <ParagraphRole.SUBTITLE: 3>, None)
    """
    name = name.strip().lower()
    if numbered := _NUMBERED.fullmatch(name):
        return (
            ParagraphStyle(ParagraphRole.HEADING, int(numbered[1]))
            if int(numbered[1]) <= _LOWEST_HEADING
            else None
        )
    return next((style for pattern, style in _BY_NAME if pattern.fullmatch(name)), None)
