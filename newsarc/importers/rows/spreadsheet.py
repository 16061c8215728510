"""XLSX, the workbooks of Excel and WPS: an article in each row of its tables."""

from __future__ import annotations

import io
import json
import warnings
import zipfile
import zlib
from datetime import date, datetime, time
from itertools import count
from typing import TYPE_CHECKING, Any

from newsarc.errors import SourceDamaged, SourceNeedsExtra, SourceTooLarge
from newsarc.importers.rows.columns import is_named
from newsarc.importers.rows.reading import read_rows
from newsarc.importers.rows.row import Row
from newsarc.language import english
from newsarc.model.page import ReadSource
from newsarc.model.sources import SourceLine
from newsarc.reading.page import READER

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newsarc.model.issue import IssuePage
    from newsarc.model.sources import SourceFile

NAME = "xlsx"
SUFFIXES = frozenset({".xlsx", ".xlsm"})
ENCODING = "xlsx"
_LOCKED = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_MOST_BYTES = 512 * 1024 * 1024  # of all parts together, unpacked
_DAYS = (10_000, 80_000)  # from 1927 to 2119, as Excel counts days; no year and no 20240618
_HEADER_WITHIN = 20  # rows: a title and notes may stand over a table
_FAULTS = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    OSError,
    RuntimeError,
    NotImplementedError,
    SyntaxError,
    ValueError,
    LookupError,
    TypeError,
    AttributeError,
    OverflowError,
)


def recognizes(path: str, head: bytes) -> bool:
    """Claim a zip, or a locked file of Office, by its name."""
    return path.lower().endswith(tuple(SUFFIXES)) and head.startswith((b"PK\x03\x04", _LOCKED))


def read(file: SourceFile, *, given: IssuePage, encoding: str | None) -> ReadSource:
    """Read each row as an article; rows count through all sheets."""
    return ReadSource(ENCODING, READER, read_rows(file, read_tables(file), given, "XLSX"))


def read_tables(file: SourceFile) -> Iterator[Row]:
    """Yield the rows below the header of each sheet that has one.

    Raises SourceNeedsExtra, SourceDamaged or SourceTooLarge.
    """
    openpyxl = _openpyxl(file.path)
    _refuse_bomb(file)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of openpyxl: what it leaves out of a workbook is no text
        try:
            yield from _rows(openpyxl, file)
        except _FAULTS as error:
            raise _damaged(file.path, str(error) or type(error).__name__) from error


def _rows(openpyxl: Any, file: SourceFile) -> Iterator[Row]:
    numbers = count(1)
    workbook = openpyxl.load_workbook(io.BytesIO(file.data), read_only=True, data_only=True)
    for sheet in workbook.worksheets:
        header: list[str] = []
        for at, (cells, number) in enumerate(zip(sheet.iter_rows(values_only=True), numbers, strict=False)):
            texts = [_plain(cell) for cell in cells]
            if header and any(texts):
                values = dict(zip(header, texts, strict=False))
                yield Row(number, number, number, _with_days(values, openpyxl))
            elif not header and at < _HEADER_WITHIN and _is_header(texts):
                header = [str(text).strip() for text in texts]


def read_lines(file: SourceFile) -> list[list[SourceLine]]:
    """Return each row as a line of JSON, for people to read."""
    return [[SourceLine(row.number, json.dumps(row.values, ensure_ascii=False)) for row in read_tables(file)]]


def _openpyxl(path: str) -> Any:
    try:
        import openpyxl  # noqa: PLC0415 - an extra, which need not be there
    except ImportError as error:
        raise SourceNeedsExtra(path, "XLSX", "xlsx") from error
    return openpyxl


def _refuse_bomb(file: SourceFile) -> None:
    if file.data.startswith(_LOCKED):
        raise _damaged(file.path, english("it is locked with a password: save it without one"))
    try:
        with zipfile.ZipFile(io.BytesIO(file.data)) as parts:
            size = sum(part.file_size for part in parts.infolist())
    except _FAULTS as error:
        raise _damaged(file.path, str(error)) from error
    if size > _MOST_BYTES:
        raise SourceTooLarge(file.path, size, _MOST_BYTES)


def _is_header(texts: Iterable[object]) -> bool:
    """Tell a row that names columns: the text's, or the headline's and another."""
    names = [text for text in texts if isinstance(text, str) and text]
    return is_named(names, "body") or (is_named(names, "headline") and is_named(names, "date"))


def _plain(cell: object) -> str | int | float:
    """Write what JSON has no value for as text; an empty cell is an empty text."""
    if isinstance(cell, datetime):
        return cell.date().isoformat() if cell.time() == time() else cell.isoformat(" ")
    if isinstance(cell, date):
        return cell.isoformat()
    return cell if isinstance(cell, str | int | float) else "" if cell is None else str(cell)


def _with_days(values: dict[str, str | int | float], openpyxl: Any) -> dict[str, str | int | float]:
    """Write the days of a date's column that stand there as numbers of days since 1900."""
    return {
        name: openpyxl.utils.datetime.from_excel(value).date().isoformat()
        if isinstance(value, int | float) and _DAYS[0] < value < _DAYS[1] and is_named((name,), "date")
        else value
        for name, value in values.items()
    }


def _damaged(path: str, problem: str) -> SourceDamaged:
    return SourceDamaged(path, "XLSX", " ".join(problem.split()))
