from __future__ import annotations

import io
import json
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from pathlib import Path

Call = Callable[..., Any]
FRONT = """乌桕岭栽下四万株茶苗
本报讯（记者 高若谷）清晨六点，青石码头上站满了等茶苗的人。
    林场场长说，四万株茶苗要栽到乌桕岭上，三年后才能采头茶。
（下转第2版）
"""
BACK = """（上接第一版）
茶苗栽到三月底才完，林场场长每天上乌桕岭看一遍。
    他说，头一年不问收成，只问死活。
"""


@pytest.fixture
def pages(newsarc: Call, tmp_path: Path) -> None:
    """Import two pages of an issue, the second one first."""
    for page, text in (("02", BACK), ("1", FRONT)):
        (tmp_path / f"p{page}.txt").write_text(text, encoding="utf-8")
        done = newsarc(
            "import", f"p{page}.txt", "--newspaper", "东岭日报", "--date", "2022-03-15", "--page", page
        )
        assert done.code == 0


SHOWN = """\
乌桕岭栽下四万株茶苗

记者 高若谷 · 本报

本报讯（记者 高若谷）清晨六点，青石码头上站满了等茶苗的人。

林场场长说，四万株茶苗要栽到乌桕岭上，三年后才能采头茶。

— page 02 —

茶苗栽到三月底才完，林场场长每天上乌桕岭看一遍。

他说，头一年不问收成，只问死活。

东岭日报 · 2022-03-15 · page 1
"""


@pytest.mark.usefixtures("pages")
def test_show_is_the_whole_article_from_either_half(newsarc: Call) -> None:
    for name in (1, 2):
        shown = newsarc("show", name)
        assert (shown.code, shown.err) == (0, "")
        assert shown.out.startswith(SHOWN)
        assert "\n\n东岭日报 · 2022-03-15 · page 02\np02.txt, lines 1–3, utf-8\nid 1 · " in shown.out


@pytest.mark.usefixtures("pages")
def test_show_writes_an_article_once(newsarc: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    once = newsarc("show", 2).out
    monkeypatch.setattr(sys, "stdin", io.StringIO("1\n2\n"))
    assert newsarc("show", "-").out == once


@pytest.mark.usefixtures("pages")
def test_show_alone_is_one_half_with_its_jump_line(newsarc: Call) -> None:
    back = newsarc("show", 1, "--alone").out
    assert back.startswith("← continued from page 1\n\n茶苗栽到三月底才完")
    front = newsarc("show", 2, "--alone").out
    assert "→ continued on page 2\n\n" in front
    assert "三月底" not in front
    assert newsarc("show", 1, "--source").out == BACK


@pytest.mark.usefixtures("pages")
def test_show_as_json_is_whole_too(newsarc: Call) -> None:
    (whole,) = json.loads(newsarc("show", 1, "--format", "json").out)
    assert (whole["id"], whole["jump_to"], whole["body"].count("\n")) == (2, None, 3)


@pytest.mark.usefixtures("pages")
def test_export_whole_leaves_the_second_halves_out(newsarc: Call) -> None:
    halves = [json.loads(line) for line in newsarc("export").out.splitlines()]
    assert [(half["id"], half["jump_to"], half["jump_from"]) for half in halves] == [
        (1, None, "1"),
        (2, "2", None),
    ]
    done = newsarc("export", "--whole")
    assert (done.code, done.err) == (0, "")
    (whole,) = map(json.loads, done.out.splitlines())
    assert list(whole) == list(halves[0])
    assert whole["body"] == f"{halves[1]['body']}\n{halves[0]['body']}"
    assert (whole["id"], whole["ref"], whole["jump_to"], whole["jump_from"]) == (
        2,
        halves[1]["ref"],
        None,
        None,
    )


@pytest.mark.usefixtures("pages")
@pytest.mark.parametrize("form", ["csv", "markdown"])
def test_export_whole_in_every_format(newsarc: Call, form: str) -> None:
    written = newsarc("export", "三月底", "--whole", "--format", form).out
    assert "乌桕岭栽下四万株茶苗" in written
    assert "只问死活" in written


def test_waiting_until_the_other_page_is_in(newsarc: Call, tmp_path: Path) -> None:
    (tmp_path / "1.txt").write_text(FRONT, encoding="utf-8")
    (tmp_path / "2.txt").write_text(BACK, encoding="utf-8")
    said = ["--newspaper", "东岭日报", "--date", "2022-03-15", "--page"]
    newsarc("import", "1.txt", *said, "1")
    assert newsarc("list", "is:waiting", "--format", "ids").out == "1\n"
    newsarc("import", "2.txt", *said, "2")
    assert newsarc("list", "is:waiting", "--format", "ids").out == ""
    assert newsarc("list", "--format", "ids", "--", "-is:waiting").out == "1\n2\n"
