import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Call = Callable[..., Any]
pytestmark = pytest.mark.usefixtures("archive")


def test_in_a_pipe_it_is_csv_with_counts_and_shares(newsarc: Call) -> None:
    found = newsarc("trend", "码头", "headline:山里 OR 飞船", "--by", "day")
    assert (found.code, found.err) == (0, "")
    assert found.out == (
        "period,term,articles,all_articles,share\r\n"
        "2031-03-15,码头,1,2,0.5\r\n"
        "2031-03-15,headline:山里 OR 飞船,1,2,0.5\r\n"
    )


def test_json(newsarc: Call) -> None:
    assert json.loads(newsarc("trend", "飞船", "--by", "year", "--format", "json").out) == [
        {"period": "2031", "term": "飞船", "articles": 0, "all_articles": 2, "share": 0.0}
    ]


def test_a_chart_in_a_pipe_has_no_escape_sequence(newsarc: Call) -> None:
    found = newsarc("trend", "码头", "--format", "table")
    assert found.out.startswith("码头  1 of 2 articles, share by month\n 50.0% ┤███\n")
    assert "\x1b" not in found.out


def test_a_newspaper_that_is_not_there_has_no_trend(newsarc: Call) -> None:
    for form in ("csv", "table"):
        found = newsarc("trend", "码头", "--newspaper", "晚报", "--format", form)
        assert (found.code, found.err) == (0, "")
        assert found.out == ("period,term,articles,all_articles,share\r\n" if form == "csv" else "")


def test_wrong_terms_and_files_are_bad_usage(newsarc: Call) -> None:
    for wrong, said in (
        ((), "newsarc: missing argument 'TERM...'"),
        ((" ",), "newsarc: a term is empty: name what to count\n"),
        (("码头", '"no end'), "newsarc: cannot read the query '\"no end' at character "),
        (
            ("码头", "--output", "trend.pdf"),
            "newsarc: trend.pdf: a chart is written as .svg or .png: name such a file\n",
        ),
    ):
        found = newsarc("trend", *wrong)
        assert (found.code, found.out) == (2, "")
        assert found.err.startswith(said)


def test_a_chart_file_without_matplotlib_names_the_extra(
    newsarc: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "matplotlib", None)
    found = newsarc("trend", "码头", "--output", "trend.svg")
    assert (found.code, found.out) == (1, "")
    assert found.err == (
        "newsarc: a chart as a file needs a package that is not installed: pip install 'newsarc[plot]'\n"
    )
    assert not (tmp_path / "trend.svg").exists()


def test_a_chart_file(newsarc: Call, tmp_path: Path) -> None:
    pytest.importorskip("matplotlib")
    found = newsarc("trend", "码头", "--output", "trend.PNG")
    assert (found.code, found.out) == (0, "")
    assert (tmp_path / "trend.PNG").read_bytes().startswith(b"\x89PNG")


def test_finds_without_a_date_are_told(newsarc: Call, tmp_path: Path) -> None:
    (tmp_path / "b.txt").write_text("桥上看灯\n\n昨夜，几千人在桥上看灯。\n")
    assert newsarc("import", "b.txt", "--quiet").code == 0
    found = newsarc("trend", "桥上", "--by", "year")
    assert found.out.endswith("2031,桥上,0,2,0.0\r\n")
    assert found.err == "newsarc: 1 article left out: date not known to the year\n"
