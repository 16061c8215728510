"""Jump lines: on which page an article goes on, and from which it comes (下转, 上接, Continued on)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from newsarc.reading.languages.chinese import jumps as chinese
from newsarc.reading.languages.every_language import LANGUAGES
from newsarc.reading.languages.word_forms import BLANKS, either
from newsarc.text.characters.classes import CLOSING_BRACKETS, OPENING_BRACKETS
from newsarc.text.characters.numerals import fold_digits
from newsarc.text.matching.prefilter import Prefilter
from newsarc.text.page_labels import read_label

_LOOK = 90  # The longest jump line seen has 40 characters.
_OPEN, _CLOSE = f"[{OPENING_BRACKETS}〈<]", f"[{CLOSING_BRACKETS}〉>]"
_ARROW = "[▶►▷▲▼◆■●→⇒＞>»☞※…=＝]{0,4}"


@dataclass(frozen=True, slots=True)
class Jump:
    """A jump line, the label of the other page if it can be read, and where in the text it stands."""

    page: str | None
    start: int
    end: int


def _bracketed(inside: str) -> str:
    return rf"{_OPEN}{BLANKS}{_ARROW}{BLANKS}{inside}{BLANKS}{_ARROW}{BLANKS}{_CLOSE}"


def _open_or_bracketed(inside: str) -> str:
    """One bracket may have been lost, or both."""
    return rf"{_ARROW}{BLANKS}{_OPEN}?{BLANKS}{_ARROW}{BLANKS}{inside}{BLANKS}{_ARROW}{BLANKS}{_CLOSE}?"


_WORDS_TO = (
    *map(_open_or_bracketed, chinese.JUMPS_TO),
    *map(_bracketed, chinese.BRACKETED_JUMPS_TO),
    *(_open_or_bracketed(words) for language in LANGUAGES for words in language.jumps_to),
)
_WORDS_FROM = (
    *map(_open_or_bracketed, chinese.JUMPS_FROM),
    *map(_bracketed, chinese.BRACKETED_JUMPS_FROM),
    *(_open_or_bracketed(words) for language in LANGUAGES for words in language.jumps_from),
)
_JUMPS_TO = tuple(re.compile(rf"{words}\s{{0,9}}$") for words in _WORDS_TO)
_JUMPS_FROM = tuple(re.compile(words) for words in _WORDS_FROM)
_WHOLE_LINES_FROM = tuple(
    re.compile(rf"{_open_or_bracketed(words)}\s{{0,9}}$")
    for language in LANGUAGES
    for words in language.jumps_from_alone
)
CUE_TO = re.compile(either(chinese.JUMP_TO_CUE, *(language.jump_to_cues for language in LANGUAGES)))
CUE_FROM = re.compile(either(chinese.JUMP_FROM_CUE, *(language.jump_from_cues for language in LANGUAGES)))
_BEFORE = re.compile(r"[\s。！？!?….：:；;”’\"'」』）)》】〉—]$")
_CLOSED = re.compile(f"[{CLOSING_BRACKETS}〉]")
_AFTER = re.compile(r"[\s，。：:■◆“《（(【]|$")


@cache
def _prefilter() -> Prefilter:
    return Prefilter(_JUMPS_TO)


def find_jump_to(text: str) -> Jump | None:
    """Find the line at the end of a text that says where the article goes on.

    >>> find_jump_to("近况。 （下转 2 版）")
    Jump(page='2', start=4, end=12)
    >>> find_jump_to("这条路下转第三个路口") is None
    True
    """
    if "a" <= text[-1:] <= "z":  # a page, a bracket or an arrow ends it, as most lines of text do not
        return None
    offset = max(0, len(text) - _LOOK)
    if not CUE_TO.search(text, offset):
        return None
    tail = fold_digits(text[offset:])
    for number in _prefilter().possible(tail):
        match = _JUMPS_TO[number].search(tail)
        if match and _stands_apart(tail, match, is_cut=offset > 0):
            start = offset + match.start() + len(match[0]) - len(match[0].lstrip())
            return Jump(_page(match), start, offset + len(tail.rstrip()))
    return None


def find_jump_from(text: str) -> Jump | None:
    """Find the line at the start of a text that says which page the article comes from.

    >>> find_jump_from("（上接第一版）会议指出，")
    Jump(page='1', start=0, end=7)
    >>> find_jump_from("上接天线，下接地气") is None
    True
    """
    if not CUE_FROM.search(text, 0, _LOOK):
        return None
    head = fold_digits(text[:_LOOK])
    start = len(head) - len(head.lstrip())
    for pattern in _JUMPS_FROM:
        match = pattern.match(head, start)
        end = start + len(match[0].rstrip()) if match else 0
        if match and (_CLOSED.match(head[end - 1]) or _AFTER.match(head, end)):
            return Jump(_page(match), start, end)
    for pattern in _WHOLE_LINES_FROM:
        match = pattern.match(head, start)
        if match and len(text) <= _LOOK:
            return Jump(_page(match), start, start + len(match[0].rstrip()))
    return None


def _stands_apart(tail: str, match: re.Match[str], *, is_cut: bool) -> bool:
    """Tell a jump line from the end of a sentence: by its bracket, or by what stands before it."""
    if re.match(rf"\s*{_ARROW}\s*{_OPEN}", match[0]):
        return True
    before = tail[: match.start()]
    if not before.strip():
        return not is_cut
    if match[0].lstrip()[0].islower():
        return "\n" in before[len(before.rstrip()) :] + match[0][:3]
    return _BEFORE.search(before) is not None or match[0][0].isspace() or match[0][0] in "▶►→▷☞»"


def _page(match: re.Match[str]) -> str | None:
    return read_label(match["page"]) if match["page"] else None
