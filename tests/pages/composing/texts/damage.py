"""What extraction and conversion do to the lines of a page; none of it changes a story's letters."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from newsarc.text.characters.classes import HAN

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from random import Random

    from tests.pages.composing.sheet import Sheet
    from tests.pages.composing.style import Setting

_LATIN = re.compile(r"[A-Za-z0-9]")
_NUMBER_IN_HAN = re.compile(rf"(?<=[{HAN}])(\d+)(?=[{HAN}])")
_FULL_DIGITS = str.maketrans("0123456789", "０１２３４５６７８９")
_FULL_LETTERS = {code: code + 0xFEE0 for first in "Aa" for code in range(ord(first), ord(first) + 26)}
Lines = list[str]


def letter_space(lines: Lines, _: Sheet, rng: Random) -> Lines:
    """Space single lines out, as justified lines come out of a PDF."""

    def spaced(line: str) -> str:
        can_be = len(line) > 6 and rng.random() < 0.08 and not _LATIN.search(line)
        return " ".join(line) if can_be else line

    return [spaced(line) for line in lines]


def add_stray_glyphs(lines: Lines, sheet: Sheet, rng: Random) -> Lines:
    """Leave a symbol font's letter at the end of headlines."""
    heads = {head for story in sheet.stories for head in story.headline}
    return [
        line + rng.choice("ABCDEFGH") if line.strip() in heads and rng.random() < 0.5 else line
        for line in lines
    ]


def space_numbers(lines: Lines, _: Sheet, __: Random) -> Lines:
    """Part numbers from the Han characters round them."""
    return [_NUMBER_IN_HAN.sub(r" \1 ", line) for line in lines]


def widen_digits(lines: Lines, _: Sheet, __: Random) -> Lines:
    """Set digits full-width."""
    return [line.translate(_FULL_DIGITS) for line in lines]


def widen_letters(lines: Lines, _: Sheet, __: Random) -> Lines:
    """Set Latin letters full-width."""
    return [line.translate(_FULL_LETTERS) for line in lines]


def break_columns(lines: Lines, _: Sheet, rng: Random) -> Lines:
    """Put blank lines where a column ended within a text."""
    usual = 0.8 * max(map(len, lines), default=0)
    spots = [at for at in range(1, len(lines)) if min(len(lines[at]), len(lines[at - 1])) > usual]
    for at in sorted(rng.sample(spots, min(len(spots), rng.choice((1, 2, 3, 5)))), reverse=True):
        lines = [*lines[:at], *[""] * rng.choice((1, 1, 2)), *lines[at:]]
    return lines


def trail_blanks(lines: Lines, _: Sheet, rng: Random) -> Lines:
    """Leave blanks at the ends of lines."""
    return [line + " " * rng.choice((0, 1, 2)) for line in lines]


def drop_blanks(lines: Lines, _: Sheet, __: Random) -> Lines:
    """Leave out all blank lines, as what is pasted often has none."""
    return [line for line in lines if line.strip()]


def loosen_blanks(lines: Lines, _: Sheet, rng: Random) -> Lines:
    """Double some blank lines and leave out others."""
    kept = [line for line in lines if line.strip() or rng.random() < 0.8]
    return [
        spaced
        for line in kept
        for spaced in ((line, "") if not line.strip() and rng.random() < 0.3 else (line,))
    ]


def strip_indents(lines: Lines, _: Sheet, __: Random) -> Lines:
    """Leave out what stands before lines."""
    return [line.lstrip() for line in lines]


class Damage(NamedTuple):
    """A way of damaging, its chance, and to which pages it happens."""

    chance: float
    damage: Callable[[Lines, Sheet, Random], Lines]
    is_chinese: bool = False  # happens to Chinese pages only
    is_wrapped: bool = False  # happens to wrapped lines only


DAMAGES: Sequence[Damage] = (
    Damage(0.1, letter_space, is_chinese=True, is_wrapped=True),
    Damage(0.05, add_stray_glyphs, is_chinese=True),
    Damage(0.15, space_numbers, is_chinese=True),
    Damage(0.08, widen_digits, is_chinese=True),
    Damage(0.03, widen_letters, is_chinese=True),
    Damage(0.22, break_columns, is_wrapped=True),
    Damage(0.1, trail_blanks),
    Damage(0.05, drop_blanks),
    Damage(0.08, loosen_blanks),
    Damage(0.06, strip_indents),
)


def damage_lines(sheet: Sheet, setting: Setting, rng: Random, *, is_chinese: bool) -> Lines:
    """Damage a page in some of the ways."""
    lines = list(sheet.lines)
    for one in DAMAGES:
        can_happen = (is_chinese or not one.is_chinese) and (setting.measure or not one.is_wrapped)
        if can_happen and rng.random() < one.chance:
            lines = one.damage(lines, sheet, rng)
    if setting.is_double_spaced:
        return [line for printed in lines for line in (printed, "")]
    return lines
