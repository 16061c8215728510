"""Articles like another, for people: what each is to it, how much they share, and when it was printed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.text import Text

from newsarc.language import tr, trn, word
from newsarc.render.results.listing import entry_cells
from newsarc.render.table import Column, draw_table, for_people
from newsarc.results.similar import Similarity

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsarc.results.similar import Overlap, SimilarEntry

_STYLES = {Similarity.EXACT: "bold green", Similarity.NEAR: "green", Similarity.EXCERPT: "cyan"}

_TABLE = (
    Column("id", is_right=True),
    Column("likeness"),
    Column("shared"),
    Column("date"),
    Column(""),
    Column("newspaper", most=24),
    Column("page"),
    Column("headline", is_breakable=True),
)


def draw_similar(found: Sequence[SimilarEntry], asked_id: int, *, is_terminal: bool) -> str:
    """Draw what is like the article `asked_id`, and how."""
    if not found:
        return ""
    rows = [_row(one, asked_id) for one in found]
    return "".join(draw_table(for_people(_TABLE), rows, is_terminal=is_terminal))


def _row(one: SimilarEntry, asked_id: int) -> tuple[Text, ...]:
    id_, date, newspaper, page, headline = entry_cells(one.entry)
    similarity = Text(_similarity(one.overlap, asked_id), _STYLES[one.overlap.similarity])
    shared, distance = Text(_shared(one.overlap)), Text(_distance(one.days))
    return id_, similarity, shared, date, distance, newspaper, page, headline


def _similarity(overlap: Overlap, asked_id: int) -> str:
    if overlap.similarity is not Similarity.EXCERPT:
        return word(overlap.similarity.value)
    if overlap.is_within_other:
        return tr("contains {id}", id=asked_id)
    return tr("excerpt of {id}", id=asked_id)


def _shared(overlap: Overlap) -> str:
    """Write the shares of both texts, that of the article asked about first."""
    shares = (f"{share:.0%}" for share in (overlap.share, overlap.share_of_other))
    return "100%" if overlap.similarity is Similarity.EXACT else "/".join(shares)


def _distance(days: int | None) -> str:
    """Write how much later than the article asked about another was printed.

    >>> _distance(0), _distance(1), _distance(-12), _distance(None)
    ('same day', '1 day later', '12 days earlier', '')
    """
    if days is None:
        return ""
    if not days:
        return tr("same day")
    if days > 0:
        return trn("{number:,} day later", "{number:,} days later", days)
    return trn("{number:,} day earlier", "{number:,} days earlier", -days)
