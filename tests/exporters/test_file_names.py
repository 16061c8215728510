from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from newsarc.exporters.file_names import file_name
from newsarc.model.issue import IssuePage, PartialDate

if TYPE_CHECKING:
    from collections.abc import Callable

    from newsarc.model.records import Entry


@pytest.mark.parametrize("letter", ["a", "长", "\N{GRINNING FACE}长", "é"])
def test_a_name_is_never_too_long_for_a_file_system(make_entry: Callable[..., Entry], letter: str) -> None:
    issue = IssuePage(letter * 300, PartialDate(2031, 3, 15), page=letter * 300)
    name = file_name(make_entry(id=10**18, issue=issue, headline=(letter * 300,)), ".markdown")
    assert len(name.encode()) < 255
    assert name.startswith("2031-03-15_")
    assert name.endswith(f"_{10**18}.markdown")


def test_a_name_tells_issue_page_headline_and_id(make_entry: Callable[..., Entry]) -> None:
    entry = make_entry(headline=("../湖边/小镇", "迎来茶苗"))
    assert file_name(entry, ".md") == "2031-03-15_湖光日报_A1_湖边_小镇_迎来茶苗_7.md"
