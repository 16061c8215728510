"""What reading sources again changes, for people: an article a block, a field a line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsarc.language import counted, tr, word
from newsarc.model.reports import Fate
from newsarc.text.characters.controls import one_line
from newsarc.text.matching.common_start import common_start

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from newsarc.model.reports import ArticleChange, FieldChange

FAILED, UNCHANGED, SOURCES = "failed", "unchanged", "sources"
_NOTHING = "—"
_LEAD = 8  # characters shown before the first that differs
_LENGTH = 40  # characters shown of a long text
_CUT = "…"


def change_lines(change: ArticleChange) -> Iterator[str]:
    """Write one article's change: what happens to it, then each field with a piece of both readings."""
    name = _NOTHING if change.id is None else str(change.id)
    headline = one_line(change.headline or word(change.kind.value))
    yield f"{name}  {word(change.fate.value)}  {headline}\n"
    for field in change.fields:
        before, after = _pieces(field)
        kept = f"  {tr('(the correction stays)')}" if field.is_corrected else ""
        yield f"    {field.field}: {before} → {after}{kept}\n"


def tally_line(tally: Mapping[str, int], *, is_dry_run: bool = False) -> str:
    """Write how many parts and sources ended how.

    >>> tally_line({"sources": 3, "changed": 2, "unchanged": 9, "failed": 1})
    '3 sources read again: 2 parts changed, 0 added, 0 removed, 9 unchanged; 1 source failed'
    """
    changed, added, removed = (tally.get(fate, 0) for fate in (Fate.CHANGED, Fate.ADDED, Fate.REMOVED))
    unchanged, failed = tally.get(UNCHANGED, 0), tally.get(FAILED, 0)
    sources = counted(tally.get(SOURCES, 0), "source")
    said = tr(
        "{parts} changed, {added:,} added, {removed:,} removed, {unchanged:,} unchanged",
        parts=counted(changed, "part"),
        added=added,
        removed=removed,
        unchanged=unchanged,
    )
    if failed:
        said = tr("{said}; {sources} failed", said=said, sources=counted(failed, "source"))
    if is_dry_run:
        return tr("{sources} would be read again: {said}", sources=sources, said=said)
    return tr("{sources} read again: {said}", sources=sources, said=said)


def _pieces(field: FieldChange) -> tuple[str, str]:
    """Cut two texts to where they first differ."""
    before, after = field.before or "", field.after or ""
    differs = common_start(before, after)
    return _piece(before, differs), _piece(after, differs)


def _piece(text: str, place: int) -> str:
    if not text:
        return _NOTHING
    start = max(0, place - _LEAD) if len(text) > _LENGTH else 0
    end = start + _LENGTH
    return (_CUT if start else "") + one_line(text[start:end]) + (_CUT if end < len(text) else "")
