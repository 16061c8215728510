"""MHTML: a web page that a browser saved as one file, of whose parts the page itself is taken."""

from __future__ import annotations

import re
from binascii import a2b_base64, a2b_qp
from typing import TYPE_CHECKING

from newsarc.containers.members import LARGEST, Member, TooMuch
from newsarc.errors import SourceDamaged
from newsarc.language import english

if TYPE_CHECKING:
    from collections.abc import Iterator
    from email.message import Message

SUFFIXES = (".mhtml", ".mht")
_BLANK_LINE = re.compile(rb"\r?\n\r?\n")
_LARGEST_HEAD = 65536  # bytes of the lines above a part
_DEEPEST = 4  # parts within parts
_MOST_PARTS = 20_000  # pictures and styles; a page has some hundred
_PAGES = ("text/html", "application/xhtml+xml")
_BOUNDARY = re.compile(rb"""boundary=["']([^"'\r\n]{1,200})["']""", re.IGNORECASE)
_DECLARES = re.compile(rb"<meta[^>]{0,200}charset", re.IGNORECASE)
_NO_PAGE = english("there is no web page in it")


def members(path: str, data: bytes) -> Iterator[Member]:
    """Yield the page, named by its address; those in its frames are advertisements. Raises SourceDamaged."""
    page = next(_pages(data, 0), None)
    if page is None:
        raise SourceDamaged(path, "MHTML", _NO_PAGE)
    headers, body = page
    address = "".join(filter(str.isprintable, str(headers.get("Content-Location", "")))).strip()
    is_address = address.lower().startswith(("http:", "https:"))
    yield Member(address if is_address else "page.html", _content(headers, body))


def _pages(data: bytes, depth: int) -> Iterator[tuple[Message, bytes]]:
    """Yield the pages among the parts of a message, in their order."""
    # As for letters: few files need it.
    from email.parser import BytesHeaderParser  # noqa: PLC0415

    data = data.lstrip()
    end = _BLANK_LINE.search(data, 0, _LARGEST_HEAD)
    if end is None or depth > _DEEPEST:
        return
    headers = BytesHeaderParser().parsebytes(data[: end.end()])
    kind = headers.get_content_type()
    if kind in _PAGES:
        yield headers, data[end.end() :]
    elif boundary := headers.get_boundary() or _boundary_in(data[: end.end()]):
        for part in _parts(data[end.end() :], boundary.encode(errors="replace")):
            yield from _pages(part, depth + 1)


def _boundary_in(head: bytes) -> str | None:
    """Return the boundary that lines say below one that is none of a header's."""
    found = _BOUNDARY.search(head)
    return found[1].decode("ascii", "replace") if found else None


def _parts(data: bytes, boundary: bytes) -> Iterator[bytes]:
    """Yield the parts between the lines of a boundary; the last may have been cut off."""
    marks = re.compile(rb"(?:^|\n)--" + re.escape(boundary) + rb"(?:--)?[ \t]*\r?(?:\n|$)")
    start = None
    for number, mark in enumerate(marks.finditer(data)):
        if start is not None:
            yield data[start : mark.start()]
        start = mark.end()
        if number > _MOST_PARTS:
            return
    if start is not None:
        yield data[start:]


def _content(headers: Message, body: bytes) -> bytes | TooMuch:
    """Return the page's own bytes; in UTF-8 if only the lines above it say what it is in."""
    encoding = str(headers.get("Content-Transfer-Encoding", "")).strip().lower()
    try:
        if encoding == "quoted-printable":
            body = a2b_qp(body)
        elif encoding == "base64":
            body = a2b_base64(body)
    except ValueError as error:
        return TooMuch(str(error))
    if len(body) > LARGEST:
        return TooMuch(english("more than the {largest:,} bytes allowed", largest=LARGEST))
    charset = headers.get_content_charset()
    if charset is None or _DECLARES.search(body):
        return body
    try:
        return body.decode(charset).encode("utf-8-sig")
    except (LookupError, ValueError):
        return body
