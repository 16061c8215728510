import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsarc.text import repairs

TRACKED = [
    ("码 头 上 站 满 了 人", "码头上站满了人"),
    ("茶 苗 ， 共 四 万 株 。", "茶苗，共四万株。"),
    ("（ 记 者   林 知 夏 ） 今 日", "（记者 林知夏）今日"),
    ("3 月 14 日 ， 渡 船 靠 岸", "3月14日，渡船靠岸"),
    ("登 上 M H 3 7 0 号", "登上MH370号"),
    ("老 街 修 了 两 年 终于 开 放", "老街修了两年终于开放"),
]
NOT_TRACKED = [
    "",
    "茶苗靠岸",
    "四万株苗 两道坡",
    "林知夏 高若谷 甘恬 田一禾 房小满 夏知秋 孟舒窈",
    "王 芳　　李 娜　　张 伟",
    "王  芳    李  娜    张  伟    周  宁",
    "we have to go on as it is",
    "Old Lighthouse To Shine Again In June 2031",
    "从东到西 一路花开",
]


@pytest.mark.parametrize(("line", "closed"), TRACKED)
def test_letter_spaced_line_is_closed(line: str, closed: str) -> None:
    assert repairs.is_letter_spaced(line)
    assert repairs.close_letter_spacing(line) == closed


@pytest.mark.parametrize("line", NOT_TRACKED)
def test_other_line_keeps_its_spaces(line: str) -> None:
    assert not repairs.is_letter_spaced(line)
    assert repairs.close_letter_spacing(line) == line


@pytest.mark.parametrize(
    ("line", "closed"),
    [
        ("3 月 14 日", "3月14日"),
        ("用电量增长 10. 2% 以上", "用电量增长10.2%以上"),
        ("1— 9 月", "1—9月"),
        ("第 ３ 版", "第３版"),
        ("（ 3 月）", "（3月）"),
        ("1. 25人参加", "1. 25人参加"),  # a numbered item, not a broken number
        ("in 12 towns", "in 12 towns"),
        ("四万株苗 两道坡", "四万株苗 两道坡"),
    ],
)
def test_spaces_round_numbers(line: str, closed: str) -> None:
    assert repairs.close_digit_spaces(line) == closed


@pytest.mark.parametrize(
    ("line", "closed"),
    [
        ("登上 MH370 号渡船", "登上MH370 号渡船"),  # the space behind a digit is another repair's
        ("用 App 买票", "用App买票"),
        ("听 Old Harbour Band 演出", "听Old Harbour Band演出"),
        ("The Old Harbour", "The Old Harbour"),
        ("林知夏 高若谷", "林知夏 高若谷"),
    ],
)
def test_spaces_round_latin_words(line: str, closed: str) -> None:
    assert repairs.close_latin_spaces(line) == closed


@pytest.mark.parametrize(
    ("line", "closed"),
    [
        ("打出“ 组合拳” 。", "打出“组合拳”。"),
        ("《 老街 》里", "《老街》里"),
        ("码头 (一期)", "码头(一期)"),
        ("茶苗， 靠岸", "茶苗，靠岸"),
        ("茶苗靠岸 两道坡", "茶苗靠岸 两道坡"),
        ("The end. It was", "The end. It was"),
    ],
)
def test_spaces_inside_marks(line: str, closed: str) -> None:
    assert repairs.close_mark_spaces(line) == closed


@pytest.mark.parametrize(
    ("line", "closed"), [("林知夏  高若谷", "林知夏 高若谷"), ("林知夏 高若谷", "林知夏 高若谷")]
)
def test_doubled_spaces(line: str, closed: str) -> None:
    assert repairs.close_doubled_spaces(line) == closed


@pytest.mark.parametrize(
    ("line", "kept", "dropped"),
    [
        ("春\N{ZERO WIDTH SPACE}耕\x07", "春耕", "\N{ZERO WIDTH SPACE}\x07"),
        ("\x1b[31m红", "[31m红", "\x1b"),
        ("\u202e反", "反", "\u202e"),
        ("har\N{SOFT HYPHEN}bour", "harbour", "\N{SOFT HYPHEN}"),
        ("har\N{SOFT HYPHEN}", "har\N{SOFT HYPHEN}", ""),  # at a line's end it says that a word was cut
        ("a\tb", "a\tb", ""),
        ("می\N{ZERO WIDTH NON-JOINER}شود", "می\N{ZERO WIDTH NON-JOINER}شود", ""),
        ("茶苗　靠岸", "茶苗　靠岸", ""),
    ],
)
def test_invisible_characters(line: str, kept: str, dropped: str) -> None:
    assert repairs.drop_invisible(line) == (kept, dropped)


MENDINGS = [
    repairs.close_letter_spacing,
    repairs.close_digit_spaces,
    repairs.close_latin_spaces,
    repairs.close_mark_spaces,
    repairs.close_doubled_spaces,
]


@given(st.text(st.sampled_from("茶苗，。“”（） 　3a.%—王"), max_size=60))
def test_mendings_take_nothing_but_blanks(line: str) -> None:
    for mend in MENDINGS:
        assert mend(line).replace(" ", "").replace("\u3000", "") == line.replace(" ", "").replace(
            "\u3000", ""
        )


@pytest.mark.parametrize(("line", "closed"), TRACKED)
def test_what_is_closed_stays_so(line: str, closed: str) -> None:
    assert repairs.close_letter_spacing(repairs.close_letter_spacing(line)) == closed
