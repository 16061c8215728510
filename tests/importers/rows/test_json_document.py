"""JSON of the shapes that crawlers keep an issue in."""

from __future__ import annotations

import json
from typing import Any

import pytest

from newsarc.importers import importer_of
from newsarc.importers.rows import json_document, json_lines
from newsarc.model.issue import IssuePage
from newsarc.model.sources import SourceFile

DAM, FERRY = {"title": "新堤", "content": "堤长三里。"}, {"title": "夜航", "content": "今天开行。"}
BY_PAGES = {
    "newspaper": "云汀晚报",
    "date": "2024-06-18",
    "pages": [
        {"page": "01", "title": "要闻", "articles": [DAM]},
        {"page": "02", "title": "评论", "articles": [{**FERRY, "date": "2024-06-17"}]},
    ],
}


def read(document: Any) -> list[tuple[str | None, ...]]:
    file = SourceFile("issue.json", json.dumps(document, ensure_ascii=False).encode(), "0")
    pages = json_document.read(file, given=IssuePage(), encoding=None).pages
    return [
        (
            page.issue.newspaper,
            page.issue.date and str(page.issue.date),
            page.issue.page,
            page.issue.section,
            "".join(page.parts[0].headline),
        )
        for page in pages
    ]


def test_articles_of_pages_know_their_page_and_issue() -> None:
    assert read(BY_PAGES) == [
        ("云汀晚报", "2024-06-18", "01", "要闻", "新堤"),
        ("云汀晚报", "2024-06-17", "02", "评论", "夜航"),
    ]


@pytest.mark.parametrize(
    "document",
    [
        [{"版次": "01", "文章": [DAM]}, {"版次": "02", "文章": [FERRY]}],
        {"data": {"pages": [{"page": 1, "list": [DAM]}, {"page": 2, "list": [FERRY]}]}},
        [
            {
                "name": "云汀晚报",
                "pages": [{"page": "01", "articles": [DAM]}, {"page": "02", "articles": [FERRY]}],
            }
        ],
    ],
)
def test_pages_stand_anywhere(document: Any) -> None:
    assert [(page and page.lstrip("0"), headline) for _, _, page, _, headline in read(document)] == [
        ("1", "新堤"),
        ("2", "夜航"),
    ]


TROVE = {
    "heading": "FERRY FARES.",
    "category": "Article",
    "title": {"id": "35", "value": "The Tarn Chronicle"},
    "date": "1899-09-13",
    "page": "5",
    "articleText": "<p>The harbour board kept the fares.</p>",
}


def test_the_title_of_a_newspaper_is_not_that_of_its_article() -> None:
    zone = {"name": "newspaper", "records": {"total": "1", "article": [TROVE]}}
    assert read({"response": {"query": "ferry", "zone": [zone]}}) == [
        ("The Tarn Chronicle", "1899-09-13", "5", "Article", "FERRY FARES.")
    ]


@pytest.mark.parametrize("between", ["\n", "\r\n", "\n\n"])
def test_lines_that_are_called_json_are_read_as_lines(between: str) -> None:
    data = between.join(json.dumps(one, ensure_ascii=False) for one in (DAM, FERRY)).encode()
    assert importer_of("news.json", data) is json_lines
    assert importer_of("news.json", json.dumps([DAM, FERRY], indent=1).encode()) is json_document
