"""The last list or search that a person saw: `@3` names the third of it, in the same archive."""

from __future__ import annotations

import json
import os
import re
from contextlib import suppress
from typing import TYPE_CHECKING, NamedTuple

from newsarc.errors import NoLastList, UnknownPlace
from newsarc.text.addresses import shown

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

_PLACE = re.compile("@(?P<step>[+-]?)(?P<number>[0-9]{0,4})")
MOST = 1_000
"""How many articles are remembered."""
_MOST_BYTES = 200_000


class LastList(NamedTuple):
    """The query of a list, as it was written, and the refs of the articles that were shown."""

    query: str
    refs: tuple[str, ...]
    shown: int = 0
    """The place of the article that was shown last; 0 before the first."""


def is_place(name: str) -> bool:
    """Tell whether a name is a place in the last list."""
    return _PLACE.fullmatch(name) is not None


def remember(archive: Path | str, query: str, refs: Sequence[str], shown: int = 0) -> None:
    """Remember what was shown; where nothing can be written nothing is."""
    kept = {"archive": _place(archive), "query": query, "refs": list(refs[:MOST]), "shown": shown}
    path = _path()
    beside = path.with_name(f".{path.name}-{os.getpid()}")  # another that runs just now has its own
    with suppress(OSError):
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        beside.write_text(json.dumps(kept, ensure_ascii=False), encoding="utf-8", errors="replace")
        beside.replace(path)


def recall(archive: Path | str) -> LastList | None:
    """Return the last list of an archive; None if there is none, or it was of another one."""
    try:
        with _path().open("rb") as stream:
            kept = json.loads(stream.read(_MOST_BYTES))
        if kept["archive"] == _place(archive):
            return LastList(str(kept["query"]), tuple(map(str, kept["refs"])), int(kept.get("shown", 0)))
    except (OSError, ValueError, KeyError, TypeError):  # not there, or somebody else wrote it
        pass
    return None


def names_at(archive: Path | str, names: Sequence[str]) -> list[str]:
    """Put refs in the place of places; raises NoLastList or UnknownPlace."""
    last = recall(archive)
    return [_name_at(name, last) for name in names]


def remember_shown(archive: Path | str, names: Sequence[str]) -> None:
    """Remember that an article of the last list was shown by its place: `@+1` is the next one from there."""
    last = recall(archive)
    if last is not None and names and _PLACE.fullmatch(names[-1]):
        remember(archive, last.query, last.refs, _number(names[-1], last))


def _place(archive: Path | str) -> str:
    """Write where an archive is; that of one on a server is its address, without the password."""
    return shown(archive) if isinstance(archive, str) else os.path.realpath(archive)


def _name_at(name: str, last: LastList | None) -> str:
    if not is_place(name):
        return name
    if last is None:
        raise NoLastList(name)
    number = _number(name, last)
    if not 0 < number <= len(last.refs):
        raise UnknownPlace(name, len(last.refs))
    return last.refs[number - 1]


def _number(name: str, last: LastList) -> int:
    """Read a place: `@3` counts from the first, `@+1` from the article shown last, which is `@`."""
    found = _PLACE.fullmatch(name)
    if found is None:
        raise ValueError(name)
    steps = int(found["number"] or (1 if found["step"] else 0))
    if not found["step"] and found["number"]:
        return steps
    return last.shown - steps if found["step"] == "-" else last.shown + steps


def _path() -> Path:
    from platformdirs import user_state_path

    return user_state_path("newsarc", appauthor=False) / "last-list.json"
