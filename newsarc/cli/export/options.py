"""The options of `newsarc export`; each field of a group is one."""

from typing import Annotated, NamedTuple

import typer

from newsarc.results.orders import Sort

SinceLast = Annotated[
    str | None,
    typer.Option(
        metavar="NAME",
        show_default=False,
        help="Only what was added or changed since the last export of this name.",
    ),
]


class SelectionOptions(NamedTuple):
    """What the options say of the articles that are asked for."""

    kinds: Annotated[
        list[str] | None,
        typer.Option(
            "--kind",
            metavar="KIND",
            help="article, notice, caption … or all; may be given again.  [default: article]",
        ),
    ] = None
    is_whole: Annotated[
        bool, typer.Option("--whole", help="Write an article that continues on other pages as one.")
    ] = False
    sort: Annotated[
        Sort | None,
        typer.Option(
            "--sort", "-s", show_default=False, help="What comes first; by default what was imported first."
        ),
    ] = None
    limit: Annotated[
        int,
        typer.Option(
            "--limit", "-n", min=0, max=1_000_000_000, metavar="N", help="Write at most N; 0 writes all."
        ),
    ] = 0


class RowShape(NamedTuple):
    """What the options say of the rows."""

    fields: Annotated[
        str | None,
        typer.Option(
            metavar="NAME,…", show_default=False, help="Only these columns, in this order: date,headline."
        ),
    ] = None
    is_kwic: Annotated[
        bool, typer.Option("--kwic", help="A row for each find: left, hit, right, date, newspaper, id.")
    ] = False
    has_mark: Annotated[
        bool, typer.Option("--bom", help="Begin CSV with a byte order mark, by which Excel recognizes UTF-8.")
    ] = False
