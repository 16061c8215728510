"""Standing exports: the options that are kept with a saved query, and their use by `saved run`."""

import shlex
from collections.abc import Sequence
from datetime import date
from itertools import pairwise
from typing import Annotated, Any

import typer

from newsarc.cli.output.streams import complain
from newsarc.errors import EXIT_FAILED, NewsarcError, UnknownSavedName, UsageError
from newsarc.language import tr

ExportOptions = Annotated[
    str | None,
    typer.Option(
        "--export",
        metavar="OPTIONS",
        show_default=False,
        help="With which options `saved run` exports it: '--output new.atom --since-last bridges'; in the"
        " name of the output {date} is the day.",
    ),
]

_OUTPUT = ("--output", "-o")


def read_options(context: typer.Context, text: str | None) -> tuple[str, ...] | None:
    """Cut options into words, as a shell does; raises UsageError for what `newsarc export` would not take."""
    if text is None:
        return None
    try:
        words = shlex.split(text)
    except ValueError as error:
        raise UsageError(tr("--export {text!r}: {error}", text=text, error=error)) from error
    _export_command(context).make_context("export", list(words), parent=context.find_root())
    if not any(_is_output(*pair) for pair in pairwise(("", *words))):
        raise UsageError(tr("--export needs --output: nobody reads the standard output of `saved run`"))
    return tuple(words)


def run_exports(context: typer.Context, options: dict[str, tuple[str, ...] | None]) -> None:
    """Export saved queries, each over its own output; what fails is told, and stops no other."""
    failed = 0
    for name, words in options.items():
        try:
            _export(context, name, words)
        except NewsarcError as error:
            failed += 1
            complain(f"{name}: {error}", error.exit_code)
    if failed:
        raise typer.Exit(EXIT_FAILED)


def chosen(
    options: dict[str, tuple[str, ...] | None], names: list[str] | None
) -> dict[str, tuple[str, ...] | None]:
    """Return the saved queries that are named or, without names, those that have an export."""
    if not names:
        return {name: words for name, words in options.items() if words is not None}
    for name in names:
        if name not in options:
            raise UnknownSavedName(name)
    return {name: options[name] for name in names}


def _export(context: typer.Context, name: str, words: tuple[str, ...] | None) -> None:
    """Export a saved query over its output; raises UsageError where it has no export."""
    if words is None:
        raise UsageError(
            tr("{name!r} has no export: `newsarc saved edit {name} --export …` gives it one", name=name)
        )
    dated = _dated(words, date.today())
    # What is new would be written over what was new earlier this day, and then be in no file.
    is_kept = dated != list(words) and "--since-last" in words
    _run(context, ["--saved", name, *dated, *([] if is_kept or "--force" in words else ["--force"])])


def _dated(words: Sequence[str], day: date) -> list[str]:
    """Name the day in the output's name.

    >>> _dated(("--output", "press-{date}.html", "--since-last", "{date}"), date(2031, 3, 16))
    ['--output', 'press-2031-03-16.html', '--since-last', '{date}']
    """
    return [
        word.replace("{date}", day.isoformat()) if _is_output(before, word) else word
        for before, word in pairwise(("", *words))
    ]


def _is_output(before: str, word: str) -> bool:
    """Tell whether a word names the output, or holds its name behind the option."""
    return before in _OUTPUT or word.startswith(("--output=", "-o"))


def _run(context: typer.Context, words: list[str]) -> None:
    command = _export_command(context)
    with command.make_context("export", words, parent=context.find_root()) as inner:
        command.invoke(inner)


def _export_command(context: typer.Context) -> Any:
    root: Any = context.find_root()
    return root.command.get_command(root, "export")
