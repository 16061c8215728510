"""The messages of newsarc, as its code has them: what a catalogue must translate, no more and no less."""

from __future__ import annotations

import ast
import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import typer

from newsarc.cli.app import app
from newsarc.language.catalogue import KEPT, WORD
from tests.language.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

ROOT = Path(__file__).parents[2] / "newsarc"
# What writes messages: without a context, or with that of what is kept in English, or of names.
WRITERS: Mapping[str, str | None] = {"tr": None, "trn": None, "english": KEPT, "word": WORD}
COUNTING: Mapping[str, str | None] = {"counted": None, "counted_in_english": KEPT}
# Here the texts are others' arguments, which are read at their own places.
_PASS_ON = {"language/__init__.py", "language/catalogue.py", "cli/translated_help.py"}


class Message(NamedTuple):
    """What is to be translated, with its context and its form for more than one."""

    context: str | None
    text: str
    plural: str | None = None


class UnreadableMessageError(Exception):
    """A message that is not written out where it is said, so that nobody can translate it."""


@cache
def messages() -> dict[Message, list[str]]:
    """Gather all messages, each with the files that say it."""
    found: dict[Message, list[str]] = {}
    said = [(place, message) for place, tree in modules() for message in _said_in(place, tree)]
    for place, message in (*said, *_of_help(), *(("tests/language/words.py", one) for one in _words())):
        places = found.setdefault(message, [])
        if place not in places:
            places.append(place)
    return found


@cache
def modules() -> tuple[tuple[str, ast.Module], ...]:
    """Parse the modules of newsarc."""
    return tuple(
        (f"newsarc/{path.relative_to(ROOT).as_posix()}", ast.parse(path.read_text(encoding="utf-8")))
        for path in sorted(ROOT.rglob("*.py"))
    )


def name_called(call: ast.Call) -> str:
    """Return the name of what is called, without what it is in."""
    match call.func:
        case ast.Name(name) | ast.Attribute(attr=name):
            return name
    return ""


def _said_in(place: str, tree: ast.Module) -> Iterator[Message]:
    if place.removeprefix("newsarc/") in _PASS_ON:
        return
    constants = _constants(tree)
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call):
            continue
        name = name_called(node)
        if name in COUNTING:
            noun = _text(node.args[1], constants, place)
            yield Message(COUNTING[name], f"{{number:,}} {noun}", f"{{number:,}} {noun}s")
        elif name == "trn":
            one, many = (_text(argument, constants, place) for argument in node.args[:2])
            yield Message(None, one, many)
        elif name in WRITERS and isinstance(node.func, ast.Name) and not _is_read_elsewhere(node, constants):
            yield Message(WRITERS[name], _text(node.args[0], constants, place))


def _is_read_elsewhere(call: ast.Call, constants: Mapping[str, str]) -> bool:
    """Tell whether what is translated is a name of data, or a text of the help."""
    is_named = isinstance(call.args[0], ast.Name) and call.args[0].id in constants
    return not (is_named or isinstance(call.args[0], ast.Constant | ast.JoinedStr)) and (
        name_called(call) == "word" or "help" in ast.unparse(call).lower()
    )


def _constants(tree: ast.Module) -> dict[str, str]:
    return {
        target.id: node.value.value
        for node in tree.body
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Constant)
        for target in node.targets
        if isinstance(target, ast.Name) and isinstance(node.value.value, str)
    }


def _text(node: ast.expr, constants: Mapping[str, str], place: str) -> str:
    match node:
        case ast.Constant(str(text)):
            return text
        case ast.Name(name) if name in constants:
            return constants[name]
    raise UnreadableMessageError(f"{place}:{node.lineno}: {ast.unparse(node)}")


def commands() -> Iterator[tuple[str, Any]]:
    """Name every command, and every group, and return it as Typer makes it."""
    waiting: list[tuple[str, Any]] = [("newsarc", typer.main.get_command(app))]
    while waiting:
        name, command = waiting.pop()
        yield name, command
        inner = getattr(command, "commands", {})
        waiting += [(f"{name} {one}", inner[one]) for one in inner]


def _of_help() -> Iterator[tuple[str, Message]]:
    for name, command in commands():
        texts = [command.help, command.epilog, *(getattr(one, "help", None) for one in command.params)]
        texts += getattr(command, "sections", {})
        for text in filter(None, texts):
            if text.startswith("Example: "):
                continue  # a template has it
            said, _, notes = re.sub(r"(?<=\S)\s+(?=\S)", " ", text).strip().partition(" [default: ")
            yield name.replace(" ", "/"), Message(None, said.strip())
            if notes:
                yield name.replace(" ", "/"), Message(KEPT, f"default: {notes.removesuffix(']')}")


def _words() -> Iterator[Message]:
    return (Message(WORD, word) for word in words())
