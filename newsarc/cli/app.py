"""The commands, and the options that stand before them."""

import os
from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import Annotated, NamedTuple

import typer

from newsarc.cli.lazy_group import LazyGroup, Place
from newsarc.cli.options.groups import with_groups
from newsarc.cli.options.settings import defaults_set
from newsarc.cli.output.streams import write
from newsarc.cli.spoken_language import speak_as_said

_TAKE_IN = {
    "import": Place(
        "importing.command", "import_", "newsarc import pages/ --newspaper 浦江晚报 --date 2022-03-15"
    ),
    "formats": Place("importing.formats", "formats", "newsarc formats"),
    "explain": Place("mend.explain", "explain", "newsarc explain pages/2022-03-15-01.txt | less"),
}
_LOOK_UP = {
    "list": Place("look_up.list", "list_", "newsarc list date:2022-03 page:1 --limit 50"),
    "search": Place("look_up.search", "search", "newsarc search 防控 headline:三月 --format ids"),
    "show": Place("look_up.show", "show", "newsarc search 防控 --limit 0 --format ids | newsarc show -"),
    "open": Place("browse.open", "open_", "newsarc open @3"),
    "browse": Place("browse.browse", "browse", "newsarc browse 防汛 date:2024"),
    "count": Place("look_up.count", "count", "newsarc count 防控 --by month"),
    "trend": Place("look_up.trend", "trend", "newsarc trend 防控 疫苗 --by month --output trend.svg"),
    "similar": Place("look_up.similar", "similar", "newsarc similar 7 --limit 0"),
    "sql": Place("look_up.sql", "sql", "newsarc sql 'SELECT year, count(*) FROM articles GROUP BY year'"),
    "serve": Place("browse.serve", "serve", "newsarc serve --port 8001"),
}
_TAKE_OUT = {
    "export": Place(
        "export.command", "export", "newsarc export date:2022 --fields date,headline --output 2022.csv"
    ),
    "cite": Place("look_up.cite", "cite", "newsarc cite 7 --style apa"),
    "publish": Place("archive.publish", "publish", "newsarc publish postgresql://ann@db.example/papers"),
    "schema": Place("export.schema", "schema", "newsarc schema > article.schema.json"),
}
_MEND = {
    "edit": Place(
        "mend.edit", "edit", "newsarc edit 7 --set page=3 --set date=2022-03-15 --note 'by the scan'"
    ),
    "reread": Place("mend.reread", "reread", "newsarc reread newspaper:浦江晚报 date:2022-03 --dry-run"),
    "remove": Place("mend.remove", "remove", "newsarc remove newspaper:浦江晚报 date:2022-03-15 page:8"),
    "tag": Place("mend.tag", "tag_app"),
    "note": Place("mend.note", "note", "newsarc note 7 'the minister denies it on page 3'"),
}
_KEEP = {
    "saved": Place("look_up.saved", "saved_app"),
    "archive": Place("archive.group", "archive_app"),
    "config": Place("settings.config", "config", "newsarc config"),
    "help": Place("look_up.help", "help_", "newsarc help query"),
}


class Commands(LazyGroup):
    """The commands of newsarc, in the order of its help."""

    places = MappingProxyType({**_TAKE_IN, **_LOOK_UP, **_TAKE_OUT, **_MEND, **_KEEP})
    sections = MappingProxyType(
        {
            "Take in": tuple(_TAKE_IN),
            "Look up": tuple(_LOOK_UP),
            "Take out": tuple(_TAKE_OUT),
            "Mend and mark": tuple(_MEND),
            "Keep": tuple(_KEEP),
        }
    )

    def topics(self) -> Mapping[str, str]:
        """Return the topics of the help."""
        from newsarc.cli.manual.topics import topics

        return topics()


# Plain help: rich's costs 100 ms more, and a traceback of rich's hides where a bug is.
app = typer.Typer(
    cls=Commands,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    add_completion=False,  # Typer's own knows no words of an archive, and loads rich
    invoke_without_command=True,
    context_settings={"help_option_names": ["--help", "-h"]},
)


class Color(StrEnum):
    """When there are colours."""

    AUTO = "auto"
    ALWAYS = "always"
    NEVER = "never"


class Shell(StrEnum):
    """The shells that completion is written for."""

    BASH = "bash"
    ZSH = "zsh"
    FISH = "fish"


def _show_completion(shell: Shell | None) -> None:
    if shell is not None:
        from newsarc.cli.completion.shells import SCRIPTS

        write([SCRIPTS[shell]])
        raise typer.Exit


def _install_completion(shell: Shell | None) -> None:
    if shell is not None:
        from newsarc.cli.completion.installing import install
        from newsarc.cli.output.streams import tell

        for line in install(shell):
            tell(line)
        raise typer.Exit


def _set_color(color: Color | None) -> None:
    """Let the environment say what the option says: it goes before it, and rich asks there."""
    if color in {Color.ALWAYS, Color.NEVER}:
        said, other = ("FORCE_COLOR", "NO_COLOR") if color is Color.ALWAYS else ("NO_COLOR", "FORCE_COLOR")
        os.environ.pop(other, None)
        os.environ[said] = "1"


def _set_language(language: str | None) -> None:
    if language is not None:
        speak_as_said("--language", language)


def _print_version(is_wanted: bool) -> None:
    if is_wanted:
        from importlib.metadata import version

        write([f"newsarc {version('newsarc')}\n"])
        raise typer.Exit


class ShellOptions(NamedTuple):
    """Completion; each field is one option, and each ends the program when it is given."""

    installed: Annotated[
        Shell | None,
        typer.Option(
            "--install-completion",
            is_eager=True,
            callback=_install_completion,
            metavar="SHELL",
            show_default=False,
            help="Let Tab complete commands, options and the archive's words: bash, zsh or fish.",
        ),
    ] = None
    shown: Annotated[
        Shell | None,
        typer.Option(
            "--show-completion",
            is_eager=True,
            callback=_show_completion,
            metavar="SHELL",
            show_default=False,
            help="Print that script instead, to put it where you like.",
        ),
    ] = None


class ScreenOptions(NamedTuple):
    """How newsarc speaks; each field is one option."""

    color: Annotated[
        Color | None,
        typer.Option(
            metavar="WHEN",
            show_default=False,
            help="auto, always or never; with always, what is for people is drawn in a pipe too.",
        ),
    ] = None
    language: Annotated[
        str | None,
        typer.Option(
            metavar="NAME",
            is_eager=True,
            callback=_set_language,
            show_default=False,
            help="The language of messages and help: en, zh or zh-Hant; by default the locale's.",
        ),
    ] = None


@app.callback()
@with_groups
def prepare(  # noqa: PLR0913 - it has a parameter for each option or group of them
    context: typer.Context,
    *,
    archive: Annotated[
        str | None,
        typer.Option(metavar="FILE", envvar="NEWSARC_ARCHIVE", help="The archive; made by the first import."),
    ] = None,
    version: Annotated[
        bool,
        typer.Option("--version", "-V", is_eager=True, callback=_print_version, help="Show the version."),
    ] = False,
    shells: ShellOptions,
    screen: ScreenOptions,
    is_unpaged: Annotated[
        bool, typer.Option("--no-pager", help="Write long text to the terminal at once, not through $PAGER.")
    ] = False,
) -> None:
    """Keep a newspaper archive in one file: import page texts; list, search, show and export articles."""
    context.obj = archive
    _set_color(screen.color)
    if is_unpaged:
        from newsarc.cli.output.pager import refuse_pager

        refuse_pager()
    context.default_map = defaults_set(context.invoked_subcommand)
    if context.invoked_subcommand is None:
        typer.echo(context.get_help(), err=True)
        raise typer.Exit(2)
