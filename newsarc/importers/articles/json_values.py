"""What JSON values hold: their texts, whatever they are wrapped in, and the objects of a list."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

# The main one of several forms of a text, as services write them, stands behind the bare words.
_TEXTS = "name value text title _text #text @value main original rendered $date $numberLong".split()
_FIRST_EASTERN = "\N{HANGUL CHOSEONG KIYEOK}"
_WRAPPED = ("$date", "sections", "paragraphs", "blocks")  # values that hold others, in order


def texts_of(value: object) -> tuple[str, ...]:
    """Return the texts of a value: of a list each, of an object its name or text.

    >>> texts_of(["沈亦舟", {"name": "陆怀谷"}]), texts_of(3), texts_of(None)
    (('沈亦舟', '陆怀谷'), ('3',), ())
    >>> texts_of([{"family": "Marlow", "given": "Ada"}]), texts_of({"date-parts": [[2021, 3, 4]]})
    (('Ada Marlow',), ('2021-03-04',))
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
        yield from _texts(_held(value) if known is None else known)


def _held(value: Mapping[str, Any]) -> list[object]:
    """Return what an object holds instead of a text: a name or a day in parts, or headed parts of a text."""
    if isinstance(value.get("family"), str):
        return [_whole_name(value["family"], value.get("given"))]
    if isinstance(parts := value.get("date-parts"), list) and parts and isinstance(parts[0], list):
        return ["-".join(f"{one:0>2}" for one in parts[0])]
    return [value.get("headline"), *(value[name] for name in _WRAPPED if name in value)]


def _whole_name(family: str, given: object) -> str:
    """Write a name in the order of its language: Chinese, Japanese and Korean ones begin with the family."""
    if not isinstance(given, str):
        return family
    return f"{given} {family}" if family[:1] < _FIRST_EASTERN else family + given
