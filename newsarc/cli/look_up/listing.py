"""What `list` and `search` share: their forms, their limit, and who the form is for."""

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, Annotated, Generic, TypeVar

import typer

from newsarc.cli.output.limits import tell_of_more
from newsarc.cli.output.streams import hint, is_terminal, write
from newsarc.exporters.listing import ListingFormat, write_listing
from newsarc.model.records import Entry, Hit

if TYPE_CHECKING:
    from newsarc.query.nodes import Node

ListingForm = Annotated[
    ListingFormat | None,
    typer.Option(
        "--format", "-f", show_default=False, help="On a terminal a table, else tsv, unless named here."
    ),
]
_KWIC_CONTEXT = 100  # characters: more than half a terminal shows
_Found = TypeVar("_Found", bound=Entry | Hit)


def write_entries(
    entries: Iterable[Entry], *, limit: int, form: ListingFormat | None, count: Callable[[], int]
) -> None:
    """Write entries to standard output in the form asked for."""
    shown = _Shown(entries, limit, count)
    if _form(form) is ListingFormat.TABLE:
        from newsarc.render.results.listing import draw_entries

        write([draw_entries(shown, is_terminal=is_terminal())])
    else:
        _write_for_programs(shown, _form(form), has_snippets=False)
    shown.hint()


def write_hits(
    hits: Iterable[Hit], *, limit: int, form: ListingFormat | None, count: Callable[[], int]
) -> None:
    """Write hits to standard output in the form asked for."""
    shown = _Shown(hits, limit, count)
    if _form(form) is ListingFormat.TABLE:
        from newsarc.render.results.listing import draw_hits

        write(draw_hits(shown, is_terminal=is_terminal()))
    else:
        _write_for_programs(shown, _form(form), has_snippets=True)
    shown.hint()


def write_kwic(
    entries: Iterable[Entry],
    query: "Node | None",
    *,
    limit: int,
    context: int | None,
    count: Callable[[], int],
) -> None:
    """Write each find with its context to standard output; the limit is one of articles."""
    from newsarc.store.search.concordance import occurrences

    reach = _KWIC_CONTEXT if context is None else context
    shown = _Shown(entries, limit, count)
    found = occurrences(shown, query, context=reach)
    if is_terminal():
        from newsarc.render.results.styled_kwic import styled_kwic_lines as lines
    else:
        from newsarc.render.results.kwic import kwic_lines as lines
    # What was asked for is shown whole: no character takes more than two cells.
    write(lines(found, None if context is None else 2 * context))
    shown.hint()


def _write_for_programs(found: Iterable[Entry | Hit], form: ListingFormat, *, has_snippets: bool) -> None:
    write(write_listing(found, form, has_snippets=has_snippets))


def _form(asked: ListingFormat | None) -> ListingFormat:
    return asked or (ListingFormat.TABLE if is_terminal() else ListingFormat.TSV)


class _Shown(Generic[_Found]):
    """Passes on what the limit allows, of which one more was asked for, and knows how it ended."""

    def __init__(self, found: Iterable[_Found], limit: int, count: Callable[[], int]) -> None:
        self._found = found
        self._limit = limit
        self._count = count
        self._number = 0

    def __iter__(self) -> Iterator[_Found]:
        for item in self._found:
            self._number += 1
            if self._is_cut():
                return
            yield item

    def hint(self) -> None:
        """Tell, below what is shown, of more; and a person also of nothing."""
        if self._is_cut():
            tell_of_more(self._limit, self._count)
        elif not self._number:
            hint("newsarc: nothing found")

    def _is_cut(self) -> bool:
        return 0 < self._limit < self._number
