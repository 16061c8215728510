"""Long text on a terminal, through the user's pager, else through less."""

from __future__ import annotations

import os
import shutil
import subprocess
from contextlib import suppress
from itertools import chain
from typing import TYPE_CHECKING

from newsarc.cli.options.settings import setting

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_NOT_STARTED = (126, 127)  # what a shell says when it cannot run a command
# As git does: less ends if all is on one screen (F), shows colours (R) and leaves the text there (X).
LESS = "less -FRX"
_NO_PAGERS = {"", "cat"}


def through_pager(pieces: Iterable[str]) -> Iterable[str]:
    """Show text that is longer than the terminal in a pager, as it is made; return what no pager took."""
    pager = _pager()
    if pager is None:
        return pieces
    rest = iter(pieces)
    beginning, is_long = _screenful(rest)
    return () if is_long and _page(pager, beginning, rest) else chain(beginning, rest)


def refuse_pager() -> None:
    """Let no text go through a pager, also that of programs that are started from here."""
    os.environ["PAGER"] = ""


def _pager() -> str | None:
    named: str | None = os.environ.get("PAGER", setting("pager"))
    if named is not None:
        return None if named.strip() in _NO_PAGERS else named
    can_less = shutil.which("less") is not None and os.environ.get("TERM", "dumb") != "dumb"
    return LESS if can_less else None


def _screenful(pieces: Iterator[str]) -> tuple[list[str], bool]:
    """Take pieces until they are longer than the screen; tell whether they are."""
    taken, lines = [], 0
    height = shutil.get_terminal_size().lines
    for piece in pieces:
        taken.append(piece)
        lines += piece.count("\n")
        if lines >= height:
            return taken, True
    return taken, False


def _page(pager: str, beginning: list[str], rest: Iterator[str]) -> bool:
    """Write to a pager; tell whether it could be started. What it was given is kept until that is known."""
    environment = {"LESS": "FRX", "LESSCHARSET": "utf-8", **os.environ}
    # PAGER is the user's own shell command, as for man and git.
    with subprocess.Popen(pager, shell=True, stdin=subprocess.PIPE, env=environment) as process:  # noqa: S602
        assert process.stdin is not None, "asked for"  # noqa: S101 - for the type checker
        with suppress(KeyboardInterrupt, BrokenPipeError):  # it was left, or told to show what there is
            for piece in chain(tuple(beginning), _kept(rest, beginning)):
                process.stdin.write(piece.encode("utf-8", "backslashreplace"))
        with suppress(BrokenPipeError):
            process.stdin.close()
        return _end(process) not in _NOT_STARTED


def _kept(pieces: Iterator[str], taken: list[str]) -> Iterator[str]:
    for piece in pieces:
        taken.append(piece)
        yield piece


def _end(process: subprocess.Popen[bytes]) -> int:
    """Wait for the pager, to which Ctrl-C is a key like others."""
    while True:
        with suppress(KeyboardInterrupt):
            return process.wait()
