"""How right pages are read: printed articles against those that were read."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any
from unicodedata import normalize

from newsarc.importers import read_source
from newsarc.model.issue import IssuePage
from newsarc.model.parts import Kind, Part
from newsarc.model.sources import SourceFile

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from newsarc.model.page import Page

_GLUED_JUMP = re.compile(r"[（(](?:下转|下接)\s*第?\s*\d+\s*版[）)]\s*$|\n?Continued on page \d+\s*$")
_RECOVERED = 0.9  # of the five-grams of what was printed and what was read


@dataclass
class Tally:
    """How many articles were printed and read, and for how many of them each thing came out right."""

    printed: int = 0
    read: int = 0
    right: dict[str, float] = field(default_factory=lambda: defaultdict(float))

    def add(self, printed: int, read: int, verdicts: Iterable[dict[str, float]]) -> None:
        """Add a page."""
        self.printed += printed
        self.read += read
        for verdict in verdicts:
            for name, value in verdict.items():
                self.right[name] += value

    def figure(self, name: str) -> float:
        """Return the share of articles that are right; for the articles themselves the F1."""
        if name == "articles":
            return 2 * self.right[name] / (self.printed + self.read)
        return self.right[name] / self.printed


def bare(text: str) -> str:
    return re.sub(r"\s+", "", normalize("NFKC", text))


def grams(text: str) -> frozenset[str]:
    letters = bare(text)
    return frozenset(letters[start : start + 5] for start in range(max(1, len(letters) - 4)))


def overlap(first: frozenset[str], second: frozenset[str]) -> float:
    return len(first & second) / len(first | second)


def body_of(part: Part) -> str:
    return _GLUED_JUMP.sub("", "\n".join(paragraph.text for paragraph in part.paragraphs))


def ends_of(paragraphs: Sequence[str]) -> set[int]:
    ends, at = set(), 0
    for paragraph in paragraphs:
        at += len(bare(paragraph))
        ends.add(at)
    return ends


def pages_of(name: str, data: bytes) -> tuple[Page, ...]:
    return read_source(SourceFile(name, data, "0" * 64), given=IssuePage(), encoding=None).pages


def articles_of(pages: Iterable[Page]) -> list[Part]:
    return [part for page in pages for part in page.parts if part.kind is Kind.ARTICLE]


def judge_page(
    read: Sequence[Part],
    truths: Sequence[dict[str, Any]],
    judge: Callable[[Part, dict[str, Any]], dict[str, float]],
) -> Iterator[dict[str, float]]:
    """Give each printed article the most alike of those that were read, and judge it if it is whole."""
    free = dict(enumerate(read))
    for truth in truths:
        wanted = grams("".join(truth["paragraphs"]))
        similarity = {index: overlap(grams(body_of(part)), wanted) for index, part in free.items()}
        best = max(similarity, key=lambda index: similarity[index], default=None)
        if best is not None and similarity[best] >= _RECOVERED:
            yield judge(free.pop(best), truth)
