"""Signals that end a command: it tidies up, and none is lost.

Python raises what a handler raises wherever it is just then. In some places, such as the callbacks by
which modules are loaded, it only prints that and goes on: so what came is remembered.
"""

from __future__ import annotations

import signal
import sys
from typing import TYPE_CHECKING, NoReturn

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from types import FrameType
    from typing import TypeVar

    _Item = TypeVar("_Item")

# Ctrl-C; what systemd and shutdowns send; a terminal that is closed.
_ENDING = tuple(getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name))
_received: list[int] = []


def catch_signals() -> None:
    """Let these signals end the command as an error does, unless who started it has them ignored."""
    for number in _ENDING:
        if signal.getsignal(number) is not signal.SIG_IGN:
            signal.signal(number, _stop)


def until_stopped(items: Iterable[_Item]) -> Iterator[_Item]:
    """Pass on items until a signal has come, also one that was lost on its way."""
    for item in items:
        if _received:
            _end(_received[0])
        yield item


def _stop(number: int, _frame: FrameType | None) -> None:
    _received.append(number)
    _end(number)


def _end(number: int) -> NoReturn:
    if number == signal.SIGINT:
        raise KeyboardInterrupt
    sys.exit(128 + number)  # as shells count
