"""Finds behind an offset, as the browser asks for them block by block."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from newsarc.query.parser import parse_query
from newsarc.results.orders import Sort
from newsarc.store.database.archive import open_archive
from newsarc.store.search.finding import find_entries

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize("sort", [Sort.NEWEST, Sort.DATE, Sort.RELEVANCE])
@pytest.mark.parametrize("text", ["", "harbour"])
def test_blocks_behind_offsets_are_the_whole_list(
    newsarc: Any, tmp_path: Path, text: str, sort: Sort
) -> None:
    for day in range(1, 8):
        (tmp_path / f"2031-03-0{day}.txt").write_text(
            f"Ferry {day} leaves\n\nThe harbour office said that ferry {day} left on time with its guests.\n"
        )
    newsarc("import", tmp_path, "--quiet")
    with open_archive(tmp_path / "archive.db") as archive:
        query = parse_query(text) if text else None
        whole = [one.id for one in find_entries(archive, query, sort=sort)]
        blocks = [
            [
                [
                    one.id
                    for one in find_entries(archive, query, limit=end, sort=sort, offset=end - 3, total=total)
                ]
                for end in range(3, 13, 3)
            ]
            for total in (None, 7)
        ]
    assert len(whole) == 7
    assert blocks == [[whole[:3], whole[3:6], whole[6:], []]] * 2
