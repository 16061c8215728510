"""Front matter: the facts between two fences at the head of a Markdown article, in YAML or TOML."""

from __future__ import annotations

import json
import re
import tomllib
from datetime import date, time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_YAML, _TOML = "---", "+++"
_KEY = re.compile(r"([\w\u4e00-\u9fff][\w\u4e00-\u9fff .-]{0,40}):(?:\s+(.*))?$")
_TOML_KEY = re.compile(r"[\w\"'.-]{1,40}\s*=|\[")
_ITEM = re.compile(r"\s*-\s+(.*)")
_BLOCK = re.compile(r"[|>][+-]?\d?(?:\s+#.*)?")
_NOTE = re.compile(r"\[\[(?:[^\[\]|]{1,80}\|)?([^\[\]|]{1,80})\]\]")  # a link to another note
_OF_A_PERSON = ("name", "title")


def front_matter_end(lines: Sequence[str], start: int) -> int | None:
    """Return where a front matter that starts here ends; a rule within the text starts none."""
    fence, first = lines[start].rstrip(), "".join(lines[start + 1 : start + 2])
    begins = {_YAML: _KEY, _TOML: _TOML_KEY}.get(fence)
    if begins is None or not begins.match(first):
        return None
    return next((end for end in range(start + 1, len(lines)) if lines[end].rstrip() == fence), None)


def read_facts(lines: Sequence[str], *, is_toml: bool = False) -> dict[str, object]:
    """Read the plain keys, texts and lists that front matter is made of.

    >>> read_facts(["title: 'Lock gates'", "tags: [lock, gates]", "author:", "- Tom Pell"])
    {'title': 'Lock gates', 'tags': ['lock', 'gates'], 'author': ['Tom Pell']}
    >>> read_facts(["title: >-", "  Lock", "  gates", "author:", "  name: Tom Pell", "  url: pell.example"])
    {'title': 'Lock gates', 'author': 'Tom Pell'}
    >>> read_facts(["author:", '  - "[[people/pell|Tom Pell]]"'])
    {'author': ['Tom Pell']}
    >>> read_facts(['title = "Lock gates"', "date = 2024-05-17"], is_toml=True)
    {'title': 'Lock gates', 'date': '2024-05-17'}
    """
    return _toml(lines) if is_toml else dict(_yaml(lines))


def is_toml_fence(line: str) -> bool:
    """Tell the fence of front matter in TOML."""
    return line.rstrip() == _TOML


def _toml(lines: Sequence[str]) -> dict[str, object]:
    try:
        facts = tomllib.loads("\n".join(lines))
    except (tomllib.TOMLDecodeError, RecursionError, ValueError):
        return {}
    return {
        name: value.isoformat() if isinstance(value, date | time) else value for name, value in facts.items()
    }


def _yaml(lines: Sequence[str]) -> Iterator[tuple[str, object]]:
    """Yield each key with its value, of which the lines below it are a part as long as they are indented."""
    heads = [at for at, line in enumerate(lines) if _KEY.match(line)]
    for at, end in zip(heads, [*heads[1:], len(lines)], strict=True):
        found = _KEY.match(lines[at])
        below = [line for line in lines[at + 1 : end] if line.strip()]
        value = _below(found[2] or "", below) if found else None
        if found and value not in (None, ""):
            yield found[1].strip(), value


def _below(said: str, lines: Sequence[str]) -> object:
    if _BLOCK.fullmatch(said.strip()):
        return ("\n" if said.startswith("|") else " ").join(line.strip() for line in lines)
    items = [item for line in lines if (item := _ITEM.match(line))]
    if items and not said:
        return [_of_person([item[1]]) or _value(item[1]) for item in items]
    if lines and not said:
        return _of_person([line.strip() for line in lines])
    continued = [line.strip() for line in lines if line[:1].isspace()]
    return _value(" ".join((said, *continued)))


def _of_person(lines: Sequence[str]) -> object:
    """Return who is meant by keys of his own, as his name and his address."""
    facts = {found[1].strip(): _value(found[2] or "") for line in lines if (found := _KEY.match(line))}
    return next((facts[name] for name in _OF_A_PERSON if facts.get(name)), None)


def _value(text: str) -> object:
    text = _NOTE.sub(r"\1", text.strip())
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        pass
    if text.startswith("[") and text.endswith("]"):
        return [piece.strip().strip("\"'") for piece in text[1:-1].split(",") if piece.strip()]
    return text[1:-1] if len(text) > 1 and text[0] == text[-1] == "'" else text.partition(" #")[0]
