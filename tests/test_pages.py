"""How well the articles of damaged pages come back, where the pages with their truth are at hand."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any
from unicodedata import normalize

import pytest

from newsarc.importers import read_source
from newsarc.model.issue import IssuePage
from newsarc.model.parts import Kind, Part
from newsarc.model.sources import SourceFile

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

PAGES = Path(__file__).parents[1] / ".." / "shared" / "pages"
pytestmark = pytest.mark.skipif(not PAGES.is_dir(), reason="needs the pages with their truth")

_GLUED_JUMP = re.compile(r"[（(](?:下转|下接)\s*第?\s*\d+\s*版[）)]\s*$|\n?Continued on page \d+\s*$")
_STRAY_GLYPH = re.compile(r"(?<=[\u3400-\u9fff])[A-Z]$")
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


def people_of(part: Part, language: str) -> list[tuple[str, str | None]]:
    return [(person.name, person.role if language == "zh" else "By") for person in part.contributors]


def judge(part: Part, truth: dict[str, Any]) -> dict[str, float]:
    """Tell what of an article that was recovered is right."""
    paragraphs = body_of(part).split("\n")
    found, printed = ends_of(paragraphs), ends_of(truth["paragraphs"])
    heads = [
        _STRAY_GLYPH.sub("", bare("".join(lines)))
        for lines in ([part.kicker or "", *part.headline, *part.deck], truth["headline_lines"])
    ]
    letters = [
        normalize("NFKC", "\n".join(map(str.strip, texts))) for texts in (paragraphs, truth["paragraphs"])
    ]
    return {
        "articles": 1,
        "headline": heads[0] == heads[1],
        "paragraph": 2 * len(found & printed) / (len(found) + len(printed)),
        "text": letters[0] == letters[1],
        "byline": people_of(part, truth["lang"])
        == [(person["name"], person["role"]) for person in truth["byline"]],
        "jump": (part.jump_to or "") == str(truth["jump_to"] or ""),
    }


def articles_of(path: Path) -> list[Part]:
    file = SourceFile(path.name, path.read_bytes(), "0" * 64)
    pages = read_source(file, given=IssuePage(), encoding=None).pages
    return [part for page in pages for part in page.parts if part.kind is Kind.ARTICLE]


def judge_page(read: Sequence[Part], truths: Sequence[dict[str, Any]]) -> Iterator[dict[str, float]]:
    """Give each printed article the most alike of those that were read, and judge it if it is whole."""
    free = dict(enumerate(read))
    for truth in truths:
        wanted = grams("".join(truth["paragraphs"]))
        likeness = {index: overlap(grams(body_of(part)), wanted) for index, part in free.items()}
        best = max(likeness, key=lambda index: likeness[index], default=None)
        if best is not None and likeness[best] >= _RECOVERED:
            yield judge(free.pop(best), truth)


@cache
def tallies(folder: str) -> dict[str, Tally]:
    """Read all pages of a folder and tally them by how they are set, and together."""
    found: dict[str, Tally] = defaultdict(Tally)
    for line in (PAGES / folder / "gold.jsonl").read_text(encoding="utf-8").splitlines():
        page = json.loads(line)
        read = articles_of(PAGES / folder / page["file"])
        verdicts = list(judge_page(read, page["articles"]))
        for key in (page["face"], "all"):
            found[key].add(len(page["articles"]), len(read), verdicts)
    return dict(found)


ZH = {"articles": 0.97, "headline": 0.97, "paragraph": 0.97, "byline": 0.97, "jump": 0.97, "text": 0.93}
ZH_FACE = dict.fromkeys(ZH, 0.93) | {"text": 0.88}
EN = {"articles": 0.95, "headline": 0.95, "byline": 0.95, "jump": 0.95, "paragraph": 0.90}
PDF = {
    "pdfium": 0.97,
    "poppler-raw": 0.97,
    "pdfminer": 0.93,
    "poppler": 0.90,
    "poppler-layout": 0.95,
    "plumber": 0.95,
}


@pytest.mark.parametrize(("name", "bar"), ZH.items())
def test_chinese_pages(name: str, bar: float) -> None:
    assert tallies("zh")["all"].figure(name) >= bar


@pytest.mark.parametrize(("name", "bar"), ZH_FACE.items())
def test_chinese_pages_however_they_are_set(name: str, bar: float) -> None:
    figures = {face: tally.figure(name) for face, tally in tallies("zh").items()}
    assert len(figures) > 2
    assert {face: figure for face, figure in figures.items() if figure < bar} == {}


@pytest.mark.parametrize(("name", "bar"), EN.items())
def test_english_pages(name: str, bar: float) -> None:
    assert tallies("en")["all"].figure(name) >= bar


@pytest.mark.parametrize(("extractor", "bar"), PDF.items())
def test_articles_of_drawn_pages(extractor: str, bar: float) -> None:
    assert tallies(f"pdf/{extractor}")["all"].figure("articles") >= bar
