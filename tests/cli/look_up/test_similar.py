import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Call = Callable[..., Any]
pytestmark = pytest.mark.usefixtures("reprinted")

BODY = "昨夜，几千人在东岭大桥上看灯。灯从桥头一直挂到桥尾，一共三千六百盏，都是镇上的人自己扎的。"
MORE = "今年的灯会要开到正月十八，末班车推迟到夜里十一点。"


@pytest.fixture
def reprinted(newsarc: Call, archive: Path, tmp_path: Path) -> None:
    """Import an article, and its reprint of two days later that is a little longer."""
    for number, (text, day) in enumerate(((BODY, 14), (BODY + MORE, 16))):
        path = tmp_path / f"{number}.txt"
        path.write_text(f"桥上看灯\n\n{text}\n")
        assert newsarc("import", path, "--date", f"2031-01-{day}", "--newspaper", "东岭日报").code == 0


def test_in_a_pipe_a_line_says_what_where_and_how_much(newsarc: Call) -> None:
    found = newsarc("similar", 4)
    assert (found.code, found.err) == (0, "")
    assert found.out == "5\t2031-01-16\t东岭日报\t\t桥上看灯\tnear\t\t1.0\t0.6349\t2\n"


def test_json(newsarc: Call) -> None:
    assert json.loads(newsarc("similar", 5, "--format", "json").out) == [
        {
            "id": 4,
            "date": "2031-01-14",
            "newspaper": "东岭日报",
            "page": None,
            "headline": "桥上看灯",
            "likeness": "near",
            "direction": None,
            "share": 0.6349,
            "share_of_other": 1.0,
            "days": -2,
        }
    ]


def test_a_table_in_a_pipe(newsarc: Call) -> None:
    found = newsarc("similar", 4, "--format", "table")
    assert found.out.splitlines()[1] == (
        " 5  near      100%/63%  2031-01-16  2 days later  东岭日报         桥上看灯"
    )


def test_nothing_like_it_is_done_too(newsarc: Call) -> None:
    for form in ("tsv", "table"):
        found = newsarc("similar", 1, "--format", form)
        assert (found.code, found.out, found.err) == (0, "", "")


def test_an_unknown_id_fails(newsarc: Call) -> None:
    found = newsarc("similar", 99)
    assert (found.code, found.out) == (1, "")
    assert found.err == "newsarc: no article 99: `newsarc list` shows the ids\n"


def test_limit(newsarc: Call) -> None:
    assert newsarc("similar", 4, "--limit", 1).out.count("\n") == 1
    assert newsarc("similar", 4, "--limit", -1).code == 2
