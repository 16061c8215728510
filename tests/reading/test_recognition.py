"""What the grammars make of a text, and that the stages ask for it in one place."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from newsarc.reading.recognition import LineReading, recognize, recognize_opener

PACKAGE = Path(__file__).parents[2] / "newsarc"
GRAMMARS = {"find_jump_from", "find_jump_to", "read_byline", "read_opener", "starts_like_opener"}
# The grammars themselves, which are made of each other.
ROOMS = {"reading/credits", "reading/furniture"}


def said(reading: LineReading) -> set[str]:
    return {name for name in ("begins_opener", "byline", "jump_to", "jump_from") if getattr(reading, name)}


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("本报记者 田一禾", {"byline"}),
        ("By Ada Marlow", {"byline"}),
        ("本报讯（记者 田一禾）堤上一夜。", {"begins_opener"}),
        ("新华社金华 3 月 21 日电（记", {"begins_opener"}),
        ("（记者 田一禾）堤上一夜。", set()),
        ("（下转 2 版）", {"jump_to"}),
        ("Continued from page 1", {"jump_from"}),
        ("堤上一夜。（下转 2 版）", {"jump_to"}),
        ("堤上一夜，水退了。", set()),
        ("", set()),
    ],
)
def test_text_is_recognized(text: str, wanted: set[str]) -> None:
    assert said(recognize(text)) == wanted


def test_opener_of_a_paragraph_is_read() -> None:
    opener = recognize_opener("（记者 田一禾）堤上一夜。")
    assert opener is not None
    assert opener.byline == "记者 田一禾"
    assert recognize_opener("堤上一夜。") is None


def test_text_is_recognized_once() -> None:
    assert recognize("本报记者 甘恬") is recognize("本报记者 甘恬")


def test_long_text_is_recognized_and_not_kept() -> None:
    text = "本报讯（记者 田一禾）" + "堤上一夜。" * 1000
    assert said(recognize(text)) == {"begins_opener"}
    assert recognize(text) is not recognize(text)


def names_imported(path: Path) -> set[str]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    froms = (node for node in ast.walk(tree) if isinstance(node, ast.ImportFrom))
    return {alias.name for node in froms for alias in node.names}


def test_the_grammars_are_asked_in_one_place() -> None:
    asking = {
        path.relative_to(PACKAGE).as_posix()
        for path in PACKAGE.rglob("*.py")
        if GRAMMARS & names_imported(path) and path.parent.relative_to(PACKAGE).as_posix() not in ROOMS
    }
    assert asking == {"reading/recognition.py"}
