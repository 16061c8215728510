"""Build the full-text index anew from the articles, as a whole or not at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsarc.store.database.connection import archive_errors
from newsarc.store.database.search_index import build_index
from newsarc.store.database.transaction import open_transaction

if TYPE_CHECKING:
    from pathlib import Path


def reindex(path: Path) -> int:
    """Build the index of an archive anew; return how many articles and other parts are in it."""
    with open_transaction(path, is_wanted=True) as transaction:
        with archive_errors(path):
            count = build_index(transaction.connection)
        transaction.finish()
    return count
