"""Names of files for single articles, which every file system takes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newsarc.model.records import Entry

_UNSAFE = re.compile(r"[^\w.]+")
_LONGEST = 120  # bytes of a part
_LONGEST_OF_ALL = 200  # bytes of all parts; most file systems take 255 for the name with its ending


def file_name(entry: Entry, ending: str) -> str:
    """Name the file of an article by its issue, page, headline and, so that no two are the same, its id.

    A name begins with the date or a word, and so is never hidden, an option, or a device of Windows.
    """
    issue = entry.record.issue
    date = issue.date.isoformat() if issue.date else "undated"
    told = (issue.newspaper, issue.page, " ".join(entry.record.part.headline))
    parts = [cleaned for part in told if part and (cleaned := clean(part))]
    name = _cut("_".join([date, *parts]), _LONGEST_OF_ALL)
    return f"{name}_{entry.id}{ending}"


def clean(text: str) -> str:
    r"""Keep letters, digits and points; what else there is becomes one line below.

    >>> clean("../A1: “春耕”\n"), clean("a/b\\c\x1b"), len(clean("长" * 300).encode())
    ('A1_春耕', 'a_b_c', 120)
    """
    safe = _UNSAFE.sub("_", text).strip("_.")
    return _cut(safe, _LONGEST)


def _cut(name: str, size: int) -> str:
    return name.encode()[:size].decode(errors="ignore").strip("_.")
