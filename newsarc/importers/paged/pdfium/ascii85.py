"""Bytes that a PDF writes as printable characters, five for four: its filter ASCII85Decode."""

from __future__ import annotations

_FIRST, _BASE = 33, 85
_DIGITS = bytes(range(_FIRST, _FIRST + _BASE))
_VALUES = bytes(max(0, character - _FIRST) for character in range(256))
_BLANKS = b"\0\t\n\f\r "
_LANE = 8  # bytes for a group of five digits, which can be a little more than four bytes hold


def decode_ascii85(data: bytes) -> bytes | None:
    """Return the bytes that are written; None where other characters stand among the digits.

    All groups are worked out at once, side by side in one long number: one by one they take a hundred times
    as long.

    >>> decode_ascii85(b"87cUR D]j6~>")
    b'Hello w'
    >>> decode_ascii85(b"87cURz~>") is None
    True
    """
    digits = data.partition(b"~>")[0].translate(None, _BLANKS)
    if digits.translate(None, _DIGITS):
        return None
    missing = -len(digits) % 5
    values = digits.translate(_VALUES) + bytes([_BASE - 1]) * missing
    groups = len(values) // 5
    number = sum(_in_lanes(values[place::5]) * _BASE ** (4 - place) for place in range(5))
    lanes = number.to_bytes(_LANE * groups, "big")
    decoded = bytearray(4 * groups)
    for place in range(4):
        decoded[place::4] = lanes[_LANE - 4 + place :: _LANE]
    return bytes(decoded[: len(decoded) - missing])


def _in_lanes(values: bytes) -> int:
    lanes = bytearray(_LANE * len(values))
    lanes[_LANE - 1 :: _LANE] = values
    return int.from_bytes(lanes, "big")
