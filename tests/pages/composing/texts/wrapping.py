"""Paragraphs broken into lines, by the rules of each script."""

from __future__ import annotations

import re
from collections import deque
from typing import TYPE_CHECKING

from newsarc.text.characters.classes import CLOSING, OPENING
from newsarc.text.characters.widths import cells

if TYPE_CHECKING:
    from random import Random

_TOKEN = re.compile(r"[A-Za-z0-9.%:/+-]+|.")
_SQUEEZED = 0.6  # of closing marks that a line has no room for; else a character is pushed out
_OWN_HYPHEN = re.compile(r"(?<=\w)-(?=\w)")
_BREAKABLE = re.compile(r"([^\W\d_]?[a-zäöüßéèêàâîôûç]{6,})[.,;:]?")
_VOWELS = "aeiouyäöüéèêàâîôû"
_DIGRAPHS = ("ch", "sc", "st", "th", "ph", "sh")
_HYPHENATED = 0.85  # of words that could be
_TAB = 4


def wrap_chinese(text: str, measure: int, indent: str, rng: Random) -> list[str]:
    """Break Chinese at a measure in half-widths; no closing mark begins a line, no opening one ends it."""
    tokens = deque(_TOKEN.findall(text))
    lines, line = [], ""
    room = measure - int(2 * cells(indent.replace("\t", " " * _TAB)))
    while tokens:
        token = tokens.popleft()
        if not line or 2 * cells(line + token) <= room:
            line += token
            continue
        tokens.appendleft(token)
        line = _end_line(line, tokens, rng)
        lines.append(line.strip(" "))
        line, room = "", measure
    lines = [*lines, line.strip(" ")] if line.strip() else lines
    return [indent + lines[0].lstrip(), *lines[1:]] if lines else [indent]


def _end_line(line: str, tokens: deque[str], rng: Random) -> str:
    """Keep the line from ending wrongly, and the next from beginning so: squeeze marks in, or push out."""
    if tokens[0] in CLOSING:
        last = _TOKEN.findall(line)[-1]
        if rng.random() < _SQUEEZED or last in CLOSING or len(line) <= len(last) + 2:
            while tokens and tokens[0] in CLOSING:
                line += tokens.popleft()
        else:
            tokens.appendleft(last)
            line = line[: -len(last)]
    while len(line) > 1 and line[-1] in OPENING:
        tokens.appendleft(line[-1])
        line = line[:-1]
    return line


def wrap_latin(text: str, width: int, indent: str, rng: Random, hyphen: str | None) -> list[str]:
    """Break a paragraph of a Latin script; words break with the hyphen."""
    lines: list[str] = []
    line = indent.replace("\t", " " * _TAB)
    words = deque(text.split(" "))
    while words:
        word = words.popleft()
        is_empty = not line.strip()
        glued = line + word if is_empty else f"{line} {word}"
        if is_empty or len(glued) <= width:
            line = glued
            continue
        head, rest = _broken(word, width - len(line) - 1, hyphen, rng)
        lines.append(f"{line} {head}" if head else line)
        line = rest
    return [*lines, line]


def _broken(word: str, room: int, hyphen: str | None, rng: Random) -> tuple[str, str]:
    """Break a word so that its head has room; the head is empty where it does not break."""
    if hyphen is None:
        return "", word
    if own := [found.end() for found in _OWN_HYPHEN.finditer(word) if found.end() <= room]:
        return word[: own[-1]], word[own[-1] :]
    core = _BREAKABLE.fullmatch(word)
    cuts = [cut for cut in _cuts(core[1]) if cut < room] if core else []
    if cuts and rng.random() < _HYPHENATED:
        return word[: cuts[-1]] + hyphen, word[cuts[-1] :]
    return "", word


def _cuts(word: str) -> list[int]:
    """Return the places where a word may be broken: before a consonant that a vowel follows.

    >>> _cuts("harbour")
    [3]
    """
    return [
        cut
        for cut in range(2, len(word) - 2)
        if word[cut] not in _VOWELS
        and word[cut + 1] in _VOWELS
        and word[cut - 1 : cut + 1] not in _DIGRAPHS
        and any(letter in _VOWELS for letter in word[:cut])
    ]
