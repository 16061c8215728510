"""The package of an EPUB file: its parts, what it says of itself, and its table of contents."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import unquote

from newsarc.importers.documents.zip_package import ZipPackage
from newsarc.importers.xml_tree import all_of, plain_name
from newsarc.language import english

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element

    from newsarc.model.sources import SourceFile

FORMAT = "EPUB"
_DEEPEST = 20  # entries of the table of contents within each other; newspapers have three
_TEXT = (".html", ".xhtml", ".htm", ".xml")
_PAGES = ("application/xhtml+xml", "text/html")


class ContentsEntry(NamedTuple):
    """A line of the table of contents: what it leads to, and the entries that it stands below."""

    title: str
    part: str
    fragment: str
    above: tuple[str, ...]
    has_entries: bool


class EpubPackage:
    """A file of EPUB: its package document and the parts that this names."""

    def __init__(self, file: SourceFile) -> None:
        self._parts = ZipPackage(file, FORMAT)
        self._refuse_locked()
        self._name = self._package_name()
        root = self._parts.tree(self._name)
        if root is None:
            raise self._parts.damaged(english("there is no package document in it"))
        self._root = root
        self._manifest = {one.get("id", ""): one for one in root.iter() if plain_name(one) == "item"}

    def said(self, name: str) -> tuple[str, ...]:
        """Return what the package says of the book by an element of Dublin Core, such as its title."""
        texts = ("".join(one.itertext()).strip() for one in self._root.iter() if plain_name(one) == name)
        return tuple(filter(None, texts))

    def spine(self) -> list[str]:
        """Return the names of the pages in reading order."""
        order = (one.get("idref", "") for one in self._root.iter() if plain_name(one) == "itemref")
        items = (self._manifest[id_] for id_ in order if id_ in self._manifest)
        return [self._part(item) for item in items if item.get("media-type", "") in _PAGES]

    def contents(self) -> list[ContentsEntry]:
        """Return the table of contents, of the navigation document or of EPUB 2; it may be empty."""
        for item in self._manifest.values():
            if (
                "nav" in item.get("properties", "").split()
                and (root := self._parts.tree(self._part(item))) is not None
            ):
                return list(self._of_nav(root, self._part(item)))
        for item in self._manifest.values():
            if (
                item.get("media-type") == "application/x-dtbncx+xml"
                and (root := self._parts.tree(self._part(item))) is not None
            ):
                return list(self._of_ncx(root, self._part(item), (), "navMap"))
        return []

    def not_articles(self) -> set[str]:
        """Return the names of the pages that the package calls a cover or a table of contents."""
        named = {self._part(item) for item in self._manifest.values() if "nav" in item.get("properties", "")}
        references = (one for one in self._root.iter() if plain_name(one) == "reference")
        return named | {
            self._target(self._name, one.get("href", ""))[0]
            for one in references
            if one.get("type", "").lower() in {"cover", "toc", "title-page", "copyright-page"}
        }

    def text(self, name: str) -> bytes:
        """Return the bytes of a page; empty where it is not there. Raises SourceDamaged."""
        return self._parts.read(name) or b""

    def _of_nav(self, root: Element, name: str) -> Iterator[ContentsEntry]:
        navs = [one for one in root.iter() if plain_name(one) == "nav"]
        toc = next((one for one in navs if "toc" in (_attribute(one, "type") or "")), None)
        first = next((one for one in (toc if toc is not None else ()) if plain_name(one) == "ol"), None)
        if first is not None:
            yield from self._of_list(first, name, ())

    def _of_list(self, items: Element, name: str, above: tuple[str, ...]) -> Iterator[ContentsEntry]:
        if len(above) > _DEEPEST:
            return
        for item in (one for one in items if plain_name(one) == "li"):
            label = next((one for one in item if plain_name(one) in {"a", "span"}), None)
            below = next((one for one in item if plain_name(one) == "ol"), None)
            title = "" if label is None else _said(label)
            href = "" if label is None else label.get("href", "")
            part, fragment = self._target(name, href) if href else ("", "")
            yield ContentsEntry(title, part, fragment, above, below is not None)
            if below is not None:
                yield from self._of_list(below, name, (*above, title))

    def _of_ncx(self, root: Element, name: str, above: tuple[str, ...], tag: str) -> Iterator[ContentsEntry]:
        points = root if tag == "navPoint" else next(all_of(root, tag), ())
        if len(above) > _DEEPEST:
            return
        for point in (one for one in points if plain_name(one) == "navPoint"):
            label = next((one for one in point if plain_name(one) == "navLabel"), None)
            content = next((one for one in point if plain_name(one) == "content"), None)
            title = "" if label is None else _said(label)
            part, fragment = self._target(name, "" if content is None else content.get("src", ""))
            below = any(plain_name(one) == "navPoint" for one in point)
            yield ContentsEntry(title, part, fragment, above, below)
            yield from self._of_ncx(point, name, (*above, title), "navPoint")

    def _refuse_locked(self) -> None:
        """Refuse a book whose pages are encrypted; that fonts are is usual."""
        root = self._parts.tree("META-INF/encryption.xml")
        locked = (
            ()
            if root is None
            else (one.get("URI", "") for one in root.iter() if plain_name(one) == "CipherReference")
        )
        if any(uri.lower().endswith(_TEXT) for uri in locked):
            raise self._parts.damaged(english("its pages are locked by digital rights management"))

    def _package_name(self) -> str:
        root = self._parts.tree("META-INF/container.xml")
        said = () if root is None else (one.get("full-path") for one in all_of(root, "rootfile"))
        found = next(filter(None, said), None)
        usual = (name for name in self._parts.names() if name.lower().endswith(".opf"))
        return found or next(usual, "content.opf")

    def _part(self, item: Element) -> str:
        return self._target(self._name, item.get("href", ""))[0]

    def _target(self, base: str, href: str) -> tuple[str, str]:
        """Return the part to which a link leads, and the place in it."""
        path, _, fragment = href.partition("#")
        joined = posixpath.normpath(posixpath.join(posixpath.dirname(base), unquote(path))) if path else base
        return joined, unquote(fragment)


def _attribute(element: Element, name: str) -> str | None:
    return next((value for key, value in element.attrib.items() if key.rpartition("}")[2] == name), None)


def _said(element: Element) -> str:
    return " ".join("".join(element.itertext()).split())
