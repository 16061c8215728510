from newsarc.model.sources import SourceLine
from newsarc.reading.labelling.labels import Label
from newsarc.reading.labelling.tagging import Labelled
from newsarc.reading.lines.damage import measure_damage
from newsarc.reading.lines.line import measure_lines
from newsarc.reading.lines.measures import column_measures
from newsarc.reading.order.fragments import Fragment, cut_fragments, own_grams

TEXT = """四万株茶苗靠岸

本报讯（记者林知夏）第一船
茶苗昨日在湖光镇的码头上靠
岸，四万株茶苗分三批运来，

头一批茶苗种在南坡，林场场
长田一禾说，南坡朝阳，茶苗
都活了。（下转第3版）

老街修了两年，昨日终于开放
，渡船也搬进了陈列馆开门。
"""


LABELS = (Label.HEADLINE, Label.START, *[Label.CONTINUATION] * 5, Label.START, Label.CONTINUATION)


def fragments_of(text: str) -> list[Fragment]:
    raws = text.split("\n")
    damage = measure_damage(raws)
    lines = measure_lines([SourceLine(*line) for line in enumerate(raws, start=1)], damage)
    labelled = [Labelled(line, label) for line, label in zip(lines, LABELS, strict=True)]
    return cut_fragments(labelled, column_measures(lines, is_cjk=True))


def test_page_is_cut_at_blank_lines_and_headlines() -> None:
    fragments = fragments_of(TEXT)
    assert [[item.line.number for item in each.items] for each in fragments] == [
        [1],
        [3, 4, 5],
        [7, 8, 9],
        [11, 12],
    ]
    assert [each.is_text for each in fragments] == [False, True, True, True]
    assert [each.scope for each in fragments] == [1, 1, 1, 1]


def test_what_a_fragment_begins_and_ends_with() -> None:
    _, opening, going_on, last = fragments_of(TEXT)
    assert (opening.opens, opening.has_opener, opening.begins_inside) == (True, True, False)
    assert (opening.breaks_off, opening.is_last) == (True, False)
    assert (going_on.opens, going_on.begins_inside) == (False, True)
    assert (going_on.breaks_off, going_on.is_last) == (False, True)
    assert (last.breaks_off, last.is_last) == (False, False)


def test_words_of_a_fragment() -> None:
    (headline, *_) = fragments_of(TEXT)
    assert own_grams(headline) == {"四万", "万株", "株茶", "茶苗", "苗靠", "靠岸"}
