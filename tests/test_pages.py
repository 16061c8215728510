"""How well the articles of damaged pages come back, where the pages with their truth are at hand."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any
from unicodedata import normalize

import pytest

from tests.pages.scoring import Tally, articles_of, bare, body_of, ends_of, judge_page, pages_of

if TYPE_CHECKING:
    from newsarc.model.parts import Part

PAGES = Path(__file__).parents[1] / ".." / "shared" / "pages"
pytestmark = pytest.mark.skipif(not PAGES.is_dir(), reason="needs the pages with their truth")

_STRAY_GLYPH = re.compile(r"(?<=[\u3400-\u9fff])[A-Z]$")


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


@cache
def tallies(folder: str) -> dict[str, Tally]:
    """Read all pages of a folder and tally them by how they are set, and together."""
    found: dict[str, Tally] = defaultdict(Tally)
    for line in (PAGES / folder / "gold.jsonl").read_text(encoding="utf-8").splitlines():
        page = json.loads(line)
        file = PAGES / folder / page["file"]
        read = articles_of(pages_of(file.name, file.read_bytes()))
        verdicts = list(judge_page(read, page["articles"], judge))
        for key in (page["face"], "all"):
            found[key].add(len(page["articles"]), len(read), verdicts)
    return dict(found)


# What the learnt reader reads of these pages, a little under what was measured.
ZH = {"articles": 0.99, "headline": 0.98, "paragraph": 0.98, "byline": 0.99, "jump": 0.97, "text": 0.93}
ZH_FACE = dict.fromkeys(ZH, 0.94) | {"text": 0.85}
EN = {"articles": 0.99, "headline": 0.98, "byline": 0.99, "jump": 0.99, "paragraph": 0.97}
PDF = {
    "pdfium": 0.96,
    "poppler-raw": 0.96,
    "pdfminer": 0.81,
    "poppler": 0.82,
    "poppler-layout": 0.99,
    "plumber": 0.99,
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
