"""Web pages: what is told of an article, what is not its text, and pages that mean harm."""

from __future__ import annotations

import sys
from hashlib import sha256
from typing import TYPE_CHECKING

import pytest

from newsarc.errors import SourceDamaged, SourceNeedsExtra
from newsarc.importers import read_source
from newsarc.model.issue import IssuePage, PartialDate
from newsarc.model.sources import SourceFile

if TYPE_CHECKING:
    from newsarc.model.page import Page

LONG = "清晨六点，码头上已经站满了人，第一船茶苗从湖对岸运来，一共四万株。"


def read(text: str, path: str = "a.html", encoding: str = "utf-8") -> Page:
    data = text.encode(encoding)
    (page,) = read_source(
        SourceFile(path, data, sha256(data).hexdigest()), given=IssuePage(), encoding=None
    ).pages
    return page


def texts(page: Page) -> list[list[str]]:
    return [[paragraph.text for paragraph in part.paragraphs] for part in page.parts]


def test_without_the_package_the_line_that_installs_it_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "lxml", None)
    with pytest.raises(SourceNeedsExtra) as raised:
        read("<html><p>x</p></html>")
    assert (
        str(raised.value) == "a.html: HTML needs a package that is not installed: pip install 'newsarc[html]'"
    )


lxml = pytest.importorskip("lxml", reason="needs lxml")


def test_a_page_by_its_metadata_has_no_text_from_beside_the_article() -> None:
    page = read(
        f'<html><head><meta property="og:type" content="article">'
        f'<meta property="og:title" content="茶苗靠岸">'
        f'</head><body><nav><p>{LONG}</p></nav><div class="main"><p>{LONG}</p><p>{LONG}</p>'
        f'<div class="share"><p>分享</p></div></div><footer><p>{LONG}</p></footer></body></html>'
    )
    assert texts(page) == [[LONG, LONG]]
    assert page.parts[0].headline == ("茶苗靠岸",)


@pytest.mark.parametrize("encoding", ["gb18030", "utf-8", "utf-16"])
def test_the_encoding_that_a_page_declares_counts(encoding: str) -> None:
    name = "gb2312" if encoding == "gb18030" else encoding
    page = read(
        f'<html><meta charset="{name}"><meta property="og:type" content="article"><p>{LONG}</p><p>{LONG}</p>',
        encoding=encoding,
    )
    assert texts(page) == [[LONG, LONG]]


@pytest.mark.parametrize(
    "title", ["夜校开课-湖光日报数字报", "湖光日报电子版_夜校开课", "湖光日报", "夜校开课 | 湖光日报 数字报"]
)
def test_the_newspaper_of_an_epaper_is_told_by_its_title(title: str) -> None:
    text = (
        f"<html><head><title>{title}</title></head><body><!--enpproperty <title>夜校开课</title>"
        "<nodename>A05:民生</nodename>/enpproperty--><!--enpcontent--><p>青坪夜校昨晚开课。</p>"
        "<!--/enpcontent--></body></html>"
    )
    data = text.encode()
    file = SourceFile("content_1.htm", data, "0")
    [page] = read_source(file, given=IssuePage(), encoding=None).pages
    assert (page.issue.newspaper, page.issue.page, page.issue.section) == ("湖光日报", "A05", "民生")


def test_the_page_of_a_newspaper_page_tells_its_issue_and_has_no_article() -> None:
    page = read(
        '<html><title>湖光日报数字报</title><div>第A02版：<b>民生</b></div><a href="content_1.htm">x</a>'
        "<!--enpproperty <founder-date>2024-05-18 23:59:59</founder-date>"
        "<founder-pagenum>A02</founder-pagenum><founder-papername>湖光日报</founder-papername>"
        "<founder-type>2</founder-type> /enpproperty--></html>"
    )
    assert (page.parts, page.warnings) == ((), ())
    assert page.issue == IssuePage("湖光日报", PartialDate(2024, 5, 18), None, "A02", "民生")


@pytest.mark.parametrize(
    "text", ["<html></html>", "<html><body>" + "<div><span>" * 50_000 + "堤上一夜", "<p>"]
)
def test_a_page_without_an_article_is_said(text: str) -> None:
    page = read(text)
    assert page.parts == ()
    assert page.warnings == ("no article on this page",)


def test_a_tag_with_thousands_of_attributes_is_refused() -> None:
    with pytest.raises(SourceDamaged, match="more than 2,000 attributes"):
        read("<html><div " + " ".join(f"a{n}=1" for n in range(5_000)) + ">")


def test_a_page_of_a_million_tags_is_refused() -> None:
    with pytest.raises(SourceDamaged, match="more than 1,000,000 tags"):
        read("<html>" + "<i>" * 1_000_001)


def test_marks_of_an_epaper_that_never_end_take_no_time() -> None:
    assert read("<html>" + "<!--enpcontent-->" * 100_000 + "</html>").parts == ()


TIDES = "The harbour board met on Tuesday and kept the fares as they were, at two pounds a crossing."
BODY = f"<div><p>{TIDES}</p><p>{TIDES.replace('Tuesday', 'Friday')}</p><p>{TIDES.upper()}</p></div>"
OTHERS = "<div class='teasers'>" + "<p><a href='x'>Read this too, it is long enough</a></p>" * 9


@pytest.mark.parametrize(
    ("head", "above", "below", "day"),
    [
        ("", "<p>By Ada Marlow | 14 March 2012</p>", "", "2012-03-14"),
        ("", "", f"{OTHERS}<span class='date'>2014-06-02</span><h2>Another ferry</h2></div>", None),
        ("", "", f"{OTHERS}<time datetime='2012-03-14T08:00'>then</time></div>", "2012-03-14"),
        (
            "<link rel='canonical' href='https://example.com/2012/03/14/ferry'>",
            "",
            f"{OTHERS}<span class='date'>2014-06-02</span></div>",
            "2012-03-14",
        ),
        (
            "<meta property='article:published_time' content='2012-03-15T01:10:00Z'>"
            "<link rel='canonical' href='https://example.com/2012/03/14/ferry'>",
            "",
            "",
            "2012-03-14",
        ),
        (
            "<meta property='article:published_time' content='2012-03-20T01:10:00Z'>"
            "<link rel='canonical' href='https://example.com/2012/03/14/ferry'>",
            "",
            "",
            "2012-03-20",
        ),
        ("<meta name='copyright' content='2004'>", "", "", None),
    ],
)
def test_only_a_day_that_something_confirms_is_the_articles(
    head: str, above: str, below: str, day: str | None
) -> None:
    page = read(
        f"<html><head><title>Ferry fares stay</title>{head}</head>"
        f"<body><h1>Ferry fares stay</h1>{above}{BODY}{below}</body></html>"
    )
    assert page.parts[0].headline == ("Ferry fares stay",)
    assert (page.issue.date and str(page.issue.date)) == day
