"""Measure exports of a whole archive against the `sqlite3` shell and `sqlite-utils rows`, all in one run.

    python -m tests.benchmarks.exporting [--articles 100000] [--archive FILE]

Each program writes all articles to a file, three times; the best time counts, and the greatest memory. The
peers write the rows of the view `articles` as they are; newsarc's are the contract's. An archive that is
named is read; without one as many articles are invented. An export is to take less than 100 MB.
"""

from __future__ import annotations

import argparse
import os
import shutil
import sys
import tempfile
from multiprocessing import get_context
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_TIMES = 3
_MOST_MEGABYTES = 100
_ALL = "SELECT * FROM articles"


def main() -> None:
    """Read the options, make an archive if none is named, and print a line for each program."""
    parser = argparse.ArgumentParser(description="Measure exports.")
    parser.add_argument("--articles", type=int, default=100_000)
    parser.add_argument("--archive", type=Path)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        archive = options.archive or Path(folder) / "archive.db"
        if options.archive is None:
            made = get_context("spawn").Process(target=_invent, args=(archive, options.articles))
            made.start()
            made.join()
        for name, command in programs(archive):
            seconds, megabytes, size = measure(command, Path(folder) / "output")
            is_over = megabytes > _MOST_MEGABYTES and name.startswith("newsarc")
            told = f", to be {_MOST_MEGABYTES} or less" if is_over else ""
            print(
                f"{name:20} {seconds:7.2f} s {megabytes:6.0f} MB at most{told} {size / 1e6:8.1f} MB written"
            )


def _invent(archive: Path, count: int) -> None:
    """Make an archive in a process of its own: a child's greatest memory is never less than its parent's."""
    from tests.benchmarks.corpus import build, invent  # noqa: PLC0415 - as above

    build(archive, invent(count))


def programs(archive: Path) -> Iterator[tuple[str, list[str]]]:
    """Yield each program that is there, with its command."""
    newsarc = [sys.executable, "-m", "newsarc", "--archive", str(archive), "export", "--format"]
    yield "newsarc jsonl", [*newsarc, "jsonl"]
    yield "newsarc csv", [*newsarc, "csv"]
    if shell := shutil.which("sqlite3"):
        yield "sqlite3 -json", [shell, "-readonly", "-json", str(archive), _ALL]
        yield "sqlite3 -csv", [shell, "-readonly", "-csv", "-header", str(archive), _ALL]
    rows = [sys.executable, "-m", "sqlite_utils", "rows", str(archive), "articles"]
    yield "sqlite-utils --nl", [*rows, "--nl"]
    yield "sqlite-utils --csv", [*rows, "--csv"]


def measure(command: list[str], output: Path) -> tuple[float, float, int]:
    """Return the seconds, the megabytes of memory, and the bytes written."""
    runs = [_run(command, output) for _ in range(_TIMES)]
    return min(seconds for seconds, _ in runs), max(size for _, size in runs), output.stat().st_size


def _run(command: list[str], output: Path) -> tuple[float, float]:
    begun = perf_counter()
    to_file = (os.POSIX_SPAWN_OPEN, 1, str(output), os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    process = os.posix_spawn(command[0], command, os.environ, file_actions=[to_file])
    _, status, used = os.wait4(process, 0)
    if status:
        raise SystemExit(f"{command}: ended with {os.waitstatus_to_exitcode(status)}")
    return perf_counter() - begun, used.ru_maxrss / 1024


if __name__ == "__main__":
    main()
