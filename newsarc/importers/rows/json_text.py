"""JSON as it is found: one text, several one behind another, or a list that was cut off; and tables in it."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any, NamedTuple

from newsarc.errors import SourceDamaged
from newsarc.importers.rows.columns import is_named
from newsarc.importers.rows.json_lines import problem_of
from newsarc.language import english

if TYPE_CHECKING:
    from collections.abc import Iterator

# Between texts stand blanks, commas, and the sign that begins a record (RFC 7464).
_BEGUN = re.compile("[^ \t\r\n,\N{INFORMATION SEPARATOR TWO}]")
_DECODER = json.JSONDecoder(strict=False)  # some programs write line breaks into strings


class JsonPiece(NamedTuple):
    """An object, and the lines on which it stands; the last may say what broke off instead."""

    value: Any
    first_line: int
    last_line: int
    problem: str | None = None


def load_json(path: str, text: str) -> Any:
    """Read a JSON text; raises SourceDamaged."""
    try:
        return _DECODER.decode(text)
    except (ValueError, RecursionError) as error:
        raise SourceDamaged(path, "JSON", _problem(error)) from error


def load_pieces(text: str) -> list[JsonPiece]:
    r"""Read objects one behind another, or those of a list that was cut off; none where there is none.

    >>> [piece[:3] for piece in load_pieces('{"a": 1}\n{"a": 2}')]
    [({'a': 1}, 1, 1), ({'a': 2}, 2, 2)]
    """
    start = _after_blanks(text, 0)
    pieces = list(_pieces(text, start + text.startswith("[", start)))
    return pieces if any(isinstance(piece.value, dict) for piece in pieces) else []


def _pieces(text: str, start: int) -> Iterator[JsonPiece]:
    line, counted = 1, 0
    while (start := _after_blanks(text, start)) < len(text):
        line, counted = line + text.count("\n", counted, start), start
        if text[start] == "]" and not text[start + 1 :].strip():
            return
        try:
            value, end = _DECODER.raw_decode(text, start)
        except (ValueError, RecursionError) as error:
            yield JsonPiece(None, line, line, problem_of(error))
            return
        if not isinstance(value, dict | list):
            return
        last = line + text.count("\n", start, end)
        yield JsonPiece(value, line, last)
        line, counted, start = last, end, end


def _after_blanks(text: str, start: int) -> int:
    begun = _BEGUN.search(text, start)
    return begun.start() if begun else len(text)


def rows_of_table(document: Any) -> Any:
    """Return the rows of a table in JSON as objects, in whichever order its cells are; else the document.

    >>> rows_of_table({"title": {"0": "Dam"}, "text": {"0": "It is shut."}})
    [{'title': 'Dam', 'text': 'It is shut.'}]
    >>> rows_of_table([["title", "text"], ["Dam", "It is shut."]])
    [{'title': 'Dam', 'text': 'It is shut.'}]
    """
    if isinstance(document, list):
        return _under_header(document[0], document[1:]) if _is_header(document[:1]) else document
    if not isinstance(document, dict):
        return document
    if _is_header([document.get("columns")]) and isinstance(document.get("data"), list):
        return _under_header(document["columns"], document["data"])
    values = list(document.values())
    if not values or not all(isinstance(value, dict) for value in values):
        return document
    if is_named(document, "body"):
        places = dict.fromkeys(place for value in values for place in value)
        return [{name: value.get(place) for name, value in document.items()} for place in places]
    return values if all(is_named(value, "body") for value in values) else document


def _is_header(rows: list[Any]) -> bool:
    return any(
        isinstance(row, list) and all(isinstance(cell, str) for cell in row) and is_named(row, "body")
        for row in rows
    )


def _under_header(header: list[str], rows: list[Any]) -> list[Any]:
    return [dict(zip(header, row, strict=False)) if isinstance(row, list) else row for row in rows]


def _problem(error: ValueError | RecursionError) -> str:
    problem = problem_of(error)
    if isinstance(error, json.JSONDecodeError):
        return english("line {line}: {problem}", line=error.lineno, problem=problem)
    return problem
