"""Articles like another, for people: what each is to it, how much they share, and when it was printed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.cells import cell_len
from rich.text import Text

from newsarc.language import tr, trn, word
from newsarc.render.results.listing import entry_cells
from newsarc.render.table import Column, draw_table, for_people
from newsarc.render.terminal import draw, terminal_width
from newsarc.render.wrapping import wrap_styled
from newsarc.results.similar import Similarity

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newsarc.results.similar import Overlap, SimilarEntry

_STYLES = {Similarity.EXACT: "bold green", Similarity.NEAR: "green", Similarity.EXCERPT: "cyan"}

_WIDE = 100  # cells that the table needs; on fewer, headlines would be broken into many lines
_GAP = 2
_LEAST = 10  # cells that a headline has on the narrowest terminal
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
    if is_terminal and terminal_width() < _WIDE:
        return draw(Text("\n").join(_below_headlines(rows, terminal_width())), is_terminal=True)
    return "".join(draw_table(for_people(_TABLE), rows, is_terminal=is_terminal))


def _row(one: SimilarEntry, asked_id: int) -> tuple[Text, ...]:
    id_, date, newspaper, page, headline = entry_cells(one.entry)
    similarity = Text(_similarity(one.overlap, asked_id), _STYLES[one.overlap.similarity])
    shared, distance = Text(_shared(one.overlap)), Text(_distance(one.days))
    return id_, similarity, shared, date, distance, newspaper, page, headline


def _below_headlines(rows: Sequence[Sequence[Text]], width: int) -> Iterator[Text]:
    """Lay each row out below its headline, which is all that needs the width of a terminal."""
    longest = max(cell_len(row[0].plain) for row in rows)
    margin = Text(" " * (longest + _GAP))
    for id_, similarity, shared, date, distance, newspaper, page, headline in rows:
        where = [
            newspaper.plain,
            date.plain,
            distance.plain,
            page.plain and tr("page {page}", page=page.plain),
        ]
        told = Text.assemble(similarity, f" {shared}", ("".join(f" · {one}" for one in where if one), "dim"))
        name = Text.assemble(" " * (longest - cell_len(id_.plain)), id_, " " * _GAP)
        for start, text in ((name, headline), (margin, told)):
            for number, line in enumerate(wrap_styled(text, max(width - len(margin), _LEAST))):
                yield Text.assemble(margin if number else start, line)


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
