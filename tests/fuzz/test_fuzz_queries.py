"""Whatever is asked, the answer is articles, or one line that says where the query cannot be read."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsarc.errors import QueryError
from newsarc.query.parser import parse_query
from newsarc.store.database.archive import open_archive
from newsarc.store.search.finding import count_entries, find_entries, find_hits

if TYPE_CHECKING:
    from pathlib import Path

    from hypothesis import settings

    from newsarc.query.nodes import Node

TODAY = date(2031, 3, 16)
WORDS = r"""
码头 码 茶苗 GDP 5.2 -a NOT OR AND ( ) " ' * ? : , ， 、 “ ” ^ + / \ ; % _ NEAR( NEAR NEAR(码头
站满,3) headline: body: kicker: author: date: page: kind: id: newspaper: is: has: tag: source:
imported: role: section: language: 2031-03 2031-03-15..2031 ..2031 9999 0000-00-00 今天 上周
corrected
""".split()
PIECES = [*WORDS, " ", "  ", "\u3000", "\x00", "\ufeff", "\ud800", "\n", "é", "🀄", "\u200d", "\u0301"]

queries = st.one_of(
    st.lists(st.sampled_from(PIECES), max_size=14).map("".join),
    st.lists(st.sampled_from(PIECES), max_size=14).map(" ".join),
    st.text(max_size=40),
)


def read(text: str) -> tuple[Node | None, QueryError | None]:
    try:
        return parse_query(text, today=TODAY), None
    except QueryError as error:
        return None, error


@pytest.mark.slow
def test_every_query_is_answered_or_refused(fuzz_profile: settings, archive: Path) -> None:
    def ask(text: str) -> None:
        query, refusal = read(text)
        if refusal is not None:
            assert "\n" not in str(refusal)
            assert 0 <= refusal.position <= len(text)
            return
        with open_archive(archive) as opened:
            found = {hit.entry.id for hit in find_hits(opened, query)}
            assert found == {entry.id for entry in find_entries(opened, query)}
            assert len(found) == count_entries(opened, query)

    fuzz_profile(given(queries)(ask))()


@pytest.mark.parametrize(
    "form",
    [
        "-({} -page:{n})", "-(红 OR {})", "-{}", "(page:{n} OR {})", "(会议 {} -x)", "(会议 OR {})", "({})",
        "(红 -({}))", "headline:({} OR tag:{n})", "(date:2022 {})", "-(author:{n} {} OR 花)",
    ],
)  # fmt: skip
def test_queries_as_deep_as_they_may_be_are_answered(archive: Path, form: str) -> None:
    deep = "码头"
    while read(following := form.replace("{n}", str(len(deep))).replace("{}", deep))[1] is None:
        deep = following
    query, refusal = read(deep)
    assert refusal is None
    with open_archive(archive) as opened:
        found = {entry.id for entry in find_entries(opened, query)}
        assert {hit.entry.id for hit in find_hits(opened, query)} == found
        assert count_entries(opened, query) == len(found)


@pytest.mark.parametrize("piece", ["(", "-", "a ", "NEAR(", '"', "NOT ", "headline:", "a OR ", "(a "])
def test_long_queries_are_answered_or_refused_too(archive: Path, piece: str) -> None:
    query, refusal = read(piece * 3_000 + "a")
    if refusal is None:
        with open_archive(archive) as opened:
            count_entries(opened, query)
