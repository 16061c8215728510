"""Look at files before they are read: their stamps, and whether somebody still writes to them."""

from __future__ import annotations

import time
from dataclasses import dataclass, replace
from itertools import islice
from typing import TYPE_CHECKING

from newsarc.errors import SourceError
from newsarc.sources import find_sources, stamp_file

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    from newsarc.import_runs import FileStamp
    from newsarc.model.selection import Selection

_SECOND = 1_000_000_000
_RECENT_NS = 2 * _SECOND  # the coarsest clock of a file system, FAT's, ticks every two seconds
_TICK_NS = _SECOND // 20  # that of the others ticks a hundred times in a second or more
_PAUSE_SECONDS = 0.2  # who writes a file writes on by then, or has it ended
_FILES_A_PAUSE = 200


@dataclass(frozen=True, slots=True)
class Clock:
    """The time, and how to let it pass."""

    now_ns: Callable[[], int] = time.time_ns
    pause: Callable[[float], None] = time.sleep


@dataclass(frozen=True, slots=True)
class Candidate:
    """A file to import, as it was when it was first looked at; without a stamp it is no file on a disk."""

    path: Path
    stamp: FileStamp | None
    is_named: bool


def find_candidates(
    paths: Iterable[Path],
    selection: Selection,
    clock: Clock,
    note_skipped: Callable[[Path], None] | None = None,
) -> Iterator[Candidate | SourceError]:
    """Look at the files to import, some at a time; after recent ones, pause before they are read."""
    wanted = tuple(paths)
    named = frozenset(wanted)
    found = find_sources(wanted, selection, note_skipped=note_skipped)
    while some := tuple(islice(found, _FILES_A_PAUSE)):
        looked_at = [_look_at(path, named) for path in some]
        if any(isinstance(one, Candidate) and _may_be_written(one, clock) for one in looked_at):
            clock.pause(_PAUSE_SECONDS)
        yield from looked_at


def lasting_stamp(before: FileStamp | None, after: FileStamp | None, clock: Clock) -> FileStamp | None:
    """Return the stamp to know a file by later; without its time if a change may leave that as it is."""
    if after is None or after.modified_ns is None:
        return None
    age = clock.now_ns() - after.modified_ns
    is_lasting = abs(age) >= _RECENT_NS or (age >= _TICK_NS and after.modified_ns % _SECOND != 0)
    return after if is_lasting and before == after else replace(after, modified_ns=None)


def _look_at(path: Path | SourceError, named: frozenset[Path]) -> Candidate | SourceError:
    return path if isinstance(path, SourceError) else Candidate(path, stamp_file(path), path in named)


def _may_be_written(candidate: Candidate, clock: Clock) -> bool:
    """Tell whether a file is so new that its end may be missing; one that is named is taken as it is."""
    stamp = candidate.stamp
    if candidate.is_named or stamp is None or stamp.modified_ns is None:
        return False
    return abs(clock.now_ns() - stamp.modified_ns) < _RECENT_NS
