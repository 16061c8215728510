"""The pages of a METS document: the ALTO that it holds, its lines by the names of their elements."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from newsarc.importers.paged.alto import line_of
from newsarc.importers.xml_tree import all_of, children_of
from newsarc.model.sources import SourceLine

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element


@dataclass(frozen=True, slots=True)
class MetsPage:
    """A page by its label: its blocks, and which lines each of its elements holds."""

    label: str | None
    blocks: tuple[tuple[SourceLine, ...], ...]
    named: dict[str, tuple[SourceLine, ...]] = field(default_factory=dict)

    def between(self, begin: str, end: str) -> tuple[SourceLine, ...]:
        """Return the lines of an element, or from one of them to another; a word stands for its line."""
        first, last = self.named.get(begin, ()), self.named.get(end, ())
        if not first or not last or begin == end:
            return first
        start, stop = first[0].number, last[-1].number
        return tuple(line for block in self.blocks for line in block if start <= line.number <= stop)


def read_pages(root: Element) -> dict[str, MetsPage]:
    """Read the pages by the names of their files, in their order, the lines numbered through all of them."""
    files = {one.get("ID", ""): one for one in all_of(root, "file")}
    pages: dict[str, MetsPage] = {}
    number = 1
    for name, label in _in_order(root, files).items():
        for layout in all_of(files[name], "alto"):
            pages[name] = _page(layout, label, number)
            number += sum(map(len, pages[name].blocks))
    return pages


def _in_order(root: Element, files: dict[str, Element]) -> dict[str, str | None]:
    """Return the names of the files in the order of their pages, and the labels printed on these."""
    found: dict[str, str | None] = {}
    for structure in all_of(root, "structMap"):
        if structure.get("TYPE", "").upper() == "PHYSICAL":
            for page in all_of(structure, "div"):
                for pointer in _pointers(page):
                    if pointer in files:
                        found.setdefault(pointer, page.get("ORDERLABEL") or page.get("ORDER"))
    return found | {name: None for name in files if name not in found}


def _pointers(page: Element) -> Iterator[str]:
    """Yield the names of the files that a division points to by itself, not those of the divisions in it."""
    for pointer in children_of(page, "fptr"):
        yield from filter(None, [pointer.get("FILEID"), *(one.get("FILEID") for one in pointer.iter())])


def _page(layout: Element, label: str | None, number: int) -> MetsPage:
    lines: dict[int, SourceLine] = {}
    blocks: list[tuple[SourceLine, ...]] = []
    for block_number, block in enumerate(all_of(layout, "TextBlock"), start=1):
        own: list[SourceLine] = []
        for element in all_of(block, "TextLine"):
            line = line_of(element)
            if line.text:
                own.append(SourceLine(number, line.text, line.box, block=block_number))
                lines[id(element)] = own[-1]
                number += 1
        if own:
            blocks.append(tuple(own))
    return MetsPage(label, tuple(blocks), _named(layout, lines))


def _named(layout: Element, lines: dict[int, SourceLine]) -> dict[str, tuple[SourceLine, ...]]:
    holders = all_of(layout, "ComposedBlock", "TextBlock", "TextLine")
    named = {
        holder.get("ID", ""): tuple(lines[id(one)] for one in all_of(holder, "TextLine") if id(one) in lines)
        for holder in holders
    }
    for one in all_of(layout, "TextLine"):
        if id(one) in lines:
            named |= {name: (lines[id(one)],) for word in all_of(one, "String") if (name := word.get("ID"))}
    return named
