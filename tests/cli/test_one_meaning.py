"""One thing means one thing: `-` is ids everywhere, and no option is dropped."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    Call = Callable[..., Any]

pytestmark = pytest.mark.usefixtures("archive")


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (("list", "-", "--format", "ids"), "3\n"),
        (("search", "-", "--format", "ids"), "3\n"),
        (("export", "-", "--fields", "id"), '{"id": 3}\n'),
        (("count", "-"), "1\n"),
        (("count", "-", "--by", "page"), "A2\t1\n"),
        (("trend", "-", "--by", "year", "--format", "tsv"), "2031\t-\t1\t2\t0.5\n"),
        (("cite", "-"), "山里通车[N]. 湖光日报，2031-03-15（A2）.\n"),
        (("similar", "-"), ""),
    ],
)
def test_a_dash_reads_ids(
    newsarc: Call, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...], expected: str
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("3\n"))
    done = newsarc(*words)
    assert (done.code, done.out) == (0, expected)


def test_one_article_is_compared(newsarc: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("3\n1\n"))
    done = newsarc("similar", "-")
    assert (done.code, done.out) == (2, "")


@pytest.mark.parametrize(
    "words",
    [
        ("count", "--limit", "3"),
        ("count", "--format", "json"),
        ("trend", "茶", "--format", "csv", "--output", "a.svg"),
        ("search", "茶", "--format", "ids", "--context", "5"),
        ("show", "1", "--history", "--version", "1"),
        ("show", "1", "--history", "--diff"),
        ("show", "1", "--history", "--alone"),
        ("show", "1", "--diff", "--uncorrected"),
        ("show", "1", "--source", "--uncorrected"),
        ("show", "1", "--source", "--alone"),
        ("show", "1", "--version", "1", "--alone"),
    ],
)
def test_an_option_without_effect_is_refused(newsarc: Call, words: tuple[str, ...]) -> None:
    done = newsarc(*words)
    assert (done.code, done.out) == (2, "")
    assert done.err.count("\n") == 1


@pytest.mark.parametrize("command", ["list", "search", "export", "count"])
@pytest.mark.parametrize("option", ["--newspaper", "--since", "--until", "--page", "--author"])
def test_a_filter_that_says_nothing_is_refused(newsarc: Call, command: str, option: str) -> None:
    done = newsarc(command, "茶", option, "")
    assert (done.code, done.out) == (2, "")
    assert done.err == f"newsarc: cannot use '' as {option}: expected a value, or the option left out\n"


@pytest.mark.parametrize("words", [("reread", ""), ("remove", "--yes", ""), ("remove", "--yes", " ", "")])
def test_a_query_that_says_nothing_changes_nothing(newsarc: Call, words: tuple[str, ...]) -> None:
    before = newsarc("export", "--kind", "all").out
    done = newsarc(*words)
    assert (done.code, done.out) == (2, "")
    assert done.err == "newsarc: the query is empty: name the articles\n"
    assert newsarc("export", "--kind", "all").out == before
