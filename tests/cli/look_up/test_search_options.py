from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import pytest

from newsarc.cli.look_up.search import SearchFormat
from newsarc.cli.options.query_error import point_at
from newsarc.errors import QueryError
from newsarc.exporters.answers.listing import ListingFormat

if TYPE_CHECKING:
    from pathlib import Path

Call = Callable[..., Any]
pytestmark = pytest.mark.usefixtures("archive")

FILTERS = [
    (("--newspaper", "日报"), "1\n3\n"),
    (("--newspaper", "晚报"), ""),
    (("--page", "a2"), "3\n"),
    (("--author", "林知夏"), "1\n"),
    (("--since", "2031"), "1\n3\n"),
    (("--since", "2031-03-16"), ""),
    (("--until", "2031年3月15日"), "1\n3\n"),
    (("--since", "2031-03-01", "--until", "2031-03-14"), ""),
    (("公路", "--page", "A1"), ""),
    (("公路 OR 码头", "--page", "A1"), "1\n"),
]


@pytest.mark.parametrize("command", ["list", "search"])
@pytest.mark.parametrize(("arguments", "expected"), FILTERS)
def test_options_say_what_fields_say(
    newsarc: Call, command: str, arguments: tuple[str, ...], expected: str
) -> None:
    found = newsarc(command, *arguments, "--format", "ids")
    assert (found.code, found.out, found.err) == (0, expected, "")


def test_export_takes_the_same_options(newsarc: Call) -> None:
    assert newsarc("export", "--page", "A2", "--format", "csv").out.count("\r\n") == 2


@pytest.mark.parametrize("command", ["list", "search", "export"])
@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("--since", "soon"), "--since: soon: expected a date such as 2022-03-14"),
        (("--until", "05/06/2019"), "--until: 05/06/2019: expected the year first"),
        (("--since", "2022", "--until", "2021"), "--until: 2021: expected no date before 2022"),
    ],
)
def test_a_wrong_date_names_its_option(
    newsarc: Call, command: str, arguments: tuple[str, ...], message: str
) -> None:
    found = newsarc(command, *arguments)
    assert (found.code, found.out) == (2, "")
    assert found.err.startswith(f"newsarc: invalid value for {message}")
    assert found.err.count("\n") == 1


@pytest.mark.parametrize(
    ("sort", "expected"),
    [("relevance", "1\n3\n"), ("date", "1\n3\n"), ("-date", "1\n3\n"), ("length", "1\n3\n")],
)
def test_sort_is_an_option_of_both(newsarc: Call, sort: str, expected: str) -> None:
    assert newsarc("list", "--sort", sort, "--format", "ids").out == expected
    assert newsarc("search", "了 OR 通车", "--sort", sort, "--format", "ids").out == expected


def test_an_unknown_order_names_the_known(newsarc: Call) -> None:
    found = newsarc("list", "--sort", "size")
    assert found.code == 2
    assert "'relevance', 'date', '-date', 'newspaper', 'length'" in found.err


def test_context_is_so_many_characters_on_each_side(newsarc: Call) -> None:
    assert newsarc("search", "码头", "-C", 3).out.endswith("\t…六点，码头上站满…\n")
    assert newsarc("search", "码头", "-C", 0).out.endswith("\t…码头…\n")


def test_kwic_has_a_line_for_each_find_with_the_finds_below_each_other(newsarc: Call) -> None:
    found = newsarc("search", "码头 OR 通车", "--format", "kwic", "--sort", "-date")
    assert (found.code, found.err) == (0, "")
    assert found.out == (
        "1  清晨六点，  码头  上站满了人。␛[2J\n3        山里  通车\n3    公路今天  通车  。\n"
    )


def test_kwic_has_as_much_context_as_is_said(newsarc: Call) -> None:
    assert newsarc("search", "码头", "--format", "kwic", "-C", 2).out == "1  点，  码头  上站\n"


def test_kwic_limit_counts_articles(newsarc: Call) -> None:
    found = newsarc("search", "码头 OR 通车", "--format", "kwic", "--sort", "date", "--limit", 1)
    assert found.out.count("\n") == 1


def test_search_has_all_forms_of_a_listing() -> None:
    assert {form.value for form in SearchFormat} == {*ListingFormat, "kwic"}


CARETS = [
    ("date:soon", 5, "  date:soon", "       ^"),
    ("日期:明天", 3, "  日期:明天", "       ^"),
    ("a\t\x1b(b", 3, "  a ␛(b", "     ^"),
    ("x" * 100 + "(", 101, "  …" + "x" * 35 + "(", "   " + " " * 36 + "^"),
    ("(" + "红" * 100, 0, "  (" + "红" * 17 + "…", "  ^"),
]


@pytest.mark.parametrize(("query", "position", "shown", "caret"), CARETS)
def test_the_caret_stands_below_the_place(query: str, position: int, shown: str, caret: str) -> None:
    assert point_at(QueryError(query, position, "something else")) == (shown, caret)


def test_a_word_is_found_whose_hyphen_a_line_s_end_took(newsarc: Call, tmp_path: Path) -> None:
    (tmp_path / "b.txt").write_text(
        "Bridge to close\n\nBy Nora Quill\n\nThe council voted for a long-\nterm repair with n-\n"
        "tridecanal paint by e-\ncommerce, with the ex-\nmayor and twenty-\nfive part-\ntime men near"
        " Stratford-\nupon-Avon, an X-\nray and pre-1914 stone. Silver-\nGreenfield was re-\nceived in"
        " 1914-\n1918 style; the Cross-\N{SOFT HYPHEN}\nsectional study.\n"
    )
    newsarc("import", "--quiet", "b.txt")
    words = (
        "part-time ex-mayor long-term X-ray n-tridecanal e-commerce twenty-five Stratford-upon-Avon pre-1914"
        " Silver-Greenfield received 1914-1918 Cross-sectional"
    )
    for word in (*words.split(), '"twenty-five part-time men"'):
        found = newsarc("search", word, "--format", "jsonl")
        assert (found.code, found.out.count("\n"), word) == (0, 1, word)
        assert newsarc("search", word, "--format", "kwic").out.count("\n") == 1
    assert newsarc("list", " ".join(["long-term-and-far-off"] * 200)).code == 0
