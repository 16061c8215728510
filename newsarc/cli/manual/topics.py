"""Topics of the help: texts as they stand on 80 cells, and fitted to terminals with fewer."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from newsarc.language import language_spoken, tr
from newsarc.text.characters.display import display_width

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

TOPICS = (
    *("query", "screen", "files", "exporting", "citing"),
    *("mending", "nightly", "keeping", "database", "settings"),
)
"""The topics in the order in which the help lists them."""

_TEXTS = Path(__file__).parent / "texts"
_WIDTH = 80  # cells that the texts are set for
_ROW = re.compile(r"  (?P<term>\S.*?)(?: {2,}(?P<said>\S.*))?")
_ROW_SAID = re.compile(r"  \S.*? {2,}\S.*")
_HANGING, _VERBATIM = " " * 5, " " * 4  # before the next lines of a row; before examples


def topics() -> dict[str, str]:
    """Return the topics, and what each is about."""
    said = (
        tr("the query language, on one screen"),
        tr("lists, pager, colours, @3, browse, completion, fzf"),
        tr("what an import takes, and what it makes of it"),
        tr("the formats of an export, charts, pandas"),
        tr("references and quotations"),
        tr("what was read wrong, corrections, removals, tags, notes"),
        tr("imports and exports by cron or systemd, exit codes"),
        tr("copies, moves, merges, upgrades, checks"),
        tr("SQL, other programs, Datasette, PostgreSQL"),
        tr("the settings file"),
    )
    return dict(zip(TOPICS, said, strict=True))


def topic_text(name: str) -> str:
    """Return the text of a topic, in the user's language where it is there."""
    spoken = _TEXTS / language_spoken() / f"{name}.txt"
    return (spoken if spoken.exists() else _TEXTS / "en" / f"{name}.txt").read_text(encoding="utf-8")


def topic_fitted(name: str) -> str:
    """Return the text of a topic as it fits the terminal."""
    from newsarc.render.terminal import terminal_width

    width = terminal_width()
    text = topic_text(name)
    return text if width >= _WIDTH else "".join(f"{line}\n" for line in fitted(text, width))


def fitted(text: str, width: int) -> Iterator[str]:
    r"""Break a text anew for a narrow terminal: paragraphs, and rows of a term and what is said of it.

    >>> list(fitted("One two three\nfour.\n  --kwic   a row for\n           each\n\n    as it stands\n", 12))
    ['One two', 'three four.', '  --kwic', '    a row', '    for each', '', '    as it stands']
    """
    for number, block in enumerate(text.rstrip("\n").split("\n\n")):
        lines = block.split("\n")
        if number:
            yield ""
        yield from lines if lines[0].startswith(_VERBATIM) else _broken(lines, width)


def _broken(lines: Iterable[str], width: int) -> Iterator[str]:
    from newsarc.render.wrapping import wrap

    for line in _joined(lines):
        row = _ROW.fullmatch(line)
        if row is None:
            yield from wrap(line, width)
            continue
        yield f"  {row['term']}"
        yield from (f"    {said}" for said in wrap(row["said"] or "", width - 4) if said)


def _joined(lines: Iterable[str]) -> Iterator[str]:
    """Put the lines of a paragraph on one line, and those of each row; blanks part a row's term."""
    joined = ""
    for line in lines:
        is_row = line.startswith("  ") and not line.startswith(_HANGING)
        if joined and not is_row and line.startswith("  ") == joined.startswith("  "):
            is_said = not joined.startswith("  ") or _ROW_SAID.fullmatch(joined)
            joined += (_blank_between(joined, line.strip()) if is_said else "  ") + line.strip()
        else:
            yield from filter(None, [joined])
            joined = line
    yield joined


def _blank_between(before: str, after: str) -> str:
    """Part two lines that are joined as words are: Han are not, nor is anything from a mark as wide as they.

    >>> _blank_between("用", "newsarc"), _blank_between("一", "行"), _blank_between("行，", "GRANT")
    (' ', '', '')
    """
    pair = before[-1], after[0]
    wide = [one for one in pair if display_width(one) > 1]
    return "" if len(wide) > 1 or any(not one.isalpha() for one in wide) else " "
