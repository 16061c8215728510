"""`newsarc cite` and `show --cite`: references, items and quotations, and what is missing."""

from __future__ import annotations

import io
import json
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    Call = Callable[..., Any]

pytestmark = pytest.mark.usefixtures("archive")
TEA = "林知夏. 湖边小镇迎来茶苗[N]. 湖光日报，2031-03-15（A1）.\n"
ROAD = "山里通车[N]. 湖光日报，2031-03-15（A2）.\n"


def test_chinese_articles_are_cited_by_gb_7714(newsarc: Call) -> None:
    assert newsarc("cite", "1").out == TEA
    assert newsarc("cite").out == TEA + ROAD
    assert newsarc("cite", "公路").out == ROAD


def test_a_style_is_named(newsarc: Call) -> None:
    assert newsarc("cite", "1", "--style", "gb7714-2015").out == TEA.replace("，", ", ").replace(
        "（", "("
    ).replace("）", ")")
    assert newsarc("cite", "1", "--style", "chicago").out == (
        "林知夏. “湖边小镇迎来茶苗.” 湖光日报, March 15, 2031.\n"
    )


def test_a_setting_names_the_style_of_all(newsarc: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEWSARC_STYLE", "gb7714-2015")
    assert newsarc("cite", "1").out == newsarc("cite", "1", "--style", "gb7714-2015").out
    assert newsarc("cite", "1", "--style", "gb7714").out == TEA
    assert "湖光日报, 2031-03-15(A1)." in newsarc("show", "1", "--cite").out
    monkeypatch.setenv("NEWSARC_STYLE", "harvard")
    done = newsarc("cite", "1")
    assert (done.code, done.out) == (2, "")
    assert done.err.startswith("newsarc: cannot use 'harvard' as NEWSARC_STYLE: expected gb7714 or ")


def test_ids_come_from_standard_input_and_refs_are_names(
    newsarc: Call, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("3\n1\n"))
    assert newsarc("cite", "-").out == ROAD + TEA
    ref = json.loads(newsarc("show", "3", "--format", "jsonl").out)["ref"]
    assert newsarc("cite", ref, "1").out == ROAD + TEA


def test_what_is_missing_is_said_and_the_others_are_cited(newsarc: Call) -> None:
    done = newsarc("cite", "1", "2")
    assert (done.code, done.out) == (1, TEA)
    assert done.err == (
        "newsarc: article 2 cannot be cited in full: it has no headline:"
        " `newsarc edit 2 --set headline=…` says it\n"
    )


def test_items_hold_what_is_known(newsarc: Call) -> None:
    done = newsarc("cite", "1", "2", "--format", "csl-json")
    assert [item.get("title") for item in json.loads(done.out)] == ["湖边小镇迎来茶苗", None]
    assert done.code == 1
    assert "no headline" in done.err
    assert newsarc("cite", "1", "--format", "ris").out.startswith("TY  - NEWS\n")
    assert newsarc("cite", "1", "--format", "biblatex").out.startswith("@article{")


def test_a_quotation_is_checked(newsarc: Call) -> None:
    assert newsarc("cite", "1", "--quote", "码头上站满了人").out == f"“码头上站满了人” (paragraph 1)\n{TEA}"
    done = newsarc("cite", "1", "--quote", "码头上没有人")
    assert (done.code, done.out) == (1, "")
    assert done.err == "newsarc: article 1 does not say '码头上没有人': `newsarc show 1` shows its text\n"


def test_show_prints_the_reference_below(newsarc: Call) -> None:
    assert newsarc("show", "1", "--cite").out.endswith(f"\n\n{TEA}")


@pytest.mark.parametrize(
    "words",
    [
        ("cite", "1", "--style", "apa", "--format", "ris"),
        ("cite", "1", "--quote", "人", "--format", "ris"),
        ("cite", "1", "--quote", " "),
        ("cite", "1", "码头"),
        ("cite", "1", "--style", "harvard"),
        ("show", "1", "--cite", "--format", "json"),
        ("show", "1", "--cite", "--history"),
        ("show", "1", "--cite", "--source"),
    ],
)
def test_what_would_not_count_is_refused(newsarc: Call, words: tuple[str, ...]) -> None:
    done = newsarc(*words)
    assert (done.code, done.out) == (2, "")
    assert done.err.count("\n") == 1


def test_an_unknown_id_fails(newsarc: Call) -> None:
    assert newsarc("cite", "99").code == 1
