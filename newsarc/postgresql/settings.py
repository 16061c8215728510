"""What a published archive says of itself: its tables, its archive, and whether it is whole."""

from __future__ import annotations

from importlib.resources import files
from typing import TYPE_CHECKING

from newsarc.errors import NotPublished, PublishedOtherwise
from newsarc.language import tr
from newsarc.postgresql.rows import SCHEMA
from newsarc.text.matching.tokenizer import TOKENIZER_VERSION

if TYPE_CHECKING:
    from datetime import datetime

    from newsarc.postgresql.connection import Session

BEGUN, COMPLETE = "begun", "complete"
_THERE_SQL = (
    "SELECT to_regnamespace('newsarc') IS NOT NULL AS schema, to_regclass('newsarc.setting') AS setting"
)
_SET_SQL = "INSERT INTO setting VALUES (%s, %s) ON CONFLICT (name) DO UPDATE SET value = excluded.value"


def prepare(session: Session, identity: str) -> None:
    """Make the tables where there are none; raises PublishedOtherwise where there are others."""
    if not _is_there(session):
        with session.transaction():
            session.run(files(__package__).joinpath("schema.sql").read_text(encoding="utf-8"))
            for name, value in (("schema", str(SCHEMA)), ("archive_id", identity), ("state", BEGUN)):
                session.change(_SET_SQL, (name, value))
            session.change("INSERT INTO statistics VALUES (0, 0, 0)")
    found = _settings(session)
    _refuse_other_schema(session, found)
    if found.get("archive_id") != identity:
        raise PublishedOtherwise(
            session.address, tr("another archive is published here: publish each to a database of its own")
        )
    if found.get("tokenizer") != str(TOKENIZER_VERSION):
        with session.transaction():
            session.change(_SET_SQL, ("tokenizer", str(TOKENIZER_VERSION)))
            session.change(_SET_SQL, ("state", BEGUN))


def set_state(session: Session, state: str, now: datetime | None = None) -> None:
    """Note whether all of the archive is there, unless that is known."""
    if _settings(session).get("state") == state:
        return
    with session.transaction():
        session.change(_SET_SQL, ("state", state))
        if now is not None:
            session.change(_SET_SQL, ("published_at", now.isoformat()))


def is_broken_off(session: Session) -> bool:
    """Tell whether a publish before this one did not come to its end; the first one finds none that did."""
    return _settings(session).get("state") == BEGUN


def check_readable(session: Session) -> bool:
    """Tell whether the archive is whole; raises NotPublished or PublishedOtherwise."""
    if not _is_there(session):
        raise NotPublished(session.address)
    found = _settings(session)
    _refuse_other_schema(session, found)
    if found.get("tokenizer") != str(TOKENIZER_VERSION):
        raise PublishedOtherwise(
            session.address,
            tr("its index is that of another newsarc: publish the archive again with this one"),
        )
    return found.get("state") == COMPLETE


def _is_there(session: Session) -> bool:
    row = session.row(_THERE_SQL)
    if row is not None and row["schema"] and row["setting"] is None:
        raise PublishedOtherwise(
            session.address,
            tr("newsarc did not make the schema `newsarc` here: rename it, or name another database"),
        )
    return row is not None and bool(row["schema"])


def _settings(session: Session) -> dict[str, str]:
    return {row["name"]: row["value"] for row in session.rows("SELECT name, value FROM setting")}


def _refuse_other_schema(session: Session, found: dict[str, str]) -> None:
    if found.get("schema") != str(SCHEMA):
        raise PublishedOtherwise(
            session.address,
            tr(
                "published by another newsarc (schema {found}, this one knows {schema}): use that one, or"
                " drop the schema `newsarc` there and publish again",
                found=found.get("schema"),
                schema=SCHEMA,
            ),
        )
