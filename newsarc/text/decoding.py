"""From the bytes of a source to its text, by evidence: byte order mark, UTF-8, what makes most sense."""

from __future__ import annotations

import codecs
import re
from dataclasses import replace
from typing import TYPE_CHECKING
from unicodedata import is_normalized, normalize

from newsarc.errors import SourceBinary, SourceEmpty, SourceUndecodable, UnknownEncoding
from newsarc.language import english
from newsarc.model.sources import DecodedText, SourceFile
from newsarc.text.binary import CONTROL, SAMPLE, refuse_binary, refuse_control_characters, refuse_filling

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsarc.text.encodings.guessing import Guess

_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_BROKEN = "\N{REPLACEMENT CHARACTER}"
_TOLERATED = 1 / 100  # broken characters, of all
_FEW = 3  # what one wrong byte within a character makes of it
_FOREIGN_TO_BROKEN = 20  # or a Latin encoding, whose accents are broken UTF-8, is likelier
_ENOUGH = 24  # bytes above ASCII: eight Chinese characters; fewer may be UTF-8 by chance
_NEARLY_AS_LIKELY = 3.0  # in natural logarithms: one in twenty
_NEARLY_OF_SHORT, _SHORT = 5.0, 24  # characters: of 4,630 pieces 16 are wrong in silence, at 3.0 51
_NONSENSE = 11.5
_ASCII = bytes(range(0x80))
_SHIFTS = re.compile(rb"\x1b\$[@B]")
_MARKUP = re.compile(r"\s*<(\?xml|!doctype\s+html|html)[\s>]", re.IGNORECASE)


def decode(source: SourceFile, *, encoding: str | None = None, is_markup: bool = False) -> DecodedText:
    """Read a source's bytes as text in Unicode's NFC form.

    The named encoding is used if there is one; else a byte order mark, UTF-8, and last the encoding
    by which the bytes make most sense, doubted where another makes as much. A few broken bytes, such
    as where a file was cut, do not make another encoding likely: they become U+FFFD. Raises SourceEmpty,
    SourceBinary, SourceUndecodable or UnknownEncoding. Markup is no text unless it is asked for.
    """
    if not source.data.strip():
        raise SourceEmpty(source.path)
    found = _decode_as(source, encoding) if encoding else _decode_by_evidence(source)
    text = found.text
    if not text.strip("\ufeff \t\r\n\f\v\N{IDEOGRAPHIC SPACE}\N{NO-BREAK SPACE}"):
        raise SourceEmpty(source.path)
    refuse_control_characters(source.path, text)
    if (markup := _MARKUP.match(text)) and not is_markup:
        raise SourceBinary(
            source.path, english("it is {format}", format="XML" if markup[1] == "?xml" else "HTML")
        )
    return found if is_normalized("NFC", text) else replace(found, text=normalize("NFC", text))


def check_encoding(name: str) -> None:
    """Raise UnknownEncoding unless Python can decode text by this name."""
    try:
        known = codecs.lookup(name)
    except (LookupError, ValueError) as error:
        raise UnknownEncoding(name) from error
    if not known._is_text_encoding:
        raise UnknownEncoding(name)


def has_text_lines(encoding: str) -> bool:
    """Tell whether a source that was read by this encoding is lines of text, and no drawing of a page.

    >>> has_text_lines("gb18030"), has_text_lines("pdf")
    (True, False)
    """
    try:
        return codecs.lookup(encoding)._is_text_encoding
    except LookupError:
        return False


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
        nearly = _decode_nearly(source.data, encoding)
        if nearly is None:
            raise SourceUndecodable(source.path, encoding, is_named=True) from error
        return nearly
    return DecodedText(text, encoding)


def _decode_nearly(data: bytes, encoding: str) -> DecodedText | None:
    """Decode what has so few broken bytes that the encoding is the right one all the same."""
    text = data.decode(encoding, errors="replace").removeprefix("\ufeff")
    broken = text.count(_BROKEN) - (data.count(_BROKEN.encode()) if encoding == "utf-8" else 0)
    foreign = sum(character > "\x7f" for character in text) - broken
    is_likely = broken <= max(_FEW, _TOLERATED * len(text)) and foreign >= _FOREIGN_TO_BROKEN * broken
    is_text = not any("\ud800" <= character <= "\udfff" for character in text)
    return DecodedText(text, encoding, broken) if is_likely and is_text else None


def _decode_by_evidence(source: SourceFile) -> DecodedText:
    for mark, encoding in _BYTE_ORDER_MARKS:
        if source.data.startswith(mark):
            return _decode_as(source, encoding)
    refuse_binary(source)
    refuse_filling(source)
    return _decode_plainly(source.data) or _decode_by_guess(source)


def _decode_plainly(data: bytes) -> DecodedText | None:
    """Decode what is ASCII, or so much valid UTF-8 that it is nothing else by chance."""
    if b"\x00" in data[:SAMPLE]:
        return None
    encoding = "iso2022_jp" if _SHIFTS.search(data) and data.isascii() else "utf-8"
    try:
        text = data.decode(encoding)
    except UnicodeError:
        return None
    is_sure = data.isascii() or len(data.translate(None, _ASCII)) >= _ENOUGH
    return DecodedText(text, encoding) if is_sure else None


def _decode_by_guess(source: SourceFile) -> DecodedText:
    # Its tables take a while to load, and most files are UTF-8.
    from newsarc.text.encodings.guessing import guess_encodings  # noqa: PLC0415

    guesses = guess_encodings(source.data)
    for number, guess in enumerate(guesses):
        found = _decode_whole(source.data, guess.encoding)
        if found is None:
            continue
        if guess.surprise > _NONSENSE and CONTROL.search(found.text):
            raise SourceBinary(source.path, english("it holds control characters and no language"))
        nearly = guess.likelihood - (_NEARLY_OF_SHORT if len(found.text) <= _SHORT else _NEARLY_AS_LIKELY)
        rivals = [other.encoding for other in guesses[number + 1 :] if other.likelihood >= nearly]
        return replace(found, doubt=_doubt(guess, rivals), is_guess=guess.encoding != "utf-8")
    raise SourceUndecodable(source.path, english("UTF-8, GB18030, Big5 or any other encoding"))


def _decode_whole(data: bytes, encoding: str) -> DecodedText | None:
    try:
        return DecodedText(data.decode(encoding), encoding)
    except UnicodeError:
        return _decode_nearly(data, encoding)


def _doubt(guess: Guess, rivals: Sequence[str]) -> str | None:
    """Say why the letters may be others: another encoding makes others of them, or none makes sense."""
    if rivals:
        return english(
            "the letters are a guess: read as {encoding}, perhaps {other}",
            encoding=guess.encoding,
            other=rivals[0],
        )
    if guess.surprise > _NONSENSE:
        return english(
            "the letters are a guess: read as {encoding}, in no known language", encoding=guess.encoding
        )
    return None
