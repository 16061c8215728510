"""The features of a line together with those of its neighbours and its page."""

from __future__ import annotations

from sys import intern
from typing import TYPE_CHECKING

from newsarc.reading.labelling.features import geometry_features as geometry
from newsarc.reading.labelling.features.page_features import PageFeatures, ended_lines
from newsarc.reading.labelling.features.templates import (
    FeatureTable,
    same_for_all,
    template,
    templates_near,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from newsarc.reading.labelling.features.templates import FeatureColumn
    from newsarc.reading.lines.line import Line

    Columns = Mapping[str, FeatureColumn]
    Few = Mapping[str, str]

# What the page neither begins nor ends with.
_NO_TEXT = (
    *("reads as masthead", "reads as editors", "reads as number", "reads as caption"),
    *("words: site", "words: rights"),
)
# What every line has, as `line_features` measures it; the rest only few have.
EVERY_LINE = (
    *("width", "share of width", "against measure", "indent", "usual indent", "gap", "last", "first"),
    *("commas", "ended", "room", "open", "letters", "digits", "short run", "shared words"),
)
# Which features of a neighbour speak for a line too.
_NEAR = (
    *("width", "share of width", "indent", "gap", "last", "first", "commas", "ended", "letters"),
    *("against measure", "short run", *geometry.NEAR),
)
_FEW_NEAR = ("number", "markup", "name")
_FAR = ("share of width", "last", "ended", "gap", "indent", "first", *geometry.FAR)
_WHERE = {-2: "two above:", -1: "above:", 1: "below:", 2: "two below:"}
_NEXT = (-1, 1)
OF_THE_PAGE = ("page", "ended lines", "edges")
# What speaks together only: a short line means something else after an ended one. "kind" is the page's,
# and so is what begins with "with": the whole feature of the page, its name and value.
_TOGETHER = (
    template("edges, shared words", "with edges", "shared words"),
    template(
        "edges, shared words, end and width", "with edges", "shared words", "above: ended", "share of width"
    ),
    template("shared words, ended above, ended", "shared words", "above: ended", "ended"),
    template("shared words, width below", "shared words", "below: share of width", "below: ended"),
    template("page, indent", "kind", "indent"),
    template("page, ended above", "kind", "above: ended"),
    template("page, ended above, room", "kind", "above: ended", "room"),
    template("page, ended above, room, letters", "kind", "above: ended", "room", "letters", "first"),
    template(
        "ended lines, ended above, room, letters", "with ended lines", "above: ended", "room", "letters"
    ),
    template("page, ended above, against measure", "kind", "above: ended", "against measure"),
    template(
        "page, above: ended, against measure, letters",
        *("kind", "above: ended", "above: against measure", "letters", "first"),
    ),
    template("page, ended above, indent", "kind", "above: ended", "indent"),
    template("page, ended above, first, letters", "kind", "above: ended", "first", "letters"),
    template("page, gap, share of width", "kind", "gap", "share of width"),
    template("page, share of width, ended", "kind", "share of width", "ended"),
    template("page, share of width, last", "kind", "share of width", "last"),
    template("page, width, commas", "kind", "width", "commas"),
    template("page, letters, letters above", "kind", "letters", "above: letters"),
    template("shares of width", "above: share of width", "share of width", "below: share of width"),
    template(
        "ended above, widths", "above: ended", "share of width", "below: share of width", "below: indent"
    ),
    template("gaps", "above: gap", "gap", "below: gap"),
    template("last above, first", "above: last", "first"),
    template("indents", "above: indent", "indent", "below: indent"),
    template("last, last below", "last", "below: last"),
    template("open, ended above", "open", "above: ended"),
    *geometry.TOGETHER,
    template("edges, ended, share of width", "with edges", "ended", "share of width"),
    template("edges, ended above, ended", "with edges", "above: ended", "ended"),
)
_TEMPLATES = (
    *(template(name, name) for name in (*EVERY_LINE, *geometry.COLUMNS)),
    *templates_near(_NEAR, (1,)),
    *templates_near(_FAR, (2,)),
    *(template(name, name) for name in OF_THE_PAGE),
    *_TOGETHER,
)


def join_neighbours(
    lines: Sequence[Line], measured: Columns, few: Sequence[Few], page: PageFeatures
) -> FeatureTable:
    """Return all that speaks for each line: its own features, its neighbours', its page's.

    `measured` are the columns of the lines, `few` what few of the lines have.
    """
    of_page = _of_page(lines, few, page)
    columns = {**measured, **{name: same_for_all(value, len(few)) for name, value in of_page.items()}}
    near = [
        beside + (_conjunctions(measured, few, index) if few[index] else [])
        for index, beside in enumerate(_with_neighbours(few))
    ]
    return FeatureTable(_TEMPLATES, columns, [_named(here) if here else [] for here in few], near)


def _of_page(lines: Sequence[Line], few: Sequence[Few], page: PageFeatures) -> dict[str, str]:
    setting = f"{page.script}/{page.setting}/{'in' if page.has_indents else 'no'}"
    orders = (range(len(few)), reversed(range(len(few))))
    said = {
        "page": f"{setting}{'gap' if page.has_gaps else ''}",
        "ended lines": ended_lines(lines),
        "edges": "/".join(_edge(lines, few, order, page) for order in orders),
    }
    return {
        **said,
        **{f"with {name}": f"{name}={value}" for name, value in said.items()},
        "kind": f"{page.script[0]}{page.setting[0]}{'i' if page.has_indents else ''}",
    }


def _edge(lines: Sequence[Line], few: Sequence[Few], order: Iterable[int], page: PageFeatures) -> str:
    """Tell what the page begins or ends with: text or display type, furniture left aside."""
    for index in order:
        here = few[index]
        if any(name in here for name in _NO_TEXT):
            continue
        if "reads as opener" in here:
            return "opener"
        return "text" if lines[index].width > 0.75 * page.usual_width or lines[index].is_final else "short"
    return "nothing"


class _SaidOf(dict[str, str]):
    """What is said of a neighbour, by what it says of itself: lines have most features in common."""

    def __init__(self, where: str) -> None:
        super().__init__()
        self._where = where

    def __missing__(self, said: str) -> str:
        found = self[said] = intern(f"{self._where} {said}")
        return found


_SAID_OF = {offset: _SaidOf(where) for offset, where in _WHERE.items()}


def _named(features: Few) -> list[str]:
    return [f"{name}={value}" if value else name for name, value in features.items()]


def _said_nearby(few: Few) -> list[str]:
    """Return what a line, and not every line, says of itself to the lines above and below it."""
    said = {name: few[name] for name in few if name in _FEW_NEAR or name.startswith(("reads", "words"))}
    return _named(said)


def _with_neighbours(few: Sequence[Few]) -> Iterator[list[str]]:
    """Yield for each line what the lines beside it say of themselves, and which ends of the page are near."""
    said = [_said_nearby(here) if here else [] for here in few]
    over, under = _SAID_OF[-1], _SAID_OF[1]
    for index in range(len(few)):
        if 1 < index < len(few) - 2:  # no end of the page is near
            above = [over[one] for one in said[index - 1]]
            yield above + [under[one] for one in said[index + 1]]
            continue
        found: list[str] = []
        for offset, said_of in _SAID_OF.items():
            if not 0 <= index + offset < len(few):
                found.append(f"{_WHERE[offset]} edge of the page")
            elif offset in _NEXT and said[index + offset]:
                found += [said_of[said_there] for said_there in said[index + offset]]
        yield found


def _conjunctions(columns: Columns, few: Sequence[Few], index: int) -> list[str]:
    """Join how a line reads with how it and the lines beside it look."""
    readings = [name for name in few[index] if name.startswith("reads")]
    if not readings:
        return []
    over, under = (_width_and_end(columns, at, beyond) for at, beyond in ((index - 1, "^"), (index + 1, "$")))
    widths = f"{over},{_said(columns, 'share of width', index)},{_said(columns, 'gap', index)}"
    found = [
        *(f"{name}, width and end above={over}" for name in readings),
        *(f"{name}, width and end below={under}" for name in readings),
        *(f"{name}, widths and gap={widths}" for name in readings),
    ]
    if "size" in columns and _said(columns, "size", index) is not None:
        size, *block = (_said(columns, name, index) for name in ("size", "in block", "block"))
        found += [f"{name}, size={size},{','.join(map(str, block))}" for name in readings]
    return found


def _width_and_end(columns: Columns, index: int, beyond: str) -> str:
    said = (_said(columns, name, index) for name in ("share of width", "ended"))
    return ",".join(value or beyond for value in said)


def _said(columns: Columns, name: str, index: int) -> str | None:
    """Return a line's value in a column; None if there is no such line, or it has none."""
    column = columns[name]
    number = int(column.numbers[index]) if 0 <= index < len(column.numbers) else -1
    return None if number < 0 else column.values[number]
