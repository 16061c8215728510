"""Modules that Typer loads and look-ups do not use: each loads at its first use.

Together they take as long to load as Python itself. `importlib.util.LazyLoader` is made for this,
but before Python 3.14 a module of its kind loads as soon as a second module imports it, or something from it.
"""

from __future__ import annotations

import sys
from types import ModuleType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from importlib.machinery import ModuleSpec

DEFERRED = (
    "difflib",  # of Typer, for what may have been meant
    "gettext",  # of Typer, for help in other languages
    "platform",  # of Typer, to open a browser, as is `subprocess`
    "subprocess",
    "typer.completion",  # for completion, of which newsarc has its own
    "shellingham",  # of Typer, to install completion
    "shutil",  # of Typer, for the width of a terminal
    "bz2",  # of `shutil`, for packed folders, as is the next
    "lzma",
    "traceback",  # of Typer, for tracebacks in colour
    "linecache",  # of `inspect` and `traceback`, as are the next two
    "textwrap",
    "tokenize",
    "token",
    "ast",  # of `inspect`, to find the source of a class, and to read what is no signature
    "ntpath",  # of `pathlib`, for paths of Windows
    "fnmatch",  # of `pathlib`, for patterns of names
    "uuid",  # of Typer, for options of this type
    "urllib.parse",  # of `pathlib`, for addresses
    "ipaddress",  # of `urllib.parse`, for addresses in brackets
)


# What these packages import by its name, and use later: they call it, compare it, ask something of it, or
# make a class of it.
_NAMES = {
    ("typer", "difflib", "get_close_matches"),
    ("typer", "gettext", "gettext"),
    ("typer", "shutil", "get_terminal_size"),
    ("typer", "traceback", "FrameSummary"),
    ("typer", "traceback", "StackSummary"),
    ("typer", "typer.completion", "get_completion_inspect_parameters"),
    ("typer", "uuid", "UUID"),
    ("inspect", "ast", "NodeVisitor"),
    ("pathlib", "urllib.parse", "quote_from_bytes"),
}


class DeferredModule(ModuleType):
    """A module whose code runs when something that it does not have yet is first asked of it."""

    is_deferred = True

    def __getattr__(self, name: str) -> Any:
        """Run the code and return what was asked for (PEP 562: only what is missing is asked here)."""
        if not self.is_deferred or name == "__path__":  # which a module that is no package never has
            raise AttributeError(f"module {self.__name__!r} has no attribute {name!r}")
        asking = sys._getframe(1).f_globals.get("__name__", "").partition(".")[0]
        if (asking, self.__name__, name) in _NAMES:
            return DeferredName(self, name)
        _run(self)
        return getattr(self, name)


class DeferredName:
    """Something of a deferred module, imported by its name, that is found when it is first used."""

    def __init__(self, module: DeferredModule, name: str) -> None:
        self._module, self._name = module, name

    def __call__(self, *values: Any, **named: Any) -> Any:
        """Call what is meant."""
        return _find(self)(*values, **named)

    def __getattr__(self, name: str) -> Any:
        """Ask what is meant."""
        return getattr(_find(self), name)

    def __mro_entries__(self, _bases: tuple[Any, ...]) -> tuple[type]:
        """Stand in for what is meant where a class is made of it, and lend it the methods (PEP 560)."""

        def method(one: Any, name: str) -> Any:
            return getattr(_find(self), name).__get__(one)

        return (type("DeferredBase", (), {"__getattr__": method}),)


def _find(name: DeferredName) -> Any:
    if name._module.is_deferred:
        _run(name._module)
    return getattr(name._module, name._name)


def _run(module: DeferredModule) -> None:
    from importlib.util import module_from_spec

    module.is_deferred = False  # its code may ask the module for what it has not made yet
    spec = _spec_of(module.__name__)
    if spec is None or spec.loader is None:
        raise ModuleNotFoundError(f"No module named {module.__name__!r}", name=module.__name__)
    vars(module).update(vars(module_from_spec(spec)))
    spec.loader.exec_module(module)


def _spec_of(name: str) -> ModuleSpec | None:
    """Find a module as an import does; `find_spec` of `importlib.util` would find the deferred one."""
    package = name.rpartition(".")[0]
    path = sys.modules[package].__path__ if package else None
    return next((spec for one in sys.meta_path if (spec := one.find_spec(name, path))), None)


def defer_modules() -> None:
    """Put modules in their places that load later, but for those that are loaded already."""
    for name in DEFERRED:
        package, _, own_name = name.rpartition(".")
        is_pythons = (package or name) in sys.stdlib_module_names
        # To look for each takes a tenth of what it saves: Python's own are all there, and so is Typer.
        if name not in sys.modules and (is_pythons or package or _spec_of(name)):
            module = DeferredModule(name)
            sys.modules[name] = module
            if package and is_pythons:  # an import that loads a module tells its package
                setattr(__import__(package), own_name, module)
