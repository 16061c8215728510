"""Find reprints of an article, its other versions and excerpts: few candidates, then a close look.

Nothing is prepared at the import. What is rare in an article leads to the others that have it too.
"""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from itertools import chain
from typing import TYPE_CHECKING

from newsarc.model.parts import Kind
from newsarc.results.similar import SimilarEntry, Similarity
from newsarc.store.articles.lookup import entry_of_id
from newsarc.store.search.conditions import kind_condition
from newsarc.text.matching.similarity import clause_phrases, overlap_of, units_of, word_phrases

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newsarc.model.issue import PartialDate
    from newsarc.model.records import Entry
    from newsarc.results.similar import Overlap
    from newsarc.store.database.archive import Archive

# Measured on 100,000 articles with copies, later versions and excerpts of a paragraph among them.
_RARE = 100  # articles; a word of more leads nowhere
_OFTEN_PRINTED = 2_000  # articles; a clause of more is one that everybody writes
_MOST_WEIGHED = 3_000
_MOST_COMPARED = 100  # of each sort, at a millisecond each
_FRUITLESS = 50  # comparisons; while more are like it, the search goes on
_ORDER = tuple(Similarity)


def similar_to(archive: Archive, entry: Entry) -> tuple[SimilarEntry, ...]:
    """Find the entries that are similar to one: the same text first, then other versions, then excerpts."""
    body = _body(entry)
    overlaps = dict(_compare(archive, entry, body))
    found = [
        SimilarEntry(other, overlap, _days_between(entry, other))
        for other, overlap in ((entry_of_id(archive, id_), overlap) for id_, overlap in overlaps.items())
    ]
    return tuple(sorted(found, key=_place))


def _body(entry: Entry) -> str:
    return "\n".join(paragraph.text for paragraph in entry.record.part.paragraphs)


def _compare(archive: Archive, entry: Entry, body: str) -> Iterator[tuple[int, Overlap]]:
    units = units_of(body)
    likely, others = _candidates(archive, entry, body)
    fruitless = 0
    for number, id_ in enumerate((*likely, *others)):
        (row,) = archive.rows("SELECT body FROM article WHERE id = ?", (id_,))
        overlap = overlap_of(units, units_of(row["body"]))
        if overlap is not None:
            fruitless = 0
            yield id_, overlap
        elif number >= len(likely) and (fruitless := fruitless + 1) >= _FRUITLESS:
            return


def _candidates(archive: Archive, entry: Entry, body: str) -> tuple[Sequence[int], Sequence[int]]:
    """Return the ids of those that share most of what is rare, or are mostly made of it, and of the others.

    Made of it are excerpts: a paragraph shares less with the article than many a long stranger. Where an
    article was printed a hundred times, the others are its copies too.
    """
    weights = _weigh(archive, body)
    weights.pop(entry.id, None)
    heaviest = tuple(sorted(weights, key=lambda id_: (-weights[id_], id_))[:_MOST_WEIGHED])
    of_kind = kind_condition(None, {Kind.ARTICLE, entry.record.part.kind})
    rows = archive.rows(
        f"SELECT id, length(body) AS length FROM article WHERE id IN ({_marks(heaviest)}) AND {of_kind.sql}"  # noqa: S608 - no values in it
        " AND body IS NOT NULL",
        (*heaviest, *of_kind.parameters),
    )
    lengths = {row["id"]: row["length"] for row in rows}
    heavy = [id_ for id_ in heaviest if id_ in lengths]
    dense = sorted(heavy, key=lambda id_: (-weights[id_] / lengths[id_], id_))
    likely = dict.fromkeys((*heavy[:_MOST_COMPARED], *dense[:_MOST_COMPARED]))
    return tuple(likely), [id_ for id_ in heavy if id_ not in likely]


def _weigh(archive: Archive, body: str) -> dict[int, float]:
    """Weigh the articles that share words or clauses with a text; a rare one weighs more."""
    weights: defaultdict[int, float] = defaultdict(float)
    words = (_holders(archive, word, _RARE) for word in word_phrases(body))
    # An excerpt may be made of everyday words only: its clauses lead to it, too.
    clauses = (_holders(archive, clause, _OFTEN_PRINTED) for clause in clause_phrases(body))
    for ids in chain(words, clauses):
        for id_ in ids:
            weights[id_] += 1 / len(ids)
    return weights


def _marks(ids: tuple[int, ...]) -> str:
    return ", ".join("?" for _ in ids)


def _holders(archive: Archive, phrase: str, most: int) -> list[int]:
    """Return the articles that have a phrase; none if there are too many to lead anywhere."""
    rows = archive.rows(
        "SELECT rowid FROM search WHERE search MATCH ? LIMIT ?", (f"body : {phrase}", most + 1)
    )
    return [row["rowid"] for row in rows] if len(rows) <= most else []


def _days_between(entry: Entry, other: Entry) -> int | None:
    ours, theirs = _ordinal(entry.record.issue.date), _ordinal(other.record.issue.date)
    return None if ours is None or theirs is None else theirs - ours


def _ordinal(printed: PartialDate | None) -> int | None:
    if printed is None or printed.month is None or printed.day is None:
        return None
    return date(printed.year, printed.month, printed.day).toordinal()


def _place(found: SimilarEntry) -> tuple[int, float, int]:
    overlap = found.overlap
    most = max(overlap.share, overlap.share_of_other)
    return _ORDER.index(overlap.similarity), -most, found.entry.id
