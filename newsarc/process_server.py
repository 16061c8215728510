"""The server that processes are forked from, which read sources beside this one."""

from __future__ import annotations

import multiprocessing
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from multiprocessing.context import BaseContext

# Loaded once for all processes; the program's own start is loaded there too, and not again in each.
_PRELOADED = ["__main__", "newsarc.import_files.elsewhere", "newsarc.importers.warmed"]


def process_context() -> BaseContext:
    """Return a way to start processes that share nothing with this one.

    One that is forked from here would hold the archive's lock longer than its parent. All are forked from
    a server that has loaded what they need; where a fork is not safe, each loads it.
    """
    if not _can_be_forked():
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(_PRELOADED)
    return context


def start_server(jobs: int | None) -> None:
    """Let the server load what the processes need that are asked for, while this one still loads its own.

    Where nobody says how many, they are started only for many files.
    """
    if jobs is not None and jobs > 1 and _can_be_forked():
        from multiprocessing.forkserver import ensure_running  # noqa: PLC0415 # no look-up needs it

        process_context()
        ensure_running()


def _can_be_forked() -> bool:
    return sys.platform != "darwin" and "forkserver" in multiprocessing.get_all_start_methods()
