import pytest

from newsarc.reading.labelling.features.lexicon import NAMES, classes_of


def named(text: str) -> set[str]:
    return set(classes_of(text))


EXAMPLES = (
    ("字号 分享 打印", "site"),
    ("Share this article", "site"),
    ("版权所有 不得转载", "rights"),
    ("来源：湖光日报", "source"),
    ("发布时间：2031-03-15", "issued"),
    ("08:30", "clock"),
    ("2031年3月15日", "date"),
    ("FRIDAY, MAY 31", "weekday"),
    ("第3版", "page"),
    ("专栏：", "column"),
    ("标题：茶苗靠岸", "label"),
    ("责任编辑 高若谷", "desk"),
    ("本报记者 林知夏", "role"),
    ("作者：林知夏", "author"),
    ("图片报道", "photo"),
    ("新江社", "agency"),
    ("To the Editor", "letter"),
    ("遗失声明", "notice"),
    ("0571-88886666", "phone"),
    ("www.example.org", "url"),
    ("今日导读", "contents"),
    ("下转第3版", "jump"),
    ("湖光 2∶1 东岭", "row"),
    ("19:30 新闻联播", "listing"),
    ("$40", "money"),
    ("读者来信", "column name"),
)


@pytest.mark.parametrize(("text", "name"), EXAMPLES)
def test_words_of_a_class(text: str, name: str) -> None:
    assert name in named(text)


def test_every_class_is_tried_here() -> None:
    assert {name for _, name in EXAMPLES} == set(NAMES)


@pytest.mark.parametrize("text", ["四万株茶苗靠岸", "Ferry gets a new boat"])
def test_plain_headlines_are_of_no_class(text: str) -> None:
    assert named(text) == set()
