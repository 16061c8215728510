"""The text that an editor is given: the fields as TOML between `+++`, then the body as paragraphs."""

from __future__ import annotations

import json
import tomllib
from datetime import date
from typing import TYPE_CHECKING

from newsarc.corrections.fields import FIELDS, LINED
from newsarc.corrections.reading import check_field, read_value
from newsarc.errors import UnreadableForm, UnusableValue
from newsarc.language import tr
from newsarc.text.characters.controls import escape_controls

if TYPE_CHECKING:
    from collections.abc import Mapping

_FENCE = "+++"
_HEAD = """\
# Correct what was read wrong, save, and close the editor.
# "" stands for what is not printed; a line that is taken out leaves its field as it is.
# Below the second +++ every line is a paragraph, and one that begins with ## is a crosshead."""
_NOTE = "note"


def write_form(values: Mapping[str, str | None]) -> str:
    """Write the fields of a record, and an empty note, to be edited."""
    # A JSON string with its control characters escaped is a TOML string too.
    fields = [f"{field} = {_toml(field, values[field])}" for field in FIELDS if field != "body"]
    body = "\n\n".join((values["body"] or "").split("\n"))
    why = tr("why; kept with the correction")
    front = [_FENCE, tr(_HEAD), *fields, f'{_NOTE} = ""  # {why}', _FENCE]
    return "\n".join(front) + f"\n\n{body}\n"


def read_form(text: str, *, is_day_first: bool | None = None) -> tuple[dict[str, str | None], str | None]:
    """Read the values of the fields that are there, and the note; raises a UsageError."""
    front, body = _cut(text.removeprefix("\ufeff").replace("\r\n", "\n"))
    try:
        table = tomllib.loads(front)
    except tomllib.TOMLDecodeError as error:
        raise UnreadableForm(f"{str(error)[:1].lower()}{str(error)[1:]}") from error
    note = _text(_NOTE, table.pop(_NOTE, "")).strip()
    fields = {check_field(name): value for name, value in table.items()}
    values = {
        field: read_value(field, _text(field, value), is_day_first=is_day_first)
        for field, value in fields.items()
    }
    return values | {"body": read_value("body", body)}, note or None


def _toml(field: str, value: str | None) -> str:
    shape: object = (value or "").split("\n") if value and field in LINED else value or ""
    return escape_controls(json.dumps(shape, ensure_ascii=False))


def _cut(text: str) -> tuple[str, str]:
    """Part the fields from the body; the first keep their line numbers, for messages."""
    lines = text.split("\n")
    fences = [number for number, line in enumerate(lines) if line.strip() == _FENCE][:2]
    if len(fences) < 2 or any(line.strip() for line in lines[: fences[0]]):
        raise UnreadableForm(tr("the fields must stand between two lines of {fence}", fence=_FENCE))
    first, second = fences
    return "\n" * (first + 1) + "\n".join([*lines[first + 1 : second], ""]), "\n".join(lines[second + 1 :])


def _text(field: str, value: object) -> str:
    """Write a TOML value as a user would have typed it; dates and numbers need no quotes."""
    match value:
        case str():
            return value
        case bool():
            pass
        case int():
            return str(value)
        case date():
            return value.isoformat()
        case list() if field in LINED:
            return "\n".join(_text(field, item) for item in value)
    raise UnusableValue(field, str(value), tr('a text in quotes, such as "…"'))
