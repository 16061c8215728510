"""Items each of which has the hour at which it was sent."""

from newsarc.model.sources import SourceLine
from newsarc.reading.labelling.labels import Label
from newsarc.reading.labelling.mends.clippings.stamps import with_heads_at_stamps
from newsarc.reading.labelling.mends.page_to_mend import PageToMend
from newsarc.reading.lines.damage import measure_damage
from newsarc.reading.lines.line import measure_lines

HEADLINE, LEAD, START, FURNITURE = Label.HEADLINE, Label.LEAD, Label.START, Label.FURNITURE
TEXT = "入汛后的头一场大水昨天从沙洲南面过去，水位最高时离堤顶还有一丈一尺。"
Labelled = tuple[str, Label]


def mended(*page: Labelled) -> list[str]:
    texts = [text for text, _ in page]
    damage = measure_damage(texts)
    lines = measure_lines([SourceLine(*line) for line in enumerate(texts, start=1)], damage)
    return with_heads_at_stamps([label for _, label in page], PageToMend(lines, True, [0.0] * len(lines)))


def hour(at: str) -> Labelled:
    return (f"2012-01-23 {at}", FURNITURE)


def test_headline_stands_over_the_hour_as_the_others_do() -> None:
    article = (("渡口夜航满月", HEADLINE), hour("19:44"), (TEXT, LEAD))
    lost = (("老茶厂，要搬走了……", FURNITURE), hour("20:51"), (TEXT, START))
    assert mended(*article, *lost)[3:] == [HEADLINE, FURNITURE, LEAD]


def test_headline_stands_under_the_hour_as_the_others_do() -> None:
    article = (hour("19:44"), ("渡口夜航满月", HEADLINE), (TEXT, LEAD))
    lost = (hour("20:51"), ("老茶厂搬出旧巷", FURNITURE), (TEXT, FURNITURE))
    assert mended(*article, *lost)[3:] == [FURNITURE, HEADLINE, LEAD]


def test_small_talk_under_an_hour_is_no_article() -> None:
    article = (hour("19:44"), ("渡口夜航满月", HEADLINE), (TEXT, LEAD))
    talk = (hour("20:51"), ("收到", FURNITURE), ("多谢。", FURNITURE))
    assert mended(*article, *talk)[3:] == [FURNITURE] * 3


def test_nothing_is_said_by_hours_that_stand_at_no_headline() -> None:
    page = ((TEXT, LEAD), hour("19:44"), ("渡口夜航满月", FURNITURE), hour("20:51"), (TEXT, START))
    assert mended(*page) == [label for _, label in page]


def test_hour_alone_is_no_text_and_the_crosshead_below_it_a_headline() -> None:
    article = (("17:03", FURNITURE), ("渡口夜航满月", HEADLINE), (TEXT, LEAD))
    lost = (("17:38", Label.CROSSHEAD), ("老茶厂搬出旧巷", Label.CROSSHEAD), (TEXT, START))
    others = (("19:39", FURNITURE), ("新堤经住大水", HEADLINE), (TEXT, LEAD))
    assert mended(*article, *lost, *others)[3:6] == [FURNITURE, HEADLINE, LEAD]
