from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

import pytest

from newsarc.file_locks import lock

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux has locks of open files")
def test_a_file_is_locked_under_all_its_names(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("")
    os.link(tmp_path / "a", tmp_path / "b")
    first, second = (os.open(tmp_path / name, os.O_RDWR) for name in "ab")
    lock(first)
    with pytest.raises(BlockingIOError):
        lock(second)
    os.close(first)
    lock(second)
    os.close(second)
