"""What an archive holds, in numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsarc.store.database.beside.side_files import size_with_log
from newsarc.store.database.schema import SCHEMA

if TYPE_CHECKING:
    from pathlib import Path

    from newsarc.store.database.archive import Archive

_NEWSPAPERS_SQL = """
    SELECT newspaper, count(*) AS articles, min(date) AS first, max(date) AS last
    FROM article WHERE kind = 'article' GROUP BY newspaper ORDER BY newspaper IS NULL, newspaper"""
_NUMBERS = {
    "sources": "SELECT count(*) AS value FROM source",
    "source_bytes": "SELECT ifnull(sum(length(content)), 0) AS value FROM source",
    "files": "SELECT count(*) AS value FROM file",
    "first_date": "SELECT min(date) AS value FROM article WHERE kind = 'article'",
    "last_date": "SELECT max(date) AS value FROM article WHERE kind = 'article'",
    "last_import": "SELECT max(imported_at) AS value FROM source",
    "corrected": "SELECT count(DISTINCT article_id) AS value FROM correction",
    "tagged": "SELECT count(DISTINCT article_id) AS value FROM tag",
    "noted": "SELECT count(*) AS value FROM article_note",
    "removed": "SELECT count(DISTINCT article_id) AS value FROM removed_row",
}


def archive_facts(archive: Archive, path: Path) -> dict[str, object]:
    """Gather what there is to know of an archive as a whole."""
    kinds = archive.rows("SELECT kind, count(*) AS parts FROM article GROUP BY kind ORDER BY kind")
    tokenizer = archive.rows("SELECT value FROM setting WHERE name = 'tokenizer_version'")
    readers = archive.rows("SELECT reader, count(*) AS sources FROM source GROUP BY reader ORDER BY reader")
    return {
        "path": str(path),
        "bytes": size_with_log(path),
        "kinds": {row["kind"]: row["parts"] for row in kinds},
        **{name: archive.rows(sql)[0]["value"] for name, sql in _NUMBERS.items()},
        "newspapers": [
            {name: row[name] for name in ("newspaper", "articles", "first", "last")}
            for row in archive.rows(_NEWSPAPERS_SQL)
        ],
        "schema": SCHEMA,
        "tokenizer": int(tokenizer[0]["value"]) if tokenizer else None,
        "readers": {row["reader"]: row["sources"] for row in readers},
    }
