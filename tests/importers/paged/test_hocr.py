from __future__ import annotations

import pytest

from newsarc.errors import SourceDamaged, SourceWithoutArticles
from newsarc.importers import importer_of, read_source, saved_page
from newsarc.importers.paged import hocr
from newsarc.model.issue import IssuePage
from newsarc.model.places import Box
from newsarc.model.sources import SourceFile

PAGE = "<html><body><div class='ocr_page'>{}</div></body></html>"


def read(content: str) -> list[list[tuple[str, Box | None, int | None]]]:
    pages = hocr.read_lines(SourceFile("p.hocr", PAGE.format(content).encode(), "0"))
    return [[(line.text, line.box, line.block) for line in page] for page in pages]


def word(text: str, box: str = "") -> str:
    return f"<span class='ocrx_word' title='{box}; x_wconf 90'>{text}</span>"


def line(content: str, title: str = "bbox 0 0 90 10") -> str:
    return f"<span class='ocr_line' title='{title}'>{content}</span>\n"


def test_words_make_lines_and_paragraphs_make_blocks() -> None:
    first = line(word("The") + "\n" + word("<strong>har-</strong>"))
    second = line(word("bour"), "baseline 0 -3; bbox 0 12 40 22")
    found = read(f"<p class='ocr_par'>{first}</p><p class='ocr_par'>{second}</p>")
    assert found == [[("The har-", Box(0, 0, 90, 10), 1), ("bour", Box(0, 12, 40, 22), 2)]]


def test_han_characters_are_parted_only_where_a_space_is_printed() -> None:
    close = word("春", "bbox 0 0 10 10") + " " + word("耕", "bbox 11 0 21 10")
    apart = close + " " + word("忙", "bbox 30 0 40 10")
    assert [text for text, _, _ in read(line(close) + line(apart))[0]] == ["春耕", "春耕 忙"]


def test_a_line_without_words_has_its_text() -> None:
    assert read(line("The   <em>harbour</em>"))[0][0][0] == "The harbour"


def test_each_page_is_one() -> None:
    assert len(read(line("one") + "</div><div class='ocr_page'>" + line("two"))) == 2


@pytest.mark.parametrize("broken", ["bbox 0 0 9", "bbox a b c d", "bbox nan 0 1 1", ""])
def test_a_line_whose_box_cannot_be_read_has_none(broken: str) -> None:
    assert read(line("one", broken))[0][0][1] is None


def test_what_does_not_end_ends_with_the_file() -> None:
    assert read("<span class=ocr_line>one <span class=ocrx_word>two")[0][0][0] == "two"


def test_what_is_too_deep_is_left_out() -> None:
    assert read("<div>" * 100_000 + line("one")) == []


def test_a_page_without_lines_is_told() -> None:
    file = SourceFile("p.hocr", PAGE.format("").encode(), "0")
    with pytest.raises(SourceWithoutArticles):
        read_source(file, given=IssuePage(), encoding=None)


def test_it_is_told_by_the_class_of_its_page() -> None:
    assert importer_of("p.html", PAGE.encode()) is hocr
    assert importer_of("p.html", b"<html><body><p>how ocr_page works</p></body></html>") is saved_page


def test_a_million_tags_are_refused() -> None:
    with pytest.raises(SourceDamaged, match="more than 1,000,000 tags"):
        read("<b>" * 1_000_001)
