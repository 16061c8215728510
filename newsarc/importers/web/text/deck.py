"""The deck on a page: what stands below the headline and is set otherwise than the text."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from newsarc.importers.articles.values import squeezed
from newsarc.text.characters.classes import HAN

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from newsarc.importers.web.blocks import Blocks
    from newsarc.importers.web.tree import Element

# What sites call it: in English, then in Swedish, French, German, Italian and Spanish.
_CLASS = re.compile(
    r"(?:[\w-]*[_-])?(?:stand-?first|deck|dek|sub-?title|sub-?head(?:er|line|ing)?|lead(?:-?(?:text|in))?|lede"
    r"|intro|teaser(?:-?text)?|excerpt|abstract|summary|preamble|preface"
    r"|ingress|chapo|vorspann|einleitung|sommario|entradilla|bajada)(?:[_-][\w-]*)?",
    re.IGNORECASE,
)
_SHORTEST, _LONGEST = 4, 1_000  # characters
_SURE = 40  # characters: as many are the beginning of no other text
_ABOVE = 4  # paragraphs above a text of which no headline is known
_BOLD = 40  # characters: what is shorter is a crosshead
_FOLLOWING = 6  # paragraphs of the text, by which its look is known
_HEADINGS = frozenset(("h2", "h3", "h4"))
_OPENED = re.compile(rf"^[^{HAN}]{{0,80}}\((?:[A-Z]{{2,}}|[A-Z][a-z]+)[^()]{{0,20}}\)\s*[-–—]")


@dataclass(frozen=True, slots=True)
class ArticlePlace:
    """Where a headline and the paragraphs of its text stand among those of a page."""

    headline: int | None
    text: Sequence[int]


def find_deck(page: Blocks, place: ArticlePlace, told: Collection[str]) -> tuple[str, ...]:
    """Return the paragraphs of the deck; `told` are texts by which the page describes its article.

    A description may repeat the first words of the text, and a class may name anything: a deck is also set
    apart, by its element or its letters.
    """
    if len(place.text) < 2:
        return ()
    look = _Look(page, place)
    start = max(0, place.text[0] - _ABOVE) if place.headline is None else place.headline + 1
    found = [
        at
        for at in range(start, look.first + 1)
        if not page.texts[at].is_link
        and _SHORTEST <= len(page.texts[at].text) <= _LONGEST
        and (look.is_named(at) or look.is_heading(at) or look.is_bold(at) or look.is_told(at, told))
    ]
    return tuple(page.texts[at].text for at in _run(found))


def _run(places: Sequence[int]) -> Sequence[int]:
    """Return the last of several places, and those right before it."""
    start = len(places) - 1
    while start > 0 and places[start - 1] + 1 == places[start]:
        start -= 1
    return places[max(start, 0) :]


class _Look:
    """How the paragraphs above a text are set beside those of the text."""

    def __init__(self, page: Blocks, place: ArticlePlace) -> None:
        self._page, self._place = page, place
        self.first, *others = _main_paragraphs(page, place.text)
        self._others = others[:_FOLLOWING]
        self._following = [page.texts[at].holder for at in self._others]
        round_text = [one for holder in self._following for one in holder.iterancestors()]
        title = None if place.headline is None else page.texts[place.headline].holder
        self._shared = {
            *self._following,
            *round_text,
            *([] if title is None else [title, *title.iterancestors()]),
        }
        self._title = title

    def is_named(self, at: int) -> bool:
        """Tell a paragraph that a class or a property names: its own, or that of a frame round it alone."""
        holder = self._page.texts[at].holder
        frames = [one for one in (holder, *holder.iterancestors()) if one not in self._shared]
        return any(_is_named(one) for one in frames) and not any(
            _classes(one) == _classes(holder) != "" for one in self._following
        )

    def is_heading(self, at: int) -> bool:
        """Tell a heading that stands right below the headline, in the same frame."""
        holder = self._page.texts[at].holder
        return (
            self._title is not None
            and at - 1 == self._place.headline
            and holder.tag in _HEADINGS
            and holder.getparent() is self._title.getparent()
        )

    def is_bold(self, at: int) -> bool:
        """Tell a bold paragraph above a text that is not bold, if it is longer than a crosshead."""
        return (
            len(self._page.texts[at].text) > _BOLD
            and self._page.texts[at].is_bold
            and not any(self._page.texts[one].is_bold for one in self._others)
        )

    def is_told(self, at: int, told: Collection[str]) -> bool:
        """Tell a paragraph by which the page describes its article, if it is set otherwise than the text."""
        text = squeezed(self._page.texts[at].text).casefold()
        is_told = any(
            text == one
            or (min(len(text), len(one)) >= _SURE and (one.startswith(text) or text.startswith(one)))
            for one in told
        )
        return is_told and not _OPENED.match(self._page.texts[at].text) and self._is_apart(at)

    def _is_apart(self, at: int) -> bool:
        holder = self._page.texts[at].holder
        return not any(
            holder.getparent() is one.getparent()
            and _classes(holder) == _classes(one)
            and holder.tag == one.tag
            for one in self._following
        )


def _main_paragraphs(page: Blocks, text: Sequence[int]) -> Sequence[int]:
    """Return the paragraphs of the frame that holds most of a text; all where none holds half of it."""
    lengths: dict[Element, int] = defaultdict(int)
    for at in text:
        lengths[page.texts[at].holder.getparent()] += len(page.texts[at].text)
    best = max(lengths, key=lengths.__getitem__)
    within = [at for at in text if page.texts[at].holder.getparent() is best]
    return within if len(within) > 1 and 2 * lengths[best] >= sum(lengths.values()) else text


def _is_named(element: Element) -> bool:
    return element.get("itemprop") == "description" or any(map(_CLASS.fullmatch, _classes(element).split()))


def _classes(element: Element) -> str:
    return element.get("class") or ""
