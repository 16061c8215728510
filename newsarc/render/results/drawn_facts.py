"""What is known of an archive, drawn for a terminal: a table of facts, and one of each list of rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.text import Text

from newsarc.language import counted, tr, word
from newsarc.render.results.facts import written
from newsarc.render.results.rows import draw_rows, shorten_time
from newsarc.render.table import Column, draw_table
from newsarc.text.characters.controls import one_line
from newsarc.text.sizes import human_size

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from typing import Any


def draw_facts(facts: Mapping[str, object]) -> Iterator[str]:
    """Draw facts for a terminal: a table, then one of each list of rows, sizes in words."""
    lists = {name: value for name, value in facts.items() if isinstance(value, list)}
    rows = [
        (Text(_called(name), "dim"), Text(one_line(_told(name, value))))
        for name, value in facts.items()
        if name not in lists
    ]
    yield from draw_table((Column(""), Column("", is_breakable=True)), rows, is_terminal=True)
    for name, value in lists.items():
        yield "\n"
        yield (
            draw_rows(list(value[0]), [_named(row.values()) for row in value], is_terminal=True)
            if value
            else (tr("{name}: none", name=word(name.replace("_", " "))) + "\n")
        )


def _named(row: Iterable[Any]) -> list[Any]:
    """Say of a row without a name that it is of what is not known."""
    first, *rest = row
    return [tr("not known") if first is None else first, *rest]


def _called(name: str) -> str:
    """Name a fact for people: bytes are a size.

    >>> _called("source_bytes"), _called("last_import")
    ('source size', 'last import')
    """
    return word(name.replace("_", " ")).replace("bytes", "size")


def _told(name: str, value: object) -> str:
    """Write a value in words: sizes in their units, numbers of several kinds on one line."""
    if name == "readers" and isinstance(value, dict):
        return ", ".join(f"{reader} ({counted(number, 'source')})" for reader, number in value.items()) or tr(
            "none"
        )
    if isinstance(value, dict):
        return ", ".join(
            f"{written(number)} {word(kind.replace('_', ' '))}" for kind, number in value.items()
        ) or tr("none")
    if isinstance(value, int) and name.endswith("bytes"):
        return human_size(value)
    return shorten_time(written(value))
