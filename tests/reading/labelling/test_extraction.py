import pytest

from newsarc.model.sources import SourceLine
from newsarc.reading.labelling.classification import classify_lines
from newsarc.reading.labelling.extraction import extract_features
from newsarc.reading.labelling.features import LineFeatures, PageFeatures
from newsarc.reading.lines.damage import measure_damage
from newsarc.reading.lines.line import measure_lines

COLUMN = """湖光镇的码头上昨日站满了人
第一船茶苗一共四万株都靠了
岸，田一禾说，余下的茶苗分
三批运来，都种在北坡。
林场要在北坡修一条新的引水
渠，水从老街背后的湖里来。
"""
VERSE = "码头上\n一船茶苗靠岸\n湖水\n漫过老街的石阶\n南坡种下\n春天的第一行字\n北坡还空着\n等雨\n"
ENGLISH = """The harbour board said on Tuesday that the old
lighthouse would be re-lit in June, after a local
builder had finished the stairs. The keeper said he
had waited for it. The board will open it then.
"""


def set_page(text: str) -> tuple[list[LineFeatures], PageFeatures]:
    raws = text.split("\n")
    damage = measure_damage(raws)
    items = classify_lines(measure_lines([SourceLine(*line) for line in enumerate(raws, start=1)], damage))
    return extract_features(items, damage)


def setting_of(text: str) -> PageFeatures:
    return set_page(text)[1]


@pytest.mark.parametrize(
    ("text", "is_flowing", "is_ragged", "is_lined"),
    [
        (COLUMN, False, False, False),
        ("茶苗昨日靠岸。\n四万株都种下了。\n余下的还要等。\n", True, False, False),
        (ENGLISH, False, True, False),
        (VERSE, False, False, True),
    ],
    ids=["column", "one paragraph a line", "Latin column", "verse"],
)
def test_how_a_page_is_set(text: str, is_flowing: bool, is_ragged: bool, is_lined: bool) -> None:
    page = setting_of(text)
    assert (page.is_flowing, page.is_ragged, page.is_lined) == (is_flowing, is_ragged, is_lined)


@pytest.mark.parametrize(("gaps", "has_gaps"), [(0, False), (1, False), (2, True)])
def test_gaps_are_two_and_more(gaps: int, has_gaps: bool) -> None:
    assert setting_of("\n".join([COLUMN] * (gaps + 1))).has_gaps is has_gaps


def test_stripped_indents_are_seen_by_the_widths() -> None:
    narrower = COLUMN.replace("湖光镇的码头上昨日站满了人", "湖光镇的码头上都站满了").replace(
        "林场要在北坡修一条新的引水", "林场要在北坡修一条新渠"
    )
    assert setting_of(narrower).lost_indents
    assert not setting_of(COLUMN).lost_indents


def test_speakers_take_turns() -> None:
    turns = "记者：水从哪里来？\n夏知秋：从湖里来。\n记者：多深？\n夏知秋：三米。\n"
    assert setting_of(turns).speakers == {"记者", "夏知秋"}
    assert setting_of("记者：水从哪里来？\n记者：多深？\n夏知秋：三米。\n").speakers == frozenset()


def test_short_paragraphs_end_with_their_sentences() -> None:
    sentences = (
        "The keeper waited for it two years.\nThe board will open it.\n"
        "It was built long ago by his father\nand he left.\n"
    )
    assert not setting_of(ENGLISH).short_paragraphs
    assert setting_of(sentences * 6 + "The board said so and\nthen it was\n" * 12).short_paragraphs


def test_room_is_that_of_the_line_before() -> None:
    rooms = [features.room >= 0 for features in set_page(COLUMN)[0]]
    assert rooms == [False, False, False, False, True, False]


@pytest.mark.parametrize(
    ("text", "opening"),
    [
        ("茶苗靠岸\n本报讯（记者林知夏）茶苗", [False, True]),
        ("茶苗（\n新江社\n）靠岸", [False, False, False]),
    ],
)
def test_line_that_opens_a_report(text: str, opening: list[bool]) -> None:
    assert [features.opens for features in set_page(text)[0]] == opening


def test_bracket_broken_over_two_lines() -> None:
    sequence, _ = set_page("茶苗靠岸（本报记者\n林知夏 摄）\n四万株茶苗\n")
    assert [features.in_bracket for features in sequence] == [False, True, False]


def test_jump_line_ends_its_line_and_the_one_that_finishes_it() -> None:
    sequence, _ = set_page("茶苗靠岸（下转第3版）\n四万株茶苗（下\n转第4版）\n田一禾说\n")
    assert [features.ends_here for features in sequence] == [True, False, True, False]
    assert [features.ends_before for features in sequence] == [False, True, False, True]
