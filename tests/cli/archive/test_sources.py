from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.usefixtures("archive")
def test_sizes_are_bytes_for_programs_and_said_in_their_unit_to_people(newsarc: Any) -> None:
    (row,) = newsarc("archive", "sources", "--format", "tsv").out.splitlines()
    size = row.split("\t")[-1]
    assert size.isdigit()
    assert int(size) > 0
    assert f"{size} B" in newsarc("archive", "sources", "--format", "table").out


@pytest.mark.parametrize("is_replaced", [False, True])
def test_sizes_are_of_the_files_and_not_of_what_is_kept(
    newsarc: Any, tmp_path: Path, is_replaced: bool
) -> None:
    page = tmp_path / "page.txt"
    page.write_text("Bridge closed\n\n" + 40 * "The bridge is closed, said the clerk.\n")
    size = page.stat().st_size
    newsarc("import", page)
    if is_replaced:
        page.write_text("Ferry sails\n\nThe ferry sails, said the clerk.\n")
        newsarc("import", "--rescan", page)
    sizes = {line.split("\t")[-1] for line in newsarc("archive", "sources").out.splitlines()}
    assert sizes == {str(size), *([str(page.stat().st_size)] if is_replaced else [])}
