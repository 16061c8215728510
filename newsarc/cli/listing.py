"""What `list` and `search` share: their forms, their limit, and who the form is for."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Annotated, TypeVar

import typer

from newsarc.cli.streams import hint, is_terminal, write
from newsarc.exporters.listing import ListingFormat, write_listing
from newsarc.model import Entry, Hit

if TYPE_CHECKING:
    from newsarc.query.nodes import Node

ListingForm = Annotated[
    ListingFormat | None,
    typer.Option("--format", show_default=False, help="On a terminal a table, else tsv, unless named here."),
]
_KWIC_CONTEXT = 100  # characters: more than half a terminal shows
_Found = TypeVar("_Found", Entry, Hit)


def write_entries(entries: Iterable[Entry], *, limit: int, form: ListingFormat | None) -> None:
    """Write entries to standard output in the form asked for."""
    shown = _first(entries, limit)
    if _form(form) is ListingFormat.TABLE:
        from newsarc.render.listing import draw_entries

        write([draw_entries(shown, is_terminal=is_terminal())])
    else:
        _write_for_programs(shown, _form(form), has_snippets=False)


def write_hits(hits: Iterable[Hit], *, limit: int, form: ListingFormat | None) -> None:
    """Write hits to standard output in the form asked for."""
    shown = _first(hits, limit)
    if _form(form) is ListingFormat.TABLE:
        from newsarc.render.listing import draw_hits

        write(draw_hits(shown, is_terminal=is_terminal()))
    else:
        _write_for_programs(shown, _form(form), has_snippets=True)


def write_kwic(entries: Iterable[Entry], query: "Node | None", *, limit: int, context: int | None) -> None:
    """Write each find with its context to standard output; the limit is one of articles."""
    from newsarc.store.concordance import occurrences

    reach = _KWIC_CONTEXT if context is None else context
    found = occurrences(_first(entries, limit), query, context=reach)
    if is_terminal():
        from newsarc.render.styled_kwic import styled_kwic_lines as lines
    else:
        from newsarc.render.kwic import kwic_lines as lines
    # What was asked for is shown whole: no character takes more than two cells.
    write(lines(found, None if context is None else 2 * context))


def _write_for_programs(found: Iterable[Entry | Hit], form: ListingFormat, *, has_snippets: bool) -> None:
    write(write_listing(found, form, has_snippets=has_snippets))


def _form(asked: ListingFormat | None) -> ListingFormat:
    return asked or (ListingFormat.TABLE if is_terminal() else ListingFormat.TSV)


def _first(found: Iterable[_Found], limit: int) -> Iterator[_Found]:
    """Pass on what the limit allows; tell a person of more (one more was asked for) or of nothing."""
    number = 0
    for number, item in enumerate(found, start=1):
        if limit and number > limit:
            hint(f"newsarc: only the first {limit:,} are shown: --limit 0 shows all")
            return
        yield item
    if not number:
        hint("newsarc: nothing found")
