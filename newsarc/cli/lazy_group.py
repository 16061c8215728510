"""A group of commands that are loaded one by one, when they are asked for."""

from collections.abc import Iterator, Mapping, MutableMapping
from importlib import import_module
from importlib.machinery import SourceFileLoader
from inspect import cleandoc, getdoc
from types import CodeType, MappingProxyType
from typing import Any, ClassVar, NamedTuple

import typer

from newsarc.cli.strict_command import StrictCommand, StrictGroup, refuse_repeated
from newsarc.language import tr


class Place(NamedTuple):
    """Where a command is: a function or a group in a module of `newsarc.cli`; and an example of its use."""

    module: str
    name: str
    example: str | None = None


class LazyCommands(MutableMapping[str, Any]):
    """Commands by their names, each loaded when it is first taken."""

    def __init__(self, places: Mapping[str, Place]) -> None:
        self._places = dict(places)
        self._loaded: dict[str, Any] = {}

    def __getitem__(self, name: str) -> Any:
        """Load a command; raises KeyError if there is none of this name."""
        if name not in self._loaded:
            self._loaded[name] = _load(name, self._places[name])
        return self._loaded[name]

    def __setitem__(self, name: str, command: Any) -> None:
        """Put a command that is loaded already in a place."""
        self._loaded[name] = command

    def __delitem__(self, name: str) -> None:
        """Take a command away."""
        del self._places[name]

    def __iter__(self) -> Iterator[str]:
        """Name the commands in the order of the table."""
        return iter(self._places)

    def __len__(self) -> int:
        """Count the commands."""
        return len(self._places)


class LazyGroup(StrictGroup):
    """A group that knows where its commands are and loads the one that is called."""

    places: ClassVar[Mapping[str, Place]]
    sections: ClassVar[Mapping[str, tuple[str, ...]]] = MappingProxyType({})

    def __init__(self, **attributes: Any) -> None:
        super().__init__(**attributes)
        self.commands = LazyCommands(self.places)

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Read what stands before the command; raises BadParameter for an option given twice."""
        refuse_repeated(self, ctx, args)
        return super().parse_args(ctx, args)

    def summary_of(self, name: str) -> str:
        """Return the first line of a command's help, without making the command."""
        return tr((_help(self.places[name]) or "").partition("\n")[0])

    def topics(self) -> Mapping[str, str]:
        """Return what else there is help about, and a line for each."""
        return {}

    def format_commands(self, ctx: Any, formatter: Any) -> None:
        """List the commands in their sections, whole, without making their options, which are not shown."""
        width = max(map(len, (*self.places, *(topics := self.topics()))))
        for title, names in (self.sections or {"Commands": tuple(self.places)}).items():
            with formatter.section(title):
                formatter.write_dl([(f"{name:<{width}}", self.summary_of(name)) for name in names])
        if topics:
            with formatter.section(tr("Topics, for `newsarc help TOPIC`")):
                formatter.write_dl([(f"{name:<{width}}", said) for name, said in topics.items()])


def _help(place: Place) -> str | None:
    """Return the help of a command; that of a function is in the code of its module, which need not run."""
    from importlib.util import find_spec  # which no look-up needs

    spec = find_spec(f"newsarc.cli.{place.module}")
    code = spec.loader.get_code(spec.name) if spec and isinstance(spec.loader, SourceFileLoader) else None
    functions = (one for one in (code.co_consts if code else ()) if isinstance(one, CodeType))
    function = next((one for one in functions if one.co_name == place.name), None)
    if function is not None and isinstance(function.co_consts[0], str):
        return cleandoc(function.co_consts[0])
    found = _find(place)
    return found.info.help if isinstance(found, typer.Typer) else getdoc(found)


def _find(place: Place) -> Any:
    return getattr(import_module(f"newsarc.cli.{place.module}"), place.name)


def _load(name: str, place: Place) -> Any:
    loaded = _find(place)
    if not isinstance(loaded, typer.Typer):
        function, loaded = loaded, typer.Typer(rich_markup_mode=None, add_completion=False)
        epilog = f"Example: {place.example}" if place.example else None
        loaded.command(name, cls=StrictCommand, epilog=epilog)(function)
    command = typer.main.get_command(loaded)
    command.name = name
    return command
