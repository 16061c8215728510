"""The manual page: every command and option is on it, and `man` reads it without complaint."""

from __future__ import annotations

import re
import shutil
import subprocess
from typing import TYPE_CHECKING, Any

import pytest
import typer

from newsarc.cli.app import Commands, app
from newsarc.cli.manual.roff import escaped
from newsarc.cli.manual.topics import TOPICS, topic_text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from tests.conftest import Result

    Call = Callable[..., Result]


def all_commands(command: Any, name: str) -> Iterator[tuple[str, Any]]:
    for inner, found in getattr(command, "commands", {}).items():
        yield f"{name} {inner}", found
        yield from all_commands(found, f"{name} {inner}")


def test_every_command_is_in_one_section_of_the_help() -> None:
    listed = [name for names in Commands.sections.values() for name in names]
    assert sorted(listed) == sorted(Commands.places)


def test_the_page_has_every_command_with_every_option(newsarc: Call) -> None:
    found = newsarc("help", "--man")
    assert (found.code, found.err) == (0, "")
    page = found.out.replace("\\-", "-")
    headings = re.findall(r'^\.SS "(.*)"$', page, re.MULTILINE)
    commands = dict(all_commands(typer.main.get_command(app), "newsarc"))
    assert headings == list(commands)
    for name, command in commands.items():
        text = page.partition(f'.SS "{name}"\n')[2].partition("\n.S")[0]
        options = [option for one in command.params if one.param_type_name == "option" for option in one.opts]
        assert [option for option in options if option not in text] == []


def test_the_page_has_the_topics(newsarc: Call) -> None:
    page = newsarc("help", "--man").out
    lines = [line for topic in TOPICS for line in topic_text(topic).splitlines()]
    assert [line for line in lines if escaped(line) not in page] == []


def test_man_reads_the_page_without_complaint(newsarc: Call, tmp_path: Path) -> None:
    if shutil.which("man") is None:
        pytest.skip("man is not there")
    (tmp_path / "newsarc.1").write_text(newsarc("help", "--man").out, encoding="utf-8")
    done = subprocess.run(
        ["man", "--warnings", "-l", "-Tutf8", "-P", "cat", tmp_path / "newsarc.1"],
        env={"PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "MANWIDTH": "80"},
        capture_output=True,
        text=True,
        check=False,
    )
    shown = re.sub(".\b|\x1b\\[[0-9;]*m", "", done.stdout)
    assert (done.returncode, done.stderr) == (0, "")
    assert "newsarc archive backup" in shown
    assert "防控 快递" in shown
    assert "headline=title,body=content" in shown


def test_the_page_is_of_all_commands(newsarc: Call) -> None:
    found = newsarc("help", "list", "--man")
    assert (found.code, found.out) == (2, "")
    assert found.err == "newsarc: --man prints the help of all commands: leave out the topic\n"
