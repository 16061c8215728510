"""`newsarc config`: what is set, and where: option, environment, settings file, or nowhere."""

import os
from collections.abc import Iterator, Mapping

import typer

from newsarc.cli.options.addresses import is_address
from newsarc.cli.options.arguments import default_archive
from newsarc.cli.options.settings import settings_path
from newsarc.cli.output.limits import DEFAULT_LIMIT
from newsarc.cli.output.pager import LESS
from newsarc.cli.output.row_output import RowForm, write_in_rows
from newsarc.cli.output.streams import complain, hint
from newsarc.errors import EXIT_USAGE, SettingsUnusable

_COLUMNS = ("setting", "value", "from")


def config(context: typer.Context, form: RowForm = None) -> None:
    """Show the settings that hold, and where each comes from."""
    from newsarc.cli.options.settings_file import Settings, read_settings

    path = settings_path()
    is_there = os.path.lexists(path)
    settings = read_settings(path) if is_there else Settings(path, {}, ())
    write_in_rows(_COLUMNS, list(_rows(context, settings.values, str(path))), form)
    if settings.faults:
        raise typer.Exit(complain(str(SettingsUnusable(str(path), settings.faults)), EXIT_USAGE))
    hint(f"newsarc: settings are read from {path}{'' if is_there else ', which is not there yet'}")


def _rows(context: typer.Context, in_file: Mapping[str, object], path: str) -> Iterator[tuple[str, str, str]]:
    from newsarc.cli.options.settings_file import SETTINGS, THEMES

    defaults = {
        "archive": default_archive(),
        "limit": DEFAULT_LIMIT,
        "pager": LESS,
        "theme": THEMES[0],
        "color": True,
    }
    for one in SETTINGS:
        said = os.environ.get(one.variable, "").strip() if one.variable else ""
        if one.name == "archive" and _is_option(context):
            yield one.name, _without_password(context.obj), "--archive"
        elif said or (one.name == "pager" and "PAGER" in os.environ):  # an empty one is none
            yield one.name, "false" if one.name == "color" else _without_password(said), f"${one.variable}"
        elif one.name in in_file:
            yield one.name, _without_password(_written(in_file[one.name])), path
        else:
            yield one.name, _written(defaults.get(one.name, "")), "default"


def _without_password(value: str) -> str:
    if not is_address(value):
        return value
    from newsarc.postgresql.address import shown

    return shown(value)


def _is_option(context: typer.Context) -> bool:
    source = context.parent.get_parameter_source("archive") if context.parent else None
    return source is not None and source.name == "COMMANDLINE"


def _written(value: object) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)
