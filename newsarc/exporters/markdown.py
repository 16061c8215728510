"""Markdown with YAML front matter; entries follow one another, each opened by its `---`."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

from newsarc.exporters.values import exported_values
from newsarc.fields import FIELDS
from newsarc.text.characters.controls import escape_controls, show_controls

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newsarc.model.parts import Paragraph
    from newsarc.model.records import Entry

_FRONT_MATTER = tuple(field for field in FIELDS if field.is_front_matter)
_INLINE = re.compile(r"[\\`*_\[\]<>~|]|&(?=#?\w)")
_LINE_START = re.compile(r"^([#+=-])|^(\d{1,9})([.)])(?=\s|$)", re.MULTILINE)


def export(entries: Iterable[Entry]) -> Iterator[str]:
    """Write each entry as front matter, headings and paragraphs."""
    for number, entry in enumerate(entries):
        yield ("\n" if number else "") + "\n\n".join(_blocks(entry)) + "\n"


def escape(text: str) -> str:
    r"""Write text so that Markdown reads it as plain words.

    >>> print(escape("# 1 * 2 <b>"))
    \# 1 \* 2 \<b\>
    >>> print(escape("3. March"))
    3\. March
    """
    escaped = _INLINE.sub(lambda found: "\\" + found[0], show_controls(text))
    return _LINE_START.sub(lambda found: f"\\{found[1]}" if found[1] else f"{found[2]}\\{found[3]}", escaped)


def _blocks(entry: Entry) -> Iterator[str]:
    part = entry.record.part
    yield _front_matter(entry)
    if part.kicker:
        yield f"*{_escape_line(part.kicker)}*"
    if part.headline:
        yield f"# {_escape_line(' '.join(part.headline))}"
    yield from (f"*{_escape_line(line)}*" for line in part.deck)
    if part.byline:
        yield _escape_line(part.byline)
    yield from map(_paragraph, part.paragraphs)


def _paragraph(paragraph: Paragraph) -> str:
    return f"## {_escape_line(paragraph.text)}" if paragraph.is_crosshead else escape(paragraph.text.strip())


def _escape_line(text: str) -> str:
    return escape(" ".join(text.split()))


def _front_matter(entry: Entry) -> str:
    known = ((key, value) for key, value in _facts(entry) if value not in (None, "", []))
    # A JSON value is YAML too, whatever is in it; that is why none of our own quoting is needed.
    lines = [f"{key}: {escape_controls(json.dumps(value, ensure_ascii=False))}" for key, value in known]
    return "\n".join(["---", *lines, "---"])


def _facts(entry: Entry) -> Iterator[tuple[str, object]]:
    source = entry.record.source
    yield "id", entry.id
    yield "ref", entry.ref
    values = exported_values(entry.record)
    yield from ((field.name, values[field.name]) for field in _FRONT_MATTER)
    yield "tags", list(entry.tags)
    yield "note", entry.note
    yield "source", source.path
    yield "sha256", source.sha256
    yield "lines", f"{source.first_line}-{source.last_line}"
