"""APA, seventh edition."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsarc.citation.styles.dates import american_date, year_first_date
from newsarc.citation.styles.names import dotted, family_name, initials, is_whole, joined_names, whole_name
from newsarc.citation.styles.pages import dashed_pages
from newsarc.citation.styles.titles import curled, stopped

if TYPE_CHECKING:
    from newsarc.citation.item import Item, Name

_MOST_NAMES = 20
_FIRST_NAMES = 19  # of more than the most; after an ellipsis comes the last


def set_apa(item: Item) -> str:
    """Set a reference by APA 7, 10.1 example 16 (newspaper article).

    Author. (Date). Title. Newspaper, page. URL.

    Without an author the title comes first (9.12); without a date stands n.d. (9.17).

    >>> from newsarc.citation.item import Item, Name
    >>> from newsarc.model.issue import PartialDate
    >>> authors = (Name(family="Okafor", given="Ruth"),)
    >>> set_apa(Item("1", "Four hands", "The Times", PartialDate(2023, 9, 4), "B4", authors=authors))
    'Okafor, R. (2023, September 4). Four hands. The Times, B4.'
    """
    date = f"({year_first_date(item.issued) if item.issued else 'n.d.'})."
    title = stopped(_title(item))
    opening = [dotted(_authors(item)), date, title] if item.authors else [title, date]
    return " ".join(filter(None, (*opening, _where(item), _address(item))))


def _title(item: Item) -> str:
    """Print the title, and behind it who translated it, as 10.2 has it of books."""
    title = curled(item.title or "")
    if not item.translators:
        return title
    names = [natural_initials(name) for name in item.translators]
    return f"{title} ({joined_names(names, '&', has_comma=False)}, Trans.)"


def natural_initials(name: Name) -> str:
    """Print initials before the family's name.

    >>> from newsarc.citation.item import Name
    >>> natural_initials(Name(family="Smith", given="John Q."))
    'J. Q. Smith'
    """
    if is_whole(name):
        return whole_name(name)
    return " ".join(
        filter(None, (initials(name.given, stop=".", hyphen=".-"), family_name(name), name.suffix))
    )


def _authors(item: Item) -> str:
    """Name up to twenty authors; of more the first nineteen and the last (9.8)."""
    names = [_inverted(name) for name in item.authors]
    if len(names) > _MOST_NAMES:
        return f"{', '.join(names[:_FIRST_NAMES])}, … {names[-1]}"
    are_whole = all(name.literal for name in item.authors)
    return joined_names(names, "&", has_comma=not are_whole)


def _inverted(name: Name) -> str:
    """Print the family's name and the initials (9.8); names of groups in full (9.11)."""
    if is_whole(name):
        return whole_name(name)
    return ", ".join(
        filter(None, (family_name(name), initials(name.given, stop=".", hyphen=".-"), name.suffix))
    )


def _where(item: Item) -> str:
    page = dashed_pages(item.page) if item.page else None
    return dotted(", ".join(filter(None, (item.newspaper, page))))


def _address(item: Item) -> str:
    """Print the address without a stop (9.35), and the day of access of what is not dated (9.16)."""
    if not item.url:
        return ""
    if item.issued or not item.accessed:
        return item.url
    return f"Retrieved {american_date(item.accessed)}, from {item.url}"
