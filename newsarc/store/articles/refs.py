"""The digest of an article, which is the same in every archive, and the ref that is its beginning.

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

LENGTH = 12  # 60 bits: among ten million articles, one chance in 20,000 of two alike by accident
_PART_END = "\N{INFORMATION SEPARATOR ONE}"


def name_records(records: Iterable[Record]) -> Iterator[tuple[str, Record]]:
    """Give every record of a source its digest; those printed twice in it are numbered from the second on."""
    seen: Counter[str] = Counter()
    for record in records:
        digest = content_digest(record)
        seen[digest] += 1
        yield digest if seen[digest] == 1 else f"{digest}-{seen[digest]}", record


def short_ref(digest: str, length: int = LENGTH) -> str:
    """Cut a digest to a ref, which keeps its number.

    >>> short_ref("abcdefghijklmnop-2")
    'abcdefghijkl-2'
    """
    text, dash, number = digest.partition("-")
    return f"{text[:length]}{dash}{number}"


def content_digest(record: Record) -> str:
    """Make the digest of a record; white space does not count, for extractors differ in it."""
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
    return base64.b32encode(digest).decode("ascii").lower().rstrip("=")
