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


def test_a_reference_in_csl_is_an_article_with_its_newspaper() -> None:
    reference = {
        "type": "article-newspaper",
        "title": "Night ferry",
        "container-title": "The Tarn Chronicle",
        "author": [{"family": "Marlow", "given": "Ada"}],
        "issued": {"date-parts": [[2021, 3, 4]]},
        "page": "A12",
        "section": "News",
        "abstract": "The night ferry runs from today.",
    }
    assert read([reference]) == [("The Tarn Chronicle", "2021-03-04", "A12", "News", "Night ferry")]


def test_a_text_in_headed_parts_keeps_them_all() -> None:
    parts = [
        {"headline": [], "paragraphs": ["The dam is closed."]},
        {"headline": ["The lock"], "paragraphs": ["It opens in June.", "Boats wait."]},
    ]
    item = {
        "title": "Dam",
        "body": {"summary": ["Short."], "sections": parts},
        "date": {"$date": {"$numberLong": "1715904000000"}},
    }
    file = SourceFile("issue.json", json.dumps([item]).encode(), "0")
    [page] = json_document.read(file, given=IssuePage(), encoding=None).pages
    assert str(page.issue.date) == "2024-05-17"
    assert [one.text for one in page.parts[0].paragraphs] == [
        "The dam is closed.",
        "The lock",
        "It opens in June.",
        "Boats wait.",
    ]


TABLES: list[Any] = [
    {"title": {"0": "Dam", "1": "Lock"}, "text": {"0": "It is shut.", "1": "It opens."}},
    {"0": {"title": "Dam", "text": "It is shut."}, "1": {"title": "Lock", "text": "It opens."}},
    {"columns": ["title", "text"], "index": [0, 1], "data": [["Dam", "It is shut."], ["Lock", "It opens."]]},
    [["title", "text"], ["Dam", "It is shut."], ["Lock", "It opens."]],
]


@pytest.mark.parametrize("document", TABLES)
def test_tables_are_read_in_whichever_order_their_cells_are(document: Any) -> None:
    assert [headline for *_, headline in read(document)] == ["Dam", "Lock"]


def read_text(text: str) -> tuple[list[tuple[str, int]], list[str]]:
    pages = json_document.read(
        SourceFile("a.json", text.encode(), "0"), given=IssuePage(), encoding=None
    ).pages
    parts = [part for page in pages for part in page.parts]
    return [("".join(part.headline), part.first_line) for part in parts], [*pages[0].warnings]


DAM_TEXT, LOCK_TEXT = '{\n"title": "Dam", "text": "It is\nshut."}', '{"title": "Lock", "text": "It opens."}'


@pytest.mark.parametrize("between", ["\n", "", ",\n", "\n\N{INFORMATION SEPARATOR TWO}"])
def test_objects_one_behind_another_are_articles(between: str) -> None:
    text = f"{between.strip(',')}{DAM_TEXT}{between}{LOCK_TEXT}"
    first = 1 + between.strip(",").count("\n")
    assert read_text(text) == ([("Dam", first), ("Lock", first + 2 + between.count("\n"))], [])


def test_what_stands_in_a_list_before_it_breaks_off_is_read() -> None:
    assert read_text(f"[{DAM_TEXT},\n{LOCK_TEXT},\n{LOCK_TEXT[:20]}") == (
        [("Dam", 1), ("Lock", 4)],
        ["row 3 (line 5) left out: unterminated string starting at, character 19"],
    )


def test_a_comma_behind_the_last_item_does_no_harm() -> None:
    assert read_text(f"[{DAM_TEXT},\n]") == ([("Dam", 1)], [])
