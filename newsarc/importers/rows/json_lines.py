"""JSON Lines: an article in each line, as newsarc and crawlers write them."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from newsarc.importers.rows.reading import read_rows
from newsarc.importers.rows.row import BadRow, Row
from newsarc.importers.sniffing import json_kind
from newsarc.language import english
from newsarc.model.page import ReadSource
from newsarc.reading.page import READER
from newsarc.text.binary import binary_format
from newsarc.text.decoding import decode

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsarc.model.issue import IssuePage
    from newsarc.model.sources import SourceFile

NAME = "jsonl"
# The signs that begin a file, and a record (RFC 7464).
_BEFORE = "\ufeff\N{INFORMATION SEPARATOR TWO} \t"
SUFFIXES = frozenset({".jsonl", ".ndjson", ".jl"})


def recognizes(path: str, head: bytes) -> bool:
    """Claim by the name, or what is called JSON and has an object in each line."""
    is_named = path.lower().endswith(tuple(SUFFIXES)) and binary_format(head) is None
    return is_named or json_kind(path, head) == NAME


def read(file: SourceFile, *, given: IssuePage, encoding: str | None) -> ReadSource:
    """Read each line as an article."""
    decoded = decode(file, encoding=encoding)
    encoding, is_guess, rows = decoded.encoding, decoded.is_guess, _rows(decoded.text)
    del decoded  # the text, which is as large as all rows together
    return ReadSource(encoding, READER, read_rows(file, rows, given, "JSON Lines"), is_guess)


def _rows(text: str) -> Iterator[Row | BadRow]:
    filled = ((line, row) for line, row in enumerate(_lines(text), start=1) if row.strip(_BEFORE))
    for number, (line, row) in enumerate(filled, start=1):
        yield _row(number, line, row.lstrip(_BEFORE))


def _lines(text: str) -> Iterator[str]:
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    start = 0
    while (end := text.find("\n", start)) >= 0:
        yield text[start:end]
        start = end + 1
    yield text[start:]


def _row(number: int, line: int, text: str) -> Row | BadRow:
    try:
        values = json.loads(text, strict=False)
    except (ValueError, RecursionError) as error:
        return BadRow(number, line, english("no JSON ({problem})", problem=problem_of(error)))
    if not isinstance(values, dict):
        return BadRow(number, line, english("no object"))
    return Row(number, line, line, values)


def problem_of(error: ValueError | RecursionError) -> str:
    """Say what is wrong with a JSON text."""
    if isinstance(error, RecursionError):
        return english("nested too deep")
    if isinstance(error, json.JSONDecodeError):
        said = f"{error.msg[:1].lower()}{error.msg[1:]}"
        return english("{said}, character {number}", said=said, number=error.colno)
    return english("a number has too many digits")  # the only other thing that Python refuses
