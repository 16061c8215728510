"""Dates of numbers in tables: other rows of a table say which number is the day."""

from __future__ import annotations

import pytest

from newsarc.importers.rows import delimited
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
