from __future__ import annotations

import io
import json
import re
import sys
import zipfile
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import pytest

from tests.cli.terminals import environment, on_a_terminal

if TYPE_CHECKING:
    from pathlib import Path

Call = Callable[..., Any]
PAGE = """乌桕岭栽下四万株茶苗
本报记者 高若谷

　　清晨六点，青石码头上站满了等茶苗的人，四万株茶苗装
在一百只竹筐里。\x1b[2J
（下转第2版）
"""


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "a.txt"
    path.write_text(PAGE, encoding="utf-8")
    return path


@pytest.mark.usefixtures("page")
def test_each_line_is_shown_with_its_label_and_rule(newsarc: Call, tmp_path: Path) -> None:
    found = newsarc("explain", "a.txt", "--newspaper", "东岭日报", "--date", "2022-03-15", "--page", "1")
    assert (found.code, found.err) == (0, "")
    rows = found.out.splitlines()
    assert rows[0].startswith("a.txt: utf-8, reader ")
    assert rows[1] == "东岭日报 · 2022-03-15 · page 1"
    assert rows[2].startswith("1 article · lines 1–6 · 乌桕岭栽下四万株茶苗 · 本报记者 高若谷 · → 2")
    assert rows[3:5] == ["dropped from line 5: ␛ (invisible control character)", ""]
    assert [row[:3] + " ".join(row[3:19].split()) for row in rows[5:11]] == [
        "1  headline 1",
        "2  byline 1",
        "3  blank",
        "4  lead 1",
        "5  continuation 1",
        "6  jump line 1",
    ]
    assert "  （下转第2版）  (no " in rows[10]
    assert newsarc("explain", "a.txt", "--brief").out.splitlines() == [rows[0], *rows[2:4]]
    assert not (tmp_path / "archive.db").exists()


@pytest.mark.usefixtures("page")
@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("--brief", "--costs"), "--brief leaves out the lines"),
        (("--brief", "--format", "json"), "--brief leaves out the lines"),
        (("--brief", "--picture", "a.svg"), "--picture goes alone"),
    ],
)
def test_what_would_show_nothing_is_refused(newsarc: Call, options: tuple[str, ...], said: str) -> None:
    found = newsarc("explain", "a.txt", *options)
    assert (found.code, found.out) == (2, "")
    assert found.err.startswith(f"newsarc: {said}")


@pytest.mark.usefixtures("page")
@pytest.mark.parametrize("form", ["text", "json", "jsonl"])
def test_no_control_character_is_written_raw(newsarc: Call, form: str) -> None:
    found = newsarc("explain", "a.txt", "--format", form)
    assert found.code == 0
    assert all(character.isprintable() or character == "\n" for character in found.out)


def test_json_is_one_object_a_file(newsarc: Call, page: Path) -> None:
    explained = json.loads(newsarc("explain", "a.txt", "a.txt", "--format", "json").out)
    assert len(explained) == 2
    assert list(explained[0]) == [
        "path",
        "encoding",
        "reader",
        "issues",
        "lines",
        "parts",
        "warnings",
        "dropped",
    ]
    assert explained[0]["path"] == str(page)
    assert [line["label"] for line in explained[0]["lines"]][:3] == ["headline", "byline", "blank"]
    assert explained[0]["parts"][0]["jump_to"] == "2"


@pytest.mark.usefixtures("page")
def test_json_lines_are_one_object_a_source_line(newsarc: Call) -> None:
    lines = [json.loads(line) for line in newsarc("explain", "a.txt", "--format", "jsonl").out.splitlines()]
    assert [line["line"] for line in lines] == [1, 2, 3, 4, 5, 6]
    assert list(lines[1]) == [
        *("path", "line", "label", "rule", "part", "role", "text"),
        *("page", "box", "size", "probability", "other", "evidence"),
    ]
    assert (lines[1]["part"], lines[1]["role"], lines[1]["text"]) == (1, "byline", "本报记者 高若谷")


@pytest.mark.usefixtures("page")
def test_costs_are_all_that_speaks_for_a_label_and_against_it(newsarc: Call) -> None:
    rows = newsarc("explain", "--costs", "a.txt").out.splitlines()
    first, second = (number for number, row in enumerate(rows) if row.startswith(("1  ", "2  ")))
    assert re.fullmatch(r" {3}\d+\.\d% headline, else [a-z -]+", rows[first + 1])
    weights = [float(row.split()[0]) for row in rows[first + 2 : second]]
    assert len(weights) > 10
    assert weights == sorted(weights, key=abs, reverse=True)


@pytest.mark.usefixtures("page")
def test_costs_in_json(newsarc: Call) -> None:
    for arguments, is_told in (((), False), (("--costs",), True)):
        lines = newsarc("explain", "a.txt", "--format", "jsonl", *arguments).out.splitlines()
        evidence = [json.loads(line)["evidence"] for line in lines if json.loads(line)["label"] != "blank"]
        assert [bool(weighed) for weighed in evidence] == [is_told] * 5


def test_standard_input(newsarc: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(PAGE.encode("gb18030"))))
    found = newsarc("explain", "-", "--encoding", "gb18030")
    assert found.code == 0
    assert found.out.startswith("-: gb18030, reader ")


def test_what_a_file_holds_is_explained(newsarc: Call, tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "pages.zip", "w") as pages:
        pages.writestr("a.txt", PAGE)
        pages.writestr("b.txt", PAGE)
    found = newsarc("explain", "pages.zip", "--brief")
    assert (found.code, found.err) == (0, "")
    heads = [line.partition(": ")[0] for line in found.out.splitlines() if ", reader " in line]
    assert heads == ["pages.zip!a.txt", "pages.zip!b.txt"]


@pytest.mark.usefixtures("page")
def test_a_file_that_cannot_be_read(newsarc: Call, tmp_path: Path) -> None:
    alone = newsarc("explain", "none.txt")
    assert (alone.code, alone.out) == (1, "")
    assert alone.err == f"newsarc: {tmp_path.resolve()}/none.txt: no such file or folder\n"
    beside = newsarc("explain", "none.txt", "a.txt")
    assert beside.code == 3
    assert "乌桕岭" in beside.out


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--date", "soon"], "newsarc: cannot read 'soon' as a date: "),
        (["--encoding", "klingon"], "newsarc: unknown encoding 'klingon'"),
        (["--format", "xml"], "newsarc: invalid value for '--format'"),
    ],
)
@pytest.mark.usefixtures("page")
def test_bad_usage(newsarc: Call, arguments: list[str], said: str) -> None:
    found = newsarc("explain", "a.txt", *arguments)
    assert (found.code, found.out) == (2, "")
    assert found.err.startswith(said)


def test_a_terminal_gets_colours_and_a_legend(page: Path) -> None:
    environ = environment(page.with_name("archive.db"), LINES="99", COLUMNS="120")
    rows = on_a_terminal(["explain", page], environ).splitlines()
    assert "\x1b[1;4m乌桕岭栽下四万株茶苗\x1b[0m  \x1b[2m(" in "".join(rows)
    assert rows[-1].startswith("\x1b[1;4mheadline\x1b[0m  \x1b[1;32mlead\x1b[0m")
    assert "\x1b[2J" not in "".join(rows)


def test_the_page_of_an_article_is_explained_as_it_was_kept(newsarc: Call, page: Path) -> None:
    newsarc("import", page, "--newspaper", "东岭日报", "--date", "2022-03-15", "--page", "1")
    of_file = newsarc("explain", page, "--newspaper", "东岭日报", "--date", "2022-03-15", "--page", "1")
    page.unlink()
    found = newsarc("explain", "1")
    assert (found.code, found.out, found.err) == (0, of_file.out, "")
    assert newsarc("explain", "1", "--brief", "--page", "2").out.splitlines()[1].endswith("· page 2")
    found = newsarc("explain", "7")
    assert (found.code, found.err) == (1, "newsarc: no article 7: `newsarc list` shows the ids\n")
    (page.parent / "7").write_text(PAGE, encoding="utf-8")
    assert newsarc("explain", "7").code == 0
