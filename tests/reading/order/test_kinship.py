import pytest

from newsarc.reading.labelling.labels import Label
from newsarc.reading.labelling.tagging import Labelled
from newsarc.reading.lines.line import Line
from newsarc.reading.order.fragments import Fragment
from newsarc.reading.order.kinship import Kinship


def fragment(text: str) -> Fragment:
    return Fragment((Labelled(Line(1, text, text), Label.CONTINUATION),), is_text=True, scope=1)


KINSHIP = Kinship([fragment("茶苗种在南坡"), fragment("渡船在老街"), fragment("南坡的茶苗"), fragment("晴")])


@pytest.mark.parametrize(
    ("article", "is_akin"), [((0, 2), True), ((1, 2), False)], ids=["its own words", "another's words"]
)
def test_fragment_is_akin_to_the_article_that_says_its_words(article: tuple[int, ...], is_akin: bool) -> None:
    assert bool(KINSHIP.within(article)[1] > 0) is is_akin


def test_fragment_that_shares_nothing_may_stand_anywhere() -> None:
    assert KINSHIP.within((0, 3))[1] == pytest.approx(0.0)
