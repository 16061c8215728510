"""Check an archive against itself: SQLite's own checks, sources, articles and what belongs to them."""

from __future__ import annotations

import hashlib
import json
import sqlite3
from contextlib import contextmanager
from typing import TYPE_CHECKING

from newsarc.errors import ArchiveAltered, ArchiveCorrupted, ArchiveError, ArchiveStrayFile, ArchiveUnusable
from newsarc.language import english
from newsarc.store.articles.kept_bytes import inflate_in_steps
from newsarc.store.articles.lookup import ENTRY_SQL
from newsarc.store.articles.refs import content_digest
from newsarc.store.articles.rows import uncorrected_entry
from newsarc.store.database.archive import open_archive
from newsarc.store.database.connection import archive_errors, connect_for_reading
from newsarc.store.database.corruption import UNREADABLE
from newsarc.store.database.definitions import broken_definitions, foreign_definitions
from newsarc.store.maintenance.index_check import index_problems

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

_MOST_OF_A_KIND = 100  # problems: a ruined archive has millions of them
_LEFTOVERS = {
    english("segments of an article that is not there"): "SELECT count(*) FROM jump WHERE NOT EXISTS"
    " (SELECT 1 FROM article WHERE id = from_id) OR NOT EXISTS (SELECT 1 FROM article WHERE id = to_id)",
    english("issues whose segments are still to be joined"): "SELECT count(*) FROM jump_due",
    english("articles that the source they are cited from does not hold"): "SELECT count(*) FROM article"
    " WHERE source_id NOT IN (SELECT source_id FROM article_source WHERE article_id = article.id)",
    english(
        "articles that are removed and there"
    ): "SELECT count(*) FROM removed JOIN article ON id = article_id",
    english("contributors whom no `author:` finds"): "SELECT count(*) FROM contributor"
    " WHERE NOT EXISTS (SELECT 1 FROM person WHERE name = contributor.name AND key = fold(name))",
    english("corrections without what they lie over"): "SELECT count(*) FROM correction"
    " WHERE article_id NOT IN (SELECT article_id FROM uncorrected)",
}


_KEPT_SQL = "SELECT id, path, ifnull(kept_sha256, sha256) AS sha256, content FROM source ORDER BY id"


def check_archive(path: Path) -> Iterator[str]:
    """Yield what is wrong with an archive, a line each; nothing if it is whole.

    It is checked as it is at one moment; an import may run meanwhile.
    """
    try:
        with open_archive(path):  # an older archive is brought up to date first
            pass
    except (ArchiveUnusable, ArchiveCorrupted, ArchiveAltered, ArchiveStrayFile) as error:
        yield str(error)
    else:
        yield from problems_of(path)


def problems_of(path: Path, *, is_indexed_now: bool = False) -> Iterator[str]:
    """Yield what is wrong with an archive that may be of any state; an index just made is taken as it is."""
    try:
        with _snapshot(path) as connection:
            for check in _CHECKS:
                if is_indexed_now and check is index_problems:
                    continue
                yield from _problems_of_one(check, connection, path)
    except ArchiveError as error:
        yield str(error)


@contextmanager
def _snapshot(path: Path) -> Iterator[sqlite3.Connection]:
    with archive_errors(path):
        connection = connect_for_reading(path)
    try:
        with archive_errors(path):
            connection.execute("BEGIN")
        yield connection
    finally:
        connection.close()


def _problems_of_one(
    check: Callable[[sqlite3.Connection], Iterator[str]], connection: sqlite3.Connection, path: Path
) -> Iterator[str]:
    """Yield the problems of one check; that it cannot be made at all is one too."""
    number = 0
    try:
        with archive_errors(path):
            for number, problem in enumerate(check(connection), start=1):
                if number > _MOST_OF_A_KIND:
                    yield english("… and more of the same kind")
                    return
                yield problem
    except ArchiveError as error:
        yield str(error)
    except (sqlite3.Error, *UNREADABLE) as error:
        yield english(
            "{name}: cannot be checked: {error}",
            name=check.__name__.strip("_").replace("_", " "),
            error=error,
        )


def _structure(connection: sqlite3.Connection) -> Iterator[str]:
    for row in connection.execute("PRAGMA integrity_check"):
        if row[0] != "ok":
            yield f"structure: {row[0]}"


def _references(connection: sqlite3.Connection) -> Iterator[str]:
    for row in connection.execute("PRAGMA foreign_key_check"):
        yield english(
            "{table} row {rowid}: refers to a row of {parent} that is not there",
            table=row["table"],
            rowid=row["rowid"],
            parent=row["parent"],
        )


def _sources(connection: sqlite3.Connection) -> Iterator[str]:
    for row in connection.execute(_KEPT_SQL):
        if not _is_whole(row):
            yield english(
                "source {id}: {path}: what is kept of it is not what was imported",
                id=row["id"],
                path=row["path"],
            )


def _is_whole(source: sqlite3.Row) -> bool:
    digest = hashlib.sha256()
    try:
        for piece in inflate_in_steps(source["content"]):
            digest.update(piece)
    except UNREADABLE:
        return False
    return digest.hexdigest() == str(source["sha256"])


def _articles(connection: sqlite3.Connection) -> Iterator[str]:
    """Make each article's digest again: it is another where the text is not what was read."""
    for found in connection.execute("SELECT id FROM article ORDER BY id"):
        row = connection.execute(ENTRY_SQL, (found["id"],)).fetchone()
        if row is None:
            yield english("article {id}: its source is not there", id=found["id"])
            continue
        try:
            is_whole = _is_its_text(row)
        except UNREADABLE:
            is_whole = False
        if not is_whole:
            yield english("article {id}: its text is not what its ref was made of", id=found["id"])


def _is_its_text(row: sqlite3.Row) -> bool:
    entry = uncorrected_entry(row)
    (ref, _, of_ref), (digest, _, of_digest) = entry.ref.partition("-"), str(row["digest"]).partition("-")
    is_begun = digest.startswith(ref) and of_ref == of_digest
    return is_begun and digest == content_digest(entry.record)


def _leftovers(connection: sqlite3.Connection) -> Iterator[str]:
    for what, sql in _LEFTOVERS.items():
        number = connection.execute(sql).fetchone()[0]
        if number:
            yield f"{what}: {number:,}"
    for row in connection.execute("SELECT article_id, name, row FROM removed_row ORDER BY rowid"):
        try:
            json.loads(row["row"])
        except ValueError:
            yield english(
                "removed article {article_id}: its {name} cannot be read",
                article_id=row["article_id"],
                name=row["name"],
            )


_CHECKS = (
    _structure,
    broken_definitions,
    foreign_definitions,
    _references,
    _sources,
    _articles,
    index_problems,
    _leftovers,
)
