"""The article on a page: its text, and the lines above that the page prints only there."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import takewhile
from typing import TYPE_CHECKING

from newsarc.importers.articles.values import one_line, squeezed, tidy
from newsarc.importers.web.metadata import descriptions
from newsarc.importers.web.publication_day import confirmed_day, day_of_place
from newsarc.importers.web.source_line import read_source_lines, without_site_lines
from newsarc.importers.web.text.article_text import LEAST_PARAGRAPH, find_text
from newsarc.importers.web.tree import by_class, text_within
from newsarc.model.issue import IssuePage
from newsarc.reading.recognition import recognize

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsarc.importers.articles.draft import ArticleDraft
    from newsarc.importers.web.tree import Element
    from newsarc.model.issue import PartialDate
    from newsarc.model.parts import Paragraph

_BYLINE = re.compile(r"[\w-]*(?:byline|author|writer|reporter|credit-line)[\w-]*", re.IGNORECASE)
_KICKER = re.compile(r"[\w-]*(?:kicker|eyebrow|overline|pre-?title|yinti|jianti)[\w-]*", re.IGNORECASE)
_LONGEST_BYLINE = 200
_SHORTEST_LINE, _LONGEST_LINE = 4, 600
_SURE_HEADLINE = 12  # characters: a shorter headline may end another line
_MOST_ABOVE = 4  # lines between the beginning of what was found and the text
_AND = re.compile(r"\s*[,;/&、，]\s*|\s+(?:and|und|et|og|och)\s+")


def with_text(
    draft: ArticleDraft, root: Element, wholes: Sequence[str], likely_day: PartialDate | None
) -> ArticleDraft:
    """Add to what a page says of its article the lines above the text, and the text.

    `wholes` are what is told or shown as the whole text, the surest first; `likely_day` is a guess.
    """
    text = find_text(draft, root, wholes, descriptions(root))
    byline = _byline(root, draft.authors)
    kicker = _line(root, _KICKER, text.over_headline)
    beside = {squeezed(one) for one in (byline, kicker, *text.deck, *draft.deck, *draft.headline) if one}
    body = [one for one in text.paragraphs if squeezed(one.text) not in beside]
    under, over = _without_heading(body, draft.headline)
    day, source, author = read_source_lines([*text.between, *body])
    told = day_of_place(draft.issue.date, draft.url)
    if told is None and day is None:
        short = takewhile(lambda one: len(squeezed(one.text)) < LEAST_PARAGRAPH, body)
        between = [one.text for one in (*text.between, *short)]
        day = confirmed_day(likely_day, root, draft.url, between=between, around=text.around)
    return replace(
        draft,
        issue=draft.issue._replace(date=told).filled_from(IssuePage(source, day)),
        authors=draft.authors or ((author,) if author else ()),
        kicker=draft.kicker or kicker or over,
        deck=text.deck or draft.deck,
        byline=draft.byline or byline,
        body=without_site_lines(under),
        captions=(*draft.captions, *text.captions),
    )


def _without_heading(
    body: Sequence[Paragraph], headline: Sequence[str]
) -> tuple[Sequence[Paragraph], str | None]:
    """Take off the heading above a text that says the headline behind its kicker; return the kicker too."""
    title = squeezed("".join(headline))
    for at, one in enumerate(body[:_MOST_ABOVE] if len(title) >= _SURE_HEADLINE else ()):
        heading = squeezed(one.text)
        if one.is_crosshead and heading.endswith(title) and len(heading) <= 2 * len(title):
            return body[at + 1 :], one_line(_before(one.text, heading.removesuffix(title)))
    return body, None


def _before(text: str, letters: str) -> str:
    """Return the beginning of a text that has these letters and no others, with its blanks."""
    end = next((at for at in range(len(text) + 1) if squeezed(text[:at]) == letters), 0)
    return text[:end].rstrip(" :|-–—•")


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
