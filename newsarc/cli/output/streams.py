"""Standard output and error: data on the one, all talk on the other, quiet ends for both."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from io import TextIOWrapper
from typing import TYPE_CHECKING, TextIO

import typer

from newsarc import errors
from newsarc.language import tr
from newsarc.text.addresses import without_passwords
from newsarc.text.characters.controls import one_line

if TYPE_CHECKING:
    from collections.abc import Iterable

_INDENT = 2  # cells, of the further lines of a message
_NARROWEST, _USUAL_WIDTH = 20, 80  # cells


def prepare_streams() -> None:
    """Write UTF-8 into pipes and files whatever the locale, and never fail on a terminal's charset."""
    for stream in (sys.stdout, sys.stderr):
        if not isinstance(stream, TextIOWrapper):
            continue
        if stream.isatty():
            stream.reconfigure(errors="backslashreplace")
        else:
            stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")


def is_terminal() -> bool:
    """Tell whether standard output is read by a person."""
    return sys.stdout is not None and sys.stdout.isatty()


def is_drawn() -> bool:
    """Tell whether what is for people has styles and a width: on a terminal, or where that is asked for.

    The form of an answer does not hang on it: what a script reads from a pipe stays as it is.
    """
    return is_terminal() or bool(os.environ.get("FORCE_COLOR"))


def is_input_terminal() -> bool:
    """Tell whether a person can answer on standard input."""
    return sys.stdin is not None and sys.stdin.isatty()


def is_error_terminal() -> bool:
    """Tell whether a person reads standard error."""
    return sys.stderr is not None and sys.stderr.isatty()


def write(pieces: Iterable[str | bytes]) -> None:
    """Write data to standard output; a reader that has seen enough ends the command quietly."""
    if sys.stdout is None:
        raise errors.OutputError(tr("standard output"), tr("it is closed"))
    for piece in pieces:
        _guarded(piece)
    _guarded("")


def write_long(pieces: Iterable[str]) -> None:
    """Write text; on a terminal what is longer than it goes through a pager."""
    if is_terminal():
        from newsarc.cli.output.pager import through_pager

        pieces = through_pager(pieces)
    write(pieces)


def finish_streams() -> None:
    """Flush what is left, while a failure can still be told; what nobody can hear is no failure."""
    if sys.stdout is not None:
        with suppress(typer.Exit):
            _guarded("")
    if sys.stderr is not None:
        try:
            sys.stderr.flush()
        except OSError:
            _abandon(sys.stderr)


def hint(line: str) -> None:
    """Say something that only a person at a terminal can use."""
    if is_error_terminal():
        tell(line)


def tell(line: str, *, before: str = "") -> None:
    """Say something to the person at the terminal, on standard error, and no password.

    It is one line, but on a terminal that is narrower, where it is broken as a printer breaks lines.
    What stands `before` it may be blanks.
    """
    said = before + without_passwords(one_line(line))
    for piece in _broken(said) if is_error_terminal() else (said,):
        tell_spaced(piece)


def tell_spaced(line: str) -> None:
    """Say a line whose blanks matter, and that holds no control character.

    Where nobody can hear it, such as on a full disk, the work goes on all the same.
    """
    if sys.stderr is not None:
        with suppress(OSError):
            sys.stderr.write(f"{line}\n")
            sys.stderr.flush()


def complain(message: str, exit_code: int) -> int:
    """Say what went wrong, in one line; returns the exit code."""
    tell(f"newsarc: {message}")
    return exit_code


def _broken(line: str) -> list[str]:
    width = _error_width()
    if 2 * len(line) <= width:  # however wide its characters are
        return [line]
    from newsarc.text.characters.display import display_width

    if display_width(line) <= width:
        return [line]
    from newsarc.render.wrapping import hang

    return hang(line, width, indent=_INDENT)


def _error_width() -> int:
    """Return how many cells a line of standard error has, which need not be the terminal of the output."""
    said = os.environ.get("COLUMNS", "")
    columns = int(said) if said.isdecimal() else 0
    with suppress(OSError, ValueError):
        columns = columns or os.get_terminal_size(sys.stderr.fileno()).columns
    return max(columns or _USUAL_WIDTH, _NARROWEST)


def _guarded(piece: str | bytes) -> None:
    """Write a piece, or flush; told apart from the making of pieces, whose errors are not about output."""
    try:
        if isinstance(piece, bytes):
            sys.stdout.buffer.write(piece)
        elif piece:
            sys.stdout.write(piece)
        else:
            sys.stdout.flush()
    except BrokenPipeError as error:
        _abandon(sys.stdout)
        raise typer.Exit from error
    except OSError as error:
        _abandon(sys.stdout)
        from newsarc.cli.output.output_file import output_error

        raise output_error(tr("standard output"), error) from error


def _abandon(stream: TextIO) -> None:
    """Send what is buffered nowhere: Python would write it at exit and fail once more."""
    with suppress(OSError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, stream.fileno())
        os.close(nowhere)
