"""DOCX: what is an article in it, and what is refused."""

from __future__ import annotations

import zipfile
from hashlib import sha256
from io import BytesIO
from typing import TYPE_CHECKING

import pytest

from newsarc.errors import SourceDamaged, SourceTooLarge, SourceWithoutArticles
from newsarc.importers import printed_lines, read_source
from newsarc.importers.documents import docx as importer
from newsarc.model.issue import IssuePage
from newsarc.model.parts import Kind
from newsarc.model.sources import SourceFile

from .made_docx import docx, package, paragraph, run, style, table, text_box

if TYPE_CHECKING:
    from newsarc.model.page import ReadSource

STYLES = style("T", "Title") + style("1", "heading 1") + style("2", "heading 2") + style("S", "Subtitle")
TEXT = "The ferry at Fennel Street runs until nine from Monday on, the harbour master said."
OTHER = "The lock has new gates, which open in four minutes where the old ones took an hour."


def source(data: bytes) -> SourceFile:
    return SourceFile("note.docx", data, sha256(data).hexdigest())


def read(*content: str, styles: str = STYLES) -> ReadSource:
    return read_source(source(docx(*content, styles=styles)), given=IssuePage(), encoding=None)


def headlines(found: ReadSource) -> list[tuple[str, ...]]:
    return [part.headline for page in found.pages for part in page.parts if part.kind is Kind.ARTICLE]


def test_each_heading_of_the_highest_level_begins_an_article() -> None:
    found = read(
        paragraph("Ferry", "1"), paragraph(TEXT), paragraph("Fares", "2"), paragraph(TEXT),
        paragraph("Lock", "1"), paragraph(OTHER),
    )  # fmt: skip
    assert headlines(found) == [("Ferry",), ("Lock",)]
    assert [one.is_crosshead for one in found.pages[0].parts[0].paragraphs] == [False, True, False]


def test_headings_below_a_title_are_crossheads() -> None:
    found = read(
        paragraph("Ferry", "T"), paragraph(TEXT), paragraph("Fares", "1"), paragraph(TEXT),
        paragraph("Lock", "1"), paragraph(OTHER),
    )  # fmt: skip
    assert headlines(found) == [("Ferry",)]


def test_a_title_over_several_headlines_is_of_the_page() -> None:
    found = read(
        paragraph("Harbour Courier, March 15, 2031, page 4", "T"),
        paragraph("Ferry", "1"), paragraph(TEXT), paragraph("Lock", "1"), paragraph(OTHER),
    )  # fmt: skip
    assert headlines(found) == [("Ferry",), ("Lock",)]


def test_a_subtitle_is_a_deck_below_the_headline_and_a_kicker_above_the_first() -> None:
    [page] = read(
        paragraph("On the water", "S"), paragraph("Ferry", "1"), paragraph("Until nine", "S"), paragraph(TEXT)
    ).pages
    assert (page.parts[0].kicker, page.parts[0].deck) == ("On the water", ("Until nine",))


def test_a_style_is_what_it_is_based_on() -> None:
    own = style("mine", "House style", '<w:basedOn w:val="1"/>')
    assert headlines(read(paragraph("Ferry", "mine"), paragraph(TEXT), styles=STYLES + own)) == [("Ferry",)]


def test_styles_based_on_each_other_are_plain_text() -> None:
    loop = style("a", "One", '<w:basedOn w:val="b"/>') + style("b", "Two", '<w:basedOn w:val="a"/>')
    assert read(paragraph("Ferry", "a"), paragraph(TEXT), styles=loop).pages


def test_a_text_box_is_read_once_and_deleted_text_not_at_all() -> None:
    gone = f"<w:del>{run('Gone.').replace('w:t', 'w:delText')}</w:del><w:del>{run('Away.')}</w:del>"
    data = docx(paragraph(TEXT, content=text_box(paragraph("Open daily")) + gone))
    [lines] = printed_lines(source(data), "docx")
    assert [line.text for line in lines] == [TEXT, "Open daily"]


def test_a_row_of_short_cells_is_a_line_and_long_cells_are_paragraphs() -> None:
    cells = [paragraph(text) for text in ("Room", "Books", TEXT, OTHER)]
    [lines] = printed_lines(source(docx(table((cells[0], cells[1]), (cells[2], cells[3])))), "docx")
    assert [line.text for line in lines] == ["Room Books", TEXT, OTHER]


def test_lines_are_counted_with_their_breaks_and_blanks() -> None:
    [lines] = printed_lines(source(docx(paragraph("One\ntwo"), paragraph(), paragraph("three"))), "docx")
    assert [(line.number, line.text) for line in lines] == [(1, "One"), (2, "two"), (3, ""), (4, "three")]


def test_a_document_without_text_is_told() -> None:
    with pytest.raises(SourceWithoutArticles):
        read(paragraph())


def damaged(data: bytes) -> str:
    with pytest.raises(SourceDamaged) as caught:
        read_source(source(data), given=IssuePage(), encoding=None)
    assert "\n" not in str(caught.value)
    return str(caught.value)


def test_a_locked_or_old_document_is_told() -> None:
    assert "password" in damaged(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600))


def test_a_document_that_is_cut_off_is_told() -> None:
    damaged(docx(paragraph(TEXT))[:-40])
    damaged(b"PK\x03\x04")


def test_a_zip_of_something_else_is_told() -> None:
    assert "no document in it" in damaged(package({"mimetype": "application/epub+zip"}))


def test_a_bomb_is_refused() -> None:
    written = BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b"<w>" + b" " * (64 * 1024 * 1024))
    assert "split the document" in damaged(written.getvalue())


def test_more_paragraphs_than_a_book_has_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(importer, "_MOST_PARAGRAPHS", 2)
    with pytest.raises(SourceTooLarge, match="3 paragraphs are more than the 2 allowed: split the file"):
        read(*map(paragraph, [TEXT, OTHER, TEXT]))


def test_entities_are_refused_or_left_out() -> None:
    grown = '<!ENTITY a0 "ferry">' + "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))
    damaged(docx(paragraph("&a9;").replace("&amp;", "&"), head=f"<!DOCTYPE d [{grown}]>"))
    outside = '<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/hostname">]>'
    damaged(docx(paragraph("&x;").replace("&amp;", "&"), head=outside))


def test_tables_within_tables_without_end_are_told() -> None:
    assert "without end" in damaged(
        docx("<w:tbl><w:tr><w:tc>" * 20_000 + paragraph(TEXT) + "</w:tc></w:tr></w:tbl>" * 20_000)
    )


def test_an_export_of_a_database_is_read_record_by_record() -> None:
    lines = [
        *("Bridge to close", "The Tarn Echo", "March 15, 2011 Tuesday", "Copyright 2011 The Tarn Echo"),
        *(
            "Section: NEWS; Pg. 4",
            "Length: 9 words",
            "Byline: Nora Quill",
            "Body",
            "The bridge closes on Monday.",
        ),
        *("Load-Date: March 15, 2011", "End of Document"),
    ]
    [page] = read(*(paragraph(text, "1" if text == lines[0] else "") for text in lines)).pages
    [article] = page.parts
    assert (page.issue.newspaper, str(page.issue.date), page.issue.page) == (
        "The Tarn Echo",
        "2011-03-15",
        "4",
    )
    assert article.headline == ("Bridge to close",)
    assert [one.text for one in article.paragraphs] == ["The bridge closes on Monday."]
    assert [one.name for one in article.contributors] == ["Nora Quill"]
