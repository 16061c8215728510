"""Exports of a whole archive: time and memory."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

from tests.benchmarks.table.figures import NEWSARC, SQLITE_UTILS, Figure, archive_in, take_turns

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.benchmarks.table.figures import Scale

_WHY = "the view's columns: nothing is read or built of them"


def figures(folder: Path, scale: Scale) -> Iterator[Figure]:
    """Yield what exports take, against what writes the view `articles`."""
    archive = str(archive_in(folder, scale.articles))
    for form, shell_form, utils_form in (("jsonl", "-json", "--nl"), ("csv", "-csv", "--csv")):
        ours = f"export {form}"
        commands = {ours: [*NEWSARC, "--archive", archive, "export", "--format", form]}
        commands["sqlite-utils rows"] = [*SQLITE_UTILS, "rows", archive, "articles", utils_form]
        if shell := shutil.which("sqlite3"):
            commands["sqlite3 shell"] = [shell, "-readonly", shell_form, archive, "SELECT * FROM articles"]
        taken = take_turns(commands, scale.rounds)
        for peer in list(commands)[1:]:
            mine, other = taken[ours], taken[peer]
            yield Figure("export", ours, "s", tuple(mine.seconds), peer, tuple(other.seconds), _WHY)
            yield Figure("memory", ours, "MB", tuple(mine.megabytes), peer, tuple(other.megabytes))
