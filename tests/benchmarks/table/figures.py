"""A figure of newsarc's beside a peer's, and how programs are measured that take turns."""

from __future__ import annotations

import os
import platform
import sqlite3
import statistics
import sys
from dataclasses import dataclass, field
from importlib.metadata import PackageNotFoundError, version
from multiprocessing import get_context
from typing import TYPE_CHECKING, TypeAlias

from newsarc.errors import EXIT_PARTLY

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

NEWSARC = [sys.executable, "-c", "from newsarc.cli import main; main()"]  # what the script `newsarc` does
SQLITE_UTILS = [sys.executable, "-m", "sqlite_utils"]
Command: TypeAlias = "list[str]"


@dataclass(frozen=True, slots=True)
class Scale:
    """How much is measured, and how often."""

    articles: int
    pages: int
    rounds: int


@dataclass(frozen=True, slots=True)
class Figure:
    """What newsarc takes for some work, and what a peer takes; `why` says what the numbers do not."""

    subject: str
    work: str
    unit: str
    ours: tuple[float, ...]
    peer: str
    theirs: tuple[float, ...]
    why: str = ""

    @property
    def ratio(self) -> float:
        """How many times as much newsarc takes."""
        return statistics.median(self.ours) / statistics.median(self.theirs)

    @property
    def spread(self) -> float:
        """The distance of newsarc's quartiles, as a share of the median."""
        if len(self.ours) < 2:
            return 0.0
        first, _, last = statistics.quantiles(self.ours, n=4, method="inclusive")
        return (last - first) / statistics.median(self.ours)


@dataclass(slots=True)
class Taken:
    """What a program took, each time: seconds of the processor, and megabytes of memory at most."""

    seconds: list[float] = field(default_factory=list)
    megabytes: list[float] = field(default_factory=list)


def line_of(figure: Figure) -> str:
    """Write a figure as a line of a table."""
    ours, theirs = statistics.median(figure.ours), statistics.median(figure.theirs)
    why = f" ({figure.why})" if figure.why else ""
    cells = (
        figure.work,
        f"{_number(ours)} {figure.unit}",
        f"{figure.peer}{why}",
        f"{_number(theirs)} {figure.unit}",
        f"{figure.ratio:.2f}",
        f"± {figure.spread:.0%}",
    )
    return f"| {' | '.join(cells)} |"


def object_of(figure: Figure) -> dict[str, object]:
    """Write a figure for machines."""
    values = {name: getattr(figure, name) for name in Figure.__dataclass_fields__}
    return {**values, "ratio": round(figure.ratio, 4), "spread": round(figure.spread, 4)}


def described_machine() -> str:
    """Say on what is measured, and with which versions."""
    packages = ("newsarc", "typer", "sqlite-utils", "tantivy", "pypdfium2")
    there = (f"{name} {found}" for name in packages if (found := _version(name)))
    python = f"Python {platform.python_version()}, SQLite {sqlite3.sqlite_version}"
    return f"{platform.machine()}, {os.cpu_count()} processors; {python}, {', '.join(there)}"


def take_turns(
    commands: Mapping[str, Command], rounds: int, before: Callable[[], object] | None = None
) -> dict[str, Taken]:
    """Run commands in turn; `before` makes things ready for each. One that fails ends it all."""
    taken = {name: Taken() for name in commands}
    for _ in range(rounds):
        for name, command in commands.items():
            if before:
                before()
            seconds, megabytes = _run(command)
            taken[name].seconds.append(seconds)
            taken[name].megabytes.append(megabytes)
    return taken


def archive_in(folder: Path, articles: int) -> Path:
    """Return an archive of invented articles, made once in a folder.

    It is made in a process of its own: a child's greatest memory is never less than its parent's.
    """
    archive = folder / "archive.db"
    if not archive.exists():
        elsewhere(_invent, archive, articles)
    return archive


def elsewhere(work: Callable[..., object], *values: object) -> None:
    """Do some work in a process of its own."""
    process = get_context("spawn").Process(target=work, args=values)
    process.start()
    process.join()


def _run(command: Command) -> tuple[float, float]:
    nowhere = (os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0o600)
    unheard = (os.POSIX_SPAWN_OPEN, 2, os.devnull, os.O_WRONLY, 0o600)
    process = os.posix_spawn(command[0], command, os.environ, file_actions=[nowhere, unheard])
    _, status, used = os.wait4(process, 0)
    if os.waitstatus_to_exitcode(status) not in {0, EXIT_PARTLY}:
        raise SystemExit(f"{command}: ended with {os.waitstatus_to_exitcode(status)}")
    return used.ru_utime + used.ru_stime, used.ru_maxrss / 1024


def _invent(archive: Path, count: int) -> None:
    from tests.benchmarks.corpus import build, invent  # noqa: PLC0415 - not in the process that measures

    build(archive, invent(count))


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return ""


def _number(value: float) -> str:
    return f"{value:,.0f}" if value >= 100 else f"{value:.3g}"
