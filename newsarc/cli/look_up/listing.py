"""What `list` and `search` share: their forms, their limit, and who the form is for."""

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Annotated, Generic, NamedTuple, TypeVar

import typer

from newsarc.cli.output.limits import tell_of_more
from newsarc.cli.output.streams import hint, is_drawn, is_error_terminal, is_terminal, write, write_long
from newsarc.errors import EXIT_FAILED
from newsarc.exporters.answers.listing import ListingFormat, write_listing
from newsarc.language import tr
from newsarc.model.records import Entry, Hit

if TYPE_CHECKING:
    from newsarc.query.nodes import Node
    from newsarc.store.asked_archive import AskedArchive

FailIfNone = Annotated[
    bool, typer.Option("--fail-if-none", help="End with exit code 1 if nothing is found, as grep does.")
]
ListingForm = Annotated[
    ListingFormat | None,
    typer.Option("--format", "-f", show_default=False, help="By default a table on a terminal, else tsv."),
]
_KWIC_CONTEXT = 100  # characters: more than half a terminal shows
_Found = TypeVar("_Found", bound=Entry | Hit)


class Asked(NamedTuple):
    """What was asked of an archive, and how a list ends that is cut or empty."""

    archive: "AskedArchive"
    query: "Node | None"
    limit: int
    is_none_failure: bool = False
    said: str = ""
    is_of_new: bool = False

    @property
    def most(self) -> int | None:
        """How many to look for: one more than is shown tells that there are more."""
        return self.limit + 1 if self.limit else None

    def tell_of_more(self) -> None:
        """Tell how many there are of which some are shown."""
        tell_of_more(self.limit, lambda: self.archive.count(self.query))

    def remember(self, refs: list[str]) -> None:
        """Remember what a person was shown, for `show @3`."""
        from newsarc.cli.options.last_list import remember

        remember(self.archive.place, self.said, refs)

    def tell_of_nothing(self) -> None:
        """Tell a person that nothing was found; raises Exit where that is a failure."""
        if self.is_of_new:
            hint(tr("newsarc: nothing new"))
        elif is_error_terminal():
            from newsarc.cli.output.nothing_found import tell_of_nothing

            tell_of_nothing(self.archive, self.query)
        if self.is_none_failure:
            raise typer.Exit(EXIT_FAILED)


def write_entries(
    entries: Iterable[Entry],
    asked: Asked,
    form: ListingFormat | None,
    columns: Sequence[str] | None = None,
) -> None:
    """Write entries to standard output in the form asked for; a table may have columns that were chosen."""
    shown = _Shown(entries, asked)
    if _form(form) is ListingFormat.TABLE:
        from newsarc.render.results.listing import draw_entries

        write_long(draw_entries(shown, columns, is_terminal=is_drawn()))
    else:
        _write_for_programs(shown, _form(form), has_snippets=False)
    shown.end()


def write_hits(hits: Iterable[Hit], asked: Asked, form: ListingFormat | None) -> None:
    """Write hits to standard output in the form asked for."""
    shown = _Shown(hits, asked)
    if _form(form) is ListingFormat.TABLE:
        from newsarc.render.results.listing import draw_hits

        write_long(draw_hits(shown, is_terminal=is_drawn()))
    else:
        _write_for_programs(shown, _form(form), has_snippets=True)
    shown.end()


def write_kwic(entries: Iterable[Entry], asked: Asked, *, context: int | None) -> None:
    """Write each find with its context to standard output; the limit is one of articles."""
    from newsarc.store.search.concordance import occurrences

    reach = _KWIC_CONTEXT if context is None else context
    shown = _Shown(entries, asked)
    found = occurrences(shown, asked.query, context=reach)
    if is_drawn():
        from newsarc.render.results.styled_kwic import styled_kwic_lines as lines
    else:
        from newsarc.render.results.kwic import kwic_lines as lines
    # What was asked for is shown whole: no character takes more than two cells.
    write_long(lines(found, None if context is None else 2 * context))
    shown.end()


def _write_for_programs(found: Iterable[Entry | Hit], form: ListingFormat, *, has_snippets: bool) -> None:
    write(write_listing(found, form, has_snippets=has_snippets))


def _form(asked: ListingFormat | None) -> ListingFormat:
    return asked or (ListingFormat.TABLE if is_terminal() else ListingFormat.TSV)


class _Shown(Generic[_Found]):
    """Passes on what the limit allows, of which one more was asked for, and knows how it ended."""

    def __init__(self, found: Iterable[_Found], asked: Asked) -> None:
        self._found = found
        self._asked = asked
        self._refs: list[str] | None = [] if is_terminal() else None
        self._number = 0

    def __iter__(self) -> Iterator[_Found]:
        for item in self._found:
            self._number += 1
            if self._is_cut():
                return
            if self._refs is not None:
                self._refs.append((item.entry if isinstance(item, Hit) else item).ref)
            yield item

    def end(self) -> None:
        """Tell, below what is shown, of more; and a person also of nothing."""
        if self._refs:
            self._asked.remember(self._refs)
        if self._is_cut():
            self._asked.tell_of_more()
        elif not self._number:
            self._asked.tell_of_nothing()

    def _is_cut(self) -> bool:
        return 0 < self._asked.limit < self._number
