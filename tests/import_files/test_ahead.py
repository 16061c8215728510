from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from newsarc.import_files.ahead import Task, in_order
from newsarc.import_files.reading import Unreadable
from newsarc.model.reports import FileReport, Outcome
from newsarc.model.sources import SourceFile

if TYPE_CHECKING:
    from collections.abc import Iterator


def task(name: str, size: int = 1) -> Task:
    return Task(SourceFile(name, b"x" * size, name), None, lambda: Unreadable(name))


def names(items: Iterator[FileReport | Task]) -> str:
    return "".join(item.path if isinstance(item, FileReport) else item.file.path for item in items)


@pytest.mark.parametrize("ahead", [0, 1, 2, 9])
def test_the_order_is_kept(ahead: int) -> None:
    items: list[FileReport | Task] = [task("a"), FileReport("b", Outcome.UNCHANGED), task("c"), task("d")]
    assert names(in_order(items, lambda: ahead)) == "abcd"


def most_begun(tasks: list[Task], ahead: int) -> int:
    begun = 0
    most = 0

    def begin() -> Iterator[Task]:
        nonlocal begun
        for one in tasks:
            begun += 1
            yield one

    for done, _ in enumerate(in_order(begin(), lambda: ahead)):
        most = max(most, begun - done)
    return most


def test_so_many_are_begun_ahead_and_no_more() -> None:
    assert most_begun([task("a")] * 20, 4) == 5
    assert most_begun([task("a")] * 20, 0) == 1


def test_large_files_are_not_gathered(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("newsarc.import_files.ahead._MOST_BYTES", 100)
    assert most_begun([task("a", 60)] * 20, 9) == 2
