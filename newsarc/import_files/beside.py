"""Files that a source names and that lie beside it: the pages of a METS document are put into it."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit
from xml.etree import ElementTree

from newsarc.errors import SourceError
from newsarc.importers.paged import alto, mets
from newsarc.sources import SIZE_LIMIT, path_text, read_file

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from xml.etree.ElementTree import Element

    from newsarc.model.sources import SourceFile

_METS = "{http://www.loc.gov/METS/}"
_REFERENCE = "{http://www.w3.org/1999/xlink}href"


def put_pages_in(file: SourceFile, path: Path) -> tuple[SourceFile, frozenset[str]]:
    """Put the pages that lie beside a METS document into it; return it with the paths of these.

    METS lets a document hold its files; one that does can be read again wherever it is kept.
    """
    if not mets.recognizes(file.path, file.data[:65536]):
        return file, frozenset()
    try:
        root = ElementTree.fromstring(file.data)  # noqa: S314 - expat refuses entity bombs by itself
    except (ElementTree.ParseError, ValueError, LookupError, RecursionError):
        return file, frozenset()  # the importer tells what is wrong
    put_in = frozenset(_put_in(root, path.parent))
    if not put_in:
        return file, frozenset()
    data = ElementTree.tostring(root, encoding="utf-8")
    return replace(file, data=data, sha256=hashlib.sha256(data).hexdigest()), put_in


def _put_in(root: Element, folder: Path) -> Iterator[str]:
    room = SIZE_LIMIT
    for holder in root.iter(f"{_METS}file"):
        for locator in holder.findall(f"{_METS}FLocat"):
            page = _page(folder, locator.get(_REFERENCE, ""), room)
            if page is None:
                continue
            room -= len(page.data)
            whole = ElementTree.SubElement(
                ElementTree.SubElement(holder, f"{_METS}FContent"), f"{_METS}xmlData"
            )
            whole.append(ElementTree.fromstring(page.data))  # noqa: S314 - as above
            holder.remove(locator)
            yield page.path


def _page(folder: Path, reference: str, room: int) -> SourceFile | None:
    """Read a page of ALTO below the folder of its METS document; None where it is no such page."""
    path = _path(folder, reference)
    if path is None:
        return None
    try:
        page = read_file(path, size_limit=room)
        if alto.recognizes(page.path, page.data[:65536]):
            ElementTree.fromstring(page.data)  # noqa: S314 - as above
            return page
    except (SourceError, ElementTree.ParseError, ValueError, LookupError, RecursionError):
        pass
    return None


def _path(folder: Path, reference: str) -> Path | None:
    """Return the path of a reference that leads to a file below the folder."""
    try:
        parts = urlsplit(reference.strip())
    except ValueError:
        return None
    if parts.scheme not in {"", "file"} or not (name := unquote(f"{parts.netloc}{parts.path}")):
        return None
    path = folder / name.removeprefix("./")
    try:
        is_below = path.is_file() and path.resolve().is_relative_to(folder.resolve())
    except (OSError, ValueError):
        return None
    return path if is_below and path_text(path) else None
