"""Texts whose lines were broken at a width: as mails and terminals set them."""

from __future__ import annotations

import re
from itertools import pairwise

from newsarc.importers.articles.values import join_wrapped
from newsarc.text.characters.classes import HAN

_FEWEST = 3  # line breaks that could tell a width
_NARROWEST, _WIDEST = 30, 100  # characters: shorter lines may be verse, longer ones are paragraphs
_FULL = 0.9  # of the lines: a heading may stand among them
_IS_HAN = re.compile(f"[{HAN}\u3000-\u303f\uff00-\uff60]")


def join_wrapped_lines(text: str) -> str:
    r"""Join lines that were broken at a width; what a blank line parts stays apart.

    They are told by the word that begins the next line: on each it would not have fitted any more. Lines of
    verse and paragraphs of one line each are left as they are.

    >>> text = "The tide is in by six and then|the boats of the bay lie on the|"
    >>> text += "sand. Nobody moves one until|noon."
    >>> join_wrapped_lines(text.replace("|", "\n")).count("\n")
    0
    >>> join_wrapped_lines("Row, row,\nsaid the moon,\nthe tide will be gone\nby noon.").count("\n")
    3
    """
    if text.count("\n") < _FEWEST:
        return text
    lines = [line.rstrip() for line in text.split("\n")]
    width = max(map(len, lines))
    if not _NARROWEST <= width <= _WIDEST:
        return text
    breaks = [(line, following.lstrip()) for line, following in pairwise(lines) if line and following]
    full = sum(_is_full(line, following, width) for line, following in breaks)
    if len(breaks) < _FEWEST or full < _FULL * len(breaks):
        return text
    return "\n".join(map(_joined, re.split(r"\n(?:[ \t]*\n)+", text)))


def _is_full(line: str, following: str, width: int) -> bool:
    """Tell whether the next word, or in Chinese the next character, would not have fitted."""
    word = following[:1] if _IS_HAN.match(following) else following.partition(" ")[0]
    return len(line) + (0 if _IS_HAN.match(following) else 1) + len(word) > width


def _joined(paragraph: str) -> str:
    return join_wrapped([line.strip() for line in paragraph.split("\n")])
