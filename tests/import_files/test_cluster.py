from __future__ import annotations

from concurrent.futures import Future
from hashlib import sha256
from typing import TYPE_CHECKING

import pytest

from newsarc.errors import ClusterLost, UnusableValue, WorkerDiffers
from newsarc.import_files.cluster import ClusterReader, WorkersEndedError
from newsarc.import_files.dask_cluster import check_address
from newsarc.import_files.elsewhere import Refusal, reading_versions, refusal
from newsarc.import_files.reading import Unreadable, read
from newsarc.model.issue import IssuePage
from newsarc.model.sources import SourceFile

if TYPE_CHECKING:
    from collections.abc import Callable

DATA = "桥通车了\n\n　　本报讯（记者 高若谷）新桥昨日通车。\n".encode()
FILE = SourceFile("/papers/a.txt", DATA, sha256(DATA).hexdigest())


class FakeCluster:
    """Runs tasks where it is, but for those that end its workers; it has as many threads as it is told."""

    address = "dask://fake"

    def __init__(self, *, deaths: int = 0, threads: tuple[int, ...] = (2,), answer: object = None) -> None:
        self.deaths = deaths
        self._threads = list(threads)
        self._answer = answer
        self.is_closed = False

    def submit(self, function: Callable[..., object], *values: object) -> Future[object]:
        task: Future[object] = Future()
        if len(self._threads) > 1:
            return task
        task.set_result(function(*values))
        return task

    def result(self, task: Future[object], seconds: float) -> object:
        if self.deaths:
            self.deaths -= 1
            raise WorkersEndedError
        return task.result(0)

    def ask_each(self, function: Callable[..., object], *values: object) -> tuple[object, ...]:
        return (function(*values), self._answer)

    def threads(self) -> int:
        return self._threads.pop(0) if len(self._threads) > 1 else self._threads[0]

    def close(self) -> None:
        self.is_closed = True


class Counted(FakeCluster):
    """Counts its tasks."""

    tasks = 0

    def submit(self, function: Callable[..., object], *values: object) -> Future[object]:
        self.tasks += 1
        return super().submit(function, *values)


def reading_on(cluster: FakeCluster) -> object:
    with ClusterReader(lambda: cluster) as reader:
        return reader.start(FILE, IssuePage(), None)()


def test_what_comes_back_is_what_is_read_here() -> None:
    assert reading_on(FakeCluster()) == read(FILE, IssuePage(), None)


def test_so_much_is_begun_ahead_as_there_are_threads() -> None:
    with ClusterReader(lambda: FakeCluster(threads=(16,))) as reader:
        assert reader.ahead() == 16 * 3 * 8


@pytest.mark.parametrize(("files", "size", "tasks"), [(1, 0, 1), (8, 0, 1), (20, 0, 3), (3, 300_000, 3)])
def test_small_sources_go_in_groups_and_come_back_in_order(files: int, size: int, tasks: int) -> None:
    cluster = Counted()
    asked = [SourceFile(f"/papers/{number}.txt", DATA + b" " * size, "0") for number in range(files)]
    with ClusterReader(lambda: cluster) as reader:
        waits = [reader.start(file, IssuePage(), None) for file in asked]
        assert [wait() for wait in waits] == [read(file, IssuePage(), None) for file in asked]
    assert cluster.tasks == tasks


def test_of_a_group_that_ended_its_workers_each_is_read_alone() -> None:
    cluster = Counted(deaths=2)
    with ClusterReader(lambda: cluster) as reader:
        waits = [reader.start(FILE, IssuePage(), None) for _ in range(8)]
        assert [wait() for wait in waits] == [read(FILE, IssuePage(), None)] * 8
    assert cluster.tasks == 1 + 8 + 1


def test_a_source_whose_neighbour_ended_the_workers_is_tried_again() -> None:
    assert reading_on(FakeCluster(deaths=1)) == read(FILE, IssuePage(), None)


def test_a_source_that_ends_workers_fails_and_is_tried_by_the_next_import() -> None:
    assert reading_on(FakeCluster(deaths=3)) == Unreadable(
        "/papers/a.txt: each worker that read it came to its end: import it alone with --jobs 1",
        is_lasting=False,
    )


def test_a_worker_that_reads_otherwise_is_refused_before_anything_is_read() -> None:
    cluster = FakeCluster(answer=Refusal("process 7 on desk", "reader 7, not 8"))
    with pytest.raises(WorkerDiffers, match=r"\(process 7 on desk\): it has reader 7, not 8"):
        reading_on(cluster)
    assert cluster.is_closed


def test_a_worker_refuses_whoever_has_other_versions() -> None:
    assert refusal(reading_versions()) is None
    asked = dict(reading_versions()) | {"reader": "0"}
    del asked["newsarc"]
    told = refusal(tuple(asked.items()))
    assert told is not None
    here = dict(reading_versions())
    assert told.differences == f"newsarc {here['newsarc']}, not none; reader {here['reader']}, not 0"


def test_a_cluster_whose_workers_are_gone_for_long_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("newsarc.import_files.cluster._WITHOUT_WORKERS_SECONDS", -1.0)
    with pytest.raises(ClusterLost, match="it has no workers"):
        reading_on(FakeCluster(threads=(1, 0, 0)))


@pytest.mark.parametrize("address", ["dask://desk", "dask://desk:8786", "dask://[::1]:1/", "dask+tls://desk"])
def test_an_address_is_a_scheme_a_host_and_a_port(address: str) -> None:
    check_address(address)


@pytest.mark.parametrize(
    "address", ["", "desk:8786", "http://desk", "dask://", "dask://:8786", "dask://a:b", "dask://a/b"]
)
def test_what_is_no_address_is_refused(address: str) -> None:
    with pytest.raises(UnusableValue, match="expected the address of a Dask scheduler: dask://HOST:PORT"):
        check_address(address)
