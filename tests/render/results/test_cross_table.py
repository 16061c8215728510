"""One facet against another where a terminal is too narrow: turned, or in several tables."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from newsarc.render.results.cross_table import draw_cross_table

if TYPE_CHECKING:
    from collections.abc import Sequence

PAPERS = ("year", "湖光日报", "The Mill Pond Letter", "not known")
YEARS = [("2030", 1, 0, 2), ("2031", 0, 4, 11)]


def lines(columns: Sequence[str], rows: Sequence[Sequence[str | int]]) -> list[str]:
    return re.sub(
        r"\x1b\[\d*m", "", draw_cross_table(columns, rows, across="newspaper", is_terminal=True)
    ).splitlines()


@pytest.fixture
def _narrow(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("COLUMNS", "32")


@pytest.mark.usefixtures("_narrow")
def test_too_many_columns_become_rows() -> None:
    assert lines(PAPERS, YEARS) == [
        "newspaper             2030  2031",
        "湖光日报                 1     0",
        "The Mill Pond Letter     0     4",
        "not known                2    11",
    ]


@pytest.mark.usefixtures("_narrow")
def test_what_fits_neither_way_becomes_several_tables() -> None:
    papers, years = PAPERS[:3], [row[:3] for row in (*YEARS, ("2032", 5, 5))]
    assert lines(("y" * 10, *papers[1:]), years) == [
        "yyyyyyyyyy  湖光日报",
        "2030               1",
        "2031               0",
        "2032               5",
        "",
        "yyyyyyyyyy  The Mill Pond Letter",
        "2030                           0",
        "2031                           4",
        "2032                           5",
    ]


@pytest.mark.usefixtures("_narrow")
def test_what_fits_stays_as_it_was_asked_for() -> None:
    assert lines(PAPERS[:2], [row[:2] for row in YEARS]) == [
        "year  湖光日报",
        "2030         1",
        "2031         0",
    ]


def test_in_a_pipe_nothing_is_turned() -> None:
    assert draw_cross_table(PAPERS, YEARS, across="newspaper", is_terminal=False).splitlines() == [
        "year  湖光日报  The Mill Pond Letter  not known",
        "2030         1                     0          2",
        "2031         0                     4         11",
    ]
