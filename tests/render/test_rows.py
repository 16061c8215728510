from __future__ import annotations

from newsarc.render.rows import draw_rows


def test_rows_stand_under_their_names() -> None:
    drawn = draw_rows(("run", "name"), [(7, "夜里\x1b[2J"), (12, None)], is_terminal=False)
    assert drawn == "run  name\n  7  夜里␛[2J\n 12\n"


def test_nothing_is_drawn_of_nothing() -> None:
    assert draw_rows(("run",), [], is_terminal=False) == ""
