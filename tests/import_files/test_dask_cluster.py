"""Imports on a cluster of Dask's: scheduler and workers are processes of this machine."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from contextlib import suppress
from typing import TYPE_CHECKING

import pytest

from tests.benchmarks.importing import write_pages

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from tests.conftest import Result

FILES = 24
POISON, LONG = "毒", "慢"  # what ends a worker, and what one reads for long
PRELOADED = """
import os, time
from newsarc import importers
from newsarc.import_files import elsewhere, reading

def read_source(file, **options):
    if "毒".encode() in file.data:
        os._exit(1)
    time.sleep(0.3 if "慢".encode() in file.data else 0)
    return importers.read_source(file, **options)

reading.read_source = read_source
elsewhere.READER = os.environ["READER_THERE"] or elsewhere.READER
"""
WORKER = "from distributed.cli.dask_worker import main; main()"
SCHEDULER = "from distributed.cli.dask_scheduler import main; main()"
# Commits come often, so that what was read can be seen.
NEWSARC = (
    "import newsarc.store.database.transaction as transaction; transaction._SOURCES_A_COMMIT = 2;"
    "from newsarc.cli import main; main()"
)


class LocalCluster:
    """A scheduler and its workers, each a process of its own."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self.address = f"dask://127.0.0.1:{self.port}"
        self.scheduler = self._start(SCHEDULER, "--host", "127.0.0.1", "--port", str(self.port))
        self.workers: list[subprocess.Popen[bytes]] = []
        self._wait(lambda: is_open(self.port))

    def add_worker(self, *, reader: str = "", is_guarded: bool = False) -> None:
        """Start a worker, with another READER if one is named; a nanny guards it and starts it again."""
        preloaded = self.folder / "preloaded.py"
        preloaded.write_text(PRELOADED, "utf-8")
        options = ["--nthreads", "1", "--local-directory", str(self.folder), "--preload", str(preloaded)]
        nanny = "--nanny" if is_guarded else "--no-nanny"
        place = f"tcp://127.0.0.1:{self.port}"
        self.workers.append(self._start(WORKER, place, nanny, *options, reader=reader))

    def stop(self) -> None:
        for process in (*self.workers, self.scheduler):
            with suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)
            process.wait()

    def wait_for(self, workers: int) -> None:
        from distributed import Client  # noqa: PLC0415 - an extra

        with Client(f"tcp://127.0.0.1:{self.port}", set_as_default=False) as client:
            client.wait_for_workers(workers, timeout=60)

    def _start(self, code: str, *arguments: str, reader: str = "") -> subprocess.Popen[bytes]:
        log = (self.folder / "cluster.log").open("ab")
        command = [sys.executable, "-c", code, *arguments, "--no-dashboard"]
        with log:
            return subprocess.Popen(
                command,
                env={**os.environ, "READER_THERE": reader},
                stdout=log,
                stderr=log,
                start_new_session=True,
            )

    def _wait(self, is_done: Callable[[], bool]) -> None:
        until = time.monotonic() + 60
        while not is_done():
            assert time.monotonic() < until, (self.folder / "cluster.log").read_text()
            time.sleep(0.1)


def is_open(port: int) -> bool:
    with suppress(OSError), socket.create_connection(("127.0.0.1", port), 1):
        return True
    return False


@pytest.fixture
def cluster(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LocalCluster]:
    pytest.importorskip("distributed")
    made = LocalCluster(tmp_path_factory.mktemp("cluster"))
    yield made
    made.stop()


@pytest.fixture
def pages(tmp_path: Path) -> Path:
    folder = tmp_path / "pages"
    write_pages(folder, FILES)
    return folder


def start(tmp_path: Path, archive: str, *arguments: object) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", NEWSARC, "--archive", archive, *map(str, arguments)],
        cwd=tmp_path,
        env={**os.environ, "SOURCE_DATE_EPOCH": "1900000000"},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
    )


def run(tmp_path: Path, archive: str, *arguments: object) -> tuple[int, str, str]:
    with start(tmp_path, archive, *arguments) as process:
        return ended(process, archive)


def ended(process: subprocess.Popen[str], archive: str) -> tuple[int, str, str]:
    out, err = process.communicate(timeout=300)
    return process.returncode, out, err.removeprefix(f"{archive}: a new archive\n")


def exported(tmp_path: Path, archive: str) -> str:
    code, out, err = run(tmp_path, archive, "export", "--kind", "all")
    assert (code, err) == (0, "")
    return out


def wait_for_articles(tmp_path: Path, archive: str, importing: subprocess.Popen[str]) -> None:
    while "1" not in run(tmp_path, archive, "list", "--limit", "1", "--format", "ids")[1]:
        assert importing.poll() is None, "the import has ended already"


@pytest.mark.slow
@pytest.mark.parametrize("workers", [1, 2])
def test_a_cluster_makes_the_same_archive(
    cluster: LocalCluster, pages: Path, tmp_path: Path, workers: int
) -> None:
    for _ in range(workers):
        cluster.add_worker()
    code, out, err = run(tmp_path, "far.db", "import", pages, "--on", cluster.address)
    assert (code, out, err) == run(tmp_path, "near.db", "import", pages, "--jobs", "1")
    assert code == 0
    assert exported(tmp_path, "far.db") == exported(tmp_path, "near.db")
    assert run(tmp_path, "far.db", "archive", "check")[0] == 0


@pytest.mark.slow
def test_a_worker_that_dies_costs_only_time(cluster: LocalCluster, pages: Path, tmp_path: Path) -> None:
    for page in pages.iterdir():
        page.write_text(page.read_text("utf-8") + f"\n{LONG}车驶过。\n", "utf-8")
    cluster.add_worker()
    cluster.add_worker()
    cluster.wait_for(2)
    with start(tmp_path, "far.db", "import", pages, "--quiet", "--on", cluster.address) as importing:
        wait_for_articles(tmp_path, "far.db", importing)
        cluster.workers[0].kill()
        assert ended(importing, "far.db") == (0, "", "")
    assert run(tmp_path, "near.db", "import", pages, "--quiet", "--jobs", "1")[0] == 0
    assert exported(tmp_path, "far.db") == exported(tmp_path, "near.db")


@pytest.mark.slow
def test_a_file_that_ends_workers_fails_alone(cluster: LocalCluster, tmp_path: Path) -> None:
    pages = tmp_path / "pages"
    write_pages(pages, 8)
    poisoned = pages / "000003.txt"
    poisoned.write_text(f"{POISON}气\n\n　　本报讯 山谷里有{POISON}气。\n", "utf-8")
    cluster.add_worker(is_guarded=True)
    code, _, err = run(tmp_path, "far.db", "import", pages, "--quiet", "--on", cluster.address)
    told = f"newsarc: {poisoned}: each worker that read it came to its end: import it alone with --jobs 1"
    assert (code, err) == (3, f"{told}\n8 files: 21 articles added, 1 file failed\n")


@pytest.mark.slow
def test_a_scheduler_that_vanishes_ends_the_import_and_what_was_read_is_in(
    cluster: LocalCluster, pages: Path, tmp_path: Path
) -> None:
    for page in pages.iterdir():
        page.write_text(page.read_text("utf-8") + f"\n{LONG}车驶过。\n", "utf-8")
    cluster.add_worker()
    with start(tmp_path, "far.db", "import", pages, "--quiet", "--on", cluster.address) as importing:
        wait_for_articles(tmp_path, "far.db", importing)
        cluster.scheduler.kill()
        code, _, err = ended(importing, "far.db")
    told = "its scheduler is gone: what was read before is in; import again, or without --on"
    assert (code, err) == (1, f"newsarc: {cluster.address}: {told}\n")
    assert exported(tmp_path, "far.db")
    for archive in ("far.db", "near.db"):
        assert run(tmp_path, archive, "import", pages, "--quiet", "--jobs", "1")[0] == 0
    assert exported(tmp_path, "far.db") == exported(tmp_path, "near.db")


@pytest.mark.slow
def test_a_worker_with_another_reader_refuses(cluster: LocalCluster, pages: Path, tmp_path: Path) -> None:
    cluster.add_worker()
    cluster.add_worker(reader="0")
    cluster.wait_for(2)
    code, _, err = run(tmp_path, "far.db", "import", pages, "--quiet", "--on", cluster.address)
    assert code == 1
    assert err.count("\n") == 1
    assert err.startswith("newsarc: a worker refuses to read (process ")
    assert "it has reader 0, not " in err


@pytest.mark.slow
def test_nobody_at_the_address_is_said(pages: Path, tmp_path: Path) -> None:
    pytest.importorskip("distributed")
    code, _, err = run(tmp_path, "far.db", "import", pages, "--quiet", "--on", "dask://127.0.0.1:1")
    told = "dask://127.0.0.1:1: no Dask scheduler there: Connection refused: start one with `dask scheduler`"
    assert (code, err) == (1, f"newsarc: {told}\n")


@pytest.mark.parametrize("other", ["--jobs=2", "--dry-run"])
def test_what_would_not_count_is_refused(newsarc: Callable[..., Result], pages: Path, other: str) -> None:
    done = newsarc("import", pages, "--on", "dask://desk", other)
    name = other.partition("=")[0]
    assert (done.code, done.err) == (2, f"newsarc: {name} and --on do not go together: leave one out\n")


def test_the_extra_is_named(
    newsarc: Callable[..., Result], pages: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "dask", None)
    done = newsarc("import", pages, "--on", "dask://desk")
    told = "--on dask://… needs a package that is not installed: pip install 'newsarc[cluster]'"
    assert (done.code, done.err) == (1, f"newsarc: {told}\n")


def test_an_import_here_loads_nothing_of_dask(pages: Path, tmp_path: Path) -> None:
    code = (
        "import sys; from newsarc.cli.run import run;"
        "run(['--archive', 'a.db', 'import', sys.argv[1], '--quiet']);"
        "print({'dask', 'distributed', 'tornado'} & set(sys.modules))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, pages / "000001.txt"], cwd=tmp_path, capture_output=True, check=True
    )
    assert done.stdout == b"set()\n"
