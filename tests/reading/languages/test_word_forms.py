"""Words of a language stand in its module, and what they are made of is what the grammars expect."""

from __future__ import annotations

import ast
import re
from dataclasses import fields
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from newsarc.reading.furniture.jump import find_jump_from, find_jump_to
from newsarc.reading.languages.every_language import LANGUAGES, LINE_WORDS
from newsarc.reading.languages.word_forms import WordForms, either

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsarc.reading.languages.line_words import LineWords

READING = Path(__file__).parents[3] / "newsarc" / "reading"
_WORD = re.compile("[\u3041-\u3096\u30a1-\u30fa\u4e00-\u9fff\uac00-\ud7a3]")


def words_in(source: str) -> Iterator[str]:
    """The strings that have a word of Chinese, Japanese or Korean, and are no docstrings."""
    tree = ast.parse(source)
    docstrings = {
        id(node.body[0].value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef)
        if isinstance(node.body[0], ast.Expr)
    }
    strings = (
        node for node in ast.walk(tree) if isinstance(node, ast.Constant) and isinstance(node.value, str)
    )
    yield from (
        str(node.value) for node in strings if id(node) not in docstrings and is_word(str(node.value))
    )


def is_word(text: str) -> bool:
    return _WORD.search(text) is not None


@pytest.mark.parametrize(
    "path",
    [path for path in sorted(READING.rglob("*.py")) if path.relative_to(READING).parts[0] != "languages"],
    ids=lambda path: str(path.relative_to(READING)),
)
def test_words_stand_with_their_language(path: Path) -> None:
    assert list(words_in(path.read_text(encoding="utf-8"))) == []


def test_a_word_elsewhere_is_seen() -> None:
    assert list(words_in('"""记者"""\nROLE = "记者|编辑"\nMARK = "（"')) == ["记者|编辑"]


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda language: language.by or "without bylines")
def test_forms_are_patterns(language: WordForms) -> None:
    for field in fields(language):
        forms = getattr(language, field.name)
        for form in forms if isinstance(forms, tuple) else (forms,):
            pattern = re.compile(form)
            named = ["page"] if field.name.startswith("jumps") else []
            assert list(pattern.groupindex) == named, field.name
            assert pattern.groups == len(named), field.name


@pytest.mark.parametrize("language", LINE_WORDS, ids=lambda language: language.weekday or language.agency)
def test_words_of_lines_are_patterns_without_groups(language: LineWords) -> None:
    for field in fields(language):
        assert re.compile(getattr(language, field.name)).groups == 0, field.name


def test_either_leaves_out_what_is_not_known() -> None:
    assert either("", "By|BY", "") == "By|BY"


@pytest.mark.parametrize(
    ("text", "page"),
    [
        ("（下转第2版）", "2"),
        ("（下转 A3）", "A3"),
        ("Continued on page 4", "4"),
        ("Fortsetzung auf Seite 3", "3"),
        ("Suite en page 5", "5"),
        ("Pasa a la página 6", "6"),
        ("Segue a pagina 7", "7"),
        ("3面に続く", "3"),
        ("4면에 계속", "4"),
    ],
)
def test_jump_line_of_each_language(text: str, page: str) -> None:
    jump = find_jump_to(text)
    assert jump is not None
    assert jump.page == page


@pytest.mark.parametrize(
    ("text", "page"),
    [
        ("（上接第1版）", "1"),
        ("Continued from page 1", "1"),
        ("From Page 1", "1"),
        ("Fortsetzung von Seite 1", "1"),
        ("Suite de la page 1", "1"),
        ("Viene de la página 1", "1"),
        ("Segue dalla pagina 1", "1"),
        ("1面から続く", "1"),
        ("1면에서 계속", "1"),
    ],
)
def test_jump_line_of_each_language_that_tells_where_it_comes_from(text: str, page: str) -> None:
    jump = find_jump_from(text)
    assert jump is not None
    assert jump.page == page
