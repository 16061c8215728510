import pytest

from newsarc.reading.lines.damage import measure_damage

COLUMN = ["湖光镇的码头上站满了", "人，第一船茶苗靠岸。", "田一禾说，一共四万株", "，分三批运到。"]


@pytest.mark.parametrize(
    ("lines", "is_cjk"),
    [
        (COLUMN, True),
        (["The harbour board said on Tuesday that", "the lighthouse would be re-lit."], False),
        ([*COLUMN, "Harbour Town"], True),
        (["港では the harbour board said on Tuesday", "that it would be re-lit"], False),
        (["호수 마을의 부두에는 아침부터"], False),
        (["港には、朝から人が集まった。"], True),
        ([], False),
        (["——", "3"], False),
    ],
)
def test_script_of_the_page(lines: list[str], is_cjk: bool) -> None:
    assert measure_damage(lines).is_cjk is is_cjk


@pytest.mark.parametrize(
    ("lines", "usual"),
    [
        (COLUMN, 0),
        ([line for text in COLUMN * 3 for line in (text, "")], 1),
        ([line for text in COLUMN * 3 for line in (text, "", "　")], 2),
        ([*COLUMN, "", *COLUMN], 0),
        ([COLUMN[0], "", COLUMN[1], "", COLUMN[2], COLUMN[3], COLUMN[0], COLUMN[1]], 0),
        ([], 0),
        (["", ""], 0),
    ],
)
def test_blank_lines_everywhere_mean_nothing(lines: list[str], usual: int) -> None:
    assert measure_damage(lines).usual_blanks == usual


@pytest.mark.parametrize(
    ("line", "has_spaced_digits"),
    [
        ("3 月 14 日靠岸", True),
        ("共 40 个村", True),
        ("在第 3 批里", True),
        ("3月14日靠岸", False),
        ("四万株苗 两道坡", False),
        ("登上 MH370 号渡船", False),
    ],
)
def test_spaces_round_digits(line: str, has_spaced_digits: bool) -> None:
    assert measure_damage([line]).has_spaced_digits is has_spaced_digits


@pytest.mark.parametrize(
    ("line", "has_spaced_latin"),
    [
        ("用 App 买票，看 Harbour 演出", True),
        ("用App买票，看 Harbour演出", False),
        ("3 月 14 日用App买票", True),  # the gap is the same, so that it goes wherever it is
        ("四万株苗", False),
    ],
)
def test_spaces_round_latin_words(line: str, has_spaced_latin: bool) -> None:
    assert measure_damage([line]).has_spaced_latin is has_spaced_latin


@pytest.mark.parametrize(
    ("line", "has_spaced_marks"),
    [
        ("打出“ 组合拳”", True),
        ("打出组合拳 。好", True),
        ("打出“组合拳”。", False),
        ("He said : “ well ”, and left the harbour", False),
    ],
)
def test_spaces_inside_marks(line: str, has_spaced_marks: bool) -> None:
    assert measure_damage([line]).has_spaced_marks is has_spaced_marks


@pytest.mark.parametrize(
    ("lines", "has_indents"),
    [
        (["　　湖光镇的码头", "上站满了人。", "　　田一禾说。"], True),
        (["　　湖光镇的码头", "上站满了人。", "田一禾说。"], False),
        (["    湖光镇的码头", "    田一禾说。"], False),
    ],
)
def test_indents_are_ideographic_and_more_than_one(lines: list[str], has_indents: bool) -> None:
    assert measure_damage(lines).has_indents is has_indents


def test_a_page_of_latin_text_keeps_the_blanks_beside_a_chinese_name() -> None:
    damage = measure_damage(["Among the guests was 林茂田 of the union, who spoke 12 minutes of 石橋."])
    assert not damage.has_spaced_latin
    assert not damage.has_spaced_digits
