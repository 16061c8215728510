"""The numbers that lines begin with: whether one goes on where another of its fashion stopped."""

from __future__ import annotations

import re

from newsarc.reading.languages.chinese.line_words import NUMBERED, NUMBERED_PARTS, NUMERALS

_NUMBERING = re.compile(
    rf"\W{{0,3}}(?:(?P<digits>\d{{1,3}})(?P<dot>[.．、)）:：]|\s|$)|[（(](?P<inner>[{NUMERALS}\d]{{1,3}})[）)]"
    rf"|(?P<han>[{NUMERALS}]{{1,3}})、|{NUMBERED}[{NUMERALS}\d]{{1,3}}{NUMBERED_PARTS}|(?P<roman>[IVX]{{1,4}})[.、])"
)


class Numbering:
    """The numbers that lines begin with: whether one goes on where another of its fashion stopped."""

    def __init__(self) -> None:
        self._last: dict[str, int] = {}

    def of(self, text: str) -> str:
        """Return the fashion of a line's numbering, and whether it continues one; empty without a number."""
        match = _NUMBERING.match(text)
        if match is None:
            return ""
        fashion = f"{match.lastgroup or 'word'}{match.group('dot') or ''}".strip()
        if match.group("digits") is None:
            return fashion
        number = int(match.group("digits"))
        continues = number == self._last.get(fashion, 0) + 1
        if continues:
            self._last[fashion] = number
        return fashion + ("+" if continues else "-")
