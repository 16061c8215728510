"""Read sources; wherever that is done, what comes out is the same."""

from __future__ import annotations

import os
import traceback
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol, Self, TypeAlias

from newsarc.errors import SourceError, SourceUnexpected
from newsarc.importers import read_source
from newsarc.records import stored_source

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import TracebackType

    from newsarc.model.issue import IssuePage
    from newsarc.model.sources import SourceFile, StoredSource


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A file that cannot be read, and why; unlike an error it can go from process to process."""

    error: str
    is_lasting: bool = True


Reading: TypeAlias = "StoredSource | Unreadable"


class Reader(Protocol):
    """Starts the reading of sources, here or elsewhere."""

    def __enter__(self) -> Self:
        """Return itself."""

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """End what is still read."""

    def ahead(self) -> int:
        """Return how many sources to start before the first of them is waited for."""

    def start(self, file: SourceFile, given: IssuePage, encoding: str | None) -> Callable[[], Reading]:
        """Start to read a source; calling what is returned waits for what was read."""


def read(file: SourceFile, given: IssuePage, encoding: str | None) -> Reading:
    """Read a source into records."""
    try:
        found = read_source(file, given=given, encoding=encoding)
    except SourceError as error:
        return Unreadable(str(error))
    except Exception as error:  # one text must not keep all others out, night after night
        return Unreadable(str(SourceUnexpected(file.path, _place(error))), is_lasting=False)
    return stored_source(file, found, given=given, encoding=encoding)


def _place(error: Exception) -> str:
    """Say what went wrong and where: `IndexError in page.py:45`."""
    *_, last = traceback.extract_tb(error.__traceback__)
    return f"{type(error).__name__} in {os.path.basename(last.filename)}:{last.lineno}"
