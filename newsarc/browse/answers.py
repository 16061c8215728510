"""What the archive answers: blocks of finds, counts by facets, and articles."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from newsarc.browse.inquiry import node_of
from newsarc.results.counts import Facet
from newsarc.store.articles.continuations import segments_of
from newsarc.store.articles.lookup import drops_of, drops_within, entry_named
from newsarc.store.reports.facets import count_by
from newsarc.store.search.finding import find_hits
from newsarc.store.search.snippets import search_terms

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from newsarc.browse.inquiry import Inquiry
    from newsarc.model.records import Entry, Hit
    from newsarc.model.repairs import Drop
    from newsarc.results.counts import FacetCount
    from newsarc.store.database.archive import Archive
    from newsarc.store.search.snippets import SearchTerm

BLOCK = 32
"""How many finds are fetched at once: more than a screen shows."""
_MOST_VALUES = 40  # of a facet: more are found by typing

Facets = tuple[tuple[Facet, "tuple[FacetCount, ...]"], ...]


class OpenArticle(NamedTuple):
    """An article over all its pages, what was dropped of each, and what was searched for; `id` was opened."""

    id: int
    segments: tuple[Entry, ...]
    drops: Mapping[int, tuple[Drop, ...]]
    terms: tuple[SearchTerm, ...] = ()

    @property
    def entry(self) -> Entry:
        """The part that was opened, which may not be the first."""
        return next(one for one in self.segments if one.id == self.id)

    @property
    def paragraphs(self) -> list[str]:
        """The texts of its paragraphs, crossheads aside."""
        parts = (segment.record.part for segment in self.segments)
        return [one.text for part in parts for one in part.paragraphs if not one.is_crosshead]


def find_block(archive: Archive, inquiry: Inquiry, number: int, today: date) -> tuple[Hit, ...]:
    """Find a block of finds; raises QueryError."""
    offset = number * BLOCK
    node = node_of(inquiry, today)
    return tuple(find_hits(archive, node, limit=offset + BLOCK, sort=inquiry.sort, offset=offset))


def count_facet(archive: Archive, inquiry: Inquiry, facet: Facet, today: date) -> tuple[FacetCount, ...]:
    """Count what is found by a facet: the newest years first, of all else the most."""
    counts = count_by(archive, node_of(inquiry, today), facet)
    if facet is Facet.YEAR:
        counts = tuple(sorted(counts, key=lambda count: count.value or "", reverse=True))
    return counts[:_MOST_VALUES]


def read_article(archive: Archive, article_id: int, inquiry: Inquiry, today: date) -> OpenArticle:
    """Read an article over all its pages; raises UnknownId for one that was removed meanwhile."""
    segments = segments_of(archive, entry_named(archive, str(article_id)))
    drops = {
        one.id: drops_within(drops_of(archive, one.record.source.sha256), one.record.source)
        for one in segments
    }
    return OpenArticle(article_id, segments, drops, search_terms(node_of(inquiry, today)))
