from __future__ import annotations

import sqlite3
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsarc.text.characters.folding import fold
from newsarc.text.matching.index_texts import index_texts
from newsarc.text.matching.tokens import index_characters, index_tokens, phrase, prefix_phrase, spell

INDEXED = [
    ("开门红", "开门 门红 红"),
    ("開門紅", "开门 门红 红"),
    ("红", "红"),
    ("GDP增长5.2%", "gdp 增长 长 5 ¦ 2 ¦"),
    ("市长，书记", "市长 长 ¦ 书记 记"),
    ("”，\n“", "¦"),
    ("胡 勇 春", "胡勇 勇春 春"),
    ("3 月 14 日", "3 月 14 日"),
    ("서울 시장", "서울 울 시장 장"),
    ("カメラ", "カメ メラ ラ"),
    ("Économie de l’eau", "economie de l ¦ eau"),
    ("under_score", "under ¦ score"),
    ("开\N{ZERO WIDTH SPACE}门", "开门 门"),
    ("O\N{LATIN SMALL LIGATURE FFI}ce, Straße, œuvre", "office ¦ strasse ¦ oeuvre"),
    ("ﾊﾟﾝ", "パン ン"),
    ("⻓江", "长江 江"),
    ("", ""),
]
PHRASES = [
    ("开门红", '"开门 门红"'),
    ("红", '"红"*'),
    ("“开门红”！", '"开门 门红"'),
    ("5G", '"5g"'),
    ("GDP增", '"gdp 增"*'),
    ("增GDP", '"增 gdp"'),
    ("市长，书", '"市长 长 ¦ 书"*'),
    ('"a" OR b', '"a ¦ or b"'),
    ("Cafe\N{COMBINING ACUTE ACCENT}", '"cafe"'),
    ("！？", None),
    ("", None),
]


@pytest.mark.parametrize(("text", "expected"), INDEXED)
def test_index_tokens(text: str, expected: str) -> None:
    assert index_tokens(text) == expected


@given(
    st.text(
        st.sampled_from("开門红カか゛ﾞ\u3099กข가😀，。¦ \u3000\n\tabＧæ㎏9\u0301\u00ad\U0002000b"), max_size=90
    )
)
@settings(max_examples=300)
def test_a_text_has_the_same_tokens_alone_or_among_others(text: str) -> None:
    texts = text.split("\t")
    assert index_texts(texts) == ([*map(index_tokens, texts)], [*map(index_characters, texts)])


@pytest.mark.parametrize(("text", "expected"), PHRASES)
def test_phrase(text: str, expected: str | None) -> None:
    assert phrase(text) == expected


def test_prefix_phrase_leaves_the_last_word_open() -> None:
    assert prefix_phrase("econom") == '"econom"*'
    assert prefix_phrase("红") == '"红"*'
    assert prefix_phrase("*") is None


@given(st.text())
def test_spell_keeps_the_length(text: str) -> None:
    assert len(spell(text)) == len(text)


HAN = "开门红市长春天防控風雲"
KANA = "かなカナ"
HANGUL = "서울시장"
LATIN = "abÉ5"
MARKS = " 　，。“-\n"
ALPHABETS = (HAN, KANA, HANGUL, LATIN, HAN + LATIN, HAN + KANA + HANGUL + LATIN)


def alphabet(letters: str) -> st.SearchStrategy[str]:
    return st.text(st.sampled_from(letters * 4 + MARKS), min_size=1, max_size=40)


TEXTS = st.one_of([alphabet(letters) for letters in ALPHABETS])


def is_word_character(character: str) -> bool:
    return fold(character) in "abe5"


def holds(text: str, wanted: str) -> bool:
    """Scan for `wanted` character by character, knowing nothing of pairs: the truth to hold the index to."""
    text, wanted = plain(text), plain(wanted).strip("| ")
    starts = (start for start in range(len(text)) if text.startswith(wanted, start))
    return any(stands_free(text, start, start + len(wanted)) for start in starts)


def plain(text: str) -> str:
    """Write marks as one bar, no space beside a bar, Han or kana, and one elsewhere between two scripts."""
    out: list[str] = []
    for character in fold(unicodedata.normalize("NFC", text)):
        if character.isalnum():
            if out and needs_space(out, character):
                out.append(" ")
            out.append(character)
        elif character == " ":
            out.append(" ") if out and out[-1] not in " |" else None
        else:
            while out and out[-1] == " ":
                out.pop()
            if not out or out[-1] != "|":
                out.append("|")
    return "".join(out)


def needs_space(out: list[str], character: str) -> bool:
    if out[-1] == " ":
        if len(out) > 1 and is_joined(out[-2]) and is_joined(character):
            out.pop()
        return False
    return out[-1] != "|" and is_word_character(out[-1]) != is_word_character(character)


def is_joined(character: str) -> bool:
    return fold(character) in fold(HAN + KANA)


def stands_free(text: str, start: int, end: int) -> bool:
    before, first, last, after = text[start - 1 : start], text[start], text[end - 1], text[end : end + 1]
    return not (before and is_word_character(before) and is_word_character(first)) and not (
        after and is_word_character(after) and is_word_character(last)
    )


def matches(text: str, wanted: str) -> bool:
    connection = sqlite3.connect(":memory:")
    connection.execute("CREATE VIRTUAL TABLE search USING fts5(body, content='', tokenize='ascii')")
    connection.execute("INSERT INTO search(rowid, body) VALUES (1, ?)", (index_tokens(text),))
    found = connection.execute("SELECT rowid FROM search WHERE search MATCH ?", (phrase(wanted),)).fetchall()
    connection.close()
    return found == [(1,)]


@settings(max_examples=300, deadline=None)
@given(TEXTS, st.data())
def test_phrase_of_a_piece_finds_what_a_plain_scan_finds(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    wanted = text[start : start + data.draw(st.integers(1, 12))]
    if phrase(wanted) is not None:
        assert matches(text, wanted) == holds(text, wanted)


@settings(max_examples=300, deadline=None)
@given(TEXTS, TEXTS)
def test_phrase_of_another_text_finds_what_a_plain_scan_finds(text: str, other: str) -> None:
    wanted = other[:3]
    if phrase(wanted) is not None:
        assert matches(text, wanted) == holds(text, wanted)


@pytest.mark.parametrize(
    ("printed", "asked"),
    [
        ("卷饼🌯第二", "🌯"),
        ("第Ⅳ章", "Ⅳ"),
        ("第Ⅳ章", "第ⅳ章"),
        ("㈱田中", "田中"),
        ("12㎏", "12kg"),
        ("隨著汛期", "随着"),
        ("随着汛期", "隨著"),
    ],
)
def test_signs_and_variants_are_searchable(printed: str, asked: str) -> None:
    found = phrase(asked)
    assert found
    assert f" {found.strip('*').strip(chr(34))}" in f" {index_tokens(printed)}"


def test_ornaments_are_no_words() -> None:
    assert phrase("★") is None
