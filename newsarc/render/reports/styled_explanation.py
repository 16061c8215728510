"""How a source was read, drawn for a terminal: one colour a label, and a legend."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.cells import cell_len
from rich.text import Text

from newsarc.language import word
from newsarc.render.reports.explanation import ShownRow, explanation_rows
from newsarc.render.terminal import draw, terminal_width
from newsarc.render.wrapping import hang, wrap

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from newsarc.explanation import Explanation

# Neither yellow nor blue: the one is not seen on a light terminal, the other not on a dark one.
_STYLES = {
    "kicker": "bold",
    "headline": "bold underline",
    "deck": "bold",
    "crosshead": "bold green",
    "run-in headline": "bold underline",
    "opening": "bold green",
    "lead": "bold green",
    "body start": "bold green",
    "continuation": "green",
    "verse": "green",
    "byline": "cyan",
    "signature": "cyan",
    "jump line": "magenta",
    "caption": "bright_blue",
    "notice": "bright_blue",
    "table": "bright_blue",
    "masthead": "bright_black",
    "editors": "bright_black",
    "furniture": "bright_black",
    "dropped": "red strike",
    "unread": "bold red",
    "row": "green",
    "text": "green",
    "field": "cyan",
}
_INDENT = 4  # columns, of the next lines of what has no label
_NARROWEST = 20  # columns: with fewer, the text stands below its label


def styled_explanation(explanation: Explanation, folder: Path, *, is_brief: bool = False) -> Iterator[str]:
    """Draw an explanation for the terminal at hand, the labels that occur in it named below."""
    width = terminal_width()
    for row in explanation_rows(explanation, folder, is_brief=is_brief):
        yield draw(_row(row, width), is_terminal=True)
    if not is_brief:
        yield draw(_legend(line.label for line in explanation.lines), is_terminal=True)


def _row(row: ShownRow, width: int) -> Text:
    """Break a row's text, and what is said of it, within the columns right of its label.

    Rich would break lines that are too long at the terminal's edge, or cut them.
    """
    style = _STYLES.get(row.label or "", "")
    if not row.label:
        return Text("\n".join(hang(row.before, width, indent=_INDENT)))
    before = cell_len(row.before)
    is_narrow = before + _NARROWEST > width
    indent = 0 if is_narrow else before
    next_line = f"\n{' ' * indent}"
    pieces = wrap(row.text, width - indent)
    drawn = Text.assemble((row.before.rstrip(" ") if is_narrow else row.before, style))
    if row.text:
        drawn.append(next_line if is_narrow else "").append(next_line.join(pieces), style)
    if row.why:
        has_room = indent + cell_len(pieces[-1]) + 2 + cell_len(row.why) <= width
        drawn.append("  " if has_room else next_line)
        drawn.append(next_line.join(wrap(row.why, width - indent)), "dim")
    return drawn


def _legend(labels: Iterable[str]) -> Text:
    present = set(labels)
    return Text("  ").join(
        Text(word(label), style=style) for label, style in _STYLES.items() if label in present
    )
