"""Letters: under which names they are read, and what of a plain one is the sender's."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING

import pytest

from newsarc.importers import importer_of, read_source
from newsarc.model.issue import IssuePage
from newsarc.model.sources import SourceFile

if TYPE_CHECKING:
    from newsarc.model.page import Page

HEADERS = (
    "Message-ID: <7@letters.example.com>\n"
    "From: Ada Marlow from The Marrow Bay Courier <letters@example.com>\n"
    "Date: Thu, 16 May 2024 23:30:00 +0100\n"
    "Subject: Last boat\n"
    "\tat seven\n"
)
TEXT = "The evening boat leaves at seven from June.\n\nNobody was asked.\n"


def read(data: bytes, name: str = "letter.eml") -> Page:
    [page] = read_source(
        SourceFile(name, data, sha256(data).hexdigest()), given=IssuePage(), encoding=None
    ).pages
    return page


def texts(page: Page) -> list[str]:
    return [one.text for one in page.parts[0].paragraphs]


@pytest.mark.parametrize("name", ["letter.eml", "letter.txt"])
@pytest.mark.parametrize("ends", ["\n", "\r\n"])
def test_a_letter_is_read_under_the_name_of_a_text_too(name: str, ends: str) -> None:
    page = read(f"{HEADERS}\n{TEXT}".replace("\n", ends).encode(), name)
    assert page.parts[0].headline == ("Last boat at seven",)
    assert texts(page) == ["The evening boat leaves at seven from June.", "Nobody was asked."]


@pytest.mark.parametrize(
    "text",
    [
        "From: Ada Marlow\nSubject: Tides\nDate: today\n\nLow water.",  # as a page may print a letter
        f"Last boat\n{HEADERS}\n{TEXT}",
        "Received: ten boats\n\nFrom: the far side",
    ],
)
def test_a_text_with_lines_like_headers_is_no_letter(text: str) -> None:
    assert importer_of("page.txt", text.encode()).NAME == "text"


def test_what_stands_below_the_mark_of_a_signature_is_the_senders() -> None:
    page = read(f"{HEADERS}\n{TEXT}-- \nThe Courier, Pier Street\n".encode())
    assert texts(page) == ["The evening boat leaves at seven from June.", "Nobody was asked."]


def test_the_line_to_unsubscribe_is_no_text_of_a_plain_letter() -> None:
    page = read(f"{HEADERS}\n{TEXT}\nUnsubscribe: https://letters.example.com/u\n".encode())
    assert texts(page)[-1] == "Nobody was asked."


@pytest.mark.parametrize("charset", ["gb2312", "GBK", "gb18030"])
def test_letters_that_the_charset_lacks_are_read(charset: str) -> None:
    headers = f"{HEADERS}MIME-Version: 1.0\nContent-Type: text/plain; charset={charset}\n\n"
    page = read(headers.encode() + "记者喆堃昨日到堤上。".encode("gb18030"))
    assert texts(page) == ["记者喆堃昨日到堤上。"]


def test_a_charset_that_nobody_knows_is_read_as_utf_8() -> None:
    page = read(f"{HEADERS}Content-Type: text/plain; charset=x-none\n\nSie fährt um sieben.\n".encode())
    assert texts(page) == ["Sie fährt um sieben."]


def html(body: str) -> bytes:
    return f"{HEADERS}Content-Type: text/html; charset=utf-8\n\n{body}".encode()


FOOTER = "<p>© 2024 The Courier</p><p>1 Old Quay</p><p>Why you get this</p>"


def test_what_stands_below_the_rights_of_a_sender_is_no_text() -> None:
    text = "<h1>Last boat at seven</h1><p>It leaves at seven.</p><p>Nobody was asked.</p><a>Read more</a>"
    assert texts(read(html(text + FOOTER))) == ["It leaves at seven.", "Nobody was asked."]


def test_deck_author_and_day_below_a_headline_are_no_text() -> None:
    above = "<h1>Last boat at seven</h1><h3>What the board wants</h3><p>Ada Marlow</p><p>May 16</p>"
    page = read(html(f"{above}<p>It leaves at seven.</p><p>Nobody was asked.</p>"))
    assert page.parts[0].deck == ("What the board wants",)
    assert texts(page) == ["It leaves at seven.", "Nobody was asked."]


def test_a_heading_over_the_text_alone_stays_in_it() -> None:
    text = "<h1>Last boat at seven</h1><h3>June</h3><p>It leaves at seven.</p><h3>July</h3><p>None.</p>"
    assert texts(read(html(text))) == ["June", "It leaves at seven.", "July", "None."]


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030"])
def test_a_header_in_letters_that_it_should_not_have_is_read(encoding: str) -> None:
    letter = "From: a@example.com\nSubject: 末班船七点开\nContent-Type: text/plain; charset=gb2312\n\n船。\n"
    assert read(letter.encode(encoding)).parts[0].headline == ("末班船七点开",)
