"""Cut a JSON list of any size into lists of some of its items, each written as it stands there."""

from __future__ import annotations

import codecs
import json
import re
from typing import TYPE_CHECKING

from newsarc.importers.rows.cutting import RowTooLargeError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import IO

_STEP = 1024 * 1024  # bytes
# Bytes that are no UTF-8 stay what they are: whoever reads the pieces reports them.
_ENCODING, _ERRORS = "utf-8-sig", "surrogateescape"
_BEGINNING = re.compile(r"[ \t\r\n]*\[")
_SPACE = re.compile(r"[ \t\r\n]*")
_AT_END = 16  # characters: of a number, a name or an escape that is not whole yet


class _BrokenError(Exception):
    """What is no JSON list from here on."""


def is_list(head: bytes) -> bool:
    """Tell whether a text begins as a JSON list in UTF-8; in others some of its marks may be none."""
    try:
        text = codecs.getincrementaldecoder(_ENCODING)().decode(head)
    except UnicodeDecodeError:
        return False
    return _BEGINNING.match(text) is not None


def cut_list(stream: IO[bytes], least: int, most: int) -> Iterator[bytes | RowTooLargeError]:
    """Yield lists that end with the first item behind `least` bytes; an item above `most` is told.

    What is behind that, or behind a fault, cannot be told from it. What begins with a fault is one piece, so
    that whoever reads it reports the fault.
    """
    window = _Window(stream, most)
    try:
        window.begin()
        while window.take_item():
            if window.size >= least:
                yield window.piece()
        rest = window.piece()
    except RowTooLargeError as error:
        yield error
    except _BrokenError:
        yield window.rest()
    else:
        yield rest


class _Window:
    """What was read of the list and is in no piece yet."""

    def __init__(self, stream: IO[bytes], most: int) -> None:
        self._stream, self._most = stream, most
        self._decoder = codecs.getincrementaldecoder(_ENCODING)(_ERRORS)
        self._decode_item = json.JSONDecoder().raw_decode
        self._text = ""
        self._start = self._end = 0  # of the items that are taken
        self._next = 0
        self.size = 0  # bytes of the items that are taken
        self._has_begun = self._has_items = self._has_ended = self._is_closed = False

    def begin(self) -> None:
        """Read up to the first item."""
        while (found := _BEGINNING.match(self._text)) is None:
            self._read_on(self._text)
        self._start = self._end = self._next = found.end()
        self._has_begun = True

    def take_item(self) -> bool:
        """Read one item more; return False at the end of the list."""
        while not self._is_closed:
            start = self._after_space(self._next)
            if self._text[start : start + 1] == "]" and not self._has_items:
                self._close(start)
            elif (end := self._item_end(start)) is not None:
                mark = self._after_space(end)
                if self._text[mark : mark + 1] == "]":
                    self._close(mark)
                elif self._text[mark : mark + 1] != ",":
                    raise _BrokenError
                self._start = self._start if self.size else start
                self.size += len(self._text[start:end].encode(errors=_ERRORS))
                self._end, self._next, self._has_items = end, mark + 1, True
                return True
        return False

    def piece(self) -> bytes:
        """Return the items that are taken as a list; nothing where there are none."""
        taken = self._text[self._start : self._end]
        self._text = self._text[self._next :]
        self._start = self._end = self._next = self.size = 0
        return f"[{taken}]".encode(errors=_ERRORS) if taken else b""

    def rest(self) -> bytes:
        """Return all that was read and is in no piece."""
        opening = "[" if self._has_begun else ""
        return f"{opening}{self._text[self._start :]}".encode(errors=_ERRORS)

    def _item_end(self, start: int) -> int | None:
        """Return where an item ends; None where more was read to know it."""
        try:
            _, end = self._decode_item(self._text, start)
        except RecursionError as error:
            raise _BrokenError from error
        except json.JSONDecodeError as error:
            is_at_end = error.msg.startswith("Unterminated") or error.pos >= len(self._text) - _AT_END
            if not is_at_end:
                raise _BrokenError from error
            self._read_on(self._text[start:])
            return None
        is_near_end = self._after_space(end) + _AT_END > len(self._text)
        if is_near_end and not self._has_ended:  # a number may go on
            self._read_on(self._text[start:])
            return None
        return end

    def _read_on(self, item: str) -> None:
        """Read as much again as there is of an item, so that a long one is looked through a few times."""
        if len(item) > self._most:
            raise RowTooLargeError(len(item.encode(errors=_ERRORS)))
        data = self._stream.read(max(_STEP, len(item)))
        if not data and self._has_ended:
            raise _BrokenError
        self._has_ended = not data
        self._text += self._decoder.decode(data, final=not data)

    def _close(self, mark: int) -> None:
        """Note the end of the list; raises _BrokenError where anything is behind it."""
        self._is_closed = True
        while data := self._stream.read(_STEP):
            self._text += self._decoder.decode(data)
        if self._after_space(mark + 1) < len(self._text):
            raise _BrokenError

    def _after_space(self, start: int) -> int:
        found = _SPACE.match(self._text, start)
        return found.end() if found else start
