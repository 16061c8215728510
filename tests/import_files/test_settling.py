from __future__ import annotations

import os
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import pytest

from newsarc.import_files.settling import Candidate, Clock, find_candidates, lasting_stamp
from newsarc.import_runs import FileStamp
from newsarc.model.selection import Selection

if TYPE_CHECKING:
    from pathlib import Path

TEXT = Selection(frozenset({".txt"}))
SECOND = 1_000_000_000
NOW = 1_900_000_000 * SECOND + 500


@dataclass
class FakeTime:
    """A clock that stands, and remembers how often it was to go on."""

    pauses: list[float] = field(default_factory=list)

    def clock(self) -> Clock:
        return Clock(lambda: NOW, self.pauses.append)


def page(path: Path, age_ns: int) -> Path:
    path.write_text("words")
    os.utime(path, ns=(NOW - age_ns, NOW - age_ns))
    return path


@pytest.mark.parametrize(("age", "pauses"), [(3 * SECOND, 0), (SECOND, 1), (-SECOND, 1), (-3 * SECOND, 0)])
def test_only_recent_files_are_waited_for(tmp_path: Path, age: int, pauses: int) -> None:
    for name in "ab":
        page(tmp_path / f"{name}.txt", age)
    time = FakeTime()
    found = list(find_candidates([tmp_path], TEXT, time.clock()))
    assert [isinstance(one, Candidate) and one.path.name for one in found] == ["a.txt", "b.txt"]
    assert len(time.pauses) == pauses


def test_a_file_that_is_named_is_not_waited_for(tmp_path: Path) -> None:
    time = FakeTime()
    (found,) = find_candidates([page(tmp_path / "a.txt", 0)], TEXT, time.clock())
    assert isinstance(found, Candidate)
    assert found.stamp is not None
    assert (found.is_named, found.stamp.size, found.stamp.modified_ns, time.pauses) == (True, 5, NOW, [])


@pytest.mark.parametrize(
    ("modified_ns", "is_lasting"),
    [
        (NOW - 5 * SECOND, True),
        (NOW - SECOND, True),  # a fine clock: a later change shows
        (NOW - 500 - SECOND, False),  # perhaps a coarse one
        (NOW - SECOND // 100, False),
        (NOW + 5 * SECOND, True),
        (NOW + SECOND, False),
    ],
)
def test_a_stamp_that_a_change_may_leave_is_not_kept(modified_ns: int, is_lasting: bool) -> None:
    stamp = FileStamp(5, modified_ns)
    kept = lasting_stamp(stamp, stamp, FakeTime().clock())
    assert kept == (stamp if is_lasting else FileStamp(5, None))


def test_a_file_that_changed_meanwhile_has_no_lasting_stamp() -> None:
    before, after = FileStamp(5, NOW - 9 * SECOND), FileStamp(6, NOW - 8 * SECOND)
    assert lasting_stamp(before, after, FakeTime().clock()) == FileStamp(6, None)
    assert lasting_stamp(None, None, FakeTime().clock()) is None
