"""A trend as a picture for a paper; the only home of matplotlib, which is an extra."""

from __future__ import annotations

import warnings
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING, Any

from newsarc.errors import MissingExtra
from newsarc.language import tr
from newsarc.text.characters.controls import one_line

if TYPE_CHECKING:
    from matplotlib.axes import Axes

    from newsarc.results.counts import Trend

# Fonts with Han, kana and Hangul that systems bring along or offer; those present are tried in this order.
_FONTS = (
    "Noto Sans CJK SC", "Noto Sans CJK JP", "Noto Sans SC", "Source Han Sans SC", "WenQuanYi Micro Hei",
    "WenQuanYi Zen Hei", "Microsoft YaHei", "SimHei", "PingFang SC", "Hiragino Sans GB", "Arial Unicode MS",
    "Droid Sans Fallback", "DejaVu Sans",
)  # fmt: skip
_MARKERS = "os^Dvx"  # told apart in black and white too
_INCHES = (8.0, 4.5)
_MOST_LABELS = 12
_DOTS_AN_INCH = 200


@dataclass(frozen=True, slots=True)
class Plot:
    """A finished picture, and whether some of its characters are in no font that is present."""

    data: bytes
    lacks_glyphs: bool


def plot_trend(trend: Trend, form: str) -> Plot:
    """Draw shares as lines that break at gaps, as `svg` or `png`; raises MissingExtra."""
    try:
        from matplotlib import font_manager, rc_context  # noqa: PLC0415 - an extra, and half a second
        from matplotlib.figure import Figure  # noqa: PLC0415 - likewise
    except ImportError as error:
        raise MissingExtra(tr("a chart as a file"), "plot") from error
    present = set(font_manager.get_font_names())
    fonts = [name for name in _FONTS if name in present] or ["sans-serif"]
    # The text of an SVG stays text, and the same trend gives the same bytes.
    settings: Any = {"font.family": fonts, "svg.fonttype": "none", "svg.hashsalt": "newsarc"}
    with rc_context(settings), warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        figure = Figure(figsize=_INCHES, layout="constrained")
        _draw_lines(figure.add_subplot(), trend)
        data = BytesIO()
        metadata = {"Date": None} if form == "svg" else None
        figure.savefig(data, format=form, dpi=_DOTS_AN_INCH, metadata=metadata)
    lacks_glyphs = form == "png" and any("missing from" in str(warning.message) for warning in caught)
    return Plot(data.getvalue(), lacks_glyphs)


def _draw_lines(axes: Axes, trend: Trend) -> None:
    for number, series in enumerate(trend.series):
        shares = [float("nan") if count.share is None else count.share for count in series.counts]
        label = one_line(series.term).replace("$", r"\$")  # else matplotlib reads mathematics
        if label.startswith("_"):  # which it hides
            label = f"\N{WORD JOINER}{label}"
        marker = _MARKERS[number % len(_MARKERS)]
        axes.plot(range(len(shares)), shares, marker=marker, markersize=4, label=label)
    periods = [count.period for count in trend.series[0].counts] if trend.series else []
    places = range(0, len(periods), -(-len(periods) // _MOST_LABELS) or 1)
    axes.set_xticks(list(places), [periods[place] for place in places], rotation=30, ha="right")
    axes.set_ylabel(f"share of articles, by {trend.step}")
    axes.yaxis.set_major_formatter(lambda share, _place: f"{share:.1%}")
    axes.set_ylim(bottom=0)
    if trend.series:
        axes.legend()
