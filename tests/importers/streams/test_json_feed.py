"""JSON Feed: what counts where an item leaves something out."""

from __future__ import annotations

import json
from hashlib import sha256
from typing import Any

import pytest

from newsarc.importers import read_source
from newsarc.model.issue import IssuePage
from newsarc.model.sources import SourceFile

ITEM = {"id": "1", "title": "Last boat"}


@pytest.mark.parametrize(
    ("item", "text", "day"),
    [
        ({"content_text": "At seven.", "summary": "Soon."}, "At seven.", None),
        ({"summary": "Soon."}, "Soon.", None),
        ({"content_text": "At seven.", "date_modified": "2024-05-17T00:30+08:00"}, "At seven.", "2024-05-17"),
        (
            {"summary": "Soon.", "date_published": "2024-05-16T09:00Z", "date_modified": "2024-05-18"},
            "Soon.",
            "2024-05-16",
        ),
    ],
)  # fmt: skip
def test_a_summary_and_a_change_count_where_nothing_else_is_said(
    item: dict[str, Any], text: str, day: str | None
) -> None:
    feed = {"version": "https://jsonfeed.org/version/1.1", "title": "Courier", "items": [{**ITEM, **item}]}
    data = json.dumps(feed).encode()
    file = SourceFile("feed.json", data, sha256(data).hexdigest())
    [page] = read_source(file, given=IssuePage(), encoding=None).pages
    assert [one.text for one in page.parts[0].paragraphs] == [text]
    assert (page.issue.date and str(page.issue.date)) == day
