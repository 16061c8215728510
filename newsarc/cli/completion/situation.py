"""What a command line that is still being written has said: the command, and what comes next."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence


class Situation(NamedTuple):
    """Where the cursor stands: behind which command, in which option's value or which argument's.

    `parameter` is None where a command is to come, or nothing more. It `is_unknown` behind a word that is no
    command of its group.
    """

    path: tuple[str, ...]
    command: Any
    parameter: Any
    archive: str | None = None
    has_dashes: bool = False
    is_unknown: bool = False


def situation_of(program: Any, words: Sequence[str]) -> Situation:
    """Follow the words behind the program's name to the cursor."""
    command = program
    path: tuple[str, ...] = ()
    archive: str | None = None
    arguments, waiting, has_dashes = 0, None, False
    for word in words:
        if waiting is not None:
            archive = word if waiting.name == "archive" else archive
            waiting = None
        elif word == "--" and not has_dashes:
            has_dashes = True
        elif word.startswith("-") and word != "-" and not has_dashes:
            name, is_whole, value = word.partition("=")
            option = _option(command, name)
            archive = value if is_whole and option is not None and option.name == "archive" else archive
            waiting = None if is_whole else _taking_value(option)
        elif inner := _inner(command, word):
            command, path, arguments = inner, (*path, word), 0
        else:
            arguments += 1
    parameter = waiting if waiting is not None else _argument(command, arguments)
    is_unknown = parameter is None and arguments > 0
    return Situation(path, command, parameter, archive, has_dashes, is_unknown)


def value_of_option(command: Any, word: str) -> tuple[Any, str, str] | None:
    """Cut `--format=c` into the option, `--format=`, and `c`; None for any other word."""
    name, is_value, value = word.partition("=")
    option = _option(command, name) if is_value and name.startswith("--") else None
    return None if option is None else (option, f"{name}=", value)


def _inner(command: Any, name: str) -> Any:
    return getattr(command, "commands", {}).get(name)


def _option(command: Any, name: str) -> Any:
    return next((one for one in command.params if name in one.opts), None)


def _taking_value(option: Any) -> Any:
    """Return an option whose value is the next word."""
    return None if option is None or getattr(option, "is_flag", False) else option


def _argument(command: Any, number: int) -> Any:
    """Return the argument that the next word is of."""
    for one in command.params:
        if one.param_type_name != "argument":
            continue
        if one.nargs == -1 or number < one.nargs:
            return one
        number -= one.nargs
    return None
