from time import process_time

import pytest

from newsarc.model.issue import IssuePage, PartialDate
from newsarc.model.page import Page
from newsarc.model.parts import Kind
from newsarc.model.repairs import Drop, Repair
from newsarc.model.sources import SourceLine
from newsarc.reading.page import read_page

PAGE = """湖光日报 2031年3月15日 星期六 第3版 要闻

四万株茶苗靠岸

本报讯（记者林知夏）3 月 14 日
茶苗昨日在湖光镇的码头上靠
岸，四万株茶苗分三批运来。\x07

图为昨日码头上的茶苗。本报记者 林知夏 摄

老街通知

责任编辑：高若谷
"""


def read(text: str, given: IssuePage = IssuePage()) -> Page:  # noqa: B008 - frozen
    return read_page([SourceLine(*line) for line in enumerate(text.split("\n"), start=1)], given, IssuePage())


def test_parts_come_in_the_order_of_the_page() -> None:
    parts = [(part.kind, part.first_line, part.last_line) for part in read(PAGE).parts]
    assert parts == [
        (Kind.MASTHEAD, 1, 1),
        (Kind.ARTICLE, 3, 7),
        (Kind.CAPTION, 9, 9),
        (Kind.HEADLINE, 11, 11),
        (Kind.EDITORS, 13, 13),
    ]


def test_issue_is_read_off_the_page() -> None:
    assert read(PAGE).issue == IssuePage("湖光日报", PartialDate(2031, 3, 15), page="3", section="要闻")


def test_what_was_mended_and_dropped_is_told() -> None:
    page = read(PAGE)
    assert page.repairs == (Repair("spaces round numbers closed", 2),)
    assert page.drops == (Drop(7, "\x07", "invisible control character"),)


def test_every_printed_line_has_a_label() -> None:
    labels = read(PAGE).labels
    assert [label.line for label in labels] == [1, 3, 5, 6, 7, 9, 11, 13]
    assert (labels[0].label, labels[0].text) == ("masthead", "湖光日报2031年3月15日 星期六 第3版 要闻")
    assert all(0 < label.probability <= 1 for label in labels)


def test_conflict_about_the_issue_is_a_warning() -> None:
    page = read(PAGE, IssuePage(page="4"))
    assert page.warnings == ("page: the options say 4, the page prints 3; kept 4",)


def test_hyphens_of_captions_are_dropped_by_name() -> None:
    page = read("图为昨日湖光镇的Light-\nhouse码头。林知夏 摄")
    assert [paragraph.text for part in page.parts for paragraph in part.paragraphs] == [
        "图为昨日湖光镇的Lighthouse码头。林知夏 摄"
    ]
    assert page.drops == (Drop(1, "-", "hyphen at a line's end"),)


def test_columns_side_by_side_are_told() -> None:
    rows = ["第一船茶苗昨日在湖光    老街修了两年，昨日终", "镇靠岸，共四万株。　    于开放，欢迎光临。　"]
    assert Repair("side-by-side columns put in order", 1) in read("\n".join(rows)).repairs


@pytest.mark.parametrize(
    "text", ["茶", "。", "　x", "-\n-\n", "（", "\u2028", "A07", "（下转第3版）", "■本报记者 林知夏"]
)
def test_smallest_pages(text: str) -> None:
    assert len(read(text).parts) <= 2


@pytest.mark.parametrize(
    "unit",
    [
        *'茶7aAé十。，—-（）(“"·■',
        *("茶 ", "3 ", "ab ", "a-", "1.", "记者 ", "下转", "3月14日", "本报讯", "（）"),
    ],
)
def test_one_enormous_line_comes_to_an_end(unit: str) -> None:
    (part,) = read(unit * (100_000 // len(unit)) + "\n完").parts[:1]
    assert part.first_line == 1


@pytest.mark.parametrize(
    "line",
    [
        "记者：",
        "3 3",
        *(pytest.param(line, marks=pytest.mark.slow) for line in ("茶茶茶", "（", "    ", "ab ab")),
    ],
)
def test_very_many_short_lines_come_to_an_end(line: str) -> None:
    assert read(f"{line}\n" * 5_000 + "完").parts[-1].last_line == 5_001


@pytest.mark.parametrize(
    "text",
    [
        "\n".join(f"{' ' * (number * 7 % 40)}ferry mayor bank {number}" for number in range(1_200)),
        f"a{' ' * 60_000}b",
    ],
    ids=["headlines", "blanks"],
)
def test_what_is_long_takes_no_longer_than_its_length(text: str) -> None:
    lines = [SourceLine(number, line) for number, line in enumerate(text.split("\n"), start=1)]
    begun = process_time()
    read_page(lines, IssuePage(), IssuePage())
    assert process_time() - begun < 5


def test_what_begins_with_paper_day_and_edition_is_of_that_paper() -> None:
    text = (
        "MARROW TODAY\n\nMay 4, 2015 Monday\n\nSECOND EDITION\n\nMayor turns down the tunnel once more\n\n"
        "By the time the mayor turned down the tunnel on Friday, the plans filled a room,\n"
        "and nobody could say who had read them.\n"
    )
    issue = read(text).issue
    assert (issue.newspaper, str(issue.date), issue.edition) == (
        "MARROW TODAY",
        "2015-05-04",
        "SECOND EDITION",
    )
    assert read(text.replace("SECOND EDITION\n\n", "")).issue.newspaper is None


def test_a_notice_under_its_word_is_one() -> None:
    page = read(
        "Ferry fares\n\nThe council voted on Monday to suspend the ferry fares while the bridge\n"
        "is closed for repairs, and the mayor said so.\n\nNOTICE\n\n"
        "Tenders are invited for the repair of the quay. Apply to the clerk.\n\nMarch 10, 2022\n"
    )
    assert [part.kind for part in page.parts][:2] == [Kind.ARTICLE, Kind.NOTICE]


def test_the_first_text_of_a_page_of_days_has_its_headline() -> None:
    text = "　　昨日，本市召開會議，部署工作，要求各鎮做好準備，確保安全。"
    page = read(f"往事回望\n\n{text}\n\n1949年10月1日\n\n{text}\n\n1978年10月1日\n")
    assert page.parts[0].headline == ("往事回望",)
