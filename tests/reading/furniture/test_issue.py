import pytest

from newsarc.model.issue import IssuePage, PartialDate
from newsarc.reading.furniture.issue import settle_issue
from newsarc.reading.furniture.issue_lines import IssueLine, read_issue_line

MASTHEAD = "湖光日报 2031年3月15日 星期六 第3版 要闻"
PRINTED = IssuePage(newspaper="湖光日报", date=PartialDate(2031, 3, 15), page="3", section="要闻")


def printed(*texts: str) -> list[IssueLine]:
    return [read_issue_line(text) for text in texts]


def test_page_says_what_nobody_else_does() -> None:
    assert settle_issue(printed(MASTHEAD, "茶苗靠岸"), IssuePage(), IssuePage()) == (PRINTED, [])


def test_nothing_is_invented() -> None:
    assert settle_issue(printed("茶苗靠岸"), IssuePage(), IssuePage()) == (IssuePage(), [])


@pytest.mark.parametrize(
    ("given", "named", "page", "warnings"),
    [
        (None, None, "3", []),
        (None, "3", "3", []),
        (None, "03", "3", []),
        ("3", None, "3", []),
        (None, "4", "3", ["page: the page prints 3, the file name says 4; kept 3"]),
        ("5", None, "5", ["page: the options say 5, the page prints 3; kept 5"]),
        (
            "5",
            "4",
            "5",
            [
                "page: the options say 5, the page prints 3; kept 5",
                "page: the options say 5, the file name says 4; kept 5",
            ],
        ),
    ],
)
def test_first_that_knows_is_believed(
    given: str | None, named: str | None, page: str, warnings: list[str]
) -> None:
    issue, found = settle_issue(printed(MASTHEAD), IssuePage(page=given), IssuePage(page=named))
    assert (issue.page, found) == (page, warnings)


def test_weekday_that_does_not_fit_is_told() -> None:
    wrong = MASTHEAD.replace("星期六", "星期一")
    issue, warnings = settle_issue(printed(wrong), IssuePage(), IssuePage())
    assert issue.date == PartialDate(2031, 3, 15)
    assert warnings == [f"the weekday does not fit the date in “{' '.join(wrong.split())}”"]


def test_file_name_fills_what_is_not_printed() -> None:
    issue, warnings = settle_issue([], IssuePage(), IssuePage(date=PartialDate(2031, 3)))
    assert (issue, warnings) == (IssuePage(date=PartialDate(2031, 3)), [])


def test_a_date_that_may_be_two_days_is_told_unless_the_day_is_said() -> None:
    issue, warnings = settle_issue(printed("05/06/2019 Page 7"), IssuePage(), IssuePage())
    assert issue.date == PartialDate(2019)
    assert warnings == ["05/06/2019 may be two days: say which with --date; kept the year"]
    said = IssuePage(date=PartialDate(2019, 6, 5))
    issue, warnings = settle_issue(printed("05/06/2019 Page 7"), said, IssuePage())
    assert issue.date == PartialDate(2019, 6, 5)
    assert warnings == []


@pytest.mark.parametrize(
    ("given", "named", "kept"),
    [
        (PartialDate(2021, 5, 4), None, PartialDate(2021, 5, 4)),
        (None, PartialDate(2021, 4, 5), PartialDate(2021, 4, 5)),
        (None, PartialDate(2021, 5, 4), PartialDate(2021, 5, 4)),
    ],
)
def test_what_is_said_settles_a_date_that_may_be_two_days(
    given: PartialDate | None, named: PartialDate | None, kept: PartialDate
) -> None:
    head = "THE MARROW BAY COURIER 05/04/2021 Page 3"
    issue, warnings = settle_issue(printed(head), IssuePage(date=given), IssuePage(date=named))
    assert (issue.date, warnings) == (kept, [])


def test_a_name_of_another_day_settles_nothing() -> None:
    head = "THE MARROW BAY COURIER 05/04/2021 Page 3"
    issue, warnings = settle_issue(printed(head), IssuePage(), IssuePage(date=PartialDate(2021, 9, 9)))
    assert (issue.date, len(warnings)) == (PartialDate(2021), 1)
