"""The features of a page's lines: what is measured, seen and read of each, as the model takes it.

A feature is a short string that holds of a line or not. Widths and gaps are told in steps, relative to
the page; words only in classes (lexicon) and readings (readings), never one by one, so that what is
learnt on some pages is true of others. What is not known of a line (its size, its box) has no feature.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from newsarc.reading.credits.names import surname_length
from newsarc.reading.labelling.features.character_classes import first_class, last_class, letters_of
from newsarc.reading.labelling.features.geometry_features import geometry_features
from newsarc.reading.labelling.features.lexicon import classes_of
from newsarc.reading.labelling.features.neighbours import join_neighbours
from newsarc.reading.labelling.features.numbering import Numbering
from newsarc.reading.labelling.features.page_features import PageFeatures, measure_page
from newsarc.reading.labelling.features.readings import openings_of, readings_of
from newsarc.reading.labelling.features.shared_words import LONGEST_READ, shared_words
from newsarc.reading.labelling.features.steps import step
from newsarc.reading.lines.measures import column_measures, room_before
from newsarc.reading.lines.quotations import open_quotations
from newsarc.text.characters.classes import HAN

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newsarc.reading.labelling.features.templates import FeatureTable
    from newsarc.reading.lines.damage import Damage
    from newsarc.reading.lines.line import Line

_NAME = re.compile(f"[{HAN}·]{{1,2}}[ \u3000]{{0,3}}[{HAN}·]{{1,3}}")
_LATIN_NAME = re.compile(r"(?:[A-ZÀ-Þ][\w.'’-]*\s){1,3}[A-ZÀ-Þ][\w'’-]+,?")
_MARKUP = re.compile(r"(#{1,6})\s|(>)\s?|(\*{1,2})\S|([-=_*—─━~]{3,}\s*$)|(\|)")
_STOP_INSIDE = re.compile("[。！？](?=[^”’」』）)])|[a-zà-ÿ]{2}[.!?] (?=[A-ZÀ-Þ])")
_COMMAS = re.compile("[，；,;]")
_GAPS_INSIDE = re.compile(r"\S(?: {2,}|\u3000|\t)\S")
_DIGIT = re.compile(r"\d")
_SHAPE = re.compile(r"\d+")


def features_of(lines: Sequence[Line], damage: Damage) -> FeatureTable:
    """Return the features of the lines, one at least: those of their neighbours among them."""
    page = measure_page(lines, damage)
    return join_neighbours(lines, _own_features(lines, damage, page), page)


@dataclass(frozen=True, slots=True)
class _Surroundings:
    """What is measured and counted over the whole page, before its lines are looked at one by one."""

    page: PageFeatures
    is_cjk: bool
    measures: Sequence[float | None]
    quoted: Sequence[bool]
    shapes: Counter[str]
    texts: Counter[str]
    shared: Sequence[str]
    runs: Sequence[str]


def _look_round(lines: Sequence[Line], damage: Damage, page: PageFeatures) -> _Surroundings:
    short = [line.text for line in lines if len(line.text) < LONGEST_READ]
    is_flowing = page.setting == "flow"
    return _Surroundings(
        page,
        damage.is_cjk,
        measures=[None] * len(lines) if is_flowing else column_measures(lines, is_cjk=damage.is_cjk),
        quoted=open_quotations(line.text for line in lines),
        shapes=Counter(_SHAPE.sub("0", text) for text in short),
        texts=Counter(short),
        shared=shared_words(lines),
        runs=_runs_of_short(lines, page),
    )


def _own_features(lines: Sequence[Line], damage: Damage, page: PageFeatures) -> list[dict[str, str]]:
    around = _look_round(lines, damage, page)
    numbers = Numbering()
    geometry = geometry_features(lines)
    found: list[dict[str, str]] = []
    for index, line in enumerate(lines):
        features = _measured(lines, index, around)
        features.update(_marked(line, numbers, is_cjk=around.is_cjk))
        features.update(geometry[index])
        features.update(("reads as " + opening, "") for opening in openings_of(line.text))
        if len(line.text) < LONGEST_READ:
            _add_words(features, line, around.shapes, around.texts)
        found.append(features)
    return found


def _measured(lines: Sequence[Line], index: int, around: _Surroundings) -> dict[str, str]:
    """Return what every line has."""
    line, page = lines[index], around.page
    previous = lines[index - 1] if index else None
    text, beginning = line.text, line.text[:200]
    return {
        "width": step(line.width, (1.5, 2.5, 4, 6, 8, 11, 15, 20, 25, 30, 40, 60, 100, 200)),
        "share of width": step(
            line.width / (page.usual_width or 1),
            (0.1, 0.2, 0.35, 0.5, 0.65, 0.8, 0.9, 0.97, 1.03, 1.2, 2),
        ),
        "against measure": _against_measure(line, around.measures[index]),
        "indent": step(line.indent, (0.4, 1.4, 2.4, 4.4, 8.4)),
        "usual indent": _against_usual_indent(line, page),
        "gap": step(line.gap, (-0.5, 0.5, 1.5, 2.5)),
        "last": last_class(text),
        "first": first_class(text),
        "commas": step(len(_COMMAS.findall(beginning)), (0.5, 1.5, 2.5, 5)),
        "ended": "y" if line.is_final else "n",
        "room": _room(previous, line, around.measures[index - 1], is_cjk=around.is_cjk),
        "open": ("q" if around.quoted[index] else "") + ("b" if previous and _is_open(previous.text) else ""),
        "letters": letters_of(text),
        "digits": step(len(_DIGIT.findall(beginning)) / len(beginning), (0.001, 0.1, 0.25, 0.5, 0.8)),
        "short run": around.runs[index],
        "shared words": around.shared[index],
    }


def _marked(line: Line, numbers: Numbering, *, is_cjk: bool) -> Iterator[tuple[str, str]]:
    """Yield what few lines have."""
    text = line.text
    if line.is_tracked:
        yield "tracked", "y"
    if _STOP_INSIDE.search(text[:400]):
        yield "stop inside", "y"
    if _GAPS_INSIDE.search(line.raw.strip()):
        yield "gap inside", "y"
    if " " in text and is_cjk:
        yield "spaces", step(text.count(" "), (1.5, 3.5))
    if number := numbers.of(text):
        yield "number", number
    if markup := _MARKUP.match(text):
        signs = str(len(markup.group(1))) if markup.group(1) else ""
        yield "markup", f"{markup.lastindex}{signs}"


def _against_usual_indent(line: Line, page: PageFeatures) -> str:
    if abs(line.indent - page.usual_indent) < 0.4:
        return "same"
    return "more" if line.indent > page.usual_indent else "less"


def _room(previous: Line | None, line: Line, measure: float | None, *, is_cjk: bool) -> str:
    """Tell how much of a line would have found room at the end of the one before."""
    if not measure:
        return "?"
    room = room_before(previous, measure, line, is_cjk=is_cjk) if previous else -9.0
    return step(room, (-1.5, -0.5, -0.01, 0.5, 1, 2, 3, 5, 8))


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


def _runs_of_short(lines: Sequence[Line], page: PageFeatures) -> list[str]:
    """Tell of each line how long its run of short, unended lines is, and where in it the line stands."""
    short = [line.width < 0.6 * page.usual_width and not line.text.endswith(("。", ".")) for line in lines]
    found = ["-"] * len(lines)
    start = 0
    for index in range(len(lines) + 1):
        if index < len(lines) and short[index]:
            continue
        size = index - start
        for at in range(start, index):
            found[at] = f"{min(size, 5)}.{min(at - start, 3)}" + ("z" if at == index - 1 else "")
        start = index + 1
    return found


def _against_measure(line: Line, measure: float | None) -> str:
    if measure is None:
        return "?"
    return step(line.width - measure, (-8, -5, -3.6, -2.6, -1.5, -0.9, 0.6, 1.6, 4))


def _is_open(text: str) -> bool:
    tail = text[-61:]
    return max(tail.rfind("（"), tail.rfind("(")) > max(tail.rfind("）"), tail.rfind(")"))
