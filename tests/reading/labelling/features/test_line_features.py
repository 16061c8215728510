import pytest

from newsarc.model.sources import SourceLine
from newsarc.reading.labelling.features.line_features import features_of
from newsarc.reading.lines.damage import measure_damage
from newsarc.reading.lines.line import measure_lines

PAGE = (
    "四万株茶苗靠岸",
    "",
    "　　本报讯（记者林知夏）第一船茶苗昨日靠",
    "岸，四万株茶苗分三批运来。",
    "　　“茶苗都活了。",
    "南坡朝阳，”场长说。",
    "（下转第3版）",
)


def features(*texts: str) -> list[set[str]]:
    damage = measure_damage(texts)
    lines = measure_lines([SourceLine(*line) for line in enumerate(texts, start=1)], damage)
    return [set(found) for found in features_of(lines, damage).names()]


@pytest.mark.parametrize(
    ("line", "feature"),
    [
        (0, "first=han"),
        (0, "ended=n"),
        (0, "commas=0"),
        (0, "above: edge of the page"),
        (1, "reads as opener"),
        (1, "gap=2"),
        (1, "usual indent=more"),
        (2, "ended=y"),
        (2, "last=stop"),
        (2, "above: first=han"),
        (4, "open=q"),
        (5, "reads as jump to"),
        (5, "words: jump"),
        (5, "below: edge of the page"),
    ],
)
def test_what_speaks_of_a_line(line: int, feature: str) -> None:
    assert feature in features(*PAGE)[line]


def test_each_feature_is_told_once() -> None:
    damage = measure_damage(PAGE)
    lines = measure_lines([SourceLine(*line) for line in enumerate(PAGE, start=1)], damage)
    assert all(len(found) == len(set(found)) for found in features_of(lines, damage).names())


def test_words_themselves_are_no_features() -> None:
    assert not any("茶" in feature for found in features(*PAGE) for feature in found)


@pytest.mark.parametrize(
    ("texts", "feature"),
    [
        (("茶苗靠岸", "老街修了", "茶苗靠岸"), "repeated=text"),
        (("第1批茶苗", "老街修了", "第2批茶苗"), "repeated=shape"),
        (("林知夏", "老街修了"), "name=surname"),
        (("湖光镇", "老街修了"), "name=Han"),
        (("Nora Quill", "The ferry"), "name=Latin"),
        (("## 茶苗靠岸", "老街修了"), "markup=12"),
        (("茶苗    靠岸", "老街修了"), "gap inside=y"),
        (("1. 茶苗靠岸", "老街修了"), "number=dot.+"),
        (("茶苗活了。他说。", "老街修了"), "stop inside=y"),
    ],
)
def test_what_a_line_alone_tells(texts: tuple[str, ...], feature: str) -> None:
    assert feature in features(*texts)[0]


def test_short_lines_that_stand_together_are_counted() -> None:
    long = "第一船茶苗昨日在湖光镇的码头上靠岸，四万株茶苗"
    found = features("湖光镇", "茶苗靠岸", long, long, "老街")
    runs = [next(one for one in each if one.startswith("short run=")) for each in found]
    assert runs == ["short run=2.0", "short run=2.1z", "short run=-", "short run=-", "short run=1.0z"]
