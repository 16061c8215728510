"""The lines of a page, mended, with what can be measured of each."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from newsarc.language import english
from newsarc.reading.lines.damage import BLANKS
from newsarc.text import repairs
from newsarc.text.characters.classes import CLOSING_AFTER_STOP
from newsarc.text.characters.widths import cells, effective_cells

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from newsarc.model.places import Box
    from newsarc.model.sources import SourceLine
    from newsarc.reading.lines.damage import Damage

_OTHER_SPACES = re.compile("[\t\N{NO-BREAK SPACE}\u2000-\u200a\u202f\u205f]")
_FINAL_CJK = re.compile(rf"(?:[。！？…!?]|——|\.{{3,6}})[{CLOSING_AFTER_STOP})】]*$|[。！？]）?$")
# A bracket after the last stop is the agency's; it may stand on a line of its own or be broken.
FINAL_LATIN = re.compile(
    r"[.!?…][\"'”’»)\]]*$|[.!?][\"'”’»]?\s*\([^()]{2,40}\)$|^\([^()]{2,40}\)$|^[^()]{0,60}\)$"
)


@dataclass(frozen=True, slots=True)
class Line:
    """One printed line: its source line number, its mended text and what was measured of it.

    `gap` is the number of blank lines before it beyond what this page has everywhere; -1 where a
    usual blank line is missing. `indent` and `width` are in cells. `box`, `size` and `block` are the
    source's, where it tells them.
    """

    number: int
    raw: str
    text: str
    indent: float = 0.0
    width: float = 0.0
    gap: int = 0
    is_tracked: bool = False
    is_final: bool = False
    repairs: tuple[str, ...] = ()
    box: Box | None = None
    size: float | None = None
    block: int | None = None


def span_of(lines: Iterable[Line]) -> tuple[int, int]:
    """Return the first and the last source line of some; columns put back may stand in another order."""
    numbers = [line.number for line in lines]
    return min(numbers), max(numbers)


def measure_lines(source: Iterable[SourceLine], damage: Damage) -> tuple[Line, ...]:
    """Mend each printed line's spacing and measure it."""
    lines: list[Line] = []
    blanks = 0
    final = _FINAL_CJK if damage.is_cjk else FINAL_LATIN
    mendings = [(name, mend) for name, is_needed, mend in _MENDINGS if is_needed(damage)]
    for printed in source:
        stripped = printed.text.strip(BLANKS)
        if not stripped:
            blanks += 1
            continue
        gap = 0 if not lines else max(-1, blanks - damage.usual_blanks)
        text, is_tracked, repaired = _mend(stripped, mendings, is_cjk=damage.is_cjk)
        lines.append(
            Line(
                printed.number,
                printed.text,
                text,
                _indent(printed.text),
                cells(text),
                gap if printed.block is None else _gap_of_block(lines, printed),
                is_tracked,
                final.search(text) is not None,
                repaired,
                printed.box,
                printed.size,
                printed.block,
            )
        )
        blanks = 0
    return _squeezed(lines) if damage.is_cjk and not damage.has_indents else tuple(lines)


def _gap_of_block(lines: Sequence[Line], printed: SourceLine) -> int:
    """Return 1 for a block that stands below another, as if a blank line were between; 0 for a column."""
    if not lines or lines[-1].block == printed.block or lines[-1].box is None or printed.box is None:
        return 0
    return int(printed.box.top > lines[-1].box.top)


def _squeezed(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Give each line its width by the rule under which most lines come out equally wide.

    Typeset pages squeeze adjacent marks together, so that many lines hold more than their column;
    text that a program wrapped does not.
    """
    squeezed = [effective_cells(line.text) for line in lines]
    if not _is_squeezed([line.width for line in lines], squeezed):
        return tuple(lines)
    return tuple(replace(line, width=width) for line, width in zip(lines, squeezed, strict=True))


def _is_squeezed(plain: Sequence[float], squeezed: Sequence[float]) -> bool:
    widths = Counter(plain)
    column, times = max(widths.items(), key=lambda item: (item[1], item[0]), default=(0.0, 0))
    over = sum(count for width, count in widths.items() if column + 0.4 < width < column + 3)
    # Found on a typeset page: 18 of 100 lines; on wrapped ones up to 11.
    return over > 0.14 * len(plain) or max(Counter(squeezed).values(), default=0) >= times


def _indent(raw: str) -> float:
    if raw[0] not in BLANKS:
        return 0.0
    return cells(raw[: len(raw) - len(raw.lstrip(BLANKS))].replace("\t", "    "))


def _mend(
    printed: str, mendings: Sequence[tuple[str, Callable[[str], str]]], *, is_cjk: bool
) -> tuple[str, bool, tuple[str, ...]]:
    """Close a line's spacing as the page's damage asks; tell whether it was tracked, and what was done."""
    text = _OTHER_SPACES.sub(" ", printed)
    if not mendings or (is_cjk and " " not in text):  # nothing to close
        return text, False, ()
    is_tracked = is_cjk and repairs.is_letter_spaced(text)
    done: list[str] = []
    for name, mend in mendings:
        mended = mend(text)
        if mended != text:
            done.append(name)
        text = mended
    return text, is_tracked, tuple(done)


# What is closed, on pages with which damage, and how; in this order, as letters hide the rest.
_MENDINGS: tuple[tuple[str, Callable[[Damage], bool], Callable[[str], str]], ...] = (
    (english("letter-spaced line closed"), lambda damage: damage.is_cjk, repairs.close_letter_spacing),
    (english("doubled spaces made one"), lambda damage: damage.is_cjk, repairs.close_doubled_spaces),
    (
        english("spaces round numbers closed"),
        lambda damage: damage.has_spaced_digits,
        repairs.close_digit_spaces,
    ),
    (
        english("spaces round Latin words closed"),
        lambda damage: damage.has_spaced_latin,
        repairs.close_latin_spaces,
    ),
    (
        english("sign of division made a hyphen"),
        lambda damage: damage.has_division_signs,
        repairs.with_hyphen_of_division,
    ),
    (
        english("spaces inside marks closed"),
        lambda damage: damage.has_spaced_marks,
        repairs.close_mark_spaces,
    ),
)
