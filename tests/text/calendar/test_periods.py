from __future__ import annotations

import pytest

from newsarc.results.counts import Period
from newsarc.text.calendar.periods import periods_between


@pytest.mark.parametrize(
    ("first", "last", "step", "expected"),
    [
        ("1999", "2001", Period.YEAR, ["1999", "2000", "2001"]),
        ("2021-12", "2022-02", Period.MONTH, ["2021-12", "2022-01", "2022-02"]),
        ("2024-02-28", "2024-03-01", Period.DAY, ["2024-02-28", "2024-02-29", "2024-03-01"]),
        ("2022-05", "2022-05", Period.MONTH, ["2022-05"]),
    ],
)
def test_no_period_is_left_out(first: str, last: str, step: Period, expected: list[str]) -> None:
    assert list(periods_between(first, last, step)) == expected
