"""What an update changes: the fields of the issue and the text, and in how many articles each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsarc.model.parts import Kind

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Mapping

    from newsarc.store.ingest.reconciled import Reconciliation

_ISSUE = ("newspaper", "date", "edition", "page", "section")
_TEXT = ("kicker", "headline", "deck", "byline", "body")
_STATE_SQL = f"SELECT {', '.join((*_ISSUE, *_TEXT))} FROM article WHERE id = ? AND kind = ?"  # noqa: S608 - constants

States = dict[int, "sqlite3.Row"]
"""Articles as they are at one moment, by their ids."""


def owned_ids(reconciliation: Reconciliation) -> list[int]:
    """Return the articles that are about to be written anew."""
    return [part.article_id for part in reconciliation.parts if part.article_id is not None and part.is_ours]


def states_of(connection: sqlite3.Connection, ids: Iterable[int]) -> States:
    """Return articles as they are now."""
    found = ((id_, connection.execute(_STATE_SQL, (id_, Kind.ARTICLE)).fetchone()) for id_ in ids)
    return {id_: row for id_, row in found if row is not None}


def changed_fields(before: Mapping[int, sqlite3.Row], after: States) -> tuple[tuple[str, int], ...]:
    """Count the articles in which each field of the issue, or the text, is another than before."""
    both = [(before[id_], after[id_]) for id_ in before.keys() & after.keys()]
    of_issue = {name: sum(old[name] != new[name] for old, new in both) for name in _ISSUE}
    of_text = sum(any(old[name] != new[name] for name in _TEXT) for old, new in both)
    return tuple((name, number) for name, number in (*of_issue.items(), ("text", of_text)) if number)
