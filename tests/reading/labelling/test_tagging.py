import pytest

from newsarc.model.places import Box
from newsarc.model.sources import SourceLine
from newsarc.reading.labelling.features.line_features import features_of
from newsarc.reading.labelling.labels import BODY, HEADS, Label
from newsarc.reading.labelling.models.linear_chain import loaded_model
from newsarc.reading.labelling.preparation import prepare_page
from newsarc.reading.labelling.tagging import (
    SECOND_WEIGHTS,
    VARIED_WEIGHTS,
    WEIGHTS,
    Labelled,
    label_lines,
    look_at,
)
from newsarc.reading.lines.damage import measure_damage
from newsarc.reading.lines.line import measure_lines

PAGE = """湖光日报 2031年3月15日 星期六 第3版 要闻

四万株茶苗靠岸

　　本报讯（记者林知夏）第一船茶苗昨日在湖光镇的码头
上靠岸，四万株茶苗分三批运来，头一批种在南坡。
　　“茶苗都活了。”场长说，南坡朝阳，茶苗长得快。
（下转第2版）
"""


def labelled(text: str) -> list[Labelled]:
    raws = text.split("\n")
    damage = measure_damage(raws)
    return label_lines(
        measure_lines([SourceLine(*line) for line in enumerate(raws, start=1)], damage), damage
    )


def test_plain_page_gets_its_labels() -> None:
    assert [item.label for item in labelled(PAGE)] == [
        Label.MASTHEAD,
        Label.HEADLINE,
        Label.LEAD,
        Label.CONTINUATION,
        Label.START,
        Label.JUMP,
    ]


def test_every_line_has_a_label_and_how_likely_it_is() -> None:
    items = labelled(PAGE)
    assert [item.line.number for item in items] == [1, 3, 5, 6, 7, 8]
    assert all(0 < item.probability <= 1 for item in items)


def test_the_same_page_gets_the_same_labels() -> None:
    assert labelled(PAGE) == labelled(PAGE)


@pytest.mark.parametrize("text", ["", "\n\n"])
def test_page_without_lines_has_no_labels(text: str) -> None:
    assert labelled(text) == []


def test_weights_know_every_label() -> None:
    for weights in (WEIGHTS, VARIED_WEIGHTS, SECOND_WEIGHTS):
        assert set(loaded_model(weights).labels) == {label.value for label in Label}


def test_labels_of_articles_are_told_apart() -> None:
    assert not set(HEADS) & set(BODY)


def test_labels_do_not_depend_on_the_window_of_lines_that_is_looked_at(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    articles = (
        f"第{number}号码头运来茶苗\n本报记者 林知夏\n　　昨日，第{number}船茶苗到了湖边小镇，\n镇长来迎接。\n"
        f"　　“一共{number}万株，明年采茶。”他说。\n"
        for number in range(200)
    )
    text = "".join(articles)
    whole = labelled(text)
    monkeypatch.setattr("newsarc.reading.labelling.tagging._WINDOW", 300)
    cut = labelled(text)
    assert [one.label for one in cut] == [one.label for one in whole]
    # What is usual on the page is told by the lines of a window, and changes a little with them.
    apart = [abs(one.probability - other.probability) for one, other in zip(cut, whole, strict=True)]
    assert max(apart) < 0.15
    assert sum(difference > 0.05 for difference in apart) < 0.02 * len(apart)


def test_pages_of_a_kind_that_is_not_known_are_read_by_the_varied_weights() -> None:
    floors = "".join(
        f"{floor}楼　发表于 2031-3-15 12:0{floor}\n第{floor}号码头运来茶苗\n来源：湖光日报　作者：林知夏\n"
        f"　　昨日，第{floor}船茶苗到了湖边小镇，镇长来迎接，码头上站满了人。\n引用　回复\n\n"
        for floor in range(1, 4)
    )
    for text, weights in ((PAGE, WEIGHTS), (floors, VARIED_WEIGHTS)):
        page = prepare_page([SourceLine(*line) for line in enumerate(text.split("\n"), start=1)])
        first, _ = look_at(page.lines, features_of(page.lines, page.damage))
        assert first.model is loaded_model(weights)
    assert [item.line.text for item in labelled(floors) if item.label is Label.HEADLINE] == [
        f"第{floor}号码头运来茶苗" for floor in range(1, 4)
    ]


def test_text_is_looked_at_twice_and_boxes_once() -> None:
    texts = PAGE.split("\n")
    damage = measure_damage(texts)
    for box, looks in ((None, 2), (Box(0, 0, 100, 10), 1)):
        source = [SourceLine(number, text, box) for number, text in enumerate(texts, start=1)]
        lines = measure_lines(source, damage)
        assert len(look_at(lines, features_of(lines, damage))) == looks
