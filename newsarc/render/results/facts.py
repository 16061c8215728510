"""What is known of an archive as lines for people: a name and its value."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsarc.language import tr, word
from newsarc.text.characters.controls import one_line

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping


def fact_lines(facts: Mapping[str, object]) -> Iterator[str]:
    r"""Write facts as lines; those that have parts get a line for each part.

    >>> list(fact_lines({"source_bytes": 1200, "kinds": {"article": 2}, "first_date": None}))
    ['source bytes: 1,200\n', 'kinds: article 2\n', 'first date: none\n']
    """
    for name, value in facts.items():
        for line in _values(value):
            yield one_line(tr("{name}: {value}", name=word(name.replace("_", " ")), value=line)) + "\n"


def _values(value: object) -> list[str]:
    if isinstance(value, dict):
        return [f"{word(name)} {written(number)}" for name, number in value.items()] or [tr("none")]
    if isinstance(value, list):
        return [" ".join(written(cell) for cell in row.values()) for row in value] or [tr("none")]
    return [written(value)]


def written(value: object) -> str:
    """Write one value."""
    if value is None:
        return tr("none")
    return f"{value:,}" if isinstance(value, int) else str(value)
