"""A find in a pane of a screen: a fixed number of lines, none wider than the pane."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.text import Text

from newsarc.language import tr
from newsarc.render.articles.article import issue_line
from newsarc.render.results.listing import flat, headline_of, marked
from newsarc.text.characters.controls import one_line, without_invisible
from newsarc.text.characters.display import display_width, start_within

if TYPE_CHECKING:
    from newsarc.model.records import Entry, Hit

_CUT = "…"


def hit_lines(hit: Hit, width: int, *, has_passage: bool) -> tuple[Text, ...]:
    """Draw the headline of a find, where it was printed and how it is marked, and the passage if wanted."""
    lines = [_headline(hit), Text(without_invisible(_where(hit.entry)), style="dim")]
    if has_passage:
        lines.append(_passage(hit, width))
    for line in lines:
        line.truncate(width, overflow="ellipsis")
    return tuple(lines)


def _headline(hit: Hit) -> Text:
    headline = " ".join(hit.entry.record.part.headline)
    if not headline:
        opening = headline_of(hit.entry)
        return Text(without_invisible(opening.plain), style=opening.style)
    return Text.assemble(*marked(headline, hit.headline_marks, _seen), style="bold")


def _where(entry: Entry) -> str:
    own = [f"#{tag}" for tag in entry.tags] + ([tr("noted")] if entry.note else [])
    printed = issue_line(entry.record.issue) or entry.record.source.path.rsplit("/", 1)[-1]
    return one_line(" · ".join((printed, *own)))


def _passage(hit: Hit, width: int) -> Text:
    """Draw the snippet from where its first mark is in sight."""
    start = 0
    if hit.marks and display_width(hit.snippet[: hit.marks[0][1]]) > width * 2 // 3:
        start = start_within(hit.snippet, hit.marks[0][0], width // 4)
    before = _CUT if start else ""
    marks = [(first - start, last - start) for first, last in hit.marks if first >= start]
    return Text.assemble(before, *marked(hit.snippet[start:], marks, _seen))


def _seen(text: str) -> str:
    return without_invisible(flat(text))
