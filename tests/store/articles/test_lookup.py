from __future__ import annotations

from newsarc.model.places import LineSpan
from newsarc.model.records import Provenance
from newsarc.store.articles.lookup import lines_within


def test_lines_of_a_source_come_as_they_are() -> None:
    source = Provenance("/a", "00", "gb18030", LineSpan(2, 3), "page-text 1")
    data = "一\r\n 二 \r三\n四".encode("gb18030")
    assert lines_within(data, source) == " 二 \n三\n"
