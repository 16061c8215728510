"""`newsarc config`: what is set, and where: option, environment, settings file, or nowhere."""

import os
from collections.abc import Iterator, Mapping

import typer

from newsarc.cli.options.arguments import default_archive
from newsarc.cli.options.settings import settings_path
from newsarc.cli.output.limits import DEFAULT_LIMIT
from newsarc.cli.output.pager import LESS
from newsarc.cli.output.row_output import RowForm, chosen_form, write_in_rows
from newsarc.cli.output.streams import complain, hint
from newsarc.errors import EXIT_USAGE, SettingsUnusable
from newsarc.exporters.answers.flat_rows import RowFormat
from newsarc.language import language_spoken, tr, word
from newsarc.text.addresses import is_address, shown

_COLUMNS = ("setting", "value", "from")


def config(context: typer.Context, form: RowForm = None) -> None:
    """Show the settings that hold, and where each comes from."""
    from newsarc.cli.options.settings_file import Settings, read_settings

    path = settings_path()
    is_there = os.path.lexists(path)
    settings = read_settings(path) if is_there else Settings(path, {}, ())
    rows = _rows(context, settings.values, str(path))
    if chosen_form(form) is RowFormat.TABLE:
        rows = ((name, value, word(origin)) for name, value, origin in rows)
    write_in_rows(_COLUMNS, list(rows), form)
    if settings.faults:
        raise typer.Exit(complain(str(SettingsUnusable(str(path), settings.faults)), EXIT_USAGE))
    hint(
        tr("newsarc: settings are read from {path}", path=path)
        if is_there
        else tr("newsarc: settings are read from {path}, which is not there yet", path=path)
    )


def _rows(context: typer.Context, in_file: Mapping[str, object], path: str) -> Iterator[tuple[str, str, str]]:
    from newsarc.cli.options.settings_file import LISTED, SETTINGS, THEMES

    defaults = {
        "archive": default_archive(),
        "limit": DEFAULT_LIMIT,
        "columns": LISTED,
        "pager": LESS,
        "theme": THEMES[0],
        "color": True,
        "language": language_spoken(),
    }
    for one in SETTINGS:
        if said := _said(context, one.name, one.variable):
            yield one.name, *said
        elif one.name in in_file:
            yield one.name, _without_password(_written(in_file[one.name])), path
        else:
            yield one.name, _written(defaults.get(one.name, "")), "default"


def _said(context: typer.Context, name: str, variable: str | None) -> tuple[str, str] | None:
    """Return what an option or the environment says, and which of them; None where none does."""
    if name == "color":
        return _color_said(context)
    if name == "language" and _is_option(context, name):
        return language_spoken(), "--language"
    if name == "archive" and _is_option(context, name):
        return _without_password(context.obj), "--archive"
    said = os.environ.get(variable, "").strip() if variable else ""
    is_said = bool(said) or (name == "pager" and "PAGER" in os.environ)  # an empty one is none
    return (_without_password(said), f"${variable}") if is_said else None


def _without_password(value: str) -> str:
    return shown(value) if is_address(value) else value


def _color_said(context: typer.Context) -> tuple[str, str] | None:
    """Return whether an option or the environment colours what is drawn, and which; None where none does."""
    by_option = _is_option(context, "color")
    for variable, value in (("NO_COLOR", "false"), ("FORCE_COLOR", "true")):
        if os.environ.get(variable):
            return value, "--color" if by_option else f"${variable}"
    return None


def _is_option(context: typer.Context, name: str) -> bool:
    source = context.parent.get_parameter_source(name) if context.parent else None
    return source is not None and source.name == "COMMANDLINE"


def _written(value: object) -> str:
    """Write a value.

    >>> _written(True), _written(["id", "date"]), _written(20)
    ('true', 'id, date', '20')
    """
    match value:
        case bool():
            return str(value).lower()
        case list() | tuple():
            return ", ".join(map(str, value))
    return str(value)
