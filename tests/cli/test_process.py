"""What only a process of its own can show: pipes, terminals, signals and what was loaded."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest

from newsarc import sources
from tests.cli.terminals import NEWSARC, environment, on_a_terminal

if TYPE_CHECKING:
    from pathlib import Path

# A shell without job control starts what runs in its background, such as these tests, with Ctrl-C ignored.
HEARS_CTRL_C = (
    "import signal; signal.signal(signal.SIGINT, signal.default_int_handler);"
    "from newsarc.cli import main; main()"
)
SLOW = {"rich", "sqlite_utils", "pydantic", "dateutil", "charset_normalizer", "click", "platformdirs"}


@pytest.mark.parametrize(
    "command",
    [
        ["show", "1"],
        ["list"],
        ["search", "码头"],
        ["export"],
        ["count", "--by", "day"],
        ["trend", "码头"],
        ["similar", "1"],
    ],
)
def test_a_piped_look_up_loads_nothing_slow(archive: Path, command: list[str]) -> None:
    done = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "newsarc", *command],
        env=environment(archive),
        capture_output=True,
        text=True,
        check=True,
    )
    loaded = {line.rsplit("|", 1)[-1].strip().split(".")[0] for line in done.stderr.splitlines()}
    assert "newsarc" in loaded
    assert loaded & SLOW == set()


@pytest.mark.parametrize("word", ["list", "--help"])
def test_a_reader_that_has_seen_enough_ends_it_quietly(archive: Path, word: str) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run(
        [*NEWSARC, word],
        stdout=writing,
        stderr=subprocess.PIPE,
        env=environment(archive),
        check=False,
    )
    os.close(writing)
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="only Linux has it")
def test_a_full_disk_is_one_line(archive: Path) -> None:
    with open("/dev/full", "wb") as full:
        done = subprocess.run(
            [*NEWSARC, "export"], stdout=full, stderr=subprocess.PIPE, env=environment(archive), check=False
        )
    assert done.returncode == 1
    assert done.stderr == b"newsarc: standard output: cannot be written: no space left on device\n"


def test_closed_standard_output_is_one_line(archive: Path) -> None:
    done = subprocess.run(
        ["sh", "-c", 'exec "$0" "$@" >&-', *NEWSARC, "list"],
        stderr=subprocess.PIPE,
        env=environment(archive),
        check=False,
    )
    assert done.returncode == 1
    assert done.stderr == b"newsarc: standard output: cannot be written: it is closed\n"


def test_closed_standard_input_is_one_line(archive: Path) -> None:
    done = subprocess.run(
        ["sh", "-c", 'exec "$0" "$@" <&-', *NEWSARC, "export", "-"],
        capture_output=True,
        env=environment(archive),
        check=False,
    )
    told = b"newsarc: standard input is closed: name the ids\n"
    assert (done.returncode, done.stdout, done.stderr) == (2, b"", told)


def test_too_little_memory_is_one_line(newsarc: Any, archive: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def read_bytes(path: Path, _limit: int) -> bytes:
        if path.name == "b.txt":
            raise MemoryError
        return b"Bridge closed\n\nThe bridge is closed, said the clerk.\n"

    monkeypatch.setattr(sources, "_read_bytes", read_bytes)
    for name in ("a.txt", "b.txt"):
        archive.with_name(name).write_text("Bridge closed\n")
    done = newsarc("import", "a.txt", "b.txt", "--jobs", "1")
    assert (done.code, done.err.splitlines()[-1]) == (1, "newsarc: out of memory: what was finished is kept")
    assert newsarc("list", "bridge", "--format", "ids").out.count("\n") == 1


def test_ctrl_c_ends_with_130_and_one_line(tmp_path: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", HEARS_CTRL_C, "import", "-"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment(tmp_path / "archive.db"),
    ) as process:
        while not (tmp_path / "archive.db").exists():  # then it has begun, and waits for its input
            assert process.poll() is None
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=10)
    assert (process.returncode, out) == (130, b"")
    assert err == f"{tmp_path}/archive.db: a new archive\nnewsarc: interrupted\n".encode()


def test_a_pipe_gets_utf_8_in_every_locale(archive: Path) -> None:
    done = subprocess.run(
        [*NEWSARC, "list"],
        env=environment(archive, PYTHONIOENCODING="latin-1"),
        capture_output=True,
        check=True,
    )
    assert "湖边小镇迎来茶苗" in done.stdout.decode()


def test_a_terminal_gets_a_table(archive: Path) -> None:
    shown = on_a_terminal(["list"], environment(archive))
    assert "newspaper" in shown
    assert "\x1b[1m山里通车" in shown


def test_a_terminal_gets_marked_hits(archive: Path) -> None:
    assert "\x1b[1;7m码头\x1b[0m上站满了人。␛[2J" in on_a_terminal(["search", "码头"], environment(archive))


def test_a_terminal_never_obeys_a_source(archive: Path) -> None:
    for arguments in (["show", "1"], ["show", "1", "--source"], ["show", "1", "--format", "markdown"]):
        shown = on_a_terminal(arguments, environment(archive))
        assert "\x1b[2J" not in shown
        assert "␛" in shown


def test_a_dumb_terminal_gets_no_escape_sequence(archive: Path) -> None:
    assert "\x1b" not in on_a_terminal(["list"], environment(archive, TERM="dumb"))


@pytest.mark.parametrize(
    ("pager", "begins"),
    [("sed s/^/PAGED:/", "PAGED:"), ("no-such-pager-here 2>/dev/null", "\x1b[1m湖边小镇迎来茶苗")],
)
def test_long_text_goes_through_the_pager_that_is_set(archive: Path, pager: str, begins: str) -> None:
    assert on_a_terminal(["show", "1"], environment(archive, PAGER=pager, LINES="5")).startswith(begins)


def test_without_one_named_less_is_the_pager(archive: Path, tmp_path: Path) -> None:
    folder = tmp_path / "bin"
    folder.mkdir()
    less = folder / "less"
    less.write_text('#!/bin/sh\necho "LESS $*"\ncat\n')
    less.chmod(0o755)
    environ = environment(archive, PATH=f"{folder}:{os.environ['PATH']}", LINES="5")
    assert on_a_terminal(["show", "1"], environ).startswith("LESS -FRX\n")
    assert "LESS" not in on_a_terminal(["--no-pager", "show", "1"], environ)
    assert "LESS" not in on_a_terminal(["show", "1"], {**environ, "PAGER": ""})
    assert "LESS" not in on_a_terminal(["show", "1"], {**environ, "TERM": "dumb"})


@pytest.mark.parametrize(
    "command",
    [["list", "kind:article"], ["search", "码头"], ["search", "码头", "-f", "kwic"], ["help", "query"]],
)
def test_all_that_may_be_long_is_paged(archive: Path, command: list[str]) -> None:
    environ = environment(archive, PAGER="sed s/^/PAGED:/", LINES="1")
    assert on_a_terminal(command, environ).startswith("PAGED:")


def test_a_pager_that_is_left_ends_the_command_quietly(archive: Path) -> None:
    shown = on_a_terminal(["show", "1"], environment(archive, PAGER="head -1", LINES="5"))
    assert shown.count("\n") == 1


def test_short_text_does_not(archive: Path) -> None:
    assert "PAGED" not in on_a_terminal(
        ["show", "3"], environment(archive, PAGER="sed s/^/PAGED:/", LINES="90")
    )


def test_nothing_found_is_hinted_at(archive: Path) -> None:
    assert on_a_terminal(["search", "天文馆"], environment(archive)) == "newsarc: nothing found\n"


def test_more_than_the_limit_is_hinted_at(archive: Path) -> None:
    shown = on_a_terminal(["list", "--limit", "1"], environment(archive))
    assert shown.endswith("newsarc: 1 of 2 shown: --limit 0 shows all\n")


def test_a_narrow_terminal_gets_ids_and_headlines(archive: Path) -> None:
    shown = on_a_terminal(["list"], environment(archive, COLUMNS="40", NO_COLOR="1"))
    assert "湖边小镇迎来茶苗" in shown
    assert "湖光日报" not in shown
    assert "2031-03-15" in shown
    assert "湖光日报" in on_a_terminal(["list"], environment(archive, COLUMNS="60", NO_COLOR="1"))


def test_a_terminal_gets_keyword_in_context_as_wide_as_it_is(archive: Path) -> None:
    shown = on_a_terminal(["search", "码头", "--format", "kwic"], environment(archive, COLUMNS="34"))
    assert shown == "\x1b[36m1\x1b[0m  晨六点，  \x1b[1;7m码头\x1b[0m  上站满了\n"
