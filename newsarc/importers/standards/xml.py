"""XML documents by their elements' plain names; what would grow without end when read is refused."""

from __future__ import annotations

import re
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE, lookup
from dataclasses import dataclass
from html.entities import html5
from typing import TYPE_CHECKING
from xml.etree import ElementTree as Tree
from xml.parsers.expat import ExpatError, ParserCreate

from newsarc.errors import SourceDamaged
from newsarc.importers.articles.values import said
from newsarc.importers.web.markup import is_surely_utf8
from newsarc.language import english

if TYPE_CHECKING:
    from collections.abc import Mapping
    from xml.etree.ElementTree import Element

_DECLARED = re.compile(rb"""<\?xml\s[^>]*?encoding\s*=\s*["']([A-Za-z0-9._-]+)["']""")
_OF_ONE_BYTE = re.compile(r"iso8859|cp125|latin|ascii|mac")  # whose documents are often saved in UTF-8
_ENTITY = re.compile(rb"&(?!(?:amp|lt|gt|quot|apos);)([A-Za-z][A-Za-z0-9]{1,31});")
_OWN_ENTITY = re.compile(rb"<!ENTITY\s+([A-Za-z][A-Za-z0-9]*)\s")
_KNOWN_TO_EXPAT = frozenset(("utf-8", "utf-16", "ascii", "iso8859-1", "cp1252"))
_DEEPEST = 200  # elements within each other; a document of news has about ten


@dataclass(frozen=True, slots=True)
class Document:
    """A document: its root, the first and last line of each element, and the encoding of its lines."""

    root: Element
    lines: Mapping[Element, tuple[int, int]]
    encoding: str


def parse_xml(path: str, data: bytes, format_name: str) -> Document:
    """Read a document; namespaces are taken off its names. Raises SourceDamaged."""
    reading = _Reading()
    try:
        encoding = _encoding_of(data)
        known = _in_known_encoding(data, encoding)
        reading.parser.Parse(known if encoding == "utf-16" else _with_characters(known), True)
        return Document(reading.builder.close(), reading.lines, encoding)
    except (ExpatError, Tree.ParseError, ValueError, LookupError, RecursionError, AssertionError) as error:
        raise SourceDamaged(path, format_name, str(error).replace("\n", " ")) from error


def _encoding_of(data: bytes) -> str:
    """Return the encoding that a document declares, or UTF-8 if it surely is; GB18030 holds older ones."""
    if data.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
        return "utf-16"
    name = _declared(data.removeprefix(BOM_UTF8)) or "utf-8"
    if _OF_ONE_BYTE.match(name) and is_surely_utf8(data):
        return "utf-8"
    return "gb18030" if name in {"gb2312", "gbk"} else name


def _declared(data: bytes) -> str | None:
    found = _DECLARED.match(data)
    return lookup(found[1].decode()).name if found else None


def _in_known_encoding(data: bytes, encoding: str) -> bytes:
    """Write a document in UTF-8 if expat does not know its encoding, or would read it by another."""
    declared = _DECLARED.match(data)
    if declared is None or (encoding in _KNOWN_TO_EXPAT and encoding == _declared(data)):
        return data
    return b'<?xml version="1.0" encoding="utf-8"' + data[declared.end() :].decode(encoding).encode()


def _with_characters(data: bytes) -> bytes:
    """Write the characters that HTML names by their numbers.

    Documents name them as well; the files that declare them there are not read.
    """
    own = set(_OWN_ENTITY.findall(data))

    def numbered(entity: re.Match[bytes]) -> bytes:
        named = None if entity[1] in own else html5.get(f"{entity[1].decode()};")
        return "".join(f"&#{ord(one)};" for one in named).encode() if named else entity[0]

    return _ENTITY.sub(numbered, data)


class _Reading:
    """Builds the tree as ElementTree does, and notes where elements stand."""

    def __init__(self) -> None:
        self.builder = Tree.TreeBuilder()
        self.lines: dict[Element, tuple[int, int]] = {}
        self._open: list[tuple[Element, int]] = []
        self.parser = ParserCreate(namespace_separator="}")
        self.parser.buffer_text = True
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self.builder.data
        self.parser.DefaultHandlerExpand = self._other

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        if len(self._open) > _DEEPEST:
            raise ValueError(english("nested too deep"))
        element = self.builder.start(name.rpartition("}")[2], attributes)
        self._open.append((element, self.parser.CurrentLineNumber))

    def _end(self, name: str) -> None:
        element, first_line = self._open.pop()
        self.builder.end(element.tag)
        self.lines[element] = first_line, self.parser.CurrentLineNumber

    def _other(self, text: str) -> None:
        if text.startswith("&"):
            line = self.parser.CurrentLineNumber
            raise ValueError(english("undefined entity {text} in line {line}", text=text, line=line))


def text_at(element: Element, path: str) -> str | None:
    """Return the text of the first element at a path, without its marks."""
    found = element.find(path)
    return None if found is None else said("".join(found.itertext()))
