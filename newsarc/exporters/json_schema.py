"""The JSON Schema of JSON Lines, made of the table of fields: what other programs can count on."""

from __future__ import annotations

from typing import Any

from newsarc.exporters.jsonl import COLUMNS, SCHEMA
from newsarc.fields import NAMED, Shape
from newsarc.model.parts import Kind

_TEXT = {"type": "string"}
_SAID: dict[str, Any] = {"type": ["string", "null"]}
_NUMBER = {"type": "integer", "minimum": 1}
_PARTIAL_DATE = r"^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$"
_SHAPES: dict[Shape, dict[str, Any]] = {
    Shape.KIND: {"enum": [kind.value for kind in Kind]},
    Shape.DATE: {**_SAID, "pattern": _PARTIAL_DATE},
    Shape.DAY: {**_SAID, "format": "date"},
    Shape.NUMBER: _NUMBER,
    Shape.CREDITS: {
        "type": "array",
        "items": {
            "type": "object",
            "properties": {"name": _TEXT, "role": _SAID},
            "required": ["name", "role"],
            "additionalProperties": False,
        },
    },
}
_MEANINGS = {
    Shape.DATE: "a day, month or year, as far as it is known",
    Shape.HEADLINE: "its lines, joined by one space",
    Shape.LINES: "its lines, joined by one newline",
    Shape.PARAGRAPHS: "its paragraphs, joined by one newline",
    Shape.LANGUAGE: "a tag of BCP 47",
    Shape.PAGE: "the label as printed",
}
_SOURCE_LINE = {"type": ["integer", "null"], "minimum": 1}
_OTHERS: dict[str, dict[str, Any]] = {
    "schema": {"const": SCHEMA, "description": "raised when a key changes its meaning"},
    "id": {**_NUMBER, "description": "stable in this archive"},
    "ref": {**_TEXT, "description": "made of the text, the same in every archive"},
    "tags": {"type": "array", "items": _TEXT},
    "note": {"type": ["string", "null"], "description": "what the user noted of it"},
    "source": {
        "type": "object",
        "properties": {
            "path": _TEXT,
            "sha256": {**_TEXT, "pattern": "^[0-9a-f]{64}$"},
            "encoding": _TEXT,
            "first_line": _SOURCE_LINE,
            "last_line": _SOURCE_LINE,
        },
    },
    "imported_at": {**_TEXT, "format": "date-time"},
}


def contract_schema() -> dict[str, Any]:
    """Build the schema of one line; keys that are not named may be added any time."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "An article of newsarc, as `newsarc export --format jsonl` writes it",
        "description": "null: not printed in the paper",
        "type": "object",
        "properties": {name: _property(name) for name in COLUMNS},
        "required": list(COLUMNS),
    }


def _property(name: str) -> dict[str, Any]:
    if name in _OTHERS:
        return _OTHERS[name]
    shape = NAMED[name].shape
    meaning = {"description": _MEANINGS[shape]} if shape in _MEANINGS else {}
    return _SHAPES.get(shape, _SAID) | meaning
