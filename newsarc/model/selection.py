"""Which files of a folder or a container are taken: by their suffixes, and by patterns of their paths."""

from __future__ import annotations

from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import PurePosixPath
from unicodedata import normalize


@dataclass(frozen=True, slots=True)
class Selection:
    """Files by the suffixes that importers know, and by the patterns that a user names.

    A pattern with a `/` is one of the path below the folder, another one of a name: of the file, or of a
    folder that it is in. A container that is not named is opened for the sake of its members.
    """

    suffixes: frozenset[str]
    containers: frozenset[str] = frozenset()
    include: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    is_of_one_format: bool = False  # the user says which one, whatever the suffix

    def excludes(self, path: str) -> bool:
        """Tell whether a file or folder is left out.

        >>> Selection(frozenset(), exclude=("draft*", "2022/*.txt")).excludes("2022/drafts/a.txt")
        True
        """
        return _names(path, self.exclude) is not None

    def wants(self, path: str) -> bool:
        """Tell whether the patterns let a file through.

        >>> Selection(frozenset(), include=("*.txt",)).wants("2022/a.md")
        False
        """
        if self.excludes(path):
            return False
        is_opened = PurePosixPath(path).suffix.lower() in self.containers
        return not self.include or is_opened or _names(path, self.include) is not None

    def takes(self, path: str) -> bool:
        """Tell whether a wanted file is of a format; a pattern that names a suffix says that it is of one.

        >>> Selection(frozenset({".txt"}), include=("*.log", "a*")).takes("a.log")
        True
        """
        suffix = PurePosixPath(path).suffix
        if self.is_of_one_format or suffix.lower() in self.suffixes | self.containers:
            return True
        named = tuple(pattern for pattern in self.include if suffix and pattern.endswith(suffix))
        return _names(path, named) is not None


def _names(path: str, patterns: tuple[str, ...]) -> str | None:
    """Return the first pattern that is of a path; either may have its letters decomposed, or some of them."""
    steps = normalize("NFC", path).split("/")
    wholes = ["/".join(steps[: end + 1]) for end in range(len(steps))]
    return next(
        (
            pattern
            for pattern in patterns
            for name in (normalize("NFC", pattern).strip("/"),)
            if any(fnmatchcase(one, name) for one in (wholes if "/" in pattern else steps))
        ),
        None,
    )
