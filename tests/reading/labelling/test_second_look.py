import numpy as np

from newsarc.model.sources import SourceLine
from newsarc.reading.labelling.features.line_features import features_of
from newsarc.reading.labelling.labels import Label
from newsarc.reading.labelling.second_look import second_features
from newsarc.reading.lines.damage import measure_damage
from newsarc.reading.lines.line import measure_lines

PAGE = """四万株茶苗靠岸
本报讯（记者林知夏）第一船茶苗昨日在湖光镇的码头
上靠岸，四万株茶苗分三批运来，头一批种在南坡。
新桥明日通车
本报讯（记者周行远）湖光镇的新桥明日早上八点通车。
"""
TAGS = [Label.HEADLINE, Label.LEAD, Label.CONTINUATION, Label.HEADLINE, Label.LEAD]


def second(tags: list[Label]) -> list[set[str]]:
    raws = PAGE.split("\n")
    damage = measure_damage(raws)
    lines = measure_lines([SourceLine(*line) for line in enumerate(raws, start=1)], damage)
    numbers = [list(Label).index(tag) for tag in tags]
    likely = np.zeros((len(tags), len(Label)))
    likely[:, list(Label).index(Label.FURNITURE)] = 0.1
    likely[np.arange(len(tags)), numbers] = 0.9
    found = second_features(features_of(lines, damage), np.array(numbers), likely)
    return [set(line) for line in found.names()]


def test_the_first_look_speaks_with_how_sure_it_was() -> None:
    first, lead, *_ = second(TAGS)
    assert {"read=headline", "read surely=headline 5", "reads=edge/headline/lead", "-1 read=edge"} <= first
    assert {"-1 read=headline", "2 read=headline", "likely lead=5"} <= lead


def test_what_is_usual_on_the_page_speaks() -> None:
    _, lead, text, *_ = second(TAGS)
    assert {"openers=4,y", "heads above=4,5"} <= lead
    assert {"openers=4,n", "heads above=4,0"} <= text


def test_the_distance_from_the_head_above_is_told_in_steps() -> None:
    assert [next(name for name in line if name.startswith("since head")) for line in second(TAGS)] == [
        "since head, lead=6,6",
        *["since head, lead=0,6", "since head, lead=1,0"],
        "since head, lead=2,1",
        "since head, lead=0,2",
    ]


def test_own_features_are_kept_and_those_of_neighbours_are_not() -> None:
    _, lead, *_ = second(TAGS)
    assert "reads as opener" in lead
    assert not [name for name in lead if name.startswith(("above:", "below:", "two "))]
