"""Check a quotation against an article's text: where it stands, and how the page prints it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsarc.model.parts import Paragraph

_LATIN = "[A-Za-zÀ-ɏ0-9]"
_BETWEEN_WORDS = re.compile(rf"(?<={_LATIN})\s+(?={_LATIN})")
# What a writer's keyboard has in the place of the printed marks; the words must be the same.
_SAME_MARKS = str.maketrans(
    {"“": '"', "”": '"', "„": '"', "‘": "'", "’": "'", "，": ",", "：": ":", "；": ";", "？": "?", "！": "!",
     "（": "(", "）": ")"}
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words as an article prints them, and the number of the paragraph that they stand in."""

    text: str
    paragraph: int


def find_quotation(paragraphs: Sequence[Paragraph], quoted: str) -> Quotation | None:
    """Find quoted words in the paragraphs, crossheads not counted; None where the text does not say them.

    Blanks, and the forms of quotation marks and commas, may differ: what comes back is what is printed.
    """
    wanted, _ = _comparable(quoted)
    texts = (paragraph.text for paragraph in paragraphs if not paragraph.is_crosshead)
    for number, text in enumerate(texts, start=1):
        if wanted and (found := _printed(text, wanted)):
            return Quotation(found, number)
    return None


def _printed(text: str, wanted: str) -> str | None:
    """Return what a text prints for the wanted words; Latin words must not be cut."""
    folded, offsets = _comparable(text)
    for found in re.finditer(re.escape(wanted), folded):
        start, end = offsets[found.start()], offsets[found.end() - 1] + 1
        if not _is_cut(text, start) and not _is_cut(text, end):
            return text[start:end]
    return None


def _is_cut(text: str, place: int) -> bool:
    """Tell whether a place lies within a word of Latin letters or a number."""
    around = text[max(place - 1, 0) : place + 1]
    return 0 < place < len(text) and re.fullmatch(f"{_LATIN}{{2}}", around) is not None


def _comparable(text: str) -> tuple[str, list[int]]:
    """Write a text with plain marks, blanks only between Latin words, and say where each character stood."""
    plain = text.translate(_SAME_MARKS)
    kept = [(character, offset) for offset, character in enumerate(plain) if not character.isspace()]
    kept += [(" ", found.start()) for found in _BETWEEN_WORDS.finditer(plain)]
    kept.sort(key=lambda pair: pair[1])
    return "".join(character for character, _ in kept), [offset for _, offset in kept]
