"""Paragraphs of an article that stand in further frames of the same kind as those that were found."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from newsarc.importers.web.blocks import TextBlock
    from newsarc.importers.web.tree import Element

_LEAST_TEXT = 40  # characters: what is shorter at an end may be a line of the site
_MOST_LEVELS = 6  # between a paragraph and the frame that holds it and its twin


def with_twins(texts: Sequence[TextBlock], places: Sequence[int], headline: int | None) -> list[int]:
    """Add the paragraphs below the headline whose frames are twins of the frame that holds most of a text.

    Sites part a text by advertisements and put each part in a frame of its own; what looks for the fullest
    frame of a page finds one of these.
    """
    if not places:
        return []
    main = _main_holder(texts, places)
    start = 0 if headline is None else headline + 1
    found = set(places)
    twins = [
        at
        for at in range(start, len(texts))
        if at not in found and not texts[at].is_link and _are_twins(texts[at].holder, main)
    ]
    before = [at for at in twins if at < places[0]]
    after = [at for at in twins if at > places[-1]]
    while before and len(texts[before[0]].text) < _LEAST_TEXT:
        del before[0]
    while after and len(texts[after[-1]].text) < _LEAST_TEXT:
        del after[-1]
    return [*before, *places, *after]


def _main_holder(texts: Sequence[TextBlock], places: Iterable[int]) -> Element:
    """Return a paragraph of the frame in which most of a text stands."""
    lengths: dict[Element, int] = defaultdict(int)
    holders: dict[Element, Element] = {}
    for at in places:
        frame = texts[at].holder.getparent()
        lengths[frame] += len(texts[at].text)
        if len(texts[at].text) >= _LEAST_TEXT:
            holders.setdefault(frame, texts[at].holder)
    frames = [frame for frame in lengths if frame in holders] or list(lengths)
    best = max(frames, key=lengths.__getitem__)
    return holders.get(best, texts[next(iter(places))].holder)


def _are_twins(holder: Element, other: Element) -> bool:
    """Tell whether two paragraphs stand in different frames which are alike up to one that holds both."""
    if not _are_alike(holder, other) or holder.getparent() is other.getparent():
        return False
    has_class = False
    for _ in range(_MOST_LEVELS):
        holder, other = holder.getparent(), other.getparent()
        if holder is None or other is None or holder is other:
            return holder is other is not None and has_class
        if not _are_alike(holder, other):
            return False
        has_class = has_class or bool(holder.get("class"))
    return False


def _are_alike(element: Element, other: Element) -> bool:
    """Tell two elements with one name, of which each has the classes of the other or some more."""
    classes, others = set((element.get("class") or "").split()), set((other.get("class") or "").split())
    return (
        element.tag == other.tag
        and (classes <= others or others <= classes)
        and bool(classes) == bool(others)
    )
