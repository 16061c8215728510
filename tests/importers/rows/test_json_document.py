"""JSON of the shapes that crawlers keep an issue in."""

from __future__ import annotations

import json
from typing import Any

import pytest

from newsarc.importers.rows import json_document
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
