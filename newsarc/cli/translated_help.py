"""Help in the user's language: Typer's own pages, with each text told again as it is written."""

from __future__ import annotations

import re
import shutil
import textwrap
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from newsarc.language import is_english, retold, tr
from newsarc.text.characters.display import display_width

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_WIDEST, _NARROWEST, _FIRST_COLUMN, _GAP, _INDENT = 80, 50, 30, 2, 2  # cells, as Typer has them
_RANGE = re.compile(r"(?:(?<=\[)|; )(?:[-\d.]+<=?)?x[<>]=?[-\d.]+")  # of numbers: who errs is told then
_NOTES = re.compile(r"  \[([^\[\]]*)\]")  # behind what is said of an option: its default, and the like


def translated_help(command: Any, context: Any) -> str:
    """Write the help of a command in the user's language."""
    page = HelpPage()
    command.format_help(context, page)
    return "".join(page.lines).strip("\n")


class HelpPage:
    """What Typer writes help on: its words, and ours in English, become those of the user's language."""

    def __init__(self) -> None:
        columns = shutil.get_terminal_size().columns
        self.width = max(min(columns, _WIDEST) - 2, _NARROWEST)
        self.lines: list[str] = []
        self._indent = 0

    def write(self, text: str) -> None:
        """Write text as it stands."""
        self.lines.append(text)

    def write_usage(self, program: str, arguments: str = "") -> None:
        """Write how a command is called."""
        self._hang(f"{retold('Usage: ')}{program} ", arguments)

    def write_heading(self, heading: str) -> None:
        """Write the name of a section."""
        self.write(f"{' ' * self._indent}{translated(heading)}{':' if is_english() else '：'}\n")

    def write_paragraph(self) -> None:
        """Begin a paragraph."""
        if self.lines:
            self.write("\n")

    def write_text(self, text: str) -> None:
        """Write a text, broken into lines."""
        said = translated(re.sub(r"\s+", " ", text).strip())
        self._hang(" " * self._indent, said)

    def write_dl(self, rows: Sequence[tuple[str, str]]) -> None:
        """Write names, and beside each what is said of it; below a name that is too long."""
        widths = [display_width(name) for name, _ in rows]
        most = min(_FIRST_COLUMN, self.width * 2 // 5)  # more is for what is said
        names = max((width for width in widths if width <= most), default=0) + _GAP
        for name, said in rows:
            start = f"{' ' * self._indent}{name}"
            room = names + self._indent - display_width(start)
            if room < _GAP and said:
                self.write(f"{start}\n")
                start, room = "", names + self._indent
            self._hang(start + " " * room, translated_note(said))

    def _hang(self, start: str, text: str) -> None:
        """Write a text behind its start, and its further lines below its first."""
        margin = display_width(start)
        for number, line in enumerate(_broken(text, max(self.width - margin, 10))):
            self.write(f"{' ' * margin if number else start}{line}".rstrip() + "\n")

    @contextmanager
    def section(self, name: str) -> Iterator[None]:
        """Write a section under its name."""
        self.write_paragraph()
        self.write_heading(name)
        with self.indentation():
            yield

    @contextmanager
    def indentation(self) -> Iterator[None]:
        """Indent what is written within."""
        self._indent += _INDENT
        yield
        self._indent -= _INDENT


def _broken(text: str, width: int) -> list[str]:
    """Break a text into lines; English needs nothing that takes time to load."""
    if is_english():
        return textwrap.wrap(text, width, break_on_hyphens=False) or [""]
    from newsarc.render.wrapping import wrap

    return wrap(text, width)


def translated(text: str) -> str:
    """Tell a text of the help again: one of ours, or one of Typer's."""
    said = tr(text) if text else text
    return said if said != text else retold(text)


def translated_note(text: str) -> str:
    """Tell again what is said of an option; its default, and the like, stands behind it in brackets.

    Ranges of numbers are left out.

    >>> translated_note("Show at most N.  [default: 20; 0<=x<=1000000000]")
    'Show at most N.  [default: 20]'
    >>> translated_note("Read with N processes.  [x>=1]")
    'Read with N processes.'
    """
    told = [_RANGE.sub("", f"[{note}]")[1:-1] for note in _NOTES.findall(text)]
    mark = "; " if is_english() else "；"
    notes = "".join(f"  [{mark.join(map(retold, note.split('; ')))}]" for note in told if note)
    return translated(re.sub(r"\s+", " ", _NOTES.sub("", text)).strip()) + notes
