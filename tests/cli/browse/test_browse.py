"""`newsarc browse`: on a terminal it takes the screen, elsewhere it says in a line why not."""

from __future__ import annotations

import os
import pty
import select
import signal
import subprocess
import sys
from contextlib import suppress
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

import pytest

from newsarc.browse import __name__ as browse_package
from tests.cli.terminals import NEWSARC, environment

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Call = Callable[..., Any]

needs_textual = pytest.mark.skipif(find_spec("textual") is None, reason="an extra")
_ALTERNATE_SCREEN, _NORMAL_SCREEN = b"\x1b[?1049h", b"\x1b[?1049l"


@needs_textual
def test_without_a_terminal_there_is_one_line(newsarc: Call, archive: Path) -> None:
    done = newsarc("browse")
    assert (done.code, done.out) == (2, "")
    assert done.err == "newsarc: browse needs a terminal: `newsarc search` writes into pipes and files\n"
    assert newsarc("browse", "-").code == 2
    assert archive.exists()


def test_without_the_extra_it_says_what_to_install(
    newsarc: Call, archive: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in [name for name in sys.modules if name.split(".")[0] == "textual"]:
        monkeypatch.delitem(sys.modules, name)
    for name in [name for name in sys.modules if name.startswith(f"{browse_package}.")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "textual", None)
    done = newsarc("browse")
    assert (done.code, done.out) == (1, "")
    assert (
        done.err == "newsarc: browse needs a package that is not installed: pip install 'newsarc[browse]'\n"
    )
    assert archive.exists()


def on_a_screen(
    arguments: list[str], environ: dict[str, str], *, until: bytes, then: Any
) -> tuple[int, bytes]:
    """Run on a terminal, do something when it shows something, and return how it ended and all it wrote."""
    ours, theirs = pty.openpty()
    command = [*NEWSARC, *arguments]
    with subprocess.Popen(command, stdin=theirs, stdout=theirs, stderr=theirs, env=environ) as process:
        os.close(theirs)
        shown, is_done = b"", False
        with suppress(OSError):  # how Linux says that the other end is closed
            while select.select([ours], [], [], 20)[0] and (piece := os.read(ours, 65536)):
                shown += piece
                if until in shown and not is_done:
                    is_done = True
                    then(process, ours)
        try:
            code = process.wait(10)
        finally:
            process.kill()  # one that does not end must not be waited for
    os.close(ours)
    return code, shown


@needs_textual
def test_it_takes_the_screen_and_gives_it_back(archive: Path) -> None:
    code, shown = on_a_screen(
        ["browse", "码头"],
        environment(archive, COLUMNS="100", LINES="30"),
        until="湖边小镇迎来茶苗".encode(),
        then=lambda _, terminal: os.write(terminal, b"q"),
    )
    assert code == 0
    assert shown.index(_ALTERNATE_SCREEN) < shown.index(_NORMAL_SCREEN)
    assert b"\x1b[2J\x1b" not in shown.split(_ALTERNATE_SCREEN)[1]


@needs_textual
def test_a_signal_gives_the_screen_back(archive: Path) -> None:
    code, shown = on_a_screen(
        ["browse", "码头"],
        environment(archive, COLUMNS="100", LINES="30"),
        until="湖边小镇迎来茶苗".encode(),
        then=lambda process, _: process.send_signal(signal.SIGTERM),
    )
    assert code == 128 + signal.SIGTERM
    assert _NORMAL_SCREEN in shown
    assert b"Traceback" not in shown


@needs_textual
@pytest.mark.parametrize(
    ("name", "term", "message"),
    [
        ("archive.db", "dumb", b"browse needs a terminal that can be drawn on: TERM names none"),
        ("missing.db", "xterm", b"missing.db: no archive here"),
    ],
)
def test_what_is_wrong_is_told_before_the_screen_is_taken(
    archive: Path, name: str, term: str, message: bytes
) -> None:
    code, shown = on_a_screen(
        ["--archive", str(archive.with_name(name)), "browse"],
        environment(archive, TERM=term),
        until=b"\0",
        then=None,
    )
    assert code in {1, 2}
    assert message in b" ".join(shown.split())  # the path may leave no room in its line
    assert _ALTERNATE_SCREEN not in shown


@needs_textual
@pytest.mark.slow
def test_without_colour_none_is_written(archive: Path) -> None:
    _, shown = on_a_screen(
        ["browse", "码头"],
        environment(archive, NO_COLOR="1", COLUMNS="100", LINES="30"),
        until="湖边小镇迎来茶苗".encode(),
        then=lambda _, terminal: os.write(terminal, b"q"),
    )
    styles = {style for style in shown.split(b"\x1b[")[1:] if b"m" in style[:20]}
    codes = {code for style in styles for code in style.split(b"m")[0].split(b";")}
    assert codes.isdisjoint({b"34", b"36", b"38", b"48", b"33"})
    assert b"7" in codes
