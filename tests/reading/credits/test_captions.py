import pytest

from newsarc.model.issue import PartialDate
from newsarc.reading.credits.captions import is_caption, read_credit


@pytest.mark.parametrize(
    ("text", "printed", "names", "agency"),
    [
        ("龙舟昨日下水。（新华社记者 田一禾 摄）", "（新华社记者 田一禾 摄）", ["田一禾"], "新华社"),
        ("龙舟昨日下水。 新华社发（甘恬 摄）", "新华社发（甘恬 摄）", ["甘恬"], "新华社"),
        ("龙舟昨日下水。 新华社发", "新华社发", [], "新华社"),
        ("本报记者 石小山\n田一禾 摄", "本报记者 石小山\n田一禾 摄", ["石小山", "田一禾"], None),
        ("（左）为船工。本报记者 石小山 摄", "本报记者 石小山 摄", ["石小山"], None),
        ("（里卡多·罗萨摄）", "（里卡多·罗萨摄）", ["里卡多·罗萨"], None),
        ("新貌。（市水务局供图）", "（市水务局供图）", ["市水务局"], None),
        ("图片由市水务局提供", "图片由市水务局提供", ["市水务局"], None),
        ("新貌。（受访者供图）", "（受访者供图）", [], None),
        ("新貌。（资料图片）", "（资料图片）", [], None),
        ("责任编辑：田一禾", "责任编辑：田一禾", ["田一禾"], None),
        ("The ferry sails. (AP Photo/Ada Marlow)", "(AP Photo/Ada Marlow)", ["Ada Marlow"], None),
        ("Photo: Ada Marlow", "Photo: Ada Marlow", ["Ada Marlow"], None),
        ("PHOTO BY ADA MARLOW", "PHOTO BY ADA MARLOW", ["ADA MARLOW"], None),
        ("Ada Marlow/AFP", "Ada Marlow/AFP", ["Ada Marlow"], None),
    ],
)
def test_a_credit_is_found_at_the_end(text: str, printed: str, names: list[str], agency: str | None) -> None:
    credit = read_credit(text)
    assert credit is not None
    assert (credit.text, [one.name for one in credit.people], credit.agency) == (printed, names, agency)
    assert text[credit.start :] == printed


def test_a_date_behind_a_credit_is_read_too() -> None:
    credit = read_credit("新貌。中央社記者石小山攝 110年7月9日")
    assert credit is not None
    assert (credit.people[0].name, credit.date) == ("石小山", PartialDate(2021, 7, 9))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "数据由市水务局提供",
        "李明拍摄",
        "为企业提供",
        "（记者 田一禾）",
        "气温为18摄氏度",
        "said the mayor. (Reuters)",
        "(Reuters/AFP)",
        "and/or the city",
        "The photo was taken by Ada Marlow",
        "AP/Reuters are agencies",
        "2021年7月9日",
    ],
)
def test_running_text_has_no_credit(text: str) -> None:
    assert read_credit(text) is None
    assert not is_caption(text)


@pytest.mark.parametrize(
    "text",
    [
        "▲龙舟昨日下水",
        "◀船工在修船。",
        "图为村民在采茶。",
        "上图：新桥通车。",
        "图② 新桥",
        "圖為龍舟下水。",
        "（左）为船工。本报记者 石小山 摄",
        "Photo: Ada Marlow",
    ],
)
def test_captions_are_known_by_their_beginning_or_credit(text: str) -> None:
    assert is_caption(text)


@pytest.mark.parametrize(
    "text",
    [
        "图书馆今日开放",
        "▼下转3版",
        "通讯员 甘恬 摄影报道",
        "本报记者 甘恬 文/图",
        "责任编辑：田一禾",
        "上图书馆去",
        "图强村的新路",
    ],
)
def test_bylines_and_headlines_are_no_captions(text: str) -> None:
    assert not is_caption(text)
