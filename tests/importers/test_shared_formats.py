"""Each pair of a file and its articles in ../shared/formats, where that is there."""

from __future__ import annotations

import json
from hashlib import sha256
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from newsarc.containers import is_container, open_container
from newsarc.import_files.beside import put_pages_in
from newsarc.import_files.opening import is_taken
from newsarc.import_files.options import ImportOptions
from newsarc.importers import read_source
from newsarc.model.issue import IssuePage
from newsarc.model.parts import Kind
from newsarc.model.sources import SourceFile
from newsarc.text.page_labels import page_label_key

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsarc.model.page import Page

SHARED = Path(__file__).parents[2].parent / "shared" / "formats"
# The packages that a case needs.
NEEDS = dict.fromkeys(("founder", "epaper", "html", "ninjs", "json", "eml"), "lxml")
NEEDS |= {"warc": "fastwarc", "zip": "lxml"}
NEEDS |= dict.fromkeys(("rss", "atom"), "feedparser")
CASES = (
    "csv-chinese-columns csv-chinese-dates csv-gb18030 json-crawler jsonl-crawler"
    " founder-enp founder-npm founder-tags epaper-headings html-json-ld html-open-graph"
    " ninjs-2.0 ninjs-3.1 nitf newsml-g2 rss atom json-feed warc zip-gbk-names markdown eml page-xml mets"
).split()

pytestmark = pytest.mark.skipif(not SHARED.is_dir(), reason="../shared/formats is not there")


def articles(page: Page) -> Iterator[dict[str, Any]]:
    captions = [text.text for part in page.parts if part.kind is Kind.CAPTION for text in part.paragraphs]
    for part in page.parts:
        if part.kind is Kind.ARTICLE:
            yield {
                "newspaper": page.issue.newspaper,
                "date": page.issue.date and page.issue.date.isoformat(),
                "page": page.issue.page and page_label_key(page.issue.page),
                "section": page.issue.section,
                "edition": page.issue.edition,
                "kicker": part.kicker,
                "headline": " ".join(part.headline) or None,
                "deck": "\n".join(part.deck) or None,
                "byline": part.byline,
                "contributors": [{"name": one.name, "role": one.role} for one in part.contributors],
                "body": [paragraph.text for paragraph in part.paragraphs],
                "captions": captions,
                "jump_to": part.jump_to,
                "place": part.dateline.place,
                "url": part.url,
                "tags": list(part.tags),
            }


def read(path: Path) -> list[dict[str, Any]]:
    data = path.read_bytes()
    file = SourceFile(str(path), data, sha256(data).hexdigest())
    file, _ = put_pages_in(file, path)
    files = list(open_container(file)) if is_container(file.path) else [file]
    read_as = [
        read_source(one, given=IssuePage(), encoding=None)
        for one in files
        if isinstance(one, SourceFile)
        and (
            one is file
            or (
                is_taken(one.path, str(path), ImportOptions(IssuePage()).selection) and "说明" not in one.path
            )
        )
    ]
    return [article for found in read_as for page in found.pages for article in articles(page)]


def without_sizes(case: str) -> Any:
    """OCR tells no size that could part a deck from its headline, or a caption from the text."""
    return pytest.param(case, marks=pytest.mark.xfail(raises=AssertionError, reason="deck and caption"))


@pytest.mark.parametrize("case", [*CASES, *map(without_sizes, ("alto", "hocr"))])
def test_a_file_gives_its_articles(case: str) -> None:
    if (package := NEEDS.get(case.partition("-")[0])) and find_spec(package) is None:
        pytest.skip(f"needs {package}")
    expected = json.loads((SHARED / case / "expected.json").read_text(encoding="utf-8"))
    files = dict.fromkeys(article["file"] for article in expected)
    found = [article for name in files for article in read(SHARED / case / name)]
    assert len(found) == len(expected)
    for before, after in zip(expected, found, strict=True):
        wanted = {name: value for name, value in before.items() if name in after}
        wanted["page"] = wanted["page"] and page_label_key(wanted["page"])
        if before.get("member", "").endswith(".txt"):  # what the reader makes of a page has its own tests
            wanted = {name: wanted[name] for name in ("newspaper", "date", "page", "body")}
        assert {name: after[name] for name in wanted} == wanted
