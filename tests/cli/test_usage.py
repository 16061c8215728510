from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from newsarc.cli.app import Commands
from newsarc.cli.manual.topics import TOPICS
from newsarc.cli.options import usage_hints

Call = Callable[..., Any]


def test_version(newsarc: Call) -> None:
    found = newsarc("--version")
    assert (found.code, found.err) == (0, "")
    assert found.out.startswith("newsarc ")


@pytest.mark.parametrize("command", ["import", "list", "search", "show", "export"])
def test_every_command_has_help_with_an_example(newsarc: Call, command: str) -> None:
    found = newsarc(command, "--help")
    assert (found.code, found.err) == (0, "")
    assert f"Example: newsarc {command}" in found.out or f"| newsarc {command}" in found.out


def test_without_a_command_help_goes_to_standard_error(newsarc: Call) -> None:
    found = newsarc()
    assert (found.code, found.out) == (2, "")
    assert "import" in found.err


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["lst"], "no such command 'lst'. Did you mean 'list'? (see `newsarc --help`)"),
        (
            ["list", "--lmit", "3"],
            "no such option: --lmit (Possible options: --limit)",
        ),
        (["list", "--format", "yaml"], "'yaml' is not one of"),
        (["list", "--limit", "x"], "'x' is not a whole number (see `newsarc list --help`)"),
        (["import", "a.txt", "--wait", "x"], "'x' is not a number (see `newsarc import --help`)"),
        (["edit", "3", "--set"], "option '--set' requires an argument (see `newsarc edit --help`)"),
        (["show"], "missing argument 'ID...' (see `newsarc show --help`)"),
        (["a\x1bb\nc"], "no such command"),
    ],
)
def test_bad_usage_is_one_line(newsarc: Call, arguments: list[str], message: str) -> None:
    found = newsarc(*arguments)
    assert (found.code, found.out) == (2, "")
    assert found.err.startswith("newsarc: ")
    assert message in found.err
    assert found.err.count("\n") == 1
    assert "\x1b" not in found.err


def test_a_bug_keeps_its_traceback(newsarc: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(text: str, **_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("newsarc.query.parser.parse_query", broken)
    with pytest.raises(ZeroDivisionError):
        newsarc("list", "word")


@pytest.mark.parametrize(
    ("arguments", "hint"),
    [
        (["search", "防控", "-会议"], "(a query that begins with a dash goes last, behind `--`)"),
        (["list", "--archive", "x.db"], "(it goes before the command: newsarc --archive FILE …)"),
        (["习近平"], "no such command '习近平' (to find it: `newsarc search 习近平`)"),
        (["green harbour"], "(to find it: `newsarc search 'green harbour'`)"),
        (["next"], "(it is `newsarc show @+1` here)"),
        (["tag", "7", "fire"], "(it is one of add, remove, list)"),
        (["help", "cron"], "cron: it is in `newsarc help nightly`"),
        (["list", "--sort", "newest"], "(it is `--sort -date` here)"),
        (["edit", "7", "--byline", "Mara Quill"], "(it is `--set byline=VALUE` here)"),
        (["export", "--output", "y.xlsx"], "no format for .xlsx: it is `--format csv --bom` here"),
        (["version"], "(it is `newsarc --version` here)"),
        (["stats"], "(it is `newsarc archive info` or `newsarc count --by newspaper` here)"),
        (["info"], "(it is `newsarc archive info` here)"),
        (["runs"], "(it is `newsarc archive runs` here)"),
        (["cat", "3"], "(it is `newsarc show ID` here)"),
        (["find", "x"], "(it is `newsarc search WORDS` here)"),
        (["add", "x"], "(it is `newsarc import PATH` here)"),
        (["rm", "3"], "(it is `newsarc remove ID` here)"),
        (["-n", "5"], "(`--limit N` goes behind a command, as in `newsarc list --limit N`)"),
        (["--json", "list"], "(`--format json` goes behind a command, as in `newsarc list --format json`)"),
        (["list", "--json"], "(it is `--format json` here)"),
        (["search", "x", "--from", "2020"], "no such option: --from (it is `--since DATE` here)"),
        (["list", "--date", "2024"], "(it is said in the query: date:…)"),
        (["search", "fire", "-news"], "no such option: -news (a query that begins with a dash goes last,"),
        (["export", "fire", "-office"], "(a query that begins with a dash goes last, behind `--`)"),
        (["list", "-nx"], "(a query that begins with a dash goes last, behind `--`)"),
    ],
)
def test_an_option_that_is_none_is_told_what_it_may_mean(
    newsarc: Call, arguments: list[str], hint: str
) -> None:
    found = newsarc(*arguments)
    assert (found.code, found.out) == (2, "")
    assert hint in found.err
    assert found.err.count("\n") == 1


@pytest.mark.parametrize(
    "command",
    [
        ("trend", "公路", "--by", "year", "--by", "month"),
        ("search", "公路", "--since", "2021", "--since", "2022"),
        ("export", "--format", "csv", "--format", "jsonl"),
        ("tag", "list", "--format", "tsv", "--format", "json"),
    ],
)
def test_an_option_given_twice_is_refused(newsarc: Call, command: tuple[str, ...]) -> None:
    found = newsarc(*command)
    assert (found.code, found.out) == (2, "")
    assert f"{command[-2]}" in found.err
    assert ": given more than once, and only one would count" in found.err


def test_options_that_take_several_may_be_repeated(newsarc: Call) -> None:
    found = newsarc("export", "--kind", "notice", "--kind", "caption")
    assert "no archive here yet" in found.err


def test_every_topic_that_is_meant_is_there() -> None:
    assert set(usage_hints.TOPICS.values()) <= set(TOPICS)
    assert not usage_hints.TOPICS.keys() & {*TOPICS, *Commands.places}


def test_every_command_that_is_meant_is_there() -> None:
    for meant in usage_hints.COMMANDS.values():
        command = meant.split("`")[0].split()[0]
        assert command in {"--version", *Commands.places}


@pytest.mark.usefixtures("archive")
def test_short_options_are_the_long_ones(newsarc: Call, tmp_path: Path) -> None:
    long = newsarc("list", "--limit", "1", "--format", "ids", "--sort", "date")
    assert (long.code, long.out) == (0, "1\n")
    assert newsarc("list", "-n", "1", "-f", "ids", "-s", "date") == long
    assert newsarc("list", "-n1", "-f", "ids", "-s", "date") == long
    assert newsarc("export", "-o", "out.csv").code == 0
    assert (tmp_path / "out.csv").exists()
    assert newsarc("-V") == newsarc("--version")


@pytest.mark.usefixtures("archive")
def test_a_dash_behind_dashes_leaves_out(newsarc: Call) -> None:
    assert newsarc("list", "-f", "ids", "--", "-news").out == "1\n3\n"
