"""WARC: the pages that a crawler captured. The only home of fastwarc."""

from __future__ import annotations

import io
import re
import zlib
from typing import TYPE_CHECKING, Any

from newsarc.containers.members import Member, TooMuch, read_some
from newsarc.errors import SourceDamaged, SourceNeedsExtra
from newsarc.language import english

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsarc.containers.members import Readable

SUFFIXES = (".warc.gz", ".warc")
_PAGES = ("text/html", "application/xhtml+xml", "text/plain")
_OF_PAGES = ("http:", "https:", "ftp:", "file:")  # crawlers keep their logs and settings under other ones
_LONGEST_NAME = 40
_CHUNK = re.compile(rb"(?:\r\n)?([0-9A-Fa-f]{1,8})[ \t]*(?:;[^\r\n]{0,200})?\r\n")
_PACKED = {"gzip": 31, "x-gzip": 31, "deflate": 15}  # the window of zlib that reads it


def members(path: str, data: bytes) -> Iterator[Member]:
    """Yield the pages by their addresses; raises SourceNeedsExtra and SourceDamaged."""
    try:
        from fastwarc.warc import ArchiveIterator, WarcRecordType  # noqa: PLC0415 - an extra
    except ImportError as error:
        raise SourceNeedsExtra(path, "WARC", "warc") from error
    found = 0
    kinds = WarcRecordType.response | WarcRecordType.resource
    try:
        for record in ArchiveIterator(io.BytesIO(data), record_types=kinds, parse_http=True):
            found += 1
            if _is_page(record):
                yield Member(_address(record), _content(record))
    except Exception as error:
        raise SourceDamaged(path, "WARC", str(error).replace("\n", " ") or type(error).__name__) from error
    if not found:
        raise SourceDamaged(path, "WARC", english("no captured page is in it"))


def _is_page(record: Any) -> bool:
    address = str(record.headers.get("WARC-Target-URI") or "").strip("<>").lower()
    if address and not address.startswith(_OF_PAGES):
        return False
    kind = record.http_content_type or record.headers.get("Content-Type", "")
    status = record.http_headers.status_code if record.http_headers is not None else 200
    return status == 200 and kind.partition(";")[0].strip().lower() in _PAGES


def _address(record: Any) -> str:
    """Return the address of a page; one that has lost it is named by its record."""
    address = _printable(str(record.headers.get("WARC-Target-URI") or "")).strip("<>")
    return address or str(record.headers.get("WARC-Record-ID") or english("no address")).strip("<>")


def _printable(text: str) -> str:
    """Leave out what a damaged header may hold: line breaks and signs that steer a terminal."""
    return "".join(filter(str.isprintable, text))


def _content(record: Any) -> bytes | TooMuch:
    length = int(record.headers.get("Content-Length", "0") or 0)
    content = read_some(record.reader, length)
    headers = {} if record.http_headers is None else record.http_headers
    packing = (headers.get("Content-Encoding", "") or "").strip().lower()
    if not isinstance(content, TooMuch) and "chunked" in (headers.get("Transfer-Encoding", "") or "").lower():
        content = _without_chunks(content)
    if isinstance(content, TooMuch) or packing in {"", "identity"}:
        return content
    stream = _unpacking(content, packing)
    if stream is None:
        name = _printable(packing)[:_LONGEST_NAME]
        return TooMuch(english("it is packed as {packing}, which newsarc cannot unpack", packing=name))
    try:
        return read_some(stream, len(content))
    except zlib.error as error:
        return TooMuch(english("it is not packed as it says: {problem}", problem=_printable(str(error))))


def _without_chunks(content: bytes) -> bytes:
    r"""Join a page that was sent in pieces, each below its length; one that a crawler had joined stays.

    >>> _without_chunks(b"5\r\n<p>We\r\n6;a\r\nir</p>\r\n0\r\n\r\n"), _without_chunks(b"<p>Weir</p>")
    (b'<p>Weir</p>', b'<p>Weir</p>')
    """
    pieces: list[bytes] = []
    at = 0
    while head := _CHUNK.match(content, at):
        size = int(head[1], 16)
        pieces.append(content[head.end() : head.end() + size])
        at = head.end() + size
    return b"".join(pieces) if pieces else content


def _unpacking(content: bytes, packing: str) -> Readable | None:
    window = _PACKED.get(packing)
    if window is not None:
        return _Inflated(content, window)
    if packing != "br":
        return None
    try:
        import brotli  # noqa: PLC0415 - what reads captures brings it
    except ImportError:
        return None
    return _Expanded(content, brotli.Decompressor(), brotli.error)


class _Inflated:
    """Packed bytes, to be read as a stream."""

    def __init__(self, content: bytes, window: int) -> None:
        self._content = content
        self._inflate = zlib.decompressobj(window)

    def read(self, size: int, /) -> bytes:
        return self._inflate.decompress(self._content, size)


class _Expanded:
    """Bytes that are packed with Brotli, to be read as a stream."""

    def __init__(self, content: bytes, decompressor: Any, error: type[Exception]) -> None:
        self._content = content
        self._decompressor = decompressor
        self._error = error

    def read(self, size: int, /) -> bytes:
        """Return as many bytes, if there are; raises zlib.error, as other packings do."""
        try:
            found = bytes(self._decompressor.process(self._content, output_buffer_limit=size))
            while len(found) < size and not self._decompressor.can_accept_more_data():
                found += self._decompressor.process(b"", output_buffer_limit=size - len(found))
        except self._error as error:
            raise zlib.error(str(error)) from error
        return found
