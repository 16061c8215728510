"""Books: our own come back, and those that mean harm are told in one line."""

from __future__ import annotations

import io
import sys
import zipfile
from hashlib import sha256
from pathlib import Path

import pytest

from newsarc.errors import SourceDamaged, SourceError, SourceNeedsExtra, SourceWithoutArticles
from newsarc.importers import printed_lines, read_source
from newsarc.importers.documents import epub
from newsarc.model.issue import IssuePage
from newsarc.model.sources import SourceFile

SAMPLES = Path(__file__).parents[3] / "samples" / "epub"
SPLIT = SAMPLES / "calibre-split.epub"


def file_of(data: bytes) -> SourceFile:
    return SourceFile("a.epub", data, sha256(data).hexdigest())


def changed(others: dict[str, bytes | None]) -> SourceFile:
    """Return the sample with other parts; one that is None is left out."""
    book = io.BytesIO()
    with zipfile.ZipFile(SPLIT) as old, zipfile.ZipFile(book, "w", zipfile.ZIP_DEFLATED) as new:
        contents = {name: old.read(name) for name in old.namelist()} | others
        for name, content in contents.items():
            if content is not None:
                new.writestr(name, content)
    return file_of(book.getvalue())


def test_without_the_package_the_line_that_installs_it_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "lxml", None)
    with pytest.raises(SourceNeedsExtra, match=r"pip install 'newsarc\[html\]'"):
        epub.read(file_of(SPLIT.read_bytes()), given=IssuePage(), encoding=None)


pytest.importorskip("lxml", reason="needs lxml")


def test_the_lines_of_an_article_are_those_of_its_parts() -> None:
    file = file_of(SPLIT.read_bytes())
    read = read_source(file, given=IssuePage(), encoding=None)
    lines = {line.number: line.text for article in printed_lines(file, "epub") for line in article}
    for page in read.pages:
        for part in page.parts:
            assert all(lines[one.first_line] == one.text for one in part.paragraphs)
            assert part.first_line in lines
            assert part.last_line in lines


def test_the_link_that_calibre_leaves_is_the_articles() -> None:
    read = read_source(file_of(SPLIT.read_bytes()), given=IssuePage(), encoding=None)
    assert [page.parts[0].url for page in read.pages] == [
        "https://example.com/2012/03/13/ferry-fares",
        "https://example.com/2012/03/13/letter",
    ]


def test_a_book_without_contents_has_an_article_on_each_page() -> None:
    read = read_source(changed({"toc.ncx": None}), given=IssuePage(), encoding=None)
    headlines = [part.headline for page in read.pages for part in page.parts]
    assert ("Ferry fares stay",) in headlines


BOMB = b"".join(b'<!ENTITY a%d "%s">' % (n, b"&a%d;" % (n - 1) * 10) for n in range(1, 12))
LOCKED = (
    b"<encryption><EncryptedData><CipherData><CipherReference URI='feed_1/article_0/index_u3.html'/>"
    b"</CipherData></EncryptedData></encryption>"
)


@pytest.mark.parametrize(
    ("file", "problem"),
    [
        (file_of(b"PK\x03\x04 cut off"), "not a zip file"),
        (changed({"content.opf": None}), "there is no package document in it"),
        (changed({"content.opf": b"<package><metadata>"}), "content.opf: no element found"),
        (
            changed({"toc.ncx": b"<!DOCTYPE a [<!ENTITY a0 'aaaa'>" + BOMB + b"]><ncx>&a11;</ncx>"}),
            "toc.ncx: limit on input amplification",
        ),
        (
            changed({"feed_1/article_0/index_u3.html": b" " * (16 * 1024 * 1024 + 1)}),
            "more than 16,777,216 bytes",
        ),
        (changed({"META-INF/encryption.xml": LOCKED}), "its pages are locked by digital rights management"),
    ],
    ids=["cut", "no package", "broken package", "entities", "large page", "locked"],
)
def test_what_cannot_be_read_is_told_in_one_line(file: SourceFile, problem: str) -> None:
    with pytest.raises(SourceDamaged) as raised:
        read_source(file, given=IssuePage(), encoding=None)
    assert problem in str(raised.value)
    assert "\n" not in str(raised.value)


def test_contents_within_each_other_without_end_are_left() -> None:
    deep = b"<navPoint><navLabel><text>x</text></navLabel><content src='x.html'/>" * 3000
    file = changed({"toc.ncx": b"<ncx><navMap>" + deep + b"</navPoint>" * 3000 + b"</navMap></ncx>"})
    with pytest.raises(SourceError):
        read_source(file, given=IssuePage(), encoding=None)


def test_a_book_of_pictures_has_no_articles() -> None:
    with zipfile.ZipFile(SPLIT) as book:
        pages = [name for name in book.namelist() if "index" in name]
    with pytest.raises(SourceWithoutArticles):
        read_source(changed(dict.fromkeys(pages)), given=IssuePage(), encoding=None)
