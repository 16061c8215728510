import pytest

from newsarc.model.sources import SourceLine
from newsarc.reading.labelling.labels import Label
from newsarc.reading.labelling.mends.page_to_mend import PageToMend
from newsarc.reading.labelling.mends.parted_texts import (
    with_sentences_below_texts,
    with_those_over_openers,
    with_those_that_part_texts,
)
from newsarc.reading.lines.damage import measure_damage
from newsarc.reading.lines.line import measure_lines

ABOVE = """The harbour board met on Monday and
agreed to deepen the outer basin by
two metres before the autumn gales.
The work will cost four millions and
the dredgers arrive from Holm in May.
"""
HEADLINE = "Orchard fair draws record"
BELOW = """Nine thousand visitors came to the
orchard fair at Linden on Sunday, a
record in its eighty years. The fair
shows apples of two hundred sorts, and
growers from six counties came to it.
"""


def mended(above: str, line: str, below: str, *, crosshead: bool = False, likely: float = 0.2) -> list[str]:
    raws = (above + line + "\n" + below).splitlines()
    lines = measure_lines([SourceLine(*each) for each in enumerate(raws, start=1)], measure_damage(raws))
    labels = [Label.LEAD, *[Label.CONTINUATION] * (len(raws) - 1)]
    labels[1] = Label.CROSSHEAD if crosshead else labels[1]
    at = raws.index(line)
    page = PageToMend(
        lines, is_cjk=False, likely_heads=[likely if place == at else 0.0 for place in range(len(raws))]
    )
    return list(with_those_that_part_texts(labels, page)[at : at + 2])


def test_line_whose_words_only_the_text_below_says_is_its_headline() -> None:
    assert mended(ABOVE, HEADLINE, BELOW) == [Label.HEADLINE, Label.LEAD]


@pytest.mark.parametrize(
    ("above", "line", "below"),
    [
        pytest.param(ABOVE.replace("May.\n", "May,\n"), HEADLINE, BELOW, id="the text above breaks off"),
        pytest.param(ABOVE, HEADLINE, BELOW.replace("Nine", "nine"), id="the line goes on"),
        pytest.param(ABOVE, "Harbour board and the gales", BELOW, id="the text above says its words"),
        pytest.param(ABOVE, "Orchard fair", BELOW, id="a few words"),
        pytest.param(ABOVE, HEADLINE.upper(), BELOW, id="capitals"),
        pytest.param(ABOVE, HEADLINE, ABOVE, id="the texts say the same"),
    ],
)
def test_other_lines_stay_text(above: str, line: str, below: str) -> None:
    assert mended(above, line, below)[0] == Label.CONTINUATION


def test_line_that_may_be_a_crosshead_as_others_stays() -> None:
    assert mended(ABOVE, HEADLINE, BELOW, crosshead=True)[0] == Label.CONTINUATION


def test_line_that_the_model_holds_no_headline_stays() -> None:
    assert mended(ABOVE, HEADLINE, BELOW, likely=0.001)[0] == Label.CONTINUATION


@pytest.mark.parametrize(
    ("above_opener", "is_head"),
    [
        pytest.param("\n老街渡船搬进\n陈列馆", True, id="a sentence that would break off"),
        pytest.param("\n老街的渡船搬进了陈列馆。", False, id="a sentence that ends"),
        pytest.param("老街渡船搬进陈列馆", False, id="no blank row above"),
        pytest.param("\n老街修了两年\n昨日开放\n渡船搬进\n陈列馆", False, id="too many lines"),
    ],
)
def test_lines_over_an_opener_that_end_no_sentence_are_its_headline(above_opener: str, is_head: bool) -> None:
    raws = f"四万株茶苗昨日在湖光镇的码头上\n{above_opener}\n本报讯（记者高若谷）修了两年的老街".split("\n")
    lines = measure_lines([SourceLine(*each) for each in enumerate(raws, start=1)], measure_damage(raws))
    labels = [Label.LEAD, *[Label.CONTINUATION] * (len(lines) - 2), Label.OPENING]
    page = PageToMend(lines, is_cjk=True, likely_heads=[0.0] * len(lines))
    mended = with_those_over_openers(labels, page)
    assert (mended[-2:] == [Label.HEADLINE, Label.LEAD]) is is_head


@pytest.mark.parametrize(
    ("below", "label"),
    [
        pytest.param(
            "学生放学以后在候船室里写作业，候船室有热水和长椅，还有两盏新灯。◇", Label.START, id="a sentence"
        ),
        pytest.param(
            "本报版权所有，任何媒体未经书面许可不得转载，违者将依法追究责任。", Label.FURNITURE, id="rights"
        ),
        pytest.param("学生放学写作业。", Label.FURNITURE, id="a short line"),
        pytest.param(
            "来源：湖光镇候船室里的黑板，学生放学以后写作业的地方，很热闹。", Label.FURNITURE, id="a field"
        ),
    ],
)
def test_a_long_sentence_below_a_text_is_of_the_text(below: str, label: Label) -> None:
    raws = ["白鹭湾的渡口上周换了新船，两岸的居民不再发愁。", below]
    lines = measure_lines([SourceLine(*each) for each in enumerate(raws, start=1)], measure_damage(raws))
    page = PageToMend(lines, is_cjk=True, likely_heads=[0.0] * len(lines))
    assert with_sentences_below_texts([Label.LEAD, Label.FURNITURE], page)[1] == label
