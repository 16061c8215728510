from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsarc.render.results.drawn_facts import draw_facts

if TYPE_CHECKING:
    import pytest

FACTS = {
    "path": "/papers/a.db",
    "bytes": 1_234_567,
    "kinds": {"article": 1200, "page_head": 3},
    "last_import": "2031-03-16T05:30:09+00:00",
    "first_date": None,
    "newspapers": [{"newspaper": "湖光日报", "articles": 1200}],
    "readers": {"7": 1, "8": 40},
}


def test_facts_are_tables_with_sizes_as_people_say_them(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm")
    drawn = re.sub("\x1b\\[[0-9;]*m", "", "".join(draw_facts(FACTS)))
    assert drawn.splitlines() == [
        "path         /papers/a.db",
        "size         1.2 MB",
        "kinds        1,200 article, 3 page head",
        "last import  2031-03-16 05:30Z",
        "first date   none",
        "readers      7 (1 source), 8 (40 sources)",
        "",
        "newspaper  articles",
        "湖光日报       1200",
    ]


def test_an_empty_list_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm")
    assert "".join(draw_facts({"newspapers": []})).endswith("newspapers: none\n")
