"""JSON: a list of articles or of pages with theirs, an object that holds one, or an article alone."""

from __future__ import annotations

import json
import re
from itertools import count
from typing import TYPE_CHECKING, Any

from newsarc.errors import SourceDamaged
from newsarc.importers.rows.columns import field_of, is_named
from newsarc.importers.rows.json_text import load_json, load_pieces, rows_of_table
from newsarc.importers.rows.reading import read_rows
from newsarc.importers.rows.row import BadRow, Row
from newsarc.importers.sniffing import json_kind
from newsarc.language import english
from newsarc.model.page import ReadSource
from newsarc.reading.page import READER
from newsarc.text.decoding import decode

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsarc.importers.rows.json_text import JsonPiece
    from newsarc.model.issue import IssuePage
    from newsarc.model.sources import SourceFile

NAME = "json"
SUFFIXES = frozenset({".json"})
_DEEPEST = 4  # where a search engine's hits are: hits.hits[]._source
_ISSUE = ("newspaper", "date", "edition", "page", "section")
_WRAPPERS = ("_source", "fields", "attributes")
_NO_SPACE = re.compile(r"[^ \t\r\n]")


def recognizes(path: str, head: bytes) -> bool:
    """Claim JSON that is of no standard of its own."""
    return json_kind(path, head) == NAME


def read(file: SourceFile, *, given: IssuePage, encoding: str | None) -> ReadSource:
    """Read each object of the list of articles."""
    decoded = decode(file, encoding=encoding)
    encoding, is_guess = decoded.encoding, decoded.is_guess
    rows = _rows(file.path, decoded.text.removeprefix("\ufeff"))
    del decoded  # the text, which is as large as all rows together
    return ReadSource(encoding, READER, read_rows(file, rows, given, "JSON"), is_guess)


def _rows(path: str, text: str) -> Iterator[Row | BadRow]:
    numbers = count(1)
    try:
        document = rows_of_table(load_json(path, text))
    except SourceDamaged:
        if not (pieces := load_pieces(text)):
            raise
        yield from _rows_of_pieces(pieces, numbers)
        return
    keys, items = _list_of_articles(path, document)
    spans = item_lines(text, keys, items)
    said = _said_above(document, keys)
    for item, span in zip(items, spans, strict=True):
        yield from _rows_of(item, span, said, numbers)


def _rows_of_pieces(pieces: list[JsonPiece], numbers: Iterator[int]) -> Iterator[Row | BadRow]:
    for piece in pieces:
        if piece.problem:
            yield BadRow(next(numbers), piece.first_line, piece.problem)
        else:
            yield from _rows_of(piece.value, (piece.first_line, piece.last_line), {}, numbers)


def _rows_of(
    item: Any, lines: tuple[int, int], said: dict[str, object], numbers: Iterator[int]
) -> Iterator[Row | BadRow]:
    for values in _articles_of(item, said):
        if isinstance(values, dict):
            yield Row(next(numbers), *lines, values)
        else:
            yield BadRow(next(numbers), lines[0], english("no object"))


def _said_above(document: Any, keys: tuple[str, ...]) -> dict[str, object]:
    """Return what the objects round a list say of the issue."""
    said: dict[str, object] = {}
    for key in keys:
        said |= _of_issue(document)
        document = document[key]
    return said


def _articles_of(item: Any, said: dict[str, object], depth: int = 0) -> Iterator[Any]:
    """Yield an item of a list, or the articles of a page that it is, with what is said of their issue."""
    values = _values_of(item)
    inner = _lists_of_page(values) if depth < _DEEPEST else []
    if not inner:
        known = {field_of(name) for name in values} if isinstance(values, dict) else set()
        told = {field: value for field, value in said.items() if field not in known}
        yield {**told, **values} if isinstance(values, dict) else values
    for articles in inner:
        for article in articles:
            yield from _articles_of(article, {**said, **_of_page(values)}, depth + 1)


def _lists_of_page(values: Any, depth: int = 0) -> list[list[Any]]:
    """Return the lists of articles, or of pages, in an object that is no article itself."""
    if depth > _DEEPEST or not isinstance(values, dict) or is_named(values, "body"):
        return []
    lists = (value for value in _and_within(values) if isinstance(value, list))
    return [items for items in lists if any(_holds_articles(item, depth + 1) for item in items)]


def _and_within(values: dict[str, Any]) -> Iterator[Any]:
    """Yield the values of an object, and of the objects that are its values, such as `records`."""
    for value in values.values():
        yield from value.values() if isinstance(value, dict) else [value]


def _holds_articles(item: Any, depth: int = 0) -> bool:
    return _is_article(item) or bool(_lists_of_page(item, depth))


def _of_page(values: dict[str, Any]) -> dict[str, object]:
    """Return what an object says of the page that it is; its title is the name of the page's section."""
    title = next((value for key, value in values.items() if field_of(key) == "headline"), None)
    section = {"section": title} if isinstance(title, str) else {}
    return {**section, **_of_issue(values)}


def _of_issue(values: Any) -> dict[str, object]:
    """Return the fields of the issue that an object has, by their names."""
    pairs = ((field_of(key), value) for key, value in values.items()) if isinstance(values, dict) else ()
    return {field: value for field, value in pairs if field in _ISSUE and isinstance(value, str | int)}


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
        if isinstance(inner, list) and any(map(_holds_articles, inner)):
            yield (*keys, key), inner
        else:
            yield from _lists_in(inner, (*keys, key))


def _is_article(item: Any) -> bool:
    values = _values_of(item)
    return isinstance(values, dict) and (
        is_named(values, "body") or is_named(values, "headline", is_sure=True)
    )


def _values_of(item: Any) -> Any:
    """Return the fields of an item, which some services wrap in one of its values."""
    if not isinstance(item, dict):
        return item
    if isinstance(item.get("title"), dict) and "heading" in item:
        return _with_newspaper_named(item)
    inner = next((item[key] for key in _WRAPPERS if isinstance(item.get(key), dict)), None)
    return item if inner is None else {**_without_wrapper(item, inner), **inner}


def _with_newspaper_named(item: dict[str, Any]) -> dict[str, Any]:
    """Tell the title of the newspaper from that of the article, as Trove (Australia) has them."""
    others = {key: value for key, value in item.items() if key not in ("title", "heading")}
    return {**others, "newspaper": item["title"], "headline": item["heading"]}


def _without_wrapper(item: dict[str, Any], inner: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in item.items() if value is not inner and key not in inner}


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
    start = _after_space(text, start)
    if not text.startswith("[", start):
        return None
    spans = list(_spans_from(text, start + 1))
    return spans if len(spans) == len(items) else None


def _spans_from(text: str, start: int) -> Iterator[tuple[int, int]]:
    decoder = json.JSONDecoder(strict=False)
    line, counted = 1 + text.count("\n", 0, start), start
    while True:
        start = _after_space(text, start)
        if text[start] == "]":
            return
        _, end = decoder.raw_decode(text, start)
        line += text.count("\n", counted, start)
        last = line + text.count("\n", start, end)
        yield line, last
        line, counted = last, end
        start = _after_space(text, end)
        start += text[start] == ","


def _after_space(text: str, start: int) -> int:
    found = _NO_SPACE.search(text, start)
    return found.start() if found else len(text)
