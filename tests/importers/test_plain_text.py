import pytest

from newsarc.errors import SourceEmpty, SourceTooLarge
from newsarc.importers import plain_text, read_source
from newsarc.model.issue import IssuePage, PartialDate
from newsarc.model.page import ReadSource
from newsarc.model.sources import SourceFile
from newsarc.reading.page import READER

ARTICLE = "湖光镇迎来第一船茶苗\n\n本报讯（记者林知夏）第一船茶苗昨日靠岸，共四万株。\n"


def read(data: bytes, path: str = "page.txt", given: IssuePage = IssuePage()) -> ReadSource:  # noqa: B008 - frozen
    return plain_text.read(SourceFile(path, data, "0" * 64), given=given, encoding=None)


def spans(read_as: ReadSource) -> list[list[tuple[int, int]]]:
    return [[(part.first_line, part.last_line) for part in page.parts] for page in read_as.pages]


def test_page_is_read_with_its_encoding_and_reader() -> None:
    read_as = read(ARTICLE.encode("gb18030"))
    assert (read_as.encoding, read_as.reader) == ("gb18030", READER)
    ((part,),) = [page.parts for page in read_as.pages]
    assert part.headline == ("湖光镇迎来第一船茶苗",)
    assert [paragraph.text for paragraph in part.paragraphs] == [
        "本报讯（记者林知夏）第一船茶苗昨日靠岸，共四万株。"
    ]


def test_form_feed_stands_for_blank_lines_and_lines_count_on() -> None:
    assert spans(read((ARTICLE + "\f" + ARTICLE).encode())) == [[(1, 3), (4, 6)]]


def test_form_feed_inside_a_line_cuts_it() -> None:
    assert spans(read((ARTICLE.rstrip("\n") + "\f" + ARTICLE).encode())) == [[(1, 3), (3, 5)]]


def test_article_goes_on_behind_a_form_feed() -> None:
    (part,) = read(ARTICLE.replace("\n", "\n\f", 2).encode()).pages[0].parts
    assert (part.first_line, part.last_line) == (1, 3)


@pytest.mark.parametrize("blank", ["\f", "\f\f\n\f", "\f　　\n\f"])
def test_page_without_print_is_left_out(blank: str) -> None:
    assert len(read((ARTICLE + blank).encode()).pages) == 1


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_every_line_end_counts_as_one(line_end: str) -> None:
    assert spans(read(ARTICLE.replace("\n", line_end).encode())) == [[(1, 3)]]


@pytest.mark.parametrize("separator", ["\u2028", "\v", "\x85"])
def test_other_separators_begin_no_line(separator: str) -> None:
    text = ARTICLE.replace("靠岸，", f"靠岸，{separator}")
    assert spans(read(text.encode())) == [[(1, 3)]]


def test_file_name_tells_the_issue_and_options_overrule_it() -> None:
    path = "湖光日报/2031-03-15/湖光日报_2031-03-15_03.txt"
    named = read(ARTICLE.encode(), path).pages[0].issue
    assert (named.date, named.page) == (PartialDate(2031, 3, 15), "03")
    given = read(ARTICLE.encode(), path, IssuePage(page="A7"))
    assert given.pages[0].issue.page == "A7"
    assert given.pages[0].warnings == ("page: the options say A7, the file name says 03; kept A7",)


def test_empty_source_is_refused() -> None:
    with pytest.raises(SourceEmpty):
        read(b"\n\n")


def test_text_is_what_a_source_is_read_as() -> None:
    file = SourceFile("page.txt", ARTICLE.encode(), "0" * 64)
    assert read_source(file, given=IssuePage(), encoding=None) == read(ARTICLE.encode())


def test_broken_bytes_are_told() -> None:
    (page,) = read(ARTICLE.strip().encode()[:-2]).pages
    assert page.warnings == ("1 broken byte for utf-8: they stand as \N{REPLACEMENT CHARACTER}",)


@pytest.mark.parametrize("name", ["a.csv", "articles.JSON", "a.jsonl", "a.html"])
def test_data_are_no_page_text(name: str) -> None:
    assert not plain_text.recognizes(name, b"id,headline\n1,Bridge closed\n")
    assert plain_text.recognizes(f"{name}.txt", b"Bridge closed\n")


@pytest.mark.parametrize("end", ["\n", "\r", "\f"])
def test_more_lines_than_any_paper_has_are_refused_before_they_are_read(end: str) -> None:
    with pytest.raises(SourceTooLarge, match="1,000,001 lines are more than the 1,000,000 allowed"):
        read(f"a{end}".encode() * 1_000_001)


def test_line_longer_than_an_issue_is_told() -> None:
    text = "水" * 2_000_001
    with pytest.raises(SourceTooLarge, match="2,000,001 characters in a line are more than the 2,000,000"):
        read(text.encode())
