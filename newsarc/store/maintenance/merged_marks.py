"""What the user of another archive put on its articles: corrections, tags, notes; and their former refs."""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING

from newsarc.corrections.marks import read_note, read_tag
from newsarc.corrections.reading import check_field, read_value
from newsarc.errors import UsageError
from newsarc.language import tr
from newsarc.model.records import REF
from newsarc.store.articles.lookup import entry_of_id
from newsarc.store.database.archive import Archive
from newsarc.store.ingest.exported import keep_former_ref
from newsarc.store.user.corrections import Changes, Corrector
from newsarc.store.user.tags import tag_as_given

if TYPE_CHECKING:
    from collections.abc import Callable

    from newsarc.model.records import Correction, Entry
    from newsarc.store.database.transaction import Transaction

_SHOWN_CHARACTERS = 100


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
            if re.fullmatch(REF, name):
                keep_former_ref(self._connection, name, article_id, digest)

    def _take_tags(self, theirs: Entry, article_id: int) -> int:
        sql = "SELECT count(*) FROM tag WHERE article_id = ?"
        (before,) = self._connection.execute(sql, (article_id,)).fetchone()
        names = tuple(filter(None, (self._checked(read_tag, name, article_id) for name in theirs.tags)))
        tag_as_given(self._connection, article_id, names, theirs.imported_at.isoformat())
        (after,) = self._connection.execute(sql, (article_id,)).fetchone()
        return int(after - before)

    def _take_note(self, article: int, ours: Entry) -> int:
        row = self._other.row("SELECT text, noted_at FROM article_note WHERE article_id = ?", (article,))
        text = self._checked(read_note, row["text"], ours.id) if row is not None else None
        if row is None or text in {None, ours.note}:
            return 0
        if ours.note is not None:
            self._tell(
                ours.id,
                tr("noted {ours}, and there {theirs}", ours=_shown(ours.note), theirs=_shown(text)),
            )
            return 0
        sql = "INSERT INTO article_note(article_id, text, noted_at) VALUES (?, ?, ?)"
        return self._connection.execute(sql, (ours.id, text, row["noted_at"])).rowcount

    def _take_corrections(self, theirs: Entry, ours: Entry) -> int:
        return sum(self._take_correction(one, ours) for one in theirs.corrections)

    def _take_correction(self, theirs: Correction, ours: Entry) -> bool:
        read = partial(_read_correction, theirs.field)
        value = None if theirs.value is None else self._checked(read, theirs.value, ours.id)
        if value is None and theirs.value is not None:
            return False
        here = {one.field: one.value for one in ours.corrections}
        if theirs.field not in here:
            note = self._checked(read_note, theirs.note, ours.id) if theirs.note else None
            changes = Changes({theirs.field: value}, note=note)
            return bool(self._corrector.correct(str(ours.id), changes, theirs.corrected_at))
        if here[theirs.field] != value:
            ours_is, theirs_is = _shown(here[theirs.field]), _shown(value)
            self._tell(
                ours.id,
                tr(
                    "{field} is corrected to {ours}, and there to {theirs}",
                    field=theirs.field,
                    ours=ours_is,
                    theirs=theirs_is,
                ),
            )
        return False

    def _checked(self, read: Callable[[str], str | None], text: str, article_id: int) -> str | None:
        """Return a mark as its command would write it; tell of one that it would refuse, and return None."""
        try:
            return read(text)
        except UsageError as error:
            self._tell(
                article_id, tr("{text} is left out ({reason})", text=_shown(text), reason=_cut(str(error)))
            )
            return None

    def _tell(self, article_id: int, problem: str) -> None:
        self._conflicts.append(tr("article {article_id}: {problem}", article_id=article_id, problem=problem))


def _read_correction(field: str, text: str) -> str | None:
    return read_value(check_field(field), text)


def _shown(text: str | None) -> str:
    return repr(text if text is None else _cut(text))


def _cut(text: str) -> str:
    return text if len(text) <= _SHOWN_CHARACTERS else text[:_SHOWN_CHARACTERS] + "…"
