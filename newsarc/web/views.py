"""The pages as Datasette calls them: read the address, ask the archive in a thread, write the page."""

from __future__ import annotations

import asyncio
from datetime import date
from typing import TYPE_CHECKING, Any

from datasette.utils import tilde_decode, tilde_encode
from datasette.utils.asgi import NotFound, Response

from newsarc.citation import Style, usual_style
from newsarc.citation.entries import item_from_entry
from newsarc.errors import ArchiveBusy, NewsarcError, UnknownId, UnusableValue, UsageError
from newsarc.store.database.archive import open_archive
from newsarc.web.answers import find, read
from newsarc.web.archives import NAME, VIEW, archive_path, served_options
from newsarc.web.article_page import article_page
from newsarc.web.frame import POLICY, Addresses, problem_page
from newsarc.web.questions import EVERYTHING, read_question
from newsarc.web.search_page import search_page
from newsarc.web.style import TABLE_STYLE

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

_STATUS: tuple[tuple[type[NewsarcError], int], ...] = (
    (UnknownId, 404),
    (UsageError, 400),
    (ArchiveBusy, 503),
)
_COLUMNS = ("id", "date", "newspaper", "page", "section", "headline", "byline")


def addresses_of(datasette: Any, database: str) -> Addresses:
    """Return where the pages of a database are, below the prefix that Datasette has."""
    base = datasette.urls.path(f"/{tilde_encode(database)}")
    columns = "&".join(f"_col={name}" for name in _COLUMNS)
    return Addresses(f"{base}/-/search", f"{base}/-/article", f"{base}/{VIEW}?{columns}")


async def home(datasette: Any) -> Any:
    """Lead to the page to search on."""
    return Response.redirect(addresses_of(datasette, NAME).search)


async def style_sheet() -> Any:
    """Return the style of Datasette's own pages."""
    return Response(TABLE_STYLE, content_type="text/css; charset=utf-8")


async def search(request: Any, datasette: Any) -> Any:
    """Show what a query finds."""

    def write(path: Path, parameters: Mapping[str, str], addresses: Addresses) -> str:
        with open_archive(path) as archive:
            return search_page(find(archive, read_question(parameters), date.today()), addresses)

    return await _page(request, datasette, write)


async def article(request: Any, datasette: Any) -> Any:
    """Show an article."""

    def write(path: Path, parameters: Mapping[str, str], addresses: Addresses) -> str:
        named = parameters.get("style") or (served_options(datasette) or {}).get("style") or ""
        style = _read_style(named)
        question = read_question(parameters)
        with open_archive(path) as archive:
            reading = read(archive, request.url_vars["id"], style)
        chosen = style or usual_style(item_from_entry(reading.entry))
        return article_page(reading, question, chosen, addresses)

    return await _page(request, datasette, write)


def _read_style(name: str) -> Style | None:
    try:
        return Style(name) if name else None
    except ValueError as error:
        raise UnusableValue("style", name, " or ".join(Style)) from error


async def _page(
    request: Any, datasette: Any, write: Callable[[Path, Mapping[str, str], Addresses], str]
) -> Any:
    database = tilde_decode(request.url_vars["database"])
    path = archive_path(datasette, database)
    if path is None or not await _is_allowed(request, datasette, database):
        raise NotFound(f"no archive is called {database}")
    parameters = {name: request.args.get(name) for name in request.args}
    addresses = addresses_of(datasette, database)
    try:
        body, status = await asyncio.to_thread(write, path, parameters, addresses), 200
    except NewsarcError as error:
        body = problem_page(str(error), addresses, EVERYTHING._replace(q=parameters.get("q", "")))
        status = next((number for kind, number in _STATUS if isinstance(error, kind)), 500)
    return Response.html(body, status=status, headers={"content-security-policy": POLICY})


async def _is_allowed(request: Any, datasette: Any, database: str) -> bool:
    """Ask Datasette whether who asks may see the articles."""
    return bool(
        await datasette.permission_allowed(request.actor, "view-table", (database, VIEW), default=True)
        and await datasette.permission_allowed(request.actor, "view-database", database, default=True)
        and await datasette.permission_allowed(request.actor, "view-instance", default=True)
    )
