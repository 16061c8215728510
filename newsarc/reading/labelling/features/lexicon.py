"""Words that tell what a line is for, in classes: each language's words, and the signs that all have.

A class is one feature, whichever of its words is printed.
"""

from __future__ import annotations

import re
from dataclasses import fields

from newsarc.reading.languages.every_language import LINE_WORDS
from newsarc.reading.languages.line_words import LineWords
from newsarc.reading.languages.word_forms import either

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


def _pattern(name: str) -> re.Pattern[str]:
    return re.compile(either(*(getattr(words, name) for words in (_SIGNS, *LINE_WORDS))), re.IGNORECASE)


# Each class is searched for in a line of at most eighty characters; longer lines are text.
CLASSES = tuple((field.name.replace("_", " "), _pattern(field.name)) for field in fields(LineWords))
