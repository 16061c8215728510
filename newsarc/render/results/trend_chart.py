"""A trend drawn with characters: a panel of columns for each term, to its own scale.

On one scale a common term would leave nothing to be seen of a rare one.
"""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

from rich.text import Text

from newsarc.language import counted, tr, word
from newsarc.render.results.scale import longest_shown
from newsarc.render.terminal import draw, terminal_width
from newsarc.results.counts import Period
from newsarc.text.characters.controls import one_line

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from newsarc.results.counts import PeriodCount, Series, Trend

_HEIGHT = 5  # lines of a panel
_CUT = "▲"  # on a column that would be far higher
_BLOCKS = " ▁▂▃▄▅▆▇█"
_STYLES = ("cyan", "magenta", "green", "red", "bright_blue")  # seen on dark and light terminals
_MARGIN = 8  # cells for the scale at the left
_WIDEST_COLUMN = 4
_COUNTED: Mapping[Period, Callable[[int], str]] = MappingProxyType(
    {
        Period.YEAR: lambda number: counted(number, "year"),
        Period.MONTH: lambda number: counted(number, "month"),
        Period.DAY: lambda number: counted(number, "day"),
    }
)
_UNCUT = 1_000_000  # in a pipe every period has its own column


@dataclass(frozen=True, slots=True)
class _Column:
    """The periods that one column stands for, taken together."""

    first_period: str
    found: int
    articles: int

    @property
    def share(self) -> float:
        return self.found / self.articles if self.articles else 0.0


def draw_trend(trend: Trend, *, is_terminal: bool) -> str:
    """Draw the share of articles that hold each term, period by period; gaps break the axis."""
    if not trend.series:
        return ""
    room = terminal_width() - _MARGIN if is_terminal else _UNCUT
    merged = -(-len(trend.series[0].counts) // max(room, 1))
    panels = [tuple(_columns(series.counts, merged)) for series in trend.series]
    width = min(_WIDEST_COLUMN, max(1, room // len(panels[0])))
    drawn = Text(no_wrap=True, overflow="ignore")
    for number, (series, columns) in enumerate(zip(trend.series, panels, strict=True)):
        style = _STYLES[number % len(_STYLES)]
        drawn.append_text(_title(series, trend, style))
        for line in _panel(columns, width):
            drawn.append(f"{line}\n", style)
        drawn.append(f"{_axis(columns, width)}\n{_labels(columns, width)}\n\n", "dim")
    drawn.append("\n".join(_notes(panels, merged, trend)))
    drawn.rstrip()
    return draw(drawn, is_terminal=is_terminal)


def _columns(counts: Sequence[PeriodCount], merged: int) -> Iterator[_Column]:
    for start in range(0, len(counts), merged):
        part = counts[start : start + merged]
        found, articles = sum(count.found for count in part), sum(count.articles for count in part)
        yield _Column(part[0].period, found, articles)


def _title(series: Series, trend: Trend, style: str) -> Text:
    found = sum(count.found for count in series.counts)
    articles = sum(count.articles for count in series.counts)
    said = tr(
        "{found:,} of {articles:,} articles, share by {period}",
        found=found,
        articles=articles,
        period=word(trend.step),
    )
    return Text.assemble((one_line(series.term), f"bold {style}"), (f"  {said}\n", "dim"))


def _panel(columns: Sequence[_Column], width: int) -> Iterator[str]:
    top = longest_shown([column.share for column in columns])
    heights = [_eighths(column.share, top) for column in columns]
    for line in reversed(range(_HEIGHT)):
        scale = f"{top:6.1%} ┤" if top and line == _HEIGHT - 1 else "       │"
        blocks = (_BLOCKS[min(8, max(0, height - 8 * line))] for height in heights)
        if line == _HEIGHT - 1:  # what is higher is cut
            blocks = (
                _CUT if column.share > top else block for column, block in zip(columns, blocks, strict=True)
            )
        yield f"{scale}{''.join(_spread(block, width) for block in blocks)}".rstrip()


def _eighths(share: float, top: float) -> int:
    """Return a column's height in eighths of a line; anything more than nothing is seen."""
    return max(round(min(share, top) / top * _HEIGHT * 8), 1) if share else 0


def _spread(block: str, width: int) -> str:
    """Fill a column; wide ones are kept apart."""
    return block * width if width < 3 else block * (width - 1) + " "


def _axis(columns: Sequence[_Column], width: int) -> str:
    return "    0% └" + "".join(("─" if column.articles else "·") * width for column in columns)


def _labels(columns: Sequence[_Column], width: int) -> str:
    """Write below as many columns as there is room for which period they begin with."""
    line, end = " " * _MARGIN, _MARGIN + len(columns) * width
    for number, column in enumerate(columns):
        place = _MARGIN + number * width
        has_room = place >= len(line) + 2 and place + len(column.first_period) <= end
        if number == 0 or has_room:
            line = line.ljust(place) + column.first_period
    return line


def _notes(panels: Sequence[Sequence[_Column]], merged: int, trend: Trend) -> Iterator[str]:
    columns = panels[0]
    if any(_CUT in line for panel in panels for line in _panel(panel, 1)):
        yield f"{_CUT} {tr('cut: this column would be far higher than all others')}"
    if any(not column.articles for column in columns):
        yield f"· {tr('a {period} without any article', period=word(trend.step))}"
    if merged > 1:
        yield tr("each column is {periods}", periods=_COUNTED[trend.step](merged))
