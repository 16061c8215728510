from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsarc.render.results.trend_chart import draw_trend
from newsarc.results.counts import Period, PeriodCount, Series, Trend

if TYPE_CHECKING:
    import pytest

ARTICLES = {"2021-11": 10, "2021-12": 10, "2022-01": 0, "2022-02": 10, "2022-03": 1000}


def series(term: str, *found: int) -> Series:
    counts = zip(ARTICLES, found, ARTICLES.values(), strict=True)
    return Series(term, tuple(PeriodCount(period, number, articles) for period, number, articles in counts))


TREND = Trend(Period.MONTH, (series("春耕", 5, 10, 0, 0, 1), series("a\x1b", 0, 5, 0, 0, 0)), 0)


def test_columns_show_shares_and_a_gap_is_not_zero() -> None:
    assert draw_trend(TREND, is_terminal=False) == (
        "春耕  16 of 1,030 articles, share by month\n"
        "100.0% ┤    ███\n"
        "       │    ███\n"
        "       │▄▄▄ ███\n"
        "       │███ ███\n"
        "       │███ ███         ▁▁▁\n"
        "    0% └────────····────────\n"
        "        2021-11     2022-02\n"
        "\n"
        "a␛  5 of 1,030 articles, share by month\n"
        " 50.0% ┤    ███\n"
        "       │    ███\n"
        "       │    ███\n"
        "       │    ███\n"
        "       │    ███\n"
        "    0% └────────····────────\n"
        "        2021-11     2022-02\n"
        "\n"
        "· a month without any article\n"
    )


def test_on_a_narrow_terminal_periods_share_columns(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("COLUMNS", "11")
    drawn = re.sub(r"\x1b\[[\d;]*m", "", draw_trend(TREND, is_terminal=True)).splitlines()
    assert "    0% └───" in drawn
    assert " ".join(drawn[-2:]) == "each column is 2 months"


def test_what_is_never_found_has_a_scale_all_the_same() -> None:
    drawn = draw_trend(Trend(Period.MONTH, (series("飞船", 0, 0, 0, 0, 0),), 0), is_terminal=False)
    assert drawn.startswith("飞船  0 of 1,030 articles, share by month\n       │\n")


def test_no_periods_are_no_chart() -> None:
    assert draw_trend(Trend(Period.YEAR, (), 3), is_terminal=False) == ""
