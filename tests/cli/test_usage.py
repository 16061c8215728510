from collections.abc import Callable
from typing import Any

import pytest

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
    def broken(text: str, today: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("newsarc.query.parser.parse_query", broken)
    with pytest.raises(ZeroDivisionError):
        newsarc("list", "word")


@pytest.mark.parametrize(
    ("arguments", "hint"),
    [
        (["search", "防控", "-会议"], "(a query that begins with a dash goes last, behind `--`)"),
        (["list", "--archive", "x.db"], "(it goes before the command: newsarc --archive FILE …)"),
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
    assert f"{command[-2]}: given more than once, and only one would count" in found.err.replace("'", "")


def test_options_that_take_several_may_be_repeated(newsarc: Call) -> None:
    found = newsarc("export", "--kind", "notice", "--kind", "caption")
    assert "no archive here yet" in found.err
