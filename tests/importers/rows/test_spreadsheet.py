"""Workbooks: whole, cut, locked, swollen, and without the package that reads them."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

from newsarc.errors import (
    ColumnUnknown,
    SourceDamaged,
    SourceNeedsExtra,
    SourceTooLarge,
    SourceWithoutArticles,
)
from newsarc.importers import importer_of, read_source
from newsarc.importers.rows import spreadsheet
from newsarc.model.issue import IssuePage
from newsarc.model.sources import SourceFile

SAMPLE = Path(__file__).parents[3] / "samples" / "xlsx" / "clippings.xlsx"


def file(data: bytes) -> SourceFile:
    return SourceFile("t.xlsx", data, "0")


def test_it_is_told_by_name_and_first_bytes() -> None:
    assert importer_of("t.XLSX", SAMPLE.read_bytes()) is spreadsheet


def test_without_its_package_the_line_that_installs_it_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "openpyxl", None)
    with pytest.raises(SourceNeedsExtra, match=r"newsarc\[xlsx\]"):
        read_source(file(SAMPLE.read_bytes()), given=IssuePage(), encoding=None)


@pytest.mark.parametrize(
    "data", [SAMPLE.read_bytes()[:-900], b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)]
)
def test_a_cut_or_locked_file_is_told(data: bytes) -> None:
    pytest.importorskip("openpyxl")
    with pytest.raises(SourceDamaged, match=r"t\.xlsx"):
        read_source(file(data), given=IssuePage(), encoding=None)


def test_a_bomb_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("openpyxl")
    monkeypatch.setattr(spreadsheet, "_MOST_BYTES", 1000)
    with pytest.raises(SourceTooLarge):
        read_source(file(SAMPLE.read_bytes()), given=IssuePage(), encoding=None)


def test_a_book_without_a_table_of_articles_is_told() -> None:
    openpyxl = pytest.importorskip("openpyxl")
    book, stream = openpyxl.Workbook(), io.BytesIO()
    book.active.append(["no", "columns"])
    book.save(stream)
    with pytest.raises((SourceWithoutArticles, ColumnUnknown)):
        read_source(file(stream.getvalue()), given=IssuePage(), encoding=None)


def test_parts_are_kept_from_expanding_entities() -> None:
    pytest.importorskip("openpyxl")
    bomb = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">' + "".join(
        f'<!ENTITY {new} "{f"&{old};" * 10}">' for old, new in zip("abcdefgh", "bcdefghi", strict=True)
    )
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(SAMPLE.read_bytes())) as whole, zipfile.ZipFile(stream, "w") as parts:
        for part in whole.infolist():
            is_sheet = part.filename.endswith("sheet1.xml")
            parts.writestr(part, f"{bomb}]><x>&i;</x>" if is_sheet else whole.read(part))
    with pytest.raises(SourceDamaged):
        read_source(file(stream.getvalue()), given=IssuePage(), encoding=None)
