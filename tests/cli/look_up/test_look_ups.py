import io
import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Call = Callable[..., Any]
pytestmark = pytest.mark.usefixtures("archive")


def test_list_in_a_pipe_is_whole_lines_newest_first(newsarc: Call) -> None:
    found = newsarc("list")
    assert (found.code, found.err) == (0, "")
    assert found.out == (
        "1\t2031-03-15\t湖光日报\tA1\t湖边小镇迎来茶苗\n3\t2031-03-15\t湖光日报\tA2\t山里通车\n"
    )


def test_list_takes_a_query_of_several_words(newsarc: Call) -> None:
    assert newsarc("list", "page:A2", "公路", "--format", "ids").out == "3\n"
    assert newsarc("list", "kind:notice", "--format", "ids").out == "2\n"


def test_finding_nothing_is_done_too(newsarc: Call) -> None:
    for command in ("list", "search"):
        found = newsarc(command, "天文馆")
        assert (found.code, found.out, found.err) == (0, "", "")


def test_limit(newsarc: Call) -> None:
    assert newsarc("list", "--limit", 1, "--format", "ids").out == "1\n"
    assert newsarc("list", "--limit", 0, "--format", "ids").out == "1\n3\n"
    assert newsarc("list", "--limit", -1).code == 2


@pytest.mark.parametrize("command", ["list", "search"])
def test_a_dash_means_ids_on_standard_input(
    newsarc: Call, monkeypatch: pytest.MonkeyPatch, command: str
) -> None:
    feed(monkeypatch, "3\n")
    assert newsarc(command, "-", "--format", "ids").out == "3\n"


def test_search_adds_the_passage(newsarc: Call) -> None:
    found = newsarc("search", "码头")
    assert (found.code, found.err) == (0, "")
    assert found.out == ("1\t2031-03-15\t湖光日报\tA1\t湖边小镇迎来茶苗\t清晨六点，码头上站满了人。␛[2J\n")


def test_search_needs_words(newsarc: Call) -> None:
    found = newsarc("search")
    assert (found.code, found.out) == (2, "")
    assert found.err == (
        "newsarc: invalid value for QUERY: say what to search for, or use `newsarc list`"
        " (see `newsarc search --help`)\n"
    )


def test_a_query_that_cannot_be_read_is_bad_usage(newsarc: Call) -> None:
    found = newsarc("list", '"no end')
    assert (found.code, found.out) == (2, "")
    assert found.err == (
        'newsarc: cannot read the query \'"no end\' at character 1: expected a closing "\n  "no end\n  ^\n'
    )


@pytest.mark.parametrize("form", ["table", "tsv", "csv", "json", "jsonl", "ids"])
@pytest.mark.parametrize("command", ["list", "search"])
def test_every_form_writes_the_article_and_no_control_character(
    newsarc: Call, command: str, form: str
) -> None:
    found = newsarc(command, "码头", "--format", form)
    assert (found.code, found.err) == (0, "")
    assert "1" in found.out
    assert all(character.isprintable() or character in "\n\t\r" for character in found.out)


def test_show_is_the_article_with_its_origin(newsarc: Call) -> None:
    found = newsarc("show", 1)
    assert (found.code, found.err) == (0, "")
    assert found.out.startswith("湖边小镇迎来茶苗\n\n本报记者 林知夏\n\n清晨六点，码头上站满了人。␛[2J\n\n")
    assert "湖光日报 · 2031-03-15 · page A1\na.txt, lines 1–3, gb18030\n" in found.out


def test_show_finds_an_article_by_its_ref(newsarc: Call) -> None:
    ref = json.loads(newsarc("show", 3, "--format", "jsonl").out)["ref"]
    assert newsarc("show", ref).out == newsarc("show", 3).out


def test_show_several_keeps_their_order(newsarc: Call) -> None:
    shown = json.loads(newsarc("show", 3, 1, "--format", "json").out)
    assert [entry["id"] for entry in shown] == [3, 1]


def test_show_reads_ids_from_standard_input(newsarc: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    feed(monkeypatch, "3\n1\n")
    assert newsarc("show", "-").out == newsarc("show", 3, 1).out


def test_show_source_is_what_the_file_holds(newsarc: Call) -> None:
    assert newsarc("show", 1, "--source").out == "湖边小镇迎来茶苗\n清晨六点，\n码头上站满了人。\x1b[2J\n"


def test_an_unknown_id_fails_before_anything_is_written(newsarc: Call) -> None:
    found = newsarc("show", 1, 99)
    assert (found.code, found.out) == (1, "")
    assert found.err == "newsarc: no article 99: `newsarc list` shows the ids\n"


def test_export_is_the_contract_in_a_stable_order(newsarc: Call) -> None:
    lines = newsarc("export").out.splitlines()
    assert [json.loads(line)["id"] for line in lines] == [1, 3]
    assert newsarc("export").out.splitlines() == lines


def test_export_other_kinds(newsarc: Call) -> None:
    assert ids(newsarc("export", "--kind", "notice").out) == [2]
    assert ids(newsarc("export", "--kind", "notice", "--kind", "article").out) == [1, 2, 3]
    assert ids(newsarc("export", "--kind", "all").out) == [1, 2, 3]
    unknown = newsarc("export", "--kind", "poem")
    assert unknown.code == 2
    assert unknown.err.startswith("newsarc: 'poem' is not a valid Kind: known are article, ")


def test_export_to_a_file(newsarc: Call, tmp_path: Path) -> None:
    found = newsarc("export", "--format", "csv", "--output", "news.csv")
    assert (found.code, found.out, found.err) == (0, "", "")
    assert (tmp_path / "news.csv").read_bytes().count(b"\r\n") == 3


def test_an_output_that_cannot_be_written(newsarc: Call, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    found = newsarc("export", "--output", "file/news.jsonl")
    assert (found.code, found.out) == (1, "")
    assert found.err == "newsarc: file/news.jsonl: cannot be written: not a directory\n"


def ids(lines: str) -> list[int]:
    return [json.loads(line)["id"] for line in lines.splitlines()]


def feed(monkeypatch: pytest.MonkeyPatch, text: str) -> None:

    monkeypatch.setattr(sys, "stdin", io.StringIO(text))


def test_a_history_is_written_in_the_form_named(newsarc: Call) -> None:
    found = newsarc("show", "3", "--history", "--format", "json")
    assert (found.code, [state["version"] for state in json.loads(found.out)]) == (0, [1])


@pytest.mark.parametrize(
    "options",
    [("--history", "--format", "markdown"), ("--diff", "--format", "json"), ("--source", "--format", "json")],
)
def test_a_form_that_would_not_be_written_is_refused(newsarc: Call, options: tuple[str, ...]) -> None:
    found = newsarc("show", "3", *options)
    assert (found.code, found.out) == (2, "")


@pytest.mark.parametrize("name", ["a.key", "a.pptx", "a.html5", "a", ".csv"])
def test_an_ending_of_no_format_is_refused(newsarc: Call, tmp_path: Path, name: str) -> None:
    found = newsarc("export", "--output", tmp_path / name)
    assert found.code == 2
    assert "name one with --format" in found.err
    assert not (tmp_path / name).exists()
    assert newsarc("export", "--output", tmp_path / name, "--format", "csv").code == 0


def test_an_export_of_nothing_says_so(newsarc: Call, tmp_path: Path) -> None:
    found = newsarc("export", "天文馆", "--output", tmp_path / "a.jsonl")
    assert (found.code, found.err) == (0, "nothing found, no article exported\n")
