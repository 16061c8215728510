"""One file per source format: bytes to Pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsarc.importers import plain_text

if TYPE_CHECKING:
    from newsarc.model.issue import IssuePage
    from newsarc.model.page import ReadSource
    from newsarc.model.sources import SourceFile


def read_source(file: SourceFile, *, given: IssuePage, encoding: str | None) -> ReadSource:
    """Read a source by its format; raises a SourceError if it cannot be read."""
    return plain_text.read(file, given=given, encoding=encoding)
