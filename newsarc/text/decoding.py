"""From the bytes of a source to its text, by evidence: byte order mark, UTF-8, East Asian, others."""

from __future__ import annotations

import codecs
import re
from dataclasses import replace
from unicodedata import is_normalized, normalize

from newsarc.errors import SourceBinary, SourceEmpty, SourceUndecodable, UnknownEncoding
from newsarc.model.sources import DecodedText, SourceFile

_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SIGNATURES = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a zip archive or office document"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"\x1f\x8b", "gzip data"),
    (b"BZh", "bzip2 data"),
    (b"\xfd7zXZ", "xz data"),
    (b"\x28\xb5\x2f\xfd", "zstandard data"),
    (b"SQLite format 3\x00", "an SQLite database"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"II*\x00", "a picture"),
    (b"MM\x00*", "a picture"),
)
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
# The commonest characters of news text: what decodes wrongly hardly ever lands on them.
_COMMON = {
    "gb18030": frozenset("的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会年月日"),
    "big5hkscs": frozenset("的一是在不了有和人這中大為上個國我以要他時來用們生到作地於出就分對成會年月日"),
    "euc_kr": frozenset("이다는을의에가하고지로한은를도서사기인대"),
    "cp932": frozenset("のにはをたがとでしるいてなかられ"),
    "euc_jp": frozenset("のにはをたがとでしるいてなかられ"),
}
_BROKEN = "\N{REPLACEMENT CHARACTER}"
_TOLERATED, _TOLERATED_IF_NAMED = 1 / 1000, 1 / 100  # broken characters, of all
_FEW = 3  # what one wrong byte within a character makes of it
_FOREIGN_TO_BROKEN = 20  # or a Latin encoding, whose accents are broken UTF-8, is likelier
_MARKUP = re.compile(r"\s*<(\?xml|!doctype\s+html|html)[\s>]", re.IGNORECASE)
_SAMPLE = 65536


def decode(source: SourceFile, *, encoding: str | None = None) -> DecodedText:
    """Read a source's bytes as text in Unicode's NFC form.

    The named encoding is used if there is one; else a byte order mark, UTF-8, GB18030 or Big5 by
    their byte pairs, and last what charset-normalizer finds. A few broken bytes, such as where a file
    was cut, do not make another encoding likely: they become U+FFFD. Raises SourceEmpty, SourceBinary,
    SourceUndecodable or UnknownEncoding.
    """
    if not source.data.strip():
        raise SourceEmpty(source.path)
    found = _decode_as(source, encoding) if encoding else _decode_by_evidence(source)
    text = found.text
    if not text.strip("\ufeff \t\r\n\f\v\N{IDEOGRAPHIC SPACE}\N{NO-BREAK SPACE}"):
        raise SourceEmpty(source.path)
    _refuse_control_characters(source.path, text)
    if markup := _MARKUP.match(text):
        raise SourceBinary(source.path, f"it is {'XML' if markup[1] == '?xml' else 'HTML'}")
    return found if is_normalized("NFC", text) else replace(found, text=normalize("NFC", text))


def check_encoding(name: str) -> None:
    """Raise UnknownEncoding unless Python can decode text by this name."""
    try:
        known = codecs.lookup(name)
    except (LookupError, ValueError) as error:
        raise UnknownEncoding(name) from error
    if not known._is_text_encoding:
        raise UnknownEncoding(name)


def source_lines(data: bytes, encoding: str) -> list[str]:
    r"""Cut a source that was read by an encoding into its lines, as they are numbered everywhere.

    >>> source_lines("春\r\n耕\r".encode(), "utf-8")
    ['春', '耕', '']
    """
    text = data.decode(encoding, errors="replace")
    return text.replace("\r\n", "\n").replace("\r", "\n").split("\n")


def _decode_as(source: SourceFile, encoding: str) -> DecodedText:
    check_encoding(encoding)
    try:
        text = source.data.decode(encoding).removeprefix("\ufeff")
        text.encode()  # some codecs, such as utf-7, let through what is no character
    except UnicodeError as error:
        nearly = _decode_nearly(source.data, encoding, _TOLERATED_IF_NAMED)
        if nearly is None:
            raise SourceUndecodable(source.path, encoding, is_named=True) from error
        return nearly
    return DecodedText(text, encoding)


def _decode_nearly(data: bytes, encoding: str, tolerated: float) -> DecodedText | None:
    """Decode what has so few broken bytes that the encoding is the right one all the same."""
    text = data.decode(encoding, errors="replace").removeprefix("\ufeff")
    broken = text.count(_BROKEN) - (data.count(_BROKEN.encode()) if encoding == "utf-8" else 0)
    foreign = sum(character > "\x7f" for character in text) - broken
    is_likely = broken <= max(_FEW, tolerated * len(text)) and foreign >= _FOREIGN_TO_BROKEN * broken
    is_text = not any("\ud800" <= character <= "\udfff" for character in text)
    return DecodedText(text, encoding, broken) if is_likely and is_text else None


def _decode_by_evidence(source: SourceFile) -> DecodedText:
    for mark, encoding in _BYTE_ORDER_MARKS:
        if source.data.startswith(mark):
            return _decode_as(source, encoding)
    _refuse_binary(source)
    likely = ("utf-8", *_east_asian_encodings(source.data))
    for encoding in likely:
        try:
            return DecodedText(source.data.decode(encoding), encoding)
        except UnicodeError:
            continue
    nearly = (_decode_nearly(source.data, encoding, _TOLERATED) for encoding in likely)
    return next(filter(None, nearly), None) or _decode_by_statistics(source)


def binary_format(data: bytes) -> str | None:
    """Name the binary format that data begin like; None if they begin like no known one.

    >>> binary_format(b"%PDF-1.7"), binary_format(b"words")
    ('a PDF', None)
    """
    return next((name for signature, name in _SIGNATURES if data.startswith(signature)), None)


def _refuse_binary(source: SourceFile) -> None:
    if name := binary_format(source.data):
        raise SourceBinary(source.path, name)
    if b"\x00" in source.data[:_SAMPLE]:
        raise SourceBinary(source.path, "it holds zero bytes")


def _refuse_control_characters(path: str, text: str) -> None:
    sample = text[:_SAMPLE]
    # Found by looking: dumps hold a stray one here and there; a tenth is no text any more.
    if len(_CONTROL.findall(sample)) > len(sample) / 10:
        raise SourceBinary(path, "it is mostly control characters")


def _east_asian_encodings(data: bytes) -> list[str]:
    """Order the East Asian encodings by how much of the text they make of common characters."""
    sample = data[:_SAMPLE]
    if sum(byte >= 0x80 for byte in sample) < len(sample) / 8:
        return []
    shares = {name: _common_share(sample, name) for name in _COMMON}
    return sorted((name for name in shares if shares[name] > 0.03), key=lambda name: -shares[name])


def _common_share(sample: bytes, encoding: str) -> float:
    text = sample.decode(encoding, errors="ignore")
    foreign = [character for character in text if character > "\x7f"]
    return sum(character in _COMMON[encoding] for character in foreign) / max(1, len(foreign))


def _decode_by_statistics(source: SourceFile) -> DecodedText:
    from charset_normalizer import from_bytes  # noqa: PLC0415 - slow to load and seldom needed

    best = from_bytes(source.data).best()
    if best is None:
        raise SourceUndecodable(source.path, "UTF-8, GB18030, Big5 or any other encoding")
    return DecodedText(source.data.decode(best.encoding), best.encoding)
