import pytest

from newsarc.model.places import Box
from newsarc.reading.articles.blocks import Body, Layout
from newsarc.reading.articles.headlines import assign_headlines, heads_above
from newsarc.reading.labelling.labels import Label
from newsarc.reading.labelling.tagging import Labelled
from newsarc.reading.lines.line import Line

TEA = "第一船茶苗昨日在湖光镇靠岸，一共四万株。"
STREET = "老街修了两年，渡船也搬进了陈列馆。"
TEA_HEAD, STREET_HEAD = "四万株茶苗靠岸", "老街渡船搬进陈列馆"


def line(text: str, gap: int = 0) -> Line:
    return Line(1, text, text, gap=gap)


def item(text: str, label: Label = Label.HEADLINE, gap: int = 0) -> Labelled:
    return Labelled(line(text, gap), label)


def shared_out(heads: list[list[str]], bodies: list[str]) -> tuple[list[list[str]], list[list[str]]]:
    layout = Layout(
        [[item(text) for text in run] for run in heads], [Body([[line(text)]]) for text in bodies]
    )
    assignment = assign_headlines(layout)
    return (
        [[head.line.text for head in run] for run in assignment.heads],
        [[head.line.text for head in run] for run in assignment.orphans],
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
    layout = Layout([[item(head)], [item(orphan, gap=1)]], [Body([[line(TEA)]])])
    assert [[each.line.text for each in run] for run in assign_headlines(layout).orphans] == [[orphan]]


def test_words_of_a_latin_headline() -> None:
    heads = ["Lighthouse shines again", "Ferry fares rise"]
    bodies = ["The ferry company said that fares would rise.", "The lighthouse on the hill shines again."]
    assert shared_out([heads[:1], heads[1:], []], bodies[::-1])[0] == [heads[:1], heads[1:]]


K, H, D = Label.KICKER, Label.HEADLINE, Label.DECK


def test_kicker_behind_a_headline_begins_another() -> None:
    run = [item(TEA_HEAD), item("街巷故事", K), item(STREET_HEAD)]
    assignment = assign_headlines(Layout([run, []], [Body([[line(STREET)]])]))
    assert [[each.line.text for each in head] for head in assignment.heads] == [["街巷故事", STREET_HEAD]]
    assert [[each.line.text for each in orphan] for orphan in assignment.orphans] == [[TEA_HEAD]]


def test_where_each_text_says_how_it_begins_headlines_stand_above() -> None:
    """Even where a headline shares its words with the text before it."""
    bodies = [Body([[line(TEA)]]), Body([[line(STREET)]], opens=True), Body([[line(STREET)]])]
    assignment = assign_headlines(Layout([[item(STREET_HEAD)], [], [item(TEA_HEAD)], []], bodies))
    heads = [[each.line.text for each in head] for head in assignment.heads]
    assert heads == [[STREET_HEAD], [], [TEA_HEAD]]


def placed(text: str, left: float, top: float, size: float = 20) -> Line:
    return Line(1, text, text, box=Box(left, top, left + 200, top + size), size=size)


def test_headlines_that_stand_apart_are_of_the_texts_they_stand_over() -> None:
    run = [
        Labelled(placed(text, left, top), Label.HEADLINE)
        for text, left, top in (
            (TEA_HEAD, 0, 100),
            ("四万株", 0, 122),
            ("咨询热线", 0, 400),
            (STREET_HEAD, 300, 50),
        )
    ]
    bodies = [Body([[placed(text, left, top, 10)]]) for text, left, top in ((TEA, 0, 150), (STREET, 300, 80))]
    assignment = heads_above(Layout([run, [], []], bodies))
    assert [[each.line.text for each in head] for head in assignment.heads] == [
        [TEA_HEAD, "四万株"],
        [STREET_HEAD],
    ]
    assert [[each.line.text for each in orphan] for orphan in assignment.orphans] == [["咨询热线"]]


def test_a_line_of_a_headline_that_was_taken_for_two_is_of_one_headline() -> None:
    run = [
        Labelled(placed(text, left, 100), Label.HEADLINE) for text, left in (("四万株", 0), ("茶苗靠岸", 212))
    ]
    assignment = heads_above(Layout([run, []], [Body([[placed(TEA, 0, 130, 10)]])]))
    assert [[each.line.text for each in head] for head in assignment.heads] == [["四万株", "茶苗靠岸"]]
