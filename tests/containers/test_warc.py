"""Captures of a crawler: whatever their headers hold, what is told of them stands on one line."""

from __future__ import annotations

import gzip
from hashlib import sha256
from typing import TYPE_CHECKING

import pytest

from newsarc.containers import open_container
from newsarc.model.sources import SourceFile

if TYPE_CHECKING:
    from newsarc.errors import SourceError

pytest.importorskip("fastwarc")


PAGE = b"<p>Weir</p>"


def record(address: bytes, packing: bytes, content: bytes = PAGE) -> bytes:
    head = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: "
    page = head + packing + b"\r\n\r\n" + content
    head = b"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: " + address
    kind = b"\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: "
    return head + kind + str(len(page)).encode() + b"\r\n\r\n" + page + b"\r\n\r\n"


def members(address: bytes, packing: bytes, content: bytes = PAGE) -> list[SourceFile | SourceError]:
    data = record(address, packing, content)
    return list(open_container(SourceFile("a.warc", data, sha256(data).hexdigest())))


@pytest.mark.parametrize("packing", [b"zstd", b"\x1b[2J"])
def test_an_unknown_packing_is_told_on_one_line(packing: bytes) -> None:
    [told] = map(str, members(b"http://example.com/weir", packing))
    assert "it is packed as" in told
    assert told.isprintable()


def test_an_address_is_one_line() -> None:
    [member] = members(b"https://example\r\n com/weir", b"identity")
    assert isinstance(member, SourceFile)
    assert len(member.path.splitlines()) == 1


def contents(packing: bytes, content: bytes) -> list[bytes | str]:
    found = members(b"http://example.com/weir", packing, content)
    return [one.data if isinstance(one, SourceFile) else str(one) for one in found]


def test_a_page_packed_with_brotli_is_read() -> None:
    brotli = pytest.importorskip("brotli")
    assert contents(b"br", brotli.compress(PAGE * 40)) == [PAGE * 40]
    [told] = contents(b"br", brotli.compress(b"a" * 40_000_000, quality=1))
    assert isinstance(told, str)
    assert "it grows" in told


@pytest.mark.parametrize("packing", [b"br", b"gzip"])
def test_a_page_that_is_not_packed_as_it_says_hinders_no_other(packing: bytes) -> None:
    pytest.importorskip("brotli")
    capture = SourceFile(
        "a.warc", record(b"http://example.com", packing) + record(b"http://example.com", b""), "0"
    )
    told, page = open_container(capture)
    assert "it is not packed as it says" in str(told)
    assert isinstance(page, SourceFile)


def test_a_page_that_was_sent_in_pieces_is_joined() -> None:
    chunked = b"identity\r\nTransfer-Encoding: chunked"
    assert contents(chunked, b"4\r\n<p>W\r\n7\r\neir</p>\r\n0\r\n\r\n") == [PAGE]
    assert contents(chunked, PAGE) == [PAGE]
    assert contents(b"gzip\r\nTransfer-Encoding: chunked", gzip_in_pieces(PAGE)) == [PAGE]


def gzip_in_pieces(content: bytes) -> bytes:
    data = gzip.compress(content)
    return b"%x\r\n%s\r\n%x\r\n%s\r\n0\r\n\r\n" % (9, data[:9], len(data) - 9, data[9:])
