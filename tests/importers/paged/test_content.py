"""What the content streams of a PDF draw at most, in whichever filters they are."""

from __future__ import annotations

import zlib
from base64 import a85encode

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsarc.importers.paged.pdfium.ascii85 import decode_ascii85
from newsarc.importers.paged.pdfium.limits import Content, measure_content

DRAWN = b"BT (Bridge to close) Tj ET /F1 Do " * 300
MEASURED = Content(len(DRAWN), 300, 300)


def stream(filters: bytes, written: bytes) -> bytes:
    return b"1 0 obj\n<< /Filter " + filters + b" /Length 9 >>\nstream\n" + written + b"\nendstream\nendobj\n"


@given(st.binary(max_size=60))
def test_what_is_written_as_characters_is_read_back(data: bytes) -> None:
    written = a85encode(data, wrapcol=9)
    assert decode_ascii85(written + b"~>") == (None if b"z" in written else data)


@pytest.mark.parametrize("character", [b"v", b"\x80", b"z"])
def test_what_is_no_digit_makes_the_bytes_unknown(character: bytes) -> None:
    assert decode_ascii85(b"87c" + character + b"UR~>") is None


def test_a_stream_in_two_filters_is_measured_as_in_one() -> None:
    packed = zlib.compress(DRAWN)
    assert measure_content(stream(b"/FlateDecode", packed)) == MEASURED
    written = a85encode(packed, wrapcol=70) + b"~>"
    assert b"z" not in written
    assert measure_content(stream(b"[ /ASCII85Decode /FlateDecode ]", written)) == MEASURED


@pytest.mark.parametrize(
    ("filters", "written"),
    [
        (b"[ /ASCII85Decode /FlateDecode ]", b"\x80" + a85encode(zlib.compress(DRAWN)) + b"~>"),
        (b"[ /ASCII85Decode /FlateDecode ]", a85encode(DRAWN) + b"~>"),
        (b"[ /ASCII85Decode /LZWDecode ]", a85encode(zlib.compress(DRAWN)) + b"~>"),
        (b"/LZWDecode", DRAWN),
    ],
)
def test_what_cannot_be_unpacked_may_be_too_much(filters: bytes, written: bytes) -> None:
    assert measure_content(stream(filters, written)).may_be_too_much
