"""The plugin that Datasette loads: on archives its search box speaks our query language.

Databases that are no archives are left as they are.
"""

from __future__ import annotations

from datetime import date
from html import escape
from typing import TYPE_CHECKING, Any

from datasette.utils.asgi import BadRequest
from markupsafe import Markup
from pluggy import HookimplMarker

from newsarc.errors import QueryError
from newsarc.exporters.documents.markup import line, text
from newsarc.model.parts import Kind
from newsarc.query.parser import parse_query
from newsarc.store.database.connection import add_functions
from newsarc.store.search.conditions import ARTICLES, condition_of
from newsarc.text.characters.controls import show_controls
from newsarc.web import views
from newsarc.web.archives import TABLE, VIEW, archive_path, served_options
from newsarc.web.hosts import guard
from newsarc.web.spreadsheets import defuse_csv

if TYPE_CHECKING:
    from collections.abc import Callable

    from newsarc.query.condition import Condition
    from newsarc.web.hosts import App

hookimpl = HookimplMarker("datasette")
_KINDS = {VIEW: ARTICLES, TABLE: tuple(Kind)}
_ONE_COLUMN = "_search_"  # by which Datasette searches one column; here it would find everything, silently
_LONGEST_CELL = 200  # characters: a table is to be looked over, and the article has a page to be read on
_ROUTES = (
    (r"^/(?P<database>[^/]+)/-/search$", views.search),
    (r"^/(?P<database>[^/]+)/-/article/(?P<id>[0-9]{1,18})$", views.article),
    (r"^/-/newsarc\.css$", views.style_sheet),
)


@hookimpl
def prepare_connection(conn: Any, database: str, datasette: Any) -> None:
    """Let SQL on an archive call the functions that queries need."""
    if archive_path(datasette, database):
        add_functions(conn)


@hookimpl
def register_routes(datasette: Any) -> list[tuple[str, Callable[..., Any]]]:
    """Add our pages; where only an archive is served, its search is the first page."""
    return [*_ROUTES, *([(r"^/$", views.home)] if served_options(datasette) else [])]


@hookimpl(trylast=True)
def filters_from_request(request: Any, database: str, table: str, datasette: Any) -> Any:
    """Read the search box of an archive's articles as a query of ours; last, so that it rules."""
    from datasette.filters import FilterArguments  # noqa: PLC0415 - it waits itself for plugins to load

    if table not in _KINDS or not archive_path(datasette, database):
        return None
    if other := next((name for name in request.args if name.startswith(_ONE_COLUMN)), None):
        raise BadRequest(f"{other}= is not known here: write _search={other.removeprefix(_ONE_COLUMN)}:WORDS")
    asked = request.args.get("_search", "").strip()
    shown: dict[str, object] = {"supports_search": True, "search": asked}
    try:
        query = parse_query(asked, today=date.today()) if asked else None
    except QueryError as error:
        raise BadRequest(str(error)) from error
    if query is None:
        return FilterArguments([], extra_context=shown)
    condition, parameters = _named(condition_of(query, _KINDS[table]))
    where = f"id in (select article.id from article where {condition})"  # noqa: S608 - no values in it
    return FilterArguments([where], parameters, [f'search matches "{asked}"'], shown)


@hookimpl
def render_cell(value: Any, column: str, table: str, database: str, datasette: Any) -> Any:
    """Lead from a row to its article, and show control characters instead of sending them."""
    if table not in _KINDS or not archive_path(datasette, database):
        return None
    if column == "id":
        address = views.addresses_of(datasette, database).article(value)
        return Markup(f'<a href="{line(address)}">{value}</a>')  # noqa: S704 - escaped just before
    if isinstance(value, str) and (len(value) > _LONGEST_CELL or show_controls(value) != value):
        cut = value if len(value) <= _LONGEST_CELL else f"{value[:_LONGEST_CELL]}…"
        return Markup(text(cut))  # noqa: S704 - likewise
    return None


@hookimpl
def extra_css_urls(database: str | None, datasette: Any) -> list[str]:
    """Dress the pages of an archive for Chinese and for the dark."""
    is_ours = archive_path(datasette, database) or served_options(datasette)
    return [datasette.urls.path("/-/newsarc.css")] if is_ours else []


@hookimpl
def menu_links(datasette: Any) -> list[dict[str, str]]:
    """Lead from Datasette's menu to the search of each archive."""
    names = [name for name in datasette.databases if archive_path(datasette, name)]
    return [
        {"href": views.addresses_of(datasette, name).search, "label": f"Search {escape(name)}"}
        for name in names
    ]


@hookimpl
def permission_allowed(datasette: Any, action: str, resource: Any) -> bool | None:
    """Show of an archive that is served its articles only: other tables hold what was removed, too."""
    if action == "view-table" and served_options(datasette) and resource[1] != VIEW:
        return False
    return None


@hookimpl
def asgi_wrapper(datasette: Any) -> Callable[[App], App]:
    """Guard a server that `newsarc serve` started."""
    options = served_options(datasette)
    if options is None:
        return lambda app: app
    names = tuple(options["names"])
    return lambda app: guard(defuse_csv(app), names)


def _named(condition: Condition) -> tuple[str, dict[str, str | int]]:
    """Give the parameters names, as Datasette has them."""
    pieces = condition.sql.split("?")
    names = [f"newsarc_{number}" for number in range(len(condition.parameters))]
    if len(pieces) != len(names) + 1:
        raise AssertionError(condition.sql)
    sql = "".join(
        piece + (f":{name}" if name else "") for piece, name in zip(pieces, [*names, ""], strict=True)
    )
    return sql, dict(zip(names, condition.parameters, strict=True))
