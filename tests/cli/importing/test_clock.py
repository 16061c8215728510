"""A clock that goes backwards, as after a battery change or a summer's end, doubles and loses nothing."""

from __future__ import annotations

import os
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from newsarc.cli.importing import run

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    import pytest

    Call = Callable[..., Any]


def write(path: Path, headline: str, day: int) -> None:
    path.write_text(f"{headline}\n\nThe ferry sailed on Monday, as the clerk had said of {path.stem}.\n")
    seconds = datetime(2031, 3, day, tzinfo=UTC).timestamp()
    os.utime(path, (seconds, seconds))


def test_a_clock_that_goes_backwards(newsarc: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def imported(day: int) -> str:
        monkeypatch.setattr(run, "now", lambda: datetime(2031, 3, day, tzinfo=UTC))
        done = newsarc("import", ".")
        assert done.code == 0, done
        return str(done.err.splitlines()[-1])

    write(tmp_path / "a.txt", "Ferry sails", 19)
    write(tmp_path / "b.txt", "Ferry waits", 19)
    imported(20)
    newsarc("saved", "add", "ferries", "ferry")
    assert newsarc("search", "--saved", "ferries", "--new", "--format", "ids").out.split() != []
    assert "0 articles added" in imported(3)
    write(tmp_path / "a.txt", "Ferry sails again", 2)  # of the same size or not: its time went back
    (tmp_path / "b.txt").rename(tmp_path / "c.txt")
    write(tmp_path / "b.txt", "Ferry sinks", 1)
    imported(3)
    assert newsarc("count").out == "3\n"
    imported(2)
    ids = newsarc("list", "--limit", "0", "--format", "ids").out.split()
    assert len(ids) == len(set(ids))
    headlines = {line.split("\t")[-1] for line in newsarc("list", "--limit", "0").out.splitlines()}
    assert headlines == {"Ferry sails again", "Ferry sinks", "Ferry waits"}
    assert newsarc("archive", "check").code == 0
    assert newsarc("search", "--saved", "ferries", "--new", "--format", "ids").out.split() != []
    assert newsarc("search", "--saved", "ferries", "--new", "--format", "ids").out.split() == []
    runs = [line.split("\t")[0] for line in newsarc("archive", "runs").out.splitlines()]
    assert runs == sorted(runs, key=int, reverse=True)
    for day in (5, 1):
        newsarc("remove", "--yes", "--", ids[-day % 2])
        assert newsarc("remove", "--undo").code == 0
    assert newsarc("list", "--limit", "0", "--format", "ids").out.split() == ids
