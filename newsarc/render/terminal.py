"""From what rich can draw to text: with the terminal's styles and width, or plain and uncut."""

from __future__ import annotations

import os
import re
from io import StringIO
from typing import TYPE_CHECKING, Literal

from rich.console import Console

if TYPE_CHECKING:
    from rich.console import RenderableType

# In a pipe nothing may be cut: wider than any line of a listing.
UNCUT_WIDTH = 100_000


def draw(renderable: RenderableType, *, is_terminal: bool) -> str:
    """Draw as text; rich itself obeys NO_COLOR and TERM=dumb."""
    console = _terminal_console() if is_terminal else _pipe_console()
    with console.capture() as drawn:
        console.print(renderable)
    return re.sub(
        r"(?<! ) +((?:\x1b\[[\d;]*m)*)$", r"\1", drawn.get(), flags=re.MULTILINE
    )  # rich fills lines up with blanks


def terminal_width() -> int:
    """Return how many cells a line of the terminal has."""
    return _terminal_console().width


def _terminal_console() -> Console:
    return Console(
        file=StringIO(),
        force_terminal=True,
        color_system=_color_system(),
        highlight=False,
        emoji=False,
        markup=False,
    )


def _color_system() -> Literal["auto", "standard"]:
    """Colour also where the terminal is said to have none, if that is asked for."""
    is_forced = os.environ.get("FORCE_COLOR") and os.environ.get("TERM", "dumb") in {"dumb", "unknown"}
    return "standard" if is_forced else "auto"


def _pipe_console() -> Console:
    return Console(
        file=StringIO(),
        force_terminal=False,
        color_system=None,
        width=UNCUT_WIDTH,
        highlight=False,
        emoji=False,
        markup=False,
    )
