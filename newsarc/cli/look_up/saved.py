"""`newsarc saved`: queries kept under a name, for questions that are asked again and again."""

import shlex
from typing import TYPE_CHECKING, Annotated

import typer

from newsarc.cli.clock import now
from newsarc.cli.look_up.standing import ExportOptions, chosen, read_options, run_exports
from newsarc.cli.options.arguments import archive_path
from newsarc.cli.options.query_text import read_query_text
from newsarc.cli.output.row_output import RowForm, write_in_rows
from newsarc.cli.output.streams import hint
from newsarc.cli.strict_command import StrictCommand, StrictGroup
from newsarc.errors import QueryError, UsageError
from newsarc.language import tr
from newsarc.text.characters.controls import storable

if TYPE_CHECKING:
    from newsarc.store.database.archive import Archive
    from newsarc.store.user.saved import SavedQuery

_COLUMNS = ("name", "new", "query", "saved_at", "export")
_Name = Annotated[str, typer.Argument(metavar="NAME", help="The name it is called by.")]

saved_app = typer.Typer(
    cls=StrictGroup,
    rich_markup_mode=None,
    add_completion=False,
    help="Keep queries under names; `search --saved NAME` asks them.",
)


@saved_app.command("add", cls=StrictCommand, epilog="Example: newsarc saved add bridges '大桥 OR 公路 -收费'")
def add(
    context: typer.Context,
    name: _Name,
    query: Annotated[list[str], typer.Argument(metavar="QUERY...", help="As for search.")],
    export: ExportOptions = None,
) -> None:
    """Save a query and, for `saved run`, how it is exported."""
    from newsarc.store.user.saved import save_query

    text, options, name = _checked(query), read_options(context, export), storable(name.strip())
    if not name or text is None:
        raise UsageError(tr("a saved query needs a name and a query: `newsarc saved add NAME QUERY`"))
    save_query(archive_path(context), name, text, now(), options)
    hint(
        tr(
            "saved: `newsarc search --saved {name}` asks it, with --new only for what came since",
            name=shlex.quote(name),
        )
    )


@saved_app.command("edit", cls=StrictCommand)
def edit(
    context: typer.Context,
    name: _Name,
    query: Annotated[
        list[str] | None, typer.Argument(metavar="[QUERY]...", show_default=False, help="Another query.")
    ] = None,
    export: ExportOptions = None,
) -> None:
    """Put another query, or another export, under a name."""
    from newsarc.store.user.saved import change_saved

    text, options = _checked(query or []), read_options(context, export)
    if text is None and options is None:
        raise UsageError(tr("nothing to change: name another query, or options with --export"))
    change_saved(archive_path(context), storable(name.strip()), text, options)
    hint(tr("{name} changed", name=name))


@saved_app.command("rename", cls=StrictCommand)
def rename(
    context: typer.Context,
    name: _Name,
    new_name: Annotated[str, typer.Argument(metavar="NEW_NAME", help="What it is called from now on.")],
) -> None:
    """Give a saved query another name."""
    from newsarc.store.user.saved import rename_saved

    if not (new := storable(new_name.strip())):
        raise UsageError(tr("a saved query needs a name: `newsarc saved rename NAME NEW_NAME`"))
    rename_saved(archive_path(context), storable(name.strip()), new)
    hint(tr("{name} is {new} from now on", name=name, new=new))


@saved_app.command("run", cls=StrictCommand)
def run(
    context: typer.Context,
    names: Annotated[
        list[str] | None, typer.Argument(metavar="[NAME]...", show_default=False, help="Only these.")
    ] = None,
) -> None:
    """Export all saved queries that have an export, each over its own output."""
    from newsarc.store.database.archive import open_archive
    from newsarc.store.user.saved import saved_queries

    with open_archive(archive_path(context)) as archive:
        options = {one.name: one.options for one in saved_queries(archive)}
    run_exports(context, chosen(options, names))


@saved_app.command("list", cls=StrictCommand)
def list_(context: typer.Context, form: RowForm = None) -> None:
    """List the saved queries, and how much is new for each."""
    from newsarc.store.database.archive import open_archive
    from newsarc.store.user.saved import saved_queries

    with open_archive(archive_path(context)) as archive:
        rows = [
            (
                one.name,
                _count_new(archive, one),
                one.query,
                one.saved_at,
                shlex.join(one.options or ()) or None,
            )
            for one in saved_queries(archive)
        ]
    write_in_rows(_COLUMNS, rows, form)


@saved_app.command("remove", cls=StrictCommand)
def remove(context: typer.Context, name: _Name) -> None:
    """Forget a saved query."""
    from newsarc.store.user.saved import remove_saved

    remove_saved(archive_path(context), storable(name.strip()))
    hint(tr("{name} forgotten", name=name))


def _checked(words: list[str]) -> str | None:
    """Return the text of a query that can be read; None where there is none."""
    if words == ["-"]:
        raise UsageError(tr("`-` stands for ids, which are no query to save: name the query itself"))
    text = storable(" ".join(words))
    return text if read_query_text(text) is not None else None


def _count_new(archive: "Archive", one: "SavedQuery") -> int | None:
    from newsarc.store.search.finding import count_entries
    from newsarc.store.user.saved import new_batch

    try:
        node = read_query_text(one.query)
    except QueryError:  # the language may have changed since; `search --saved` says what is wrong
        return None
    return count_entries(archive, new_batch(archive, node, one.seen, limit=None).query) if node else None
