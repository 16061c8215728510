"""Calls of pdfium's functions with plain numbers, thousands for a page."""

from __future__ import annotations

import ctypes
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable


def plain(function: Any, gives: Any, *takes: Any) -> Callable[..., Any]:
    """Return a function of pdfium that takes and gives numbers: pointers as objects take twice as long."""
    return ctypes.CFUNCTYPE(gives, *takes)(address(function) or 0)


def address(pointer: Any) -> int | None:
    """Return the address that a pointer of pdfium's has."""
    return ctypes.cast(pointer, ctypes.c_void_p).value
