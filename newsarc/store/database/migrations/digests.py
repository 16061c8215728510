"""The step to schema 13: the whole digest of each text, which no ref can be forged to be like."""

from __future__ import annotations

import base64
import hashlib
import json
from contextlib import suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils import Database

_DIGESTED = tuple("kind newspaper date edition page kicker headline deck byline body".split())


def create_digest(database: Database) -> None:
    """Keep the whole digest of each text: refs, which are its beginning, can be forged to be alike.

    They are made of the texts as they were read; of what was forgotten only the ref is left.
    """
    database.conn.create_function("digest_of", -1, _digest_of, deterministic=True)
    texts = ", ".join(f"CAST({name} AS BLOB)" for name in _DIGESTED)
    for statement in (
        "ALTER TABLE article ADD COLUMN digest TEXT NOT NULL DEFAULT ''",
        f"UPDATE article SET digest = digest_of(ref, (SELECT CAST(columns AS BLOB) FROM uncorrected"  # noqa: S608 - constants
        f" WHERE article_id = article.id), {texts})",
        "ALTER TABLE former_ref ADD COLUMN digest TEXT",
        "DROP TRIGGER ref_changed",
        "CREATE TRIGGER ref_changed AFTER UPDATE OF ref ON article WHEN OLD.ref <> NEW.ref BEGIN"
        " INSERT OR REPLACE INTO former_ref VALUES (OLD.ref, OLD.id, OLD.digest); END",
        "CREATE TABLE removed_digest (digest TEXT PRIMARY KEY, article_id INTEGER NOT NULL"
        " REFERENCES removed(article_id))",
        "INSERT INTO removed_digest SELECT ref, article_id FROM removed_ref",
        "DROP TABLE removed_ref",
        "CREATE INDEX removed_digest_article ON removed_digest (article_id)",
    ):
        database.execute(statement)
    _number_equal_digests(database)
    _name_removed_rows(database)
    database.execute("CREATE UNIQUE INDEX article_digest ON article (digest)")


def _number_equal_digests(database: Database) -> None:
    """Part texts that somebody made equal without newsarc."""
    sql = "SELECT digest, min(id) FROM article GROUP BY digest HAVING count(*) > 1 ORDER BY digest"
    while equal := database.execute(sql).fetchall():
        for digest, first in equal:
            text, _, number = digest.partition("-")
            others = "UPDATE article SET digest = ? WHERE digest = ? AND id <> ?"
            database.execute(others, (f"{text}-{int(number or 1) + 1}", digest, first))


def _name_removed_rows(database: Database) -> None:
    sql = (
        "SELECT article.rowid, article.article_id, article.row, uncorrected.row FROM removed_row AS article"
        " LEFT JOIN removed_row AS uncorrected ON uncorrected.article_id = article.article_id"
        " AND uncorrected.name = 'uncorrected' WHERE article.name = 'article'"
    )
    for number, article_id, text, uncorrected in database.execute(sql).fetchall():
        try:
            row = json.loads(text)
            columns = json.loads(uncorrected)["columns"] if uncorrected else None
            digest = _digest_of(row["ref"], columns, *(row[name] for name in _DIGESTED))
        except (ValueError, TypeError, LookupError):
            continue  # `archive check` names it
        changed = json.dumps({**row, "digest": digest}, ensure_ascii=False)
        database.execute("UPDATE removed_row SET row = ? WHERE rowid = ?", (changed, number))
        database.execute("DELETE FROM removed_digest WHERE digest = ?", (row["ref"],))
        database.execute("INSERT OR REPLACE INTO removed_digest VALUES (?, ?)", (digest, article_id))


def _digest_of(ref: str, uncorrected: str | bytes | None, *values: str | bytes | None) -> str:
    columns = dict(zip(_DIGESTED, values, strict=True))
    with suppress(ValueError, TypeError):
        columns |= json.loads(uncorrected or "{}")
    texts = (columns[name] or "" for name in _DIGESTED)
    plain = (text.decode(errors="replace") if isinstance(text, bytes) else str(text) for text in texts)
    digest = hashlib.sha256(
        "\x1f".join("".join(text.split()) for text in plain).encode(errors="replace")
    ).digest()
    whole = base64.b32encode(digest).decode("ascii").lower().rstrip("=")
    return "-".join([whole, *ref.split("-")[1:2]])
