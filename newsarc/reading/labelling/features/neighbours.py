"""The features of a line together with those of its neighbours and its page."""

from __future__ import annotations

from sys import intern
from typing import TYPE_CHECKING

from newsarc.reading.labelling.features import geometry_features as geometry
from newsarc.reading.labelling.features.page_features import PageFeatures, ended_lines
from newsarc.reading.labelling.features.templates import (
    FeatureTable,
    column_of,
    same_for_all,
    template,
    templates_near,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from newsarc.reading.lines.line import Line

Own = dict[str, str]

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
_COLUMNS = frozenset((*EVERY_LINE, *geometry.COLUMNS))
# Which features of a neighbour speak for a line too.
_NEAR = (
    *("width", "share of width", "indent", "gap", "last", "first", "commas", "ended", "letters"),
    *("against measure", "short run", *geometry.NEAR),
)
_FEW_NEAR = ("number", "markup", "name")
_FAR = ("share of width", "last", "ended", "gap", "indent", "first", *geometry.FAR)
_WHERE = {-2: "two above:", -1: "above:", 1: "below:", 2: "two below:"}
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


def join_neighbours(lines: Sequence[Line], own: Sequence[Own], page: PageFeatures) -> FeatureTable:
    """Return all that speaks for each line: its own features, its neighbours', its page's."""
    columns = {name: column_of(here[name] for here in own) for name in EVERY_LINE}
    if any("size" in here for here in own):
        columns |= {name: column_of(here.get(name) for here in own) for name in geometry.COLUMNS}
    columns |= {name: same_for_all(value, len(own)) for name, value in _of_page(lines, own, page).items()}
    few = [{name: value for name, value in here.items() if name not in _COLUMNS} for here in own]
    said = [_said_nearby(here) for here in few]
    near = [_with_neighbours(said, index) + _conjunctions(own, few, index) for index in range(len(own))]
    return FeatureTable(_TEMPLATES, columns, [_named(here) for here in few], near)


def _of_page(lines: Sequence[Line], own: Sequence[Own], page: PageFeatures) -> dict[str, str]:
    setting = f"{page.script}/{page.setting}/{'in' if page.has_indents else 'no'}"
    orders = (range(len(own)), reversed(range(len(own))))
    said = {
        "page": f"{setting}{'gap' if page.has_gaps else ''}",
        "ended lines": ended_lines(lines),
        "edges": "/".join(_edge(lines, own, order, page) for order in orders),
    }
    return {
        **said,
        **{f"with {name}": f"{name}={value}" for name, value in said.items()},
        "kind": f"{page.script[0]}{page.setting[0]}{'i' if page.has_indents else ''}",
    }


def _edge(
    lines: Sequence[Line], own: Sequence[dict[str, str]], order: Iterable[int], page: PageFeatures
) -> str:
    """Tell what the page begins or ends with: text or display type, furniture left aside."""
    for index in order:
        here = own[index]
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


def _named(features: Own) -> list[str]:
    return [f"{name}={value}" if value else name for name, value in features.items()]


def _said_nearby(few: Own) -> list[str]:
    """Return what a line, and not every line, says of itself to the lines above and below it."""
    if not few:
        return []
    return _named(
        {
            name: value
            for name, value in few.items()
            if name in _FEW_NEAR or name.startswith(("reads", "words"))
        }
    )


def _with_neighbours(said: Sequence[Sequence[str]], index: int) -> list[str]:
    found: list[str] = []
    for offset, said_of in _SAID_OF.items():
        at = index + offset
        if not 0 <= at < len(said):
            found.append(f"{_WHERE[offset]} edge of the page")
        elif abs(offset) == 1:
            found += [said_of[said_there] for said_there in said[at]]
    return found


def _conjunctions(own: Sequence[Own], few: Sequence[Own], index: int) -> list[str]:
    """Join how a line reads with how the lines beside it look."""
    readings = [name for name in few[index] if name.startswith("reads")]
    if not readings:
        return []
    here = own[index]
    before = own[index - 1] if index else {}
    after = own[index + 1] if index + 1 < len(own) else {}
    over = f"{before.get('share of width', '^')},{before.get('ended', '^')}"
    under = f"{after.get('share of width', '$')},{after.get('ended', '$')}"
    return [
        *(f"{name}, width and end above={over}" for name in readings),
        *(f"{name}, width and end below={under}" for name in readings),
        *(f"{name}, widths and gap={over},{here['share of width']},{here['gap']}" for name in readings),
        *geometry.with_readings(here, readings),
    ]
