"""The features of a page's lines: what is measured, seen and read of each, as the model takes it.

A feature is a short string that holds of a line or not. Widths and gaps are told in steps, relative to
the page; words only in classes (lexicon) and readings (readings), never one by one, so that what is
learnt on some pages is true of others. What is not known of a line (its size, its box) has no feature.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from newsarc.reading.credits.names import surname_length
from newsarc.reading.labelling.features.geometry_features import geometry_columns
from newsarc.reading.labelling.features.lexicon import classes_of
from newsarc.reading.labelling.features.measured import measured_columns
from newsarc.reading.labelling.features.neighbours import join_neighbours
from newsarc.reading.labelling.features.numbering import Numbering
from newsarc.reading.labelling.features.page_features import measure_page
from newsarc.reading.labelling.features.readings import openings_of, readings_of
from newsarc.reading.labelling.features.shared_words import LONGEST_READ
from newsarc.reading.labelling.features.steps import step
from newsarc.text.characters.classes import HAN

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newsarc.reading.labelling.features.templates import FeatureTable
    from newsarc.reading.lines.damage import Damage
    from newsarc.reading.lines.line import Line

_NAME = re.compile(f"[{HAN}·]{{1,2}}[ \u3000]{{0,3}}[{HAN}·]{{1,3}}")
_LATIN_NAME = re.compile(r"(?:[A-ZÀ-Þ][\w.'’-]*\s){1,3}[A-ZÀ-Þ][\w'’-]+,?")
_MARKUP = re.compile(r"(#{1,6})\s|(>)\s?|(\*{1,2})\S|([-=_*—─━~]{3,}\s*$)|(\|)")
_STOP = re.compile("[。！？]|[.!?] ")
_STOP_INSIDE = re.compile("[。！？](?=[^”’」』）)])|[a-zà-ÿ]{2}[.!?] (?=[A-ZÀ-Þ])")
_GAP = re.compile(r"[\u3000\t]|  ")
_GAPS_INSIDE = re.compile(r"\S(?: {2,}|\u3000|\t)\S")
_SHAPE = re.compile(r"\d+")


def features_of(lines: Sequence[Line], damage: Damage) -> FeatureTable:
    """Return the features of the lines, one at least: those of their neighbours among them."""
    page = measure_page(lines, damage)
    measured = measured_columns(lines, page, is_cjk=damage.is_cjk)
    few = _few_have(lines, is_cjk=damage.is_cjk)
    return join_neighbours(lines, {**measured, **geometry_columns(lines)}, few, page)


def _few_have(lines: Sequence[Line], *, is_cjk: bool) -> list[dict[str, str]]:
    """Return what few of the lines have: marks, readings, classes of words."""
    short = [line.text for line in lines if len(line.text) < LONGEST_READ]
    shapes, texts = Counter(_SHAPE.sub("0", text) for text in short), Counter(short)
    numbers = Numbering()
    found: list[dict[str, str]] = []
    for line in lines:
        features = dict(_marked(line, numbers, is_cjk=is_cjk))
        features.update(("reads as " + opening, "") for opening in openings_of(line.text))
        if len(line.text) < LONGEST_READ:
            _add_words(features, line, shapes, texts)
        found.append(features)
    return found


def _marked(line: Line, numbers: Numbering, *, is_cjk: bool) -> Iterator[tuple[str, str]]:
    """Yield what few lines have."""
    text = line.text
    if line.is_tracked:
        yield "tracked", "y"
    if _STOP.search(text) and _STOP_INSIDE.search(text[:400]):
        yield "stop inside", "y"
    if _GAP.search(line.raw) and _GAPS_INSIDE.search(line.raw.strip()):
        yield "gap inside", "y"
    if " " in text and is_cjk:
        yield "spaces", step(text.count(" "), (1.5, 3.5))
    if number := numbers.of(text):
        yield "number", number
    if markup := _MARKUP.match(text):
        signs = str(len(markup.group(1))) if markup.group(1) else ""
        yield "markup", f"{markup.lastindex}{signs}"


def _add_words(features: dict[str, str], line: Line, shapes: Counter[str], texts: Counter[str]) -> None:
    text = line.text
    for name in classes_of(text):
        features["words: " + name] = ""
    for reading in readings_of(text):
        features["reads as " + reading] = ""
    if texts[text] > 1:
        features["repeated"] = "text"
    elif shapes[_SHAPE.sub("0", text)] > 1:
        features["repeated"] = "shape"
    if _NAME.fullmatch(text):
        features["name"] = "surname" if surname_length("".join(text.split())) else "Han"
    elif _LATIN_NAME.fullmatch(text):
        features["name"] = "Latin"
