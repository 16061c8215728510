"""What is measured of every line, in columns: its width, gap, marks, beside its column's and its page's."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import numpy as np

from newsarc.reading.labelling.features.character_classes import first_class, last_class, letters_of
from newsarc.reading.labelling.features.shared_words import shared_words
from newsarc.reading.labelling.features.steps import in_steps
from newsarc.reading.labelling.features.templates import FeatureColumn, column_of
from newsarc.reading.lines.measures import column_measures, first_unit
from newsarc.reading.lines.quotations import open_quotations

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from newsarc.reading.labelling.features.page_features import PageFeatures
    from newsarc.reading.lines.line import Line

    Widths = NDArray[np.float64]  # of each line, or its column, in cells

_WIDTHS = (1.5, 2.5, 4, 6, 8, 11, 15, 20, 25, 30, 40, 60, 100, 200)
_SHARES = (0.1, 0.2, 0.35, 0.5, 0.65, 0.8, 0.9, 0.97, 1.03, 1.2, 2)
_AGAINST_MEASURE = (-8, -5, -3.6, -2.6, -1.5, -0.9, 0.6, 1.6, 4)
_ROOMS = (-1.5, -0.5, -0.01, 0.5, 1, 2, 3, 5, 8)
_BEGINNING = 200  # characters in which marks and digits are counted
_COMMAS = re.compile("[，；,;]")
_DIGIT = re.compile(r"\d")


def measured_columns(lines: Sequence[Line], page: PageFeatures, *, is_cjk: bool) -> dict[str, FeatureColumn]:
    """Return what every line has."""
    texts = [line.text for line in lines]
    beginnings = [text[:_BEGINNING] for text in texts]
    commas = [len(_COMMAS.findall(text)) for text in beginnings]
    digits = [len(_DIGIT.findall(text)) / len(text) for text in beginnings]
    widths = np.array([line.width for line in lines])
    return {
        "width": in_steps(widths, _WIDTHS),
        "share of width": in_steps(widths / (page.usual_width or 1), _SHARES),
        "gap": in_steps(np.array([line.gap for line in lines], np.float64), (-0.5, 0.5, 1.5, 2.5)),
        "last": column_of(map(last_class, texts)),
        "first": column_of(map(first_class, texts)),
        "commas": in_steps(np.array(commas, np.float64), (0.5, 1.5, 2.5, 5)),
        "ended": column_of(["y" if line.is_final else "n" for line in lines]),
        "open": column_of(_open(texts)),
        "letters": column_of(map(letters_of, texts)),
        "digits": in_steps(np.array(digits), (0.001, 0.1, 0.25, 0.5, 0.8)),
        "short run": column_of(_runs_of_short(lines, page)),
        "shared words": shared_words(lines),
        **_indents(lines, page),
        **_beside_column(lines, widths, page, is_cjk=is_cjk),
    }


def _indents(lines: Sequence[Line], page: PageFeatures) -> dict[str, FeatureColumn]:
    indents = np.array([line.indent for line in lines])
    is_usual, is_more = abs(indents - page.usual_indent) < 0.4, indents > page.usual_indent
    return {
        "indent": in_steps(indents, (0.4, 1.4, 2.4, 4.4, 8.4)),
        "usual indent": FeatureColumn(
            ("same", "more", "less"), np.where(is_usual, 0, np.where(is_more, 1, 2))
        ),
    }


def _beside_column(
    lines: Sequence[Line], widths: Widths, page: PageFeatures, *, is_cjk: bool
) -> dict[str, FeatureColumn]:
    """Tell how wide each line is beside its column, and how much of it had found room on the line before.

    The first line has no line before, and no room.
    """
    if page.setting == "flow":
        unknown = FeatureColumn(("?",), np.zeros(len(lines), np.intp))
        return {"against measure": unknown, "room": unknown}
    measures = np.array(column_measures(lines, is_cjk=is_cjk), np.float64)  # not a number where not known
    indents = np.array([line.indent if line.indent <= 4 else 0.0 for line in lines])
    units = np.array([first_unit(line.text, is_cjk=is_cjk) for line in lines])
    room = np.roll(measures - indents - widths - (0.0 if is_cjk else 0.5), 1) - units
    room[1:][[line.is_tracked for line in lines[:-1]]] = -1.0
    room[0] = -9.0
    above = np.roll(measures, 1)
    return {
        "against measure": _in_steps_if(~np.isnan(measures), widths - measures, _AGAINST_MEASURE),
        "room": _in_steps_if(above > 0, room, _ROOMS),
    }


def _in_steps_if(is_known: NDArray[np.bool_], values: Widths, steps: tuple[float, ...]) -> FeatureColumn:
    """Return the steps that values are on, and a question mark for those that are not known."""
    column = in_steps(values, steps)
    return FeatureColumn((*column.values, "?"), np.where(is_known, column.numbers, len(column.values)))


def _open(texts: Sequence[str]) -> list[str]:
    """Tell before which lines a quotation is open, and behind which a bracket is."""
    quoted = open_quotations(texts)
    brackets = [False, *map(_is_open, texts[:-1])]
    return [
        ("q" if quotation else "") + ("b" if bracket else "")
        for quotation, bracket in zip(quoted, brackets, strict=True)
    ]


def _is_open(text: str) -> bool:
    tail = text[-61:]
    if "（" not in tail and "(" not in tail:
        return False
    return max(tail.rfind("（"), tail.rfind("(")) > max(tail.rfind("）"), tail.rfind(")"))


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
