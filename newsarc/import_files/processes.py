"""Read sources in this process, or in others on this machine."""

from __future__ import annotations

import gc
import multiprocessing
import os
import signal
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from functools import partial
from threading import Thread
from typing import TYPE_CHECKING, Self

from newsarc.errors import ReadingBrokenOff
from newsarc.import_files.elsewhere import GARBAGE_THRESHOLD, read_elsewhere, with_bytes
from newsarc.import_files.reading import read
from newsarc.process_server import process_context

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
        self._starting: Future[ProcessPoolExecutor] | None = None

    def __enter__(self) -> Self:
        """Return itself."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """End the processes."""
        if self._starting is not None and self._starting.exception() is None:
            self._starting.result().shutdown(cancel_futures=True)

    def ahead(self) -> int:
        """Return how many sources to start before the first of them is waited for."""
        return 0 if self._jobs == 1 else self._jobs * _AHEAD_PER_JOB

    def start(self, file: SourceFile, given: IssuePage, encoding: str | None) -> Callable[[], Reading]:
        """Start to read a source; calling what is returned waits for what was read."""
        pool = None if self._jobs == 1 else self._started()
        if pool is None:
            return partial(read, file, given, encoding)
        try:
            return partial(_result, pool.result().submit(read_elsewhere, file, given, encoding), file)
        except BrokenProcessPool as error:
            raise ReadingBrokenOff from error

    def _started(self) -> Future[ProcessPoolExecutor] | None:
        """Return the processes once they are there; until then sources are read here."""
        if self._here:
            self._here -= 1
            return None
        if self._starting is None:
            with_thread = ThreadPoolExecutor(1)
            self._starting = with_thread.submit(_start_processes, self._jobs)
            with_thread.shutdown(wait=False)
        return self._starting if self._starting.done() else None


def _start_processes(jobs: int) -> ProcessPoolExecutor:
    """Start processes, and wait until one is there."""
    pool = ProcessPoolExecutor(jobs, mp_context=process_context(), initializer=_prepare_process)
    pool.submit(os.getpid).result()
    return pool


def _prepare_process() -> None:
    gc.set_threshold(GARBAGE_THRESHOLD)
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
