"""Files that somebody still writes to, through the whole import."""

from __future__ import annotations

import os
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from newsarc.import_files import import_files
from newsarc.import_files.options import ImportOptions
from newsarc.import_files.settling import Clock
from newsarc.model.issue import IssuePage
from newsarc.model.reports import Outcome
from newsarc.store.ingest.importing import open_for_import

if TYPE_CHECKING:
    from pathlib import Path

NOW = datetime(2031, 3, 16, tzinfo=UTC)
SECOND = 1_000_000_000
TEXT = "湖边小镇迎来第一船茶苗\n\n　　本报讯（记者 林知夏）清晨六点，码头上已经站满了村民。\n"


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "pages" / "a.txt"
    path.parent.mkdir()
    path.write_text(TEXT[:20], encoding="utf-8")
    return path


def outcomes(page: Path, path: Path, clock: Clock) -> list[Outcome]:
    with open_for_import(page.parents[1] / "archive.db") as session:
        reports = import_files([path], session, ImportOptions(IssuePage()), now=NOW, clock=clock)
        return [report.outcome for report in reports]


def writing(page: Path) -> Clock:
    """Let another program write on whenever time passes."""

    def write_on(_: float) -> None:
        page.write_text(TEXT, encoding="utf-8")
        os.utime(page, ns=(1, page.stat().st_mtime_ns + SECOND))

    return Clock(lambda: page.stat().st_mtime_ns, write_on)


def test_it_is_left_for_the_next_run(page: Path) -> None:
    assert outcomes(page, page.parent, writing(page)) == [Outcome.UNSETTLED]
    still = Clock(lambda: page.stat().st_mtime_ns, lambda _: None)
    assert outcomes(page, page.parent, still) == [Outcome.ADDED]


def test_one_that_is_named_is_taken_as_it_is(page: Path) -> None:
    assert outcomes(page, page, writing(page)) == [Outcome.ADDED]


def test_one_that_was_new_is_read_again_to_be_sure(page: Path) -> None:
    new = Clock(lambda: page.stat().st_mtime_ns, lambda _: None)
    assert outcomes(page, page.parent, new) == [Outcome.ADDED]
    stat = page.stat()
    page.write_text(TEXT[:19] + "苗", encoding="utf-8")  # as long, and in the same tick of the clock
    os.utime(page, ns=(stat.st_atime_ns, stat.st_mtime_ns))
    assert outcomes(page, page.parent, new) == [Outcome.UPDATED]
