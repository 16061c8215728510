"""What an archive answers: finds with their facets, and an article with its reference."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from newsarc.citation.references import reference_of
from newsarc.errors import CitationIncomplete
from newsarc.store.articles.continuations import join_segments, segments_of
from newsarc.store.articles.lookup import entry_named
from newsarc.store.reports.facets import count_by, keep_greatest
from newsarc.store.search.finding import count_entries, find_hits
from newsarc.web.questions import FACETS, node_of

if TYPE_CHECKING:
    from datetime import date

    from newsarc.citation import Style
    from newsarc.model.records import Entry, Hit
    from newsarc.results.counts import Facet, FacetCount
    from newsarc.store.database.archive import Archive
    from newsarc.web.questions import Question

HITS_A_PAGE = 20
_VALUES_A_FACET = 15


class Found(NamedTuple):
    """A page of finds, how many there are in all, and what they can be narrowed by."""

    question: Question
    total: int
    hits: tuple[Hit, ...]
    facets: tuple[tuple[Facet, tuple[FacetCount, ...]], ...]

    @property
    def first(self) -> int:
        """The number of the first find on the page."""
        return (self.question.page - 1) * HITS_A_PAGE + 1

    @property
    def has_more(self) -> bool:
        """Tell whether there is a page behind this one."""
        return self.question.page * HITS_A_PAGE < self.total


class Reading(NamedTuple):
    """An article over all its pages, its reference, or what it lacks for one."""

    entry: Entry
    pages: tuple[str, ...]
    reference: str | None
    problem: str | None = None


def find(archive: Archive, question: Question, today: date) -> Found:
    """Find what is asked for, in the order of `newsarc search`; raises QueryError."""
    node, offset = node_of(question, today), (question.page - 1) * HITS_A_PAGE
    hits = find_hits(archive, node, limit=offset + HITS_A_PAGE, sort=question.sort, offset=offset)
    facets = ((facet, _values(count_by(archive, node, facet))) for facet in FACETS)
    return Found(question, count_entries(archive, node), tuple(hits), tuple(facets))


def read(archive: Archive, name: str, style: Style | None) -> Reading:
    """Read an article with its reference; raises UnknownId."""
    segments = segments_of(archive, entry_named(archive, name))
    whole, labels = join_segments(segments), [one.record.issue.page for one in segments]
    pages = tuple(dict.fromkeys(filter(None, labels)))
    try:
        return Reading(whole, pages, reference_of(whole, labels, style))
    except CitationIncomplete as error:
        return Reading(whole, pages, None, str(error))


def _values(counts: tuple[FacetCount, ...]) -> tuple[FacetCount, ...]:
    return keep_greatest(tuple(count for count in counts if count.value is not None), _VALUES_A_FACET)
