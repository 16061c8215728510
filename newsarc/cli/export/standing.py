"""`--since-last NAME`: only what an export of this name has not given out yet, as it is now."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from newsarc.model.records import Entry

_DIGEST_SIZE = 12  # bytes: of a billion articles no two would be taken for one another


class News:
    """Passes on what is new or changed since an export, and remembers what it passed on."""

    def __init__(self, name: str, path: Path) -> None:
        self._name = name
        self._path = path
        self._passed: list[tuple[int, bytes]] = []

    def of(self, entries: Iterable[Entry]) -> Iterator[Entry]:
        """Pass on the entries that were not exported as they are."""
        from newsarc.store.database.archive import open_archive
        from newsarc.store.user.standing_exports import exported_digests

        with open_archive(self._path) as archive:
            before = exported_digests(archive, self._name)
        for entry in entries:
            digest = _digest(entry)
            if before.get(entry.id) != digest:
                self._passed.append((entry.id, digest))
                yield entry

    def remember(self) -> None:
        """Remember what was passed on; until then it is new."""
        if self._passed:
            from newsarc.store.user.standing_exports import remember_exported

            remember_exported(self._path, self._name, self._passed)


def _digest(entry: Entry) -> bytes:
    """Digest what an export says of an entry, but for where its source lies: a moved file is no news."""
    from hashlib import sha256

    from newsarc.exporters.jsonl import COLUMNS, chosen_objects, encode

    columns = [name for name in COLUMNS if name not in {"source", "position", "imported_at"}]
    (said,) = chosen_objects([entry], columns)
    return sha256(encode(said).encode()).digest()[:_DIGEST_SIZE]
