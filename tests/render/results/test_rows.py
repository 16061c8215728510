from __future__ import annotations

from typing import TYPE_CHECKING

from newsarc.render.results.rows import draw_rows

if TYPE_CHECKING:
    import pytest


def test_rows_stand_under_their_names() -> None:
    drawn = draw_rows(("run", "name"), [(7, "夜里\x1b[2J"), (12, None)], is_terminal=False)
    assert drawn == "run  name\n  7  夜里␛[2J\n 12\n"


def test_nothing_is_drawn_of_nothing() -> None:
    assert draw_rows(("run",), [], is_terminal=False) == ""


def test_a_terminal_shows_times_and_hashes_short(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "dumb")
    row = ("2031-03-16T05:30:09+00:00", "0123456789ab" + "c" * 52, 0)
    drawn = draw_rows(("when", "sha256", "failed"), [row], is_terminal=True)
    assert drawn.splitlines()[1] == "2031-03-16 05:30Z  0123456789ab       0"
    assert draw_rows(("when",), [row[:1]], is_terminal=False) == f"when\n{row[0]}\n"


def test_zeros_go_where_there_is_no_room(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "dumb")  # it has 80 columns
    rows = [(1, 3, 0), (2, 0, 0)]
    narrow = draw_rows(("run", "added", "f" * 69), rows, is_terminal=True)
    assert narrow == "run  added\n  1      3\n  2      0\n"
    assert "fff" in draw_rows(("run", "added", "f" * 68), rows, is_terminal=True)
    assert "fff" in draw_rows(("run", "added", "f" * 69), rows, is_terminal=False)


def test_what_is_to_be_spared_goes_before_a_path_is_broken(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "dumb")  # it has 80 columns
    rows = [(3, "b" * 12, "p" * 61)]
    drawn = draw_rows(("size", "hash", "path"), rows, is_terminal=True, spare=("hash",))
    assert drawn.splitlines()[1] == f"   3  {'p' * 61}"
    assert "hash" in draw_rows(("size", "hash", "path"), [(3, "b", "p")], is_terminal=True, spare=("hash",))
    assert "hash" in draw_rows(("size", "hash", "path"), rows, is_terminal=False, spare=("hash",))
