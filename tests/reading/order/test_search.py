from __future__ import annotations

import pytest

from newsarc.reading.labelling.labels import Label
from newsarc.reading.labelling.tagging import Labelled
from newsarc.reading.lines.line import Line
from newsarc.reading.order.arrangement import Arrangements
from newsarc.reading.order.fragments import Fragment
from newsarc.reading.order.search import likeliest

TEA = "四万株茶苗昨日在湖光镇的码头靠岸"
STREET = "老街的渡船陈列馆修了两年终于开放"
TEA_AGAIN = "茶苗靠岸后种在南坡，四万株茶苗在码头上"
STREET_AGAIN = "渡船陈列馆在老街的尽头，老街修了两年"


def head(text: str) -> Fragment:
    return Fragment((Labelled(Line(1, text, text), Label.HEADLINE),), is_text=False, scope=1)


def text(text: str, *, opens: bool = False, inside: bool = False, broken: bool = False) -> Fragment:
    return Fragment(
        (Labelled(Line(1, text, text), Label.CONTINUATION),),
        is_text=True,
        scope=1,
        opens=opens,
        begins_inside=inside,
        breaks_off=broken,
    )


def last(text: str) -> Fragment:
    return Fragment(
        (Labelled(Line(1, text, text), Label.CONTINUATION),), is_text=True, scope=1, opens=True, is_last=True
    )


@pytest.mark.parametrize(
    ("fragments", "articles"),
    [
        pytest.param(
            [text(TEA, opens=True, broken=True), text(STREET, opens=True), text(TEA_AGAIN, inside=True)],
            [[0, 2], [1]],
            id="a broken text goes on behind another article",
        ),
        pytest.param(
            [text(TEA, opens=True), text(STREET, opens=True, broken=True), text(STREET_AGAIN, inside=True)],
            [[0], [1, 2]],
            id="a broken text goes on below",
        ),
        pytest.param(
            [text(TEA_AGAIN, inside=True), text(STREET, opens=True), text(TEA, opens=True, broken=True)],
            [[1], [2, 0]],
            id="a text before its beginning",
        ),
        pytest.param(
            [text(TEA, opens=True), text(STREET, opens=True), text("湖水三米。")],
            [[0], [1, 2]],
            id="nothing breaks off",
        ),
        pytest.param(
            [last(TEA), text(STREET), text(STREET_AGAIN)], [[0], [1, 2]], id="text behind a jump line"
        ),
        pytest.param([text(TEA), text(STREET)], [[0, 1]], id="no article opens"),
        pytest.param(
            [head("茶苗靠岸"), text(STREET, inside=True), text(TEA, opens=True)],
            [[0, 2, 1]],
            id="text between a headline and its report goes behind it",
        ),
    ],
)
def test_fragments_go_where_they_go_on(fragments: list[Fragment], articles: list[list[int]]) -> None:
    assert likeliest(Arrangements(fragments))[0] == articles


def test_page_in_order_was_not_moved() -> None:
    fragments = [text(TEA, opens=True), text(STREET, opens=True)]
    assert likeliest(Arrangements(fragments)) == ([[0], [1]], False)
