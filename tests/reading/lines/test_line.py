import pytest

from newsarc.model.sources import SourceLine
from newsarc.reading.lines.damage import measure_damage
from newsarc.reading.lines.line import Line, measure_lines, span_of


def lines_of(text: str) -> tuple[Line, ...]:
    raws = text.split("\n")
    return measure_lines([SourceLine(*line) for line in enumerate(raws, start=1)], measure_damage(raws))


def test_blank_lines_are_counted_and_left_out() -> None:
    lines = lines_of("茶苗靠岸\n\n\n四万株苗\n两道坡\n　\n")
    assert [(line.number, line.text, line.gap) for line in lines] == [
        (1, "茶苗靠岸", 0),
        (4, "四万株苗", 2),
        (5, "两道坡", 0),
    ]


def test_usual_blank_lines_are_no_gap_and_a_missing_one_shows() -> None:
    printed = "一二三四五六七八九甲乙丙"
    text = "\n\n".join(printed) + "\n十\n\n\n百\n\n千"
    assert [line.gap for line in lines_of(text)] == [*[0] * 12, -1, 1, 0]


@pytest.mark.parametrize(
    ("line", "is_final"),
    [
        ("共四万株。", True),
        ("共四万株？”", True),
        ("共四万株……", True),
        ("共四万株——", True),
        ("今日完工。（甘恬）", False),
        ("共四万株！）", True),
        ("共四万株", False),
        ("共四万株，", False),
        ("一共四万株：", False),
    ],
)
def test_end_of_a_sentence_in_han_text(line: str, is_final: bool) -> None:
    (measured,) = lines_of(line)
    assert measured.is_final is is_final


@pytest.mark.parametrize(
    ("line", "is_final"),
    [
        ("and the keeper left the harbour.", True),
        ("“We waited for it.”", True),
        ("and he left. (Reuters)", True),
        ("(Reuters)", True),
        ("and the keeper left the", False),
        ("when it was opened,", False),
        ("(as the keeper", False),
    ],
)
def test_end_of_a_sentence_in_latin_text(line: str, is_final: bool) -> None:
    (measured,) = lines_of(line)
    assert measured.is_final is is_final


@pytest.mark.parametrize(
    ("raw", "indent", "text"),
    [
        ("　　茶苗靠岸", 2.0, "茶苗靠岸"),
        ("    茶苗靠岸  ", 2.0, "茶苗靠岸"),
        ("\t茶苗靠岸", 2.0, "茶苗靠岸"),
        ("茶苗靠岸", 0.0, "茶苗靠岸"),
        ("\N{NO-BREAK SPACE}四万株\N{NO-BREAK SPACE}两道坡", 0.5, "四万株 两道坡"),
    ],
)
def test_indent_is_measured_and_stripped(raw: str, indent: float, text: str) -> None:
    (line,) = lines_of(raw)
    assert (line.indent, line.text, line.raw) == (indent, text, raw)


@pytest.mark.parametrize(
    ("raw", "text", "repairs"),
    [
        ("码 头 上 站 满 了 人", "码头上站满了人", ("letter-spaced line closed",)),
        ("3 月 14 日靠岸", "3月14日靠岸", ("spaces round numbers closed",)),
        ("用 App 买票", "用App买票", ("spaces round Latin words closed",)),
        ("打出“ 组合拳”", "打出“组合拳”", ("spaces inside marks closed",)),
        ("林知夏  高若谷  甘恬  田一禾", "林知夏 高若谷 甘恬 田一禾", ("doubled spaces made one",)),
        ("四万株苗 两道坡", "四万株苗 两道坡", ()),
        ("The Old Harbour 3 and “ 4 ”", "The Old Harbour 3 and “ 4 ”", ()),
    ],
)
def test_mending_is_named(raw: str, text: str, repairs: tuple[str, ...]) -> None:
    (line,) = lines_of(raw)
    assert (line.text, line.repairs) == (text, repairs)
    assert line.is_tracked is ("letter-spaced line closed" in repairs)


def test_squeezed_page_is_measured_as_before_it_was_squeezed() -> None:
    lines = lines_of("湖光镇的码头上站满了人\n“四万株茶苗，”场长说了\n种在3月里，也种在4月\n")
    assert [line.width for line in lines] == [11.0, 11.0, 11.0]


def test_wrapped_page_is_measured_as_it_stands() -> None:
    wrapped = ["湖光镇的码头上站满了", "人，第一船茶苗靠岸，", "田一禾说，一共四万株", "，“分三批运来”头一"]
    assert [line.width for line in lines_of("\n".join(wrapped))] == [10.0, 10.0, 10.0, 10.0]


def test_lines_in_another_order_span_what_they_span_in_the_source() -> None:
    lines = lines_of("春耕开始\n茶苗靠岸")
    assert span_of(lines) == span_of(reversed(lines)) == (1, 2)
