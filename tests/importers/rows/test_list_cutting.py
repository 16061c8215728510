from __future__ import annotations

import io
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsarc.importers.rows import list_cutting
from newsarc.importers.rows.cutting import RowTooLargeError
from newsarc.importers.rows.list_cutting import cut_list, is_list

MOST = 10_000


@pytest.fixture(autouse=True)
def small_steps(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(list_cutting, "_STEP", 7)


def pieces(data: bytes, least: int = 10) -> list[bytes]:
    return [piece for piece in cut_list(io.BytesIO(data), least, MOST) if isinstance(piece, bytes)]


def test_items_stand_in_a_piece_as_they_stand_in_the_file() -> None:
    data = '\ufeff [ {"a": "雨,]}"},\n\n {"b": "\\"[" } , [1, 2]\r\n] \n'.encode()
    assert pieces(data) == ['[{"a": "雨,]}"}]'.encode(), b'[{"b": "\\"[" }]', b"[[1, 2]]"]
    assert pieces(data, 20) == ['[{"a": "雨,]}"},\n\n {"b": "\\"[" }]'.encode(), b"[[1, 2]]"]


@given(
    st.lists(
        st.recursive(
            st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=9),
            lambda inner: (
                st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=3)
            ),
            max_leaves=6,
        ),
        max_size=9,
    ),
    st.booleans(),
    st.integers(1, 40),
)
def test_the_pieces_hold_all_items_in_their_order(items: list[object], is_ascii: bool, least: int) -> None:
    data = json.dumps(items, ensure_ascii=is_ascii, indent=1).encode(errors="surrogatepass")
    found = [piece for piece in pieces(data, least) if piece]
    assert [item for piece in found for item in json.loads(piece)] == items


@pytest.mark.parametrize(
    ("data", "rest"),
    [
        (b'[{"a": 1}, {"b" 2}, {"c": 3}]', b'[ {"b" 2}, {"c'),
        (b'[{"a": 1}, {"b": 2} {"c": 3}]', b'[ {"b": 2} {"'),
        (b'[{"a": 1}, {"b": "2', b'[ {"b": "2'),
        (b'[{"a": 1}, {"b": 2}', b'[ {"b": 2}'),
        (b'[{"a": 1}, ]', b"[ ]"),
        (b'[{"a": 1}, {"b": 2}] {}', b'[ {"b": 2}] {}'),
        (b'{"a": 1}', b'{"a": 1}'),
    ],
)
def test_a_fault_goes_on_with_what_stands_before_it(data: bytes, rest: bytes) -> None:
    *before, last = pieces(data, 5)
    assert [json.loads(piece) for piece in before] in ([], [[{"a": 1}]])
    assert last.startswith(rest)


def test_bytes_that_are_no_utf_8_stay_what_they_are() -> None:
    assert pieces(b'["ra\xffin", "s\xc3un"]', 1) == [b'["ra\xffin"]', b'["s\xc3un"]', b""]


def test_an_item_that_is_too_large_is_told() -> None:
    first, last = cut_list(io.BytesIO(b'["rain rain", "' + b"x" * 3 * MOST + b'"]'), 5, MOST)
    assert first == b'["rain rain"]'
    assert isinstance(last, RowTooLargeError)
    assert last.size > MOST


@pytest.mark.parametrize(
    ("head", "is_one"),
    [
        (b" [1", True),
        (b"\xef\xbb\xbf[", True),
        ("[“雨".encode()[:-1], True),
        ("[“雨".encode("gb18030"), False),
        (b'{"a": [', False),
        (b"", False),
    ],
)
def test_a_list_in_utf_8_is_one(head: bytes, is_one: bool) -> None:
    assert is_list(head) is is_one
