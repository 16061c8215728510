"""Files that a source names and that lie beside it, or in one container with it: the pages of METS."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from typing import TYPE_CHECKING, TypeAlias
from urllib.parse import unquote, urlsplit
from xml.etree import ElementTree

from newsarc.containers.members import MARK
from newsarc.errors import SourceError
from newsarc.importers.paged import alto, mets
from newsarc.importers.xml_tree import XmlError, parse_tree
from newsarc.sources import SIZE_LIMIT, path_text, read_file

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from pathlib import Path
    from xml.etree.ElementTree import Element

    from newsarc.model.sources import SourceFile

_METS = "{http://www.loc.gov/METS/}"
_REFERENCE = "{http://www.w3.org/1999/xlink}href"


Find: TypeAlias = "Callable[[str, int], SourceFile | None]"


def put_pages_in(file: SourceFile, path: Path) -> tuple[SourceFile, frozenset[str]]:
    """Put the pages that lie beside a METS document into it; return it with the paths of these."""
    return _put_pages_in(file, lambda reference, room: _beside(path.parent, reference, room))


def put_members_in(file: SourceFile, pages: Mapping[str, SourceFile]) -> tuple[SourceFile, frozenset[str]]:
    """Put the members of a container that a METS document in it names into it; return it with their paths."""
    folder = file.path[: max(file.path.rfind("/"), file.path.rfind(MARK)) + 1]

    def find(reference: str, room: int) -> SourceFile | None:
        name = _name(reference)
        page = pages.get(folder + name.removeprefix("./")) if name else None
        return page if page and len(page.data) <= room else None

    return _put_pages_in(file, find)


def is_page_or_mets(file: SourceFile) -> bool:
    """Tell a METS document, and what may be a page of one."""
    head = file.data[:65536]
    return mets.recognizes(file.path, head) or alto.recognizes(file.path, head)


def _put_pages_in(file: SourceFile, find: Find) -> tuple[SourceFile, frozenset[str]]:
    """Put the pages that are found into a METS document.

    METS lets a document hold its files; one that does can be read again wherever it is kept.
    """
    if not mets.recognizes(file.path, file.data[:65536]):
        return file, frozenset()
    try:
        root = parse_tree(file.data)
    except XmlError:
        return file, frozenset()  # the importer tells what is wrong
    put_in = frozenset(_put_in(root, find))
    if not put_in:
        return file, frozenset()
    data = ElementTree.tostring(root, encoding="utf-8")
    return replace(file, data=data, sha256=hashlib.sha256(data).hexdigest()), put_in


def _put_in(root: Element, find: Find) -> Iterator[str]:
    room = SIZE_LIMIT
    for holder in root.iter(f"{_METS}file"):
        for locator in holder.findall(f"{_METS}FLocat"):
            page = find(locator.get(_REFERENCE, ""), room)
            layout = _layout(page) if page else None
            if page is None or layout is None:
                continue
            room -= len(page.data)
            whole = ElementTree.SubElement(
                ElementTree.SubElement(holder, f"{_METS}FContent"), f"{_METS}xmlData"
            )
            whole.append(layout)
            holder.remove(locator)
            yield page.path


def _layout(page: SourceFile) -> Element | None:
    """Parse a page; None where it is no ALTO."""
    if not alto.recognizes(page.path, page.data[:65536]):
        return None
    try:
        return parse_tree(page.data)
    except XmlError:
        return None


def _beside(folder: Path, reference: str, room: int) -> SourceFile | None:
    """Read a file below the folder of a METS document; None where there is none that can be read."""
    path = _path(folder, reference)
    try:
        return read_file(path, size_limit=room) if path else None
    except SourceError:
        return None


def _name(reference: str) -> str | None:
    """Return the path that a reference gives; None for an address on the web."""
    try:
        parts = urlsplit(reference.strip())
    except ValueError:
        return None
    return (unquote(f"{parts.netloc}{parts.path}") or None) if parts.scheme in {"", "file"} else None


def _path(folder: Path, reference: str) -> Path | None:
    """Return the path of a reference that leads to a file below the folder."""
    name = _name(reference)
    if name is None:
        return None
    path = folder / name.removeprefix("./")
    try:
        is_below = path.is_file() and path.resolve().is_relative_to(folder.resolve())
    except (OSError, ValueError):
        return None
    return path if is_below and path_text(path) else None
