"""How an article is cited: records to CSL items, and items to references and to the formats of libraries."""

from __future__ import annotations

from enum import StrEnum
from importlib import import_module
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from newsarc.citation.item import Item

    SetReference = Callable[[Item], str]
    WriteItems = Callable[[Iterable[Item]], Iterator[str]]


class Style(StrEnum):
    """The styles a reference can be set in."""

    GB7714 = "gb7714"
    GB7714_2015 = "gb7714-2015"
    APA = "apa"
    MLA = "mla"
    CHICAGO = "chicago"
    CHICAGO_17 = "chicago-17"


class ItemFormat(StrEnum):
    """The formats in which programs that keep references take items."""

    RIS = "ris"
    BIBLATEX = "biblatex"
    CSL_JSON = "csl-json"


_STYLES: Mapping[Style, tuple[str, str]] = MappingProxyType(
    {
        Style.GB7714: ("gb7714", "set_gb7714_2025"),
        Style.GB7714_2015: ("gb7714", "set_gb7714_2015"),
        Style.APA: ("apa", "set_apa"),
        Style.MLA: ("mla", "set_mla"),
        Style.CHICAGO: ("chicago", "set_chicago_18"),
        Style.CHICAGO_17: ("chicago", "set_chicago_17"),
    }
)
_FORMATS: Mapping[ItemFormat, str] = MappingProxyType(
    {ItemFormat.RIS: "ris", ItemFormat.BIBLATEX: "biblatex", ItemFormat.CSL_JSON: "csl_json"}
)
_NEEDED = ("headline", "newspaper", "date")


def set_reference(item: Item, style: Style) -> str:
    """Set an item as a reference, in plain text without italics."""
    module, name = _STYLES[style]
    set_item: SetReference = getattr(import_module(f"{__name__}.styles.{module}"), name)
    return set_item(item)


def write_items(items: Iterable[Item], form: ItemFormat) -> Iterator[str]:
    """Write items in a format of programs that keep references."""
    write: WriteItems = import_module(f"{__name__}.{_FORMATS[form]}").write_items
    return write(items)


def usual_style(item: Item) -> Style:
    """Return the style that articles in the item's language are usually cited in.

    >>> from newsarc.citation.item import Item
    >>> usual_style(Item("1", language="zh-Hans")), usual_style(Item("2", language="en"))
    (<Style.GB7714: 'gb7714'>, <Style.CHICAGO: 'chicago'>)
    """
    return Style.GB7714 if (item.language or "").split("-")[0] == "zh" else Style.CHICAGO


def missing_fields(item: Item, style: Style) -> tuple[str, ...]:
    """Name the fields that a reference needs and the item has not.

    A reference without an author begins with the headline or the newspaper. GB/T 7714 asks for the page too
    (8.8), where there is no address instead.
    """
    values = {"headline": item.title, "newspaper": item.newspaper, "date": item.issued}
    missing = tuple(field for field in _NEEDED if not values[field])
    is_gb = style in {Style.GB7714, Style.GB7714_2015}
    return (*missing, "page") if is_gb and not item.page and not item.url else missing
