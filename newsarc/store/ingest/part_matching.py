"""Match the parts of two readings of one source."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from newsarc.model.records import Record

_LONGEST_TEXT = 5_000  # characters; two articles that begin alike for longer are one


@dataclass(frozen=True, slots=True)
class ComparedPart:
    """What matching compares of a part: its place in the source, its headline, its pairs of characters."""

    position: int
    first_line: int
    last_line: int
    headline: str
    pairs: frozenset[str]


def compared_part(record: Record, position: int) -> ComparedPart:
    """Take from a record what tells it from others; white space does not count."""
    part = record.part
    headline = "".join(" ".join(part.headline).split())
    body = "".join("".join(paragraph.text.split()) for paragraph in part.paragraphs)
    text = (headline + body)[:_LONGEST_TEXT]
    pairs = frozenset(text[start : start + 2] for start in range(len(text)))
    return ComparedPart(position, record.source.first_line, record.source.last_line, headline, pairs)


def match_parts(old: Sequence[ComparedPart], new: Sequence[ComparedPart]) -> dict[int, int]:
    """Pair old and new parts, the most similar first; return the old position of each new one."""
    return pair_most_similar(
        (_similarity(before, after), before.position, after.position)
        for before, after in _neighbours(old, new)
    )


def pair_most_similar(similarities: Iterable[tuple[float, int, int]]) -> dict[int, int]:
    """Pair old and new places by their similarity; return the old place of each new one."""
    most_similar_first = sorted(
        (-similarity, abs(old - new), old, new) for similarity, old, new in similarities
    )
    matched: dict[int, int] = {}
    taken: set[int] = set()
    for _, _, before_position, after_position in most_similar_first:
        if before_position not in taken and after_position not in matched:
            matched[after_position] = before_position
            taken.add(before_position)
    return matched


def _neighbours(
    old: Sequence[ComparedPart], new: Sequence[ComparedPart]
) -> Iterator[tuple[ComparedPart, ComparedPart]]:
    """Pair what lies on common lines, or comes in the same place; the lines of a source do not change."""
    waiting = sorted(old, key=lambda part: part.first_line)
    near: list[ComparedPart] = []
    for after in sorted(new, key=lambda part: part.first_line):
        near = [before for before in near if before.last_line >= after.first_line]
        while waiting and waiting[0].first_line <= after.last_line:
            near.append(waiting.pop(0))
        yield from ((before, after) for before in near if _common_lines(before, after))
    places = {before.position: before for before in old}
    for after in new:
        before = places.get(after.position)
        if before and not _common_lines(before, after):
            yield before, after


def _common_lines(one: ComparedPart, other: ComparedPart) -> int:
    return max(0, 1 + min(one.last_line, other.last_line) - max(one.first_line, other.first_line))


def _similarity(before: ComparedPart, after: ComparedPart) -> float:
    """Add up, each from 0 to 1: words in common, lines in common, and the same headline."""
    pairs = len(before.pairs) + len(after.pairs)
    words = 2 * len(before.pairs & after.pairs) / pairs if pairs else 0.0
    lines = (before.last_line - before.first_line) + (after.last_line - after.first_line) + 2
    return words + 2 * _common_lines(before, after) / lines + (before.headline == after.headline != "")
