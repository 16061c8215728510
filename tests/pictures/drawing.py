"""Draw the pictures of the README: what commands show on a terminal, of the samples.

`python -m tests.pictures.drawing` writes them anew. Each run of letters is set on the terminal's cells, of
which a Han character takes two, so that columns stand straight whatever fonts a reader has.
"""

from __future__ import annotations

import asyncio
import fcntl
import os
import struct
import subprocess
import sys
import tempfile
import termios
from datetime import date
from functools import partial
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple
from xml.sax.saxutils import escape

from rich.cells import cell_len
from rich.console import Console
from rich.segment import Segment
from rich.style import Style
from rich.terminal_theme import SVG_EXPORT_THEME
from rich.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from typing import TypeAlias

    from rich.color import Color

    _Lines: TypeAlias = Iterable[Sequence[Segment]]

ROOT = Path(__file__).parents[2]
PICTURES = ROOT / ".pictures"
IMPORTED = (
    "--create samples/text/seed-like.txt --newspaper 澄浦日报 --date 2024-05-17 --page 1",
    "samples/text",
)
COMMANDS = {
    "search": ("search", "bridge OR 防汛"),
    "show": ("show", "1"),
}
BROWSED = "bridge OR 防汛"
_WIDTH, _HEIGHT = 100, 26  # cells and lines
_CELL, _LINE, _EM, _MARGIN = 8.4, 20, 14, 16
_WIDE_EM = 16  # nearly two cells, so that little is left to spread letters by
_FONTS = "ui-monospace, 'DejaVu Sans Mono', Menlo, Consolas, 'Noto Sans Mono CJK SC', monospace"
_DIM = 0.6  # opacity
_NAMES_OF_ENVIRONMENT = ("NEWSARC", "XDG_", "NO_COLOR", "FORCE_COLOR", "TEXTUAL", "LC_", "LANG")


class _Run(NamedTuple):
    """Letters of one style and one width, and the cell where they begin."""

    cell: int
    cells: int
    text: str
    style: Style


def pictures(scratch: Path) -> Iterator[tuple[str, str]]:
    """Import the samples into a scratch folder, and draw; yield names and SVG."""
    environment = _environment(scratch)
    archive = scratch / "archive.db"
    command = [sys.executable, "-m", "newsarc", "--archive", str(archive)]
    for imported in IMPORTED:
        subprocess.run(
            [*command, "import", "--quiet", *imported.split()], cwd=ROOT, env=environment, check=True
        )
    for name, words in COMMANDS.items():
        prompt = "newsarc " + " ".join(f"'{word}'" if " " in word else word for word in words)
        shown = _on_terminal([*command, *words], environment)
        yield name, svg([*_lines(f"$ {prompt}"), *_lines(shown)], prompt)
    yield "browse", svg(asyncio.run(_browsed(archive)), "newsarc browse")


def svg(lines: _Lines, title: str) -> str:
    """Draw lines of a terminal.

    >>> lines = [[Segment("防汛 floods", Style(bold=True))]]
    >>> [line for line in svg(lines, "x").splitlines() if "<text" in line][0][:66]
    '<text x="16" y="31" textLength="33.6" font-size="16" font-weight="'
    """
    drawn = list(lines)
    width = _number(_WIDTH * _CELL + 2 * _MARGIN)
    height = len(drawn) * _LINE + 2 * _MARGIN
    rows = [row for number, line in enumerate(drawn) for row in _row(line, _MARGIN + number * _LINE)]
    return "\n".join(
        [
            f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}"'
            f' viewBox="0 0 {width} {height}" font-family="{_FONTS}" font-size="{_EM}">',
            f"<title>{escape(title)}</title>",
            f'<rect width="100%" height="100%" rx="8" fill="{SVG_EXPORT_THEME.background_color.hex}"/>',
            *rows,
            "</svg>\n",
        ]
    )


def _row(line: Sequence[Segment], top: int) -> Iterator[str]:
    for run in _runs(line):
        left, length = _number(_MARGIN + run.cell * _CELL), _number(run.cells * _CELL)
        front, back = _colors(run.style)
        if back:
            yield f'<rect x="{left}" y="{top}" width="{length}" height="{_LINE}" fill="{back}"/>'
        if run.text.strip():
            size = f' font-size="{_WIDE_EM}"' if run.cells > len(run.text) else ""
            place = f'x="{left}" y="{top + _LINE - 5}" textLength="{length}"{size}'
            yield f'<text {place}{_look(run.style)} fill="{front}">{escape(run.text)}</text>'


def _runs(line: Sequence[Segment]) -> Iterator[_Run]:
    cell = 0
    letters = [(letter, part.style or Style()) for part in line if not part.control for letter in part.text]
    for (style, *_), run in groupby(letters, _kind):
        text = "".join(letter for letter, _ in run)
        cells = cell_len(text)
        yield _Run(cell, cells, text, style)
        cell += cells


def _kind(letter: tuple[str, Style]) -> tuple[Style, bool, bool]:
    """Part wide letters from narrow ones, and the blanks that only a background would show."""
    return letter[1], cell_len(letter[0]) > 1, letter[0] == " "


def _look(style: Style) -> str:
    return "".join(
        look
        for is_so, look in (
            (style.bold, ' font-weight="bold"'),
            (style.italic, ' font-style="italic"'),
            (style.underline, ' text-decoration="underline"'),
            (style.dim, f' opacity="{_DIM}"'),
        )
        if is_so
    )


def _colors(style: Style) -> tuple[str, str | None]:
    """Return the colours of letters and of what is behind them; None is the terminal's own."""
    theme = SVG_EXPORT_THEME
    front = _hex(style.color, is_front=True) or theme.foreground_color.hex
    back = _hex(style.bgcolor, is_front=False)
    return (back or theme.background_color.hex, front) if style.reverse else (front, back)


def _hex(color: Color | None, *, is_front: bool) -> str | None:
    return None if color is None or color.is_default else color.get_truecolor(SVG_EXPORT_THEME, is_front).hex


def _number(value: float) -> str:
    return f"{value:.1f}".removesuffix(".0")


def _lines(shown: str) -> list[list[Segment]]:
    console = Console(width=_WIDTH, color_system="truecolor", force_terminal=True)
    text = Text.from_ansi(shown.rstrip("\r\n"), no_wrap=True, overflow="ignore")
    return [list(line) for line in Segment.split_lines(console.render(text))]


def _environment(scratch: Path) -> dict[str, str]:
    """Return an environment without the settings of who draws."""
    kept = {k: v for k, v in os.environ.items() if not k.startswith(_NAMES_OF_ENVIRONMENT)}
    folders = {f"XDG_{kind}_HOME": str(scratch) for kind in ("CONFIG", "DATA", "STATE", "CACHE")}
    size = {"COLUMNS": str(_WIDTH), "LINES": str(_HEIGHT)}
    return kept | folders | size | {"TERM": "xterm-256color", "PAGER": "", "LC_ALL": "C.UTF-8"}


def _on_terminal(command: list[str], environment: dict[str, str]) -> str:
    """Run a command on a terminal of its own; return what it writes there."""
    ours, its = os.openpty()
    fcntl.ioctl(its, termios.TIOCSWINSZ, struct.pack("HHHH", _HEIGHT, _WIDTH, 0, 0))
    with subprocess.Popen(command, cwd=ROOT, env=environment, stdin=its, stdout=its, stderr=its) as running:
        os.close(its)
        shown = b"".join(_read_all(ours))
    os.close(ours)
    if running.returncode:
        raise subprocess.CalledProcessError(running.returncode, command, shown)
    return shown.decode("utf-8").replace("\r\n", "\n")


def _read_all(terminal: int) -> Iterator[bytes]:
    while True:
        try:
            data = os.read(terminal, 65536)
        except OSError:  # Linux tells so that nobody writes any more
            return
        if not data:
            return
        yield data


async def _browsed(archive: Path) -> list[list[Segment]]:
    """Search in the browser, and return its screen."""
    from newsarc.browse.app import Browser  # noqa: PLC0415 - an extra
    from newsarc.browse.panes import BrowserSettings  # noqa: PLC0415
    from newsarc.store.questions import ask_look_ups  # noqa: PLC0415

    ask = partial(ask_look_ups, archive)
    settings = BrowserSettings(archive, ask, ROOT, lambda: date(2024, 6, 1), print, lambda *_: ())
    app = Browser(settings, BROWSED)
    async with app.run_test(size=(_WIDTH, _HEIGHT)) as pilot:
        for _ in range(3):  # an answer may lead to another question
            await pilot.pause()
            while any(not worker.is_finished for worker in app.workers):
                await asyncio.sleep(0.001)
        await pilot.pause()
        return [list(strip) for strip in app.screen._compositor.render_strips()]


def main() -> None:
    """Write the pictures."""
    PICTURES.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch:
        for name, drawn in pictures(Path(scratch)):
            (PICTURES / f"{name}.svg").write_text(drawn, encoding="utf-8")


if __name__ == "__main__":
    main()
