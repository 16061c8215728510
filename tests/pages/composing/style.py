"""The style of a page: how it is set, what stands over its texts, and what is on it; each drawn by itself."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Mapping
    from random import Random

_T = TypeVar("_T")
IDEOGRAPHIC = "\N{IDEOGRAPHIC SPACE}"


def draw(rng: Random, weights: Mapping[_T, float]) -> _T:
    """Draw one of the keys by its weight."""
    return rng.choices(list(weights), list(weights.values()))[0]


@dataclass(frozen=True, slots=True)
class Setting:
    """How lines are set: the measure in half-widths (None: one paragraph a line), indents and blank lines."""

    measure: int | None
    indent: str
    paragraph_gap: int
    head_gap: int  # between the lines of a head
    body_gap: int  # between a head and its text
    article_gap: int
    is_double_spaced: bool  # a blank line behind every line
    hyphen: str | None
    has_drop_caps: bool


_INDENTS = {
    True: ("", "", IDEOGRAPHIC * 2, IDEOGRAPHIC * 2, "    ", "  ", "\t", IDEOGRAPHIC),
    False: ("", "", "", "  ", "   ", "    ", "\t", "     "),
}
_MEASURES = {True: ((24, 44), (40, 64), (60, 100)), False: ((24, 40), (38, 60), (60, 90))}
_WRAPPED = {True: 0.42, False: 0.55}
_HYPHENS = ("-", "-", "-", "\N{SOFT HYPHEN}", None)


def draw_setting(rng: Random, *, is_chinese: bool) -> Setting:
    """Draw how lines are set."""
    is_wrapped = rng.random() < _WRAPPED[is_chinese]
    measure = rng.randint(*rng.choice(_MEASURES[is_chinese])) if is_wrapped else None
    indent = rng.choice(_INDENTS[is_chinese])
    paragraph_gap = rng.choice((0, 0, 0, 1) if is_wrapped else (0, 0, 1, 1, 2))
    if not is_wrapped and not indent and not paragraph_gap and rng.random() < 0.5:
        paragraph_gap = 1
    return Setting(
        measure=measure,
        indent=indent,
        paragraph_gap=paragraph_gap,
        head_gap=rng.choice((0, 0, 0, 1)),
        body_gap=rng.choice((0, 0, 1, 1, 2)),
        article_gap=rng.choice((0, 1, 1, 2, 3)),
        is_double_spaced=is_wrapped and rng.random() < 0.12,
        hyphen=rng.choice(_HYPHENS),
        has_drop_caps=not is_chinese and is_wrapped and rng.random() < 0.08,
    )


@dataclass(frozen=True, slots=True)
class Display:
    """What stands over texts: the order of its parts, marks, indents, capitals, measure."""

    order: tuple[str, ...]
    is_last: bool  # the head behind its text, as the drawing order of many PDFs has it
    measure: int | None
    indent: str
    mark: str
    numbering: str  # a template of {number} or {numeral}
    case: str
    kicker: float  # chances, as are those below
    deck: float
    dashed_decks: float
    decks: int  # how many decks stand one under another, at most
    narrow_decks: bool
    deck_case: str
    stock_heads: float
    asking: float
    byline: float
    opener: float
    byline_row: float  # which row of bylines the page keeps to, from 0 to 1
    is_signed_below: bool  # who wrote a text stands under it
    has_source_in_byline: bool


_ORDERS = {
    ("kicker", "headline", "deck", "byline", "metadata"): 4,
    ("metadata", "kicker", "headline", "deck", "byline"): 2,
    ("kicker", "headline", "metadata", "deck", "byline"): 2,
    ("kicker", "headline", "deck", "metadata", "byline"): 2,
    ("kicker", "headline", "byline", "deck", "metadata"): 1,
    ("byline", "kicker", "headline", "deck", "metadata"): 0.4,
    ("headline", "deck", "metadata", "byline"): 2,
    ("kicker", "headline", "deck"): 3,
}
_MARKS = {"": 9, "markdown": 1.0, "number": 1.2, "bullet": 0.8, "field": 0.5, "bold": 0.3, "underlined": 0.3}
_NUMBERINGS = {
    True: (
        "{number}. ",
        "{number}、",
        "{number}．",
        "{numeral}、",
        "（{numeral}）",
        "[{number}] ",
        "{number} ",
        "{number:02}　",
    ),
    False: (
        "{number}. ",
        "{number}) ",
        "({number}) ",
        "[{number}] ",
        "{number} ",
        "#{number} ",
        "No. {number} ",
        "{number:02} ",
    ),
}
_CASES = {"as is": 4, "capitals": 1, "title": 1, "full stop": 1}


def draw_display(rng: Random, setting: Setting, *, is_chinese: bool) -> Display:
    """Draw what stands over texts."""
    return Display(
        order=draw(rng, _ORDERS),
        is_last=rng.random() < (0.2 if setting.measure else 0.03),
        measure=_head_measure(rng, setting.measure, is_chinese=is_chinese),
        indent=rng.choice(("", "", "", IDEOGRAPHIC * 2, " " * 8, " " * 16)),
        mark=draw(rng, _MARKS),
        numbering=rng.choice(_NUMBERINGS[is_chinese]),
        case="as is" if is_chinese else draw(rng, _CASES),
        kicker=rng.choice((0, 0, 0.3, 0.7)),
        deck=rng.choice((0, 0, 0.3, 0.7)),
        dashed_decks=float(rng.random() < 0.25),
        decks=rng.choice((1, 1, 1, 1, 2) if is_chinese else (1, 1, 1, 2, 3)),
        narrow_decks=rng.random() < 0.3,
        deck_case="as is" if is_chinese else rng.choice(("as is", "as is", "as is", "title")),
        stock_heads=rng.choice((0, 0, 0, 0, 0, 0.4)),
        asking=rng.choice((0, 0, 0, 0.3)),
        byline=rng.choice((0, 0.3, 0.6, 1)),
        opener=rng.choice((0, 0.3, 0.7, 1)),
        byline_row=rng.random(),
        is_signed_below=rng.random() < 0.08,
        has_source_in_byline=is_chinese and rng.random() < 0.1,
    )


def _head_measure(rng: Random, measure: int | None, *, is_chinese: bool) -> int | None:
    if not is_chinese and measure:
        return rng.choice((None, measure, measure, measure + 6, measure * 2))
    if measure or rng.random() < 0.2:
        return rng.choice((None, None, None, rng.randint(16, 30), rng.randint(24, 44)))
    return None


@dataclass(frozen=True, slots=True)
class Matter:
    """What is on a page: how many articles of what length and kind, and what is printed round them."""

    articles: int
    paragraphs: tuple[int, int]
    kind: str
    separator: str
    columns: float  # of stories, over which the name of a regular feature stands
    crossheads: float
    crosshead_form: str
    crosshead_indent: str | None  # None: as paragraphs
    furniture_above: int
    furniture_below: int
    furniture_under_heads: int  # lines between a head and its text, as sites have their buttons
    furniture_within: float
    furniture_gap: int
    metadata: float


_KINDS = {
    "news": 10,
    "letters": 0.6,
    "briefs": 0.8,
    "wire": 0.8,
    "verse": 0.5,
    "interview": 0.5,
    "serial": 0.4,
}
_SEPARATORS = {"": 9.5, "rule": 1, "dump": 1, "stars": 0.5, "count": 0.6}
_CROSSHEAD_FORMS = ("none", "none", "han", "paren", "digit", "zero", "diamond", "alone", "brackets", "bar")


def draw_matter(rng: Random) -> Matter:
    """Draw what is on a page."""
    return Matter(
        articles=rng.choice((1, 1, 1, 2, 3, 3, 4, 5, 7)),
        paragraphs=rng.choice(((1, 1), (1, 3), (2, 5), (3, 8), (5, 12))),
        kind=draw(rng, _KINDS),
        separator=draw(rng, _SEPARATORS),
        columns=rng.choice((0, 0.02, 0.02, 0.02, 0.02, 0.02, 0.02, 0.6)),
        crossheads=rng.choice((0, 0, 0, 0.5, 0.9)),
        crosshead_form=rng.choice(_CROSSHEAD_FORMS),
        crosshead_indent=rng.choice(("", None, " " * 6)),
        furniture_above=rng.choice((0, 0, 0, 1, 2, 3, 6)),
        furniture_below=rng.choice((0, 0, 0, 1, 2, 4, 7)),
        furniture_under_heads=rng.choice((0, 0, 0, 0, 0, 1, 2)),
        furniture_within=rng.choice((0, 0, 0, 0, 0.15)),
        furniture_gap=rng.choice((0, 0, 1)),
        metadata=0.5,
    )


@dataclass(frozen=True, slots=True)
class Style:
    """All that a page keeps to."""

    setting: Setting
    display: Display
    matter: Matter


def draw_style(rng: Random, *, is_chinese: bool) -> Style:
    """Draw the style of a page."""
    setting = draw_setting(rng, is_chinese=is_chinese)
    return Style(setting, draw_display(rng, setting, is_chinese=is_chinese), draw_matter(rng))
