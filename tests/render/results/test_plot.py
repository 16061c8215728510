from __future__ import annotations

import sys
from xml.etree import ElementTree

import pytest

from newsarc.errors import MissingExtra
from newsarc.render.results.plot import plot_trend
from newsarc.results.counts import Period, PeriodCount, Series, Trend

COUNTS = (PeriodCount("2021", 1, 4), PeriodCount("2022", 0, 0), PeriodCount("2023", 2, 4))
TREND = Trend(Period.YEAR, (Series("春耕 $5$", COUNTS), Series("a\x1b", COUNTS)), 0)


def test_without_matplotlib_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "matplotlib", None)
    with pytest.raises(MissingExtra, match=r"pip install 'newsarc\[plot\]'"):
        plot_trend(TREND, "svg")


def test_svg_holds_the_terms_as_text_and_is_the_same_each_time() -> None:
    pytest.importorskip("matplotlib")
    drawn = plot_trend(TREND, "svg")
    texts = [element.text for element in ElementTree.fromstring(drawn.data).iter() if element.text]
    assert {"春耕 $5$", "a␛", "2021", "2022", "2023"} <= set(texts)
    assert plot_trend(TREND, "svg").data == drawn.data
    assert not drawn.lacks_glyphs


def test_png_of_no_periods_is_a_picture_too() -> None:
    pytest.importorskip("matplotlib")
    drawn = plot_trend(Trend(Period.YEAR, (), 3), "png")
    assert drawn.data.startswith(b"\x89PNG")
    assert not drawn.lacks_glyphs


def test_characters_without_a_font_are_told() -> None:
    pytest.importorskip("matplotlib")
    private = Series("\N{GREEK SMALL LETTER ALPHA}\ue000", COUNTS)  # no font knows a private character
    assert plot_trend(Trend(Period.YEAR, (private,), 0), "png").lacks_glyphs
