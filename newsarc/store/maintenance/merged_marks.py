"""What the user of another archive put on its articles: corrections, tags, notes; and their former refs."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsarc.corrections.reading import read_value
from newsarc.store.articles.lookup import entry_of_id
from newsarc.store.database.archive import Archive
from newsarc.store.user.corrections import Changes, Corrector
from newsarc.store.user.tags import tag_as_given

if TYPE_CHECKING:
    from newsarc.model.records import Correction, Entry
    from newsarc.store.database.transaction import Transaction

_REF = re.compile(r"[a-z2-7]{12,52}(?:-\d{1,9})?")
_KEEP_REF_SQL = """
    INSERT OR IGNORE INTO former_ref(ref, article_id, digest)
    SELECT :ref, :id, :digest WHERE NOT EXISTS (SELECT 1 FROM article WHERE ref = :ref)"""


class MarkMerger:
    """Puts the marks of articles of another archive on the same articles here; what is here stays."""

    def __init__(self, transaction: Transaction, other: Archive, conflicts: list[str]) -> None:
        self._connection = transaction.connection
        self._archive = Archive(transaction.connection, transaction.path)
        self._other = other
        self._corrector = Corrector(transaction)
        self._conflicts = conflicts

    def take(self, article: int, article_id: int) -> int:
        """Take the marks of an article over; return how many are new here."""
        theirs, ours = entry_of_id(self._other, article), entry_of_id(self._archive, article_id)
        self._keep_refs(article, theirs.ref, article_id)
        tags = self._take_tags(theirs, article_id)
        return tags + self._take_note(article, ours) + self._take_corrections(theirs, ours)

    def _keep_refs(self, article: int, ref: str, article_id: int) -> None:
        """Let the article be found by the refs that it has or had there."""
        sql = "SELECT ref, digest FROM former_ref WHERE article_id = ? ORDER BY ref"
        former = [(row["ref"], row["digest"]) for row in self._other.rows(sql, (article,))]
        for name, digest in [(ref, None), *former]:
            if _REF.fullmatch(name):
                values = {"ref": name, "id": article_id, "digest": digest}
                self._connection.execute(_KEEP_REF_SQL, values)

    def _take_tags(self, theirs: Entry, article_id: int) -> int:
        sql = "SELECT count(*) FROM tag WHERE article_id = ?"
        (before,) = self._connection.execute(sql, (article_id,)).fetchone()
        tag_as_given(self._connection, article_id, theirs.tags, theirs.imported_at.isoformat())
        (after,) = self._connection.execute(sql, (article_id,)).fetchone()
        return int(after - before)

    def _take_note(self, article: int, ours: Entry) -> int:
        row = self._other.row("SELECT text, noted_at FROM article_note WHERE article_id = ?", (article,))
        text = " ".join(row["text"].split()) if row is not None else ""
        if row is None or text in {"", ours.note}:
            return 0
        if ours.note is not None:
            self._conflicts.append(f"article {ours.id}: noted {ours.note!r}, and there {text!r}")
            return 0
        sql = "INSERT INTO article_note(article_id, text, noted_at) VALUES (?, ?, ?)"
        return self._connection.execute(sql, (ours.id, text, row["noted_at"])).rowcount

    def _take_corrections(self, theirs: Entry, ours: Entry) -> int:
        return sum(self._take_correction(one, ours) for one in theirs.corrections)

    def _take_correction(self, theirs: Correction, ours: Entry) -> bool:
        value = None if theirs.value is None else read_value(theirs.field, theirs.value)
        here = {one.field: one.value for one in ours.corrections}
        if theirs.field not in here:
            changes = Changes({theirs.field: value}, note=theirs.note)
            return bool(self._corrector.correct(str(ours.id), changes, theirs.corrected_at))
        if here[theirs.field] != value:
            self._conflicts.append(
                f"article {ours.id}: {theirs.field} is corrected to {here[theirs.field]!r},"
                f" and there to {value!r}"
            )
        return False
