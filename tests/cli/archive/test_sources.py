from __future__ import annotations

from typing import Any

import pytest


@pytest.mark.usefixtures("archive")
def test_sizes_are_bytes_for_programs_and_said_in_their_unit_to_people(newsarc: Any) -> None:
    (row,) = newsarc("archive", "sources", "--format", "tsv").out.splitlines()
    size = row.split("\t")[-1]
    assert size.isdigit()
    assert int(size) > 0
    assert f"{size} B" in newsarc("archive", "sources", "--format", "table").out
