from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from newsarc.importers import read_source
from newsarc.model.issue import IssuePage
from newsarc.model.parts import Kind
from newsarc.model.sources import SourceFile, SourceLine
from newsarc.reading.labelling.labels import Label
from newsarc.reading.labelling.tagging import Labelled
from newsarc.reading.lines.damage import measure_damage
from newsarc.reading.lines.line import Line, measure_lines
from newsarc.reading.order.reading_order import is_divided, restore_reading_order

if TYPE_CHECKING:
    from newsarc.model.page import Page

# Two articles of two columns each; what is cut off goes on in the second column.
TEA = """本报讯（记者林知夏）第一船
茶苗昨日在湖光镇的码头上靠
岸，四万株茶苗分三批运来，
头一批茶苗种在南坡，林场场
长田一禾说，南坡朝阳，茶苗
"""
TEA_ON = """种下去容易成活，四万株茶苗
都挂了牌，明年春天南坡就能
采头茶，余下的茶苗等北坡的
水渠修好再种。田一禾说，林
场还要请人来教怎样护茶苗。
"""
STREET = """本报讯（记者高若谷）修了两
年的老街昨日开放，老街上的
渡船陈列馆同日开门，一条退
了役的渡船搬进了陈列馆，馆
长房小满说，渡船在老街的码
"""
STREET_END = """头上停了二十年，渡船的船板
都是原来的，老街的居民凑钱
修了船舱，陈列馆周一照例闭
馆，老街的店铺昨日也都开了
门，游客可以免费上渡船看。
"""
TEA_HEAD, STREET_HEAD = "四万株茶苗靠岸种南坡", "老街渡船搬进陈列馆"


def read(*blocks: str) -> Page:
    file = SourceFile("page.txt", "\n".join(blocks).encode(), "0" * 64)
    (page,) = read_source(file, given=IssuePage(), encoding=None).pages
    return page


def texts_of(page: Page) -> list[tuple[str, str]]:
    return [
        ("".join(part.headline), "".join(paragraph.text for paragraph in part.paragraphs))
        for part in page.parts
        if part.kind is Kind.ARTICLE
    ]


def joined(*texts: str) -> str:
    return "".join(texts).replace("\n", "")


WHOLE = [(TEA_HEAD, joined(TEA, TEA_ON)), (STREET_HEAD, joined(STREET, STREET_END))]
ACROSS = (TEA_HEAD + "\n", TEA, STREET_HEAD + "\n", STREET + STREET_END, TEA_ON)


def test_column_read_behind_another_article_is_put_back() -> None:
    page = read(*ACROSS)
    assert texts_of(page) == WHOLE
    assert page.warnings == ("columns were read in the wrong order; fragments were joined by their words",)


def test_page_in_order_stays_so() -> None:
    page = read(TEA_HEAD + "\n", TEA + TEA_ON, STREET_HEAD + "\n", STREET + STREET_END)
    assert texts_of(page) == WHOLE
    assert page.warnings == ()


def test_column_before_its_beginning_is_put_behind_it() -> None:
    page = read(STREET_HEAD + "\n", STREET + STREET_END, TEA_ON, TEA_HEAD + "\n", TEA)
    assert texts_of(page) == WHOLE[::-1]
    assert page.parts[1].doubts == ("put together from fragments of columns",)


def test_moving_loses_no_line() -> None:
    printed = [TEA_HEAD, STREET_HEAD, *(TEA + STREET + STREET_END + TEA_ON).split()]
    assert sorted(label.text for label in read(*ACROSS).labels) == sorted(printed)


def test_page_without_gaps_is_left_alone() -> None:
    page = read(TEA + STREET, TEA_ON)
    assert page.warnings == ()


def test_nothing_is_moved_across_a_page_head() -> None:
    head = "湖光日报 2031年3月15日 第3版\n"
    page = read(TEA_HEAD + "\n", TEA, STREET_HEAD + "\n", STREET + STREET_END, head, TEA_ON)
    assert not any("wrong order" in warning for warning in page.warnings)
    assert texts_of(page)[0] == (TEA_HEAD, joined(TEA))


def labelled(*blocks: str) -> list[Labelled]:
    """Label the lines of the page by hand: a block of one line is a headline, the others are text."""
    raws = "\n".join(blocks).split("\n")
    lines = measure_lines([SourceLine(*line) for line in enumerate(raws, start=1)], measure_damage(raws))
    starts = {block.split("\n")[0] for block in blocks}
    heads = (TEA_HEAD, STREET_HEAD)
    labels = (
        Label.HEADLINE if line.text in heads else Label.START if line.text in starts else Label.CONTINUATION
        for line in lines
    )
    return [Labelled(line, label) for line, label in zip(lines, labels, strict=True)]


def test_what_is_moved_goes_on_with_the_sentence() -> None:
    moved, was_moved = restore_reading_order(labelled(*ACROSS), is_cjk=True)
    assert was_moved
    assert [item.line.text for item in moved] == [
        TEA_HEAD,
        *(TEA + TEA_ON).split(),
        STREET_HEAD,
        *(STREET + STREET_END).split(),
    ]
    (first,) = (item for item in moved if TEA_ON.startswith(item.line.text))
    assert first.label is Label.CONTINUATION


def test_nothing_is_moved_where_each_line_is_a_paragraph() -> None:
    flowing = [
        replace(item, label=Label.START) if item.label is Label.CONTINUATION else item
        for item in labelled(*ACROSS)
    ]
    assert restore_reading_order(flowing, is_cjk=True) == (flowing, False)


HEAD = "湖光日报 2031年3月15日 第3版"


@pytest.mark.parametrize(
    ("page", "divided"),
    [
        pytest.param("text head text", True, id="between texts"),
        pytest.param("head text text", False, id="over the text"),
        pytest.param("text head", False, id="under the text"),
        pytest.param("head", False, id="no text"),
        pytest.param("text caption text", False, id="no page head"),
        pytest.param("", False, id="nothing"),
        pytest.param("text date text", False, id="a date alone may be of the text"),
        pytest.param("date text date text", True, id="a date as another"),
    ],
)
def test_page_heads_between_text_divide_a_file(page: str, divided: bool) -> None:
    known = {
        "text": (Label.START, "茶"),
        "head": (Label.MASTHEAD, HEAD),
        "date": (Label.MASTHEAD, "2031年3月15日"),
        "caption": (Label.CAPTION, "茶"),
    }
    printed = enumerate((known[name] for name in page.split()), start=1)
    items = [Labelled(Line(number, text, text), label) for number, (label, text) in printed]
    assert is_divided(items) is divided
