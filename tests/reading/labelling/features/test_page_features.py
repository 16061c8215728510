import pytest

from newsarc.model.sources import SourceLine
from newsarc.reading.labelling.features.page_features import PageFeatures, ended_lines, measure_page
from newsarc.reading.lines.damage import measure_damage
from newsarc.reading.lines.line import Line, measure_lines

COLUMN = (
    "第一船茶苗昨日在湖光镇的码头上",
    "靠岸，四万株茶苗分三批运来，头",
    "一批种在南坡，林场场长田一禾说",
    "，南坡朝阳，茶苗都活了。",
)
FLOW = ("第一船茶苗昨日靠岸。", "四万株茶苗分三批运来，头一批种在南坡。", "茶苗都活了。")
RAGGED = (
    "The ferry at Heron Bay got a new boat",
    "last week, and the people on both banks",
    "of the bay need no longer fear the",
    "weather.",
)


def measured(*texts: str) -> tuple[tuple[Line, ...], PageFeatures]:
    damage = measure_damage(texts)
    lines = measure_lines([SourceLine(*line) for line in enumerate(texts, start=1)], damage)
    return lines, measure_page(lines, damage)


@pytest.mark.parametrize(
    ("texts", "script", "setting"),
    [(COLUMN, "han", "column"), (FLOW, "han", "flow"), (RAGGED, "latin", "ragged")],
)
def test_how_a_page_is_set(texts: tuple[str, ...], script: str, setting: str) -> None:
    page = measured(*texts)[1]
    assert (page.script, page.setting) == (script, setting)


def test_indents_and_gaps_are_told() -> None:
    page = measured("　　" + COLUMN[0], *COLUMN[1:], "", "　　" + COLUMN[0], "", "　　" + COLUMN[1])[1]
    assert page.has_indents
    assert page.has_gaps
    assert not measured(*COLUMN)[1].has_indents
    assert not measured(*COLUMN)[1].has_gaps


def test_usual_width_is_that_of_the_lines_of_text() -> None:
    assert measured("茶苗靠岸", *COLUMN)[1].usual_width == 15.0


@pytest.mark.parametrize(
    ("texts", "step"),
    [
        (("靠岸。种在南坡。都活了。",), "1"),  # one sentence ends with the line, two inside it
        (FLOW, "7"),
        (("茶苗", "靠岸"), "0"),
    ],
)
def test_sentences_that_end_with_a_line(texts: tuple[str, ...], step: str) -> None:
    assert ended_lines(measured(*texts)[0]) == step
