"""What JSON values hold: their texts, whatever they are wrapped in, and the objects of a list."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

# The main one of several forms of a text, as services write them, stands behind the bare words.
_TEXTS = "name value text title _text #text @value main original rendered".split()


def texts_of(value: object) -> tuple[str, ...]:
    """Return the texts of a value: of a list each, of an object its name or text.

    >>> texts_of(["沈亦舟", {"name": "陆怀谷"}]), texts_of(3), texts_of(None)
    (('沈亦舟', '陆怀谷'), ('3',), ())
    """
    return tuple(_texts(value))


def text_of(value: object, between: str = " ") -> str | None:
    """Return the texts of a value as one; most values are texts."""
    if isinstance(value, str):
        return value if value.strip() else None
    return None if value is None else between.join(_texts(value)) or None


def objects_of(value: object) -> list[Mapping[str, Any]]:
    """Return the objects of a list; none where the value is anything else.

    >>> objects_of([{"role": "main"}, "main", None]), objects_of({"role": "main"})
    ([{'role': 'main'}], [])
    """
    return [one for one in value if isinstance(one, dict)] if isinstance(value, list) else []


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        if value.strip():
            yield value
    elif isinstance(value, bool) or value is None:
        return
    elif isinstance(value, int | float):
        yield str(value)
    elif isinstance(value, list):
        for one in value:
            yield from _texts(one)
    elif isinstance(value, dict):
        known = next((value[name] for name in _TEXTS if isinstance(value.get(name), str)), None)
        yield from _texts(known)
