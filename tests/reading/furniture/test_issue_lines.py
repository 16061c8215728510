import pytest

from newsarc.model.issue import IssuePage, PartialDate
from newsarc.reading.furniture.issue_lines import IssueLine, read_issue_line

DAY = PartialDate(2031, 3, 15)


@pytest.mark.parametrize(
    ("text", "issue"),
    [
        ("湖光日报 2031年3月15日 星期六 第3版 要闻", IssuePage("湖光日报", DAY, page="3", section="要闻")),
        ("第3版(国际新闻)", IssuePage(page="3", section="国际新闻")),
        ("《湖光日报》（2031年03月15日 第03版）", IssuePage("湖光日报", DAY, page="03")),
        ("本报记者 林知夏 《湖光日报》（2031年3月15日 第3版）", IssuePage("湖光日报", DAY, page="3")),
        ("来源：湖光日报　日期：2031-03-15　版次：第3版", IssuePage("湖光日报", DAY, page="3")),
        ("湖光日报", IssuePage("湖光日报")),
        ("THE MARROW BAY COURIER", IssuePage("THE MARROW BAY COURIER")),
        ("BY THE COURIER EDITORIAL BOARD", IssuePage()),
        ("Courier Staff Writer", IssuePage()),
        ("Newspaper: The Marrow Bay Courier", IssuePage("The Marrow Bay Courier")),
        ("Publication info: The Bay Courier ; Mar 15, 2031: 1.", IssuePage("The Bay Courier", DAY)),
        ("Journal : L’Écho de la Vallée", IssuePage("L’Écho de la Vallée")),
        ("Zeitung: Sechs Millionen Menschen betroffen", IssuePage()),
        ("Seite 8 NEUE TALZEITUNG 15. März 2031", IssuePage("NEUE TALZEITUNG", DAY, page="8")),
        ("来源: 湖光日报 2031年3月15日", IssuePage("湖光日报", DAY)),
        (
            "The Marrow Bay Courier (Marrow, Ohio) · Sat, Mar 15, 2031 · Page A3",
            IssuePage("The Marrow Bay Courier", DAY, page="A3"),
        ),
        (
            "Bay Courier (1963-2040); Mar 15, 2031; Historical Newspapers pg. 20",
            IssuePage("Bay Courier", DAY, page="20"),
        ),
        (
            "The Bay Times (Marrow, England), Saturday, Mar 15, 2031; pg. 9; Issue 39875.",
            IssuePage("The Bay Times", DAY, page="9"),
        ),
        ("湖光日报/2031 年/3 月/15 日/第 A05 版", IssuePage("湖光日报", DAY, page="A05")),
        ("（来源：湖光日报 2031-03-15 3版 记者 林知夏）", IssuePage("湖光日报", DAY, page="3")),
        ("湖光日报　A3版　3月15日　记者 林知夏", IssuePage("湖光日报", page="A3")),
        ("（湖光日报，3版）", IssuePage("湖光日报", page="3")),
        ("据湖光日报，3版印了这张图", IssuePage()),
        ("【2031-03-15/湖光日報/A4版/焦點新聞】", IssuePage("湖光日報", DAY, page="A4", section="焦點新聞")),
        ("湖光日报第3版", IssuePage("湖光日报", page="3")),
        ("A7 2031年3月15日 要闻", IssuePage(None, DAY, page="A7", section="要闻")),
        ("[Bay Courier, March 15, 2031, page 3]", IssuePage("Bay Courier", DAY, page="3")),
        ("The Bay Courier (Marrow) - March 15, 2031", IssuePage("The Bay Courier", DAY)),
        ("March 15, 2031 | Bay Courier (Marrow)", IssuePage("Bay Courier", DAY)),
        ("Quelle: Der Talbote vom 15.03.2031, S. 4", IssuePage("Der Talbote", DAY, page="4")),
        ("From: The Bay Courier(Vol. 12, Issue 3)", IssuePage("The Bay Courier")),
        ("From: Nora Quill", IssuePage()),
        ("Page: A3", IssuePage(page="A3")),
        (
            "THE FERRY. (2031, March 15). Bay Courier (Marrow, Vic. : 2030 - 2040), p. 5. Retrieved"
            " September 28, 2035, from http://library.example/12",
            IssuePage("Bay Courier", DAY, page="5"),
        ),
        ("| 更新時間： 2031/03/15", IssuePage(date=DAY)),
        ("# 湖光日报 2031年3月15日", IssuePage("湖光日报", DAY)),
        ("首页 > 新闻 > 本地", IssuePage()),
        ("四万株茶苗靠岸", IssuePage()),
        ("", IssuePage()),
        ("来源：" + "茶" * 160, IssuePage()),
    ],
)
def test_what_a_line_says_of_the_issue(text: str, issue: IssuePage) -> None:
    said = read_issue_line(text)
    assert said.issue == issue
    assert said.says_anything is (issue != IssuePage())


@pytest.mark.parametrize(
    ("text", "column", "resets"),
    [("专栏：农村通讯", "农村通讯", True), ("專欄：", None, True), ("老街的专栏", None, False)],
)
def test_column_is_named_or_ended(text: str, column: str | None, resets: bool) -> None:
    said = read_issue_line(text)
    assert (said.column, said.resets_column) == (column, resets)


def test_a_line_that_says_nothing() -> None:
    assert not IssueLine(IssuePage()).says_anything
