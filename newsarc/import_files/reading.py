"""Read sources, in this process or in others; what comes out is the same."""

from __future__ import annotations

import multiprocessing
import os
import signal
import traceback
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, replace
from functools import partial
from threading import Thread
from typing import TYPE_CHECKING, TypeAlias

from newsarc.errors import ReadingBrokenOff, SourceError, SourceUnexpected
from newsarc.importers import read_source
from newsarc.records import stored_source

if TYPE_CHECKING:
    from collections.abc import Callable
    from concurrent.futures import Future
    from types import TracebackType

    from newsarc.model.issue import IssuePage
    from newsarc.model.sources import SourceFile, StoredSource

_READ_HERE_FIRST = 64  # files; starting other processes takes longer than reading these
_AHEAD_PER_JOB = 4


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A file that cannot be read, and why; unlike an error it can go from process to process."""

    error: str
    is_lasting: bool = True


Reading: TypeAlias = "StoredSource | Unreadable"


def read(file: SourceFile, given: IssuePage, encoding: str | None) -> Reading:
    """Read a source into records."""
    try:
        found = read_source(file, given=given, encoding=encoding)
    except SourceError as error:
        return Unreadable(str(error))
    except Exception as error:  # one text must not keep all others out, night after night
        return Unreadable(str(SourceUnexpected(file.path, _place(error))), is_lasting=False)
    return stored_source(file, found, given=given, encoding=encoding)


def _place(error: Exception) -> str:
    """Say what went wrong and where: `IndexError in page.py:45`."""
    *_, last = traceback.extract_tb(error.__traceback__)
    return f"{type(error).__name__} in {os.path.basename(last.filename)}:{last.lineno}"


class Reader:
    """Starts the reading of sources, in as many processes as `jobs`, or as suits the machine."""

    def __init__(self, jobs: int | None) -> None:
        self._jobs = jobs or _processors()
        self._here = 0 if jobs else _READ_HERE_FIRST
        self._pool: ProcessPoolExecutor | None = None
        self.ahead = 0 if self._jobs == 1 else self._jobs * _AHEAD_PER_JOB

    def __enter__(self) -> Reader:
        """Return itself."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """End the processes."""
        if self._pool is not None:
            self._pool.shutdown(cancel_futures=True)

    def put_off(self, file: SourceFile, given: IssuePage, encoding: str | None) -> Callable[[], Reading]:
        """Read a source only when what is returned is called, which is not likely."""
        return partial(read, file, given, encoding)

    def start(self, file: SourceFile, given: IssuePage, encoding: str | None) -> Callable[[], Reading]:
        """Start to read a source; calling what is returned waits for what was read."""
        if self._jobs == 1 or self._here:
            self._here = max(0, self._here - 1)
            return self.put_off(file, given, encoding)
        if self._pool is None:
            self._pool = _start_processes(self._jobs)
        try:
            return partial(_result, self._pool.submit(_read_elsewhere, file, given, encoding), file)
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


def _read_elsewhere(file: SourceFile, given: IssuePage, encoding: str | None) -> Reading:
    found = read(file, given, encoding)
    # Who asked has the bytes.
    return found if isinstance(found, Unreadable) else replace(found, file=replace(file, data=b""))


def _result(future: Future[Reading], file: SourceFile) -> Reading:
    try:
        found = future.result()
    except BrokenProcessPool as error:
        raise ReadingBrokenOff from error
    return found if isinstance(found, Unreadable) else replace(found, file=file)


def _processors() -> int:
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
