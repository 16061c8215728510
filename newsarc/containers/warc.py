"""WARC: the pages that a crawler captured. The only home of fastwarc."""

from __future__ import annotations

import io
import zlib
from typing import TYPE_CHECKING, Any

from newsarc.containers.members import Member, TooMuch, read_some
from newsarc.errors import SourceDamaged, SourceNeedsExtra
from newsarc.language import english

if TYPE_CHECKING:
    from collections.abc import Iterator

SUFFIXES = (".warc.gz", ".warc")
_PAGES = ("text/html", "application/xhtml+xml", "text/plain")
_OF_PAGES = ("http:", "https:", "ftp:", "file:")  # crawlers keep their logs and settings under other ones
_LONGEST_NAME = 40
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
    packing = record.http_headers.get("Content-Encoding", "") if record.http_headers is not None else ""
    window = _PACKED.get(packing.lower())
    if isinstance(content, TooMuch) or packing.lower() in {"", "identity"}:
        return content
    if window is None:
        name = _printable(packing)[:_LONGEST_NAME]
        return TooMuch(english("it is packed as {packing}, which newsarc cannot unpack", packing=name))
    return read_some(_Inflated(content, window), len(content))


class _Inflated:
    """Packed bytes, to be read as a stream."""

    def __init__(self, content: bytes, window: int) -> None:
        self._content = content
        self._inflate = zlib.decompressobj(window)

    def read(self, size: int, /) -> bytes:
        return self._inflate.decompress(self._content, size)
