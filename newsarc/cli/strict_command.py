"""Commands that refuse an option given twice where only one would count."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

import typer
from typer.core import TyperCommand, TyperGroup

if TYPE_CHECKING:
    from collections.abc import Sequence


class StrictCommand(TyperCommand):
    """A command that takes each of its options once, unless it takes several of it."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Read the arguments; raises BadParameter for an option given twice."""
        refuse_repeated(self, ctx, args)
        return super().parse_args(ctx, args)


def refuse_repeated(command: TyperCommand | TyperGroup, context: Any, arguments: Sequence[str]) -> None:
    """Raise BadParameter if an option that takes one value is given twice."""
    _, _, given = command.make_parser(context).parse_args(args=list(arguments))
    for option, count in Counter(given).items():
        if count > 1 and _takes_one(option):
            raise typer.BadParameter(
                "given more than once, and only one would count", ctx=context, param=option
            )


def _takes_one(parameter: Any) -> bool:
    return parameter.param_type_name == "option" and not (parameter.multiple or parameter.is_flag)
