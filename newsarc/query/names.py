"""The names of articles as SQL: which article an id, a ref or a former ref means, and never two."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING
from unicodedata import normalize

from newsarc.model.records import REF
from newsarc.query.condition import Condition

if TYPE_CHECKING:
    from collections.abc import Iterable

_LARGEST_ID = 2**63 - 1
_COMMA = r"\s*[,、;]\s*"
_ROW = r"(\d{1,18})(?:[-\u2013\u2014]|\.\.)(\d{1,18})"
_MOST_IN_A_ROW = 100_000
_NAME = rf"\d{{1,19}}|{REF}"
# A ref that is longer or shorter in another archive begins the whole digest all the same.
_SHORTEST = 12  # characters of a ref
_DIGEST_START = rf"([a-z2-7]{{{_SHORTEST},52}})(-[0-9]+)?"
_NO_START = "-"  # which no digest begins with
_WHOLE = 52  # characters of a digest, before its number
_IDS_SQL = f"""
    SELECT id FROM (
        SELECT coalesce(
            (SELECT id FROM article WHERE id = name.value ->> 0),
            (SELECT id FROM article WHERE ref = name.value ->> 1),
            (SELECT article_id FROM former_ref WHERE ref = name.value ->> 1),
            (SELECT min(id) FROM article
                WHERE digest >= name.value ->> 2 AND digest < (name.value ->> 2) || '{{'
                AND substr(digest, {_WHOLE + 1}) = name.value ->> 3 HAVING count(*) = 1)
        ) AS id FROM json_each(?) AS name
    ) WHERE id IS NOT NULL"""  # noqa: S608 - a constant


def ids_of_names(names: Iterable[str]) -> Condition:
    """Write the SELECT of the articles that these ids and refs mean; what means none is left out."""
    return Condition(_IDS_SQL, (json.dumps([name_keys(name) for name in names]),))


def names_in(text: str) -> list[str] | None:
    """Return the names that stand behind `id:`, which may be in a row or a list; None if any is none.

    >>> names_in("7"), names_in("3-5"), names_in("1,4..6"), names_in("edaw46bvjn33"), names_in("@1")
    (['7'], ['3', '4', '5'], ['1', '4', '5', '6'], ['edaw46bvjn33'], None)
    """
    names: list[str] = []
    for piece in re.split(_COMMA, normalize("NFKC", text).strip().lower()):
        row = re.fullmatch(_ROW, piece)
        if row and 0 <= int(row[2]) - int(row[1]) < _MOST_IN_A_ROW:
            names += map(str, range(int(row[1]), int(row[2]) + 1))
        elif not row and re.fullmatch(_NAME, piece):
            names.append(piece)
        else:
            return None
    return names


def name_keys(name: str) -> tuple[int, str, str, str]:
    """Return what a name may be: an id, a ref, and the beginning of a digest with its number."""
    name = name.lower()
    number = int(name) if name.isascii() and name.isdigit() and len(name) < 20 else 0
    found = re.fullmatch(_DIGEST_START, name) if len(name) >= _SHORTEST else None
    start, repeat = (found[1], found[2] or "") if found else (_NO_START, "")
    return min(number, _LARGEST_ID), name, start, repeat
