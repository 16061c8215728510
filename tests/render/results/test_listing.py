from collections.abc import Callable

import pytest

from newsarc.model.issue import IssuePage
from newsarc.model.records import Entry, Hit
from newsarc.render.results.listing import draw_entries, draw_hits


@pytest.fixture(autouse=True)
def terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "60")
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.delenv("NO_COLOR", raising=False)


def test_a_table_in_a_pipe_is_plain_and_uncut(make_entry: Callable[..., Entry]) -> None:
    headline = "茶" * 300
    header, row = "".join(draw_entries([make_entry(headline=(headline,))], is_terminal=False)).splitlines()
    assert header.split() == ["id", "date", "newspaper", "page", "headline"]
    assert row == f" 7  2031-03-15  湖光日报   A1    {headline}"


def test_empty_columns_are_left_out(make_entry: Callable[..., Entry]) -> None:
    drawn = "".join(draw_entries([make_entry(issue=IssuePage())], is_terminal=False))
    assert drawn.split() == ["id", "headline", "7", "湖边小镇", "迎来第一船茶苗"]


def test_nothing_is_drawn_as_nothing() -> None:
    assert "".join(draw_entries([], is_terminal=True)) == ""


def test_what_has_no_headline_shows_how_it_begins(bare_entry: Entry) -> None:
    assert "遗失提货单一张" in "".join(draw_entries([bare_entry], is_terminal=False))


def test_a_hit_is_marked_even_beside_control_characters(entry: Entry) -> None:
    hit = Hit(entry, "水\x1b[2J里的茶苗", ((7, 9),))
    (drawn,) = draw_hits([hit], is_terminal=True)
    assert "水␛[2J里的\x1b[1;7m茶苗\x1b[0m" in drawn


def test_a_hit_breaks_on_a_terminal_as_a_printer_would(entry: Entry) -> None:
    (drawn,) = draw_hits([Hit(entry, "茶" * 28 + "，然后是（记者 林知夏）")], is_terminal=True)
    assert drawn.split("\n")[2:5] == ["   " + "茶" * 27, "   茶，然后是（记者 林知夏）", ""]


def test_lines_of_a_terminal_end_with_their_last_character(make_entry: Callable[..., Entry]) -> None:
    drawn = "".join(
        draw_entries([make_entry(headline=(name,)) for name in ("茶苗", "茶苗来了")], is_terminal=True)
    )
    assert "茶苗\x1b[0m\n" in drawn


def test_a_hit_says_where_it_was_printed(entry: Entry) -> None:
    (drawn,) = draw_hits([Hit(entry, "茶苗")], is_terminal=False)
    assert drawn == "7  湖边小镇 迎来第一船茶苗\n   湖光日报 · 2031-03-15 · page A1\n   茶苗\n\n"


def test_a_narrow_terminal_breaks_the_newspaper_before_the_headline(
    make_entry: Callable[..., Entry], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("COLUMNS", "60")
    entry = make_entry(issue=IssuePage("THE MARROW BAY COURIER"), headline=("Bridge to close for repairs",))
    drawn = "".join(draw_entries([entry], is_terminal=True))
    assert ["THE MARROW BAY" in line for line in drawn.splitlines()] == [False, True, False]
    assert drawn.splitlines()[2].strip() == "COURIER"
    assert "Bridge to close for repairs" in drawn
