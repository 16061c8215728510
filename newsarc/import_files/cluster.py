"""Read sources on the workers of a cluster: their bytes go there and the records come back.

What happens to workers costs time and nothing else: Dask gives what one that died was reading to another.
"""

from __future__ import annotations

import time
from functools import partial
from typing import TYPE_CHECKING, Protocol, Self, cast

from newsarc.errors import ClusterLost, SourceEndsWorkers, WorkerDiffers
from newsarc.import_files.elsewhere import Refusal, read_if_alike, reading_versions, refusal, with_bytes
from newsarc.import_files.reading import Unreadable
from newsarc.language import tr

if TYPE_CHECKING:
    from collections.abc import Callable
    from concurrent.futures import Future
    from types import TracebackType

    from newsarc.import_files.reading import Reading
    from newsarc.model.issue import IssuePage
    from newsarc.model.sources import SourceFile

_AHEAD_PER_THREAD = 4
_LOOK_SECONDS = 2.0  # between two looks at a cluster that is waited for
_WITHOUT_WORKERS_SECONDS = 60.0  # whoever watches over workers has started others by then


class WorkersEndedError(Exception):
    """Several workers came to their end, one after the other, while they had a task in hand."""


class Cluster(Protocol):
    """Workers on other machines, and who gives them their tasks; each method raises ClusterLost."""

    @property
    def address(self) -> str:
        """Where it is, as the user wrote it."""

    def submit(self, function: Callable[..., object], *values: object) -> Future[object]:
        """Start a task."""

    def result(self, task: Future[object], seconds: float) -> object:
        """Wait so long for what a task returns; raises TimeoutError and WorkersEndedError."""

    def ask_each(self, function: Callable[..., object], *values: object) -> tuple[object, ...]:
        """Call a function on each worker; raises ClusterLost if one cannot."""

    def threads(self) -> int:
        """Return how many tasks the workers do at a time."""

    def close(self) -> None:
        """Let go of the cluster, and of what it still does."""


class ClusterReader:
    """Reads sources on the workers of a cluster."""

    def __init__(self, connect: Callable[[], Cluster]) -> None:
        self._connect = connect
        self._looked_at = time.monotonic()
        self._had_workers_at = time.monotonic()
        self._threads = 0

    def __enter__(self) -> Self:
        """Connect to the cluster; raises WorkerDiffers unless all its workers read as they would here."""
        self._cluster = self._connect()
        try:
            for answer in self._cluster.ask_each(refusal, reading_versions()):
                _check(answer)
            self._look()
        except BaseException:
            self._cluster.close()
            raise
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Let go of the cluster."""
        self._cluster.close()

    def ahead(self) -> int:
        """Return how many sources to start before the first is waited for; workers come and go."""
        if time.monotonic() - self._looked_at >= _LOOK_SECONDS:
            self._look()
        return max(1, self._threads) * _AHEAD_PER_THREAD

    def start(self, file: SourceFile, given: IssuePage, encoding: str | None) -> Callable[[], Reading]:
        """Start to read a source; calling what is returned waits for what was read."""
        begin = partial(self._cluster.submit, read_if_alike, reading_versions(), file, given, encoding)
        return partial(self._wait, begin, begin(), file)

    def _wait(self, begin: Callable[[], Future[object]], task: Future[object], file: SourceFile) -> Reading:
        try:
            found = self._result(task)
        except (
            WorkersEndedError
        ):  # maybe by another source that these had in hand as well: try this one again
            try:
                found = self._result(begin())
            except WorkersEndedError:
                return Unreadable(str(SourceEndsWorkers(file.path)), is_lasting=False)
        _check(found)
        return with_bytes(cast("Reading", found), file)

    def _result(self, task: Future[object]) -> object:
        while True:
            try:
                return self._cluster.result(task, _LOOK_SECONDS)
            except TimeoutError:
                self._look()

    def _look(self) -> None:
        """Count the threads of the workers; raises ClusterLost if there have been none for long."""
        self._looked_at = time.monotonic()
        self._threads = self._cluster.threads()
        if self._threads:
            self._had_workers_at = self._looked_at
        elif self._looked_at - self._had_workers_at > _WITHOUT_WORKERS_SECONDS:
            raise ClusterLost(self._cluster.address, tr("it has no workers"))


def _check(answer: object) -> None:
    if isinstance(answer, Refusal):
        raise WorkerDiffers(answer.process, answer.differences)
