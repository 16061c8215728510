"""The names of files as text: bytes that are not UTF-8 are told by the letters that they make."""

from __future__ import annotations

import re
from contextlib import suppress
from unicodedata import normalize

_ESCAPED = re.compile(rb"\\(\\|x[0-9a-f]{2})")
_OF_NAMES = ("gb18030", "big5hkscs", "cp932", "cp949", "cp1252")
_HAS_BYTES = re.compile(r"\\x[89a-f][0-9a-f]")


def escaped_bytes(path: str) -> bytes:
    r"""Return the bytes of a path whose odd bytes and backslashes were written as escapes.

    >>> escaped_bytes(r"\xa5\\.txt")
    b'\xa5\\.txt'
    """
    return _ESCAPED.sub(lambda found: _unescaped(found[1]), path.encode())


def readable_name(path: str) -> str:
    r"""Write a path as its letters: decomposed ones composed, and bytes by the likeliest encoding.

    >>> readable_name(r"/news/\xd3\xc0\xbf\xb5\xc8\xd5\xb1\xa8/20220315_01.txt")
    '/news/永康日报/20220315_01.txt'
    """
    if not _HAS_BYTES.search(path):
        return normalize("NFC", path)
    # As for pages: few names need it.
    from newsarc.text.encodings.guessing import guess_encodings  # noqa: PLC0415

    data = escaped_bytes(path)
    likely = next((guess.encoding for guess in guess_encodings(data)), "utf-8")
    return normalize("NFC", data.decode(likely, "replace"))


def path_spellings(text: str) -> list[str]:
    r"""Spell a piece of a path in each way that an archive may have it: composed, or by odd bytes.

    >>> path_spellings("a.txt"), path_spellings("永")
    (['a.txt'], ['永', '\\xd3\\xc0', '\\xa5\\xc3', '\\x89i', '\\xe7\\xb5'])
    """
    found = dict.fromkeys((text, normalize("NFC", text)))
    for encoding in _OF_NAMES:
        with suppress(UnicodeError):
            data = text.encode(encoding).replace(b"\\", rb"\\")
            found[data.decode("utf-8", "backslashreplace")] = None
    return list(found)


def other_forms(path: str) -> list[str]:
    """Spell a path in the other ways that file systems have for its letters: composed and decomposed.

    >>> other_forms("a/e\N{COMBINING ACUTE ACCENT}t.txt"), other_forms("a/et.txt")
    (['a/ét.txt'], [])
    """
    folder, slash, name = path.rpartition("/")
    found = (f"{one}{slash}{other}" for one in _forms(folder) for other in _forms(name))
    return [form for form in dict.fromkeys(found) if form != path]


def _forms(text: str) -> tuple[str, ...]:
    return text, normalize("NFC", text), normalize("NFD", text)


def _unescaped(escape: bytes) -> bytes:
    return escape if escape == b"\\" else bytes.fromhex(escape[1:].decode())
