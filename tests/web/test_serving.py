"""Where a server listens, and what it says where it cannot."""

from __future__ import annotations

import socket
from typing import TYPE_CHECKING

import pytest

from newsarc.errors import AddressUnusable, ArchiveForeign, ArchiveMissing
from newsarc.web.serving import address_of, datasette_of, listen

if TYPE_CHECKING:
    from pathlib import Path


def test_a_free_port_is_found() -> None:
    with listen("127.0.0.1", 0) as listening:
        port = listening.getsockname()[1]
        assert port
        assert address_of(listening) == f"http://127.0.0.1:{port}/"


def test_a_port_that_is_taken_is_told() -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        with pytest.raises(AddressUnusable, match=f"at 127.0.0.1 port {port}: .*name another --port"):
            listen("127.0.0.1", port)


def test_an_address_that_is_none_is_told() -> None:
    with pytest.raises(AddressUnusable, match="cannot listen at no address port 8001"):
        listen("no address", 8001)


def test_what_is_no_archive_is_told(tmp_path: Path) -> None:
    with pytest.raises(ArchiveMissing):
        datasette_of(tmp_path / "none.db")
    other = tmp_path / "other.db"
    other.write_text("no archive" * 100)
    with pytest.raises(ArchiveForeign):
        datasette_of(other)
