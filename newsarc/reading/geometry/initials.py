"""Put what is set in other type before a line back into it: drop caps, short words before names."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from newsarc.reading.geometry.drawing import around, overlap
from newsarc.reading.languages.english import LETTERS_THAT_ARE_WORDS
from newsarc.reading.lines.joining import PageWords, is_drop_cap

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsarc.reading.geometry.drawing import PrintedLine

_SHORT_WORD = 3  # characters
_WORD_SPACE = 0.12  # ems
_NEAR_WORD = 0.5
_ONE_BASE_LINE = 0.2
_LEAST_LARGER, _MOST_LARGER = 1.1, 2.0


def join_drop_caps(lines: Sequence[PrintedLine]) -> list[PrintedLine]:
    """Put large initials back before the first line beside them, and the lines beside them to the edge."""
    joined = list(lines)
    for cap in lines:
        if len(cap.text) > 2 or cap.is_vertical or not cap.text[0].isalpha():
            continue
        beside = [index for index, line in enumerate(joined) if _is_beside(cap, line)]
        if len(beside) < 2:
            continue
        first = min(beside, key=lambda index: joined[index].box.top)
        known_words = PageWords([line.text for at, line in enumerate(joined) if at != first])
        for index in beside:
            line = joined[index]
            text = _with_initial(cap.text, line.text, known_words) if index == first else line.text
            joined[index] = replace(line, box=line.box._replace(left=cap.box.left), text=text)
        joined.remove(cap)
    return joined


def _with_initial(initial: str, rest: str, known_words: PageWords) -> str:
    """Put an initial before the rest of its word, or before the next one if it is a word itself.

    It is where the page has that word elsewhere; an A also where it has no word that they are together.
    """
    is_word = initial in LETTERS_THAT_ARE_WORDS and not is_drop_cap(initial, rest, known_words)
    stands_alone = is_word and (initial == "A" or rest.split(" ", maxsplit=1)[0].lower() in known_words)
    return f"{initial} {rest}" if stands_alone else f"{initial}{rest}"


def _is_beside(cap: PrintedLine, line: PrintedLine) -> bool:
    return (
        cap.size > 1.6 * line.size
        and -0.2 * cap.size < line.box.left - cap.box.right < 1.2 * line.size
        and overlap(cap.box.top, cap.box.bottom, line.box.top, line.box.bottom) > 0.5 * line.size
    )


def join_short_words(lines: Sequence[PrintedLine]) -> list[PrintedLine]:
    """Put a short word in type of another size before the line that goes on behind it.

    So stand the word before an author's name, and an initial that rises above its line.
    """
    joined = list(lines)
    for word in lines:
        if len(word.text) > _SHORT_WORD or word.is_vertical or not word.text.isalpha():
            continue
        behind = next((at for at, line in enumerate(joined) if _goes_on_behind(word, line)), None)
        if behind is None:
            continue
        line = joined[behind]
        gap = line.box.left - word.box.right
        blank = " " if gap > _WORD_SPACE * min(word.size, line.size) else ""
        box = around((word.box, line.box))
        joined[behind] = replace(line, box=box, text=f"{word.text}{blank}{line.text}")
        joined.remove(word)
    return joined


def _goes_on_behind(word: PrintedLine, line: PrintedLine) -> bool:
    smaller = min(word.size, line.size)
    return (
        abs(word.box.bottom - line.box.bottom) < _ONE_BASE_LINE * smaller
        and -0.1 * smaller < line.box.left - word.box.right < _NEAR_WORD * smaller
        and line is not word
        and not line.is_vertical
        and _LEAST_LARGER * smaller < max(word.size, line.size) < _MOST_LARGER * smaller
    )
