"""What the archive answers: blocks of finds, counts by facets, and articles."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from newsarc.browse.inquiry import node_of
from newsarc.results.counts import Facet
from newsarc.store.articles.lookup import drops_within
from newsarc.store.search.snippets import hits_of, search_terms

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from newsarc.browse.inquiry import Inquiry
    from newsarc.model.records import Entry, Hit
    from newsarc.model.repairs import Drop
    from newsarc.results.counts import FacetCount
    from newsarc.store.asked_archive import AskedArchive
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


def find_block(
    archive: AskedArchive, inquiry: Inquiry, number: int, today: date, total: int | None = None
) -> tuple[Hit, ...]:
    """Find a block of finds, of which there may be known to be so many in all; raises QueryError."""
    offset = number * BLOCK
    node = node_of(inquiry, today)
    found = archive.find(node, limit=offset + BLOCK, offset=offset, total=total, sort=inquiry.sort)
    return tuple(hits_of(found, node))


def count_facet(archive: AskedArchive, inquiry: Inquiry, facet: Facet, today: date) -> tuple[FacetCount, ...]:
    """Count what is found by a facet: the newest years first, of all else the most."""
    counts = archive.count_by(node_of(inquiry, today), facet)
    if facet is Facet.YEAR:
        counts = tuple(sorted(counts, key=lambda count: count.value or "", reverse=True))
    return counts[:_MOST_VALUES]


def read_article(archive: AskedArchive, article_id: int, inquiry: Inquiry, today: date) -> OpenArticle:
    """Read an article over all its pages; raises UnknownId for one that was removed meanwhile."""
    (segments,) = archive.continued([archive.named(str(article_id))])
    drops = {
        one.id: drops_within(archive.drops(one.record.source.sha256), one.record.source) for one in segments
    }
    return OpenArticle(article_id, segments, drops, search_terms(node_of(inquiry, today)))


def known_tags(archive: AskedArchive) -> tuple[str, ...]:
    """Return the tags that articles have."""
    counts = archive.count_by(None, Facet.TAG)
    return tuple(sorted(count.value for count in counts if count.value is not None))
