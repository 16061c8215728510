from __future__ import annotations

import pytest

from newsarc.model.repairs import Drop
from newsarc.reading.articles.markup import take_marks_off
from newsarc.reading.labelling.labels import Label
from newsarc.reading.labelling.tagging import Labelled
from newsarc.reading.lines.damage import measure_damage
from newsarc.reading.lines.line import Line

H, S, G, B, OPENS = (
    *(Label.HEADLINE, Label.START, Label.CONTINUATION),
    *(Label.BYLINE, Label.OPENING),
)
Row = tuple[Label, str]
NOT_DAMAGED = ("四万株茶苗靠岸", "第一船茶苗昨日靠岸。")
# An extractor put blanks round the digits, as where it leaves stray glyphs.
DAMAGED = tuple(f"3 月 {day} 日茶苗在湖光镇靠岸。" for day in range(1, 9))


def taken(*rows: Row, page: tuple[str, ...] = NOT_DAMAGED) -> tuple[list[Row], list[tuple[str, str]]]:
    items = [Labelled(Line(number, text, text), label) for number, (label, text) in enumerate(rows, start=1)]
    cleaned, drops = take_marks_off(items, measure_damage(page))
    return [(item.label, item.line.text) for item in cleaned], [(drop.text, drop.reason) for drop in drops]


def test_marks_of_markdown_go() -> None:
    rows, drops = taken((H, "## 茶苗靠岸"), (B, "**林知夏**"), (S, "> 第一船昨日到了。"))
    assert rows == [(H, "茶苗靠岸"), (B, "林知夏"), (S, "第一船昨日到了。")]
    assert {reason for _, reason in drops} == {"mark of Markdown"}


def test_a_number_sign_alone_is_no_markdown() -> None:
    assert taken((H, "#茶苗靠岸"), (S, "第一船昨日到了。"))[1] == []


@pytest.mark.parametrize("label", [Label.FURNITURE, Label.MASTHEAD, Label.TABLE])
def test_what_is_kept_as_printed_keeps_its_marks(label: Label) -> None:
    assert taken((H, "## 茶苗靠岸"), (label, "> 首页"))[0][1] == (label, "> 首页")


def test_numbers_go_where_more_headlines_have_them() -> None:
    rows, drops = taken((H, "1. 茶苗靠岸"), (S, "到了。"), (H, "2. 老街修好"), (S, "修了。"))
    assert [text for label, text in rows if label is H] == ["茶苗靠岸", "老街修好"]
    assert drops == [("1.", "number in a list"), ("2.", "number in a list")]


def test_a_single_number_stays() -> None:
    assert taken((H, "1. 茶苗靠岸"), (S, "到了。"))[0][0] == (H, "1. 茶苗靠岸")


@pytest.mark.parametrize(
    ("label", "text", "kept", "dropped"),
    [
        (H, "■茶苗靠岸", "茶苗靠岸", ("■", "bullet before a headline")),
        (OPENS, "●第一船昨日到了。", "第一船昨日到了。", ("●", "bullet before an item")),
        (S, "●第一船昨日到了。", "●第一船昨日到了。", None),
        (H, "标题：茶苗靠岸", "茶苗靠岸", ("标题：", "name of a field")),
        (B, "Byline: Nora Quill", "Nora Quill", ("Byline:", "name of a field")),
        (
            B,
            "湖光日报　A3版　3月15日　记者 林知夏",
            "记者 林知夏",
            ("湖光日报　A3版　3月15日", "paper and page before the byline"),
        ),
        (
            B,
            "林知夏 《湖光日报》（2031年3月15日 第03版）",
            "林知夏",
            ("《湖光日报》（2031年3月15日 第03版）", "paper and page behind the byline"),
        ),
    ],
)
def test_what_goes_from_a_line(label: Label, text: str, kept: str, dropped: tuple[str, str] | None) -> None:
    assert taken((label, text)) == ([(label, kept)], [dropped] if dropped else [])


@pytest.mark.parametrize(
    ("headline", "text", "kept"),
    [
        ("茶苗靠岸H", "茶苗靠岸了。", "茶苗靠岸"),
        ("H茶苗靠岸", "茶苗靠岸了。", "茶苗靠岸"),
        ("茶苗坐上H", "他坐上H型船。", "茶苗坐上H"),
        ("A股上扬", "股市昨日上扬。", "A股上扬"),
        ("茶苗坐MH", "茶苗来了。", "茶苗坐MH"),
    ],
)
def test_stray_glyph_goes_from_a_headline_of_a_damaged_page(headline: str, text: str, kept: str) -> None:
    assert taken((H, headline), (S, text), page=DAMAGED)[0][0] == (H, kept)


def test_on_a_page_without_damage_no_glyph_is_stray() -> None:
    assert taken((H, "茶苗靠岸H"), (S, "茶苗靠岸了。"))[1] == []


def test_what_was_taken_names_its_line() -> None:
    items = [Labelled(Line(7, "■茶苗", "■茶苗"), H)]
    assert take_marks_off(items, measure_damage(NOT_DAMAGED))[1] == [Drop(7, "■", "bullet before a headline")]


@pytest.mark.parametrize(
    ("printed", "headline"),
    [
        ("1、茶苗靠岸", "茶苗靠岸"),
        ("[5] Ferry launched", "Ferry launched"),
        ("【标题】茶苗靠岸", "茶苗靠岸"),
        ("Überschrift: Fähre im Hafen", "Fähre im Hafen"),
        ("Titre : Le bac est arrivé", "Le bac est arrivé"),
    ],
)
def test_number_in_a_list_and_name_of_the_field_go(printed: str, headline: str) -> None:
    assert taken((H, printed), (S, "第一船昨日到了。"))[0][0] == (H, headline)


@pytest.mark.parametrize(
    "headline",
    [
        "HD television comes to the harbour",
        "3、4号线开通",
        "2. Bundesliga startet",
        "5G来了",
        "1 dead in ferry crash",
        "2018年这一天",
    ],
)
def test_number_that_is_of_the_headline_stays(headline: str) -> None:
    assert taken((H, headline), (S, "第一船昨日到了。"))[0][0] == (H, headline)


def test_headlines_that_are_counted_lose_their_numbers() -> None:
    rows, _ = taken((H, "1茶苗靠岸"), (S, "昨日到了。"), (H, "2 老街改建"), (S, "今日动工。"))
    assert [text for label, text in rows if label is H] == ["茶苗靠岸", "老街改建"]


def test_headlines_that_begin_with_figures_keep_them() -> None:
    rows, _ = taken((H, "18名船工获奖"), (S, "昨日到了。"), (H, "20户搬新家"), (S, "今日动工。"))
    assert [text for label, text in rows if label is H] == ["18名船工获奖", "20户搬新家"]
