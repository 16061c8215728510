"""Measure the browser on a generated archive: its first paint, and each keystroke until it is seen.

    python -m tests.benchmarks.browsing [--articles 100000] [--folder DIR] [--turns 5]

The archive is that of `tests.benchmarks.search`. A keystroke is done when its first finds are drawn; what
follows (how many there are, the facets) is broken off by the next one. Told is the time of the clock,
and that of the processor for where others use the machine too.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import pty
import resource
import select
import statistics
import subprocess
import sys
import tempfile
from datetime import date
from functools import partial
from pathlib import Path
from time import perf_counter, process_time

from newsarc.browse.app import Browser
from newsarc.browse.panes import BrowserSettings
from newsarc.store.questions import ask_look_ups
from tests.benchmarks.corpus import STOCK, build, invent

LIMITS = {"first paint": 0.6, "keystroke": 0.15}  # seconds
_PROGRAM = "from newsarc.cli import main; main()"
_SEEN = b"newest first"  # stands above the first finds
_TYPED = (STOCK[0][0], "有关 -负责人", "the page:1", "介绍说 date:1996")


def main() -> None:
    """Read the options, build what is missing, and print the table."""
    parser = argparse.ArgumentParser(description="Measure the browser on a generated archive.")
    parser.add_argument("--articles", type=int, default=100_000)
    parser.add_argument("--folder", type=Path, default=Path(tempfile.gettempdir()) / "newsarc-benchmark")
    parser.add_argument("--turns", type=int, default=5)
    options = parser.parse_args()
    options.folder.mkdir(parents=True, exist_ok=True)
    path = options.folder / f"{options.articles}.db"
    if not path.exists():
        build(path, invent(options.articles))
    _report("first paint", [first_paint(path) for _ in range(options.turns)])
    print(f"{'':12} of the processor: {_seconds_of_children() / options.turns * 1000:6.0f} ms each")
    before = process_time()
    taken = asyncio.run(keystrokes(path))
    _report("keystroke", taken)
    each = (process_time() - before) / len(taken)
    print(f"{'':12} of the processor: {each * 1000:6.0f} ms each, start included")


def _seconds_of_children() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def first_paint(path: Path) -> float:
    """Start the program on a terminal, and wait until the first finds are on its screen."""
    ours, theirs = pty.openpty()
    start = perf_counter()
    command = [sys.executable, "-c", _PROGRAM, "--archive", str(path), "browse"]
    environ = {**os.environ, "TERM": "xterm-256color", "COLUMNS": "120", "LINES": "40"}
    with subprocess.Popen(command, stdin=theirs, stdout=theirs, stderr=theirs, env=environ) as process:
        shown = b""
        while _SEEN not in shown and select.select([ours], [], [], 20)[0]:
            shown += os.read(ours, 65536)
        seconds = perf_counter() - start
        process.kill()
    if _SEEN not in shown:
        raise SystemExit(shown.decode(errors="replace"))
    os.close(ours)
    os.close(theirs)
    return seconds


async def keystrokes(path: Path) -> list[float]:
    """Type the queries, and measure each key until its finds are shown."""
    settings = BrowserSettings(
        path,
        partial(ask_look_ups, path),
        path.parent,
        date.today,
        lambda place: None,
        lambda archive, node: (),
    )
    app = Browser(settings)
    taken = []
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        for typed in _TYPED:
            app.screen.query_one("#query").value = ""  # type: ignore[attr-defined]  # of a line to type in
            await _until_seen(app, "")
            for place, character in enumerate(typed, start=1):
                start = perf_counter()
                await app._press_keys([character])
                if await _until_seen(app, typed[:place]):
                    taken.append(perf_counter() - start)
    return taken


async def _until_seen(app: Browser, text: str) -> bool:
    """Wait until the finds of a text are shown; False for one that is no query yet, or finds nothing."""
    give_up = perf_counter() + 2
    while app.hits.inquiry.text.rstrip("*") != text:
        if perf_counter() > give_up or app.screen.query_one("#state").has_class("-problem"):
            return False
        await asyncio.sleep(0.001)
    return True


def _report(name: str, seconds: list[float]) -> None:
    ordered = sorted(seconds)
    p95 = ordered[int(len(ordered) * 0.95)]
    print(
        f"{name:12} {len(ordered):4} times: median {statistics.median(ordered) * 1000:6.0f} ms,"
        f" 95 of 100 below {p95 * 1000:6.0f} ms (limit {LIMITS[name] * 1000:.0f})"
    )


if __name__ == "__main__":
    main()
