"""Which of several headlines is the kicker or the deck, by its role."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

# What these roles begin with; each agency has a list of its own.
_OF_DECK = ("sub", "deck", "summary", "secondary")
_OF_KICKER = ("kicker", "overline", "topline", "pretitle", "eyebrow")
_OF_MAIN = ("main", "headline", "primary")


def kicker_of(heads: Iterable[tuple[str, str]]) -> str | None:
    """Return the text that stands above the headline, of pairs of a role and a text."""
    return next((text for role, text in heads if _plain(role).startswith(_OF_KICKER)), None)


def headline_of(heads: Iterable[tuple[str, str]]) -> str | None:
    """Return the headline: the main one, or the first that is neither kicker nor deck.

    >>> headline_of([("hld:subHeadline", "Nobody knows"), ("", "Gulls leave")])
    'Gulls leave'
    """
    some = [
        (_plain(role), text) for role, text in heads if not _plain(role).startswith((*_OF_DECK, *_OF_KICKER))
    ]
    main = (text for role, text in some if role.startswith(_OF_MAIN))
    unnamed = (text for role, text in some if not role)
    return next(main, None) or next(unnamed, None) or next((text for _, text in some), None)


def deck_of(heads: Iterable[tuple[str, str]]) -> tuple[str, ...]:
    """Return the texts that stand below the headline."""
    return tuple(text for role, text in heads if _plain(role).startswith(_OF_DECK))


def _plain(role: str) -> str:
    return role.rpartition(":")[2].casefold()
