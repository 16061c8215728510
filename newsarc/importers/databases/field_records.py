"""Records whose fields stand behind their usual names (题名：… 正文：…), as CNKI and crawlers write them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsarc.importers.databases.record import DatabaseRecord, NumberedLine, paragraphs_of, span_of
from newsarc.importers.rows.columns import field_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_NAME = r"[\w\u4e00-\u9fff][\w\u4e00-\u9fff ]{0,20}"
_FIELD = re.compile(
    rf"\s{{0,4}}(?:[【\[]?(?P<name>{_NAME})[】\]]?\s?[:：]|【(?P<bracketed>{_NAME})】|\[(?P<boxed>{_NAME})\])"
    r"(?:\s*(?P<value>\S.*)|\s*)$"
)
_RULE = re.compile(r"\s*(?P<one>[^\w\s])(?P=one){4,}(?P<other>[^\w\s]?)(?P=other)*\s*$")
_FEWEST = 3  # fields of a record besides its text
_MANY = ("authors", "tags", "captions")  # fields that may stand more than once


def is_export(text: str) -> bool:
    """Tell an export by its first record: it begins with a field, and has headline, text and others."""
    lines = [line for line in text.splitlines() if line.strip() and not _RULE.match(line)]
    names: list[str] = []
    for line in lines:
        name = _name_of(line)
        if not names and name is None:
            return False
        if name in names and name not in _MANY:
            break
        names += [name] if name else []
        if name == "body":
            break
    return {"headline", "body"} <= {*names} and len({*names}) > _FEWEST


def read_records(lines: Sequence[NumberedLine]) -> Iterator[DatabaseRecord]:
    """Yield the records of an export: each begins with the field with which the first does."""
    first = next((name for line in lines if (name := _name_of(line.text))), None)
    run: list[NumberedLine] = []
    for line in _without_rules(lines):
        if run and _name_of(line.text) == first:
            yield _read(run)
            run = []
        run += [line] if run or not line.is_blank else []
    if run:
        yield _read(run)


def _without_rules(lines: Sequence[NumberedLine]) -> Iterator[NumberedLine]:
    """Yield the lines without the rules that stand over a field or at the end."""
    over_field = True
    kept: list[NumberedLine] = []
    for line in reversed(lines):
        is_rule = _RULE.match(line.text) is not None
        if not (is_rule and over_field):
            kept.append(line)
        if not is_rule and not line.is_blank:
            over_field = _name_of(line.text) is not None
    yield from reversed(kept)


def _read(lines: Sequence[NumberedLine]) -> DatabaseRecord:
    record = DatabaseRecord(*span_of(lines))
    text: list[NumberedLine] = []
    name: str | None = None
    for line in lines:
        found = _name_of(line.text)
        if found and not (name == "body" and found in record.fields):
            name = found
            value = _value_of(line.text)
            if name != "body" and value:
                record.fields.setdefault(name, value)
            elif value:
                text.append(NumberedLine(line.number, value))
        elif name == "body":
            text.append(line)
    record.text = paragraphs_of(text)
    return record


def _name_of(text: str) -> str | None:
    """Return the field with whose usual name a line begins.

    >>> _name_of("【版次】：A03"), _name_of("[标题] 渡口夜航"), _name_of("堤上：一夜")
    ('page', 'headline', None)
    """
    match = _FIELD.match(text)
    return field_of(match["name"] or match["bracketed"] or match["boxed"]) if match else None


def _value_of(text: str) -> str:
    match = _FIELD.match(text)
    return (match["value"] or "").strip() if match else ""
