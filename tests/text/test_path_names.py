from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest

from newsarc.sources import path_text
from newsarc.text.path_names import readable_name


@pytest.mark.parametrize(
    ("name", "encoding"),
    [
        ("永康日报/20220315_01.txt", "gb18030"),
        ("成功日報/20220315_01.txt", "big5"),  # the second byte of 功 is a backslash
        ("湖光許功蓋報/2022-03-15.txt", "big5"),
        ("Journal d'été/2022-03-15.txt", "cp1252"),
        ("永康日报/20220315_01.txt", "utf-8"),
    ],
)
def test_bytes_of_a_name_are_read_by_their_letters(name: str, encoding: str) -> None:
    path = Path(b"/news/".decode() + name.encode(encoding).decode("utf-8", "surrogateescape"))
    assert readable_name(path_text(path)) == f"/news/{name}"


@pytest.mark.parametrize("name", ["한강일보/2022-03-15.txt", "Journal d'été.txt"])
def test_a_decomposed_name_is_the_same(name: str) -> None:
    assert readable_name(unicodedata.normalize("NFD", name)) == name


@pytest.mark.parametrize("name", ["Café d'été/2022-03-15.txt", "한강일보 é/2022-03-15.txt"])
def test_letters_of_which_some_are_decomposed_are_the_same(name: str) -> None:
    half = len(name) // 3
    assert readable_name(name[:half] + unicodedata.normalize("NFD", name[half:])) == name
