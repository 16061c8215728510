"""Run one command and turn the errors a user can mend into one line and an exit code."""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING, Any

import typer

from newsarc.cli.app import app
from newsarc.cli.output.streams import complain, finish_streams, prepare_streams, tell_spaced
from newsarc.cli.spoken_language import speak_as_set
from newsarc.errors import EXIT_FAILED, EXIT_USAGE, NewsarcError, QueryError
from newsarc.language import retold, tr

if TYPE_CHECKING:
    from collections.abc import Sequence

_INTERRUPTED = 130  # what Typer makes of Ctrl-C
_ASKED_BY_SHELL = "_NEWSARC_COMPLETE"  # for what may stand at the cursor
_NUMBERS = {"int": "whole ", "float": ""}


def run(arguments: Sequence[str]) -> int:
    """Run the command line's words and return the exit code; bugs keep their traceback."""
    prepare_streams()
    try:
        speak_as_set()
        if _ASKED_BY_SHELL in os.environ:
            from newsarc.cli.completion.answer import answer

            return answer(typer.main.get_command(app))
        code = typer.main.get_command(app).main(list(arguments), prog_name="newsarc", standalone_mode=False)
        finish_streams()
    except (NewsarcError, typer.TyperException, MemoryError) as error:
        return _complain_of(error)
    except SystemExit as ended:  # of a signal, or Typer's own when the reader of a help has seen enough
        if isinstance(ended.__context__, BrokenPipeError):
            return 0
        raise
    if code == _INTERRUPTED:
        return complain(tr("interrupted"), _INTERRUPTED)
    return int(code or 0)


def _complain_of(error: Exception) -> int:
    match error:
        case QueryError():
            return _complain_of_query(error)
        case NewsarcError():
            return complain(retold(str(error)), error.exit_code)
        case typer.TyperException():
            return complain(_usage_message(error), EXIT_USAGE)
    return complain(tr("out of memory: what was finished is kept"), EXIT_FAILED)


def _complain_of_query(error: QueryError) -> int:
    # Few queries are wrong, and widths take their time to load.
    from newsarc.cli.options.query_error import point_at

    code = complain(str(error), error.exit_code)
    for line in point_at(error):
        tell_spaced(line)
    return code


def _usage_message(error: typer.TyperException) -> str:
    """Write Typer's message as ours are written, and name the help that helps.

    >>> _usage_message(typer.TyperException("No such option: --lmit.  Did you mean --limit?"))
    'no such option: --lmit. Did you mean --limit? (see `newsarc --help`)'
    >>> _usage_message(typer.TyperException("No such option: -会"))
    'no such option: -会 (a query that begins with a dash goes last, behind `--`)'
    """
    context = getattr(error, "ctx", None)
    command = context.command_path if context else "newsarc"
    line = re.sub(r"\s+", " ", error.format_message()).strip().rstrip(".")
    meant = _meant(line, context)
    if meant:  # what Typer takes for alike is alike in its letters only
        line = re.split(r" \(Possible |\. Did you mean ", line)[0]
    no_number = re.compile(r"\bvalid (int|float)(?:eger)?(?: range)?\b")  # not at start: few words are wrong
    line = no_number.sub(lambda found: f"{_NUMBERS[found[1]]}number", f"{line[:1].lower()}{line[1:]}")
    return tr(
        "{problem} ({hint})",
        problem=retold(line),
        hint=meant or tr("see `{command} --help`", command=command),
    )


def _meant(line: str, context: Any) -> str | None:
    """Say what is meant by a command or an option that is none; None where nothing is known of it."""
    if line == "Missing command" and context:
        return _one_of_its_commands(context)
    found = re.compile(
        r"No such (?P<what>option: |command ')(?P<name>.*?)(?:'|(?:\. Did you mean .*| \(Possible .*)?$)"
    ).match(line)
    if found is None:
        return _value_meant(line)
    from newsarc.cli.options.usage_hints import command_hint, option_hint

    is_alike = "Did you mean" in line
    if found["what"] == "command '":
        if context and context.parent:
            return None if is_alike else _one_of_its_commands(context)
        return command_hint(found["name"], _groups(context), is_alike=is_alike) if context else None
    if is_alike:
        return None
    options = [name for one in context.command.params for name in one.opts] if context else []
    is_before = context is not None and context.parent is None
    takes_query = context is None or any(one.name in {"query", "terms"} for one in context.command.params)
    return option_hint(found["name"], options, is_before_command=is_before, takes_query=takes_query)


def _one_of_its_commands(context: Any) -> str:
    return tr("it is one of {commands}", commands=", ".join(context.command.commands))


def _value_meant(line: str) -> str | None:
    """Say what is meant by a value that its option cannot have."""
    if found := re.compile(r": '(?P<value>[^']*)' is not one of (?P<known>.*)$").search(line):
        from newsarc.cli.options.usage_hints import value_hint

        return value_hint(found["value"], found["known"])
    return None


def _groups(context: Any) -> dict[str, list[str]]:
    """Name the commands of each group."""
    commands = context.command.commands
    groups = ("archive", "saved", "tag")
    return {name: list(commands[name].commands) for name in groups}
