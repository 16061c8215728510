import pytest

from newsarc.model.parts import Kind
from newsarc.model.sources import SourceLine
from newsarc.reading.labelling.classification import classify_lines, is_notice_head, is_notice_text
from newsarc.reading.labelling.features import Label
from newsarc.reading.lines.damage import measure_damage
from newsarc.reading.lines.line import measure_lines


def sorted_as(text: str) -> list[Kind | Label | None]:
    raws = text.split("\n")
    damage = measure_damage(raws)
    lines = measure_lines([SourceLine(*line) for line in enumerate(raws, start=1)], damage)
    return [item.kind or item.label for item in classify_lines(lines)]


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("湖光日报 2031年3月15日 星期六 第3版 要闻", Kind.MASTHEAD),
        ("2031年3月15日 星期六", Kind.PAGE_HEAD),
        ("A07", Kind.PAGE_HEAD),
        ("责任编辑：高若谷 美编：甘恬", Kind.EDITORS),
        ("图为昨日码头上的茶苗。本报记者 林知夏 摄", Kind.CAPTION),
        ("（下转第3版）", Label.JUMP_TO),
        ("（上接第1版）", Label.JUMP_FROM),
        ("Continued on Page A5", Label.JUMP_TO),
        ("■本报记者 林知夏 通讯员 高若谷", Label.BYLINE),
        ("By Ann Gray, Staff Writer", Label.BYLINE),
        ("四万株茶苗靠岸", None),
        ("茶苗昨日靠岸（下转第3版）", None),  # glued to the text, which is running text
        ("本报讯（记者林知夏）茶苗昨日靠岸", None),
        ("记者从林场获悉，茶苗昨日靠岸。", None),
        ("四万株" * 30 + "（下转第3版）", None),
    ],
)
def test_what_a_line_says_it_is(line: str, found: Kind | Label | None) -> None:
    assert sorted_as(line) == [found]


def test_caption_goes_on_until_its_end() -> None:
    text = "图为昨日湖光镇的码头上，\n村民在搬运刚刚靠岸的茶\n苗。林知夏 摄\n四万株茶苗靠岸"
    assert sorted_as(text) == [Kind.CAPTION, Kind.CAPTION, Kind.CAPTION, None]


@pytest.mark.parametrize("following", ["\n四万株茶苗靠岸", "（下转第3版）", "A07"])
def test_caption_ends_at_a_gap_or_another_kind(following: str) -> None:
    assert sorted_as(f"图为昨日湖光镇的码头上，\n{following}")[1] is not Kind.CAPTION


@pytest.mark.parametrize(
    ("rows", "found"),
    [
        (["湖光    12    18", "老街    11    17", "南坡    9    16"], Kind.TABLE),
        (["湖光\t12\t18", "老街\t11\t17", "南坡\t9\t16"], Kind.TABLE),
        (["林知夏    高若谷    甘恬", "田一禾    房小满    周宁", "夏知秋    孟舒窈    华小筑"], Kind.TABLE),
        (["湖光    12    18", "老街    11    17"], None),  # two rows may be anything
        (["湖光    12", "老街    11", "南坡    9"], None),  # two cells too
        (["湖光镇    老街    南坡种下四万株茶苗"] * 3, None),
    ],
)
def test_table(rows: list[str], found: Kind | None) -> None:
    assert sorted_as("\n".join(["茶苗昨日靠岸", *rows])) == [None, *[found] * len(rows)]


@pytest.mark.parametrize(
    ("headline", "is_notice"),
    [
        ("遗失声明", True),
        ("湖光镇停水公告", True),
        ("分类广告", True),
        ("LEGAL NOTICES", True),
        ("公告栏里的春天", False),
    ],
)
def test_headline_of_a_notice_column(headline: str, is_notice: bool) -> None:
    assert is_notice_head(headline) is is_notice


@pytest.mark.parametrize(
    ("text", "is_notice"),
    [
        ("房小满遗失居民户口簿，声明作废。", True),
        ("自即日起停水三日，特此公告。", True),
        ("房小满遗失道路运输证一本。", True),
        ("他发表声明说，茶苗已经靠岸。", False),
    ],
)
def test_wording_of_a_notice(text: str, is_notice: bool) -> None:
    assert is_notice_text(text) is is_notice
