"""The commands, and the options that stand before them."""

from pathlib import Path
from typing import Annotated

import typer

from newsarc.cli.archive.group import archive_app
from newsarc.cli.export import export
from newsarc.cli.importing.command import import_
from newsarc.cli.look_up.count import count
from newsarc.cli.look_up.help import help_
from newsarc.cli.look_up.list import list_
from newsarc.cli.look_up.saved import saved_app
from newsarc.cli.look_up.search import search
from newsarc.cli.look_up.show import show
from newsarc.cli.look_up.similar import similar
from newsarc.cli.look_up.trend import trend
from newsarc.cli.mend.edit import edit
from newsarc.cli.mend.explain import explain
from newsarc.cli.mend.remove import remove
from newsarc.cli.mend.reread import reread
from newsarc.cli.mend.tag import tag_app
from newsarc.cli.output.streams import write

# Plain help: rich's costs 100 ms more, and a traceback of rich's hides where a bug is.
app = typer.Typer(
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    invoke_without_command=True,
    context_settings={"help_option_names": ["--help", "-h"]},
)
app.command("import", epilog="Example: newsarc import pages/ --newspaper 浦江晚报 --date 2022-03-15")(import_)
app.command("list", epilog="Example: newsarc list date:2022-03 page:1 --limit 50")(list_)
app.command("search", epilog="Example: newsarc search 防控 'headline:\"三月\"' --format ids")(search)
app.command("show", epilog="Example: newsarc search 防控 --limit 0 --format ids | newsarc show -")(show)
app.command("count", epilog="Example: newsarc count 防控 --by month")(count)
app.command("trend", epilog="Example: newsarc trend 防控 疫苗 --by month --output trend.svg")(trend)
app.command("similar", epilog="Example: newsarc similar 7 --limit 0")(similar)
app.command("export", epilog="Example: newsarc export date:2022 --format csv --output 2022.csv")(export)
app.command("edit", epilog="Example: newsarc edit 7 --set page=3 --set date=2022-03-15 --note 'by the scan'")(
    edit
)
app.command("explain", epilog="Example: newsarc explain pages/2022-03-15-01.txt | less")(explain)
app.command("remove", epilog="Example: newsarc remove newspaper:浦江晚报 date:2022-03-15 page:8")(remove)
app.command("reread", epilog="Example: newsarc reread newspaper:浦江晚报 date:2022-03 --dry-run")(reread)
app.add_typer(tag_app, name="tag")
app.add_typer(saved_app, name="saved")
app.add_typer(archive_app, name="archive")
app.command("help", epilog="Example: newsarc help query")(help_)


def _print_version(is_wanted: bool) -> None:
    if is_wanted:
        from importlib.metadata import version

        write([f"newsarc {version('newsarc')}\n"])
        raise typer.Exit


@app.callback()
def prepare(
    context: typer.Context,
    archive: Annotated[
        Path | None,
        typer.Option(metavar="FILE", envvar="NEWSARC_ARCHIVE", help="The archive; made by the first import."),
    ] = None,
    version: Annotated[
        bool, typer.Option("--version", is_eager=True, callback=_print_version, help="Show the version.")
    ] = False,
) -> None:
    """Keep a newspaper archive in one file: import page texts; list, search, show and export articles."""
    context.obj = archive
    if context.invoked_subcommand is None:
        typer.echo(context.get_help(), err=True)
        raise typer.Exit(2)
