"""`newsarc saved`: queries kept under a name, for questions that are asked again and again."""

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Annotated

import typer

from newsarc.cli.options.arguments import archive_path
from newsarc.cli.output.row_output import RowForm, write_in_rows
from newsarc.cli.strict_command import StrictCommand
from newsarc.errors import QueryError, UsageError
from newsarc.text.characters.controls import storable

if TYPE_CHECKING:
    from newsarc.store.database.archive import Archive
    from newsarc.store.user.saved import SavedQuery

_COLUMNS = ("name", "new", "query", "saved_at")
_Name = Annotated[str, typer.Argument(metavar="NAME", help="The name it is called by.")]

saved_app = typer.Typer(
    rich_markup_mode=None,
    add_completion=False,
    help="Keep queries under names; `search --saved NAME` asks them.",
)


@saved_app.command("add", cls=StrictCommand, epilog="Example: newsarc saved add bridges '大桥 OR 公路 -收费'")
def add(
    context: typer.Context,
    name: _Name,
    query: Annotated[list[str], typer.Argument(metavar="QUERY...", help="As for search.")],
) -> None:
    """Save a query."""
    from newsarc.query.parser import parse_query
    from newsarc.store.user.saved import save_query

    text, name = storable(" ".join(query)), storable(name.strip())
    if query == ["-"]:
        raise UsageError("`-` stands for ids, which are no query to save: name the query itself")
    if not name or parse_query(text, today=date.today()) is None:
        raise UsageError("a saved query needs a name and a query: `newsarc saved add NAME QUERY`")
    save_query(archive_path(context), name, text, datetime.now(UTC).replace(microsecond=0))


@saved_app.command("list", cls=StrictCommand)
def list_(context: typer.Context, form: RowForm = None) -> None:
    """List the saved queries, and how much is new for each."""
    from newsarc.store.database.archive import open_archive
    from newsarc.store.user.saved import saved_queries

    with open_archive(archive_path(context)) as archive:
        rows = [
            (one.name, _count_new(archive, one), one.query, one.saved_at) for one in saved_queries(archive)
        ]
    write_in_rows(_COLUMNS, rows, form)


@saved_app.command("remove", cls=StrictCommand)
def remove(context: typer.Context, name: _Name) -> None:
    """Forget a saved query."""
    from newsarc.store.user.saved import remove_saved

    remove_saved(archive_path(context), storable(name.strip()))


def _count_new(archive: "Archive", one: "SavedQuery") -> int | None:
    from newsarc.query.parser import parse_query
    from newsarc.store.search.finding import count_entries
    from newsarc.store.user.saved import new_batch

    try:
        node = parse_query(one.query, today=date.today())
    except QueryError:  # the language may have changed since; `search --saved` says what is wrong
        return None
    return count_entries(archive, new_batch(archive, node, one.seen, limit=None).query) if node else None
