"""Lines that say only when a text was published, as sites print them under a headline."""

from __future__ import annotations

import re

from newsarc.reading.languages.chinese import mastheads as chinese
from newsarc.reading.languages.every_language import LANGUAGES
from newsarc.reading.languages.word_forms import either
from newsarc.text.calendar.dates import find_date
from newsarc.text.characters.numerals import fold_digits

DATED = re.compile(
    either(chinese.DATED, *(language.dated for language in LANGUAGES), r"\d{1,2}[:：]\d{2}"), re.IGNORECASE
)
_LONGEST_DAY = 60  # characters
# What stands round the day: the word, the clock, marks.
_PUBLISHED = re.compile(
    rf"(?:(?i:{either(chinese.PUBLISHED, *(language.dated for language in LANGUAGES))})|(?i:[ap]\.?m\b\.?)"
    r"|\d{1,2}[:：]\d\d(?:[:：]\d\d)?|[\W_])+"
)


def is_day_of_publication(line: str) -> bool:
    """Tell whether a line says only when a text was published, with a word for that and the day.

    >>> is_day_of_publication("发布／2031年3月15日 05:00 AM"), is_day_of_publication("2031年3月15日发布新规")
    (True, False)
    """
    found = find_date(fold_digits(line)) if len(line) <= _LONGEST_DAY and DATED.search(line) else None
    if found is None or found.date.day is None:
        return False
    return _PUBLISHED.fullmatch(f"{line[: found.start]} {line[found.end :]}") is not None
