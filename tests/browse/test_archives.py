"""Archives that are empty, only to be read, gone meanwhile, or larger than a screen."""

from __future__ import annotations

import json
import os
from typing import TYPE_CHECKING, Any

import pytest

from newsarc.browse.answers import BLOCK

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.browse.conftest import Driver

    Browse = Callable[..., None]


@pytest.mark.slow
def test_an_empty_archive_says_so(browse: Browse, newsarc: Any, archive: Path) -> None:
    assert newsarc("remove", "id:1 OR id:3", "--yes").code == 0

    async def script(driver: Driver) -> None:
        assert "the archive is empty" in driver.text
        await driver.press("escape", "down", "enter", "end", "t", "c", "y", "o")
        assert driver.app.return_code is None

    browse(script)


def test_an_archive_that_is_gone_is_told(browse: Browse, archive: Path) -> None:
    async def script(driver: Driver) -> None:
        archive.unlink()
        await driver.type("码")
        assert "archive.db" in driver.lines[1]
        assert "山里通车" in driver.text

    browse(script)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_an_archive_only_to_be_read_is_read(browse: Browse, archive: Path) -> None:
    archive.chmod(0o444)
    archive.parent.chmod(0o555)

    async def script(driver: Driver) -> None:
        await driver.press("escape", "t", *"x", "enter")
        assert "archive.db" in driver.lines[1]
        assert "1 of 2" in driver.lines[0]

    try:
        browse(script)
    finally:
        archive.parent.chmod(0o755)


def test_a_long_list_is_fetched_where_it_is_seen(browse: Browse, newsarc: Any, tmp_path: Path) -> None:
    number = 5 * BLOCK + 7
    rows = (
        {"headline": f"No {place}", "body": "harbour", "date": f"20{place // 12:02}-{place % 12 + 1:02}"}
        for place in range(number)
    )
    path = tmp_path / "long.db"
    (tmp_path / "long.jsonl").write_text("".join(f"{json.dumps(row)}\n" for row in rows))
    assert newsarc("--archive", path, "import", "long.jsonl", "--quiet").code == 0

    async def script(driver: Driver) -> None:
        assert f"1 of {number}" in driver.lines[0]
        assert f"▌ No {number - 1}" in driver.text
        await driver.press("escape", "end")
        assert f"{number} of {number}" in driver.lines[0]
        assert "▌ No 0" in driver.text
        assert len(driver.app.hits._blocks) < 5
        await driver.press("pageup", "pagedown", "up")
        assert "▌ No 1\n" in driver.text.replace(" " * 20, "\n")
        await driver.pilot.resize_terminal(60, 10)
        await driver.settle()
        assert "▌ No 1" in driver.text

    browse(script, path=path)
