"""An import that is killed at any moment leaves a whole archive, and the next run brings in the rest."""

from __future__ import annotations

import os
import random
import signal
import sqlite3
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import pytest

from newsarc.store.maintenance.checking import check_archive

if TYPE_CHECKING:
    from pathlib import Path

FILES = 40
# Commits come often, so that a kill can also hit one.
COMMAND = (
    "import newsarc.store.database.transaction as transaction; transaction._SOURCES_A_COMMIT = 4;"
    "from newsarc.cli import main; main()"
)
MOMENTS, MOMENTS_OF_LONG = 6, 50  # for each number of jobs
PLACES = "东岭 西河 南山 北湖 双桥 青石 白沙 柳林".split()


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("pages")
    chance = random.Random(5)
    for number in range(FILES):
        articles = []
        for place in chance.sample(PLACES, 3):
            number_of_trees = chance.randrange(1000, 9999)
            articles.append(
                f"{place}镇种下{number_of_trees}棵树\n\n　　本报讯（记者 林知夏）昨日，{place}镇的村民在河边"
                f"种下了{number_of_trees}棵树。\n　　“再过三年，这里就是一片树林。”镇长说。\n"
            )
        page = folder / f"{number:03}.txt"
        page.write_text("\n\n".join(articles), encoding="utf-8")
        os.utime(page, (1_900_000_000, 1_900_000_000 + number))
    return folder


def environment(archive: Path) -> dict[str, str]:
    return {**os.environ, "NEWSARC_ARCHIVE": str(archive), "SOURCE_DATE_EPOCH": "1900000000"}


def start(archive: Path, *arguments: object) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-c", COMMAND, *map(str, arguments)],
        env=environment(archive),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )


def run(archive: Path, *arguments: object) -> bytes:
    with start(archive, *arguments) as process:
        out, err = process.communicate(timeout=120)
    assert process.returncode == 0, err.decode()
    return out


@pytest.fixture(scope="module")
def undisturbed(pages: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[bytes, float]:
    archive = tmp_path_factory.mktemp("whole") / "archive.db"
    begun = time.monotonic()
    run(archive, "import", pages, "--quiet")
    took = time.monotonic() - begun
    return run(archive, "export", "--kind", "all"), took


def faults(archive: Path) -> list[object]:
    """What `archive check` finds, and sources that are half in."""
    connection = sqlite3.connect(archive)
    try:
        if not connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'article'").fetchone():
            return []  # killed before it was made
        half: list[object] = connection.execute(
            "SELECT id FROM article WHERE id NOT IN (SELECT article_id FROM article_source)"
            " UNION ALL SELECT id FROM source WHERE id NOT IN (SELECT source_id FROM file)"
        ).fetchall()
    finally:
        connection.close()
    return [*half, *check_archive(archive)]


@pytest.mark.slow
@pytest.mark.parametrize("jobs", [1, 2])
def test_the_next_run_brings_in_the_rest(
    pages: Path, undisturbed: tuple[bytes, float], tmp_path: Path, jobs: int, request: pytest.FixtureRequest
) -> None:
    whole, took = undisturbed
    chance = random.Random(jobs)
    moments = MOMENTS_OF_LONG if request.config.getoption("--long") else MOMENTS
    for moment in range(moments):
        archive = tmp_path / f"{moment}.db"
        with start(archive, "import", pages, "--quiet", "--jobs", jobs) as process:
            time.sleep(chance.uniform(0.2, 1.0) * took)
            process.send_signal(signal.SIGKILL)
            process.communicate(timeout=120)
        if archive.exists() and archive.stat().st_size:
            assert faults(archive) == []
        run(archive, "import", pages, "--quiet", "--jobs", jobs)
        assert faults(archive) == []
        assert run(archive, "export", "--kind", "all") == whole


def test_the_number_of_jobs_changes_nothing(
    pages: Path, undisturbed: tuple[bytes, float], tmp_path: Path
) -> None:
    run(tmp_path / "archive.db", "import", pages, "--quiet", "--jobs", 3)
    assert run(tmp_path / "archive.db", "export", "--kind", "all") == undisturbed[0]
