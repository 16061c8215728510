from __future__ import annotations

import sys
import unicodedata

import opencc
import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsarc.text.characters.folding import fold
from newsarc.text.characters.traditional import SIMPLIFIED, TRADITIONAL

CASES = [
    ("開門紅", "开门红"),
    ("开门红", "开门红"),
    ("ＧＤＰ５．２％", "gdp5.2%"),
    ("\N{IDEOGRAPHIC SPACE}，：", " ,:"),
    ("ｶﾅ", "カナ"),
    ("\N{KANGXI RADICAL MAN}民", "人民"),
    ("\N{CJK COMPATIBILITY IDEOGRAPH-F900}", "岂"),
    ("Économie, São, Ångström, Việt", "economie, sao, angstrom, viet"),
    ("İstanbul", "istanbul"),
    ("Straße Øre Łódź", "straße ore lodz"),
    ("⻓江⼤桥正式通⻋", "长江大桥正式通车"),
    ("衞生", "卫生"),
    ("隨著 看著 意味著 著手 答覆 反覆 復甦 憑藉 瞭解", "随着 看着 意味着 着手 答复 反复 复苏 凭借 了解"),
    ("淸 靑 隣 尙 鄕 槪 邨", "清 青 邻 尚 乡 概 村"),
    ("が ガ 한국 й", "が ガ 한국 й"),
    ("①“”《》。、", "①“”《》。、"),
    ("\N{LATIN SMALL LIGATURE FI}", "\N{LATIN SMALL LIGATURE FI}"),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_fold(text: str, expected: str) -> None:
    assert fold(text) == expected


@given(st.text())
def test_fold_keeps_the_length(text: str) -> None:
    assert len(fold(text)) == len(text)


@given(st.text())
def test_fold_twice_is_fold_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@pytest.mark.slow
def test_table_is_that_of_opencc() -> None:
    to_simplified = opencc.OpenCC("t2s").convert
    expected = {}
    for code_point in range(0x80, sys.maxunicode + 1):
        character = chr(code_point)
        if unicodedata.category(character) == "Cs" or unicodedata.normalize("NFC", character) != character:
            continue
        simplified = to_simplified(to_simplified(character))
        if simplified != character:
            expected[character] = simplified
    assert dict(zip(TRADITIONAL, SIMPLIFIED, strict=True)) == expected


def test_forms_of_hong_kong_are_those_of_opencc() -> None:
    to_simplified = opencc.OpenCC("hk2s").convert
    assert {form: to_simplified(form) for form in "敍粧糭衞"} == {form: fold(form) for form in "敍粧糭衞"}


def test_radicals_are_the_characters_of_their_names() -> None:
    names = {"⻓": "LONG", "⻋": "CART", "⻔": "GATE", "⻢": "HORSE", "⻚": "LEAF", "⻥": "FISH", "⻅": "SEE"}
    assert all(name in unicodedata.name(radical) for radical, name in names.items())
    assert fold("".join(names)) == "长车门马页鱼见"
