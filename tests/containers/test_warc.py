"""Captures of a crawler: whatever their headers hold, what is told of them stands on one line."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING

import pytest

from newsarc.containers import open_container
from newsarc.model.sources import SourceFile

if TYPE_CHECKING:
    from newsarc.errors import SourceError

pytest.importorskip("fastwarc")


def members(address: bytes, packing: bytes) -> list[SourceFile | SourceError]:
    page = (
        b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: " + packing + b"\r\n\r\n<p>Weir</p>"
    )
    head = b"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: " + address
    kind = b"\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: "
    data = head + kind + str(len(page)).encode() + b"\r\n\r\n" + page + b"\r\n\r\n"
    return list(open_container(SourceFile("a.warc", data, sha256(data).hexdigest())))


@pytest.mark.parametrize("packing", [b"br", b"zstd", b"\x1b[2J"])
def test_an_unknown_packing_is_told_on_one_line(packing: bytes) -> None:
    [told] = map(str, members(b"http://example.com/weir", packing))
    assert "it is packed as" in told
    assert told.isprintable()


def test_an_address_is_one_line() -> None:
    [member] = members(b"https://example\r\n com/weir", b"identity")
    assert isinstance(member, SourceFile)
    assert len(member.path.splitlines()) == 1
