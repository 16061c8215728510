"""The parts of a DOCX file that hold text and styles, taken out of its zip within limits."""

from __future__ import annotations

import io
import posixpath
import zipfile
import zlib
from typing import TYPE_CHECKING
from xml.etree import ElementTree

from newsarc.errors import SourceDamaged
from newsarc.language import english

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from newsarc.model.sources import SourceFile

FORMAT = "DOCX"
_LARGEST = 16 * 1024 * 1024  # bytes of a part; a long book has five million, and XML takes ten times its size
_OLD_OR_LOCKED = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
SIGNATURES = (b"PK", _OLD_OR_LOCKED)
_FAULTS = (zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError, NotImplementedError, ValueError)
_USUAL = "word/document.xml"


class DocxPackage:
    """A file of Word: its main part and the part of its styles."""

    def __init__(self, file: SourceFile) -> None:
        self._path = file.path
        if file.data.startswith(_OLD_OR_LOCKED):
            raise self._damaged(
                english("it is locked with a password, or an old .doc: save it as .docx without one")
            )
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(file.data))
        except _FAULTS as error:
            raise self._damaged(str(error)) from error

    def document(self) -> Element:
        """Return the main part; raises SourceDamaged."""
        found = self._part(self._main())
        if found is None:
            raise self._damaged(english("there is no document in it"))
        return found

    def styles(self) -> Element | None:
        """Return the styles, which stand beside the main part; raises SourceDamaged."""
        return self._part(posixpath.join(posixpath.dirname(self._main()), "styles.xml"))

    def _main(self) -> str:
        """Return the name of the main part, which the package says."""
        said = self._part("_rels/.rels")
        related = () if said is None else said.iter()
        return next(
            (
                one.get("Target", "").lstrip("/")
                for one in related
                if one.get("Type", "").endswith("/officeDocument") and one.get("Target")
            ),
            _USUAL,
        )

    def _part(self, name: str) -> Element | None:
        try:
            with self._zip.open(name) as stream:
                data = stream.read(_LARGEST + 1)
        except KeyError:
            return None
        except _FAULTS as error:
            raise self._damaged(f"{name}: {error}") from error
        if len(data) > _LARGEST:
            raise self._damaged(
                english(
                    "{name} has more than {largest:,} bytes: split the document", name=name, largest=_LARGEST
                )
            )
        try:
            return ElementTree.fromstring(data)  # noqa: S314 - expat refuses entity bombs, and fetches nothing
        except (ElementTree.ParseError, ValueError, LookupError, RecursionError) as error:
            raise self._damaged(f"{name}: {error}") from error

    def _damaged(self, problem: str) -> SourceDamaged:
        return SourceDamaged(self._path, FORMAT, problem.replace("\n", " "))
