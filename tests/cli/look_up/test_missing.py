"""What articles do not say can be asked for, and spoken dates are dates."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Call = Callable[..., Any]


@pytest.fixture
def papers(newsarc: Call, tmp_path: Path) -> None:
    """An archive of three articles: one of nothing, one of a day without a page, one that says all."""
    (tmp_path / "a.jsonl").write_text(
        '{"headline": "One", "body": "The harbour is closed."}\n'
        '{"headline": "Two", "body": "The ferry is late.", "date": "2024-02-29", "newspaper": "The Tide"}\n'
        '{"headline": "Three", "body": "The bridge is open.", "date": "2023", "newspaper": "The Tide",'
        ' "page": "A1", "byline": "By Ada Lark"}\n'
    )
    assert newsarc("import", "a.jsonl").code == 0
    assert newsarc("tag", "add", "seen", "2").code == 0


@pytest.mark.usefixtures("papers")
@pytest.mark.parametrize(
    ("query", "ids"),
    [
        ("is:undated", "1"),
        ("date:none", "1"),
        ("newspaper:none", "1"),
        ("-newspaper:none", "2 3"),
        ("page:none", "2 1"),
        ("tag:none", "3 1"),
        ("author:none", "2 1"),
        ("harbour date:none", "1"),
        ("newspaper:none OR page:A1", "3 1"),
        ('newspaper:"none"', ""),
    ],
)
def test_what_is_not_known_is_found(newsarc: Call, query: str, ids: str) -> None:
    found = newsarc("list", "--format", "ids", "--", query)
    assert (found.code, found.out.split(), found.err) == (0, ids.split(), "")


@pytest.mark.usefixtures("papers")
def test_spoken_dates_are_dates_of_options_too(newsarc: Call) -> None:
    assert newsarc("list", "--until", "last month", "-f", "ids").out == "2\n3\n"
    assert newsarc("list", "--since", "last month", "--until", "今天", "-f", "ids").out == ""
    wrong = newsarc("list", "--since", "next month")
    assert (wrong.code, wrong.out) == (2, "")
    assert "--since: next month: expected a date such as 2022-03-14, 2022-03, 2022, 7d, last" in wrong.err
