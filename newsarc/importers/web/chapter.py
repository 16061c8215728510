"""A page of an e-book as an article: its headings, the lines round its text, and where it came from."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from newsarc.importers.articles.values import said, squeezed, tidy
from newsarc.importers.web.blocks import read_blocks
from newsarc.importers.web.markup import decode_markup
from newsarc.importers.web.metadata import canonical_url
from newsarc.importers.web.tree import by_class, elements, parse_page, text_within
from newsarc.model.sources import SourceFile
from newsarc.reading.recognition import recognize
from newsarc.text.calendar.dates import find_date

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newsarc.importers.web.tree import Element
    from newsarc.model.parts import Paragraph

_HEADINGS = ("h1", "h2", "h3")
_NAVIGATION = re.compile(r"calibre_navbar\d*")
_KICKER = re.compile(r"[\w-]*(?:kicker|eyebrow|overline|pretitle|flytitle__?flytitle|flytitle)")
_DECK = re.compile(r"(?:[\w-]*[_-])?(?:deck|dek|standfirst|rubric|subtitle|summary)", re.IGNORECASE)
_BYLINE = re.compile(r"(?:[\w-]*[_-])?(?:byline|author)", re.IGNORECASE)
_CROSSHEAD = re.compile(r"(?:[\w-]*[_-])?(?:x-?head|cross-?head|sub-?head(?:ing)?)", re.IGNORECASE)
_ISSUE, _REFERENCE = re.compile("issue"), re.compile("reference")
_PARAGRAPH = 80  # characters: what is shorter may be a line of a list
_LONGEST_HEADING = 300


@dataclass(frozen=True, slots=True)
class Chapter:
    """An article as a page of a book has it."""

    headline: tuple[str, ...] = ()
    kicker: str | None = None
    deck: tuple[str, ...] = ()
    byline: str | None = None
    issue: str | None = None  # a line that names newspaper and day
    paragraphs: tuple[Paragraph, ...] = ()
    captions: tuple[Paragraph, ...] = ()
    url: str | None = None

    @property
    def length(self) -> int:
        """Count the characters of its text, of which lists of links have none."""
        return sum(len(one.text) for one in self.paragraphs if len(one.text) >= _PARAGRAPH)

    def followed_by(self, other: Chapter) -> Chapter:
        """Add a page on which it goes on; the heading there counts where this page has none."""
        return replace(
            self,
            headline=self.headline or other.headline,
            kicker=self.kicker or (None if self.headline else other.kicker),
            deck=self.deck or (() if self.headline else other.deck),
            byline=self.byline or other.byline,
            paragraphs=(*self.paragraphs, *other.paragraphs),
            captions=(*self.captions, *other.captions),
            url=self.url or other.url,
        )


def read_chapter(path: str, data: bytes, fragments: Sequence[str]) -> Iterator[tuple[str, Chapter]]:
    """Yield what stands on a page before and at each of these places in it; raises SourceNeedsExtra."""
    if not data.strip():
        return
    text = decode_markup(SourceFile(path, data, ""), None).text
    for fragment, piece in _pieces(text, fragments):
        root = parse_page(path, piece)
        if root is not None:
            yield fragment, _read(root)


def _pieces(text: str, fragments: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Yield the pieces of a page that begin with the elements of these ids."""
    starts = {0: ""}
    for fragment in filter(None, fragments):
        if found := re.search(rf"<[a-zA-Z][^<>]*\sid\s*=\s*[\"']{re.escape(fragment)}[\"']", text):
            starts[found.start()] = fragment
    places = sorted(starts)
    for start, end in zip(places, [*places[1:], len(text)], strict=True):
        yield starts[start], text[start:end]


def _read(root: Element) -> Chapter:
    url = next(
        (one.get("href") for one in elements(root, "a") if one.get("rel") == "calibre-downloaded-from"),
        canonical_url(root),
    )
    for one in [*by_class(root, _NAVIGATION)]:
        one.clear(keep_tail=True)
    for one in by_class(root, _CROSSHEAD):
        one.tag = "h4"
    kicker = _line(root, _KICKER)
    headline = _headline(root, kicker)
    issue, reference, byline = _line(root, _ISSUE), _line(root, _REFERENCE), _line(root, _BYLINE)
    is_signed = byline is not None and recognize(byline).byline is not None
    blocks = read_blocks(root)
    deck = _deck(root, headline)
    above = {squeezed(one) for one in (kicker, *deck, *headline, issue, reference) if one}
    above |= {squeezed("".join((kicker or "", *headline))), squeezed("".join(headline))}
    above |= {squeezed(byline)} if byline and is_signed else set()
    texts = [
        one.paragraph
        for one in blocks.texts
        if not one.is_link and squeezed(one.text) not in above and not _is_day(one.text)
    ]
    return Chapter(
        headline,
        kicker,
        deck,
        byline if is_signed else None,
        issue,
        tuple(texts),
        tuple(blocks.captions),
        url,
    )


def _headline(root: Element, kicker: str | None) -> tuple[str, ...]:
    """Return the lines of the highest heading, without a kicker that stands in it."""
    for name in _HEADINGS:
        for heading in elements(root, name):
            lines = [tidy(line) for line in text_within(heading).split("\n")]
            if kicker and lines and lines[0].startswith(kicker):
                lines[0] = lines[0][len(kicker) :].strip()
            found = tuple(filter(None, lines))
            if found and sum(map(len, found)) <= _LONGEST_HEADING:
                return found
    return ()


def _deck(root: Element, headline: Sequence[str]) -> tuple[str, ...]:
    """Return the line of a class of decks, or the one that is marked as describing the article."""
    found = _line(root, _DECK)
    if found is None:
        described = (one for one in elements(root, "p") if one.get("itemprop") == "description")
        found = next(filter(None, (said(text_within(one)) for one in described)), None)
    return (found,) if found and headline else ()


def _line(root: Element, words: re.Pattern[str]) -> str | None:
    lines = (tidy(text_within(one)) for one in by_class(root, words))
    return next((line for line in lines if 0 < len(line) <= _LONGEST_HEADING), None)


def _is_day(text: str) -> bool:
    """Tell a line that says nothing but a day: when the page was put on the web.

    >>> _is_day("Apr 14th 2018"), _is_day("On Apr 14th 2018 the ferry sank.")
    (True, False)
    """
    found = find_date(text)
    return found is not None and not text[: found.start].strip() and not text[found.end :].strip()
