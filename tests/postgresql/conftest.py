"""One server for all tests of a file, and a database of its own for each test that wants one."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path

import pytest

from tests.postgresql.server import Server, running_server, why_not

_NUMBERS = count(1)


@pytest.fixture(scope="package")
def server() -> Iterator[Server]:
    pytest.importorskip("psycopg", reason="the extra `postgresql` is not installed")
    if reason := why_not():
        pytest.skip(reason)
    folder = Path(tempfile.mkdtemp(prefix="newsarc-pg-"))  # a socket's path may be no longer than this
    try:
        with running_server(folder) as running:
            yield running
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture
def url(server: Server) -> str:
    """Make an empty database."""
    return server.create(f"papers_{next(_NUMBERS)}")


Publish = Callable[..., str]
