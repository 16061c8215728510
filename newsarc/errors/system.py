"""What the system round newsarc refuses: output, editors, processes, packages."""

from __future__ import annotations

from newsarc.errors.base import NewsarcError
from newsarc.language import retold, tr


class ReadingBrokenOff(NewsarcError):
    """A process that read files for an import came to its end."""

    def __init__(self) -> None:
        super().__init__(
            tr(
                "a reading process was ended from outside, maybe for want of memory: what was read before"
                " is in; import again with --jobs 1"
            )
        )


class ClusterUnreachable(NewsarcError):
    """No scheduler of a cluster answers at an address."""

    def __init__(self, address: str, problem: str) -> None:
        super().__init__(
            tr(
                "{address}: no Dask scheduler there: {problem}: start one with `dask scheduler`",
                address=address,
                problem=retold(problem),
            )
        )


class ClusterLost(NewsarcError):
    """A cluster that read files for an import does so no more."""

    def __init__(self, address: str, problem: str) -> None:
        super().__init__(
            tr(
                "{address}: {problem}: what was read before is in; import again, or without --on",
                address=address,
                problem=retold(problem),
            )
        )


class WorkerDiffers(NewsarcError):
    """A worker of a cluster would read files otherwise than they are read here."""

    def __init__(self, process: str, differences: str) -> None:
        super().__init__(
            tr(
                "a worker refuses to read ({process}): it has {differences}: install there what is here",
                process=retold(process),
                differences="; ".join(map(retold, differences.split("; "))),
            )
        )


class BackupFailed(NewsarcError):
    """A backup that was not made; what was at its place stays."""

    def __init__(self, path: str, problem: str) -> None:
        super().__init__(tr("{path}: no backup written: {problem}", path=path, problem=retold(problem)))


class RestoreFailed(NewsarcError):
    """A backup that was not put in the place of an archive; what was there stays."""

    def __init__(self, path: str, problem: str) -> None:
        super().__init__(tr("{path}: not restored: {problem}", path=path, problem=retold(problem)))


class MergeFailed(NewsarcError):
    """An archive that was not merged; the one that it was to go into stays as it was."""

    def __init__(self, path: str, problem: str) -> None:
        super().__init__(tr("{path}: not merged: {problem}", path=path, problem=retold(problem)))


class EditorFailed(NewsarcError):
    """The user's editor is not there, or ended with an error."""

    def __init__(self, editor: str, problem: str) -> None:
        super().__init__(
            tr(
                "{editor}: {problem}: set EDITOR, or use --set FIELD=VALUE",
                editor=editor,
                problem=retold(problem),
            )
        )


class OutputError(NewsarcError):
    """The output file cannot be written."""

    def __init__(self, path: str, reason: str) -> None:
        super().__init__(tr("{path}: cannot be written: {reason}", path=path, reason=retold(reason)))


class AddressUnusable(NewsarcError):
    """A server cannot listen where it is asked to."""

    def __init__(self, host: str, port: int, reason: str) -> None:
        super().__init__(
            tr(
                "cannot listen at {host} port {port}: {reason}: name another --port, or 0 for any",
                host=host,
                port=port,
                reason=retold(reason),
            )
        )


class PlaceNotOpened(NewsarcError):
    """A file or an address that no program here opens."""

    def __init__(self, place: str) -> None:
        self.place = place
        super().__init__(tr("no program here opens {place}", place=place))


class MissingExtra(NewsarcError):
    """A feature whose package is not installed."""

    def __init__(self, feature: str, extra: str) -> None:
        super().__init__(
            tr(
                "{feature} needs a package that is not installed: pip install 'newsarc[{extra}]'",
                feature=feature,
                extra=extra,
            )
        )
