"""An article as `newsarc show` draws it, scrolled in a pane, with a paragraph that can be quoted."""

from __future__ import annotations

from functools import partial
from itertools import count
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from textual.binding import Binding
from textual.geometry import Region, Size
from textual.scroll_view import ScrollView
from textual.strip import Strip

from newsarc.browse.drawing import strip_drawn, strip_of
from newsarc.render.articles.article import Role, article_lines
from newsarc.render.articles.styled_article import LINE_WIDTH, styled_line
from newsarc.store.search.line_marks import line_marks
from newsarc.text.characters.controls import without_invisible

if TYPE_CHECKING:
    from pathlib import Path

    from textual.binding import BindingType

    from newsarc.browse.answers import OpenArticle

_MARGIN = 2  # cells, in which the paragraph is marked that would be quoted
_BAR = "▌ "


class _Line(NamedTuple):
    """A line as it is drawn, and the number of its paragraph."""

    strip: Strip
    paragraph: int | None


class ArticleView(ScrollView, can_focus=True):
    """One article, or what is said in its place."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down,j", "scroll_down", show=False),
        Binding("up,k", "scroll_up", show=False),
        Binding("pagedown,space", "page_down", show=False),
        Binding("pageup", "page_up", show=False),
        Binding("home,g", "scroll_home", show=False),
        Binding("end,G", "scroll_end", show=False),
        Binding("right_square_bracket", "paragraph(1)", show=False),
        Binding("left_square_bracket", "paragraph(-1)", show=False),
    ]

    def __init__(self, folder: Path, *, id: str) -> None:  # noqa: A002 - as Textual calls it
        super().__init__(id=id)
        self.article: OpenArticle | None = None
        self.paragraph = 0
        self._folder = folder
        self._texts: list[str] = []
        self._lines: list[_Line] = []

    @property
    def quoted(self) -> str | None:
        """The text of the paragraph that is marked, as it is kept."""
        return self._texts[self.paragraph] if self._texts else None

    def show(self, article: OpenArticle | None) -> None:
        """Show an article, from its first mark on."""
        is_other = article is None or self.article is None or article.id != self.article.id
        self.article = article
        self._texts = [] if article is None else article.paragraphs
        self._draw()
        if is_other:
            self.paragraph = self._first_found()
            self.scroll_to(y=0, animate=False)
            self._show_paragraph()
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """Draw a line."""
        width, place = self.size.width, self.scroll_offset.y + y
        if place >= len(self._lines):
            return Strip.blank(width, self.rich_style)
        line = self._lines[place]
        is_marked = self.has_focus and line.paragraph == self.paragraph
        margin = strip_of(self, _BAR if is_marked else " " * _MARGIN)
        return Strip([*margin, *line.strip]).adjust_cell_length(width).apply_style(self.rich_style)

    def on_resize(self) -> None:
        """Break the lines anew for another width."""
        self._draw()
        self.refresh()

    def on_focus(self) -> None:
        """Mark the paragraph."""
        self.refresh()

    def on_blur(self) -> None:
        """Mark no paragraph any more."""
        self.refresh()

    def action_paragraph(self, step: int) -> None:
        """Mark the next paragraph or the one before."""
        self.paragraph = max(0, min(self.paragraph + step, len(self._texts) - 1))
        self._show_paragraph()
        self.refresh()

    def _draw(self) -> None:
        self._lines = []
        if self.article is not None and self.size.width:
            self._add_lines(self.article, min(LINE_WIDTH, max(1, self.size.width - _MARGIN - 1)))
        self.virtual_size = Size(self.size.width, len(self._lines))

    def _add_lines(self, article: OpenArticle, width: int) -> None:
        first, *later = article.segments
        numbers = count()
        for line in article_lines(first, self._folder, later, article.drops):
            shown = line._replace(text=without_invisible(line.text))
            paragraph = next(numbers) if line.role is Role.BODY else None
            for text in styled_line(shown, width, partial(line_marks, article.terms)):
                self._lines.append(_Line(strip_drawn(self, text), paragraph))

    def _first_found(self) -> int:
        """Return the first paragraph in which something is marked."""
        if self.article is None:
            return 0
        found = (line_marks(self.article.terms, Role.BODY, text) for text in self._texts)
        return next((number for number, marks in enumerate(found) if marks), 0)

    def _show_paragraph(self) -> None:
        """Bring the paragraph into sight; the first one with what stands above it."""
        places = [place for place, line in enumerate(self._lines) if line.paragraph == self.paragraph]
        if places and self.paragraph:
            region = Region(0, places[0], 1, places[-1] - places[0] + 1)
            self.scroll_to_region(region, animate=False, force=True, x_axis=False)
        elif places:
            self.scroll_to(y=0, animate=False)
