import pytest

from newsarc.model.sources import SourceLine
from newsarc.reading.labelling.labels import Label
from newsarc.reading.labelling.mends.page_to_mend import PageToMend
from newsarc.reading.labelling.mends.parted_texts import with_those_that_part_texts
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
