import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsarc.text.characters.controls import escape_controls, one_line, show_controls

HOSTILE = [
    "\x1b",
    "\x00",
    "\x07",
    "\x08",
    "\r",
    "\x7f",
    "\x9b",
    "\x85",
    "\u202e",
    "\u2066",
    "\u200f",
    "\u2028",
]


@pytest.mark.parametrize("character", HOSTILE)
def test_a_control_character_is_shown(character: str) -> None:
    assert show_controls(f"a{character}b").isprintable()


@pytest.mark.parametrize("text", ["　全角空格", "Zeile\tzwei\n", "“引号”，——……", "العربية", "🀄", "e\u0301"])
def test_content_stays(text: str) -> None:
    assert show_controls(text) == text


@given(st.text())
def test_one_line_is_one_line_and_showing_twice_changes_nothing(text: str) -> None:
    shown = one_line(text)
    assert len(shown.splitlines()) <= 1
    assert "\t" not in shown
    assert one_line(shown) == shown


@given(st.text())
def test_escaped_json_means_the_same(text: str) -> None:
    written = escape_controls(json.dumps(text, ensure_ascii=False))
    assert json.loads(written) == text
    assert show_controls(written) == written
