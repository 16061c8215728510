from __future__ import annotations

from newsarc.render.results.counts import draw_counts
from newsarc.results.counts import FacetCount

COUNTS = (FacetCount("湖光日报", 12), FacetCount("a\x1b[2Jb", 3), FacetCount(None, 1))


def test_counts_are_a_table_with_bars_as_long_as_the_counts() -> None:
    assert draw_counts(COUNTS, "newspaper", is_terminal=False) == (
        "newspaper  articles\n"
        "湖光日报         12  ████████████████████████████████████████\n"
        "a␛[2Jb            3  ██████████\n"
        "not known         1  ███▍\n"
    )


def test_no_counts_are_no_table() -> None:
    assert draw_counts((), "newspaper", is_terminal=False) == ""
