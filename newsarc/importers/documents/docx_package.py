"""The parts of a DOCX file that hold text and styles, taken out of its zip within limits."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING

from newsarc.errors import SourceDamaged
from newsarc.importers.documents.zip_package import ZipPackage
from newsarc.language import english

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from newsarc.model.sources import SourceFile

FORMAT = "DOCX"
_OLD_OR_LOCKED = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
SIGNATURES = (b"PK", _OLD_OR_LOCKED)
_USUAL = "word/document.xml"


class DocxPackage:
    """A file of Word: its main part and the part of its styles."""

    def __init__(self, file: SourceFile) -> None:
        if file.data.startswith(_OLD_OR_LOCKED):
            problem = english("it is locked with a password, or an old .doc: save it as .docx without one")
            raise SourceDamaged(file.path, FORMAT, problem)
        self._parts = ZipPackage(file, FORMAT)

    def document(self) -> Element:
        """Return the main part; raises SourceDamaged."""
        found = self._parts.tree(self._main())
        if found is None:
            raise self._parts.damaged(english("there is no document in it"))
        return found

    def styles(self) -> Element | None:
        """Return the styles, which stand beside the main part; raises SourceDamaged."""
        return self._parts.tree(posixpath.join(posixpath.dirname(self._main()), "styles.xml"))

    def _main(self) -> str:
        """Return the name of the main part, which the package says."""
        said = self._parts.tree("_rels/.rels")
        related = () if said is None else said.iter()
        return next(
            (
                one.get("Target", "").lstrip("/")
                for one in related
                if one.get("Type", "").endswith("/officeDocument") and one.get("Target")
            ),
            _USUAL,
        )
