"""Chicago's notes and bibliography, seventeenth and eighteenth edition: the entry of the bibliography."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from newsarc.citation.styles.dates import american_date
from newsarc.citation.styles.names import (
    dotted,
    inverted_name,
    joined_names,
    natural_name,
    without_particles_first,
)
from newsarc.citation.styles.titles import quoted_title

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsarc.citation.item import Item, Name


@dataclass(frozen=True, slots=True)
class _Names:
    """How many names an entry has at most, and how many of more than these."""

    most: int
    first: int


_17 = _Names(most=10, first=7)
_18 = _Names(most=6, first=3)  # 13.78


def set_chicago_18(item: Item) -> str:
    """Set an entry by Chicago 18, 14.87 to 14.97: Author. “Title.” Section. Newspaper, date. Edition. URL.

    Pages are left out, as they differ between editions (14.89); without an author the newspaper comes
    first (14.97).

    >>> from newsarc.citation.item import Item, Name
    >>> from newsarc.model.issue import PartialDate
    >>> authors = (Name(family="Okafor", given="Ruth"),)
    >>> set_chicago_18(Item("1", "Four hands", "The Times", PartialDate(2023, 9, 4), authors=authors))
    'Okafor, Ruth. “Four Hands.” The Times, September 4, 2023.'
    """
    return _entry(item, _18)


def set_chicago_17(item: Item) -> str:
    """Set an entry by Chicago 17, chapter 14: as the eighteenth, but for the number of names.

    >>> from newsarc.citation.item import Item
    >>> from newsarc.model.issue import PartialDate
    >>> set_chicago_17(Item("1", "Four hands", "The Times", PartialDate(2023, 9)))
    'The Times. “Four Hands.” September 2023.'
    """
    return _entry(item, _17)


def _entry(item: Item, names: _Names) -> str:
    makers = _makers(item, names)
    newspaper = f"{item.newspaper} ({item.place})" if item.newspaper and item.place else item.newspaper
    date = american_date(item.issued) if item.issued else "n.d."
    where = ", ".join(filter(None, (newspaper, date))) if makers else date
    opening = (makers or newspaper, quoted_title(item), _translated(item, names), item.section)
    parts = (*opening, where, _edition(item), _accessed(item), item.url)
    return " ".join(part if part.startswith("“") else dotted(part) for part in parts if part)


def _makers(item: Item, names: _Names) -> str:
    """Name the authors, the first turned round (18: 13.74 to 13.86), or who translated it."""
    if item.authors:
        return _listed(item.authors, names)
    if not item.translators:
        return ""
    return f"{_listed(item.translators, names)}, trans."


def _listed(people: Sequence[Name], names: _Names) -> str:
    """Name all, or the first few and others; particles in lower case do not come first."""
    first = inverted_name(without_particles_first(people[0]))
    printed = [first, *map(natural_name, people[1:])]
    if len(people) > names.most:
        return f"{', '.join(printed[: names.first])}, et al."
    return joined_names(printed, "and", has_comma=not all(name.literal for name in people))


def _translated(item: Item, names: _Names) -> str | None:
    if not item.translators or not item.authors:
        return None
    people = [natural_name(name) for name in item.translators]
    if len(people) > names.most:
        return f"Translated by {', '.join(people[: names.first])}, et al."
    return f"Translated by {joined_names(people, 'and', has_comma=False)}"


def _edition(item: Item) -> str | None:
    """Name the edition, with the word where a paper of Latin letters leaves it out (18: 14.89)."""
    if (
        item.edition is None
        or not re.fullmatch("[A-Za-z ]+", item.edition)
        or "edition" in item.edition.lower()
    ):
        return item.edition
    return f"{item.edition} Edition"


def _accessed(item: Item) -> str | None:
    """Tell the day of access only of what is not dated (17: 14.12; 18: 13.15)."""
    if item.issued or not item.url or not item.accessed:
        return None
    return f"Accessed {american_date(item.accessed)}"
