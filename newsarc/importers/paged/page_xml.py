"""PAGE XML, as Transkribus and OCR-D write it; its regions in the reading order that it names."""

from __future__ import annotations

import re
from itertools import repeat
from typing import TYPE_CHECKING

from newsarc.importers.paged.boxes import box_of_points, number_of, stripes_of
from newsarc.importers.paged.ocr import OcrLine, Word, join_words, number_lines, read_ocr
from newsarc.importers.paged.ocr_kinds import kind_named, kind_of_type
from newsarc.importers.sniffing import xml_root
from newsarc.importers.xml_tree import all_of, children_of, plain_name, read_tree

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from xml.etree.ElementTree import Element

    from newsarc.model.issue import IssuePage
    from newsarc.model.page import ReadSource
    from newsarc.model.parts import Kind
    from newsarc.model.places import Box
    from newsarc.model.sources import SourceFile, SourceLine

NAME = "PAGE"
SUFFIXES = frozenset({".xml"})
ENCODING = "page"
_REFERENCES = ("RegionRefIndexed", "RegionRef")
_GROUPS = ("OrderedGroup", "UnorderedGroup", "OrderedGroupIndexed", "UnorderedGroupIndexed")
_INDEX = re.compile(r"readingOrder\s*\{\s*index\s*:\s*(\d{1,6})")  # Transkribus; older files have no other
_TYPE = re.compile(r"structure\s*\{[^{}]*\btype\s*:\s*([a-z-]+)")  # likewise
# Transcribers write the hyphen that a line's end made so.
_LINE_HYPHENS = re.compile(r"[¬⸗]\s*$")


def recognizes(path: str, head: bytes) -> bool:
    """Claim XML whose root is `PcGts`."""
    return xml_root(head) == "PcGts"


def read(file: SourceFile, *, given: IssuePage, encoding: str | None) -> ReadSource:
    """Read the page of a PAGE file."""
    return read_ocr(file, (NAME, ENCODING), page_lines(file), given)


def read_lines(file: SourceFile) -> list[list[SourceLine]]:
    """Return the lines of each page in reading order; raises SourceDamaged."""
    return list(number_lines(page_lines(file)))


def page_lines(file: SourceFile) -> list[list[OcrLine]]:
    """Return the lines of each page with what the file says of them; raises SourceDamaged."""
    return [list(_lines(page)) for page in children_of(read_tree(file, NAME), "Page")]


def _lines(page: Element) -> Iterator[OcrLine]:
    kinds = {
        region: kind_named(plain_name(outer))
        for outer in all_of(page, "AdvertRegion", "TableRegion")
        for region in all_of(outer, "TextRegion")
    }
    types = _types(page)
    for number, region in enumerate(_in_reading_order(page)):
        kind = kinds.get(region) or types.get(region)
        lines = _by_index(list(children_of(region, "TextLine")))
        if not lines and (text := _text(region)):
            printed = [line for line in text.splitlines() if line.strip()]
            boxes = stripes_of(_box(region), len(printed))
            yield from map(OcrLine, printed, boxes, repeat(number), repeat(kind))
        for line in lines:
            yield OcrLine(_LINE_HYPHENS.sub("-", _text(line)), _box(line), number, kind)


def _types(page: Element) -> dict[Element, Kind]:
    """Return the kinds of the regions by their types, if the page has regions of several."""
    called = {
        region: region.get("type") or (found[1] if (found := _TYPE.search(region.get("custom", ""))) else "")
        for region in all_of(page, "TextRegion")
    }
    if len(set(called.values()) - {""}) < 2:
        return {}
    kinds = {region: kind_of_type(name) for region, name in called.items()}
    return {region: kind for region, kind in kinds.items() if kind is not None}


def _in_reading_order(page: Element) -> list[Element]:
    """Return the regions as they are to be read; those that the order leaves out, where they stand."""
    regions = list(all_of(page, "TextRegion"))
    named = [
        one.get("regionRef") for order in children_of(page, "ReadingOrder") for one in _references(order)
    ]
    if not named:
        return _by_index(regions)
    places = {name: place for place, name in reversed(list(enumerate(named)))}
    return sorted(regions, key=lambda region: places.get(region.get("id"), len(places)))


def _references(order: Element) -> Iterator[Element]:
    """Yield the references of an order and of the groups in it; by their numbers where they have some."""
    waiting = [order]
    while waiting:
        one = waiting.pop()
        if plain_name(one) in _REFERENCES:
            yield one
        else:
            inner = list(children_of(one, *_REFERENCES, *_GROUPS))
            inner.sort(key=lambda element: number_of(element.get("index")) or 0)
            waiting.extend(reversed(inner))


def _by_index(elements: list[Element]) -> list[Element]:
    """Sort elements by the places that Transkribus gives them, if it gives all of them one."""
    places = {id(one): _INDEX.search(one.get("custom", "")) for one in elements}
    if any(place is None for place in places.values()):
        return elements
    return sorted(elements, key=lambda one: int(place[1]) if (place := places[id(one)]) else 0)


def _text(element: Element) -> str:
    """Return the text of a line or region: the first reading of it, or the words that it is made of."""
    readings = sorted(
        children_of(element, "TextEquiv"), key=lambda reading: number_of(reading.get("index")) or 0
    )
    for reading in readings:
        text = "".join(one.text or "" for one in children_of(reading, "Unicode"))
        if text.strip():
            return text
    words = (Word(text, _box(word)) for word in children_of(element, "Word") if (text := _text(word).strip()))
    return join_words(words)


def _box(element: Element) -> Box | None:
    """Return the box round an element's outline, which older files write point by point."""
    for outline in children_of(element, "Coords"):
        written = outline.get("points")
        if written is None:
            return box_of_points((one.get("x"), one.get("y")) for one in children_of(outline, "Point"))
        return box_of_points(_pairs(written.split()))
    return None


def _pairs(points: Iterable[str]) -> Iterator[tuple[str, str]]:
    for point in points:
        x, _, y = point.partition(",")
        yield x, y
