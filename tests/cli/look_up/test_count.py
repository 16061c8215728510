import json
from collections.abc import Callable
from typing import Any

import pytest

Call = Callable[..., Any]
pytestmark = pytest.mark.usefixtures("archive")


def test_without_a_facet_the_answer_is_a_number(newsarc: Call) -> None:
    for arguments, number in (((), 2), (("码头",), 1), (("天文馆",), 0), (("kind:notice",), 1)):
        found = newsarc("count", *arguments)
        assert (found.code, found.out, found.err) == (0, f"{number}\n", "")


def test_in_a_pipe_a_row_is_a_line_and_the_unknown_is_empty(newsarc: Call) -> None:
    found = newsarc("count", "--by", "author")
    assert (found.code, found.out, found.err) == (0, "林知夏\t1\n\t1\n", "")


def test_by_page(newsarc: Call) -> None:
    assert newsarc("count", "--by", "page").out == "A1\t1\nA2\t1\n"
    assert newsarc("count", "码头", "--by", "page").out == "A1\t1\n"
    assert newsarc("count", "--by", "page", "--limit", 1).out == "A1\t1\n"


def test_machine_forms_name_the_facet(newsarc: Call) -> None:
    assert newsarc("count", "--by", "month", "--format", "csv").out == "month,articles\r\n2031-03,2\r\n"
    assert json.loads(newsarc("count", "--by", "author", "--format", "json").out) == [
        {"author": "林知夏", "articles": 1},
        {"author": None, "articles": 1},
    ]


def test_a_table_in_a_pipe_has_no_escape_sequence(newsarc: Call) -> None:
    found = newsarc("count", "--by", "newspaper", "--format", "table")
    assert found.out == "newspaper  articles\n湖光日报          2  " + "█" * 40 + "\n"


def test_counting_nothing_is_done_too(newsarc: Call) -> None:
    for form in ("tsv", "table"):
        found = newsarc("count", "天文馆", "--by", "year", "--format", form)
        assert (found.code, found.out, found.err) == (0, "", "")


def test_wrong_facets_and_limits_are_bad_usage(newsarc: Call) -> None:
    for wrong in (("--by", "colour"), ("--by", "page", "--limit", -1), ("--by", "page", '"no end')):
        found = newsarc("count", *wrong)
        assert (found.code, found.out) == (2, "")
        assert found.err.startswith("newsarc: ")


def test_two_facets_make_a_table(newsarc: Call) -> None:
    done = newsarc("count", "--by", "page", "--by", "author")
    assert (done.code, done.out) == (0, "page,林知夏,not known\r\nA1,1,0\r\nA2,0,1\r\n")
    long = newsarc("count", "--by", "page", "--by", "author", "--format", "tsv").out
    assert long == "A1\t林知夏\t1\nA2\t\t1\n"
    drawn = newsarc("count", "--by", "page", "--by", "author", "--limit", "1", "--format", "table").out
    assert drawn.split() == ["page", "林知夏", "not", "known", "A1", "1", "0"]


def test_by_language(newsarc: Call) -> None:
    assert newsarc("count", "--by", "language").out == "zh-Hans\t2\n"


def test_gaps_are_filled(newsarc: Call) -> None:
    newsarc("edit", "3", "--set", "date=2031-05")
    assert newsarc("count", "--by", "month", "--gaps").out == "2031-03\t1\n2031-04\t0\n2031-05\t1\n"
    table = newsarc("count", "--by", "month", "--by", "page", "--gaps").out
    assert table == "month,A1,A2\r\n2031-03,1,0\r\n2031-04,0,0\r\n2031-05,0,1\r\n"


def test_facets_that_would_not_count_are_refused(newsarc: Call) -> None:
    for wrong in (
        ("--by", "page", "--by", "page"),
        ("--by", "page", "--by", "author", "--by", "tag"),
        ("--by", "page", "--gaps"),
        ("--gaps",),
    ):
        done = newsarc("count", *wrong)
        assert (done.code, done.out) == (2, "")
