"""Read sources on the workers of a cluster: their bytes go there and the records come back, some at once.

A worker that dies costs time and nothing else: Dask gives another one what it was reading.
"""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING, Protocol, Self, cast

from newsarc.errors import ClusterLost, SourceEndsWorkers, WorkerDiffers
from newsarc.import_files.elsewhere import (
    Refusal,
    packed,
    read_if_alike,
    reading_versions,
    refusal,
    unpacked,
    with_bytes,
)
from newsarc.import_files.reading import Unreadable
from newsarc.language import tr

if TYPE_CHECKING:
    from collections.abc import Callable
    from concurrent.futures import Future
    from types import TracebackType

    from newsarc.import_files.reading import Reading
    from newsarc.model.issue import IssuePage
    from newsarc.model.sources import SourceFile

_TASKS_PER_THREAD = 3
# A task takes the scheduler as long as half a page takes a worker: text goes in groups, a large file alone.
_MOST_FILES, _MOST_BYTES = 8, 256 * 1024
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


@dataclass(slots=True)
class _Group:
    """Sources that are read as one task, and what was read, once it is there."""

    sources: list[tuple[SourceFile, IssuePage, str | None]] = field(default_factory=list)
    task: Future[object] | None = None
    found: tuple[Reading, ...] | None = None

    def add(self, *source: *tuple[SourceFile, IssuePage, str | None]) -> int:
        """Add a source; return its place."""
        self.sources.append(source)
        return len(self.sources) - 1

    @property
    def is_full(self) -> bool:
        """Tell whether no other source should wait for these."""
        size = sum(len(file.data) for file, _, _ in self.sources)
        return len(self.sources) >= _MOST_FILES or size >= _MOST_BYTES


class ClusterReader:
    """Reads sources on the workers of a cluster."""

    def __init__(self, connect: Callable[[], Cluster]) -> None:
        self._connect = connect
        self._looked_at = time.monotonic()
        self._had_workers_at = time.monotonic()
        self._threads = 0
        self._group = _Group()

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
        return max(1, self._threads) * _TASKS_PER_THREAD * _MOST_FILES

    def start(self, file: SourceFile, given: IssuePage, encoding: str | None) -> Callable[[], Reading]:
        """Start to read a source; calling what is returned waits for what was read."""
        group, place = self._group, self._group.add(file, given, encoding)
        if group.is_full:
            self._begin(group)
        return partial(self._wait, group, place)

    def _begin(self, group: _Group) -> None:
        group.task = self._submit(group.sources)
        if group is self._group:
            self._group = _Group()

    def _wait(self, group: _Group, place: int) -> Reading:
        if group.task is None:
            self._begin(group)
        if group.found is None:
            group.found = self._found(group)
        file, _, _ = group.sources[place]
        return with_bytes(group.found[place], file)

    def _found(self, group: _Group) -> tuple[Reading, ...]:
        assert group.task is not None, "begun before"  # noqa: S101 - for the type checker
        try:
            return self._readings(group.task)
        except WorkersEndedError:  # by one of these, maybe: each by itself, so that the others are read
            return tuple(self._alone(*source) for source in group.sources)

    def _alone(self, file: SourceFile, given: IssuePage, encoding: str | None) -> Reading:
        for _ in range(2):  # maybe by another source that these workers had in hand as well
            try:
                return self._readings(self._submit([(file, given, encoding)]))[0]
            except WorkersEndedError:
                continue
        return Unreadable(str(SourceEndsWorkers(file.path)), is_lasting=False)

    def _submit(self, sources: list[tuple[SourceFile, IssuePage, str | None]]) -> Future[object]:
        return self._cluster.submit(read_if_alike, reading_versions(), packed(sources))

    def _readings(self, task: Future[object]) -> tuple[Reading, ...]:
        found = self._result(task)
        _check(found)
        return tuple(unpacked(cast("bytes", found)))

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
