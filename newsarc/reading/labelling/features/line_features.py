"""The features of a page's lines: what is measured, seen and read of each, as the model takes it.

A feature is a short string that holds of a line or not. Widths and gaps are told in steps, relative to
the page; words only in classes (lexicon) and readings (readings), never one by one, so that what is
learnt on some pages is true of others. What is not known of a line (its size, its box) has no feature.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import cache, lru_cache
from itertools import chain
from typing import TYPE_CHECKING

from newsarc.reading.credits.names import surname_length
from newsarc.reading.labelling.features.geometry_features import geometry_columns
from newsarc.reading.labelling.features.lexicon import NAMES, classes_among, word_patterns
from newsarc.reading.labelling.features.measured import measured_columns
from newsarc.reading.labelling.features.neighbours import join_neighbours
from newsarc.reading.labelling.features.numbering import Numbering
from newsarc.reading.labelling.features.page_features import measure_page
from newsarc.reading.labelling.features.readings import CUES, openings_of, readings_of
from newsarc.reading.labelling.features.shared_words import LONGEST_READ
from newsarc.reading.labelling.features.steps import step
from newsarc.text.characters.classes import HAN
from newsarc.text.matching.page_prefilter import PagePrefilter
from newsarc.text.matching.prefilter import numbers_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from newsarc.reading.labelling.features.templates import FeatureTable
    from newsarc.reading.lines.damage import Damage
    from newsarc.reading.lines.line import Line

_NAME = re.compile(f"[{HAN}·]{{1,2}}[ \u3000]{{0,3}}[{HAN}·]{{1,3}}")
_LATIN_NAME = re.compile(r"(?:[A-ZÀ-Þ][\w.'’-]*\s){1,3}[A-ZÀ-Þ][\w'’-]+,?")
_MARKS = frozenset("#>*-=_—─━~|")
_MARKUP = re.compile(r"(#{1,6})\s|(>)\s?|(\*{1,2})\S|([-=_*—─━~]{3,}\s*$)|(\|)")
# The stop stands first, so that the search leaps from stop to stop.
_STOP_INSIDE = re.compile("[。！？.!?](?:(?<=[。！？])(?=[^”’」』）)])|(?<=[a-zà-ÿ]{2}[.!?]) (?=[A-ZÀ-Þ]))")
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
    words = zip(map(_asked, _prefilter().possible(short)), _repeated(short), strict=True)
    numbers = Numbering()
    found: list[dict[str, str]] = []
    for line in lines:
        features: dict[str, str] = {}
        text = line.text
        _add_marks(features, line, numbers, is_cjk=is_cjk)
        for opening in openings_of(text):
            features["reads as " + opening] = ""
        if len(text) < LONGEST_READ:
            asked, repeated = next(words)
            _add_words(features, text, *asked)
            if repeated:
                features["repeated"] = repeated
            _add_name(features, text)
        found.append(features)
    return found


@cache
def _prefilter() -> PagePrefilter:
    """Return what tells which classes of words and which grammars are in question; the former come first."""
    return PagePrefilter((*word_patterns(), *chain.from_iterable(CUES.values())))


@lru_cache(maxsize=4096)
def _asked(bits: int) -> tuple[Sequence[int], Collection[str]]:
    """Return the numbers of the classes of words and the names of the grammars that a line may have."""
    grammars = [name for name, patterns in CUES.items() for _ in patterns]
    numbers = numbers_of(bits)
    classes = [number for number in numbers if number < len(NAMES)]
    return classes, frozenset(grammars[number - len(NAMES)] for number in numbers[len(classes) :])


def _add_marks(features: dict[str, str], line: Line, numbers: Numbering, *, is_cjk: bool) -> None:
    """Add what few lines have."""
    text, raw = line.text, line.raw
    if line.is_tracked:
        features["tracked"] = "y"
    if _STOP_INSIDE.search(text, 0, 400):
        features["stop inside"] = "y"
    if ("\u3000" in raw or "  " in raw or "\t" in raw) and _GAPS_INSIDE.search(raw.strip()):
        features["gap inside"] = "y"
    if is_cjk and " " in text:
        features["spaces"] = step(text.count(" "), (1.5, 3.5))
    if number := numbers.of(text):
        features["number"] = number
    if text[0] in _MARKS and (markup := _MARKUP.match(text)):
        signs = str(len(markup.group(1))) if markup.group(1) else ""
        features["markup"] = f"{markup.lastindex}{signs}"


def _add_words(
    features: dict[str, str], text: str, classes: Iterable[int], grammars: Collection[str]
) -> None:
    if classes:
        for name in classes_among(classes, text):
            features["words: " + name] = ""
    for reading in readings_of(text, grammars):
        features["reads as " + reading] = ""


def _repeated(texts: Sequence[str]) -> list[str]:
    """Tell of each line whether another says the same, or the same with other numbers; empty if none does."""
    times = Counter(texts)
    shapes = [_SHAPE.sub("0", text) for text in texts]
    times_shaped = Counter(shapes)
    return [
        "text" if times[text] > 1 else "shape" if times_shaped[shape] > 1 else ""
        for text, shape in zip(texts, shapes, strict=True)
    ]


def _add_name(features: dict[str, str], text: str) -> None:
    if _NAME.fullmatch(text):
        features["name"] = "surname" if surname_length("".join(text.split())) else "Han"
    elif _LATIN_NAME.fullmatch(text):
        features["name"] = "Latin"
