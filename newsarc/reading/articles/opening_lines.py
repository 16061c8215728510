"""How the lines of a report's opener join: a break inside its byline may have eaten a space."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsarc.reading.credits.names import surname_length
from newsarc.reading.languages.chinese import openers as words
from newsarc.reading.lines.joining import JoinedText, join_lines
from newsarc.reading.recognition import recognize
from newsarc.text.characters.classes import CLOSING_BRACKETS, OPENING_BRACKETS

if TYPE_CHECKING:
    from collections.abc import Sequence, Set

    from newsarc.reading.lines.line import Line

_LONGEST_OPENER = 160  # characters
_ENDS_WITH_ROLE = re.compile(f"(?:{words.ROLES})$")
_STARTS_WITH_ROLE_PART = re.compile(words.STARTS_WITH_ROLE_PART)
_ENDS_WITH_ROLE_PART = re.compile(f"(?:{words.ENDS_WITH_ROLE_PART})$")
_REPORTS = re.compile(words.REPORTS)
_TOKEN_END = re.compile(rf"[^\s{OPENING_BRACKETS}、，,：:/|]*$")
_TOKEN_START = re.compile(rf"[^\s{CLOSING_BRACKETS}、，,：:/|]*")
_OPENS_BRACKET = re.compile(f"[{OPENING_BRACKETS}]")
_BRACKET = re.compile(f"[{OPENING_BRACKETS}{CLOSING_BRACKETS}]")
_NAME_LENGTHS = (2, 3, 4)


def join_opening_lines(lines: Sequence[Line], known_words: Set[str]) -> JoinedText:
    """Join the lines of a first paragraph; put back the spaces that parted names at line breaks."""
    plain = join_lines(lines, known_words)
    if len(lines) == 1 or not recognize(lines[0].text).begins_opener:
        return plain
    text, breaks, at = plain.text, [], 0
    for position in plain.breaks:
        here = position + at
        if _is_inside_opener(text[:here]) and _wants_space(text[:here], text[here:]):
            text = f"{text[:here]} {text[here:]}"
            at += 1
            here += 1
        breaks.append(here)
    return JoinedText(text, tuple(breaks), plain.hyphens)


def _is_inside_opener(left: str) -> bool:
    if len(left) > _LONGEST_OPENER or left[-1] == " " or _has_sentence(left):
        return False
    if _OPENS_BRACKET.search(left):
        return _OPENS_BRACKET.match(_BRACKET.findall(left)[-1]) is not None
    return _REPORTS.search(left) is None


def _has_sentence(left: str) -> bool:
    return any(mark in left for mark in "，。；！？")


def _wants_space(left: str, right: str) -> bool:
    """Tell whether two of the opener's words meet here, and not the halves of one."""
    found = _TOKEN_END.search(left)
    before = found.group() if found else ""
    after = _TOKEN_START.match(right)
    token = after.group() if after else ""
    if not before or not token or _ENDS_WITH_ROLE_PART.search(before):
        return False
    if _ENDS_WITH_ROLE.search(before):
        return True
    if before[-1] in words.SENT_ENDS:
        return _STARTS_WITH_ROLE_PART.match(token) is not None
    if len(before) not in _NAME_LENGTHS or not surname_length(before):
        return False
    if _STARTS_WITH_ROLE_PART.match(token) or _REPORTS.match(token):
        return True
    return len(token) in _NAME_LENGTHS and surname_length(token) > 0
