"""Front matter: the facts between two fences at the head of a Markdown article, as YAML writes them."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_FENCE = "---"
_KEY = re.compile(r"([\w\u4e00-\u9fff][\w\u4e00-\u9fff .-]{0,40}):(?:\s+(.*))?$")
_ITEM = re.compile(r"\s*-\s+(.*)")


def front_matter_end(lines: Sequence[str], start: int) -> int | None:
    """Return where a front matter that starts here ends; a rule within the text starts none."""
    if lines[start].rstrip() != _FENCE or not _KEY.match("".join(lines[start + 1 : start + 2])):
        return None
    return next((end for end in range(start + 1, len(lines)) if lines[end].rstrip() == _FENCE), None)


def read_facts(lines: Sequence[str]) -> dict[str, object]:
    """Read the plain keys, texts and lists that front matter is made of.

    >>> read_facts(["title: 'Lock gates'", "tags: [lock, gates]", "author:", "- Tom Pell"])
    {'title': 'Lock gates', 'tags': ['lock', 'gates'], 'author': ['Tom Pell']}
    """
    facts: dict[str, object] = {}
    key = ""
    for line in lines:
        if item := _ITEM.match(line):
            listed = facts.setdefault(key, [])
            if isinstance(listed, list):
                listed.append(_value(item[1]))
        elif found := _KEY.match(line):
            key = found[1].strip()
            if found[2]:
                facts[key] = _value(found[2])
    return facts


def _value(text: str) -> object:
    text = text.strip()
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        pass
    if text.startswith("[") and text.endswith("]"):
        return [piece.strip().strip("\"'") for piece in text[1:-1].split(",") if piece.strip()]
    return text[1:-1] if len(text) > 1 and text[0] == text[-1] == "'" else text.partition(" #")[0]
