"""What the page as a whole tells of its labels, where the models weigh each line with its neighbours."""

import pytest

from newsarc.model.sources import SourceLine
from newsarc.reading.labelling.labels import Label
from newsarc.reading.labelling.mends import mend_labels
from newsarc.reading.labelling.mends.page_to_mend import PageToMend
from newsarc.reading.lines.damage import measure_damage
from newsarc.reading.lines.line import measure_lines

HEADLINE, LEAD, START, GOES_ON = Label.HEADLINE, Label.LEAD, Label.START, Label.CONTINUATION


def mended(*page: tuple[str, Label]) -> list[str]:
    texts = [text for text, _ in page]
    damage = measure_damage(texts)
    lines = measure_lines([SourceLine(*line) for line in enumerate(texts, start=1)], damage)
    mended, _ = mend_labels(
        [label for text, label in page if text], PageToMend(lines, damage.is_cjk, [0.0] * len(lines))
    )
    return mended


def test_lines_of_running_text_are_no_headline() -> None:
    assert mended(
        ("四万株茶苗靠岸", HEADLINE),
        ("第一船茶苗昨日靠岸，头一批种在南坡。", LEAD),
        ("分三批运来的茶苗要在清明前种完，林场场", HEADLINE),
        ("长说不急。镇里同时清点了十二户茶农的苗", HEADLINE),
        ("圃，今年一共够栽三百亩，明年再添些。", LEAD),
    ) == [HEADLINE, LEAD, START, GOES_ON, GOES_ON]


def test_headline_beside_running_text_stays_one() -> None:
    assert mended(
        ("长说不急。镇里同时清点了十二户茶农的苗", HEADLINE),
        ("新桥明日通车", HEADLINE),
        ("本报讯（记者周行远）新桥明日早上通车。", LEAD),
    ) == [GOES_ON, HEADLINE, LEAD]


def test_very_many_lines_of_running_text_are_gone_through_once() -> None:
    page = [("长说不急。镇里同时清点了十二户茶农的苗", HEADLINE)] * 6_000
    assert mended(*page) == [GOES_ON] * 6_000


def test_headline_with_a_sentence_in_quotation_marks_stays_one() -> None:
    page = (("“茶苗都活了。”场长笑了", HEADLINE), ("第一船茶苗昨日靠岸，头一批种在南坡。", LEAD))
    assert mended(*page) == [HEADLINE, LEAD]


def test_last_word_of_a_question_is_no_headline() -> None:
    turns = [(f"记者：第{number}船什么时候到码", START) for number in "一二三"]
    assert mended(*turns, ("头？", HEADLINE), ("场长：清明以前都到。", LEAD))[3] == GOES_ON


COLUMN = (
    ("四万株茶苗靠岸", HEADLINE),
    ("本报讯（记者周行远）第一船茶苗昨日靠", LEAD),
    ("岸，头一批种在南坡，分三批运来的茶苗", GOES_ON),
    ("要在清明前种完，镇里同时清点了十二户", GOES_ON),
    ("茶农的苗圃，今年一共够栽三百亩。", GOES_ON),
)


def test_the_last_line_of_a_column_is_no_headline() -> None:
    cut = ("林场场长在码头上告诉记者今年的茶苗都", HEADLINE)
    assert mended(*COLUMN, ("", START), *COLUMN, cut)[-2:] == [GOES_ON, START]


def test_a_headline_under_its_text_stays_one_where_others_stand_so() -> None:
    page = (*COLUMN[1:], ("林场场长在码头上告诉记者今年的茶苗都", HEADLINE), ("", START))
    assert mended(*page, *page)[-1] == HEADLINE


@pytest.mark.parametrize(
    ("first", "second", "label"),
    [
        ("清明前种完，明年再添些。（下转", "3版）", GOES_ON),
        ("清明前种完，明年再添些。（下", "转第3版）", GOES_ON),
        ("清明前种完，明年再添些。", "（下转3版）", Label.JUMP),
        ("清明前种完，明年再添些。（下转2版）", "3版", Label.FURNITURE),
        ("清明前种完，明年再添些。（记者", "3版）", Label.FURNITURE),
    ],
)
def test_a_jump_line_over_two_lines_ends_its_text(first: str, second: str, label: Label) -> None:
    before = Label.JUMP if label is Label.JUMP else Label.FURNITURE
    page = (("四万株茶苗靠岸", HEADLINE), ("第一船茶苗昨日靠岸。", LEAD), (first, START), (second, before))
    assert mended(*page)[3] == label
