"""The files that `export` and others write: a mark for Excel, and no folder taken for a file."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Call = Callable[..., Any]

pytestmark = pytest.mark.usefixtures("archive")


def test_csv_for_excel_begins_with_a_byte_order_mark(newsarc: Call, tmp_path: Path) -> None:
    assert newsarc("export", "--bom", "--output", "a.csv").code == 0
    assert newsarc("export", "--output", "b.csv").code == 0
    marked, bare = (tmp_path / "a.csv").read_bytes(), (tmp_path / "b.csv").read_bytes()
    assert marked == b"\xef\xbb\xbf" + bare
    assert newsarc("export", "--bom", "--format", "csv").out.encode() == marked


def test_newsarc_takes_its_own_marked_csv_back(newsarc: Call) -> None:
    newsarc("export", "--bom", "--output", "a.csv")
    done = newsarc("--archive", "other.db", "import", "a.csv")
    assert (done.code, done.err.splitlines()[1]) == (0, "a.csv: 2 articles")


@pytest.mark.parametrize("form", ["jsonl", "markdown"])
def test_a_mark_is_for_csv_alone(newsarc: Call, form: str) -> None:
    done = newsarc("export", "--bom", "--format", form)
    assert (done.code, done.out) == (2, "")
    assert done.err == f"newsarc: --bom goes with --format csv: {form} needs none\n"


@pytest.mark.parametrize(
    "arguments",
    [
        ("trend", "茶", "--output", "new/"),
        ("archive", "backup", "new/"),
        ("import", "a.txt", "--report", "new/"),
        ("import", "a.txt", "--log", "new/"),
    ],
)
def test_the_name_of_a_folder_that_is_not_there_makes_no_file(
    newsarc: Call, tmp_path: Path, arguments: tuple[str, ...]
) -> None:
    (tmp_path / "a.txt").write_text("Bridge closed\n\nThe bridge is closed for repairs.\n")
    before = {path.name for path in tmp_path.iterdir()}
    done = newsarc(*arguments)
    assert (done.code, done.out) == (2, "")
    assert "is a folder's name: name a file in it" in done.err
    assert done.err.count("\n") == 1
    assert {path.name for path in tmp_path.iterdir()} == before
