"""RIS, which Zotero, EndNote and Mendeley take newspaper articles from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsarc.citation.styles.names import inverted_name
from newsarc.text.characters.controls import one_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newsarc.citation.item import Item
    from newsarc.model.issue import PartialDate


def write_items(items: Iterable[Item]) -> Iterator[str]:
    r"""Write each item as a record of RIS, which ends with ER and an empty line.

    >>> from newsarc.citation.item import Item
    >>> list(write_items([Item("k3", "春耕", "湖光日报")]))
    ['TY  - NEWS\nID  - k3\nTI  - 春耕\nT2  - 湖光日报\nER  - \n\n']
    """
    for item in items:
        lines = [f"{tag}  - {one_line(value)}\n" for tag, value in _fields(item) if value]
        yield "".join(["TY  - NEWS\n", *lines, "ER  - \n\n"])


def _fields(item: Item) -> Iterator[tuple[str, str | None]]:
    yield "ID", item.id
    yield from (("AU", inverted_name(name)) for name in item.authors)
    yield from (("A4", inverted_name(name)) for name in item.translators)
    yield "TI", item.title
    yield "T2", item.newspaper
    yield "PY", str(item.issued.year) if item.issued else None
    yield "DA", _slashed(item.issued)
    yield "SP", item.page
    yield "SE", item.section
    yield "ET", item.edition
    yield "CY", item.place
    yield "LA", item.language
    yield "UR", item.url
    yield "Y2", _slashed(item.accessed)
    yield from (("KW", keyword) for keyword in item.keywords)


def _slashed(date: PartialDate | None) -> str | None:
    """Write a date as RIS has it, YYYY/MM/DD, cut to what is known."""
    return date.isoformat().replace("-", "/") if date else None
