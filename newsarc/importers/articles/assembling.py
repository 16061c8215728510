"""From a draft to a page: the body through the grammars of openers, bylines and jump lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsarc.importers.articles.body import clean, read_body
from newsarc.importers.articles.people import part_agencies, people_of
from newsarc.importers.articles.values import one_line, squeezed
from newsarc.model.page import Page
from newsarc.model.parts import Dateline, Kind, MarkRole, Part
from newsarc.reading.credits.empty_roles import without_empty_role

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newsarc.importers.articles.body import ArticleBody
    from newsarc.importers.articles.draft import ArticleDraft
    from newsarc.model.issue import IssuePage, PartialDate
    from newsarc.model.parts import Paragraph


def page_of(draft: ArticleDraft, given: IssuePage, named: IssuePage) -> Page:
    """Make the page of an article and its captions.

    What the user says counts before what the format says, and that before the name of the file.
    """
    issue = given.filled_from(draft.issue).filled_from(named)
    body = read_body(draft.body, draft.headline, draft.byline)
    article = _article(draft, body, issue.date)
    captions = _each_once(clean(draft.captions).paragraphs, body.captions)
    others = [
        *(Part(Kind.CAPTION, one.first_line, one.last_line, paragraphs=(one,)) for one in captions),
        *(Part(Kind.EDITORS, one.first_line, one.last_line, paragraphs=(one,)) for one in body.editors),
    ]
    parts = (article, *others) if article.headline or article.paragraphs else tuple(others)
    return Page(issue, parts, drops=(*draft.drops, *body.drops), warnings=draft.warnings)


def _article(draft: ArticleDraft, body: ArticleBody, issued: PartialDate | None) -> Part:
    opener = body.opener()
    of_opener = tuple(map(without_empty_role, opener.contributors)) if opener else ()
    if not (of_opener or draft.byline or draft.authors or body.bylines):
        body.take_closing_byline()
    byline, named = people_of(draft.byline or " ".join(body.bylines), draft.authors, of_opener)
    contributors, agency = part_agencies(named)
    return Part(
        kind=Kind.ARTICLE if body.paragraphs else Kind.HEADLINE,
        first_line=draft.first_line,
        last_line=draft.last_line,
        column=draft.column,
        kicker=one_line(draft.kicker or ""),
        headline=tuple(filter(None, map(one_line, draft.headline))),
        deck=_deck(draft),
        byline=byline,
        contributors=contributors,
        dateline=_dateline(draft, opener.dateline(issued) if opener else Dateline(), agency),
        paragraphs=tuple(body.paragraphs),
        jump_to=body.page_of(MarkRole.JUMP_TO),
        jump_from=body.page_of(MarkRole.JUMP_FROM),
        marks=tuple(body.marks),
        url=draft.url,
        tags=draft.tags,
    )


def _deck(draft: ArticleDraft) -> tuple[str, ...]:
    """Return the deck, unless it only says the headline again."""
    headline = squeezed("".join(draft.headline))
    return tuple(line for line in map(one_line, draft.deck) if line and squeezed(line) != headline)


def _dateline(draft: ArticleDraft, printed: Dateline, named: str | None) -> Dateline:
    """Say where a report is from; an agency named among the authors counts where nothing else names one."""
    return printed._replace(
        agency=draft.agency or printed.agency or named, place=draft.place or printed.place
    )


def _each_once(*captions: Iterable[Paragraph]) -> list[Paragraph]:
    found = {squeezed(one.text): one for some in captions for one in some}
    return list(found.values())
