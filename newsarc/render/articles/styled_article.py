"""An article drawn for a terminal: wrapped to its width, its parts told apart by style."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.text import Text

from newsarc.render.articles.article import NO_DROPS, Role, article_lines
from newsarc.render.terminal import draw, terminal_width
from newsarc.render.wrapping import wrap_styled

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from newsarc.model.records import Entry
    from newsarc.model.repairs import Drop
    from newsarc.render.articles.article import ShownLine

    FindMarks = Callable[[Role, str], Iterable[tuple[int, int]]]

HIT_STYLE = "bold reverse"
_HANGING = 2  # cells
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
LINE_WIDTH = 80


def styled_article(
    entry: Entry,
    folder: Path,
    later: Sequence[Entry] = (),
    drops: Mapping[int, Sequence[Drop]] = NO_DROPS,
    *,
    find_marks: FindMarks | None = None,
) -> str:
    """Draw an entry, and the segments of it on other pages, for the terminal at hand.

    `find_marks` tells what of a line was searched for.
    """
    width = min(LINE_WIDTH, terminal_width())
    drawn = Text(no_wrap=True, overflow="ignore")
    for line in article_lines(entry, folder, later, drops):
        for piece in styled_line(line, width, find_marks):
            drawn.append_text(piece)
            drawn.append("\n")
    drawn.right_crop()
    return draw(drawn, is_terminal=True)


def styled_line(line: ShownLine, width: int, find_marks: FindMarks | None = None) -> Iterator[Text]:
    """Draw a line of an article, broken to a width, in the style of its role."""
    text = Text(line.text, style=_STYLES.get(line.role, ""))
    for start, end in find_marks(line.role, line.text) if find_marks else ():
        text.stylize(HIT_STYLE, start, end)
    return _hanging(text, width) if line.role is Role.ORIGIN else wrap_styled(text, width)


def _hanging(text: Text, width: int) -> Iterator[Text]:
    """Break a line so that those behind the first hang below it."""
    first, *others = wrap_styled(text, width)
    yield first
    if others:
        rest = text[len(first.plain) :]
        rest = rest[len(rest.plain) - len(rest.plain.lstrip(" ")) :]
        for piece in wrap_styled(rest, max(1, width - _HANGING)):
            yield Text(" " * _HANGING).append_text(piece)
