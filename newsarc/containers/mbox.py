"""Mailboxes: letters one behind the other, each begun by a line that starts with `From `."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsarc.containers.members import Member
from newsarc.errors import SourceDamaged
from newsarc.language import english

if TYPE_CHECKING:
    from collections.abc import Iterator

SUFFIXES = (".mbox",)
# Letters in which no `From ` is quoted are usual: only where a header follows does one begin.
_BEGINNING = re.compile(rb"^From [^\r\n]*\r?\n(?=>?[!-9;-~]+[ \t]*:|>From )", re.MULTILINE)
_QUOTED = re.compile(rb"^>(>*From )", re.MULTILINE)


def members(path: str, data: bytes) -> Iterator[Member]:
    """Yield the letters, which are numbered from 1; raises SourceDamaged."""
    starts = list(_BEGINNING.finditer(data))
    if not starts or data[: starts[0].start()].strip():
        raise SourceDamaged(path, "mbox", english("it does not begin with a line `From …`"))
    ends = [*(start.start() for start in starts[1:]), len(data)]
    for number, (start, end) in enumerate(zip(starts, ends, strict=True), start=1):
        yield Member(f"{number}.eml", _QUOTED.sub(rb"\1", data[start.end() : end]))
