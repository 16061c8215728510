import subprocess
import sys

import pytest

from newsarc.model.issue import PartialDate
from newsarc.text.calendar.dates import find_date, read_date


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("2021年7月9日", "2021-07-09"),
        ("２０２１年７月９日", "2021-07-09"),
        ("2021 年 7 月 9 日", "2021-07-09"),
        ("二〇二一年七月九日", "2021-07-09"),
        ("二零二一年十二月三十一日", "2021-12-31"),
        ("民國110年7月9日", "2021-07-09"),
        ("中華民國一百一十年七月九日", "2021-07-09"),
        ("2021年7月9日 星期五", "2021-07-09"),
        ("2021年（令和3年）7月9日（金）", "2021-07-09"),
        ("2021년 7월 9일 금요일", "2021-07-09"),
        ("2021年7月", "2021-07"),
        ("2021-7-9", "2021-07-09"),
        ("2021.07.09", "2021-07-09"),
        ("2021/07/09 08:30:00", "2021-07-09"),
        ("2021-07-09T08:30:00+08:00", "2021-07-09"),
        ("2021-07-09 23:59:57.0", "2021-07-09"),
        ("20210709", "2021-07-09"),
        ("2021-07", "2021-07"),
        ("2021", "2021"),
        ("Friday, July 9, 2021", "2021-07-09"),
        ("9 July 2021", "2021-07-09"),
        ("July 9th, 2021, 10:30 PM", "2021-07-09"),
        ("Fri, 09 Jul 2021 08:00:00 GMT", "2021-07-09"),
        ("9-Jul-2021", "2021-07-09"),
        ("Jul 2021", "2021-07"),
        ("Freitag, 9. Juli 2021", "2021-07-09"),
        ("vendredi 9 juillet 2021", "2021-07-09"),
        ("9 de julio de 2021", "2021-07-09"),
        ("13/7/2021", "2021-07-13"),
        ("7/13/2021", "2021-07-13"),
        ("7/7/2021", "2021-07-07"),
        ("9.7.2021", "2021-07-09"),
        # Which of the two is the month cannot be known.
        ("07/09/2021", "2021"),
        ("1888-10-25", "1888-10-25"),
    ],
)
def test_dates_are_read_as_far_as_they_are_sure(text: str, iso: str) -> None:
    assert str(read_date(text)) == iso


@pytest.mark.parametrize(
    "text",
    [
        "",
        "7月9日",
        "July",
        "Friday",
        "9/7/21",
        "10:30",
        "2021年2月30日",
        "2021-13-01",
        "1141507497937906",
        "901263093898",
        "约2021年7月9日前后",
        "version 2021",
        "99999999",
        "2021" * 40,
        "今天",
    ],
)
def test_nothing_is_made_up(text: str) -> None:
    assert read_date(text) is None


def test_a_date_is_found_inside_a_text_with_its_place() -> None:
    found = find_date("第8版 ２０２１年７月９日 星期五")
    assert found is not None
    assert (found.date, found.start, found.end) == (PartialDate(2021, 7, 9), 4, 13)


def test_the_lunar_date_is_not_a_date() -> None:
    assert find_date("农历辛丑年五月三十") is None


def test_dateutil_is_not_loaded_for_our_own_forms() -> None:
    program = (
        "import sys; from newsarc.text.calendar.dates import read_date; read_date('2021年7月9日');"
        "sys.exit('dateutil' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0


@pytest.mark.parametrize(
    ("printed", "day"),
    [
        ("A7 2022年3月15日", "2022-03-15"),
        ("2022年3月15-16日", "2022-03-15"),
        ("2022年3月15日、16日", "2022-03-15"),
        ("March 15-16, 2022", "2022-03-15"),
        ("15–16 March 2022", "2022-03-15"),
        ("March 15,2022", "2022-03-15"),
        ("TUESDAY,MARCH 15,1952", "1952-03-15"),
        ("Tues., Mar.15, 2022", "2022-03-15"),
        ("中華民國一百一十一年三月十五日", "2022-03-15"),
        ("民國元年3月15日", "1912-03-15"),
        ("令和元年五月一日", "2019-05-01"),
        ("昭和二十九年三月十五日", "1954-03-15"),
    ],
)
def test_eras_and_issues_for_two_days(printed: str, day: str) -> None:
    found = find_date(printed)
    assert found
    assert str(found.date) == day
