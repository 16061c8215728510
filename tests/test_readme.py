"""What the README says is run: its console blocks in order, in a folder with a copy of the samples."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from textwrap import indent

import pytest

from newsarc import errors
from newsarc.cli.app import Commands
from newsarc.cli.manual.topics import TOPICS, topic_text
from newsarc.query.fields import FIELDS

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```console\n(.*?)^```", README, flags=re.MULTILINE | re.DOTALL)
# Not every machine has SQLite's own shell; Python has its library.
SQLITE_SHELL = """
import sqlite3, sys
for row in sqlite3.connect(sys.argv[1]).execute(sys.argv[2]):
    print(*row, sep="|")
"""


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    """Make `newsarc` a command that runs this checkout, with an archive of its own and no colours."""
    (tmp_path / "bin").mkdir()
    write_command(
        tmp_path / "bin" / "newsarc", f'PYTHONPATH="{ROOT}" exec "{sys.executable}" -m newsarc "$@"'
    )
    (tmp_path / "bin" / "sqlite3.py").write_text(SQLITE_SHELL)
    write_command(
        tmp_path / "bin" / "sqlite3", f'exec "{sys.executable}" -P "{tmp_path}/bin/sqlite3.py" "$@"'
    )
    (tmp_path / "archive.db").touch()  # no new archive is announced, as none is where no name is given
    return {
        **os.environ,
        "PATH": f"{tmp_path}/bin:{os.environ['PATH']}",
        "NEWSARC_ARCHIVE": str(tmp_path / "archive.db"),
        "NO_COLOR": "1",
    }


def write_command(path: Path, line: str) -> None:
    path.write_text(f"#!/bin/sh\n{line}\n")
    path.chmod(0o755)


def output_of(command: str, folder: Path, environment: dict[str, str]) -> str:
    return subprocess.run(
        ["sh", "-c", command],
        cwd=folder,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        check=False,
    ).stdout


def test_the_recipe_for_fzf_is_that_of_the_help() -> None:
    (recipe,) = re.findall(r"^(fzf .*?)^```", README, flags=re.MULTILINE | re.DOTALL)
    assert indent(recipe, "    ") in topic_text("screen")


def test_console_blocks_show_what_comes_out(tmp_path: Path, environment: dict[str, str]) -> None:
    shutil.copytree(ROOT / "samples", tmp_path / "samples")
    assert BLOCKS
    for block in BLOCKS:
        commands = re.findall(r"^\$ (.*)$", block, flags=re.MULTILINE)
        shown = [f"$ {command}\n{output_of(command, tmp_path, environment)}" for command in commands]
        assert "".join(shown) == block


def test_the_commands_and_topics_named_are_those_there_are() -> None:
    assert set(re.findall(r"`newsarc ([a-z]+)", README)) == set(Commands.places)
    assert set(re.findall(r"`newsarc help ([a-z]+)`", README)) == {*TOPICS, "import"}


def test_the_exit_codes_named_are_those_there_are() -> None:
    there_are = {0, *(code for name, code in vars(errors).items() if name.startswith("EXIT_"))}
    named = re.findall(r"^  (\d+) ", topic_text("nightly"), flags=re.MULTILINE)
    assert {int(code) for code in named} == there_are


def test_the_fields_named_are_those_there_are() -> None:
    table = README[README.index("| write | to find |") : README.index("Matching is exact")]
    named = set(re.findall(r"(?:`|\s)-?([^\W\d]+):", table))
    assert named
    assert named <= set(FIELDS)
