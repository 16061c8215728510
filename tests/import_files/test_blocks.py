from __future__ import annotations

import json
import time
from collections import Counter
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from newsarc.import_files import blocks, import_files
from newsarc.import_files.options import ImportOptions
from newsarc.import_files.settling import Clock
from newsarc.model.issue import IssuePage
from newsarc.model.reports import Outcome
from newsarc.store.database.archive import open_archive
from newsarc.store.ingest.importing import open_for_import
from newsarc.store.search.finding import find_entries

if TYPE_CHECKING:
    from pathlib import Path

NOW = datetime(2031, 3, 16, 5, 30, tzinfo=UTC)
LATER = Clock(lambda: time.time_ns() + 3_000_000_000, lambda _: None)
ROW = 60  # bytes


@pytest.fixture(autouse=True)
def small_blocks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(blocks, "SIZE_LIMIT", 4 * ROW)
    monkeypatch.setattr(blocks, "_LEAST", 2 * ROW)


def write(path: Path, numbers: range, mode: str = "w") -> None:
    with path.open(mode) as stream:
        for number in numbers:
            row = json.dumps({"title": f"No. {number:02}", "content": "Rain."})
            stream.write(f"{row:{ROW - 1}}\n")


def imported(archive: Path, path: Path) -> Counter[Outcome]:
    options = ImportOptions(given=IssuePage())
    with open_for_import(archive) as session:
        return Counter(
            report.outcome for report in import_files([path], session, options, now=NOW, clock=LATER)
        )


def headlines(archive: Path) -> list[str]:
    with open_archive(archive) as opened:
        return [entry.record.part.headline[0] for entry in find_entries(opened, sort=None)]


def test_a_large_file_comes_in_by_blocks_and_in_its_order(tmp_path: Path) -> None:
    path, archive = tmp_path / "many.jsonl", tmp_path / "archive.db"
    write(path, range(9))
    assert imported(archive, path) == {Outcome.ADDED: 5}
    assert headlines(archive) == [f"No. {number:02}" for number in range(9)]
    assert imported(archive, path) == {Outcome.UNCHANGED: 5}
    write(path, range(9, 12), mode="a")
    assert imported(archive, path) == {Outcome.UNCHANGED: 4, Outcome.UPDATED: 1, Outcome.ADDED: 1}
    assert headlines(archive) == [f"No. {number:02}" for number in range(12)]


def test_a_line_that_is_too_large_is_left_out_alone(tmp_path: Path) -> None:
    path, archive = tmp_path / "many.jsonl", tmp_path / "archive.db"
    write(path, range(2))
    with path.open("a") as stream:
        stream.write(json.dumps({"title": "x" * 9 * ROW}) + "\n")
    write(path, range(2, 4), mode="a")
    assert imported(archive, path) == {Outcome.ADDED: 2, Outcome.FAILED: 1}
    assert headlines(archive) == [f"No. {number:02}" for number in range(4)]


@pytest.mark.parametrize("name", ["few.jsonl", "many.txt"])
def test_other_files_are_not_cut(tmp_path: Path, name: str) -> None:
    write(tmp_path / name, range(3 if name == "few.jsonl" else 9))
    assert not blocks.is_cut(tmp_path / name)


def test_lines_of_two_bytes_a_character_are_not_cut(tmp_path: Path) -> None:
    path = tmp_path / "many.jsonl"
    path.write_text('{"title": "No. 1"}\n' * 30, encoding="utf-16")
    assert not blocks.is_cut(path)
