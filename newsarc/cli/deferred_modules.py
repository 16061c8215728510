"""Modules of Python's library that Typer loads and look-ups do not use: each loads at its first use.

Together they take as long to load as half of Python itself. `importlib.util.LazyLoader` is made for this,
but before Python 3.14 a module of its kind loads as soon as a second module imports it, or something from it.
"""

from __future__ import annotations

import sys
from functools import partial
from importlib.util import find_spec, module_from_spec
from types import ModuleType
from typing import Any

DEFERRED = (
    "difflib",  # of Typer, for what may have been meant
    "bz2",  # of `shutil`, for packed folders, as is the next
    "lzma",
    "ipaddress",  # of `urllib.parse`, for addresses in brackets
    "linecache",  # of `inspect` and `traceback`, as are the next two
    "textwrap",
    "tokenize",
    "subprocess",  # of Typer, to open a browser
    "shellingham",  # of Typer, to install completion
)


# What is imported from a module by its name, and called later.
_FUNCTIONS = {("difflib", "get_close_matches")}


class DeferredModule(ModuleType):
    """A module whose code runs when something that it does not have yet is first asked of it."""

    is_deferred = True

    def __getattr__(self, name: str) -> Any:
        """Run the code and return what was asked for (PEP 562: only what is missing is asked here)."""
        if not self.is_deferred or name == "__path__":  # which a module that is no package never has
            raise AttributeError(f"module {self.__name__!r} has no attribute {name!r}")
        if (self.__name__, name) in _FUNCTIONS:
            return partial(_call, self, name)
        _run(self)
        return getattr(self, name)


def _run(module: DeferredModule) -> None:
    module.is_deferred = False  # its code may ask the module for what it has not made yet
    if module.__spec__ is not None and module.__spec__.loader is not None:
        module.__spec__.loader.exec_module(module)


def _call(module: DeferredModule, name: str, *values: Any, **named: Any) -> Any:
    if module.is_deferred:
        _run(module)
    return getattr(module, name)(*values, **named)


def defer_modules() -> None:
    """Put modules in their places that load later, but for those that are loaded already."""
    for name in DEFERRED:
        spec = find_spec(name)
        if name not in sys.modules and spec is not None:
            module = module_from_spec(spec)
            module.__class__ = DeferredModule
            sys.modules[name] = module
