"""Saved pages of one file: which part is the page, and what damages them."""

from __future__ import annotations

from pathlib import Path

import pytest

from newsarc.containers.members import TooMuch
from newsarc.containers.mhtml import members
from newsarc.errors import SourceDamaged

SAMPLE = Path(__file__).parents[2] / "samples" / "mhtml" / "article.mhtml"
ALONE = b"MIME-Version: 1.0\r\nContent-Type: text/html; charset=big5\r\n\r\n<p>" + "渡船".encode("big5")


def test_the_first_page_is_taken_by_its_address() -> None:
    [page] = members("a.mhtml", SAMPLE.read_bytes())
    assert page.name == "https://example.com/2012/03/14/ferry-fares"
    assert isinstance(page.content, bytes)
    assert "Orla at the north pier – on Tuesday" in page.content.decode()


def test_an_encoding_that_only_the_message_says_counts() -> None:
    [page] = members("a.mht", ALONE)
    assert (page.name, page.content) == ("page.html", "<p>渡船".encode("utf-8-sig"))


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"From: x\n\nonly a letter",
        b'Content-Type: multipart/related; boundary="b"\n\n--b\nContent-Type: image/png\n\nx\n--b--\n',
        b'Content-Type: multipart/mixed; boundary="b"\n\n--b\n' * 50,
        b'Content-Type: multipart/mixed; boundary="b"\n\n' + b"--b\n" * 50_000,
    ],
)
def test_without_a_page_one_line_tells(data: bytes) -> None:
    with pytest.raises(SourceDamaged, match=r"a\.mht: cannot be read as MHTML: there is no web page in it"):
        list(members("a.mht", data))


def test_a_page_whose_letters_are_no_base64_is_told() -> None:
    data = ALONE.replace(b"\r\n\r\n", b"\r\nContent-Transfer-Encoding: base64\r\n\r\n")
    [page] = members("a.mht", data)
    assert isinstance(page.content, TooMuch)
