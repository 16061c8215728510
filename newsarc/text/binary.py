"""Bytes that are no text: told by how they begin, and by what they hold."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsarc.errors import SourceBinary
from newsarc.language import english

if TYPE_CHECKING:
    from newsarc.model.sources import SourceFile

SAMPLE = 65536  # bytes or characters that are looked at
CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_PDF = re.compile(rb"%PDF-[12]\.\d[ \t]?[\r\n]")
_PDF_WITHIN = 1024  # bytes, as readers of PDF have it
_SIGNATURES = (
    (b"{\\rtf", english("an RTF document")),
    (b"PK\x03\x04", english("a zip archive or office document")),
    (b"\xd0\xcf\x11\xe0", english("an old office document")),
    (b"\x1f\x8b", english("gzip data")),
    (b"BZh", english("bzip2 data")),
    (b"\xfd7zXZ", english("xz data")),
    (b"\x28\xb5\x2f\xfd", english("zstandard data")),
    (b"filedesc://", english("a capture in ARC: convert it to WARC")),
    (b"PAR1", english("a Parquet table")),
    (b"SQLite format 3\x00", english("an SQLite database")),
    (b"\x89PNG", english("a picture")),
    (b"\xff\xd8\xff", english("a picture")),
    (b"GIF8", english("a picture")),
    (b"II*\x00", english("a picture")),
    (b"MM\x00*", english("a picture")),
)
_ALL_SIGNATURES = tuple(signature for signature, _ in _SIGNATURES)
_ASCII = bytes(range(0x80))
_LONG_RUN = 16  # bytes: eight times one letter, as no text has


def binary_format(data: bytes) -> str | None:
    """Name the binary format that data begin like; None if they begin like no known one.

    >>> binary_format(b"%PDF-1.7"), binary_format(b"words")
    ('a PDF', None)
    >>> binary_format(b"filedesc://a.arc 127.0.0.1 20140301000000 text/plain -1")
    'a capture in ARC: convert it to WARC'
    """
    if is_pdf(data):
        return english("a PDF")
    if not data.startswith(_ALL_SIGNATURES):
        return None
    return next(name for signature, name in _SIGNATURES if data.startswith(signature))


def is_pdf(data: bytes) -> bool:
    r"""Tell whether data begin like a PDF; blanks, or what a server sent before, may stand before that.

    >>> is_pdf(b"   %PDF-1.4\r\n"), is_pdf(b"How %PDF-1.4 begins")
    (True, False)
    """
    return data.lstrip().startswith(b"%PDF-") or _PDF.search(data, 0, _PDF_WITHIN) is not None


def refuse_binary(source: SourceFile) -> None:
    """Raise SourceBinary for what begins like a binary format, or has zero bytes as no text has."""
    if name := binary_format(source.data):
        raise SourceBinary(source.path, name)
    sample = source.data[:SAMPLE]
    # Dumps have a zero byte for a ligature; text of two bytes a character has them all on one side.
    zeros = sample[::2].count(0), sample[1::2].count(0)
    is_wide = len(source.data) % 2 == 0 and (10 * min(zeros) < max(zeros) or _reads_as_wide(sample))
    if sum(zeros) > len(sample) / 10 and not is_wide:
        raise SourceBinary(source.path, english("it holds zero bytes"))


def _reads_as_wide(data: bytes) -> bool:
    """Tell whether two bytes a character make only printed ones: 一 has its zero byte first."""
    for encoding in ("utf-16-le", "utf-16-be"):
        text = data.decode(encoding, errors="ignore")
        if len(text) == len(data) // 2 and all(map(str.isprintable, "".join(text.split()))):
            return True
    return False


def refuse_filling(source: SourceFile) -> None:
    """Raise SourceBinary for what is mostly one byte above ASCII, as erased memory is.

    Of no text one is as much as half.
    """
    sample = source.data[:SAMPLE]
    most = max(_LONG_RUN, 0.6 * len(sample))
    if (byte := _commonest_above_ascii(sample, most)) is not None:
        raise SourceBinary(source.path, english("it is mostly the byte 0x{byte:02x}", byte=byte))


def _commonest_above_ascii(sample: bytes, most: float) -> int | None:
    r"""Return the byte that a sample has more often than `most`: half of those in question go at a time.

    >>> _commonest_above_ascii(b"a" + 9 * b"\xff", 5), _commonest_above_ascii("一丁丂".encode(), 5)
    (255, None)
    """
    found, asked = sample.translate(None, _ASCII), bytes(range(0x80, 0x100))
    while len(found) > most and len(asked) > 1:
        halves = asked[: len(asked) // 2], asked[len(asked) // 2 :]
        without_first = found.translate(None, halves[0])
        is_second = len(without_first) > most
        found, asked = (without_first if is_second else found.translate(None, halves[1])), halves[is_second]
    return asked[0] if len(found) > most else None


def refuse_control_characters(path: str, text: str) -> None:
    """Raise SourceBinary for a text that is mostly such."""
    # Found by looking: dumps hold a stray one here and there; a tenth is no text any more.
    if len(CONTROL.findall(sample := text[:SAMPLE])) > len(sample) / 10:
        raise SourceBinary(path, english("it is mostly control characters"))
