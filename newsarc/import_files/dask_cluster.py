"""A cluster of Dask's: `distributed` is loaded only here, and only where a cluster is named."""

from __future__ import annotations

import socket
import warnings
from concurrent.futures import CancelledError
from typing import TYPE_CHECKING, Any, NoReturn
from urllib.parse import urlsplit

from newsarc.errors import ClusterLost, ClusterUnreachable, MissingExtra, UnusableValue
from newsarc.import_files.cluster import WorkersEndedError
from newsarc.language import tr

if TYPE_CHECKING:
    from collections.abc import Callable
    from concurrent.futures import Future


_PROTOCOLS = {"dask": "tcp", "dask+tls": "tls"}
_PORT = 8786  # that a scheduler listens on unless it is told another
_SECONDS = 10.0  # in which a scheduler answers, unless it is gone
_SETTINGS = {
    "logging": {"distributed": "critical", "distributed.client": "critical", "distributed.gc": "critical"},
    "distributed.comm.timeouts.connect": f"{_SECONDS} s",
    "distributed.admin.large-graph-warning-threshold": "1 GB",  # of a source
}


class DaskCluster:
    """The workers of a Dask scheduler; all goes through the scheduler, so only that need be reached."""

    def __init__(self, address: str) -> None:
        self.address = address
        self._client = _client(address)
        self._executor = self._client.get_executor(pure=False)  # Dask would take a digest of every source

    def submit(self, function: Callable[..., object], *values: object) -> Future[object]:
        """Start a task."""
        try:
            task: Future[object] = self._executor.submit(function, *values)
        except Exception as error:
            self._fail(error)
        return task

    def result(self, task: Future[object], seconds: float) -> object:
        """Wait so long for what a task returns; raises TimeoutError, WorkersEndedError and ClusterLost."""
        from distributed import KilledWorker  # noqa: PLC0415 - an extra, and slow to load

        try:
            return task.result(seconds)
        except TimeoutError:
            raise
        except KilledWorker as error:
            raise WorkersEndedError from error
        except CancelledError as error:
            raise ClusterLost(self.address, tr("its scheduler is gone")) from error
        except Exception as error:
            self._fail(error)

    def ask_each(self, function: Callable[..., object], *values: object) -> tuple[object, ...]:
        """Call a function on each worker; raises ClusterLost if one cannot."""
        try:
            return tuple(self._client.run(function, *values).values())
        except Exception as error:
            self._fail(error)

    def threads(self) -> int:
        """Return how many tasks the workers do at a time."""
        try:
            found = self._client.sync(self._client.scheduler.ncores, callback_timeout=_SECONDS)
        except Exception as error:
            self._fail(error)
        return sum(found.values())

    def close(self) -> None:
        """Let go of the cluster, and of what it still does."""
        self._client.close(timeout=_SECONDS)

    def _fail(self, error: Exception) -> NoReturn:
        if isinstance(error, OSError):
            raise ClusterLost(self.address, tr("its scheduler is gone")) from error
        problem = str(error).partition("\n")[0]
        raise ClusterLost(
            self.address, tr("a worker fails: {name}: {problem}", name=type(error).__name__, problem=problem)
        ) from error


def check_address(address: str) -> None:
    """Raise UnusableValue for what is not the address of a scheduler."""
    _split(address)


def _client(address: str) -> Any:
    try:
        import dask  # noqa: PLC0415 - an extra, and slow to load

        # Dask writes to standard error what an import tells in its own words.
        dask.config.set(_SETTINGS)
        import distributed  # noqa: PLC0415 - likewise
    except ImportError as error:
        raise MissingExtra("--on dask://…", "cluster") from error
    warnings.simplefilter("ignore", distributed.versions.VersionMismatchWarning)
    protocol, host, port = _split(address)
    try:
        socket.create_connection((host, port), _SECONDS).close()  # Dask itself would try again for long
        shown = f"[{host}]" if ":" in host else host
        return distributed.Client(f"{protocol}://{shown}:{port}", timeout=_SECONDS, set_as_default=False)
    except (OSError, ValueError, TypeError) as error:
        raise ClusterUnreachable(address, getattr(error, "strerror", None) or tr("no answer")) from error


def _split(address: str) -> tuple[str, str, int]:
    """Return protocol, host and port of a scheduler; raises UnusableValue."""
    try:
        parts = urlsplit(address)
        protocol, host, port = _PROTOCOLS[parts.scheme], parts.hostname, parts.port or _PORT
    except (ValueError, KeyError):
        host = None
    if not host or any((parts.path.strip("/"), parts.query, parts.fragment, parts.username)):
        raise UnusableValue("--on", address, tr("the address of a Dask scheduler: dask://HOST:PORT"))
    return protocol, host, port
