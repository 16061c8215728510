"""A Datasette of an archive, asked through its own client; skipped where Datasette is not installed."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any

import pytest

pytest.importorskip("datasette")

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    Get = Callable[..., Any]


@pytest.fixture
def served(archive: Path) -> Iterator[Any]:
    """Serve the archive that most tests share."""
    from newsarc.web.serving import close, datasette_of  # noqa: PLC0415 - needs Datasette

    datasette = datasette_of(archive, names=("archive.example",))
    yield datasette
    close(datasette)


def asking(datasette: Any) -> Get:
    """Return a function that gets a page, by its address and with headers."""

    def get(address: str, method: str = "GET", **headers: str) -> Any:
        return asyncio.run(datasette.client.request(method, address, headers=headers))

    return get


@pytest.fixture
def get(served: Any) -> Get:
    return asking(served)
