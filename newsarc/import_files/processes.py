"""Read sources in this process, or in others on this machine."""

from __future__ import annotations

import multiprocessing
import os
import signal
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from functools import partial
from threading import Thread
from typing import TYPE_CHECKING, Self

from newsarc.errors import ReadingBrokenOff
from newsarc.import_files.elsewhere import read_elsewhere, with_bytes
from newsarc.import_files.reading import read

if TYPE_CHECKING:
    from collections.abc import Callable
    from concurrent.futures import Future
    from types import TracebackType

    from newsarc.import_files.reading import Reading
    from newsarc.model.issue import IssuePage
    from newsarc.model.sources import SourceFile

_READ_HERE_FIRST = 64  # files; starting other processes takes longer than reading these
_AHEAD_PER_JOB = 4


class ProcessReader:
    """Reads sources in as many processes as `jobs`, or as suits the machine."""

    def __init__(self, jobs: int | None) -> None:
        self._jobs = jobs or _processors()
        self._here = 0 if jobs else _READ_HERE_FIRST
        self._pool: ProcessPoolExecutor | None = None

    def __enter__(self) -> Self:
        """Return itself."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """End the processes."""
        if self._pool is not None:
            self._pool.shutdown(cancel_futures=True)

    def ahead(self) -> int:
        """Return how many sources to start before the first of them is waited for."""
        return 0 if self._jobs == 1 else self._jobs * _AHEAD_PER_JOB

    def start(self, file: SourceFile, given: IssuePage, encoding: str | None) -> Callable[[], Reading]:
        """Start to read a source; calling what is returned waits for what was read."""
        if self._jobs == 1 or self._here:
            self._here = max(0, self._here - 1)
            return partial(read, file, given, encoding)
        if self._pool is None:
            self._pool = _start_processes(self._jobs)
        try:
            return partial(_result, self._pool.submit(read_elsewhere, file, given, encoding), file)
        except BrokenProcessPool as error:
            raise ReadingBrokenOff from error


def _start_processes(jobs: int) -> ProcessPoolExecutor:
    """Start processes that share nothing: a fork would hold the archive's lock longer than its parent."""
    spawned = multiprocessing.get_context("spawn")
    return ProcessPoolExecutor(jobs, mp_context=spawned, initializer=_prepare_process)


def _prepare_process() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the process that writes
    Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    """Do not wait for ever for files from a process that was killed."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _result(future: Future[Reading], file: SourceFile) -> Reading:
    try:
        return with_bytes(future.result(), file)
    except BrokenProcessPool as error:
        raise ReadingBrokenOff from error


def _processors() -> int:
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
