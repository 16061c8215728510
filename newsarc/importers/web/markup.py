"""The text of a marked-up file: by the encoding that it declares, if it can be read so."""

from __future__ import annotations

import codecs
import re
from typing import TYPE_CHECKING

from newsarc.text.decoding import decode

if TYPE_CHECKING:
    from newsarc.model.sources import DecodedText, SourceFile

_HEAD = 4096  # browsers look no further
_DECLARED = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z][\w.:-]{2,30})""", re.IGNORECASE)
# A page that says GB2312 or Big5 has characters of their later extensions as well (WHATWG, "Encoding").
_EXTENDED = {
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "big5": "big5hkscs",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
}
_ASCII = bytes(range(0x80))
_ENOUGH = 24  # bytes beyond ASCII: eight Chinese characters; fewer may be UTF-8 by chance
_MARKS = (codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def decode_markup(file: SourceFile, encoding: str | None) -> DecodedText:
    """Read a file as text; the encoding that is declared counts if every byte can be read by it."""
    if encoding is None and not file.data.startswith(_MARKS):
        encoding = _declared(file.data)
    return decode(file, encoding=encoding, is_markup=True)


def _declared(data: bytes) -> str | None:
    """Return the encoding that the file declares, or else UTF-8, if all its bytes are of it.

    What many bytes say counts first: pages are often saved in UTF-8 and still declare what they were in.
    """
    if is_surely_utf8(data):
        return "utf-8"
    found = _DECLARED.search(data[:_HEAD])
    try:
        name = codecs.lookup(found[1].decode("ascii") if found else "utf-8").name
        name = _EXTENDED.get(name, name)
        data.decode(name)
    except (LookupError, ValueError):
        return None
    return name


def is_surely_utf8(data: bytes) -> bool:
    """Tell UTF-8 by so many characters beyond ASCII that no other encoding looks like it by chance."""
    if len(data.translate(None, _ASCII)) < _ENOUGH:
        return False
    try:
        data.decode()
    except UnicodeDecodeError:
        return False
    return True
