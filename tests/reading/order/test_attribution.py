from __future__ import annotations

import pytest

from newsarc.reading.labelling.labels import Label
from newsarc.reading.labelling.tagging import Labelled
from newsarc.reading.lines.line import Line
from newsarc.reading.order.attribution import attribute_chains, speaks_for_another
from newsarc.reading.order.fragments import Fragment

TEA = "四万株茶苗昨日在湖光镇的码头靠岸"
STREET = "老街的渡船陈列馆修了两年终于开放"
TEA_AGAIN = "茶苗靠岸后种在南坡，四万株茶苗在码头上"
STREET_AGAIN = "渡船陈列馆在老街的尽头，老街修了两年"


def fragment(text: str, *, opens: bool = False, is_last: bool = False) -> Fragment:
    return Fragment(
        (Labelled(Line(1, text, text), Label.CONTINUATION),),
        is_text=True,
        scope=1,
        opens=opens,
        is_last=is_last,
    )


@pytest.mark.parametrize(
    ("fragments", "order"),
    [
        ([fragment(TEA, opens=True), fragment(STREET, opens=True), fragment(TEA_AGAIN)], [0, 2, 1]),
        ([fragment(TEA, opens=True), fragment(STREET, opens=True), fragment(STREET_AGAIN)], [0, 1, 2]),
        ([fragment(TEA, opens=True), fragment(STREET, opens=True), fragment("湖水三米。")], [0, 1, 2]),
        ([fragment(TEA), fragment(STREET)], [0, 1]),
        ([], []),
    ],
    ids=["another's words", "own words", "nobody's words", "no article opens", "nothing"],
)
def test_misplaced_text_goes_to_the_article_whose_words_it_shares(
    fragments: list[Fragment], order: list[int]
) -> None:
    attributed = attribute_chains(fragments, [[index] for index in range(len(fragments))], set())
    assert [index for chain in attributed for index in chain] == order


def test_line_that_ends_an_article_comes_last_of_it() -> None:
    fragments = [
        fragment(TEA, opens=True, is_last=True),
        fragment(STREET, opens=True),
        fragment(TEA_AGAIN),
    ]
    attributed = attribute_chains(fragments, [[0], [1], [2]], set())
    assert attributed == [[2], [0], [1]]


def test_text_that_speaks_for_an_article_elsewhere() -> None:
    fragments = [fragment(TEA, opens=True, is_last=True), fragment(TEA_AGAIN)]
    assert speaks_for_another(fragments, [1])


@pytest.mark.xfail(strict=True, reason="text behind a jump line counts as words of the article before it")
def test_text_of_its_own_speaks_for_nobody() -> None:
    fragments = [fragment(TEA, opens=True, is_last=True), fragment("湖水三米深。")]
    assert not speaks_for_another(fragments, [1])


def test_without_another_article_nothing_speaks_for_it() -> None:
    assert not speaks_for_another([fragment(TEA, opens=True)], [0])
