from __future__ import annotations

import bz2
import csv
import gzip
import json
import lzma
import random
import time
from collections import Counter
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from newsarc.errors import SourceError
from newsarc.import_files import blocks, import_files
from newsarc.import_files.options import ImportOptions
from newsarc.import_files.settling import Clock
from newsarc.model.issue import IssuePage
from newsarc.model.reports import Outcome
from newsarc.store.database.archive import open_archive
from newsarc.store.ingest.importing import open_for_import
from newsarc.store.search.finding import find_entries

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from typing import IO

NOW = datetime(2031, 3, 16, 5, 30, tzinfo=UTC)
LATER = Clock(lambda: time.time_ns() + 3_000_000_000, lambda _: None)
ROW = 60  # bytes


@pytest.fixture(autouse=True)
def small_blocks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(blocks, "SIZE_LIMIT", 4 * ROW)
    set_sizes(monkeypatch, large=4 * ROW, least=2 * ROW, most=4 * ROW)


def set_sizes(monkeypatch: pytest.MonkeyPatch, **sizes: int) -> None:
    for name in ("_OF_ROWS", "_OF_TEXT"):
        monkeypatch.setattr(blocks, name, getattr(blocks, name)._replace(**sizes))


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


def test_a_file_that_came_in_whole_stays_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path, archive = tmp_path / "many.jsonl", tmp_path / "archive.db"
    write(path, range(4))
    assert imported(archive, path) == {Outcome.ADDED: 1}
    set_sizes(monkeypatch, large=2 * ROW)
    assert imported(archive, path) == {Outcome.UNCHANGED: 1}
    write(path, range(1, 4))
    assert imported(archive, path) == {Outcome.UPDATED: 1}


def test_a_line_that_is_too_large_is_left_out_alone(tmp_path: Path) -> None:
    path, archive = tmp_path / "many.jsonl", tmp_path / "archive.db"
    write(path, range(2))
    with path.open("a") as stream:
        stream.write(json.dumps({"title": "x" * 9 * ROW}) + "\n")
    write(path, range(2, 4), mode="a")
    assert imported(archive, path) == {Outcome.ADDED: 2, Outcome.FAILED: 1}
    assert headlines(archive) == [f"No. {number:02}" for number in range(4)]


def write_table(path: Path, numbers: range, body: str = 'He said "rain",\r\nand left.') -> None:
    with path.open("w", encoding="gb18030", newline="") as stream:
        table = csv.writer(stream, delimiter="\t" if path.suffix == ".tsv" else ",")
        table.writerow(("标题", "正文", "日期"))
        for number in numbers:
            table.writerow((f"No. {number:02} 镕堃喆", body, "2031-03-16"))


@pytest.mark.parametrize("name", ["many.csv", "many.tsv"])
def test_a_large_table_comes_in_by_blocks_with_its_header(tmp_path: Path, name: str) -> None:
    path, archive = tmp_path / name, tmp_path / "archive.db"
    write_table(path, range(9))
    assert imported(archive, path) == {Outcome.ADDED: 5}
    assert headlines(archive) == [f"No. {number:02} 镕堃喆" for number in range(9)]
    with open_archive(archive) as opened:
        last = list(find_entries(opened, sort=None))[-1]
    assert [one.text for one in last.record.part.paragraphs] == ['He said "rain",', "and left."]
    assert last.record.source.path == f"{path}!00005.{name[-3:]}"
    assert imported(archive, path) == {Outcome.UNCHANGED: 5}


def test_a_table_is_cut_between_the_rows_that_its_reader_sees(tmp_path: Path) -> None:
    path = tmp_path / "many.csv"
    path.write_bytes(b'\xef\xbb\xbf"title";body\r"a";5" of rain\r\n"b\n";"c\n\n""d"\n\n' + b"e;f\r" * 60)
    pieces = [block.data for block in blocks.cut_blocks(path) if not isinstance(block, SourceError)]
    header = b'\xef\xbb\xbf"title";body\r'
    assert all(piece.startswith(header) for piece in pieces)
    assert b"".join(piece.removeprefix(header) for piece in pieces) == path.read_bytes()[len(header) :]
    assert pieces[0].startswith(header + b'"a";5" of rain\r\n"b\n";"c\n\n""d"\n')


def test_behind_a_quotation_that_does_not_end_a_table_is_left_out_and_told(tmp_path: Path) -> None:
    path, archive = tmp_path / "many.csv", tmp_path / "archive.db"
    write_table(path, range(4))
    with path.open("ab") as stream:
        stream.write(b'"No. 04,\r\n' + b"rain,rain\r\n" * 40)
    assert imported(archive, path) == {Outcome.ADDED: 2, Outcome.FAILED: 1}


@pytest.mark.parametrize(("suffix", "opener"), [("gz", gzip.open), ("bz2", bz2.open), ("xz", lzma.open)])
def test_a_large_file_in_a_compressed_one_is_cut(
    tmp_path: Path, suffix: str, opener: Callable[[Path, str], IO[bytes]]
) -> None:
    plain, packed = tmp_path / "many.jsonl", tmp_path / f"many.jsonl.{suffix}"
    write(plain, range(9))
    with opener(packed, "wb") as stream:
        stream.write(plain.read_bytes())
    archive = tmp_path / "archive.db"
    assert imported(archive, packed) == {Outcome.ADDED: 5}
    assert headlines(archive) == [f"No. {number:02}" for number in range(9)]
    assert imported(archive, packed) == {Outcome.UNCHANGED: 5}


def test_what_is_there_of_a_compressed_file_comes_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    set_sizes(monkeypatch, least=100_000, most=400_000)
    plain, packed, archive = tmp_path / "many.csv", tmp_path / "many.csv.gz", tmp_path / "archive.db"
    write_table(plain, range(6), body=random.Random(1).randbytes(60_000).hex())
    packed.write_bytes(gzip.compress(plain.read_bytes())[:-100])
    assert imported(archive, packed) == {Outcome.ADDED: 5, Outcome.FAILED: 1}


def test_a_file_that_grows_without_end_is_broken_off(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    set_sizes(monkeypatch, least=1024 * 1024)
    packed = tmp_path / "many.jsonl.gz"
    packed.write_bytes(gzip.compress(b"\n" * 9_000_000))
    *_, last = blocks.cut_blocks(packed)
    assert str(last).endswith("it grows to more than 300 times its size")


@pytest.mark.parametrize("name", ["few.jsonl", "many.md"])
def test_other_files_are_not_cut(tmp_path: Path, name: str) -> None:
    write(tmp_path / name, range(3 if name == "few.jsonl" else 9))
    assert not blocks.is_cut(tmp_path / name)


def test_lines_of_two_bytes_a_character_are_not_cut(tmp_path: Path) -> None:
    path = tmp_path / "many.jsonl"
    path.write_text('{"title": "No. 1"}\n' * 30, encoding="utf-16")
    assert not blocks.is_cut(path)


def write_list(path: Path, numbers: range, behind: str = "]\n") -> None:
    rows = (json.dumps({"title": f"No. {number:02}", "content": "Rain."}) for number in numbers)
    path.write_text("[\n" + ",\n".join(f"{row:{ROW - 2}}" for row in rows) + behind)


def test_a_large_list_comes_in_by_blocks_and_in_its_order(tmp_path: Path) -> None:
    path, archive = tmp_path / "many.json", tmp_path / "archive.db"
    write_list(path, range(9))
    assert imported(archive, path) == {Outcome.ADDED: 3}
    assert headlines(archive) == [f"No. {number:02}" for number in range(9)]
    with open_archive(archive) as opened:
        assert list(find_entries(opened, sort=None))[-1].record.source.path == f"{path}!00003.json"
    assert imported(archive, path) == {Outcome.UNCHANGED: 3}


def test_what_stands_before_a_fault_of_a_list_comes_in(tmp_path: Path) -> None:
    path, archive = tmp_path / "many.json", tmp_path / "archive.db"
    write_list(path, range(9), behind="}\n")
    assert imported(archive, path) == {Outcome.ADDED: 3}
    assert headlines(archive) == [f"No. {number:02}" for number in range(9)]


@pytest.mark.parametrize("text", ['{"articles": [%s]}', '{"title": "One", "content": "%s"}'])
def test_json_that_is_no_list_is_not_cut(tmp_path: Path, text: str) -> None:
    path = tmp_path / "one.json"
    path.write_text(text % (" " * 9 * ROW))
    assert not blocks.is_cut(path)


def page(number: int) -> str:
    return (
        f"澄浦日报　2031年3月{number}日　第{number}版\n\n桥头集市第{number}次开市\n\n本报讯　集市今天开市。\n"
    )


def test_a_large_text_comes_in_by_pages(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    set_sizes(monkeypatch, least=250, most=4_000)
    path, archive = tmp_path / "march.txt", tmp_path / "archive.db"
    path.write_text("".join(map(page, range(1, 25))), encoding="utf-8")
    pieces = [block.data.decode() for block in blocks.cut_blocks(path) if not isinstance(block, SourceError)]
    assert len(pieces) > 2
    assert all(piece.startswith("澄浦日报　2031年3月") for piece in pieces)
    assert "".join(pieces) == path.read_text(encoding="utf-8")
    assert imported(archive, path) == {Outcome.ADDED: len(pieces)}
    assert imported(archive, path) == {Outcome.UNCHANGED: len(pieces)}


def test_a_text_that_says_what_it_is_in_its_head_is_no_heap_of_pages(tmp_path: Path) -> None:
    path = tmp_path / "saved.txt"
    path.write_text("<!DOCTYPE html><html>" + " " * 9 * ROW)
    assert not blocks.is_cut(path)
