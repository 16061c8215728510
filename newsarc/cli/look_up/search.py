"""`newsarc search`: the articles that hold the words, best first, with the passage."""

from enum import StrEnum
from typing import Annotated, NamedTuple

import typer

from newsarc.cli.look_up.listing import Asked, FailIfNone, write_hits, write_kwic
from newsarc.cli.look_up.saved_search import IsNew, ask, check_question
from newsarc.cli.options.arguments import (
    Limit,
    QueryWords,
    SortOption,
    read_query,
    said,
)
from newsarc.cli.options.filters import Filters, apply_filters
from newsarc.cli.options.groups import with_groups
from newsarc.cli.options.opened import open_named
from newsarc.cli.options.saved_queries import SavedName
from newsarc.cli.output.limits import DEFAULT_LIMIT
from newsarc.errors import UsageError
from newsarc.exporters.answers.listing import ListingFormat
from newsarc.language import tr
from newsarc.results.orders import Sort


class SearchFormat(StrEnum):
    """The forms of a listing, and keyword in context."""

    TABLE = "table"
    TSV = "tsv"
    CSV = "csv"
    JSON = "json"
    JSONL = "jsonl"
    IDS = "ids"
    KWIC = "kwic"


class ShownHits(NamedTuple):
    """How the finds are shown."""

    sort: Sort
    characters: int | None
    form: SearchFormat | None


@with_groups
def search(  # noqa: PLR0913 - a command has a parameter for each option
    context: typer.Context,
    query: QueryWords = None,
    *,
    sort: SortOption = Sort.RELEVANCE,
    limit: Limit = DEFAULT_LIMIT,
    characters: Annotated[
        int | None,
        typer.Option(
            "--context", "-C", min=0, metavar="N", help="Show N characters on each side of what was found."
        ),
    ] = None,
    form: Annotated[
        SearchFormat | None,
        typer.Option(
            "--format",
            "-f",
            show_default=False,
            help="By default a table on a terminal, else tsv; kwic prints a line for each find.",
        ),
    ] = None,
    saved: SavedName = None,
    is_new: IsNew = False,
    is_none_failure: FailIfNone = False,
    filters: Filters,
) -> None:
    """Find articles by their words, best first, and show the passage."""
    wanted = apply_filters(read_query(query), filters)
    check_question(wanted, saved, is_new=is_new)
    check_context(characters, form)
    if is_new and not _is_given(context, "limit"):
        limit = 0  # a night's run must not fall behind
    with open_named(context) as archive:
        question = ask(context, archive, wanted, saved, limit if is_new else None)
        asked = Asked(archive, question.query, limit, is_none_failure, said(query), is_new)
        _write(asked, ShownHits(sort, characters, form))
    question.remember(context)


def check_context(characters: int | None, form: SearchFormat | None) -> None:
    """Raise UsageError for a context that would not be shown."""
    if characters is not None and form is SearchFormat.IDS:
        raise UsageError(tr("--context is for the passage, and --format ids shows none: leave one out"))


def _is_given(context: typer.Context, option: str) -> bool:
    source = context.get_parameter_source(option)
    return source is not None and source.name not in {"DEFAULT", "DEFAULT_MAP"}


def _write(asked: Asked, shown: ShownHits) -> None:
    found = asked.archive.find(asked.query, limit=asked.most, sort=shown.sort)
    if shown.form is SearchFormat.KWIC:
        write_kwic(found, asked, context=shown.characters)
        return
    from newsarc.store.search.snippets import hits_of

    hits = hits_of(found, asked.query, context=shown.characters)
    form = ListingFormat(shown.form) if shown.form else None
    write_hits(hits, asked, form)
