"""Words that tell what a line is for, in classes: each language's words, and the signs that all have.

A class is one feature, whichever of its words is printed.
"""

from __future__ import annotations

import re
from dataclasses import fields
from functools import cache
from typing import TYPE_CHECKING

from newsarc.reading.labelling.features.shared_words import LONGEST_READ
from newsarc.reading.languages.every_language import LINE_WORDS
from newsarc.reading.languages.line_words import LineWords
from newsarc.reading.languages.word_forms import either
from newsarc.text.matching.prefilter import Prefilter, in_small_letters

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

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
NAMES = tuple(field.name.replace("_", " ") for field in fields(LineWords))


def classes_of(text: str) -> Iterator[str]:
    """Yield the classes of the words of a line; one that is too long is text, and has none.

    >>> list(classes_of("Published by Reuters"))
    ['issued', 'agency']
    """
    if len(text) < LONGEST_READ:  # patterns would take quadratic time
        yield from classes_among(_prefilter().possible(text), text)


def classes_among(numbers: Iterable[int], text: str) -> Iterator[str]:
    """Yield the classes of the words of a short line, of those whose numbers are given.

    >>> list(classes_among(range(len(NAMES)), "Published by Reuters"))
    ['issued', 'agency']
    """
    # In small letters: a pattern that leaves the case open tries each word at each character.
    lowered = in_small_letters(text)
    patterns = word_patterns()
    for number in numbers:
        if patterns[number].search(lowered):
            yield NAMES[number]


@cache
def word_patterns() -> tuple[re.Pattern[str], ...]:
    """Return the words of each class as a pattern in small letters, in the order of `NAMES`."""
    rows = ([getattr(words, field.name) for words in (_SIGNS, *LINE_WORDS)] for field in fields(LineWords))
    return tuple(re.compile(_LETTERS.sub(lambda match: match[0].lower(), either(*words))) for words in rows)


@cache
def _prefilter() -> Prefilter:
    return Prefilter(word_patterns())
