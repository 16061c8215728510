"""Start-up: whole processes, in a pipe, of which loading takes most."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

from tests.benchmarks.table.figures import NEWSARC, SQLITE_UTILS, Figure, archive_in, take_turns
from tests.benchmarks.table.installed import python_in

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.benchmarks.table.figures import Scale

_FLOOR, _TYPER, _SHELL, _UTILS = "python -I -c pass", "import typer", "sqlite3 shell", "sqlite-utils"
_TIMES = 3  # as many rounds: a start is short, and what else runs disturbs it more


def figures(folder: Path, scale: Scale) -> Iterator[Figure]:
    """Yield what look-ups take, against Python that does nothing and against what else shows a row."""
    archive = archive_in(folder, scale.articles)
    python = python_in(folder)
    newsarc = [python, *NEWSARC[1:], "--archive", str(archive)]
    look_ups = {
        "show 1": [*newsarc, "show", "1"],
        "list --limit 20": [*newsarc, "list", "--limit", "20"],
        "search 防控 --limit 20": [*newsarc, "search", "防控", "--limit", "20"],
        "--help": [*newsarc, "--help"],
    }
    peers = {
        _FLOOR: [python, "-I", "-c", "pass"],
        _TYPER: [python, "-c", "import typer"],
        _UTILS: [python, *SQLITE_UTILS[1:], "rows", str(archive), "articles", "--limit", "1"],
    }
    if shell := shutil.which("sqlite3"):
        peers[_SHELL] = [shell, "-readonly", str(archive), "SELECT * FROM articles WHERE id = 1"]
    taken = take_turns({**look_ups, **peers}, scale.rounds * _TIMES)
    milliseconds = {name: tuple(1000 * one for one in each.seconds) for name, each in taken.items()}
    for name in look_ups:
        yield Figure("start", f"`{name}`", "ms", milliseconds[name], _FLOOR, milliseconds[_FLOOR])
    for name, why in ((_TYPER, ""), (_UTILS, "one row"), (_SHELL, "one row; C, nothing to load")):
        if name in peers:
            yield Figure("start", "`show 1`", "ms", milliseconds["show 1"], name, milliseconds[name], why)
