"""Read some files ahead of the one that is being written; what comes out is in the order of what went in."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass
from typing import TYPE_CHECKING

from newsarc.model.reports import FileReport

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from newsarc.import_files.reading import Reading
    from newsarc.import_runs import FileStamp
    from newsarc.model.sources import SourceFile

_MOST_WAITING = 1_000  # files, also those that are not read
_MOST_BYTES = 64 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Task:
    """A file whose bytes are here, and what waits for what is read from them."""

    file: SourceFile
    stamp: FileStamp | None
    wait: Callable[[], Reading]


def in_order(items: Iterable[FileReport | Task], ahead: Callable[[], int]) -> Iterator[FileReport | Task]:
    """Pass on items while some tasks after them are already begun: a bounded number of files and bytes."""
    waiting: deque[FileReport | Task] = deque()
    tasks = size = 0
    for item in items:
        waiting.append(item)
        if isinstance(item, Task):
            tasks, size = tasks + 1, size + len(item.file.data)
        while waiting and (
            isinstance(waiting[0], FileReport)
            or tasks > ahead()
            or size > _MOST_BYTES
            or len(waiting) > _MOST_WAITING
        ):
            first = waiting.popleft()
            if isinstance(first, Task):
                tasks, size = tasks - 1, size - len(first.file.data)
            yield first
    yield from waiting
