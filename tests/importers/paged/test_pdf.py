from __future__ import annotations

import builtins
import importlib.util
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from newsarc.errors import PdfUnreadable, SourceNeedsExtra
from newsarc.importers import importer_of
from newsarc.importers.paged import pdf
from newsarc.importers.paged.flowing import flows_on, without_repeated_lines
from newsarc.model.issue import IssuePage
from newsarc.model.places import Box
from newsarc.model.sources import SourceFile, SourceLine

if TYPE_CHECKING:
    from types import ModuleType

pytest.importorskip("pypdfium2", reason="the extra pdf is not installed")


def _drawn() -> ModuleType:
    spec = importlib.util.spec_from_file_location("drawn_pdf", Path(__file__).with_name("drawn_pdf.py"))
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


draw_pdf: Any = _drawn().draw_pdf
COLUMNS = [
    (40, 700, 24, "Bridge to close for nine weeks"),
    *((40, 660 - 12 * row, 10, f"left column line number {row} of it") for row in range(6)),
    *((320, 660 - 12 * row, 10, f"right column line number {row} of it") for row in range(6)),
]


def source(data: bytes) -> SourceFile:
    return SourceFile("page.pdf", data, "0")


def test_columns_are_read_one_after_the_other_in_whatever_order_they_are_drawn() -> None:
    expected = [text for _, _, _, text in COLUMNS]
    for drawn in (COLUMNS, COLUMNS[::-1], sorted(COLUMNS, key=lambda line: line[3])):
        [lines] = pdf.read_lines(source(draw_pdf(drawn)))
        assert [line.text for line in lines] == expected
        assert [line.number for line in lines] == list(range(1, 14))


def test_lines_know_box_size_and_block() -> None:
    [lines] = pdf.read_lines(source(draw_pdf(COLUMNS)))
    assert lines[0].size == 24
    assert lines[0].box is not None
    assert round(lines[0].box.left) == 40
    assert [line.block for line in lines] == [1, *[2] * 6, *[3] * 6]


@pytest.mark.parametrize(
    ("printed", "font"),
    [
        (b"/Helvetica ", "Helvetica"),
        (b"/Times-Bold", "Times-Bold"),
        (b"/ABCDEF+Ay ", "Ay"),
    ],
)
def test_printed_lines_know_their_font(printed: bytes, font: str) -> None:
    [page] = pdf.read_drawings(source(draw_pdf(COLUMNS).replace(b"/Helvetica ", printed)))
    assert {line.font for line in page.lines} == {font}


def test_file_that_was_cut_off_is_told() -> None:
    with pytest.raises(PdfUnreadable, match=r"page\.pdf: it is cut off or broken"):
        pdf.read_lines(source(b"%PDF-1.4\n1 0 obj\n"))


def test_page_without_text_is_told() -> None:
    with pytest.raises(PdfUnreadable, match="it has no text"):
        pdf.read_lines(source(draw_pdf([])))


def test_missing_package_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    real = builtins.__import__

    def without(name: str, *args: Any, **named: Any) -> Any:
        if name == "pypdfium2":
            raise ImportError(name)
        return real(name, *args, **named)

    monkeypatch.setattr(builtins, "__import__", without)
    with pytest.raises(SourceNeedsExtra, match=r"pip install 'newsarc\[pdf\]'"):
        pdf.read_lines(source(draw_pdf(COLUMNS)))


SCAN = "q 600 0 0 800 0 0 cm BI /W 1 /H 1 /CS /G /BPC 8 ID x EI Q"
OTHER_WORDS = [(50.0, 700.0, 10.0, "The ferry will run at night.")]


def test_a_scan_is_told() -> None:
    with pytest.raises(PdfUnreadable, match=r"it is a scan: recognize its text first \(OCR\)$"):
        pdf.read_lines(SourceFile("p.pdf", draw_pdf([], SCAN), "0"))


def test_a_small_picture_makes_no_scan() -> None:
    with pytest.raises(PdfUnreadable, match=r"it has no text$"):
        pdf.read_lines(SourceFile("p.pdf", draw_pdf([], SCAN.replace("600 0 0 800", "60 0 0 80")), "0"))


def test_a_password_is_told() -> None:
    lock = (
        b"/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <" + b"41" * 32 + b"> /U <" + b"42" * 32 + b"> >>"
        b" /ID [<41> <41>]"
    )
    data = draw_pdf(OTHER_WORDS).replace(b"/Root 1 0 R", b"/Root 1 0 R " + lock)
    with pytest.raises(PdfUnreadable, match=r"it is locked with a password: save it without one$"):
        pdf.read_lines(SourceFile("p.pdf", data, "0"))


def test_fonts_without_a_character_table_are_told() -> None:
    names = b"/Differences [32 " + b" ".join(b"/g%d" % number for number in range(96)) + b"]"
    encoding = b"/BaseFont /ABCDEF+Own /Encoding << /Type /Encoding " + names + b" >>"
    data = draw_pdf(OTHER_WORDS).replace(b"/BaseFont /Helvetica /Encoding /WinAnsiEncoding", encoding)
    with pytest.raises(PdfUnreadable, match=r"its fonts have no character table: .* \(OCR\)$"):
        pdf.read_lines(SourceFile("p.pdf", data, "0"))


def test_a_page_with_more_characters_than_can_be_printed_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("newsarc.importers.paged.pdfium.glyphs.MOST_GLYPHS", 100)
    with pytest.raises(PdfUnreadable, match="page 1 has more than 100000 characters"):
        pdf.read_lines(source(draw_pdf(COLUMNS)))


@pytest.mark.parametrize(
    ("most", "shown"), [("_MOST_TEXTS", "a page has more than"), ("_MOST_EMS", "page 1 has more than")]
)
def test_what_a_page_draws_is_counted_before_its_text_is_read(
    most: str, shown: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(f"newsarc.importers.paged.pdfium.limits.{most}", 10)
    monkeypatch.setattr("newsarc.importers.paged.pdfium.limits._SHORT", 10)
    with pytest.raises(PdfUnreadable, match=shown):
        pdf.read_lines(source(draw_pdf(COLUMNS)))


def test_pages_of_one_column_are_read_as_one_text() -> None:
    one_column = [SourceLine(row, "text", Box(40, 20.0 * row, 400, 20.0 * row + 10)) for row in range(20)]
    beside = [SourceLine(row, "text", Box(420, 20.0 * row, 800, 20.0 * row + 10)) for row in range(20)]
    assert flows_on([one_column, one_column])
    assert not flows_on([one_column])
    assert not flows_on([[*one_column, *beside], one_column])


def pages_with(*edges: tuple[str, str]) -> list[list[SourceLine]]:
    """Make pages of a head, four lines of text and a foot."""
    return [
        [
            SourceLine(6 * page + row, text)
            for row, text in enumerate((head, *(f"{word} {'xyz'[page]}" for word in "abcd"), foot))
        ]
        for page, (head, foot) in enumerate(edges)
    ]


def test_what_stands_on_each_page_of_a_file_is_kept_once() -> None:
    lines, drops = without_repeated_lines(pages_with(*(("Saved on 2022-12-13", f"{n}/3") for n in (1, 2, 3))))
    assert [line.text for line in lines if len(line.text) > 3 or "/" in line.text] == [
        "Saved on 2022-12-13",
        "1/3",
    ]
    assert [drop.text for drop in drops] == ["Saved on 2022-12-13", "2/3", "Saved on 2022-12-13", "3/3"]


def test_heads_that_name_pages_of_a_newspaper_are_kept() -> None:
    pages = pages_with(("Page 1", "Tarn Echo"), ("Page 1", "Echo Sport"), ("Page 2", "Sport"))
    assert without_repeated_lines(pages) == ([line for page in pages for line in page], [])


def test_a_clipping_that_is_a_picture_is_told() -> None:
    picture = SCAN.replace("600 0 0 800", "400 0 0 600")
    drawn = draw_pdf([(40, 700, 9, "Downloaded on Feb 7")], picture)
    read = pdf.read(source(drawn), given=IssuePage(), encoding=None)
    assert read.pages[0].warnings[0].startswith("pages that are pictures, with words beside them: 1;")


def test_what_a_server_sent_before_a_pdf_is_passed_over() -> None:
    for before in (b"     ", b"X-Sent-By: archive\r\n\r\n"):
        data = before + draw_pdf(COLUMNS)
        assert importer_of("page.pdf", data) is pdf


def test_an_export_of_a_database_is_read_record_by_record() -> None:
    records = (
        ("Bridge to close", "March 15", 4),
        ("Ferry fares stay", "March 16", 5),
        ("Rain", "March 17", 6),
    )
    pages = []
    for number, (headline, day, page) in enumerate(records, start=1):
        lines = (
            *(headline, "The Tarn Echo", f"{day}, 2011 Tuesday", "Copyright 2011 The Tarn Echo"),
            *(f"Section: NEWS; Pg. {page}", "Length: 9 words", "Body", "The harbour master said so."),
            *(f"Load-Date: {day}, 2011", "End of Document", f"Page {number} of 2"),
        )
        pages.append([(40, 740 - 40 * row, 10, line) for row, line in enumerate(lines)])
    read = pdf.read(source(_drawn().draw_pages(pages)), given=IssuePage(), encoding=None)
    assert [(page.issue.page, page.parts[0].headline) for page in read.pages] == [
        ("4", ("Bridge to close",)),
        ("5", ("Ferry fares stay",)),
        ("6", ("Rain",)),
    ]
