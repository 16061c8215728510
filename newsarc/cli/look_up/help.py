"""`newsarc help`: the query language on one screen, other topics, and the help of the commands."""

from collections.abc import Mapping, Sequence
from typing import Annotated, Any

import typer

from newsarc.cli.manual.topics import TOPICS, topic_fitted, topic_text
from newsarc.cli.output.streams import is_terminal, write, write_long
from newsarc.errors import UsageError
from newsarc.language import tr


def help_(
    context: typer.Context,
    topic: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[TOPIC]...",
            show_default=False,
            help="A topic or a command; without one all are listed.",
        ),
    ] = None,
    is_manual: Annotated[
        bool, typer.Option("--man", help="Print all help as a manual page, for `man`.")
    ] = False,
) -> None:
    """Explain the query language, another topic, or a command."""
    if is_manual:
        _write_manual(context, topic)
    else:
        write_long([_help_of(context, topic or [])])


def _help_of(context: typer.Context, names: Sequence[str]) -> str:
    if len(names) == 1 and names[0] in TOPICS:
        return topic_fitted(names[0]) if is_terminal() else topic_text(names[0])
    return f"{_command_help(context, names)}\n"


def _write_manual(context: typer.Context, topic: list[str] | None) -> None:
    """Write the manual page; raises UsageError for a topic, which it has no less of."""
    from newsarc.cli.manual.page import manual_page

    if topic:
        raise UsageError(tr("--man prints the help of all commands: leave out the topic"))
    write(manual_page(context.find_root()))


def _command_help(context: typer.Context, names: Sequence[str]) -> str:
    found: Any = context.find_root()
    for name in names:
        commands = getattr(found.command, "commands", {})
        if name not in commands:
            raise typer.BadParameter(_unknown(names, name, commands), param_hint="TOPIC")
        found = type(context)(commands[name], info_name=name, parent=found)
    return str(found.get_help())


def _unknown(names: Sequence[str], name: str, commands: Mapping[str, Any]) -> str:
    said, is_first = " ".join(names), name == names[0]
    if not commands:
        command = names[names.index(name) - 1]
        return tr("{said}: {command} has no commands of its own", said=said, command=command)
    from newsarc.cli.options.usage_hints import topic_hint

    if is_first and (hint := topic_hint(name)):
        return f"{said}: {hint}"
    known = ", ".join((*TOPICS, *commands) if is_first else commands)
    return tr("{said}: known are {known}", said=said, known=known)
