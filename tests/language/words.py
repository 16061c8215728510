"""The names of data that people see: columns, fields, labels, kinds, what becomes of files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsarc.importers import IMPORTERS

if TYPE_CHECKING:
    from collections.abc import Iterator


def words() -> Iterator[str]:
    """Yield each name."""
    yield from ((importer.__doc__ or "").partition("\n")[0].rstrip(".") for importer in IMPORTERS)
