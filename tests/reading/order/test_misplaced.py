from newsarc.reading.labelling.labels import Label
from newsarc.reading.labelling.tagging import Labelled
from newsarc.reading.lines.line import Line
from newsarc.reading.order.fragments import Fragment
from newsarc.reading.order.misplaced import mark_misplaced

TEA_HEAD = "四万株茶苗靠岸"
TEA = "本报讯 四万株茶苗昨日在湖光镇的码头靠岸"
STREET = "老街的渡船陈列馆修了两年终于开放"


def fragment(text: str, *, is_text: bool = True, opens: bool = False, has_opener: bool = False) -> Fragment:
    label = Label.CONTINUATION if is_text else Label.HEADLINE
    items = (Labelled(Line(1, text, text), label),)
    return Fragment(items, is_text=is_text, scope=1, opens=opens, has_opener=has_opener)


def test_text_under_the_headline_of_a_report_further_down_opens_nothing() -> None:
    page = [
        fragment(TEA_HEAD, is_text=False),
        fragment(STREET, opens=True),
        fragment(TEA, opens=True, has_opener=True),
    ]
    assert [each.opens for each in mark_misplaced(page)] == [False, False, True]


def test_text_that_its_headline_speaks_of_stays() -> None:
    page = [fragment(TEA_HEAD, is_text=False), fragment(TEA, opens=True), fragment(STREET)]
    assert mark_misplaced(page) == page
