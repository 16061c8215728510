import pytest

from newsarc.reading.articles.opening_lines import join_opening_lines
from newsarc.reading.lines.line import Line


@pytest.mark.parametrize(
    ("texts", "joined"),
    [
        (("本报讯（记者 林知夏", "高若谷）茶苗"), "本报讯（记者 林知夏 高若谷）茶苗"),
        (("本报讯（记者 林知", "夏）茶苗"), "本报讯（记者 林知夏）茶苗"),
        (("本报讯（记者", "林知夏）茶苗"), "本报讯（记者 林知夏）茶苗"),
        (("本报讯（记者 林知夏", "通讯员 高若谷）茶苗"), "本报讯（记者 林知夏 通讯员 高若谷）茶苗"),
        (("本报讯（通讯", "员 高若谷）茶苗"), "本报讯（通讯员 高若谷）茶苗"),
        (("本报讯（全媒体", "记者 林知夏）茶苗"), "本报讯（全媒体记者 林知夏）茶苗"),
        (("本报讯（记者林知夏）茶苗", "高若谷说"), "本报讯（记者林知夏）茶苗高若谷说"),
        (("本报讯 昨日，林知夏", "高若谷到了"), "本报讯 昨日，林知夏高若谷到了"),
        (("茶苗的记者", "林知夏"), "茶苗的记者林知夏"),  # no opener
        (("本报讯（记者林知夏）茶苗靠岸",), "本报讯（记者林知夏）茶苗靠岸"),
    ],
)
def test_names_that_a_line_break_ran_together(texts: tuple[str, ...], joined: str) -> None:
    lines = [Line(number, text, text) for number, text in enumerate(texts, start=1)]
    assert join_opening_lines(lines, frozenset()).text == joined


def test_breaks_count_the_spaces_put_back() -> None:
    texts = ("本报讯（记者", "林知夏", "高若谷）茶", "苗")
    lines = [Line(number, text, text) for number, text in enumerate(texts, start=1)]
    joined = join_opening_lines(lines, frozenset())
    assert [joined.text[at:] for at in joined.breaks] == ["林知夏 高若谷）茶苗", "高若谷）茶苗", "苗"]
