"""Words that tell what a line is for, in classes: each language's words, and the signs that all have.

A class is one feature, whichever of its words is printed.
"""

from __future__ import annotations

import re
from dataclasses import fields
from functools import cache
from typing import TYPE_CHECKING

from newsarc.reading.languages.every_language import LINE_WORDS
from newsarc.reading.languages.line_words import LineWords
from newsarc.reading.languages.word_forms import either
from newsarc.text.characters.classes import HAN

if TYPE_CHECKING:
    from collections.abc import Iterator

_SIGNS = LineWords(
    rights="©",
    clock=r"\d{1,2}[:：]\d{2}",
    date=r"\d{4}\s*[/.-]\s*\d{1,2}|(?:19|20|18)\d\d",
    letter="[:：]$",
    phone=r"\d{3,4}[-－ ]\d{6,8}|1[3-9]\d{9}|☎",
    url=r"https?:|www\.|\.(?:com|cn|net|org|tw|de|fr)\b|@",
    row=r"\d\s*[∶:：-]\s*\d",
    listing=r"^\W{0,2}\d{1,2}[:：.]\d{2}\s",
    money="[$£€¥]",
)


_LETTERS = re.compile(r"(?<!\\)[^\W\d_]+")  # of a pattern, but for its escapes
_LIKE_LETTERS = (("ſ", "s"), ("ı", "i"), ("İ", "i"))  # that `lower` does not make the letters they stand for
_HAN, _DIGIT = re.compile(f"[{HAN}]"), re.compile(r"\d")
NAMES = tuple(field.name.replace("_", " ") for field in fields(LineWords))


def classes_of(text: str) -> Iterator[str]:
    """Yield the classes of the words of a line; it has at most eighty characters, longer ones are text.

    >>> list(classes_of("Published by Reuters"))
    ['issued', 'agency']
    """
    for other, letter in () if text.isascii() else _LIKE_LETTERS:
        text = text.replace(other, letter)
    # In small letters: a pattern that leaves the case open tries each word at each character.
    lowered = text.lower()
    has_han, has_digit = _HAN.search(text) is not None, _DIGIT.search(text) is not None
    for name, pattern in _patterns(has_han=has_han, has_digit=has_digit):
        if pattern.search(lowered):
            yield name


@cache
def _patterns(*, has_han: bool, has_digit: bool) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Return the classes with those of their words that a line with or without Han and digits can have."""
    found: list[tuple[str, re.Pattern[str]]] = []
    for name in NAMES:
        rows = (getattr(words, name.replace(" ", "_")) for words in (_SIGNS, *LINE_WORDS))
        possible = [
            word
            for word in alternatives(either(*rows))
            if (has_han or not needs_han(word)) and (has_digit or not needs_digit(word))
        ]
        if possible:
            lowered = _LETTERS.sub(lambda match: match[0].lower(), "|".join(possible))
            found.append((name, re.compile(lowered)))
    return tuple(found)


def alternatives(pattern: str) -> list[str]:
    r"""Part a pattern at those of its bars that stand in no group and no class.

    >>> alternatives(r"a|(?:b|c)d|[|]|\|e")
    ['a', '(?:b|c)d', '[|]', '\\|e']
    """
    pieces = re.findall(r"\\.|\[[^\]]*\]|.", pattern)
    found, depth = [""], 0
    for piece in pieces:
        depth += (piece == "(") - (piece == ")")
        if piece == "|" and not depth:
            found.append("")
        else:
            found[-1] += piece
    return found


def needs_han(word: str) -> bool:
    r"""Tell whether nothing without a Han character is ever matched; False leaves it open.

    >>> needs_han(r"\d{1,2}\s*[版页]"), needs_han(r"评论?"), needs_han("(?:责|editor)"), needs_han("[版:]")
    (True, True, False, False)
    """
    return any(_is_han(piece) for piece in _needed(word))


def needs_digit(word: str) -> bool:
    r"""Tell whether nothing without a digit is ever matched; False leaves it open.

    >>> needs_digit(r"\d{4}年"), needs_digit(r"p\.\d?"), needs_digit(r"[\d:]")
    (True, False, False)
    """
    return "\\d" in _needed(word)


def _needed(word: str) -> list[str]:
    """Return the characters, escapes and classes that are in all that a pattern matches, groups left out."""
    while (plain := re.sub(r"\([^()]*\)(?:[?*+]|\{[\d,]*\})?", "", word)) != word:
        word = plain
    return re.findall(r"(\\.|\[[^\]]*\]|[^\\])(?![?*]|\{0?,\d*\})(?:\{\d+(?:,\d*)?\}|\+)?", word)


def _is_han(piece: str) -> bool:
    return all(_HAN.match(character) for character in piece.strip("[]"))
