"""Every sample under samples/ yields exactly the articles written down beside it."""

from __future__ import annotations

import difflib
import hashlib
import json
import unicodedata
from collections import Counter
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from newsarc.containers import is_container, open_container
from newsarc.importers import read_source
from newsarc.model.issue import IssuePage
from newsarc.model.parts import Kind, Part
from newsarc.model.sources import SourceFile

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsarc.model.page import Page, ReadSource

SAMPLES = Path(__file__).parents[1] / "samples"
ENDING = ".expected"
TEXT = "text"
SOURCES = sorted(path for path in SAMPLES.glob("*/*") if not path.name.endswith(ENDING))
ENCODINGS = {"gb18030": "gb18030", "taiwan-big5": "big5", "utf-16": "utf-16"}

PAGES = [path for path in SOURCES if path.parent.name == TEXT]
NEEDS = {
    "html": "lxml",
    "epub": "lxml",
    "csv": "lxml",
    "json": "lxml",
    "newsml": "lxml",
    "newsml-g2": "lxml",
    "eml": "lxml",
    "mhtml": "lxml",
    "ninjs": "lxml",
    "json-feed": "lxml",
    "feed": "feedparser",
    "parquet": "pyarrow",
    "xlsx": "openpyxl",
    "rtf": "striprtf",
    "warc": "fastwarc",
}

by_name = pytest.mark.parametrize("source", SOURCES, ids=lambda path: f"{path.parent.name}/{path.stem}")


def read(source: Path) -> ReadSource:
    [found] = read_all(source)
    return found


def read_all(source: Path) -> list[ReadSource]:
    """Read a sample, or all that is in it."""
    if (package := NEEDS.get(source.parent.name)) and find_spec(package) is None:
        pytest.skip(f"needs {package}")
    data = source.read_bytes()
    file = SourceFile(str(source), data, hashlib.sha256(data).hexdigest())
    members = open_container(file) if is_container(source.name) else [file]
    return [
        read_source(member, given=IssuePage(), encoding=None)
        for member in members
        if isinstance(member, SourceFile)
    ]


def expected_beside(source: Path) -> Path:
    return source.with_name(source.name.partition(".")[0] + ENDING)


def plain_issue(issue: IssuePage) -> dict[str, Any]:
    return {
        "newspaper": issue.newspaper,
        "date": issue.date and issue.date.isoformat(),
        "page": issue.page,
        "section": issue.section,
        "edition": issue.edition,
    }


def plain_article(part: Part) -> dict[str, Any]:
    return {
        "kind": part.kind.value,
        "kicker": part.kicker,
        "headline": " ".join(part.headline) or None,
        "deck": "\n".join(part.deck) or None,
        "contributors": [{"name": person.name, "role": person.role} for person in part.contributors],
        "agency": part.dateline.agency,
        "place": part.dateline.place,
        "filed_on": part.dateline.filed_on and part.dateline.filed_on.isoformat(),
        "paragraphs": [paragraph.text for paragraph in part.paragraphs],
        "jump_to": part.jump_to,
        "jump_from": part.jump_from,
        "crossheads": [paragraph.text for paragraph in part.paragraphs if paragraph.is_crosshead],
    }


def plain_other(part: Part) -> dict[str, Any]:
    """Leave to the other kinds only what a reader of the page sees; the gaps in a masthead mean nothing."""
    return {
        "kind": part.kind.value,
        "headline": " ".join(part.headline) or None,
        "paragraphs": [" ".join(paragraph.text.split()) for paragraph in part.paragraphs],
    }


def plain_part(part: Part) -> dict[str, Any]:
    return plain_article(part) if part.kind is Kind.ARTICLE else plain_other(part)


def plain_page(page: Page) -> dict[str, Any]:
    return {"issue": plain_issue(page.issue), "parts": [plain_part(part) for part in page.parts]}


def pretty(page: object) -> str:
    return json.dumps(page, ensure_ascii=False, indent=2) + "\n"


def printed(text: str) -> Counter[str]:
    """Count the characters that a page shows; a hyphen at a line end may rightly go."""
    return Counter(c for c in unicodedata.normalize("NFC", text) if not c.isspace() and c not in "-\ufeff")


def texts_kept(page: Page) -> Iterator[str]:
    yield from (drop.text for drop in page.drops)
    for part in page.parts:
        yield from (part.kicker or "", *part.headline, *part.deck)
        yield from (paragraph.text for paragraph in part.paragraphs)
        yield from (mark.text for mark in part.marks)


@by_name
def test_sample_yields_the_articles_beside_it(source: Path, request: pytest.FixtureRequest) -> None:
    pages = [plain_page(page) for found in read_all(source) for page in found.pages]
    found = pretty(pages[0] if source.parent.name == TEXT else pages)
    is_known_wrong = request.node.get_closest_marker("xfail") is not None
    if request.config.getoption("--update-expected") and not is_known_wrong:
        expected_beside(source).write_text(found, encoding="utf-8")
    expected = expected_beside(source).read_text(encoding="utf-8")
    difference = difflib.unified_diff(
        expected.splitlines(), found.splitlines(), "expected", "found", lineterm=""
    )
    assert found == expected, "\n" + "\n".join(difference)


@pytest.mark.parametrize("source", PAGES, ids=lambda path: path.stem)
def test_sample_loses_no_printed_character(source: Path) -> None:
    encoding = ENCODINGS.get(source.stem, "utf-8")
    kept = printed("".join(text for page in read(source).pages for text in texts_kept(page)))
    assert printed(source.read_text(encoding=encoding)) - kept == Counter()


@by_name
def test_sample_read_twice_gives_the_same(source: Path) -> None:
    assert read_all(source) == read_all(source)


@pytest.mark.parametrize(("name", "encoding"), list(ENCODINGS.items()))
def test_encoding_of_a_sample_is_told(name: str, encoding: str) -> None:
    assert read(SAMPLES / "text" / f"{name}.txt").encoding.startswith(encoding)


def test_every_sample_has_its_expected_file_and_no_other() -> None:
    assert SOURCES
    assert sorted(map(expected_beside, SOURCES)) == sorted(SAMPLES.glob(f"*/*{ENDING}"))


@pytest.mark.parametrize("source", sorted(SAMPLES.glob(f"*/*{ENDING}")), ids=lambda path: path.name)
def test_expected_file_is_laid_out_as_written(source: Path) -> None:
    text = source.read_text(encoding="utf-8")
    assert pretty(json.loads(text)) == text
