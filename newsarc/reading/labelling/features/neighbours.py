"""The features of a line together with those of its neighbours and its page."""

from __future__ import annotations

from sys import intern
from typing import TYPE_CHECKING

from newsarc.reading.labelling.features import geometry_features as geometry
from newsarc.reading.labelling.features.page_features import PageFeatures, ended_lines

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from newsarc.reading.lines.line import Line

Own = dict[str, str]

# What the page neither begins nor ends with.
_NO_TEXT = (
    *("reads as masthead", "reads as editors", "reads as number", "reads as caption"),
    *("words: site", "words: rights"),
)
# Which features of a neighbour speak for a line too.
_NEAR = (
    *("width", "share of width", "indent", "gap", "last", "first", "commas", "ended", "letters", "number"),
    *("markup", "name", "against measure", "short run"),
    *geometry.NEAR,
)
_FAR = ("share of width", "last", "ended", "gap", "indent", "first", *geometry.FAR)
_WHERE = {-2: "two above:", -1: "above:", 1: "below:", 2: "two below:"}


def join_neighbours(lines: Sequence[Line], own: Sequence[Own], page: PageFeatures) -> list[list[str]]:
    """Return all that speaks for each line: its own features, its neighbours', its page's."""
    setting = f"{page.script}/{page.setting}/{'in' if page.has_indents else 'no'}"
    edges = "/".join(_edge(lines, own, order, page) for order in (range(len(own)), reversed(range(len(own)))))
    texture = [
        f"page={setting}{'gap' if page.has_gaps else ''}",
        f"ended lines={ended_lines(lines)}",
        f"edges={edges}",
    ]
    said = [_said_nearby(here) for here in own]
    return [_with_neighbours(own, said, index, texture, page) for index in range(len(own))]


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


def _said_nearby(own: Own) -> dict[int, list[str]]:
    """Return what a line says of itself to the lines at each distance from it."""
    far = [f"{name}={own[name]}" for name in _FAR if name in own]
    near = [f"{name}={own[name]}" for name in _NEAR if name in own]
    near += [name for name in own if name.startswith(("reads", "words"))]
    return {1: near, 2: far}


def _with_neighbours(
    own: Sequence[Own],
    said: Sequence[dict[int, list[str]]],
    index: int,
    texture: list[str],
    page: PageFeatures,
) -> list[str]:
    found = [f"{name}={value}" if value else name for name, value in own[index].items()]
    for offset, said_of in _SAID_OF.items():
        at = index + offset
        if 0 <= at < len(own):
            found += [said_of[said_there] for said_there in said[at][abs(offset)]]
        else:
            found.append(f"{_WHERE[offset]} edge of the page")
    found += texture
    found += _conjunctions(own, index, page, texture)
    return list(map(intern, found))  # lines have most of them in common, and a year's volume many lines


def _conjunctions(
    own: Sequence[dict[str, str]], index: int, page: PageFeatures, texture: Sequence[str]
) -> list[str]:
    """Join features that speak together only: a short line means something else after an ended one."""
    here = own[index]
    before = own[index - 1] if index else {}
    after = own[index + 1] if index + 1 < len(own) else {}
    return [
        *_with_words(here, before, after, texture[2]),
        *_with_page(here, before, page, texture[1]),
        *_with_both_sides(here, before, after),
        f"edges, ended, share of width={texture[2]},{here['ended']},{here['share of width']}",
        f"edges, ended above, ended={texture[2]},{before.get('ended', '^')},{here['ended']}",
    ]


def _with_words(here: Own, before: Own, after: Own, edges: str) -> list[str]:
    ended = before.get("ended", "^")
    over = f"{before.get('share of width', '^')},{ended}"
    under = f"{after.get('share of width', '$')},{after.get('ended', '$')}"
    readings = [name for name in here if name.startswith("reads")]
    shared = here["shared words"]
    return [
        f"edges, shared words={edges},{shared}",
        f"edges, shared words, end and width={edges},{shared},{ended},{here['share of width']}",
        f"shared words, ended above, ended={shared},{ended},{here['ended']}",
        f"shared words, width below={shared},{under}",
        *(f"{name}, width and end above={over}" for name in readings),
        *(f"{name}, width and end below={under}" for name in readings),
        *(f"{name}, widths and gap={over},{here['share of width']},{here['gap']}" for name in readings),
    ]


def _with_page(here: Own, before: Own, page: PageFeatures, ended_lines: str) -> list[str]:
    kind = f"{page.script[0]}{page.setting[0]}{'i' if page.has_indents else ''}"
    ended, full_above = before.get("ended", "^"), before.get("against measure", "^")
    letters = f"{here['letters']},{here['first']}"
    return [
        f"page, indent={kind},{here['indent']}",
        f"page, ended above={kind},{ended}",
        f"page, ended above, room={kind},{ended},{here['room']}",
        f"page, ended above, room, letters={kind},{ended},{here['room']},{letters}",
        f"ended lines, ended above, room, letters={ended_lines},{ended},{here['room']},{here['letters']}",
        f"page, ended above, against measure={kind},{ended},{here['against measure']}",
        f"page, above: ended, against measure, letters={kind},{ended},{full_above},{letters}",
        f"page, ended above, indent={kind},{ended},{here['indent']}",
        f"page, ended above, first, letters={kind},{ended},{here['first']},{here['letters']}",
        f"page, gap, share of width={kind},{here['gap']},{here['share of width']}",
        f"page, share of width, ended={kind},{here['share of width']},{here['ended']}",
        f"page, share of width, last={kind},{here['share of width']},{here['last']}",
        f"page, width, commas={kind},{here['width']},{here['commas']}",
        f"page, letters, letters above={kind},{here['letters']},{before.get('letters', '^')}",
    ]


def _with_both_sides(here: Own, before: Own, after: Own) -> list[str]:
    ended, share = before.get("ended", "^"), here["share of width"]
    share_below = after.get("share of width", "$")
    return [
        f"shares of width={before.get('share of width', '^')},{share},{share_below}",
        f"ended above, widths={ended},{share},{share_below},{after.get('indent', '$')}",
        f"gaps={before.get('gap', '^')},{here['gap']},{after.get('gap', '$')}",
        f"last above, first={before.get('last', '^')},{here['first']}",
        f"indents={before.get('indent', '^')},{here['indent']},{after.get('indent', '$')}",
        f"last, last below={here['last']},{after.get('last', '$')}",
        f"open, ended above={here['open']},{ended}",
        *geometry.geometry_conjunctions(before, here, after),
    ]
