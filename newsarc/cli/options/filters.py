"""The options by which commands that take a query restrict it; they say what its fields say."""

from datetime import date
from typing import TYPE_CHECKING, Annotated, NamedTuple

import typer

from newsarc.cli.options.arguments import refuse_empty
from newsarc.errors import QueryError
from newsarc.language import retold, tr

if TYPE_CHECKING:
    from newsarc.query.nodes import Dates, Node


class Filters(NamedTuple):
    """What the options say; each field is one option."""

    newspaper: Annotated[
        list[str] | None, typer.Option(metavar="NAME", help="Of this newspaper; given again, of either.")
    ] = None
    since: Annotated[
        str | None, typer.Option(metavar="DATE", help="Not before this date: 2022-03-14, 2022, 7d.")
    ] = None
    until: Annotated[str | None, typer.Option(metavar="DATE", help="Not after this date.")] = None
    page: Annotated[
        list[str] | None, typer.Option(metavar="LABEL", help="On this page: 1, A5; given again, on either.")
    ] = None
    author: Annotated[
        list[str] | None, typer.Option(metavar="NAME", help="By this author; given again, by either.")
    ] = None


NO_FILTERS = Filters()


def apply_filters(query: "Node | None", filters: Filters) -> "Node | None":
    """Restrict a query to what the options say; raises UnusableValue for one that says nothing."""
    if filters == NO_FILTERS:
        return query
    for name, said in filters._asdict().items():
        for text in said if isinstance(said, list) else [said]:
            refuse_empty(f"--{name}", text)
    from newsarc.query.filters import restrict

    said = {"newspaper": filters.newspaper, "page": filters.page, "author": filters.author}
    return restrict(query, said, _read_dates(filters.since, filters.until))


def _read_dates(since: str | None, until: str | None) -> "Dates | None":
    from newsarc.cli.options.date_order import is_day_first
    from newsarc.query.filters import read_bounds

    try:
        return read_bounds(since, until, date.today(), is_day_first=is_day_first())
    except QueryError as error:
        option = "--since" if error.query == since else "--until"
        raise typer.BadParameter(
            tr("{query}: expected {expected}", query=error.query, expected=retold(error.expected)),
            param_hint=option,
        ) from error
