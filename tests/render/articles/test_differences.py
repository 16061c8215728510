from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from newsarc.model.parts import Paragraph
from newsarc.model.records import Entry
from newsarc.render.articles.differences import difference, draw_difference

if TYPE_CHECKING:
    import pytest

MakeEntry = Callable[..., Entry]


def test_only_what_differs_is_marked(entry: Entry, make_entry: MakeEntry) -> None:
    later = make_entry(paragraphs=(Paragraph("清晨七点，\x1b[2J码头上站满了人。", 5, 6),))
    lines = difference(entry.record, later.record, ("7 version 1", "7 version 2"))
    assert lines[:2] == ("--- 7 version 1", "+++ 7 version 2")
    assert [line for line in lines[2:] if line[0] in "+-"] == [
        "-清晨六点，码头上已经站满了人。",
        "-## 茶苗从哪里来",
        "-“一共四万株。”林场场长说。",
        "+清晨七点，␛[2J码头上站满了人。",
    ]


def test_equal_records_have_no_difference(entry: Entry) -> None:
    assert difference(entry.record, entry.record, ("a", "b")) == ()


def test_a_terminal_gets_what_differs_and_some_round_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "dumb")
    same = "清晨六点，码头上已经站满了人。" * 4
    lines = ["@@ -1 +1 @@", f" {same}", f"-{same}旧的{same}", f"+{same}新的{same}"]
    drawn = draw_difference(lines).splitlines()
    assert drawn[0] == "@@ -1 +1 @@"
    assert drawn[1].endswith("…")
    after = f"的{same}"[:16]
    assert drawn[2:] == [f"-…{same[-16:]}旧{after}…", f"+…{same[-16:]}新{after}…"]


def test_what_is_equal_round_it_is_not_cut_within_words(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "dumb")
    before, after = "Tolliver, a councillor, said ", " would support such a fund"
    drawn = draw_difference([f"-{before}he{after}", f"+{before}nobody{after}"])
    assert drawn.splitlines() == ["-…said he would support…", "+…said nobody would support…"]


def test_lines_of_which_nothing_is_equal_are_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "dumb")
    lines = ["-甲", "+乙", "+丙"]
    assert draw_difference(lines).splitlines() == lines


def test_a_terminal_gets_colours(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.delenv("NO_COLOR", raising=False)
    drawn = draw_difference(["-old", "+new", " same"])
    assert drawn == "\x1b[31m-old\x1b[0m\n\x1b[32m+new\x1b[0m\n same\n"
