"""Modules of Python's library that Typer loads and look-ups do not use: each loads at its first use.

Together they take as long to load as half of Python itself. `importlib.util.LazyLoader` is made for this,
but before Python 3.14 a module of its kind loads as soon as a second module imports it, or something from it.
"""

from __future__ import annotations

import sys
from importlib.util import find_spec, module_from_spec
from types import ModuleType
from typing import Any

DEFERRED = (
    "difflib",  # of Typer, for what may have been meant
    "gettext",  # of Typer, for help in other languages
    "platform",  # of Typer, to open a browser, as is `subprocess`
    "subprocess",
    "shellingham",  # of Typer, to install completion
    "shutil",  # of Typer, for the width of a terminal
    "bz2",  # of `shutil`, for packed folders, as is the next
    "lzma",
    "traceback",  # of Typer, for tracebacks in colour
    "linecache",  # of `inspect` and `traceback`, as are the next two
    "textwrap",
    "tokenize",
    "uuid",  # of Typer, for options of this type
    "urllib.parse",  # of `pathlib`, for addresses
    "ipaddress",  # of `urllib.parse`, for addresses in brackets
)


# What these packages import by its name, and use later: they call it, compare it, or ask something of it.
_NAMES = {
    ("typer", "difflib", "get_close_matches"),
    ("typer", "gettext", "gettext"),
    ("typer", "shutil", "get_terminal_size"),
    ("typer", "traceback", "FrameSummary"),
    ("typer", "traceback", "StackSummary"),
    ("typer", "uuid", "UUID"),
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


def _find(name: DeferredName) -> Any:
    if name._module.is_deferred:
        _run(name._module)
    return getattr(name._module, name._name)


def _run(module: DeferredModule) -> None:
    module.is_deferred = False  # its code may ask the module for what it has not made yet
    if module.__spec__ is not None and module.__spec__.loader is not None:
        module.__spec__.loader.exec_module(module)


def defer_modules() -> None:
    """Put modules in their places that load later, but for those that are loaded already."""
    for name in DEFERRED:
        spec = find_spec(name)
        if name not in sys.modules and spec is not None:
            module = module_from_spec(spec)
            module.__class__ = DeferredModule
            sys.modules[name] = module
            package, _, own_name = name.rpartition(".")
            if package:  # `find_spec` has loaded it; an import that loads a module tells its package
                setattr(sys.modules[package], own_name, module)
