"""Commands that refuse an option given twice where only one would count."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

import typer
from typer.core import TyperCommand, TyperGroup

from newsarc.language import tr

if TYPE_CHECKING:
    from collections.abc import Sequence


class StrictCommand(TyperCommand):
    """A command that takes each of its options once, unless it takes several of it."""

    def get_help(self, ctx: Any) -> str:
        """Write the help in the user's language."""
        return _translated_help(self, ctx)

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Read the arguments; raises BadParameter for an option given twice.

        `search fire -news` is a query that begins with a dash, not `-n` with the value `ews`.
        """
        word = attached_word(self.params, args)
        if word is not None:
            raise typer.TyperException(f"No such option: {word}")
        try:
            refuse_repeated(self, ctx, args)
        except typer.TyperException as error:
            said: Any = error
            said.ctx = getattr(said, "ctx", None) or ctx  # it names the help that helps
            raise
        return super().parse_args(ctx, args)


class StrictGroup(TyperGroup):
    """A group of such commands."""

    def get_help(self, ctx: Any) -> str:
        """Write the help in the user's language."""
        return _translated_help(self, ctx)

    def summary_of(self, name: str) -> str:
        """Return the first line of a command's help, in the user's language."""
        return tr((self.commands[name].help or "").partition("\n")[0])

    def format_commands(self, ctx: Any, formatter: Any) -> None:
        """List the commands, each with its summary, whole."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, self.summary_of(name)) for name in self.commands])


def _translated_help(command: TyperCommand | TyperGroup, context: Any) -> str:
    from newsarc.cli.translated_help import translated_help

    return translated_help(command, context)


def refuse_repeated(command: TyperCommand | TyperGroup, context: Any, arguments: Sequence[str]) -> None:
    """Raise BadParameter if an option that takes one value is given twice."""
    _, _, given = command.make_parser(context).parse_args(args=list(arguments))
    for option, count in Counter(given).items():
        if count > 1 and _takes_one(option):
            raise typer.BadParameter(
                tr("given more than once, and only one would count"), ctx=context, param=option
            )


def attached_word(parameters: Sequence[Any], arguments: Sequence[str]) -> str | None:
    """Find a short option with letters behind it, before `--` and not itself the value of an option."""
    short = [name for one in parameters if not getattr(one, "is_flag", True) for name in one.opts]
    starts = tuple(name for name in short if len(name) == 2)
    before = ""
    for argument in arguments:
        if argument == "--":
            return None
        if argument[:2] in starts and argument[2:3].isalpha() and not before.startswith("--"):
            return argument
        before = argument
    return None


def _takes_one(parameter: Any) -> bool:
    return parameter.param_type_name == "option" and not (parameter.multiple or parameter.is_flag)
