from newsarc.reading.labelling.labels import Label
from newsarc.reading.labelling.tagging import Labelled
from newsarc.reading.lines.line import Line
from newsarc.reading.order.openings import as_text, unsure_heads


def item(text: str, label: Label, likely_head: float = 0.0, *, is_final: bool = False) -> Labelled:
    return Labelled(Line(1, text, text, is_final=is_final), label, likely_head=likely_head)


PAGE = [
    item("四万株茶苗靠岸", Label.HEADLINE, 0.99),
    item("第一船茶苗昨日靠岸。", Label.LEAD, is_final=True),
    item("根据林场的统计，今年春天", Label.HEADLINE, 0.6),
    item("已种下一万株。", Label.LEAD, is_final=True),
    item("老街开门", Label.HEADLINE, 0.6),
    item("本报讯（记者高若谷）修了两年的老街", Label.OPENING),
]


def test_only_what_no_opener_follows_and_the_labelling_doubted_is_unsure() -> None:
    assert unsure_heads(PAGE) == [range(2, 3)]


def test_headline_as_text_begins_a_paragraph_behind_one_that_ended() -> None:
    changed = as_text(PAGE, range(2, 3))
    assert [each.label for each in changed[1:4]] == [Label.LEAD, Label.START, Label.CONTINUATION]
    assert all(each.mend is not None for each in changed[2:4])
    assert changed[4:] == PAGE[4:]
