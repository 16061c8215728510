"""How the pages made here are read: figures that are pinned, and a digest of every reading."""

from __future__ import annotations

import json
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from newsarc.reading.page import READER
from tests.pages.scoring import Tally, articles_of, bare, body_of, ends_of, judge_page, pages_of
from tests.pages.shapes import MadePage, made_pages

if TYPE_CHECKING:
    from newsarc.model.page import Page
    from newsarc.model.parts import Part

FOLDER = Path(__file__).parent
EXPECTED = FOLDER / "expected.json"
SAMPLES = FOLDER.parents[1] / "samples" / "text"
FIGURES = ("articles", "headline", "paragraph", "byline")


def judge(part: Part, truth: dict[str, Any]) -> dict[str, float]:
    """Tell what of an article that was recovered is right."""
    heads = [part.kicker or "", *part.headline, *part.deck]
    printed = [truth["kicker"] or "", truth["headline"], truth["deck"] or ""]
    read, wanted = ends_of(body_of(part).split("\n")), ends_of(truth["paragraphs"])
    people = [person.name for person in part.contributors]
    return {
        "articles": 1,
        "headline": bare("".join(heads)) == bare("".join(printed)),
        "paragraph": 2 * len(read & wanted) / (len(read) + len(wanted)),
        "byline": people == [name for name, _ in truth["people"]],
    }


def figures_of(made: MadePage) -> dict[str, float]:
    read = articles_of(pages_of("page.txt", made.text.encode()))
    tally = Tally()
    tally.add(len(made.truth), len(read), judge_page(read, made.truth, judge))
    return {name: round(tally.figure(name), 3) for name in FIGURES}


def reading_of(page: Page) -> list[object]:
    """What was read, without what only tells how."""
    return [
        [
            part.kind.value,
            part.kicker,
            part.headline,
            part.deck,
            part.byline,
            [[person.name, person.role] for person in part.contributors],
            [part.dateline.agency, part.dateline.place, str(part.dateline.filed_on)],
            [[paragraph.text, paragraph.is_crosshead] for paragraph in part.paragraphs],
            [part.jump_to, part.jump_from],
        ]
        for part in page.parts
    ]


def digest_of(data: bytes) -> str:
    read = [reading_of(page) for page in pages_of("page.txt", data)]
    return sha256(json.dumps(read, ensure_ascii=False).encode()).hexdigest()[:16]


@cache
def found() -> dict[str, Any]:
    made = list(made_pages())
    texts = {page.name: page.text.encode() for page in made}
    texts |= {
        f"negative/{path.stem}": path.read_bytes() for path in sorted((FOLDER / "negative").glob("*.txt"))
    }
    texts |= {f"samples/{path.stem}": path.read_bytes() for path in sorted(SAMPLES.glob("*.txt"))}
    return {
        "reader": READER,
        "figures": {page.name: figures_of(page) for page in made},
        "digests": {name: digest_of(data) for name, data in texts.items()},
    }


def read_otherwise(expected: dict[str, Any], now: dict[str, Any]) -> list[str]:
    """Name the pages that the same reader reads otherwise than it did."""
    if expected["reader"] != now["reader"]:
        return []
    before, after = expected["digests"], now["digests"]
    return [name for name in before if name in after and before[name] != after[name]]


@pytest.fixture(scope="module")
def expected(request: pytest.FixtureRequest) -> dict[str, Any]:
    kept: dict[str, Any] = json.loads(EXPECTED.read_text(encoding="utf-8")) if EXPECTED.exists() else {}
    if not request.config.getoption("--update-expected"):
        return kept
    if kept and (others := read_otherwise(kept, found())):
        pytest.fail(f"raise READER in newsarc/reading/page.py first: {', '.join(others)} read otherwise")
    EXPECTED.write_text(json.dumps(found(), ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    return found()


def test_a_page_that_reads_otherwise_is_read_by_another_reader(expected: dict[str, Any]) -> None:
    assert read_otherwise(expected, found()) == [], "raise READER in newsarc/reading/page.py"


def test_the_reader_and_its_readings_are_those_expected(expected: dict[str, Any]) -> None:
    assert found()["reader"] == expected["reader"]
    assert found()["digests"] == expected["digests"]


def test_the_same_reader_that_reads_otherwise_is_seen() -> None:
    before = {"reader": "2", "digests": {"a": "1", "b": "1"}}
    assert read_otherwise(before, {"reader": "2", "digests": {"a": "1", "b": "2", "c": "3"}}) == ["b"]
    assert read_otherwise(before, {"reader": "3", "digests": {"a": "2", "b": "2"}}) == []


@pytest.mark.parametrize("name", [page.name for page in made_pages()])
def test_figures_are_those_pinned(expected: dict[str, Any], name: str) -> None:
    assert found()["figures"][name] == expected["figures"][name]
