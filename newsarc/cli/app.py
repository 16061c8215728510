"""The commands, and the options that stand before them."""

from types import MappingProxyType
from typing import Annotated

import typer

from newsarc.cli.lazy_group import LazyGroup, Place
from newsarc.cli.options.settings import defaults_set
from newsarc.cli.output.streams import write


class Commands(LazyGroup):
    """The commands of newsarc, in the order of its help."""

    places = MappingProxyType(
        {
            "import": Place(
                "importing.command", "import_", "newsarc import pages/ --newspaper 浦江晚报 --date 2022-03-15"
            ),
            "formats": Place("importing.formats", "formats", "newsarc formats"),
            "list": Place("look_up.list", "list_", "newsarc list date:2022-03 page:1 --limit 50"),
            "search": Place(
                "look_up.search", "search", "newsarc search 防控 'headline:\"三月\"' --format ids"
            ),
            "show": Place(
                "look_up.show", "show", "newsarc search 防控 --limit 0 --format ids | newsarc show -"
            ),
            "count": Place("look_up.count", "count", "newsarc count 防控 --by month"),
            "trend": Place("look_up.trend", "trend", "newsarc trend 防控 疫苗 --by month --output trend.svg"),
            "similar": Place("look_up.similar", "similar", "newsarc similar 7 --limit 0"),
            "cite": Place("look_up.cite", "cite", "newsarc cite 7 --style apa"),
            "export": Place(
                "export.command",
                "export",
                "newsarc export date:2022 --fields date,headline --output 2022.csv",
            ),
            "schema": Place("export.schema", "schema", "newsarc schema > article.schema.json"),
            "sql": Place(
                "look_up.sql", "sql", "newsarc sql 'SELECT year, count(*) FROM articles GROUP BY year'"
            ),
            "serve": Place("browse.serve", "serve", "newsarc serve --port 8001"),
            "open": Place("browse.open", "open_", "newsarc open @3"),
            "edit": Place(
                "mend.edit", "edit", "newsarc edit 7 --set page=3 --set date=2022-03-15 --note 'by the scan'"
            ),
            "explain": Place("mend.explain", "explain", "newsarc explain pages/2022-03-15-01.txt | less"),
            "remove": Place(
                "mend.remove", "remove", "newsarc remove newspaper:浦江晚报 date:2022-03-15 page:8"
            ),
            "reread": Place(
                "mend.reread", "reread", "newsarc reread newspaper:浦江晚报 date:2022-03 --dry-run"
            ),
            "help": Place("look_up.help", "help_", "newsarc help query"),
            "tag": Place("mend.tag", "tag_app"),
            "note": Place("mend.note", "note", "newsarc note 7 'the minister denies it on page 3'"),
            "saved": Place("look_up.saved", "saved_app"),
            "archive": Place("archive.group", "archive_app"),
            "publish": Place(
                "archive.publish", "publish", "newsarc publish postgresql://ann@db.example/papers"
            ),
            "config": Place("settings.config", "config", "newsarc config"),
        }
    )


# Plain help: rich's costs 100 ms more, and a traceback of rich's hides where a bug is.
app = typer.Typer(
    cls=Commands,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    invoke_without_command=True,
    context_settings={"help_option_names": ["--help", "-h"]},
)


def _print_version(is_wanted: bool) -> None:
    if is_wanted:
        from importlib.metadata import version

        write([f"newsarc {version('newsarc')}\n"])
        raise typer.Exit


@app.callback()
def prepare(
    context: typer.Context,
    archive: Annotated[
        str | None,
        typer.Option(metavar="FILE", envvar="NEWSARC_ARCHIVE", help="The archive; made by the first import."),
    ] = None,
    version: Annotated[
        bool,
        typer.Option("--version", "-V", is_eager=True, callback=_print_version, help="Show the version."),
    ] = False,
    is_unpaged: Annotated[
        bool, typer.Option("--no-pager", help="Write long text to the terminal at once, not through $PAGER.")
    ] = False,
) -> None:
    """Keep a newspaper archive in one file: import page texts; list, search, show and export articles."""
    context.obj = archive
    if is_unpaged:
        from newsarc.cli.output.pager import refuse_pager

        refuse_pager()
    context.default_map = defaults_set(context.invoked_subcommand)
    if context.invoked_subcommand is None:
        typer.echo(context.get_help(), err=True)
        raise typer.Exit(2)
