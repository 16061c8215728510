"""The layouts of e-papers: where each has its headline, the lines round it, its day and its captions."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING

import pytest

from newsarc.importers import read_source
from newsarc.model.issue import IssuePage
from newsarc.model.parts import Kind
from newsarc.model.sources import SourceFile

if TYPE_CHECKING:
    from newsarc.model.page import Page

pytest.importorskip("lxml")

FIRST, SECOND = "澄浦新堤昨日合龙，四百名工人在堤上过夜。", "水位已退到警戒线以下，明天起撤下沙袋。"
TEXT = f"<P>　　{FIRST}</P><P>　　{SECOND}</P>"
OZOOM = f"<div id='ozoom'>{TEXT}</div>"
KICKER, HEADLINE, DECK, BYLINE = "三年苦战", "新堤合龙", "四百人守堤过夜", "本报记者 陆怀谷"
SOURCE = "《澄浦日报》（ 2024年05月17日   03 版）"

# What stands on a page above its text, and of kicker, headline, deck and byline those that it has.
LAYOUTS = [
    pytest.param(
        f"<table><tr><td class='font02'>{KICKER}</td></tr><tr><td class='font01'>{HEADLINE}</td></tr>"
        f"<tr><td class='font02'>{DECK}</td></tr><tr><td class='font02'>{BYLINE}</td></tr></table>",
        (KICKER, HEADLINE, DECK, BYLINE),
        id="two-fonts",
    ),
    pytest.param(
        f"<div><h3>{KICKER}</h3><h1>{HEADLINE}</h1><h2>{DECK}</h2><h4>{BYLINE}</h4>"
        f"<div class='lai'>{SOURCE}</div></div>",
        (KICKER, HEADLINE, DECK, BYLINE),
        id="headings-and-source",
    ),
    pytest.param(
        f"<div><h2 class='leading_title'>{KICKER}</h2><h1>{HEADLINE}</h1>"
        f"<h2 class='sub_title'>{DECK}</h2></div>",
        (KICKER, HEADLINE, DECK, None),
        id="headings-with-classes",
    ),
    pytest.param(
        f"<div><h2 class='leading_title'>{KICKER}</h2><h1>{HEADLINE}</h1></div>",
        (KICKER, HEADLINE, None, None),
        id="a-heading-that-is-the-kicker",
    ),
    pytest.param(
        f"<p class='main-article-pretitle'>{KICKER}</p><p class='main-article-title'>{HEADLINE}</p>"
        f"<p class='main-article-subtitle'>{DECK}</p><p class='main-article-author'>{BYLINE}</p>",
        (KICKER, HEADLINE, DECK, BYLINE),
        id="classes-with-a-prefix",
    ),
    pytest.param("", (None, HEADLINE, None, None), id="only-the-title-of-the-page"),
]


def read(markup: str, title: str = f"{HEADLINE}-澄浦日报") -> Page:
    data = f"<html><head><title>{title}</title></head><body>{markup}</body></html>".encode()
    file = SourceFile("content_7.htm", data, sha256(data).hexdigest())
    [page] = read_source(file, given=IssuePage(), encoding=None).pages
    return page


@pytest.mark.parametrize(("above", "expected"), LAYOUTS)
def test_each_layout_has_its_lines_above_the_text(
    above: str, expected: tuple[str | None, str, str | None, str | None]
) -> None:
    article = read(above + OZOOM).parts[0]
    found = article.kicker, " ".join(article.headline), " ".join(article.deck) or None, article.byline
    assert found == expected
    assert [one.text for one in article.paragraphs] == [FIRST, SECOND]


@pytest.mark.parametrize("style", ["", " style='font-size: 14px; line-height: 25px'"])
def test_the_size_that_a_reader_chose_does_not_hide_the_text(style: str) -> None:
    article = read(
        f"<founder-title{style}>{HEADLINE}</founder-title><founder-content{style}>{TEXT}</founder-content>"
    ).parts[0]
    assert article.headline == (HEADLINE,)
    assert [one.text for one in article.paragraphs] == [FIRST, SECOND]


@pytest.mark.parametrize(
    ("title", "newspaper"),
    [(f"{HEADLINE}-澄浦日报", "澄浦日报"), (f"澄浦日报数字报-{HEADLINE}", "澄浦日报"), (HEADLINE, None)],
)
def test_the_title_of_the_page_tells_headline_and_newspaper(title: str, newspaper: str | None) -> None:
    page = read(OZOOM, title)
    assert (page.issue.newspaper, page.parts[0].headline) == (newspaper, (HEADLINE,))


def test_the_name_of_the_newspaper_alone_is_no_headline() -> None:
    assert read(OZOOM, "澄浦日报").parts[0].headline == ()


def test_a_source_line_without_the_sign_of_a_number_tells_the_page() -> None:
    page = read(f"<h1>{HEADLINE}</h1><div class='lai'>{SOURCE}</div>{OZOOM}")
    assert (page.issue.newspaper, str(page.issue.date), page.issue.page) == ("澄浦日报", "2024-05-17", "03")


def test_a_day_with_its_weekday_is_that_of_the_issue() -> None:
    page = read(f"<h1>{HEADLINE}</h1><p>2024年05月17日 星期五</p>{OZOOM}")
    assert str(page.issue.date) == "2024-05-17"
    assert (
        read(f"<h1>{HEADLINE}</h1><div id='ozoom'>{TEXT}<p>大坝2021年5月8日开工。</p></div>").issue.date
        is None
    )


@pytest.mark.parametrize(
    "picture",
    [
        "<table id='newspic'><tr><td><img src='1.jpg'></td></tr><tr><td>{}</td></tr></table>",
        "<td><!--<npm:article-pic-text>-->{}<!--</npm:article-pic-text>--></td>",
    ],
)
def test_a_caption_above_the_text_is_taken_whatever_marks_it(picture: str) -> None:
    page = read(f"<h1>{HEADLINE}</h1>{picture.format('守堤的工人。陆怀谷 摄')}{OZOOM}")
    captions = [part.paragraphs[0].text for part in page.parts if part.kind is Kind.CAPTION]
    assert captions == ["守堤的工人。陆怀谷 摄"]


LONG = "澄浦新堤昨日合龙，四百名工人在堤上过夜。水位已退到警戒线以下，明天起撤下沙袋，学校后天复课。"


def unknown(head: str, title: str = f"{HEADLINE}--澄浦日报数字报", foot: str = "") -> Page:
    text = f"<p>{LONG}</p><p>{LONG}</p>{foot}"
    return read(
        f"{head}<div class='detail'><h2 class='yinti'>{KICKER}</h2><h1>{HEADLINE}</h1>{text}</div>", title
    )


@pytest.mark.parametrize(
    ("head", "page", "section"),
    [
        ("<span>2024年05月17日 星期五</span><div>第01版：要闻</div>", "01", "要闻"),
        ("<p>澄浦日报 2024-05-17 A05版 作者：陆怀谷</p>", "A05", None),
        ("<a>第01版</a><a>第02版</a><div>第03版：民生</div>", "03", "民生"),
        ("<div>第01版 第02版</div>", None, None),
        ("<p>《澄浦字典》第7版</p>", None, None),
    ],
)
def test_heads_of_a_page_with_unknown_marks_tell_its_issue(
    head: str, page: str | None, section: str | None
) -> None:
    found = unknown(head, foot="<p>（下转第9版）</p>")
    assert (found.issue.newspaper, found.issue.page, found.issue.section) == ("澄浦日报", page, section)
    assert found.parts[0].kicker == KICKER
