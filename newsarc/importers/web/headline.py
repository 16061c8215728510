"""The headline as it stands on a page, of what the page says that it is, with the site's name or without."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsarc.importers.articles.values import squeezed, tidy
from newsarc.importers.web.tree import elements, text_within
from newsarc.text.characters.classes import HAN

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsarc.importers.web.tree import Element

_SHORT, _LONGEST = 12, 300  # characters
_LEAST = 0.5  # of the letters that are said, for a heading that leaves out a topic before or a site behind
_PARTED = re.compile(rf"\s+[-|–—›»·•:]+\s+|\s*(?:[_|｜]|--)\s*|(?<=[{HAN}？！”])-(?=[{HAN}]{{2,12}}$)")
_SITE = re.compile(
    f"[{HAN}]{{2,12}}(?:[报報网網社刊]|网站|網站|新闻|新聞|在线|在線|电视台|電視台|频道|客户端)"
)


def headline_of(root: Element, told: str | None, site: str | None, *, is_sure: bool) -> str | None:
    """Return the heading that says what is told of the page, or the only one, or what is told.

    What is told as a headline is sure (`is_sure`); the title of a page may be worded for search engines.
    """
    heads = list(_headings(root))
    plain = _plain(told or "")
    for head in heads:
        if _plain(head) in plain and len(_plain(head)) >= _LEAST * len(plain):
            return head
    if (
        len(heads) == 1
        and _plain(heads[0]) != _plain(site or "")
        and (told is None or len(heads[0]) > _SHORT)
    ):
        return heads[0]
    return without_site(told, site)[0] if told else None


def _headings(root: Element) -> Iterator[str]:
    """Yield the headings of the highest rank; one that leads elsewhere is the name of the site."""
    for heading in elements(root, "h1"):
        text = tidy(text_within(heading))
        linked = "".join(text_within(one) for one in elements(heading, "a"))
        if 0 < len(text) <= _LONGEST and squeezed(linked) != squeezed(text):
            yield text


def site_in_title(root: Element) -> str | None:
    """Return the name of the site that stands behind the title of a page."""
    title = next(elements(root, "title"), None)
    return None if title is None else without_site(tidy(text_within(title)), None)[1]


def without_site(title: str, site: str | None) -> tuple[str, str | None]:
    """Take the name of the site off a title; return it too, if its form is that of one.

    >>> without_site("夜校开课_湖光日报", None), without_site("Tides - a guide - Carrow Post", "Carrow Post")
    (('夜校开课', '湖光日报'), ('Tides - a guide', None))
    """
    cuts = list(_PARTED.finditer(title))
    if not cuts or not title[: cuts[-1].start()].strip():
        return title, None
    last = title[cuts[-1].end() :].strip()
    if site and (_plain(last) in _plain(site) or _plain(site) in _plain(last)):
        return title[: cuts[-1].start()].strip(), None
    if _SITE.fullmatch(last):
        return title[: cuts[-1].start()].strip(), last
    return title, None


def _plain(text: str) -> str:
    return squeezed(text).casefold()
