"""What the system round newsarc refuses: output, editors, processes, packages."""

from __future__ import annotations

from newsarc.errors.base import NewsarcError


class ReadingBrokenOff(NewsarcError):
    """A process that read files for an import came to its end."""

    def __init__(self) -> None:
        super().__init__(
            "a reading process was ended from outside, maybe for want of memory:"
            " what was read before is in; import again with --jobs 1"
        )


class ClusterUnreachable(NewsarcError):
    """No scheduler of a cluster answers at an address."""

    def __init__(self, address: str, problem: str) -> None:
        super().__init__(f"{address}: no Dask scheduler there: {problem}: start one with `dask scheduler`")


class ClusterLost(NewsarcError):
    """A cluster that read files for an import does so no more."""

    def __init__(self, address: str, problem: str) -> None:
        super().__init__(f"{address}: {problem}: what was read before is in; import again, or without --on")


class WorkerDiffers(NewsarcError):
    """A worker of a cluster would read files otherwise than they are read here."""

    def __init__(self, process: str, differences: str) -> None:
        super().__init__(
            f"a worker refuses to read ({process}): it has {differences}: install there what is here"
        )


class BackupFailed(NewsarcError):
    """A backup that was not made; what was at its place stays."""

    def __init__(self, path: str, problem: str) -> None:
        super().__init__(f"{path}: no backup written: {problem}")


class RestoreFailed(NewsarcError):
    """A backup that was not put in the place of an archive; what was there stays."""

    def __init__(self, path: str, problem: str) -> None:
        super().__init__(f"{path}: not restored: {problem}")


class MergeFailed(NewsarcError):
    """An archive that was not merged; the one that it was to go into stays as it was."""

    def __init__(self, path: str, problem: str) -> None:
        super().__init__(f"{path}: not merged: {problem}")


class EditorFailed(NewsarcError):
    """The user's editor is not there, or ended with an error."""

    def __init__(self, editor: str, problem: str) -> None:
        super().__init__(f"{editor}: {problem}: set EDITOR, or use --set FIELD=VALUE")


class OutputError(NewsarcError):
    """The output file cannot be written."""

    def __init__(self, path: str, reason: str) -> None:
        super().__init__(f"{path}: cannot be written: {reason}")


class AddressUnusable(NewsarcError):
    """A server cannot listen where it is asked to."""

    def __init__(self, host: str, port: int, reason: str) -> None:
        super().__init__(f"cannot listen at {host} port {port}: {reason}: name another --port, or 0 for any")


class PlaceNotOpened(NewsarcError):
    """A file or an address that no program here opens."""

    def __init__(self, place: str) -> None:
        self.place = place
        super().__init__(f"no program here opens {place}")


class MissingExtra(NewsarcError):
    """A feature whose package is not installed."""

    def __init__(self, feature: str, extra: str) -> None:
        super().__init__(f"{feature} needs a package that is not installed: pip install 'newsarc[{extra}]'")
