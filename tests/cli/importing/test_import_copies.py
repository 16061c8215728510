"""Copies of a file that are imported with other words about them: the originals keep theirs."""

from __future__ import annotations

import io
import json
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Call = Callable[..., Any]

PAGE = "".join(
    f'{{"headline": "Bridge {number}", "body": "The bridge is closed, said clerk {number}."}}\n'
    for number in range(5)
)


@pytest.fixture
def page(newsarc: Call, tmp_path: Path) -> Path:
    path = tmp_path / "page.jsonl"
    path.write_text(PAGE)
    assert newsarc("import", path, "--newspaper", "Courier", "--date", "2022-03-15").code == 0
    return path


@pytest.fixture
def pipe(newsarc: Call, monkeypatch: pytest.MonkeyPatch) -> Call:
    def call(text: str, *arguments: object) -> Any:
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(text.encode())))
        return newsarc("import", "-", "--format", "jsonl", *arguments)

    return call


def papers(newsarc: Call) -> set[str | None]:
    return {json.loads(line)["newspaper"] for line in newsarc("export").out.splitlines()}


@pytest.mark.parametrize("is_gone", [False, True])
def test_standard_input_never_relabels_the_original(
    newsarc: Call, pipe: Call, page: Path, *, is_gone: bool
) -> None:
    if is_gone:
        page.rename(page.with_name("moved.jsonl"))
    before = newsarc("export").out
    done = pipe(PAGE, "--newspaper", "Other", "--date", "2023-01-01")
    assert newsarc("export").out == before
    assert (
        f"-: warning: what was said of the same bytes at {page} stays: newspaper Courier, date 2022-03-15\n"
    ) in done.err
    assert "changed" not in done.err


def test_what_a_copy_says_first_is_added_and_told(newsarc: Call, pipe: Call, page: Path) -> None:
    done = pipe(PAGE, "--newspaper", "Other", "--page", "7")
    assert papers(newsarc) == {"Courier"}
    assert done.err.splitlines()[:2] == [
        "-: updated, 0 new articles, page changed in 5 articles",
        f"-: warning: what was said of the same bytes at {page} stays: newspaper Courier",
    ]


@pytest.mark.usefixtures("page")
def test_what_is_said_anew_of_the_file_itself_is_told_with_its_count(newsarc: Call) -> None:
    done = newsarc("import", "page.jsonl", "--newspaper", "Evening Courier", "--report", "r.json")
    assert done.err.splitlines()[0] == (
        "page.jsonl: updated, 0 new articles, newspaper changed in 5 articles"
    )
    assert papers(newsarc) == {"Evening Courier"}
    done = newsarc("import", "page.jsonl", "--newspaper", "Courier", "--report", "-")
    assert json.loads(done.out)["files"][0]["changed"] == {"newspaper": 5}


def test_a_changed_text_is_told_too(newsarc: Call, page: Path) -> None:
    page.write_text(PAGE.replace("clerk 3", "Mayor 3"))
    done = newsarc("import", "page.jsonl")
    assert done.err.splitlines()[0] == "page.jsonl: updated, 0 new articles, text changed in 1 article"
