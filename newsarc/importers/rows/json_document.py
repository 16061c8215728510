"""JSON: a list of articles, an object that holds one, or an article alone."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

from newsarc.errors import SourceDamaged
from newsarc.importers.rows.columns import is_named
from newsarc.importers.rows.json_lines import problem_of
from newsarc.importers.rows.reading import read_rows
from newsarc.importers.rows.row import BadRow, Row
from newsarc.importers.sniffing import json_kind
from newsarc.language import english
from newsarc.model.page import ReadSource
from newsarc.reading.page import READER
from newsarc.text.decoding import decode

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsarc.model.issue import IssuePage
    from newsarc.model.sources import SourceFile

NAME = "json"
SUFFIXES = frozenset({".json"})
_DEEPEST = 4  # where a search engine's hits are: hits.hits[]._source
_SPACE = re.compile(r"[ \t\r\n]*")


def recognizes(path: str, head: bytes) -> bool:
    """Claim JSON that is of no standard of its own."""
    return json_kind(path, head) == NAME


def read(
    file: SourceFile, *, given: IssuePage, encoding: str | None, with_reasons: bool = False
) -> ReadSource:
    """Read each object of the list of articles."""
    decoded = decode(file, encoding=encoding)
    rows = list(_rows(file.path, decoded.text.removeprefix("\ufeff")))
    return ReadSource(decoded.encoding, READER, read_rows(file, rows, given, "JSON"), decoded.is_guess)


def load_json(path: str, text: str) -> Any:
    """Read a JSON text; raises SourceDamaged."""
    try:
        return json.loads(text)
    except (ValueError, RecursionError) as error:
        problem = problem_of(error)
        if isinstance(error, json.JSONDecodeError):
            problem = english("line {line}: {problem}", line=error.lineno, problem=problem)
        raise SourceDamaged(path, "JSON", problem) from error


def _rows(path: str, text: str) -> Iterator[Row | BadRow]:
    document = load_json(path, text)
    keys, items = _list_of_articles(path, document)
    spans = item_lines(text, keys, items)
    for number, (item, (first, last)) in enumerate(zip(items, spans, strict=True), start=1):
        values = item.get("_source", item) if isinstance(item, dict) else item
        if isinstance(values, dict):
            yield Row(number, first, last, values)
        else:
            yield BadRow(number, first, english("no object"))


def _list_of_articles(path: str, document: Any) -> tuple[tuple[str, ...], list[Any]]:
    """Find the list, and the keys that lead to it; raises SourceDamaged where two may be it."""
    if isinstance(document, list):
        return (), document
    found = list(_lists_in(document, ()))
    if len(found) > 1:
        places = english(" or in ").join(".".join(keys) for keys, _ in found[:5])
        raise SourceDamaged(
            path,
            "JSON",
            english("the articles may be in {places}: leave one list in the file", places=places),
        )
    if found:
        return found[0]
    return (), [document]


def _lists_in(value: Any, keys: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], list[Any]]]:
    """Yield the lists of objects that have a headline or a body."""
    if not isinstance(value, dict) or len(keys) > _DEEPEST or is_named(value, "body"):
        return
    for key, inner in value.items():
        if isinstance(inner, list) and any(_is_article(item) for item in inner):
            yield (*keys, key), inner
        else:
            yield from _lists_in(inner, (*keys, key))


def _is_article(item: Any) -> bool:
    if not isinstance(item, dict):
        return False
    values = item.get("_source", item)
    return isinstance(values, dict) and (is_named(values, "body") or is_named(values, "headline"))


def item_lines(text: str, keys: tuple[str, ...], items: list[Any]) -> list[tuple[int, int]]:
    """Return the lines that each item of a list stands on; all lines where they cannot be told."""
    return _spans(text, keys, items) or [(1, text.count("\n") + 1)] * len(items)


def _spans(text: str, keys: tuple[str, ...], items: list[Any]) -> list[tuple[int, int]] | None:
    start = 0
    for key in keys:
        found = re.compile(rf"{re.escape(json.dumps(key, ensure_ascii=False))}\s*:").search(text, start)
        if found is None:
            return None
        start = found.end()
    start = _SPACE.match(text, start).end()  # type: ignore[union-attr]  # it matches nothing too
    if not text.startswith("[", start):
        return None
    spans = list(_spans_from(text, start + 1))
    return spans if len(spans) == len(items) else None


def _spans_from(text: str, start: int) -> Iterator[tuple[int, int]]:
    decoder = json.JSONDecoder()
    line, counted = 1 + text.count("\n", 0, start), start
    while True:
        start = _SPACE.match(text, start).end()  # type: ignore[union-attr]
        if text[start] == "]":
            return
        _, end = decoder.raw_decode(text, start)
        line += text.count("\n", counted, start)
        last = line + text.count("\n", start, end)
        yield line, last
        line, counted = last, end
        start = _SPACE.match(text, end).end()  # type: ignore[union-attr]
        start += text[start] == ","
