"""Keep the segments of articles joined, in whichever order their pages come and are read again.

Triggers of the archive note the issue of every article that is written, in `jump_due`; each commit
pairs the segments of these issues again. So nothing else that writes articles has to know of jumps.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

from newsarc.language import english
from newsarc.model.parts import MarkRole
from newsarc.store.database.corruption import unreadable_rows
from newsarc.text.characters.numerals import NUMERALS
from newsarc.text.matching.jump_matching import ArticleSegment, match_segments
from newsarc.text.page_labels import page_label_key

if TYPE_CHECKING:
    import sqlite3
    from pathlib import Path

_ISSUE = "kind = 'article' AND newspaper = ? AND date = ?"
# Without the plus SQLite would go through all articles of the newspaper, which are in this order already.
_PAGES_SQL = f"SELECT id, page, jump_to, jump_from, marks FROM article WHERE {_ISSUE} ORDER BY +id"  # noqa: S608 - constants
_FORGET_SQL = f"""
    DELETE FROM jump WHERE from_id IN (SELECT id FROM article WHERE {_ISSUE})
    OR to_id IN (SELECT id FROM article WHERE {_ISSUE})"""  # noqa: S608 - constants
_SEGMENT_SQL = "SELECT * FROM article WHERE id = ?"
_NUMERAL = re.compile(f"[{NUMERALS}]")
_MOST_ARTICLES = 2_000  # on pages with jump lines: more are many issues under one date
_UNSIGNED_OPENER = "本报讯"  # the one opener that names neither agency nor place


def renew_jumps(connection: sqlite3.Connection, path: Path) -> None:
    """Pair the segments of all issues that were written to."""
    due = connection.execute("SELECT newspaper, date FROM jump_due ORDER BY newspaper, date").fetchall()
    for issue in due:
        _renew_issue(connection, path, (issue["newspaper"], issue["date"]))
    connection.execute("DELETE FROM jump_due")


def _renew_issue(connection: sqlite3.Connection, path: Path, issue: tuple[str, str]) -> None:
    connection.execute(_FORGET_SQL, issue * 2)
    with unreadable_rows(path, english("an article of {issue}", issue=" ".join(issue))):
        segments = _segments_on_jumping_pages(connection, issue)
    connection.executemany(
        "INSERT INTO jump(from_id, to_id) VALUES (?, ?)", sorted(match_segments(segments).items())
    )


def _segments_on_jumping_pages(
    connection: sqlite3.Connection, issue: tuple[str, str]
) -> list[ArticleSegment]:
    pages = [row for row in connection.execute(_PAGES_SQL, issue) if row["page"] is not None]
    concerned = _concerned_pages(pages)
    ids = [row["id"] for row in pages if page_label_key(row["page"]) in concerned]
    if len(ids) > _MOST_ARTICLES:
        return []
    return [_segment(connection.execute(_SEGMENT_SQL, (article_id,)).fetchone()) for article_id in ids]


def _concerned_pages(rows: list[sqlite3.Row]) -> set[str]:
    """Return the pages with jump lines and those that these name: most issues have few, or none."""
    jumping = [
        row for row in rows if _is_printed(row, MarkRole.JUMP_TO) or _is_printed(row, MarkRole.JUMP_FROM)
    ]
    labels = (row[name] for row in jumping for name in ("page", "jump_to", "jump_from"))
    return {page_label_key(label) for label in labels if label is not None}


def _segment(row: sqlite3.Row) -> ArticleSegment:
    body = row["body"] or ""
    return ArticleSegment(
        id=row["id"],
        page=page_label_key(row["page"]),
        edition=row["edition"],
        has_jump_to=_is_printed(row, MarkRole.JUMP_TO),
        jump_to=page_label_key(row["jump_to"]) if row["jump_to"] else None,
        has_jump_from=_is_printed(row, MarkRole.JUMP_FROM),
        jump_from=page_label_key(row["jump_from"]) if row["jump_from"] else None,
        headline=row["headline"],
        body=body,
        opens_report=bool(row["agency"] or row["place"]) or body.startswith(_UNSIGNED_OPENER),
    )


def _is_printed(row: sqlite3.Row, role: MarkRole) -> bool:
    """Tell whether an article has a jump line, also one that lost its number (下转第 版).

    A jump line with a number that is no jump is one that a user has corrected.
    """
    if row[role.value] is not None:
        return True
    if row["marks"] == "[]":  # as of most articles
        return False
    return any(mark == role.value and not _NUMERAL.search(text) for mark, text, _ in json.loads(row["marks"]))
