"""Pages that are drawn: where each line stands, and the lines of an article as they are printed."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.conftest import Result

    Newsarc = Callable[..., Result]

SAMPLES = Path(__file__).parents[3] / "samples"
DRAWN = [
    path
    for folder in ("alto", "hocr", "page-xml")
    for path in sorted((SAMPLES / folder).iterdir())
    if path.suffix != ".expected"
]
PAGE = SAMPLES / "alto" / "version-4-chinese.xml"


def test_boxes_are_shown(newsarc: Newsarc) -> None:
    lines = newsarc("explain", str(PAGE)).out.splitlines()
    assert "100,270 210×30" in next(line for line in lines[3:] if "秦水" in line)


def test_boxes_are_written_for_programs(newsarc: Newsarc) -> None:
    lines = [json.loads(line) for line in newsarc("explain", str(PAGE), "--format", "jsonl").out.splitlines()]
    assert [(line["page"], line["box"], line["size"]) for line in lines[:2]] == [
        (1, [100, 100, 640, 190], None),
        (1, [100, 270, 310, 300], None),
    ]


@pytest.mark.parametrize("path", DRAWN, ids=lambda path: path.stem)
def test_the_source_of_an_article_is_its_lines_as_they_are_printed(newsarc: Newsarc, path: Path) -> None:
    newsarc("import", str(path))
    (article,) = map(json.loads, newsarc("export", "--format", "jsonl").out.splitlines())
    source = newsarc("show", "--source", str(article["id"])).out.splitlines()
    assert source[0] == article["headline"]
    assert len(source) == article["source"]["last_line"]
