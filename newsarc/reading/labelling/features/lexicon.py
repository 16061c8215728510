"""Words that tell what a line is for, in classes: each language's words, and the signs that all have.

A class is one feature, whichever of its words is printed.
"""

from __future__ import annotations

import re
from dataclasses import fields
from typing import TYPE_CHECKING

from newsarc.reading.languages.every_language import LINE_WORDS
from newsarc.reading.languages.line_words import LineWords
from newsarc.reading.languages.word_forms import either

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


def _pattern(name: str) -> re.Pattern[str]:
    words = either(*(getattr(words, name) for words in (_SIGNS, *LINE_WORDS)))
    return re.compile(_LETTERS.sub(lambda match: match[0].lower(), words))


# In small letters: a pattern that leaves the case open takes twice as long.
_CLASSES = tuple((field.name.replace("_", " "), _pattern(field.name)) for field in fields(LineWords))
NAMES = tuple(name for name, _ in _CLASSES)
OF_NUMBERS = frozenset(("clock", "phone", "row", "listing"))  # all their words have a digit
_DIGIT = re.compile(r"\d")


def classes_of(text: str) -> Iterator[str]:
    """Yield the classes of the words of a line; it has at most eighty characters, longer ones are text.

    >>> list(classes_of("Published by Reuters"))
    ['issued', 'agency']
    """
    for other, letter in () if text.isascii() else _LIKE_LETTERS:
        text = text.replace(other, letter)
    lowered = text.lower()
    has_digit = _DIGIT.search(text) is not None
    for name, pattern in _CLASSES:
        if (has_digit or name not in OF_NUMBERS) and pattern.search(lowered):
            yield name
