import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.text import Text

from newsarc.render.wrapping import hang, wrap, wrap_styled


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("", 10, [""]),
        ("short", 10, ["short"]),
        ("three word line", 10, ["three word", "line"]),
        ("don’t stop-gap don't", 8, ["don’t", "stop-gap", "don't"]),
        ("湖边小镇迎来茶苗", 8, ["湖边小镇", "迎来茶苗"]),
        ("湖边小镇，迎来茶苗。", 8, ["湖边小", "镇，迎来", "茶苗。"]),
        ("他去（湖州）了", 6, ["他去", "（湖", "州）了"]),
        ("共4000株茶苗", 6, ["共4000", "株茶苗"]),
        ("记者 张 三", 8, ["记者", "张 三"]),
        ("记者 胡 勇 春 报道", 10, ["记者", "胡 勇 春", "报道"]),
        ("今天下雨,明天晴.", 8, ["今天下", "雨,明天", "晴."]),
        ("茶苗(一)上山", 6, ["茶苗", "(一)上", "山"]),
        ("https://example.org/a。b", 8, ["https://", "example.", "org/a。b"]),
        ("supercalifragilistic", 8, ["supercal", "ifragili", "stic"]),
    ],
)
def test_lines_break_where_a_printer_would(text: str, width: int, lines: list[str]) -> None:
    assert wrap(text, width) == lines


@given(st.text(st.sampled_from("湖边，。“”（）ab c1—…’"), max_size=60), st.integers(8, 20))
def test_no_character_but_blanks_is_lost_and_no_line_is_too_wide(text: str, width: int) -> None:
    lines = wrap(text, width)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")
    assert max(map(cell_len, lines)) <= width


def test_styles_stay_on_their_characters() -> None:
    text = Text.assemble("湖边小", ("镇，", "bold"), " 迎来茶苗。")
    lines = list(wrap_styled(text, 8))
    assert [line.plain for line in lines] == ["湖边小", "镇， 迎", "来茶苗。"]
    assert [[(span.start, span.end) for span in line.spans] for line in lines] == [[], [(0, 2)], []]


def test_a_hostile_line_takes_no_time() -> None:
    assert len(wrap("（" * 20_000 + "’a" * 20_000, 80)) > 1


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("short", 10, ["short"]),
        ("three word line", 10, ["three word", "  line"]),
        ("  no such word", 10, ["  no such", "    word"]),
        ("use `tag list` now", 13, ["use", "  `tag list`", "  now"]),
        ("一句很长，又是一句", 8, ["一句很", "  长，又", "  是一句"]),
        ("查找请用 `search 桥梁`", 18, ["查找请用", "  `search 桥梁`"]),
        ("use `a long command` now", 12, ["use `a long", "  command`", "  now"]),
        ("␣ is no blank: `a b`", 10, ["␣ is no", "  blank:", "  `a b`"]),
    ],
)
def test_further_lines_of_a_message_hang(text: str, width: int, lines: list[str]) -> None:
    assert hang(text, width, indent=2) == lines
