"""The article on a page: which of its paragraphs are the text, and the lines that stand above it only."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, replace
from itertools import takewhile
from typing import TYPE_CHECKING

from newsarc.importers.articles.body import cut_paragraphs
from newsarc.importers.articles.values import squeezed, tidy
from newsarc.importers.web.blocks import read_blocks
from newsarc.importers.web.deck import ArticlePlace, find_deck
from newsarc.importers.web.metadata import descriptions
from newsarc.importers.web.publication_day import confirmed_day, day_of_place
from newsarc.importers.web.source_line import read_source_lines, without_site_lines
from newsarc.importers.web.tree import by_class, elements, text_within
from newsarc.model.issue import IssuePage
from newsarc.reading.recognition import recognize

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from newsarc.importers.articles.draft import ArticleDraft
    from newsarc.importers.web.blocks import Blocks, TextBlock
    from newsarc.importers.web.tree import Element
    from newsarc.model.issue import PartialDate
    from newsarc.model.parts import Paragraph

_BYLINE = re.compile(r"[\w-]*(?:byline|author|writer|reporter|credit-line)[\w-]*", re.IGNORECASE)
_KICKER = re.compile(r"[\w-]*(?:kicker|eyebrow|overline|pretitle)[\w-]*", re.IGNORECASE)
_SHORTEST = 60  # characters: an element with less text in its paragraphs holds no article
_COVERED = 0.6  # of the text; the rest stands beside the article
_SURE = 16  # characters: a shorter paragraph may stand elsewhere on the page too
_LONGEST_BYLINE = 200
_SHORTEST_LINE, _LONGEST_LINE = 4, 600
_AND = re.compile(r"\s*[,;/&、，]\s*|\s+(?:and|und|et|og|och)\s+")
_LEAST_PARAGRAPH = 40  # characters: what is shorter may be a heading or a line above the text
_ABOVE = 4  # paragraphs above the text, among which its first picture stands


@dataclass(frozen=True, slots=True)
class _Text:
    """The paragraphs of an article, its captions, and what stands above the headline and below it."""

    paragraphs: tuple[Paragraph, ...] = ()
    captions: tuple[Paragraph, ...] = ()
    over_headline: str = ""
    between: tuple[Paragraph, ...] = ()  # the headline and the text
    around: tuple[str, ...] = ()  # what stands at the beginning and the end of the article
    deck: tuple[str, ...] = ()


def with_text(
    draft: ArticleDraft, root: Element, wholes: Sequence[str], likely_day: PartialDate | None
) -> ArticleDraft:
    """Add to what a page says of its article the lines above the text, and the text.

    `wholes` are what is told or shown as the whole text, the surest first; `likely_day` is a guess.
    """
    text = _text(draft, root, wholes, descriptions(root))
    byline = _byline(root, draft.authors)
    kicker = _line(root, _KICKER, text.over_headline)
    beside = {squeezed(one) for one in (byline, kicker, *text.deck, *draft.deck, *draft.headline) if one}
    body = [one for one in text.paragraphs if squeezed(one.text) not in beside]
    day, source, author = read_source_lines([*text.between, *body])
    told = day_of_place(draft.issue.date, draft.url)
    if told is None and day is None:
        short = takewhile(lambda one: len(squeezed(one.text)) < _LEAST_PARAGRAPH, body)
        between = [one.text for one in (*text.between, *short)]
        day = confirmed_day(likely_day, root, draft.url, between=between, around=text.around)
    return replace(
        draft,
        issue=draft.issue._replace(date=told).filled_from(IssuePage(source, day)),
        authors=draft.authors or ((author,) if author else ()),
        kicker=draft.kicker or kicker,
        deck=text.deck or draft.deck,
        byline=draft.byline or byline,
        body=without_site_lines(body),
        captions=(*draft.captions, *text.captions),
    )


def find_body(root: Element) -> Element | None:
    """Find the element with most text in paragraphs of its own."""
    lengths: dict[Element, int] = defaultdict(int)
    for paragraph in elements(root, "p"):
        lengths[paragraph.getparent()] += len(squeezed(text_within(paragraph)))
    best = max(lengths, key=lengths.__getitem__, default=None)
    return best if best is not None and lengths[best] >= _SHORTEST else None


def _text(draft: ArticleDraft, root: Element, wholes: Sequence[str], told: Collection[str]) -> _Text:
    """Find the paragraphs that say the whole text; they have lines, and headings among them."""
    page = read_blocks(root)
    for whole in wholes:
        given = squeezed(whole)
        places = list(_places(page.texts, given))
        if places and sum(len(squeezed(page.texts[at].text)) for at in places) >= _COVERED * len(given):
            return _Text(
                tuple(page.texts[at].paragraph for at in places if not page.texts[at].is_link),
                tuple(_captions(page, places)),
                *_above(page, places[0], draft.headline),
                tuple(_around(page, places, draft.headline)),
                find_deck(page, _place(page, places, draft.headline), told),
            )
    if wholes:  # of a page in which the text stands otherwise, what has most lines is parted best
        text = max(wholes, key=_count_lines)
        places = list(_places(page.texts, squeezed(text)))
        return _Text(
            cut_paragraphs(text, draft.first_line, draft.last_line),
            around=tuple(_around(page, places, draft.headline)),
            deck=find_deck(page, _place(page, places, draft.headline), told),
        )
    element = find_body(root)
    blocks = read_blocks(element) if element is not None else None
    over, _ = _above(page, len(page.texts), draft.headline)
    within = [at for at, one in enumerate(page.texts) if element in (one.holder, *one.holder.iterancestors())]
    body, captions = (blocks.paragraphs, blocks.captions) if blocks else ([], [])
    deck = find_deck(page, _place(page, within, draft.headline), told)
    return _Text(tuple(body), tuple(captions), over, deck=deck)


def _count_lines(text: str) -> int:
    return text.count("\n")


def _above(page: Blocks, start: int, headline: Sequence[str]) -> tuple[str, tuple[Paragraph, ...]]:
    """Return what stands right above the headline, but links, and what between it and the text."""
    texts = ["" if one.is_link else squeezed(one.text) for one in page.texts[: start + 1]]
    at = _last_of(texts, squeezed("".join(headline)))
    at = max(0, start - _ABOVE) if at is None else at
    return "\n".join(texts[max(0, at - _ABOVE) : at]), tuple(
        one.paragraph for one in page.texts[at + 1 : start]
    )


def _place(page: Blocks, places: Sequence[int], headline: Sequence[str]) -> ArticlePlace:
    """Tell where the headline stands, and the text below it: lines above it may be taken for text too."""
    first = next((at for at in places if len(page.texts[at].text) >= _LEAST_PARAGRAPH), 0)
    texts = [squeezed(one.text) for one in page.texts[: first + 1]]
    at = _last_of(texts, squeezed("".join(headline)))
    return ArticlePlace(at, [one for one in places if at is None or one > at])


def _last_of(texts: Sequence[str], text: str) -> int | None:
    return len(texts) - 1 - texts[::-1].index(text) if text in texts else None


def _around(page: Blocks, places: Sequence[int], headline: Sequence[str]) -> Iterator[str]:
    """Yield the lines from above the headline to the first paragraphs, and those at the end of the text."""
    texts = [squeezed(one.text) for one in page.texts]
    told = squeezed("".join(headline))
    start = next((at for at in places if len(texts[at]) >= _LEAST_PARAGRAPH), places[0] if places else None)
    above = texts if start is None else texts[: start + 1]
    heads = [
        at for at, text in enumerate(above) if len(text) >= _SHORTEST_LINE and (text in told or told in text)
    ]
    top = heads[-1] if heads else start
    if top is None:
        return
    ends = range(max(top, places[-1] - 1), places[-1] + _ABOVE) if places else ()
    for at in dict.fromkeys((*range(max(0, top - _ABOVE), (start or top) + _ABOVE), *ends)):
        if at < len(texts):
            yield page.texts[at].text


def _places(blocks: Sequence[TextBlock], given: str) -> Iterator[int]:
    """Yield the places of those paragraphs of a page of which a text consists, in its order."""
    at = 0
    for place, block in enumerate(blocks):
        text = squeezed(block.text)
        found = at if given.startswith(text, at) else given.find(text, at) if len(text) >= _SURE else -1
        if found >= 0 and text:
            yield place
            at = found + len(text)


def _captions(page: Blocks, places: Sequence[int]) -> Iterator[Paragraph]:
    """Yield the captions of the pictures within the text, and right above it."""
    for caption in page.pictures:
        if places[0] - _ABOVE <= caption.paragraphs_before <= places[-1] + 1:
            yield caption.paragraph


def _byline(root: Element, authors: Sequence[str]) -> str | None:
    """Return the first byline, which names no others than the authors where these are told."""
    known = {squeezed(one).casefold() for author in authors for one in _AND.split(author)}
    for element in by_class(root, _BYLINE):
        text = tidy(text_within(element))
        byline = recognize(text).byline if text and len(text) <= _LONGEST_BYLINE else None
        if byline and (
            not known or {squeezed(person.name).casefold() for person in byline.contributors} <= known
        ):
            return text
    return None


def _line(root: Element, words: re.Pattern[str], near: str) -> str | None:
    """Return the first line of a class that stands where it should."""
    for element in by_class(root, words):
        text = tidy(text_within(element))
        if _SHORTEST_LINE <= len(text) <= _LONGEST_LINE and squeezed(text) in near:
            return text
    return None
