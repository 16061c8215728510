"""From the lines of a source to measured lines: the same for reading and for learning."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from newsarc.language import english
from newsarc.model.repairs import Drop
from newsarc.reading.columns.interleaving import separate_interleaved_columns
from newsarc.reading.columns.side_by_side import Columns, unfold_columns
from newsarc.reading.lines.damage import Damage, measure_damage
from newsarc.reading.lines.joined_paragraphs import part_joined_paragraphs
from newsarc.reading.lines.line import Line, measure_lines
from newsarc.text.repairs import drop_invisible, has_invisible

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsarc.model.sources import SourceLine


@dataclass(frozen=True, slots=True)
class PreparedPage:
    """The measured lines of a page in the order of its columns, and what was found out on the way."""

    lines: tuple[Line, ...]
    damage: Damage
    columns: Columns
    lines_in_turns: frozenset[int]
    drops: tuple[Drop, ...]


def prepare_page(source: Sequence[SourceLine]) -> PreparedPage:
    """Part joined paragraphs, put side-by-side columns in order, drop what is invisible, measure the lines.

    Lines with boxes are in the order of their geometry already.
    """
    is_ordered = has_geometry(source)
    columns = (
        Columns(tuple(source), 0, frozenset())
        if is_ordered
        else unfold_columns(part_joined_paragraphs(source))
    )
    cleaned, drops = _without_invisible(columns.lines)
    damage = measure_damage([line.text for line in cleaned])
    measured = measure_lines(cleaned, damage)
    lines, in_turns = (measured, frozenset[int]()) if is_ordered else separate_interleaved_columns(measured)
    return PreparedPage(tuple(lines), damage, columns, in_turns, tuple(drops))


def has_geometry(lines: Sequence[SourceLine | Line]) -> bool:
    """Tell whether a source says of each printed line where it stands."""
    return bool(lines) and all(line.box is not None for line in lines if line.text)


def _without_invisible(lines: Sequence[SourceLine]) -> tuple[Sequence[SourceLine], list[Drop]]:
    if not has_invisible("\n".join([line.text for line in lines])):  # as of nearly all pages
        return lines, []
    cleaned: list[SourceLine] = []
    drops: list[Drop] = []
    for line in lines:
        text, dropped = drop_invisible(line.text)
        cleaned.append(line._replace(text=text) if dropped else line)
        if dropped:
            drops.append(Drop(line.number, dropped, english("invisible control character")))
    return cleaned, drops
