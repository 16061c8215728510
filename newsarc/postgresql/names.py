"""The names of published articles: which article an id, a ref or a former ref means."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsarc.query.names import name_keys

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newsarc.postgresql.connection import Session

_WHOLE = 52  # characters of a digest, before its number
_ID_SQL = f"""
    SELECT coalesce(
        (SELECT id FROM article WHERE id = %(number)s),
        (SELECT id FROM article WHERE ref = %(name)s),
        (SELECT min(id) FROM article WHERE former_refs @> ARRAY[%(name)s]),
        (SELECT min(id) FROM article WHERE digest >= %(start)s AND digest < %(start)s || '{{'
            AND substr(digest, {_WHOLE + 1}) = %(repeat)s HAVING count(*) = 1)
    ) AS id"""  # noqa: S608 - constants


def ids_of_names(session: Session, names: Iterable[str]) -> dict[str, int]:
    """Return the ids that names mean; a name that means none is left out."""
    found: dict[str, int] = {}
    for name in dict.fromkeys(names):
        number, lowered, start, repeat = name_keys(name)
        keys = {"number": number, "name": lowered, "start": start, "repeat": repeat}
        (row,) = session.named_rows(_ID_SQL, keys)
        if row["id"] is not None:
            found[name] = row["id"]
    return found
