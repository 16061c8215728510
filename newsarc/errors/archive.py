"""What keeps an archive from being used."""

from __future__ import annotations

from newsarc.errors.base import EXIT_BUSY, EXIT_USAGE, NewsarcError
from newsarc.language import retold, tr


class ArchiveError(NewsarcError):
    """The archive file cannot be used."""


class ArchiveMissing(ArchiveError):
    """There is no archive yet."""

    def __init__(self, path: str) -> None:
        super().__init__(
            tr("{path}: no archive here yet: import something first, or name one with --archive", path=path)
        )


class ArchiveForeign(ArchiveError):
    """A file that newsarc did not make."""

    def __init__(self, path: str) -> None:
        super().__init__(tr("{path}: not a newsarc archive: name another file with --archive", path=path))


class ArchiveNewer(ArchiveError):
    """An archive of a later version of newsarc."""

    def __init__(self, path: str, found: int, known: int) -> None:
        self.found, self.known = found, known
        super().__init__(
            tr(
                "{path}: made by a newer newsarc (schema {found}, this one knows {known}): upgrade newsarc",
                path=path,
                found=found,
                known=known,
            )
        )


class ArchiveUnusable(ArchiveError):
    """The file system or SQLite refuses."""

    def __init__(self, path: str, reason: str) -> None:
        super().__init__(tr("{path}: the archive cannot be used: {reason}", path=path, reason=retold(reason)))


class ArchiveCorrupted(ArchiveError):
    """An archive that does not hold what was written into it."""

    def __init__(self, path: str, problem: str) -> None:
        super().__init__(
            tr(
                "{path}: the archive is corrupt ({problem}): `newsarc archive check` tells where",
                path=path,
                problem=retold(problem),
            )
        )


class ArchiveAltered(ArchiveError):
    """An archive whose triggers or tables are not those that newsarc made: writing could run anything."""

    def __init__(self, path: str, problem: str) -> None:
        super().__init__(
            tr(
                "{path}: the archive was altered ({problem}): `newsarc archive check --repair` mends"
                " triggers and indexes, a backup the rest",
                path=path,
                problem=retold(problem),
            )
        )


class ArchiveStrayFile(ArchiveError):
    """A log or journal of SQLite beside an archive that is not its own: read with it, both are spoilt."""

    def __init__(self, path: str, ending: str, problem: str) -> None:
        self.ending = ending
        super().__init__(
            tr(
                "{path}: the file {path}{ending} beside it {problem}: move that file away first",
                path=path,
                ending=ending,
                problem=retold(problem),
            )
        )


class ArchiveLinked(ArchiveError):
    """An archive with a second name, beside which SQLite would not find what is written under the first."""

    def __init__(self, path: str, names: int) -> None:
        self.names = names
        super().__init__(
            tr(
                "{path}: the archive has {names} names (hard links), and used under more than one it"
                " breaks: remove the others, or copy it and use the copy",
                path=path,
                names=names,
            )
        )


class ArchiveBusy(ArchiveError):
    """Another import holds the archive."""

    exit_code = EXIT_BUSY

    def __init__(self, path: str, holder: str | None = None) -> None:
        self.holder = holder
        super().__init__(
            tr("{path}: the archive is busy: {holder}: try again later", path=path, holder=holder)
            if holder
            else tr("{path}: the archive is busy with another import: try again later", path=path)
        )


class ServerUnusable(ArchiveError):
    """A server that cannot be reached or does not let us in, or a database that refuses."""

    def __init__(self, address: str, reason: str) -> None:
        super().__init__(
            tr("{address}: the server cannot be used: {reason}", address=address, reason=retold(reason))
        )


class NotPublished(ArchiveError):
    """A database in which no archive is published."""

    def __init__(self, address: str) -> None:
        super().__init__(
            tr(
                "{address}: no archive is published here yet: `newsarc publish {address}` does it",
                address=address,
            )
        )


class PublishedOtherwise(ArchiveError):
    """A published archive that another version of newsarc made, or that is of another archive."""

    def __init__(self, address: str, problem: str) -> None:
        super().__init__(f"{address}: {problem}")


class ArchivePublished(ArchiveError):
    """Something is to be done in a published archive that only the archive file allows."""

    exit_code = EXIT_USAGE

    def __init__(self, address: str, subject: str) -> None:
        super().__init__(
            tr(
                "{address}: a published archive is for look-ups, and {subject} is done in the archive"
                " file: name that with --archive FILE, then publish again",
                address=address,
                subject=subject,
            )
        )
