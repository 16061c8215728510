"""Which of a headline's lines are kicker, headline and deck, and its words that were broken over lines."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from newsarc.language import english
from newsarc.model.repairs import Drop
from newsarc.reading.labelling.labels import HEADS, Label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsarc.reading.labelling.tagging import Labelled

_HYPHENS = "-\N{SOFT HYPHEN}\N{HYPHEN}"
_DASHES = ("——", "―", "──", "—")


@dataclass(frozen=True, slots=True)
class HeadlineParts:
    """The lines of a headline, named, and the hyphens that went where words were broken."""

    kicker: tuple[str, ...]
    headline: tuple[str, ...]
    deck: tuple[str, ...]
    drops: tuple[Drop, ...] = ()


def _part_by_setting(items: Sequence[Labelled]) -> Sequence[Labelled]:
    """Label the first line a kicker that stands apart from main lines set close together, and dashes a deck.

    Narrow columns squeeze a headline's parts into lines of one length, which the labels seldom part.
    """
    if len(items) < 2 or any(item.label is not Label.HEADLINE for item in items):
        return items
    gaps = [item.line.gap for item in items[1:]]
    is_apart = gaps[0] > min(gaps)
    decks = [at for at in range(1, len(items)) if items[at].line.text.startswith(_DASHES)]
    end = decks[0] if decks else len(items)
    kicker = [replace(items[0], label=Label.KICKER)] if is_apart and end > 1 else items[:1]
    return [*kicker, *items[1:end], *(replace(item, label=Label.DECK) for item in items[end:])]


def name_headline_parts(items: Sequence[Labelled]) -> HeadlineParts:
    """Tell kicker, headline and deck apart by their lines' labels, or by how they are set.

    A headline has main lines: if none is labelled so, those after the kicker are, else all.
    """
    items = _part_by_setting(items)
    drops: list[Drop] = []
    texts = {label: _whole_words([item for item in items if item.label is label], drops) for label in HEADS}
    kicker, headline, deck = (texts[label] for label in HEADS)
    if not headline and deck:
        headline, deck = deck[:1], deck[1:]
    elif not headline:
        headline, kicker = kicker, []
    return HeadlineParts(tuple(kicker), tuple(headline), tuple(deck), tuple(drops))


def _whole_words(items: Sequence[Labelled], drops: list[Drop]) -> list[str]:
    """Join the lines between which a word was broken at a hyphen; the others stay lines."""
    whole: list[str] = []
    for number, line in ((item.line.number, item.line.text) for item in items):
        if whole and whole[-1][-1:] in _HYPHENS and whole[-1][-2:-1].isalpha() and line[:1].islower():
            is_soft = whole[-1][-1] != "-" or f"{whole[-1].split()[-1]}{line.split()[0]}".count("-") == 1
            if is_soft:
                drops.append(Drop(number, whole[-1][-1], english("hyphen at a line's end")))
            whole[-1] = (whole[-1][:-1] if is_soft else whole[-1]) + line
        else:
            whole.append(line)
    return whole
