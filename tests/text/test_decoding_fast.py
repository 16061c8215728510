"""Guessing the encoding of a large file takes no time that grows with its square, and loses no letter.

Where it does, these take minutes.
"""

from __future__ import annotations

import pytest

from newsarc.errors import SourceBinary
from newsarc.model.sources import SourceFile
from newsarc.text.decoding import decode

LINE = b"The council voted on Monday to close Calder Bridge for nine weeks.\n"
LONG = LINE.replace(b"\n", b" ")
WESTERN, CHINESE = "£10bn for a café\n", "沈亦舟说，防汛工作已经展开。"


@pytest.mark.parametrize(
    ("data", "encoding", "end"),
    [
        (LINE * 75_000 + WESTERN.encode("cp1252"), "cp1252", WESTERN),
        (LONG * 75_000 + WESTERN.encode("cp1252"), "cp1252", WESTERN),
        (LONG * 75_000 + CHINESE.encode("gb18030"), "gb18030", CHINESE),
        ((LINE * 10 + WESTERN.encode("cp1252")) * 5_000, "cp1252", WESTERN),
        ((LINE * 10 + b"caf\xe9\r") * 5_000, "cp1252", "café\r"),
    ],
    ids=["lines", "one line", "Chinese behind one line", "letters now and then", "ends of lines"],
)
def test_a_large_file_is_read_rightly(data: bytes, encoding: str, end: str) -> None:
    found = decode(SourceFile("a.txt", data, ""))
    assert (found.encoding, found.text[-len(end) :]) == (encoding, end)


@pytest.mark.parametrize("data", [b"\xff" * 5_000, b"\x80" * 300, b"Some words\n" + b"\xff" * 100])
def test_a_file_that_is_filled_with_one_byte_is_no_text(data: bytes) -> None:
    with pytest.raises(SourceBinary, match=r"it is mostly the byte 0x(ff|80)"):
        decode(SourceFile("a.txt", data, ""))


@pytest.mark.parametrize(
    ("text", "encoding"), [("啊" * 300, "gb18030"), ("яяя нет", "cp1251"), ("哈" * 60 + "，他笑了。", "big5")]
)
def test_a_text_that_says_one_thing_again_and_again_is_text(text: str, encoding: str) -> None:
    assert decode(SourceFile("a.txt", text.encode(encoding), "")).text
