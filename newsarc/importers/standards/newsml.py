"""NewsML 1.0 to 1.2: a message of news items, whose components hold texts, pictures and other components."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsarc.errors import SourceWithoutArticles
from newsarc.importers.articles.assembling import page_of
from newsarc.importers.articles.body import deck_beside
from newsarc.importers.articles.draft import ArticleDraft
from newsarc.importers.articles.values import day_of, said
from newsarc.importers.sniffing import xml_root
from newsarc.importers.standards.content import content_of
from newsarc.importers.standards.headline_roles import deck_of, headline_of, kicker_of
from newsarc.importers.standards.newsml_stories import Use, stories_of
from newsarc.importers.standards.status import warnings_of
from newsarc.importers.standards.xml import Document, parse_xml, text_at
from newsarc.language import english
from newsarc.model.issue import IssuePage
from newsarc.model.page import ReadSource
from newsarc.model.repairs import Drop
from newsarc.reading.furniture.filename import read_filename
from newsarc.reading.page import READER
from newsarc.reading.recognition import recognize_opener

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from xml.etree.ElementTree import Element

    from newsarc.importers.standards.newsml_stories import HeldText, NewsStory
    from newsarc.model.issue import PartialDate
    from newsarc.model.parts import Paragraph
    from newsarc.model.sources import SourceFile

NAME = "newsml"
SUFFIXES = frozenset({".xml", ".newsml"})
_TITLE = "NewsML"
_DATES = (
    "NewsManagement/FirstCreated",
    "NewsManagement/ThisRevisionCreated",
    "Identification/NewsIdentifier/DateId",
)
_PARTIES = ("AdministrativeMetadata/Provider/Party", "AdministrativeMetadata/Source/Party")
# What follows the place in a dateline: its day, an agency in brackets, a dash.
_BEHIND_PLACE = re.compile(r"\s*(?:\(.*|,[^,]*\d.*|[-–—]+\s*)$")
_AGENCY = re.compile(r"\(([^()\d]{2,30})\)\s*[-–—]*\s*$")
_NOT_TEXT = english("a component that is none of the article's text")


def recognizes(path: str, head: bytes) -> bool:
    """Claim by the root element."""
    return xml_root(head) == "NewsML"


def read(file: SourceFile, *, given: IssuePage, encoding: str | None) -> ReadSource:
    """Read each text among the components of the items."""
    document, named = parse_xml(file.path, file.data, _TITLE), read_filename(file.path)
    drafts = [
        _draft(file.path, story, item, document)
        for item in document.root.iter("NewsItem")
        for story in stories_of(item)
    ]
    if not drafts:
        raise SourceWithoutArticles(file.path, _TITLE)
    return ReadSource(document.encoding, READER, tuple(page_of(draft, given, named) for draft in drafts))


def _draft(path: str, story: NewsStory, item: Element, document: Document) -> ArticleDraft:
    """Read a story: what its components say of it counts before what stands in its text."""
    texts = [(one, content_of(path, one.holder, document)) for one in story.texts]
    inner = next(content for one, content in texts if one.use is Use.BODY)
    heads = _heads(story)
    headline, deck = headline_of(heads) or _joined(texts, Use.HEADLINE), deck_of(heads)
    agency, place = _dateline(story)
    body = tuple(_paragraphs(texts, Use.LEAD, Use.BODY))
    deck = deck or tuple(one.text for one in _paragraphs(texts, Use.DECK)) or inner.deck
    status = item.find("NewsManagement/Status")
    first_line, last_line = document.lines[story.component]
    return ArticleDraft(
        first_line=first_line,
        last_line=last_line,
        issue=IssuePage(newspaper=_newspaper(story, item, document.root), date=_date(item, document.root)),
        column=said(story.said("NewsLines/SeriesLine") or ""),
        kicker=kicker_of(heads),
        headline=(headline,) if headline else inner.headline,
        deck=deck_beside(deck, body),
        byline=_byline(story) or inner.byline,
        authors=tuple(_parties(story, "AdministrativeMetadata/Creator/Party")),
        agency=agency,
        place=place or inner.place,
        body=body,
        captions=(
            *_paragraphs(texts, Use.CAPTION),
            *(caption for _, content in texts for caption in content.captions),
        ),
        tags=tuple(filter(None, map(said, story.all_said("NewsLines/KeywordLine")))),
        warnings=warnings_of(None if status is None else status.get("FormalName")),
        drops=tuple(Drop(one.first_line, one.text, _NOT_TEXT) for one in _paragraphs(texts, Use.OTHER)),
    )


def _paragraphs(texts: Iterable[tuple[HeldText, ArticleDraft]], *uses: Use) -> Iterator[Paragraph]:
    """Yield the paragraphs of the texts that are of one use, in the order in which they stand."""
    return (paragraph for one, content in texts if one.use in uses for paragraph in content.body)


def _joined(texts: Iterable[tuple[HeldText, ArticleDraft]], use: Use) -> str | None:
    return " ".join(one.text for one in _paragraphs(texts, use)) or None


def _heads(story: NewsStory) -> list[tuple[str, str]]:
    """Return the lines round the headline with their roles; a line of a type of its own has its name."""
    component = story.first("NewsLines/HeadLine")
    if component is None:
        return []
    heads = [("main", one) for one in component.findall("NewsLines/HeadLine")]
    heads += [("sub", one) for one in component.findall("NewsLines/SubHeadLine")]
    for one in component.iterfind("NewsLines/NewsLine"):
        kind = one.find("NewsLineType")
        role = "" if kind is None else kind.get("FormalName", "")
        heads += [(role or "other", text) for text in one.findall("NewsLineText")]
    return [(role, text) for role, one in heads if (text := said("".join(one.itertext())))]


def _byline(story: NewsStory) -> str | None:
    """Return the byline; a comma parts a name from its title, as it would be printed on one line."""
    byline, title = story.said("NewsLines/ByLine"), story.said("NewsLines/ByLineTitle")
    return f"{byline}, {title}" if byline and title else byline


def _dateline(story: NewsStory) -> tuple[str | None, str | None]:
    """Return the agency and the place of the dateline, or else the place that a report is said to be from."""
    printed = story.said("NewsLines/DateLine") or ""
    if opener := recognize_opener(printed):
        agency, place, _ = opener.dateline(None)
        return agency, place
    named, place = _AGENCY.search(printed), said(_BEHIND_PLACE.sub("", printed))
    if place is None or any(map(str.isdigit, place)):
        place = next(_origins(story), None)
    return named[1] if named else None, place


def _origins(story: NewsStory) -> Iterator[str]:
    for component in story.chain:
        for location in component.iterfind("DescriptiveMetadata/Location[@HowPresent='Origin']"):
            names = {one.get("FormalName"): said(one.get("Value", "")) for one in location.iter("Property")}
            yield from filter(None, [names.get("City")])


def _newspaper(story: NewsStory, item: Element, root: Element) -> str | None:
    """Return who provides an item: as its components, the envelope or else its identifier names them."""
    named = [*(party for path in _PARTIES for party in _parties(story, path))]
    sender = root.find("NewsEnvelope/SentFrom/Party")
    return (
        next(iter(named), None)
        or (None if sender is None else said(sender.get("FormalName", "")))
        or text_at(item, "Identification/NewsIdentifier/ProviderId")
    )


def _parties(story: NewsStory, path: str) -> list[str]:
    some = (said(party.get("FormalName", "")) for party in story.all_at(path))
    return [one for one in some if one]


def _date(item: Element, root: Element) -> PartialDate | None:
    days: Sequence[str | None] = (
        *(text_at(item, path) for path in _DATES),
        text_at(root, "NewsEnvelope/DateAndTime"),
    )
    return next(filter(None, map(day_of, filter(None, days))), None)
