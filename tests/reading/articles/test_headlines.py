import pytest

from newsarc.reading.articles.blocks import Body, Layout
from newsarc.reading.articles.headlines import assign_headlines, name_headline_parts
from newsarc.reading.lines.line import Line

TEA = "第一船茶苗昨日在湖光镇靠岸，一共四万株。"
STREET = "老街修了两年，渡船也搬进了陈列馆。"
TEA_HEAD, STREET_HEAD = "四万株茶苗靠岸", "老街渡船搬进陈列馆"


def line(text: str, gap: int = 0) -> Line:
    return Line(1, text, text, gap=gap)


def shared_out(heads: list[list[str]], bodies: list[str]) -> tuple[list[list[str]], list[list[str]]]:
    layout = Layout(
        [[line(text) for text in run] for run in heads], [Body([[line(text)]]) for text in bodies]
    )
    assignment = assign_headlines(layout)
    return (
        [[head.text for head in run] for run in assignment.heads],
        [[head.text for head in run] for run in assignment.orphans],
    )


@pytest.mark.parametrize(
    ("heads", "of_each", "orphans"),
    [
        ([[TEA_HEAD], [STREET_HEAD], []], [[TEA_HEAD], [STREET_HEAD]], []),
        ([[], [TEA_HEAD], [STREET_HEAD]], [[TEA_HEAD], [STREET_HEAD]], []),
        ([[], [TEA_HEAD, STREET_HEAD], []], [[TEA_HEAD], [STREET_HEAD]], []),
        ([[TEA_HEAD], [], []], [[TEA_HEAD], []], []),
        ([[], [STREET_HEAD], []], [[], [STREET_HEAD]], []),
        ([[TEA_HEAD], [], [STREET_HEAD]], [[TEA_HEAD], [STREET_HEAD]], []),
        ([["春天的第一行字"], [STREET_HEAD], []], [["春天的第一行字"], [STREET_HEAD]], []),
    ],
    ids=[
        "before",
        "behind",
        "both in one run",
        "second has none",
        "first has none",
        "on both sides",
        "strange",
    ],
)
def test_headline_goes_to_the_body_that_says_it_again(
    heads: list[list[str]], of_each: list[list[str]], orphans: list[list[str]]
) -> None:
    assert shared_out(heads, [TEA, STREET]) == (of_each, orphans)


def test_headline_without_bodies_is_left_over() -> None:
    assert shared_out([[TEA_HEAD]], []) == ([], [[TEA_HEAD]])


def test_headline_that_no_body_says_is_left_over_beside_a_right_one() -> None:
    head, orphan = TEA_HEAD, "停水通知今日起取消"
    assert shared_out([[head], [], [orphan]], [TEA, STREET[:4] + TEA]) != ([[head, orphan], []], [])
    layout = Layout([[line(head)], [line(orphan, gap=1)]], [Body([[line(TEA)]])])
    assert [[each.text for each in run] for run in assign_headlines(layout).orphans] == [[orphan]]


def test_words_of_a_latin_headline() -> None:
    heads = ["Lighthouse shines again", "Ferry fares rise"]
    bodies = ["The ferry company said that fares would rise.", "The lighthouse on the hill shines again."]
    assert shared_out([heads[:1], heads[1:], []], bodies[::-1])[0] == [heads[:1], heads[1:]]


@pytest.mark.parametrize(
    ("texts", "gaps", "parts"),
    [
        ([], (), ((), (), ())),
        (["茶苗靠岸"], (), ((), ("茶苗靠岸",), ())),
        (["茶苗靠岸", "四万株分种两道坡"], (), ((), ("茶苗靠岸", "四万株分种两道坡"), ())),
        (["春耕走基层", "茶苗靠岸"], (1,), (("春耕走基层",), ("茶苗靠岸",), ())),
        (
            ["田一禾在湖光镇调研时强调", "把茶苗种好"],
            (),
            (("田一禾在湖光镇调研时强调",), ("把茶苗种好",), ()),
        ),
        (["春耕走基层", "茶苗靠岸", "四万株"], (), (("春耕走基层",), ("茶苗靠岸", "四万株"), ())),
        (["茶苗靠岸", "——湖光镇侧记"], (), ((), ("茶苗靠岸",), ("——湖光镇侧记",))),
        (
            ["茶苗靠岸", "四万株", "田一禾：明年采茶"],
            (2,),
            ((), ("茶苗靠岸", "四万株"), ("田一禾：明年采茶",)),
        ),
        (
            ["Old Lighthouse", "Shines Again", "On The Hill"],
            (),
            ((), ("Old Lighthouse", "Shines Again", "On The Hill"), ()),
        ),
    ],
)
def test_lines_of_a_headline_are_named(
    texts: list[str], gaps: tuple[int, ...], parts: tuple[tuple[str, ...], ...]
) -> None:
    lines = [line(text, gap=int(index in gaps)) for index, text in enumerate(texts)]
    named = name_headline_parts(lines, close_gap=0)
    assert (named.kicker, named.headline, named.deck) == parts


def test_on_a_page_of_blank_lines_the_usual_one_parts() -> None:
    lines = [line("春耕走基层"), line("茶苗靠岸", gap=0), line("四万株", gap=-1)]
    assert name_headline_parts(lines, close_gap=-1).kicker == ("春耕走基层",)
