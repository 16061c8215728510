"""Standing exports: saved queries, their options, and what is new since the last time."""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Call = Callable[..., Any]

pytestmark = pytest.mark.usefixtures("archive")


def ids(text: str) -> list[int]:
    return [json.loads(line)["id"] for line in text.splitlines()]


def news(newsarc: Call, name: str = "night") -> list[int]:
    done = newsarc("export", "--since-last", name)
    assert (done.code, done.err) == (0, "")
    return ids(done.out)


def test_a_saved_query_is_asked_by_every_command(newsarc: Call) -> None:
    newsarc("saved", "add", "roads", "公路")
    assert ids(newsarc("export", "--saved", "roads").out) == [3]
    assert newsarc("list", "--saved", "roads", "--format", "ids").out == "3\n"
    assert newsarc("count", "--saved", "roads").out == "1\n"
    assert newsarc("count", "茶", "--saved", "roads").out == "0\n"
    assert newsarc("list", "--saved", "rivers").code == 1
    assert newsarc("export", "1", "--saved", "roads").code == 2


def test_only_what_is_new_or_changed_is_exported(newsarc: Call) -> None:
    assert news(newsarc) == [1, 3]
    assert news(newsarc) == []
    assert news(newsarc, "other") == [1, 3]
    newsarc("edit", "3", "--set", "page=B2")
    newsarc("tag", "add", "茶", "1")
    assert news(newsarc) == [1, 3]
    assert news(newsarc) == []
    newsarc("edit", "3", "--set", "page=A2")
    assert news(newsarc) == [3]


def test_what_was_not_written_stays_new(newsarc: Call, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    assert newsarc("export", "--since-last", "night", "--output", "file/a.jsonl").code == 1
    assert newsarc("export", "--since-last", "night", "--limit", "1").code == 0
    assert news(newsarc) == [3]


def test_a_name_is_forgotten(newsarc: Call) -> None:
    assert news(newsarc) == [1, 3]
    assert newsarc("saved", "remove", "night").code == 0
    assert news(newsarc) == [1, 3]


def test_saved_exports_run_at_once(newsarc: Call, tmp_path: Path) -> None:
    newsarc("saved", "add", "plain", "茶")
    newsarc("saved", "add", "roads", "公路", "--export", "--output roads.csv --fields id,headline")
    newsarc("saved", "add", "teas", "茶", "--export", "--output 'teas and.txt' --since-last teas")
    newsarc("saved", "add", "daily", "茶", "--export", "-o {date}.md")
    newsarc("saved", "add", "new", "茶", "--export", "-o {date}.txt --since-last new")
    assert newsarc("saved", "run", "new").code == 0
    again = newsarc("saved", "run", "new")
    assert (again.code, "--force overwrites it" in again.err) == (1, True)
    newsarc("saved", "remove", "new")
    for _ in range(2):
        done = newsarc("saved", "run")
        assert (done.code, done.out, done.err) == (0, "", "")
        assert (tmp_path / "roads.csv").read_text() == "id,headline\n3,山里通车\n"
    assert (tmp_path / "teas and.txt").read_text() == ""
    assert (tmp_path / f"{date.today()}.md").exists()
    rows = json.loads(newsarc("saved", "list", "--format", "json").out)
    assert [row["export"] for row in rows] == [
        "-o '{date}.md'",
        None,
        "--output roads.csv --fields id,headline",
        "--output 'teas and.txt' --since-last teas",
    ]


def test_one_that_fails_stops_no_other(newsarc: Call, tmp_path: Path) -> None:
    newsarc("saved", "add", "a", "茶", "--export", "--output none/a.csv")
    newsarc("saved", "add", "b", "茶", "--export", "--output b.csv")
    done = newsarc("saved", "run")
    assert done.code == 1
    assert done.err == "newsarc: a: none/a.csv: cannot be written: no such file or directory\n"
    assert (tmp_path / "b.csv").exists()
    assert newsarc("saved", "run", "b").code == 0
    assert newsarc("saved", "run", "c").code == 1


@pytest.mark.parametrize("options", ["--outpt a.csv", "--output 'a.csv", "--limit x --output a", "--limit 3"])
def test_options_that_export_would_not_take_are_not_saved(newsarc: Call, options: str) -> None:
    done = newsarc("saved", "add", "a", "茶", "--export", options)
    assert (done.code, done.out) == (2, "")
    assert newsarc("saved", "list").out == ""


def test_a_saved_query_that_is_renamed_knows_what_it_exported(newsarc: Call, tmp_path: Path) -> None:
    newsarc("saved", "add", "a", "公路", "--export", "--output a.jsonl --since-last a")
    newsarc("saved", "add", "b", "公路", "--export", "--output b.jsonl --since-last=b")
    assert newsarc("saved", "run").code == 0
    assert ids((tmp_path / "a.jsonl").read_text()) == ids((tmp_path / "b.jsonl").read_text()) == [3]
    assert newsarc("saved", "rename", "a", "roads").code == 0
    assert newsarc("saved", "rename", "b", "streets").code == 0
    assert newsarc("saved", "run").code == 0
    assert (tmp_path / "a.jsonl").read_text() == (tmp_path / "b.jsonl").read_text() == ""
    rows = json.loads(newsarc("saved", "list", "--format", "json").out)
    assert [row["export"] for row in rows] == [
        "--output a.jsonl --since-last roads",
        "--output b.jsonl --since-last=streets",
    ]
    assert newsarc("export", "--saved", "roads", "--since-last", "roads").out == ""


def test_a_name_that_exported_already_keeps_what_it_knows(newsarc: Call) -> None:
    newsarc("saved", "add", "a", "公路", "--export", "--output a.jsonl --since-last a")
    assert news(newsarc, "roads") == [1, 3]
    newsarc("saved", "run")
    newsarc("saved", "rename", "a", "roads")
    assert news(newsarc, "roads") == []
    assert news(newsarc, "a") == [1]
    assert "--since-last a" in newsarc("saved", "list").out


def test_a_saved_query_is_edited_and_renamed(newsarc: Call) -> None:
    newsarc("saved", "add", "a", "茶")
    assert newsarc("saved", "edit", "a", "公路").code == 0
    assert newsarc("saved", "edit", "a", "--export", "--output a.csv").code == 0
    assert newsarc("saved", "rename", "a", "roads").code == 0
    (row,) = json.loads(newsarc("saved", "list", "--format", "json").out)
    assert (row["name"], row["query"], row["export"]) == ("roads", "公路", "--output a.csv")
    newsarc("saved", "add", "b", "茶")
    assert newsarc("saved", "rename", "b", "roads").code == 1
    assert newsarc("saved", "rename", "c", "d").code == 1
    assert newsarc("saved", "edit", "c", "茶").code == 1
    assert newsarc("saved", "edit", "b").code == 2
