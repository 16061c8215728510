"""One file per source format: bytes to Pages. Exactly one importer may claim a file."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePath
from typing import TYPE_CHECKING, Protocol

from newsarc.errors import SourceAmbiguous, SourceBinary, SourceDamaged, SourceMisnamed
from newsarc.importers import plain_text, saved_page
from newsarc.importers.databases import export
from newsarc.importers.documents import docx, epub, markdown, rtf
from newsarc.importers.paged import abbyy, alto, hocr, mets, page_xml, pdf
from newsarc.importers.rows import delimited, json_document, json_lines, parquet, spreadsheet
from newsarc.importers.sniffing import reference_format, xml_root
from newsarc.importers.standards import newsml, newsml_g2, ninjs, nitf, tei
from newsarc.importers.streams import email_message, feed, json_feed
from newsarc.language import english
from newsarc.text.binary import binary_format

if TYPE_CHECKING:
    from newsarc.model.issue import IssuePage
    from newsarc.model.page import ReadSource
    from newsarc.model.sources import SourceFile, SourceLine

_HEAD = 65536  # bytes; every format shows itself in them


class Importer(Protocol):
    """A module that reads one format."""

    NAME: str
    SUFFIXES: frozenset[str]  # of the files that are taken out of a folder

    def recognizes(self, path: str, head: bytes) -> bool:
        """Tell by its path and its first bytes whether a file is of this format."""

    def read(self, file: SourceFile, *, given: IssuePage, encoding: str | None) -> ReadSource:
        """Read a file of this format; raises a SourceError if it cannot be read."""


class DrawnImporter(Importer, Protocol):
    """A module that reads what has no lines of text; its `ENCODING` is what a source says that it read."""

    ENCODING: str

    def read_lines(self, file: SourceFile) -> list[list[SourceLine]]:
        """Return the lines of each page, or the rows, in the order in which they are read."""


_DRAWN: tuple[DrawnImporter, ...] = (
    pdf,
    alto,
    mets,
    page_xml,
    hocr,
    abbyy,
    docx,
    epub,
    rtf,
    parquet,
    spreadsheet,
)
IMPORTERS: tuple[Importer, ...] = (
    plain_text,
    *_DRAWN,
    delimited,
    json_lines,
    json_document,
    saved_page,
    ninjs,
    newsml,
    newsml_g2,
    nitf,
    tei,
    feed,
    json_feed,
    markdown,
    export,
    email_message,
)


# Formats whose bytes never look like text: under their names, text is what a server said instead.
_NEVER_TEXT: tuple[Importer, ...] = (pdf, epub, parquet, spreadsheet)


_REFERENCES = english("it lists references, without the texts of the articles")


@dataclass(frozen=True, slots=True)
class Needs:
    """What a format needs that does not come with newsarc: an extra, and a package of it."""

    extra: str
    package: str


_NEEDS = {
    "PDF": Needs("pdf", "pypdfium2"),
    "parquet": Needs("parquet", "pyarrow"),
    "rtf": Needs("rtf", "striprtf"),
    "xlsx": Needs("xlsx", "openpyxl"),
    "html": Needs("html", "lxml"),
    "epub": Needs("html", "lxml"),
    "feed": Needs("feeds", "feedparser"),
}
SUFFIXES = frozenset[str]().union(*(importer.SUFFIXES for importer in IMPORTERS))


def needs_of(importer: Importer) -> Needs | None:
    """Return what an importer needs besides newsarc."""
    return _NEEDS.get(importer.NAME)


def importer_named(name: str) -> Importer | None:
    """Return the importer of a format by its name, in letters of either case."""
    return next((importer for importer in IMPORTERS if importer.NAME.lower() == name.lower()), None)


def importer_of(path: str, data: bytes, importers: tuple[Importer, ...] = IMPORTERS) -> Importer:
    """Return the one importer that claims a file.

    Raises SourceAmbiguous where two claim it, SourceBinary where none does, SourceDamaged where it is a
    list of references, and SourceMisnamed where its
    name says that it is no text and it is; what a capture of the web is called by its address says nothing.
    """
    head = data[:_HEAD]
    claiming = [importer for importer in importers if importer.recognizes(path, head)]
    if len(claiming) > 1:
        raise SourceAmbiguous(path, tuple(importer.NAME for importer in claiming))
    if not claiming:
        root = xml_root(head)
        of_xml = english("XML of no known format, its root is {root}", root=root) if root else None
        raise SourceBinary(path, binary_format(head) or of_xml or english("of no known format"))
    [importer] = claiming
    if importer is plain_text and (references := reference_format(head)):
        raise SourceDamaged(path, references, _REFERENCES)
    suffix = PurePath(path.lower()).suffix
    named = next((one for one in _NEVER_TEXT if suffix in one.SUFFIXES and "!http" not in path), importer)
    if named is not importer:
        raise SourceMisnamed(path, named.NAME, importer.NAME)
    return importer


def read_source(file: SourceFile, *, given: IssuePage, encoding: str | None) -> ReadSource:
    """Read a source by its format; raises a SourceError if it cannot be read."""
    named = importer_named(file.format) if file.format else None
    importer = named or importer_of(file.path, file.data)
    return importer.read(file, given=given, encoding=encoding)


def printed_lines(file: SourceFile, encoding: str) -> list[list[SourceLine]]:
    """Return the lines of each page of a source that is no lines of text; raises a SourceError."""
    importer = next((one for one in _DRAWN if encoding == one.ENCODING), None)
    return importer.read_lines(file) if importer else []
