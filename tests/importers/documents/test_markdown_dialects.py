"""Heads that stand between no fences, and what programs write among a text in Markdown."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from newsarc.importers.documents import markdown
from newsarc.model.issue import IssuePage
from newsarc.model.sources import SourceFile

if TYPE_CHECKING:
    from newsarc.model.page import Page

TEXT = "The lock gates are shut until June.\n\nNobody was asked.\n"


def read(text: str) -> Page:
    file = SourceFile("a.md", text.encode(), "0")
    [page] = markdown.read(file, given=IssuePage(), encoding=None).pages
    return page


def texts(page: Page) -> list[str]:
    return [one.text for one in page.parts[0].paragraphs]


@pytest.mark.parametrize(
    "head",
    [
        '{\n  "title": "Lock gates",\n  "date": "2024-05-17",\n  "author": "Tom Pell"\n}\n\n',
        "% Lock gates\n% Tom Pell\n% May 17, 2024\n\n",
    ],
)
def test_heads_of_other_forms_are_read(head: str) -> None:
    page = read(head + TEXT)
    assert (page.parts[0].headline, str(page.issue.date)) == (("Lock gates",), "2024-05-17")
    assert [one.name for one in page.parts[0].contributors] == ["Tom Pell"]
    assert texts(page) == ["The lock gates are shut until June.", "Nobody was asked."]


def test_the_head_of_a_page_that_a_service_made_text_is_none_of_it() -> None:
    head = "Title: Lock gates\n\nURL Source: https://a.example/1\n\nPublished Time: 2024-05-17T23:00:00Z\n\n"
    page = read(f"{head}Markdown Content:\n{TEXT}")
    assert (page.parts[0].url, str(page.issue.date)) == ("https://a.example/1", "2024-05-17")
    assert texts(page) == ["The lock gates are shut until June.", "Nobody was asked."]


def test_a_text_that_begins_with_a_brace_or_a_title_has_no_head() -> None:
    assert texts(read(f"{{\nlock\n}}\n\n{TEXT}"))[0].startswith("{")
    assert texts(read(f"Title: a short one\n\n{TEXT}"))[-1] == "Nobody was asked."


@pytest.mark.parametrize(
    ("written", "printed"),
    [
        ("<!--more-->", []),
        ("<!-- a note\n\n# to us -->", []),
        ("{% include share %}", []),
        ("{{< figure src='a' >}}", []),
        ("```sh\n# shut\n```", ["# shut"]),
        ("> [!quote] Pell said no.", ["Pell said no."]),
        ("[[people/pell|Pell]] said ==no==.[^1]", ["Pell said no."]),
        ("[^1]: In May.", ["In May."]),
        ("One == two, and a[1] stays.", ["One == two, and a[1] stays."]),
    ],
)
def test_marks_of_programs_are_no_text(written: str, printed: list[str]) -> None:
    page = read(f"# Lock gates\n\nThe gates are shut.\n\n{written}\n\nNobody was asked.\n")
    assert texts(page) == ["The gates are shut.", *printed, "Nobody was asked."]


def test_an_address_as_the_source_is_that_of_the_article() -> None:
    page = read(f"---\ntitle: Lock gates\nsource: https://a.example/1\n---\n{TEXT}")
    assert (page.issue.newspaper, page.parts[0].url) == (None, "https://a.example/1")
