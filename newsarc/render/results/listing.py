"""Listings for people: a table of entries, and the hits of a search with the found words marked."""

from __future__ import annotations

from itertools import chain, islice
from typing import TYPE_CHECKING

from rich.cells import cell_len
from rich.console import Group
from rich.padding import Padding
from rich.text import Text

from newsarc.language import tr, word
from newsarc.render.articles.styled_article import HIT_STYLE
from newsarc.render.table import Column, draw_table, for_people
from newsarc.render.terminal import UNCUT_WIDTH, draw, terminal_width
from newsarc.render.wrapping import wrap_styled
from newsarc.text.characters.controls import one_line, show_controls

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from newsarc.model.records import Entry, Hit

# How much of a body stands for a headline that is not there.
_OPENING_LENGTH = 40
_INDENT = 3
_LEAST = 10  # cells that a headline has on the narrowest terminal
# Cells: on a terminal as wide as this a list shows the places by which `show @3` names its articles.
_WIDE = 80
_TABLE = (
    Column("id", is_right=True),
    Column("date"),
    Column("newspaper", most=24, is_breakable=True),
    Column("page"),
    Column("headline", is_breakable=True),
)
_MORE = (Column("edition"), Column("section", most=16), Column("byline", most=24))
_USUAL = tuple(column.name for column in _TABLE)
_SHORT_NAME = 14  # cells of a newspaper, where there are few
_FIRST = 200  # entries: more than a screen of them
_NARROW, _LESS_NEEDED = 60, {"newspaper", "page"}  # cells: below, no room is left for a headline


def draw_entries(
    entries: Iterable[Entry], names: Sequence[str] | None = None, *, is_terminal: bool
) -> Iterator[str]:
    """Draw entries as a table, as they come; a column for which there is no room is left out.

    So is one that would be empty in what is seen first. Of columns that were chosen all others are shown.
    """
    every = {column.name: column for column in (*_TABLE, *_MORE)}
    table = [every[name] for name in names or _USUAL]
    rest = (_cells(entry, table) for entry in entries)
    first = list(islice(rest, _FIRST)) if is_terminal else list(rest)
    width = terminal_width() if is_terminal else UNCUT_WIDTH
    shown = _shown_columns(table, first, is_narrow=width < _NARROW and not names)
    rows = ([row[number] for number in shown] for row in chain(first, rest))
    columns = [table[number] for number in shown]
    if width < _WIDE:  # a headline says more than the end of a newspaper's name
        columns = [
            one._replace(most=min(one.most, _SHORT_NAME)) if one.name == "newspaper" else one
            for one in columns
        ]
    if is_terminal and width >= _WIDE:
        columns.insert(0, Column("", is_right=True))
        rows = ([Text(f"@{place}", "dim"), *row] for place, row in enumerate(rows, start=1))
    return draw_table(for_people(columns), rows, is_terminal=is_terminal)


def draw_hits(hits: Iterable[Hit], *, is_terminal: bool) -> Iterator[str]:
    """Draw hits: where, the headline, and the passage found."""
    width = terminal_width() if is_terminal else UNCUT_WIDTH
    for place, hit in enumerate(hits, start=1):
        yield draw(_hit(hit, width, place if is_terminal else None), is_terminal=is_terminal)


def _shown_columns(table: Sequence[Column], rows: Sequence[Sequence[Text]], *, is_narrow: bool) -> list[int]:
    """Choose the columns that say something; where the terminal is narrow, ids and headlines matter."""
    return [
        number
        for number, name in enumerate(column.name for column in table)
        if any(row[number].plain for row in rows) and not (is_narrow and name in _LESS_NEEDED)
    ]


def entry_cells(entry: Entry) -> tuple[Text, Text, Text, Text, Text]:
    """Write an entry's id, date, newspaper, page and headline."""
    issue = entry.record.issue
    return (
        Text(str(entry.id), style="cyan"),
        Text(issue.date.isoformat() if issue.date else ""),
        Text(one_line(issue.newspaper or "")),
        Text(one_line(issue.page or "")),
        headline_of(entry),
    )


def _cells(entry: Entry, table: Sequence[Column]) -> list[Text]:
    """Write what the columns of a table say of an entry."""
    issue, byline = entry.record.issue, entry.record.part.byline
    more = (Text(one_line(text or "")) for text in (issue.edition, issue.section, byline))
    said = dict(zip((*_USUAL, *(one.name for one in _MORE)), (*entry_cells(entry), *more), strict=True))
    return [said[column.name] for column in table]


def headline_of(entry: Entry) -> Text:
    """Draw a headline or, without one, what the article begins with."""
    part = entry.record.part
    if part.headline:
        return Text(one_line(" ".join(part.headline)), style="bold")
    opening = one_line(part.paragraphs[0].text) if part.paragraphs else word(part.kind.value)
    return Text(opening[:_OPENING_LENGTH] + "…" * (len(opening) > _OPENING_LENGTH), style="dim")


def _hit(hit: Hit, width: int, place: int | None) -> Group:
    named = f"@{place}  " if place else ""
    name = Text.assemble((named, "dim"), (f"{hit.entry.id}", "cyan"), "  ")
    title = _hanging(name, _marked_headline(hit), width)
    issue = hit.entry.record.issue
    page = tr("page {page}", page=issue.page) if issue.page else None
    date = issue.date.isoformat() if issue.date else None
    where = one_line(" · ".join(filter(None, (issue.newspaper, date, page))))
    origin = [Text(where, style="dim")] if where else []
    passage = wrap_styled(Text.assemble(*marked(hit.snippet, hit.marks)), width - _INDENT)
    return Group(title, Padding(Group(*origin, *passage), (0, 0, 1, _INDENT), expand=False))


def _hanging(name: Text, headline: Text, width: int) -> Text:
    """Break a headline behind what it is called by; its next lines hang below its first, if there is room."""
    indent = cell_len(name.plain)
    lines = wrap_styled(headline, max(width - indent, _LEAST))
    return name.append_text(Text("\n" + " " * indent).join(lines))


def _marked_headline(hit: Hit) -> Text:
    if not hit.headline_marks:
        return headline_of(hit.entry)
    return Text.assemble(*marked(" ".join(hit.entry.record.part.headline), hit.headline_marks), style="bold")


def marked(
    text: str, marks: Iterable[tuple[int, int]], clean: Callable[[str], str] | None = None
) -> Iterator[tuple[str, str]]:
    """Cut a text at its marks first: making control characters visible would move them."""
    clean = clean or flat
    done = 0
    for start, end in marks:
        yield clean(text[done:start]), ""
        yield clean(text[start:end]), HIT_STYLE
        done = end
    yield clean(text[done:]), ""


def flat(text: str) -> str:
    """Put a text on one line, each blank one blank, and make control characters visible."""
    return show_controls(text.replace("\n", " ").replace("\t", " "))
