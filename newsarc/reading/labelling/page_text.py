"""A page as its letters alone, which no setting and no damage changes, and where they stand on its lines."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from itertools import accumulate
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsarc.reading.labelling.labels import Label

_NOT_TEXT = re.compile(r"[\W_]+")


def skeleton(text: str) -> str:
    """Return the letters and digits of a text, in lower case: what no setting and no damage changes.

    >>> skeleton("3 月14日，“wea-")
    '3月14日wea'
    """
    return _NOT_TEXT.sub("", unicodedata.normalize("NFKC", text)).lower()


@dataclass(slots=True)
class LabelledText:
    """The lines' letters one after another, and which of them are labelled."""

    texts: Sequence[str]
    furniture: frozenset[str]  # the letters of its lines
    bones: list[str] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    whole: str = ""
    labels: list[Label | None] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Take the letters out of each line."""
        self.bones = [skeleton(text) for text in self.texts]
        self.starts = [0, *accumulate(len(bone) for bone in self.bones)]
        self.whole = "".join(self.bones)
        self.labels = [None] * len(self.texts)

    def lines_of(self, start: int, end: int) -> list[int]:
        """Return the lines that hold the letters from start to end."""
        return [
            index
            for index in range(len(self.bones))
            if self.bones[index] and self.starts[index] < end and self.starts[index + 1] > start
        ]


def find_paragraph(page: LabelledText, bone: str, at: int) -> tuple[int, int] | None:
    """Find a paragraph's letters; where damage changed some, find its beginning and its end."""
    start = page.whole.find(bone, at)
    if start < 0 and len(bone) > 12:
        start = page.whole.find(bone)
    if start >= 0:
        return start, start + len(bone)
    if len(bone) < 30:
        return None
    for begin in (at, 0):
        head = page.whole.find(bone[:12], begin)
        tail = page.whole.find(bone[-12:], head + 1) if head >= 0 else -1
        if tail > 0 and tail + 12 - head < 1.3 * len(bone) + 40:
            return head, tail + 12
    return None
