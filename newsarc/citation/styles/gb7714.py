"""GB/T 7714: an article of a newspaper as Chinese journals cite it, after the editions of 2015 and 2025."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from newsarc.citation.styles.names import dotted, family_name, initials, is_whole, whole_name
from newsarc.citation.styles.titles import curled

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsarc.citation.item import Item, Name

_MOST_NAMES = 3


@dataclass(frozen=True, slots=True)
class _Edition:
    """What differs between the editions: marks, capitals, initials, translators, the day of access."""

    comma: str
    page: str
    hyphen: str
    has_capitals: bool
    has_translators: bool
    has_accessed: bool


# 7.2 of the edition of 2015 names the marks; they are set half-width, each with a space behind it.
_2015 = _Edition(", ", "({})", " ", has_capitals=True, has_translators=False, has_accessed=True)
# The edition of 2025 takes full-width commas and brackets, and keeps names as they are written.
_2025 = _Edition("，", "（{}）", "-", has_capitals=False, has_translators=True, has_accessed=False)


def set_gb7714_2015(item: Item) -> str:
    """Set a reference by GB/T 7714—2015, 4.4.2 (an article in a serial) and 8.8 (in a newspaper).

    主要责任者. 题名[文献类型标识/文献载体标识]. 报纸名, 年-月-日(版次)[引用日期]. 获取和访问路径.

    >>> from newsarc.citation.item import Item, Name
    >>> from newsarc.model.issue import PartialDate
    >>> set_gb7714_2015(Item("1", "春耕", "湖光日报", PartialDate(2022), "5", authors=(Name("沈亦舟"),)))
    '沈亦舟. 春耕[N]. 湖光日报, 2022(5).'
    """
    return _reference(item, _2015)


def set_gb7714_2025(item: Item) -> str:
    """Set a reference by GB/T 7714—2025: the pattern of 4.4.2 of 2015, in the marks of the new edition.

    The new edition names translators behind the title, and no day of access where the paper is dated.

    >>> from newsarc.citation.item import Item, Name
    >>> from newsarc.model.issue import PartialDate
    >>> set_gb7714_2025(Item("1", "春耕", "湖光日报", PartialDate(2022), "5", authors=(Name("沈亦舟"),)))
    '沈亦舟. 春耕[N]. 湖光日报，2022（5）.'
    """
    return _reference(item, _2025)


def _reference(item: Item, edition: _Edition) -> str:
    translators = item.translators if edition.has_translators else ()
    parts = (
        dotted(_names(item.authors, item, edition)),
        f"{curled(item.title or '')}{_designation(item)}.",
        dotted(_translated(translators, item, edition)),
        f"{_where(item, edition)}.",
        f"{item.url}." if item.url else "",
    )
    return " ".join(filter(None, parts))


def _designation(item: Item) -> str:
    """Name the type and the carrier, 文献类型标识 (2015: 8.2.2, annex B): N is a newspaper, OL online."""
    return "[N/OL]" if item.url else "[N]"


def _where(item: Item, edition: _Edition) -> str:
    """Name the newspaper, the date as far as it is known, and 版次 without 第 and 版 (2015: 8.8)."""
    date = item.issued.isoformat() if item.issued else None
    dated = edition.comma.join(filter(None, (item.newspaper, date)))
    page = edition.page.format(item.page.replace("–", "-")) if item.page else ""
    is_told = item.url and item.accessed and edition.has_accessed
    return f"{dated}{page}" + (f"[{item.accessed}]" if is_told else "")


def _translated(names: Sequence[Name], item: Item, edition: _Edition) -> str:
    word = "trans" if _is_english(item) else "译"
    return f"{_names(names, item, edition)}{edition.comma}{word}" if names else ""


def _names(names: Sequence[Name], item: Item, edition: _Edition) -> str:
    """Name up to three who made the work, and say 等 or et al. for the rest (2015: 8.1.2)."""
    printed = [_name(name, edition) for name in names[:_MOST_NAMES]]
    others = [] if len(names) <= _MOST_NAMES else ["et al" if _is_english(item) else "等"]
    return edition.comma.join([*printed, *others])


def _name(name: Name, edition: _Edition) -> str:
    """Print the family's name first, and initials without stops (2015: 8.1.1); offices in full (8.1.4)."""
    if is_whole(name):
        return whole_name(name)
    family = family_name(name).upper() if edition.has_capitals else family_name(name)
    return " ".join(filter(None, (family, initials(name.given, stop="", hyphen=edition.hyphen), name.suffix)))


def _is_english(item: Item) -> bool:
    return (item.language or "").split("-")[0] == "en"
