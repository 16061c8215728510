"""Where the text of an article stands on its page, and what stands round it."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from newsarc.importers.articles.body import cut_paragraphs
from newsarc.importers.articles.values import squeezed
from newsarc.importers.web.blocks import read_blocks
from newsarc.importers.web.text.alignment import find_paragraphs, shape_of
from newsarc.importers.web.text.beside import without_beside
from newsarc.importers.web.text.deck import ArticlePlace, find_deck
from newsarc.importers.web.text.filling import with_left_out
from newsarc.importers.web.text.twins import with_twins
from newsarc.importers.web.tree import elements, text_within

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from newsarc.importers.articles.draft import ArticleDraft
    from newsarc.importers.web.tree import Element
    from newsarc.model.parts import Paragraph

LEAST_PARAGRAPH = 40  # characters: what is shorter may be a heading or a line above the text
_SHORTEST = 60  # characters: an element with less text in its paragraphs holds no article
_COVERED = 0.6  # of the text; the rest stands beside the article
_SHORTEST_LINE = 4
_ABOVE = 4  # paragraphs above the text, among which its first picture stands


@dataclass(frozen=True, slots=True)
class FoundText:
    """The paragraphs of an article, its captions, and what stands above the headline and below it."""

    paragraphs: tuple[Paragraph, ...] = ()
    captions: tuple[Paragraph, ...] = ()
    over_headline: str = ""
    between: tuple[Paragraph, ...] = ()  # the headline and the text
    around: tuple[str, ...] = ()  # what stands at the beginning and the end of the article
    deck: tuple[str, ...] = ()


def find_text(
    draft: ArticleDraft, root: Element, wholes: Sequence[str], descriptions: Collection[str]
) -> FoundText:
    """Find the paragraphs on the page that say the whole text; they have lines, and headings among them.

    `wholes` are what is told or shown as that text, the surest first. Where the page prints it otherwise, the
    one with most lines is taken as it is, for it is parted best; where there is none, the element that holds
    most text.
    """
    page = _Page(root, draft.headline, descriptions)
    for whole in wholes:
        if places := page.places_of(whole, wholes[-1]):
            return page.printed(places)
    if not wholes:
        return page.within(fullest_element(root))
    text = max(wholes, key=lambda whole: whole.count("\n"))
    places = page.lines_of(text)
    return FoundText(
        cut_paragraphs(text, draft.first_line, draft.last_line),
        around=tuple(page.around(places)),
        deck=page.deck(places),
    )


def fullest_element(root: Element) -> Element | None:
    """Find the element with most text in paragraphs of its own; None where that is too little."""
    lengths: dict[Element, int] = defaultdict(int)
    for paragraph in elements(root, "p"):
        lengths[paragraph.getparent()] += len(squeezed(text_within(paragraph)))
    best = max(lengths, key=lengths.__getitem__, default=None)
    return best if best is not None and lengths[best] >= _SHORTEST else None


class _Page:
    """The paragraphs of a page, among which are the headline and the text of its article."""

    def __init__(self, root: Element, headline: Sequence[str], descriptions: Collection[str]) -> None:
        self._blocks = read_blocks(root)
        self._texts = [squeezed(one.text) for one in self._blocks.texts]
        self._shapes = [shape_of(one.text) for one in self._blocks.texts]
        self._headline = squeezed("".join(headline))
        self._descriptions = descriptions

    def places_of(self, whole: str, shown: str) -> list[int]:
        """Return the places of the paragraphs of a text; none where the page prints less than most of it.

        `shown` is the text as another way finds it, which may have what this one lacks.
        """
        given = shape_of(whole)
        found = find_paragraphs(given, self._shapes)
        if not found or sum(one.end - one.start for one in found) < _COVERED * len(given):
            return []
        others = {one.place for one in find_paragraphs(shape_of(shown), self._shapes)}
        places = with_left_out(self._blocks.texts, found, others, is_told=whole is not shown)
        if whole is shown:
            places = with_twins(self._blocks.texts, places, self._place_of_headline(places))
        return without_beside(self._blocks.texts, places, self._place_of_headline(places))

    def lines_of(self, whole: str) -> list[int]:
        """Return the places of what the page prints of a text, if only a part."""
        return [one.place for one in find_paragraphs(shape_of(whole), self._shapes)]

    def printed(self, places: Sequence[int]) -> FoundText:
        """Return the text that these paragraphs are."""
        blocks = self._blocks.texts
        over, between = self._above(places[0])
        return FoundText(
            tuple(blocks[at].paragraph for at in places if not blocks[at].is_link),
            tuple(self._captions(places)),
            over,
            between,
            tuple(self.around(places)),
            self.deck(places),
        )

    def within(self, element: Element | None) -> FoundText:
        """Return the text that an element holds, or at least what stands over the headline."""
        found = None if element is None else read_blocks(element)
        over, _ = self._above(len(self._texts))
        places = [
            at
            for at, one in enumerate(self._blocks.texts)
            if element in (one.holder, *one.holder.iterancestors())
        ]
        return FoundText(
            tuple(found.paragraphs) if found else (),
            tuple(found.captions) if found else (),
            over,
            deck=self.deck(places),
        )

    def deck(self, places: Sequence[int]) -> tuple[str, ...]:
        """Return the deck between the headline and these paragraphs: lines above it may be taken for text."""
        headline = self._place_of_headline(places)
        text = [at for at in places if headline is None or at > headline]
        return find_deck(self._blocks, ArticlePlace(headline, text), self._descriptions)

    def _place_of_headline(self, places: Sequence[int]) -> int | None:
        first = next((at for at in places if len(self._blocks.texts[at].text) >= LEAST_PARAGRAPH), 0)
        return _last_of(self._texts[: first + 1], self._headline)

    def around(self, places: Sequence[int]) -> Iterator[str]:
        """Yield the lines from above the headline to the first of these paragraphs, and at their end."""
        start = next((at for at in places if len(self._texts[at]) >= LEAST_PARAGRAPH), None)
        start = places[0] if start is None and places else start
        above = self._texts if start is None else self._texts[: start + 1]
        heads = [at for at, text in enumerate(above) if self._is_of_headline(text)]
        top = heads[-1] if heads else start
        if top is None:
            return
        ends = range(max(top, places[-1] - 1), places[-1] + _ABOVE) if places else ()
        for at in dict.fromkeys((*range(max(0, top - _ABOVE), (start or top) + _ABOVE), *ends)):
            if at < len(self._texts):
                yield self._blocks.texts[at].text

    def _is_of_headline(self, text: str) -> bool:
        return len(text) >= _SHORTEST_LINE and (text in self._headline or self._headline in text)

    def _above(self, start: int) -> tuple[str, tuple[Paragraph, ...]]:
        """Return what stands right above the headline, but links, and what between it and the text."""
        blocks = self._blocks.texts
        texts = ["" if one.is_link else squeezed(one.text) for one in blocks[: start + 1]]
        at = _last_of(texts, self._headline)
        at = max(0, start - _ABOVE) if at is None else at
        return "\n".join(texts[max(0, at - _ABOVE) : at]), tuple(
            one.paragraph for one in blocks[at + 1 : start]
        )

    def _captions(self, places: Sequence[int]) -> Iterator[Paragraph]:
        """Yield the captions of the pictures within the text, and right above it."""
        for caption in self._blocks.pictures:
            if places[0] - _ABOVE <= caption.paragraphs_before <= places[-1] + 1:
                yield caption.paragraph


def _last_of(texts: Sequence[str], text: str) -> int | None:
    return len(texts) - 1 - texts[::-1].index(text) if text in texts else None
