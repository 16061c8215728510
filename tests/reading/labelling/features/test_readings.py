import pytest

from newsarc.reading.labelling.features.readings import EVERY_GRAMMAR, openings_of, readings_of


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("本报记者 林知夏", ["byline"]),
        ("Words: Nora Quill. Pictures: Tom Pell", ["byline"]),
        ("Words and pictures: Nora Quill", ["byline"]),
        ("Pictures: Tom Pell", ["caption"]),
        ("图为昨日码头上的茶苗。林知夏 摄", ["caption"]),
        ("责任编辑：高若谷", ["editors"]),
        ("A07", ["number"]),
        ("湖光日报 2031年3月15日 星期六 第3版", ["masthead", "mastheadNDP"]),
        ("2031年3月15日 星期六", ["masthead", "mastheadD"]),
        ("（下转第3版）", ["jump to"]),
        ("（上接第1版）", ["jump from"]),
        ("《湖光日报》（2031年3月15日 第03版）", ["masthead", "mastheadNDP", "page tag"]),
        ("四万株茶苗靠岸", []),
    ],
)
def test_grammars_that_read_a_line(text: str, names: list[str]) -> None:
    assert list(readings_of(text)) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("本报讯（记者林知夏）第一船茶苗靠岸。", ["opener"]),
        ("新华社湖州3月14日电 茶苗靠岸。", ["opener"]),
        ("【四万株茶苗靠岸】第一船昨日到了。", ["run-in headline"]),
        ("第一船茶苗昨日靠岸。", []),
    ],
)
def test_how_a_line_opens(text: str, names: list[str]) -> None:
    assert list(openings_of(text)) == names


@pytest.mark.parametrize("name", sorted(EVERY_GRAMMAR))
def test_a_grammar_that_is_not_in_question_is_not_asked(name: str) -> None:
    line = "《湖光日报》（2031年3月15日 第03版）"
    assert (name in " ".join(readings_of(line, {name}))) == (name in ("masthead", "page tag"))
