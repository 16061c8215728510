from __future__ import annotations

import sqlite3
from types import SimpleNamespace
from typing import TYPE_CHECKING

import pytest

from newsarc.errors import ArchiveUnusable
from newsarc.store.database import connection

if TYPE_CHECKING:
    from pathlib import Path


def test_a_full_disk_is_told_as_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    error = sqlite3.OperationalError("disk I/O error")
    error.sqlite_errorcode = sqlite3.SQLITE_IOERR_SHMSIZE
    monkeypatch.setattr("shutil.disk_usage", lambda _: SimpleNamespace(free=0))
    with (
        pytest.raises(ArchiveUnusable, match="the disk is full"),
        connection.archive_errors(tmp_path / "a.db"),
    ):
        raise error
