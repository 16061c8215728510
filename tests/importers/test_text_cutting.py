from __future__ import annotations

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsarc.importers.rows.cutting import RowTooLargeError
from newsarc.importers.text_cutting import cut_text

MOST = 10_000
HEAD = "澄浦日报　2031年3月16日　第3版"
TEXT = "集市今天开市，桥头来了许多人。" * 2


def pieces(text: str, least: int, encoding: str = "utf-8") -> list[str]:
    found = cut_text(io.BytesIO(text.encode(encoding)), least, MOST)
    return [piece.decode(encoding) for piece in found if isinstance(piece, bytes)]


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030"])
@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("", f"{HEAD}\n{TEXT}\n"),
        ("", f"澄浦日报\n2031年3月16日　星期日\n第3版　要闻\n{TEXT}\n"),  # a head of three lines
        ("", f"{HEAD}\n{TEXT}\n\f{TEXT}\n\n\n{TEXT}\n"),  # a head goes before a form feed
        (f"{TEXT}\n\f", f"{TEXT}\n{TEXT}\n\n\n{TEXT}\n"),  # and that before blank lines
        (f"{TEXT}\n\n", f"{TEXT}\n{TEXT}\n"),
        (f"{TEXT}\n\n{TEXT}\n\n\n", f"{TEXT}\n\n{TEXT}\n"),  # the most of them
    ],
)
def test_a_text_is_cut_where_a_page_begins(before: str, after: str, encoding: str) -> None:
    filling = f"{TEXT}\n" * 12
    least = len(filling.encode(encoding)) * 11 // 12
    first, *others = pieces(filling + before + after + filling, least, encoding)
    assert first == filling + before
    assert "".join(others) == after + filling


def test_a_text_without_any_of_these_is_cut_at_a_line_end() -> None:
    assert pieces("rain\n" * 30, 50) == ["rain\n" * 20, "rain\n" * 10]


def test_a_line_that_is_too_long_is_told_alone() -> None:
    text = b"rain\n" * 20 + b"x" * 3 * MOST + b"\nsun\n"
    *first, too_long, last = cut_text(io.BytesIO(text), 40, MOST)
    assert (first, last) == ([b"rain\n" * 16, b"rain\n" * 4], b"sun\n")
    assert isinstance(too_long, RowTooLargeError)
    assert too_long.size == 3 * MOST + 1


def test_a_long_line_that_can_be_read_stays_whole() -> None:
    text = b"x" * 500 + b"\nsun\n"
    assert [*cut_text(io.BytesIO(text), 40, MOST)] == [b"x" * 500 + b"\n", b"sun\n"]


@given(st.lists(st.sampled_from(["\n", "\r\n", "\f", "\r", "a", "第3版", HEAD, TEXT])), st.integers(1, 99))
def test_no_byte_is_lost(parts: list[str], least: int) -> None:
    text = "".join(parts)
    assert "".join(pieces(text, least)) == text
