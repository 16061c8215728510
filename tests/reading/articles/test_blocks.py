import pytest

from newsarc.reading.articles.blocks import Body, Layout, lay_out
from newsarc.reading.labelling.labels import Label
from newsarc.reading.labelling.tagging import Labelled
from newsarc.reading.lines.line import Line

HEAD, OPENS, START, GOES_ON = Label.HEADLINE, Label.OPENING, Label.START, Label.CONTINUATION
BYLINE, SIGNATURE, JUMP, CROSSHEAD = Label.BYLINE, Label.SIGNATURE, Label.JUMP, Label.CROSSHEAD
Row = tuple[Label, str]


def lay(*rows: Row) -> Layout:
    return lay_out(
        [Labelled(Line(number, text, text), label, 0.9) for number, (label, text) in enumerate(rows, start=1)]
    )


def heads(layout: Layout) -> list[list[str]]:
    return [[item.line.text for item in run] for run in layout.heads]


def paragraphs(body: Body) -> list[str]:
    return ["|".join(line.text for line in lines) for lines in body.paragraphs]


def texts(lines: list[Line]) -> list[str]:
    return [line.text for line in lines]


def test_headlines_stand_between_bodies() -> None:
    layout = lay(
        (HEAD, "茶苗靠岸"),
        (START, "第一船"),
        (GOES_ON, "茶苗"),
        (START, "余下的"),
        (HEAD, "老街"),
        (START, "修了"),
    )
    assert heads(layout) == [["茶苗靠岸"], ["老街"], []]
    assert [paragraphs(body) for body in layout.bodies] == [["第一船|茶苗", "余下的"], ["修了"]]


@pytest.mark.parametrize("rows", [(), ((HEAD, "茶苗靠岸"), (HEAD, "四万株"))])
def test_page_without_bodies(rows: tuple[Row, ...]) -> None:
    layout = lay(*rows)
    assert heads(layout) == [[text for _, text in rows]]
    assert layout.bodies == []


def test_opener_begins_a_body_without_a_headline() -> None:
    layout = lay((START, "第一船茶苗靠岸。"), (OPENS, "本报讯（记者林知夏）老街修了两年。"))
    assert [body.opens for body in layout.bodies] == [False, True]
    assert heads(layout) == [[], [], []]


def test_byline_before_text_opens_its_body() -> None:
    layout = lay((HEAD, "茶苗靠岸"), (BYLINE, "记者林知夏"), (START, "第一船"))
    (body,) = layout.bodies
    assert (texts(body.bylines), paragraphs(body)) == (["记者林知夏"], ["第一船"])


def test_byline_behind_the_last_text_is_a_signature() -> None:
    layout = lay((START, "第一船"), (SIGNATURE, "林知夏"))
    (body,) = layout.bodies
    assert (texts(body.bylines), body.is_ended) == (["林知夏"], True)


@pytest.mark.parametrize("label", [BYLINE, SIGNATURE])
def test_signature_before_the_next_headline(label: Label) -> None:
    layout = lay((START, "第一船"), (label, "林知夏"), (HEAD, "老街"), (START, "修了"))
    assert [texts(body.bylines) for body in layout.bodies] == [["林知夏"], []]


def test_jump_line_ends_a_body() -> None:
    layout = lay((START, "第一船"), (JUMP, "（下转3版）"), (GOES_ON, "修了两年"))
    assert [texts(body.jump_to) for body in layout.bodies] == [["（下转3版）"], []]
    assert [paragraphs(body) for body in layout.bodies] == [["第一船"], ["修了两年"]]


def test_jump_line_glued_to_the_text_ends_the_body_too() -> None:
    layout = lay((START, "第一船茶苗（下"), (GOES_ON, "转第3版）"), (GOES_ON, "修了两年"))
    assert [paragraphs(body) for body in layout.bodies] == [["第一船茶苗（下|转第3版）"], ["修了两年"]]


def test_jump_line_from_another_page_begins_a_body() -> None:
    layout = lay((START, "第一船"), (JUMP, "（上接1版）"), (GOES_ON, "修了两年"))
    assert [texts(body.jump_from) for body in layout.bodies] == [[], ["（上接1版）"]]


@pytest.mark.parametrize(
    ("label", "text"),
    [(BYLINE, "林知夏"), (SIGNATURE, "林知夏"), (JUMP, "（上接1版）"), (JUMP, "（下转3版）")],
)
def test_line_without_text_is_kept_in_a_body_of_its_own(label: Label, text: str) -> None:
    (body,) = lay((label, text)).bodies
    assert [*texts(body.bylines), *texts(body.jump_from), *texts(body.jump_to)] == [text]
    assert body.paragraphs == []


def test_signature_leaves_its_text_open_for_what_goes_on() -> None:
    layout = lay((START, "第一船"), (SIGNATURE, "林知夏"), (START, "附记"))
    assert [paragraphs(body) for body in layout.bodies] == [["第一船", "附记"]]


def test_byline_inside_a_text_begins_another() -> None:
    layout = lay((START, "第一船"), (BYLINE, "记者林知夏"), (START, "修了"))
    assert [paragraphs(body) for body in layout.bodies] == [["第一船"], ["修了"]]
    assert [texts(body.bylines) for body in layout.bodies] == [[], ["记者林知夏"]]


def test_crosshead_is_a_paragraph_that_is_marked() -> None:
    (body,) = lay((START, "第一船"), (CROSSHEAD, "一、水位"), (START, "湖水"), (GOES_ON, "三米")).bodies
    assert (paragraphs(body), body.crossheads) == (["第一船", "一、水位", "湖水|三米"], {1})


def test_each_line_of_verse_is_a_paragraph() -> None:
    (body,) = lay((HEAD, "渡口"), (Label.VERSE, "一江水"), (Label.VERSE, "两岸人")).bodies
    assert paragraphs(body) == ["一江水", "两岸人"]


def test_lines_of_a_body_in_order() -> None:
    (body,) = lay((START, "一"), (GOES_ON, "二"), (START, "三")).bodies
    assert texts(body.lines) == ["一", "二", "三"]
