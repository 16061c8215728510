from __future__ import annotations

import io
import json
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Call = Callable[..., Any]

pytestmark = pytest.mark.usefixtures("archive")
TEXT = "=ask the Harbour office about 碼頭"


def ids(newsarc: Call, *query: str) -> list[str]:
    found = newsarc("list", *query, "--format", "ids")
    assert (found.code, found.err) == (0, "")
    return list(found.out.split())


def test_a_note_fits_the_cell_of_a_spreadsheet(newsarc: Call) -> None:
    assert newsarc("note", 1, "港" * 32_767).code == 0
    refused = newsarc("note", 1, "港" * 32_768)
    assert (refused.code, refused.out, refused.err.count("\n")) == (2, "", 1)
    assert "a note has at most 32,767 characters, this one 32,768: shorten it" in refused.err


def test_a_note_is_shown_found_and_exported(newsarc: Call) -> None:
    noted = newsarc("note", 1, f"  {TEXT}\n")
    assert (noted.code, noted.out, noted.err) == (0, "", "1 article noted\n")
    assert newsarc("note", 1).out.startswith(f"1\t{TEXT}\t")
    assert ids(newsarc, "note:harbour") == ids(newsarc, "笔记:码头") == ids(newsarc, "is:noted") == ["1"]
    assert ids(newsarc, "note:wharf") == ids(newsarc, "note:山") == []
    assert ids(newsarc, "harbour") == []  # as with tags, words alone ask for what is printed
    assert f"\nnote: {TEXT}\n" in newsarc("show", 1).out
    (line,) = newsarc("export", "id:1").out.splitlines()
    assert json.loads(line)["note"] == TEXT
    assert f",'{TEXT}," in newsarc("export", "id:1", "--format", "csv").out
    assert newsarc("sql", "SELECT id, note FROM articles WHERE note IS NOT NULL").out == f"1\t{TEXT}\n"
    assert newsarc("archive", "check").code == 0


def test_a_note_is_replaced_and_taken_off_and_the_former_is_told(newsarc: Call) -> None:
    newsarc("note", "1,3", "one")
    assert newsarc("note", 1, "two").err == "the note on article 1 was: one\n1 article noted\n"
    assert [row.split("\t")[:2] for row in newsarc("note").out.splitlines()] == [["1", "two"], ["3", "one"]]
    assert newsarc("note", 1, "--remove").err == "the note on article 1 was: two\n1 note taken off\n"
    assert newsarc("note", 1, "--remove").err == "0 notes taken off\n"
    assert ids(newsarc, "is:noted") == ["3"]


def test_ids_come_from_a_pipe(newsarc: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("1\n3\n"))
    assert newsarc("note", "-", "both").err == "2 articles noted\n"
    assert ids(newsarc, "note:both") == ["1", "3"]


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ((1, " "), "the note is empty: `newsarc note ID --remove` takes a note off"),
        ((",", "x"), "name the article: `newsarc note ID NOTE`"),
        (("--remove",), "say `newsarc note ID NOTE`, `newsarc note ID`, or `newsarc note ID --remove`"),
        (
            (1, "x", "--remove"),
            "say `newsarc note ID NOTE`, `newsarc note ID`, or `newsarc note ID --remove`",
        ),
    ],
)
def test_what_cannot_be_meant_is_refused(newsarc: Call, arguments: tuple[object, ...], told: str) -> None:
    found = newsarc("note", *arguments)
    assert (found.code, found.out, found.err) == (2, "", f"newsarc: {told}\n")


def test_an_unknown_article_leaves_all_as_they_were(newsarc: Call) -> None:
    found = newsarc("note", "1,99", "x")
    assert (found.code, found.err) == (1, "newsarc: no article 99: `newsarc list` shows the ids\n")
    assert newsarc("note").out == ""


def test_a_note_goes_and_comes_back_with_its_article(newsarc: Call) -> None:
    newsarc("note", 1, "kept")
    newsarc("remove", 1, "--yes")
    assert newsarc("note").out == ""
    newsarc("remove", "--undo")
    assert newsarc("note", 1).out.startswith("1\tkept\t")


def test_a_note_stays_when_the_file_changes_or_is_read_again(newsarc: Call, tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    page.write_text("渔港今天开港\n\n　　渔船今天进港，码头上站满了人。", encoding="utf-8")
    newsarc("import", page)
    (article,) = ids(newsarc, "渔港")
    newsarc("note", article, "kept")
    page.write_text("渔港今天开港\n\n　　渔船今天进港，码头上站满了人。天晴。", encoding="utf-8")
    assert newsarc("import", page).code == 0
    assert newsarc("reread").code == 0
    assert newsarc("note").out.startswith(f"{article}\tkept\t")
    assert ids(newsarc, "天晴 note:kept") == [article]


@pytest.mark.parametrize("ending", ["jsonl", "csv", "db"])
def test_a_note_goes_out_and_comes_in_again(newsarc: Call, tmp_path: Path, ending: str) -> None:
    newsarc("note", 1, TEXT)
    out = tmp_path / f"out.{ending}"
    assert newsarc("export", "id:1", "--output", out).code == 0
    other = out
    if ending != "db":
        other = tmp_path / "other.db"
        newsarc("--archive", other, "import", out)
    assert newsarc("--archive", other, "note").out.startswith(f"1\t{TEXT}\t")
