import pytest

from newsarc.reading.articles.blocks import Body, Layout
from newsarc.reading.articles.crossheads import merge_crossheads
from newsarc.reading.lines.line import Line
from newsarc.text.characters.widths import cells


def line(number: int, text: str, gap: int = 0) -> Line:
    return Line(number, text, text, width=cells(text), gap=gap)


def layout_of(*headings: str, gap: int = 0) -> Layout:
    """Lay out a headline, and texts with these headings between them."""
    heads = [[line(1, "湖光镇迎来第一船茶苗")]]
    bodies = [Body([[line(2, "第一船茶苗昨日靠岸。")]])]
    for number, heading in enumerate(headings):
        heads.append([line(10 * number + 10, heading, gap)])
        bodies.append(Body([[line(10 * number + 11, "余下的茶苗分三批运来。")]]))
    return Layout([*heads, []], bodies)


def merged(layout: Layout, *, has_gaps: bool = False) -> list[list[str]]:
    bodies = merge_crossheads(layout, has_gaps=has_gaps).bodies
    return [[line.text for line in body.lines if line.number in body.crossheads] for body in bodies]


@pytest.mark.parametrize(
    ("headings", "crossheads"),
    [
        (("先看水位", "再种茶苗"), [["先看水位", "再种茶苗"]]),
        (("一、先看水位再定种在哪里",), [["一、先看水位再定种在哪里"]]),
        (("（一）水位",), [["（一）水位"]]),
        (("■水位",), [["■水位"]]),
        (("先看水位",), [[], []]),  # a single one would prove nothing
        (("先看水位", "再种四万株茶苗"), [[], [], []]),  # crossheads are cut to one length
        (("老街修了两年今日开放了", "南坡种下四万株新的茶苗"), [[], [], []]),  # as long as headlines
        (("一、" + "先看水位" * 4,), [[], []]),
    ],
)
def test_headings_of_one_article(headings: tuple[str, ...], crossheads: list[list[str]]) -> None:
    assert merged(layout_of(*headings)) == crossheads


def test_on_a_page_of_gaps_a_crosshead_has_none() -> None:
    headings = ("先看水位在哪里", "再种四万株茶苗")
    assert merged(layout_of(*headings), has_gaps=True) == [list(headings)]
    assert merged(layout_of(*headings, gap=1), has_gaps=True) == [[], [], []]


def test_paragraphs_stay_in_order() -> None:
    layout = merge_crossheads(layout_of("先看水位", "再种茶苗"), has_gaps=False)
    assert [[line.text for line in run] for run in layout.heads] == [["湖光镇迎来第一船茶苗"], []]
    assert [line.text for line in layout.bodies[0].lines] == [
        "第一船茶苗昨日靠岸。",
        "先看水位",
        "余下的茶苗分三批运来。",
        "再种茶苗",
        "余下的茶苗分三批运来。",
    ]


@pytest.mark.parametrize("ending", ["opener", "byline", "jump from", "jump to", "two lines"])
def test_what_begins_an_article_is_no_crosshead(ending: str) -> None:
    layout = layout_of("一、水位")
    before, after = layout.bodies
    match ending:
        case "opener":
            after.opens = True
        case "byline":
            after.bylines.append(line(12, "林知夏"))
        case "jump from":
            after.jump_from.append(line(12, "（上接1版）"))
        case "jump to":
            before.jump_to.append(line(3, "（下转3版）"))
        case _:
            layout.heads[1].append(line(12, "二、茶苗"))
    assert merged(layout) == [[], []]


def test_signature_and_jump_line_go_with_their_text() -> None:
    layout = layout_of("一、水位")
    layout.bodies[1].jump_to.append(line(12, "（下转3版）"))
    (body,) = merge_crossheads(layout, has_gaps=False).bodies
    assert [line.text for line in body.jump_to] == ["（下转3版）"]


def test_page_without_bodies_stays() -> None:
    layout = merge_crossheads(Layout([[line(1, "茶苗靠岸")]], []), has_gaps=False)
    assert ([[line.text for line in run] for run in layout.heads], layout.bodies) == ([["茶苗靠岸"]], [])
