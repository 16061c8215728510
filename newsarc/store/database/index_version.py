"""Whether the full-text index was built by today's tokeniser; look-ups ask nothing else of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsarc.text.matching.tokenizer import TOKENIZER_VERSION

if TYPE_CHECKING:
    import sqlite3


def is_index_current(connection: sqlite3.Connection) -> bool:
    """Tell whether today's tokeniser built the index."""
    version = connection.execute("SELECT value FROM setting WHERE name = 'tokenizer_version'").fetchone()
    return version is not None and version["value"] == str(TOKENIZER_VERSION)
