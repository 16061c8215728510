"""The name of an article that is the same in every archive, made from what is printed.

Frozen: a ref that was quoted in a footnote must be found again for ever.
"""

from __future__ import annotations

import base64
import hashlib
from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newsarc.model.records import Record

_LENGTH = 12  # 60 bits: among ten million articles, one chance in 20,000 of two alike
_PART_END = "\N{INFORMATION SEPARATOR ONE}"


def name_records(records: Iterable[Record]) -> Iterator[tuple[str, Record]]:
    """Give every record of a source its ref; those printed twice in it are numbered from the second on."""
    seen: Counter[str] = Counter()
    for record in records:
        ref = content_ref(record)
        seen[ref] += 1
        yield ref if seen[ref] == 1 else f"{ref}-{seen[ref]}", record


def content_ref(record: Record) -> str:
    """Make the ref of a record; white space does not count, for extractors differ in it."""
    part, issue = record.part, record.issue
    printed = (
        part.kind.value,
        issue.newspaper,
        issue.date.isoformat() if issue.date else None,
        issue.edition,
        issue.page,
        part.kicker,
        " ".join(part.headline),
        " ".join(part.deck),
        part.byline,
        " ".join(paragraph.text for paragraph in part.paragraphs),
    )
    key = _PART_END.join("".join((text or "").split()) for text in printed)
    digest = hashlib.sha256(key.encode()).digest()
    return base64.b32encode(digest).decode("ascii").lower()[:_LENGTH]
