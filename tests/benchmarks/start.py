"""How much work look-ups are from the first to the last, against a Python that does nothing.

    python -m tests.benchmarks.start [TURNS]

The commands run in turn, so that what else the machine does meets all of them alike; medians count. Measured
is the time of the processor, in the program and in the system for it: the clock would count others' work.
"""

from __future__ import annotations

import resource
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.benchmarks.table.installed import python_in

SAMPLES = Path(__file__).parents[2] / "samples" / "text"  # which need no extra
FLOOR = "python -I -c pass"
LIMIT = 6.5  # times the floor
AS_INSTALLED = "from newsarc.cli import main; main()"  # what the script `newsarc` does


def commands(python: str, archive: Path) -> dict[str, list[str]]:
    newsarc = [python, "-c", AS_INSTALLED, "--archive", str(archive)]
    return {
        FLOOR: [python, "-I", "-c", "pass"],
        "import typer": [python, "-c", "import typer"],
        "show 1": [*newsarc, "show", "1"],
        "list --limit 20": [*newsarc, "list", "--limit", "20"],
        "search 防控 --limit 20": [*newsarc, "search", "防控", "--limit", "20"],
        "--help": [*newsarc, "--help"],
    }


def seconds(command: list[str]) -> float:
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, capture_output=True, check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main(turns: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        asked = commands(python_in(Path(folder)), Path(folder) / "archive.db")
        newsarc = asked["show 1"][:-2]
        subprocess.run([*newsarc, "import", str(SAMPLES), "--quiet"], check=True)
        times: dict[str, list[float]] = {name: [] for name in asked}
        for _ in range(turns):
            for name, command in asked.items():
                times[name].append(seconds(command))
    floor = statistics.median(times[FLOOR])
    for name, taken in times.items():
        median = statistics.median(taken)
        print(f"{name:24} {median * 1000:7.1f} ms {median / floor:6.2f} times the floor (limit {LIMIT})")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 15)
