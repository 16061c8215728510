"""`newsarc browse`: the archive on the whole screen of the terminal."""

import os
from contextlib import contextmanager
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Annotated

import typer

from newsarc.cli.browse.open import open_quietly
from newsarc.cli.options.arguments import archive_named, current_folder, said
from newsarc.cli.options.date_order import is_day_first
from newsarc.cli.options.references import style_set
from newsarc.cli.options.settings import setting
from newsarc.cli.output.streams import is_error_terminal, is_input_terminal, is_terminal
from newsarc.errors import MissingExtra, UsageError
from newsarc.language import tr

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from newsarc.browse.asking import Ask
    from newsarc.browse.panes import BrowserSettings


def browse(
    context: typer.Context,
    query: Annotated[
        list[str] | None, typer.Argument(metavar="[QUERY]...", help="Search for this first.")
    ] = None,
) -> None:
    """Search and read on the whole screen: list, article and facets side by side (extra: browse)."""
    try:
        from newsarc.browse.app import Browser
    except ModuleNotFoundError as error:
        raise MissingExtra("browse", "browse") from error
    _check(query)
    with _asked(archive_named(context)) as (place, ask):
        browser = Browser(_settings(place, ask), said(query))
        browser.run()
    raise typer.Exit(browser.return_code or 0)


def _check(query: list[str] | None) -> None:
    """Raise UsageError where there is no screen to browse on."""
    if query == ["-"]:
        raise UsageError(
            tr("browse takes a query, and its keys from the terminal: `newsarc show -` reads ids")
        )
    if not (is_terminal() and is_input_terminal() and is_error_terminal()):
        raise UsageError(tr("browse needs a terminal: `newsarc search` writes into pipes and files"))
    if os.environ.get("TERM", "dumb") in {"", "dumb"}:
        raise UsageError(tr("browse needs a terminal that can be drawn on: TERM names none"))


@contextmanager
def _asked(named: "Path | str") -> "Iterator[tuple[Path | str, Ask]]":
    """Yield where the archive is and how it is asked; what is wrong with it is told first."""
    if isinstance(named, str):
        from newsarc.postgresql.archive import open_published
        from newsarc.postgresql.questions import asking

        with open_published(named, partial(typer.echo, err=True)) as published:
            place = published.place
        with asking(named) as questions:
            yield place, questions
        return
    from newsarc.store.database.archive import open_archive
    from newsarc.store.questions import ask_look_ups

    with open_archive(named):
        pass
    yield named, partial(ask_look_ups, named)


def _settings(place: "Path | str", ask: "Ask") -> "BrowserSettings":
    from newsarc.browse.panes import BrowserSettings
    from newsarc.cli.output.nothing_found import reasons

    theme = setting("theme") or "terminal"
    folder, order = current_folder(), is_day_first()
    return BrowserSettings(place, ask, folder, date.today, open_quietly, reasons, style_set(), theme, order)
