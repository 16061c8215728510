"""`newsarc browse`: the archive on the whole screen of the terminal."""

import os
from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from newsarc.cli.browse.open import open_quietly
from newsarc.cli.options.arguments import archive_path, current_folder, said
from newsarc.cli.options.date_order import is_day_first
from newsarc.cli.options.references import style_set
from newsarc.cli.options.settings import setting
from newsarc.cli.output.streams import is_error_terminal, is_input_terminal, is_terminal
from newsarc.errors import MissingExtra, UsageError
from newsarc.language import tr

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsarc.browse.panes import BrowserSettings
    from newsarc.query.nodes import Node
    from newsarc.store.database.archive import Archive


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
    settings = _settings(context)
    browser = Browser(settings, said(query))
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


def _settings(context: typer.Context) -> "BrowserSettings":
    from newsarc.browse.panes import BrowserSettings
    from newsarc.store.database.archive import open_archive

    path = archive_path(context)
    with open_archive(path):  # what is wrong with it is told before the screen is taken
        pass
    theme = setting("theme") or "terminal"
    folder, order = current_folder(), is_day_first()
    return BrowserSettings(path, folder, date.today, open_quietly, _reasons, style_set(), theme, order)


def _reasons(archive: "Archive", query: "Node") -> "Iterator[str]":
    from newsarc.cli.output.nothing_found import reasons
    from newsarc.store.look_ups import FileArchive

    return reasons(FileArchive(archive), query)
