"""Colours: asked for, refused, and never the reason that a script reads something else."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

import pytest

from tests.cli.terminals import NEWSARC, environment, on_a_terminal

if TYPE_CHECKING:
    from pathlib import Path

COLOR = "\x1b["
CYAN = "\x1b[36m"


def piped(archive: Path, *arguments: str, **more: str) -> str:
    done = subprocess.run(
        [*NEWSARC, *arguments],
        env=environment(archive, **{"FORCE_COLOR": "", **more}),
        capture_output=True,
        check=True,
        encoding="utf-8",
    )
    return done.stdout


@pytest.mark.parametrize("term", ["xterm", "dumb"])
def test_colour_can_be_asked_for_in_a_pipe(archive: Path, term: str) -> None:
    shown = piped(archive, "--color", "always", "show", "1", TERM=term)
    assert "\x1b[1m湖边小镇迎来茶苗\x1b[0m" in shown


def test_the_environment_asks_for_colour_too(archive: Path) -> None:
    assert COLOR in piped(archive, "show", "1", FORCE_COLOR="1")
    assert CYAN not in piped(archive, "show", "1", FORCE_COLOR="1", NO_COLOR="1")
    assert COLOR not in piped(archive, "show", "1")


def test_what_a_script_reads_stays_as_it_is(archive: Path) -> None:
    for command in (["list"], ["search", "公路"], ["count", "--by", "day"], ["archive", "runs"]):
        assert piped(archive, "--color", "always", *command) == piped(archive, *command)


def test_the_width_is_that_which_is_said(archive: Path) -> None:
    shown = piped(archive, "--color", "always", "list", "--format", "table", COLUMNS="40")
    assert COLOR in shown
    assert "湖边小镇迎来茶苗" in shown


def test_colour_can_be_refused_on_a_terminal(archive: Path) -> None:
    forced = environment(archive, FORCE_COLOR="1")
    assert CYAN in on_a_terminal(["list"], environment(archive))
    assert CYAN not in on_a_terminal(["--color", "never", "list"], forced)
    assert CYAN in on_a_terminal(["--color", "always", "list"], environment(archive, NO_COLOR="1"))
    assert CYAN in on_a_terminal(["--color", "auto", "list"], environment(archive))


@pytest.mark.parametrize("locale", ["C", "POSIX", "C.UTF-8"])
def test_no_locale_breaks_what_is_shown(archive: Path, locale: str) -> None:
    assert "湖边小镇迎来茶苗" in piped(archive, "show", "1", LC_ALL=locale)
    assert "湖边小镇迎来茶苗" in on_a_terminal(["show", "1"], environment(archive, LC_ALL=locale))
    assert piped(archive, "search", "公路", "--format", "ids", LC_ALL=locale) == "3\n"
