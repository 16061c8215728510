"""An article drawn for a terminal: wrapped to its width, its parts told apart by style."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.text import Text

from newsarc.render.articles.article import NO_DROPS, Role, article_lines
from newsarc.render.terminal import draw, terminal_width
from newsarc.render.wrapping import wrap

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from newsarc.model.records import Entry
    from newsarc.model.repairs import Drop

_STYLES = {
    Role.KICKER: "italic",
    Role.HEADLINE: "bold",
    Role.DECK: "italic",
    Role.BYLINE: "cyan",
    Role.CROSSHEAD: "bold",
    Role.JUMP: "italic cyan",
    Role.ORIGIN: "dim",
}
# Longer lines tire the eye; a newspaper's own are far shorter.
_LINE_WIDTH = 80


def styled_article(
    entry: Entry, folder: Path, later: Sequence[Entry] = (), drops: Mapping[int, Sequence[Drop]] = NO_DROPS
) -> str:
    """Draw an entry, and the halves of it on other pages, for the terminal at hand."""
    width = min(_LINE_WIDTH, terminal_width())
    drawn = Text(no_wrap=True, overflow="ignore")
    for line in article_lines(entry, folder, later, drops):
        for piece in wrap(line.text, width):
            drawn.append(piece, style=_STYLES.get(line.role))
            drawn.append("\n")
    drawn.right_crop()
    return draw(drawn, is_terminal=True)
