import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsarc.reading.credits.byline import read_byline
from newsarc.reading.credits.credited import Credited

REPORTERS = (Credited("田一禾", "本报记者"), Credited("甘恬", "通讯员"))


def roles(text: str) -> list[tuple[str, str | None]]:
    byline = read_byline(text)
    assert byline is not None
    return [(one.name, one.role) for one in byline.contributors]


@pytest.mark.parametrize(
    "text",
    [
        "本报记者 田一禾 通讯员 甘恬",
        "□本报记者 田一禾 通讯员 甘恬",
        "■　本报记者　田一禾　通讯员　甘　恬",
        "（本报记者田一禾 通讯员甘恬）",
        "本报记者田一禾通讯员甘恬",
        "口本报记者 田一禾 通讯员 甘恬",
        "本报记者 田一\n禾 通讯员 甘恬",
        "本报记者 田\n\n一禾 通\n讯员 甘恬",
        "本报记者\n田一禾\n通讯员\n甘恬",
        "本报记者 田一禾 通讯员 甘恬 报道",
        "本报记者 田一禾 通讯员 甘恬     来源：临江日报",
    ],
)
def test_one_byline_in_many_shapes(text: str) -> None:
    byline = read_byline(text)
    assert byline is not None
    assert byline.credited == REPORTERS
    assert byline.has_role


@pytest.mark.parametrize(
    ("text", "people"),
    [
        (
            "融媒首席记者 田一禾 石小山 融媒记者 甘恬",
            [("田一禾", "融媒首席记者"), ("石小山", "融媒首席记者"), ("甘恬", "融媒记者")],
        ),
        ("石小山 记者 田一禾", [("石小山", None), ("田一禾", "记者")]),
        ("临江晚报全媒体记者田一禾", [("田一禾", "临江晚报全媒体记者")]),
        ("《临江时报》记者 田一禾", [("田一禾", "《临江时报》记者")]),
        ("本报驻肯尼亚记者 田一禾", [("田一禾", "本报驻肯尼亚记者")]),
        ("本报记者田一禾新华社记者甘恬", [("田一禾", "本报记者"), ("甘恬", "新华社记者")]),
        ("作者：本报首席记者 田一禾", [("田一禾", "本报首席记者")]),
        ("（里卡多·罗萨，石小山译）", [("里卡多·罗萨", None), ("石小山", "译")]),
        ("通讯员 建萱", [("建萱", "通讯员")]),
        ("本报评论员", [("本报评论员", "评论员")]),
        ("临江大学教授 田一禾", [("田一禾", "临江大学教授")]),
        ("〔編譯石小山／綜合報導〕", [("石小山", "編譯")]),
        ("（譯者：石小山/核稿：陳大文）", [("石小山", "譯者"), ("陳大文", "核稿")]),
        ("By Ada Marlow", [("Ada Marlow", "By")]),
        ("BY ADA MARLOW and Tom de Pell", [("ADA MARLOW", "By"), ("Tom de Pell", "By")]),
        (
            "By Ada Marlow, Tom Pell and Rosa O'Neil",
            [("Ada Marlow", "By"), ("Tom Pell", "By"), ("Rosa O'Neil", "By")],
        ),
        ("By Ada Marlow, Harbour Press Writer", [("Ada Marlow", "Harbour Press Writer")]),
        ("By Ada Marlow in Port Vell", [("Ada Marlow", "By")]),
        ("ADA MARLOW, Harbour Press writer", [("ADA MARLOW", "Harbour Press writer")]),
        ("Von Anna Kröger", [("Anna Kröger", "Von")]),
        ("Words: Ada Marlow", [("Ada Marlow", "Words")]),
        ("WORDS: ADA MARLOW AND TOM PELL", [("ADA MARLOW", "Words"), ("TOM PELL", "Words")]),
        ("Text: Ada Marlow", [("Ada Marlow", "Text")]),
        ("Story by Ada Marlow", [("Ada Marlow", "Story by")]),
        ("Words: Ada Marlow. Pictures: Tom Pell", [("Ada Marlow", "Words"), ("Tom Pell", "Pictures")]),
        ("Text: Ada Marlow, Fotos: Tom Pell", [("Ada Marlow", "Text"), ("Tom Pell", "Fotos")]),
        ("Words and pictures: Ada Marlow", [("Ada Marlow", "Words and pictures")]),
        ("WORDS & PHOTOS: ADA MARLOW", [("ADA MARLOW", "Words & photos")]),
        ("Text and photographs by Ada Marlow", [("Ada Marlow", "Text and photographs by")]),
        ("Text und Fotos: Anna Kröger", [("Anna Kröger", "Text und Fotos")]),
        ("Textes et photos : Élodie Marchand", [("Élodie Marchand", "Textes et photos")]),
        ("Par Élodie Marchand", [("Élodie Marchand", "Par")]),
        ("한지우 김도윤 기자", [("한지우", "기자"), ("김도윤", "기자")]),
    ],
)
def test_roles_hold_until_the_next_one(text: str, people: list[tuple[str, str | None]]) -> None:
    assert roles(text) == people


@pytest.mark.parametrize(
    ("text", "tasks"),
    [
        ("本报记者 田一禾 文/图", {"田一禾": ("文", "图")}),
        ("文/图 本报记者 田一禾 甘恬", {"田一禾": ("文", "图"), "甘恬": ("文", "图")}),
        ("文/田一禾 图/甘恬", {"田一禾": ("文",), "甘恬": ("图",)}),
        ("文：田一禾 圖：甘恬", {"田一禾": ("文",), "甘恬": ("圖",)}),
        ("本报记者 田一禾 摄影 甘恬", {"田一禾": (), "甘恬": ("摄影",)}),
        ("本报记者 田一禾 摄影报道", {"田一禾": ("摄影",)}),
        ("记者 田  文", {"田文": ()}),
    ],
)
def test_tasks_go_to_whom_they_are_said_of(text: str, tasks: dict[str, tuple[str, ...]]) -> None:
    byline = read_byline(text)
    assert byline is not None
    assert {one.name: one.tasks for one in byline.credited} == tasks


def test_a_place_before_the_last_word_is_kept() -> None:
    byline = read_byline("〔記者石小山／台北報導〕")
    assert byline is not None
    assert byline.credited == (Credited("石小山", "記者", place="台北"),)


@pytest.mark.parametrize(
    "text", ["田一禾、石小山", "石小山", "（石山）", "石小山田一禾", "口田禾", "石 小 山"]
)
def test_names_alone_are_a_byline_without_a_role(text: str) -> None:
    byline = read_byline(text)
    assert byline is not None
    assert all(one.role is None for one in byline.credited)


def test_a_rare_surname_alone_may_be_any_word() -> None:
    assert read_byline("（甘恬）") is None


@pytest.mark.parametrize(
    "text",
    [
        "",
        "记",
        "记者从市水务局获悉",
        "记者了解到",
        "记者手记",
        "记者节",
        "作者简介",
        "本报讯",
        "（新华社）",
        "（壮族）",
        "（左二）",
        "（江苏）",
        "（国际中心／综合报道）",
        "國際中心／綜合報導",
        "〔即時新聞／綜合報導〕",
        "下转第二版",
        "责任编辑：田一禾",
        "本版责编：田一禾 校对：甘恬",
        "（作者系临江大学教授）",
        "安全",
        "高温天气",
        "田一禾作报告",
        "石小山出席",
        "方便市民出行",
        "临江日报评论员文章：",
        "全媒体记者 石小山 报道：央视",
        "文化传承、生态文明、文",
        "高质量发展",
        "By the end of the week",
        "By Tuesday Morning",
        "By midday",
        "Words: the end of the week",
        "Words: Ada Marlow. Pictures: the harbour at night",
        "Report: Harbour Bridge Closed",  # as headlines of other papers' news begin
        "Pictures: Tom Pell",  # a picture's credit
        "by Harbour Master Ada",
        "Ada Marlow said on Friday",
        "Ada Marlow, who lives here",
        "기자회견",
        "2021年7月9日",
        "石小山" * 100,
    ],
)
def test_anything_else_is_no_byline(text: str) -> None:
    assert read_byline(text) is None


@given(st.text(alphabet="本报记者通讯员摄文图/ 　\n（）()【】＝=:：、，·王田一禾ByA가", max_size=60))
def test_no_text_breaks_the_reader(text: str) -> None:
    byline = read_byline(text)
    assert byline is None or all(one.name.strip() for one in byline.credited)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("（本报记者田一禾、甘书文参与采写）", [("田一禾", "本报记者"), ("甘书文", "本报记者")]),
        ("（本报记者田禾参与采写）", [("田禾", "本报记者")]),
        ("（新华社记者田禾、甘恬参加采写）", [("田禾", "新华社记者"), ("甘恬", "新华社记者")]),
        ("本报记者 田一禾 采访整理", [("田一禾", "本报记者")]),
        ("记者田参与", [("田参与", "记者")]),
        ("本报记者 田 禾 文/图", [("田禾", "本报记者")]),
        ("本报记者 田 禾 摄", [("田禾", "本报记者")]),
        ("本报记者 田 文", [("田文", "本报记者")]),
        ("（作者：田一禾，系临江大学教授）", [("田一禾", None)]),
        ("（作者田一禾，单位：临江市文化馆）", [("田一禾", None)]),
    ],
)
def test_work_behind_names_is_no_name(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert roles(text) == expected


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("原创 田一禾 临江发布", [("田一禾", None)]),
        ("原创 田一禾", [("田一禾", None)]),
        ("文字｜田一禾", [("田一禾", "文字")]),
        ("田一禾 著", [("田一禾", "著")]),
        ("——田一禾", [("田一禾", None)]),
        ("田一禾 报道 tianyh@press.example.sg", [("田一禾", None)]),
        ("Interview by Ada Marlow", [("Ada Marlow", "Interview by")]),
        ("Author: Ada Marlow", [("Ada Marlow", "Author")]),
        ("Author/Byline: Ada Marlow", [("Ada Marlow", "Author/Byline")]),
        ("Door Ada van Dam", [("Ada van Dam", "Door")]),
        ("Van onze verslaggever Ada Visser", [("Ada Visser", "Van")]),
        ("Por Ada Robles", [("Ada Robles", "Por")]),
    ],
)
def test_bylines_of_accounts_books_interviews_and_databases(
    text: str, wanted: list[tuple[str, str | None]]
) -> None:
    assert roles(text) == wanted


@pytest.mark.parametrize(
    "text", ["（未完待续）", "[编辑]", "原创 临江发布", "——这一天，河水涨了", "Author: unknown"]
)
def test_what_only_looks_like_one_of_these_is_none(text: str) -> None:
    assert read_byline(text) is None


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("报导：田一禾", ["田一禾"]),
        ("独家报导：田一禾、宋远山", ["田一禾", "宋远山"]),
        ("報道／田一禾", ["田一禾"]),
        ("图文：田一禾", ["田一禾"]),
        ("田一禾／教師（澄浦）", ["田一禾"]),
        ("■田一禾／退休公務員", ["田一禾"]),
        ("田一禾（澄浦市／大學生）", ["田一禾"]),
    ],
)
def test_words_that_say_who_reported_and_trades_of_readers_are_no_roles(text: str, names: list[str]) -> None:
    assert roles(text) == [(name, None) for name in names]


@pytest.mark.parametrize("text", ["报导：渡口添了新船", "报道：全文", "安全／教师", "渡口／教師（澄浦）"])
def test_what_stands_behind_those_words_and_is_no_name_is_no_byline(text: str) -> None:
    assert read_byline(text) is None
