"""The page of an e-paper, or any page of an article, by the first of what it says of itself."""

from __future__ import annotations

from dataclasses import replace
from functools import reduce
from typing import TYPE_CHECKING

from newsarc.importers.articles.assembling import page_of
from newsarc.importers.articles.values import squeezed
from newsarc.importers.web.epapers.article import is_epaper, read_epaper
from newsarc.importers.web.epapers.issue import issue_in_heads
from newsarc.importers.web.extraction import extract
from newsarc.importers.web.headline import headline_of, site_in_title
from newsarc.importers.web.main_text import with_text
from newsarc.importers.web.metadata import canonical_url, read_json_ld, read_meta, read_open_graph
from newsarc.language import english
from newsarc.model.issue import IssuePage
from newsarc.model.page import Page
from newsarc.reading.furniture.filename import read_filename

if TYPE_CHECKING:
    from newsarc.importers.articles.draft import ArticleDraft
    from newsarc.importers.web.tree import Element

_TOLD = 0.6  # of the text that is shown; some pages tell its first lines only
_EMPTY = english("no article on this page")


def read_web_page(path: str, text: str, root: Element | None, given: IssuePage) -> Page:
    """Read a page by the first of what it says of itself."""
    named = read_filename(path)
    found = None if root is None else _find(path, text, root)
    if isinstance(found, IssuePage):
        return Page(given.filled_from(found).filled_from(named), ())
    address = path.rpartition("!")[2]  # of a page that was captured
    if found and "://" in address:
        found = replace(found, url=found.url or address)
    page = page_of(found, given, named) if found else None
    if page is None or not page.parts:
        return Page(given.filled_from(named), (), warnings=(_EMPTY,))
    return page


def _find(path: str, text: str, root: Element) -> ArticleDraft | IssuePage | None:
    if is_epaper(text) and (found := read_epaper(path, text, root)):
        return found
    last_line = text.count("\n") + 1
    told, article_body = read_json_ld(root, last_line) or (None, None)
    extracted, shown, likely_day = extract(path, text) or (None, None, None)
    drafts = [one for one in (told, read_open_graph(root, last_line), extracted) if one]
    if not drafts:
        return None
    is_sure = told is not None and bool(told.headline)
    drafts.insert(len(drafts) - (extracted is not None), read_meta(root, last_line))
    draft = _without_site_as_author(_with_headline(reduce(_filled, drafts), root, is_sure=is_sure))
    draft = replace(draft, url=draft.url or canonical_url(root))
    if "版" in text:
        draft = replace(draft, issue=_of_newspaper(draft.issue, issue_in_heads(root)))
    return with_text(draft, root, _wholes(article_body, shown), likely_day)


def _of_newspaper(told: IssuePage, heads: IssuePage) -> IssuePage:
    """Fill in what the heads of a newspaper's page say, whose site may be called otherwise."""
    named = heads.newspaper if heads.newspaper and heads.newspaper in (told.newspaper or "") else None
    return IssuePage(newspaper=named).filled_from(told).filled_from(heads)


def _filled(draft: ArticleDraft, other: ArticleDraft) -> ArticleDraft:
    """Fill in what one form of saying it leaves open."""
    return replace(
        draft,
        issue=draft.issue.filled_from(other.issue),
        headline=draft.headline or other.headline,
        authors=draft.authors or other.authors,
        url=draft.url or other.url,
    )


def _with_headline(draft: ArticleDraft, root: Element, *, is_sure: bool) -> ArticleDraft:
    """Take the headline as it is printed, without the name of the site."""
    title, site = (draft.headline or (None,))[0], draft.issue.newspaper
    found = site_in_title(root) if site is None else None
    headline = headline_of(root, title, site, is_sure=is_sure)
    return replace(
        draft,
        issue=draft.issue.filled_from(IssuePage(newspaper=found)),
        headline=(headline,) if headline else (),
    )


def _without_site_as_author(draft: ArticleDraft) -> ArticleDraft:
    site = squeezed(draft.issue.newspaper or "").casefold()
    return replace(draft, authors=tuple(one for one in draft.authors if squeezed(one).casefold() != site))


def _wholes(told: str | None, shown: str | None) -> tuple[str, ...]:
    """Return the text that is told as the article's, unless that is only its beginning, and the one shown."""
    is_whole = told is not None and len(told) >= _TOLD * len(shown or "")
    return tuple(filter(None, (told if is_whole else None, shown)))
