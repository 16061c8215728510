"""A document that is a zip of parts, as Word and publishers of books write it: read within limits."""

from __future__ import annotations

import io
import zipfile
import zlib
from typing import TYPE_CHECKING

from newsarc.errors import SourceDamaged
from newsarc.importers.xml_tree import XmlError, parse_tree
from newsarc.language import english

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from newsarc.model.sources import SourceFile

_LARGEST = 16 * 1024 * 1024  # bytes of a part; a long book has five million, and XML takes ten times its size
_FAULTS = (zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError, NotImplementedError, ValueError)


class ZipPackage:
    """The parts of a document of a format; what is wrong with them is a SourceDamaged."""

    def __init__(self, file: SourceFile, format_name: str) -> None:
        self._path, self._format_name = file.path, format_name
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(file.data))
        except _FAULTS as error:
            raise self.damaged(str(error)) from error

    def names(self) -> list[str]:
        """Return the names of all parts."""
        return self._zip.namelist()

    def read(self, name: str) -> bytes | None:
        """Return the bytes of a part; None where it is not there."""
        try:
            with self._zip.open(name) as stream:
                data = stream.read(_LARGEST + 1)
        except KeyError:
            return None
        except _FAULTS as error:
            raise self.damaged(f"{name}: {error}") from error
        if len(data) > _LARGEST:
            raise self.damaged(
                english(
                    "{name} has more than {largest:,} bytes: split the document", name=name, largest=_LARGEST
                )
            )
        return data

    def tree(self, name: str) -> Element | None:
        """Return a part that is XML; None where it is not there."""
        data = self.read(name)
        try:
            return None if data is None else parse_tree(data)
        except XmlError as error:
            raise self.damaged(f"{name}: {error}") from error

    def damaged(self, problem: str) -> SourceDamaged:
        """Return what to raise where something is wrong with the document."""
        plain = "".join(filter(str.isprintable, problem.replace("\n", " ")))
        return SourceDamaged(self._path, self._format_name, plain)
