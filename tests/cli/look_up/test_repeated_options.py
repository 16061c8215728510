"""An option given again means "or", in every command that has it; where one value counts it is refused."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Call = Callable[..., Any]

ARTICLES = (
    ("Bridge", "Courier", "1", "Nora Quill"),
    ("Bridge tolls", "Echo", "2", "Roy Water"),
    ("Bridge lamps", "Herald", "3", "Anna Bell"),
)


@pytest.fixture(autouse=True)
def three(newsarc: Call, tmp_path: Path) -> None:
    keys = ("headline", "newspaper", "page", "byline", "body", "date")
    rows = ((*one, f"{one[0]} in the news.", "2022-03-15") for one in ARTICLES)
    lines = (json.dumps(dict(zip(keys, row, strict=True))) for row in rows)
    (tmp_path / "a.jsonl").write_text("\n".join(lines))
    assert newsarc("import", "a.jsonl").code == 0


@pytest.mark.parametrize(
    "options",
    [
        ("--newspaper", "Courier", "--newspaper", "Echo"),
        ("--page", "1", "--page", "2"),
        ("--author", "Quill", "--author", "Water"),
        ("--newspaper", "Courier", "--newspaper", "Echo", "--page", "1", "--page", "2", "--page", "3"),
    ],
)
def test_again_means_or(newsarc: Call, options: tuple[str, ...]) -> None:
    assert newsarc("list", "--format", "ids", *options).out == "1\n2\n"
    assert newsarc("search", "bridge", "--format", "ids", *options).out == "1\n2\n"
    assert newsarc("count", *options).out == "2\n"
    assert [json.loads(line)["id"] for line in newsarc("export", *options).out.splitlines()] == [1, 2]
    assert newsarc("trend", "bridge", *options).out.splitlines()[1] == "2022-03,bridge,2,2,1.0"


def test_different_options_mean_and(newsarc: Call) -> None:
    found = newsarc("list", "--format", "ids", "--newspaper", "Courier", "--newspaper", "Echo", "--page", "2")
    assert found.out == "2\n"
