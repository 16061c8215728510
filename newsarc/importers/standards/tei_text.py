"""The text of an element of TEI as it was printed: its lines joined, what editors add left out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsarc.importers.web.blocks import joined

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_LEFT_OUT = frozenset("note fw figure figDesc corr reg expan del gap".split())
_BREAKS = frozenset(("lb", "cb", "pb"))
_HYPHEN = re.compile(r"[-\N{NOT SIGN}\N{HYPHEN}\N{SOFT HYPHEN}=⸗]\s*$")
_BROKEN = re.compile(r"(?<=[^\W\d_])(?:[-\N{HYPHEN}](?=\s*\n\s*[^\W\d_A-ZÀ-Þ])|[¬⸗\N{SOFT HYPHEN}])\s*\n\s*")
_KEPT = re.compile(r"(?<=[^\W\d_][-\N{HYPHEN}])\s*\n\s*(?=[A-ZÀ-Þ])")  # behind the hyphen of a name


def text_of(element: Element) -> str:
    """Return the text of an element.

    Of two readings the printed one counts (`sic`, `orig`, `abbr`); what stands alone as a correction, too.

    >>> from xml.etree.ElementTree import fromstring
    >>> text_of(fromstring("<p>A fer-<lb/>ry <choice><sic>sayls</sic><corr>sails</corr></choice></p>"))
    'A ferry sayls'
    >>> text_of(fromstring("<p>North-<lb/>East, and mid<lb break='no'/>night</p>"))
    'North-East, and midnight'
    """
    pieces: list[str] = []
    _gather(element, pieces)
    return joined(_KEPT.sub("", _BROKEN.sub("", "".join(pieces))))


def _gather(element: Element, pieces: list[str]) -> None:
    pieces.append(element.text or "")
    for child in element:
        if child.tag in _BREAKS:
            _break(child, pieces)
        elif child.tag not in _LEFT_OUT or (
            child.tag in {"corr", "reg", "expan"} and element.tag != "choice"
        ):
            pieces.append(" " if child.tag == "cell" else "")
            _gather(child, pieces)
        pieces.append(child.tail or "")


def _break(element: Element, pieces: list[str]) -> None:
    """Join a word that a line's end breaks; any other end is as one of a line of the file."""
    if element.get("break") == "no":
        whole = "".join(pieces).rstrip()
        pieces[:] = [_HYPHEN.sub("", whole)]
    else:
        pieces.append("\n")
