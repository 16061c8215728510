"""What an extractor did to a whole page, measured from its raw lines."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from newsarc.reading.languages.chinese import pages as words
from newsarc.text.characters.classes import HAN, KANA
from newsarc.text.repairs import is_divided_by_other_signs

if TYPE_CHECKING:
    from collections.abc import Sequence

BLANKS = " \t\N{IDEOGRAPHIC SPACE}\N{NO-BREAK SPACE}\N{EN SPACE}\N{EM SPACE}\N{THIN SPACE}\N{HAIR SPACE}"
_CJK = re.compile(f"[{HAN}{KANA}]+")
_LETTERS = re.compile(r"[^\W\d_]+")
# The blank stands first, so that the search leaps from blank to blank.
_SPACED_DIGIT = re.compile(
    rf" (?:(?<=\d ) *[{words.COUNTED}]|(?<={words.NUMBERED} ) *\d+ +[^\W\d]|(?<=[{words.BEFORE_DAY}] ) *\d)"
)
_SPACED_MARK = re.compile(" (?:(?<=[“‘《（] ) *[^ ]|(?<=[^ ] ) *[”’》，。、；：])")
_HAN_LATIN = re.compile(f"[{HAN}]( ?)[A-Za-z]|[A-Za-z]( ?)[{HAN}]")


@dataclass(frozen=True, slots=True)
class Damage:
    """What an extractor did to the whole page."""

    is_cjk: bool
    usual_blanks: int
    has_spaced_digits: bool
    has_spaced_latin: bool
    has_spaced_marks: bool
    has_indents: bool
    has_division_signs: bool = False


def measure_damage(texts: Sequence[str]) -> Damage:
    """Measure the page's damage from its raw lines, blank ones included."""
    whole = "\n".join(texts)
    cjk = sum(map(len, _CJK.findall(whole)))
    # What is looked for between digits, letters and marks has a Han character beside it.
    borders = [bool(before or after) for before, after in _HAN_LATIN.findall(whole)] if cjk else []
    printed = [text for text in texts if text.strip(BLANKS)]
    indented = sum(1 for text in printed if text.startswith("\N{IDEOGRAPHIC SPACE}"))
    is_cjk = cjk > 0 and cjk * 3 > sum(map(len, _LETTERS.findall(whole)))
    # On a page of Latin text the blanks beside a Chinese name are the page's own.
    has_spaced_digits = is_cjk and _SPACED_DIGIT.search(whole) is not None
    return Damage(
        is_cjk=is_cjk,
        usual_blanks=_usual_blanks(texts),
        has_spaced_digits=has_spaced_digits,
        # The gap is the same thin one, and some papers print it on purpose: then no digit has it.
        has_spaced_latin=is_cjk and (has_spaced_digits or sum(borders) * 2 > len(borders)),
        has_spaced_marks=is_cjk and _SPACED_MARK.search(whole) is not None,
        has_indents=indented >= max(2, 0.04 * len(printed)),
        has_division_signs=is_divided_by_other_signs(whole),
    )


def _usual_blanks(texts: Sequence[str]) -> int:
    """Return how many blank lines stand between nearly all printed lines; 0 if it varies."""
    counts: Counter[int] = Counter()
    blanks = 0
    for text in texts:
        if text.strip(BLANKS):
            counts[blanks] += 1
            blanks = 0
        else:
            blanks += 1
    usual, times = max(counts.items(), key=lambda item: (item[1], -item[0]), default=(0, 0))
    # Found on dumps with a blank line after each: 90 to 98 of 100; on all others under 40.
    return usual if times > 0.75 * sum(counts.values()) else 0
