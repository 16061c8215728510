"""MLA, ninth edition."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsarc.citation.styles.dates import day_first_date
from newsarc.citation.styles.names import dotted, inverted_name, joined_names, natural_name
from newsarc.citation.styles.pages import are_several, shortened_pages
from newsarc.citation.styles.titles import quoted_title

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsarc.citation.item import Item, Name


def set_mla(item: Item) -> str:
    """Set a reference by MLA 9, 5.3 to 5.116.

    Author. “Title.” Newspaper [Place], edition, date, page, URL. Section (5.116).

    >>> from newsarc.citation.item import Item, Name
    >>> from newsarc.model.issue import PartialDate
    >>> authors = (Name(family="Okafor", given="Ruth"),)
    >>> set_mla(Item("1", "Four hands", "The Times", PartialDate(2023, 9, 4), "B4", authors=authors))
    'Okafor, Ruth. “Four Hands.” The Times, 4 Sept. 2023, p. B4.'
    """
    section = dotted(item.section or "")
    parts = (_makers(item), quoted_title(item), dotted(_where(item)), _accessed(item), section)
    return " ".join(filter(None, parts))


def _makers(item: Item) -> str:
    """Name one author or two, of more the first (5.3 to 5.22); a translator in their place is named one."""
    if item.authors:
        return dotted(_authors(item.authors))
    if not item.translators:
        return ""
    return f"{_authors(item.translators)}, translator{'s' if len(item.translators) > 1 else ''}."


def _authors(names: Sequence[Name]) -> str:
    first = inverted_name(names[0])
    if len(names) > 2:
        return f"{first}, et al."
    are_whole = all(name.literal for name in names)
    return joined_names([first, *map(natural_name, names[1:])], "and", has_comma=not are_whole)


def _where(item: Item) -> str:
    """Name the container (5.31) with its place, edition (5.48), date (5.68), pages and URL (5.84 to 5.99)."""
    newspaper = f"{item.newspaper} [{item.place}]" if item.newspaper and item.place else item.newspaper
    date = day_first_date(item.issued) if item.issued else None
    translated = _translated(item) if item.authors else None
    return ", ".join(filter(None, (newspaper, translated, item.edition, date, _pages(item), item.url)))


def _translated(item: Item) -> str | None:
    if not item.translators:
        return None
    names = [natural_name(name) for name in item.translators]
    others = f"{names[0]} et al." if len(names) > 2 else joined_names(names, "and", has_comma=False)
    return f"translated by {others}"


def _pages(item: Item) -> str | None:
    if item.page is None:
        return None
    return f"{'pp.' if are_several(item.page) else 'p.'} {shortened_pages(item.page)}"


def _accessed(item: Item) -> str:
    """Tell the day of access of a work online that has no date (5.111)."""
    if item.issued or not item.url or not item.accessed:
        return ""
    return f"Accessed {day_first_date(item.accessed)}."
