"""Dates of numbers in tables: other rows of a table say which number is the day."""

from __future__ import annotations

import pytest

from newsarc.importers.rows import delimited
from newsarc.importers.rows.dates import ColumnDates
from newsarc.model.issue import IssuePage
from newsarc.model.sources import SourceFile


@pytest.mark.parametrize(
    ("dates", "read", "warnings"),
    [
        (("03/04/2021", "13/04/2021"), ["2021-04-03", "2021-04-13"], 0),
        (("04/03/2021", "04/13/2021"), ["2021-04-03", "2021-04-13"], 0),
        (("03/04/2021", "05/04/2021"), ["2021", "2021"], 2),
        (("03/04/2021", "13/04/2021", "04/13/2021"), ["2021", "2021-04-13", "2021-04-13"], 1),
        (("03/04/2021", "13.04.2021"), ["2021", "2021-04-13"], 1),
    ],
)
def test_rows_with_one_reading_say_how_the_others_are_read(
    dates: tuple[str, ...], read: list[str], warnings: int
) -> None:
    rows = "".join(f"Ferry {number},{date},It leaves at nine.\n" for number, date in enumerate(dates))
    file = SourceFile("t.csv", f"headline,date,body\n{rows}".encode(), "0")
    pages = delimited.read(file, given=IssuePage(), encoding=None).pages
    told = [line for page in pages for line in page.warnings]
    assert ([str(page.issue.date) for page in pages], len(told)) == (read, warnings)
    assert all("may be two days" in line for line in told)


@pytest.mark.parametrize(
    "printed",
    [
        "1715904000",
        "1715904000000",
        "1715904000.0",
        "/Date(1715904000000)/",
        "45429",
        "45429.25",
        "20240517060000",
        "202405170600",
        "113年5月17日",
        "113/05/17",
        "1130517",
        "2024-05-17 23:30:00+08",
        "2024-05-17T10:00:00[Europe/Paris]",
        "2024/5/17 上午 06:00",
        "Published: May 17, 2024",
        "17 mai 2024 à 06h00",
    ],
)
def test_days_are_read_as_programs_and_sites_write_them(printed: str) -> None:
    assert str(ColumnDates().day_of(printed).day) == "2024-05-17"


@pytest.mark.parametrize("printed", ["2024-13-45", "99999", "0", "3 hours ago", "150/13/45", "17/05/24"])
def test_what_is_no_sure_day_is_none(printed: str) -> None:
    assert ColumnDates().day_of(printed).day is None


def test_times_that_are_all_at_one_hour_are_midnights_of_their_zone() -> None:
    rows = "".join(f"Ferry,{1715875200000 + 86_400_000 * day},It leaves.\n" for day in range(2))
    file = SourceFile("t.csv", f"headline,date,body\n{rows}".encode(), "0")
    pages = delimited.read(file, given=IssuePage(), encoding=None).pages
    assert [str(page.issue.date) for page in pages] == ["2024-05-17", "2024-05-18"]


def test_the_name_of_a_field_before_its_value_is_none_of_it() -> None:
    rows = "时间：2024-05-17,来源：湖光日报,昨日，新堤合龙。\n".replace("，新", ";新")
    file = SourceFile("t.csv", f"时间,来源,正文\n{rows}".encode(), "0")
    [page] = delimited.read(file, given=IssuePage(), encoding=None).pages
    assert (page.issue.newspaper, str(page.issue.date)) == ("湖光日报", "2024-05-17")
