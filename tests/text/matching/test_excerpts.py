from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsarc.text.characters.display import display_width
from newsarc.text.matching.excerpts import context_end, context_start, excerpt_end, excerpt_start

STARTS = [
    # text, what is shown, cells before it, where the excerpt begins
    ("天晴。今年，市里开门红。", "开门红", 14, "今年，市里开门红。"),
    ("天晴。今年，市里开门红。", "开门红", 8, "市里开门红。"),
    ("天晴。今年，市里开门红。", "开门红", 2, "里开门红。"),
    ("他说：“好！”开门红。", "开门红", 8, "开门红。"),
    ("It rained. The harbour opened today.", "today", 28, "The harbour opened today."),
    ("It rained. The harbour opened today.", "today", 10, "opened today."),
    ("3.5 per cent more", "cent", 9, "3.5 per cent more"),
    ("一段\n二段开门红", "开门红", 8, "二段开门红"),
]
ENDS = [
    # text, what is shown, cells in all, where the excerpt ends
    ("开门红。天气晴朗，春意盎然。", "开门红", 28, "开门红。天气晴朗，春意盎然。"),
    ("开门红。天气晴朗，春意盎然。", "开门红", 20, "开门红。天气晴朗，"),
    ("开门红。天气。晴朗春意盎然", "开门红", 20, "开门红。天气。"),
    ("开门红天气晴朗春意盎然", "开门红", 10, "开门红天气"),
    ("The harbour opened today.", "The", 13, "The harbour "),
    ("开门红天气晴朗", "开门红天气", 4, "开门红天气"),
]


@pytest.mark.parametrize(("text", "shown", "width", "expected"), STARTS)
def test_excerpt_begins_where_sense_allows(text: str, shown: str, width: int, expected: str) -> None:
    assert text[excerpt_start(text, text.index(shown), width) :] == expected


@pytest.mark.parametrize(("text", "shown", "width", "expected"), ENDS)
def test_excerpt_ends_where_sense_allows(text: str, shown: str, width: int, expected: str) -> None:
    assert text[: excerpt_end(text, 0, text.index(shown) + len(shown), width)] == expected


def test_context_cuts_no_word() -> None:
    text = "The harbour opened today."
    assert text[context_start(text, 12, 5) : context_end(text, 18, 4)] == "opened "
    assert context_start("今年市里开门红", 4, 2) == 2


@given(st.text(st.sampled_from("开。，\n a.bé\u0301”“"), max_size=60), st.data())
def test_excerpt_shows_what_it_is_for_within_its_width(text: str, data: st.DataObject) -> None:
    first = data.draw(st.integers(0, len(text)))
    last = data.draw(st.integers(first, len(text)))
    width = data.draw(st.integers(0, 40))
    start = excerpt_start(text, first, width)
    end = excerpt_end(text, start, last, width)
    assert 0 <= start <= first <= last <= end <= len(text)
    assert display_width(text[start:first]) <= width
    assert end == last or display_width(text[start:end]) <= width
