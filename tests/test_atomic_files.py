from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from newsarc.atomic_files import replace_whole

if TYPE_CHECKING:
    from pathlib import Path


def test_what_is_written_takes_the_target_s_place(tmp_path: Path) -> None:
    target = tmp_path / "a.txt"
    target.write_text("before", encoding="utf-8")
    with replace_whole(target) as beside:
        beside.write_text("after", encoding="utf-8")
        assert target.read_text(encoding="utf-8") == "before"
    assert [(file.name, file.read_text(encoding="utf-8")) for file in tmp_path.iterdir()] == [
        ("a.txt", "after")
    ]


def break_off(target: Path) -> None:
    with replace_whole(target, side_files=("-wal",)) as beside:
        beside.write_text("half", encoding="utf-8")
        beside.with_name(f"{beside.name}-wal").write_text("log", encoding="utf-8")
        raise ValueError("half")


def test_a_failure_leaves_the_target_and_nothing_beside_it(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="half"):
        break_off(tmp_path / "a.db")
    assert list(tmp_path.iterdir()) == []
