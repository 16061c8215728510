"""The panes of the browser: which of them is seen, what is said above them, the keys below."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from textual.app import App
from textual.containers import Horizontal
from textual.widgets import Label, Static

from newsarc.browse.article_view import ArticleView
from newsarc.browse.asking import Asking
from newsarc.browse.facet_list import FacetList
from newsarc.browse.hit_list import HitList
from newsarc.browse.inquiry import Inquiry
from newsarc.browse.keys import keys_line
from newsarc.browse.look import BREAKPOINTS, STYLES, THEMES
from newsarc.browse.prompt import EntryLine, Prompt
from newsarc.language import english, retold, tr, word
from newsarc.results.orders import Sort
from newsarc.text.characters.controls import one_line, without_invisible

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date
    from pathlib import Path

    from textual.app import ComposeResult

    from newsarc.browse.asking import Ask, Reasons
    from newsarc.citation import Style

_ORDERS = {
    Sort.RELEVANCE: english("best first"),
    Sort.NEWEST: english("newest first"),
    Sort.DATE: english("oldest first"),
}
_PANES = ("facets", "hits", "article")
_PLACES = ("query", *_PANES, "prompt")


class BrowserSettings(NamedTuple):
    """What the browser is given: the archive, by its file or its address, and what it needs of the world."""

    archive: Path | str
    ask: Ask
    folder: Path
    today: Callable[[], date]
    open_place: Callable[[str], None]
    reasons: Reasons
    style: Style | None = None
    theme: str = "terminal"
    is_day_first: bool | None = None


class Panes(App[None]):
    """A search, facets, a list and an article, as many side by side as there is room for."""

    CSS = STYLES
    ENABLE_COMMAND_PALETTE = False
    HORIZONTAL_BREAKPOINTS = BREAKPOINTS

    def __init__(self, settings: BrowserSettings, text: str = "") -> None:
        super().__init__()
        self.theme = THEMES[settings.theme]
        self.settings = settings
        self.asking = Asking(self, settings.ask, settings.today, settings.reasons)
        self.inquiry = Inquiry(text, is_day_first=settings.is_day_first)
        self.is_total_known = False

    def compose(self) -> ComposeResult:
        """Lay out the panes."""
        with Horizontal(id="asked"):
            yield Label("/")
            yield EntryLine(self.inquiry.text, placeholder="search", select_on_focus=False, id="query")
            yield Static(id="number", markup=False)
        yield Static(id="state", markup=False)
        with Horizontal(id="panes"):
            yield FacetList(id="facets")
            yield HitList(id="hits")
            yield ArticleView(self.settings.folder, id="article")
        yield Prompt(id="prompt")
        yield Static(id="keys", markup=False)

    @property
    def hits(self) -> HitList:
        """The list of finds."""
        return self.screen_stack[0].query_one("#hits", HitList)

    @property
    def view(self) -> ArticleView:
        """The article."""
        return self.screen_stack[0].query_one("#article", ArticleView)

    @property
    def facets(self) -> FacetList:
        """What can be narrowed by."""
        return self.screen_stack[0].query_one("#facets", FacetList)

    @property
    def prompt(self) -> Prompt:
        """The line for tags and notes."""
        return self.screen_stack[0].query_one("#prompt", Prompt)

    @property
    def place(self) -> str:
        """Where the keys go."""
        focused = self.screen_stack[0].focused
        within = focused.ancestors_with_self if focused else ()
        return next((node.id for node in within if node.id in _PLACES), "hits")

    def go_to(self, place: str) -> None:
        """Let the keys go to a place, which is seen from then on."""
        screen = self.screen_stack[0]
        self._see(place)
        screen.set_focus(screen.query_one(f"#{place}"))

    def show_keys(self) -> None:
        """Show the keys of the place, and its pane."""
        self._see(self.place)
        self._static("keys").update(keys_line(self.place, self.size.width))

    def show_number(self) -> None:
        """Show which of how many finds is chosen."""
        total = f"{self.hits.total:,}" if self.is_total_known else "…"
        number = (
            tr("{chosen:,} of {total}", chosen=self.hits.chosen + 1, total=total) if self.hits.total else "0"
        )
        self._static("number").update(number if self.is_total_known or self.hits.total else "")

    def tell(self, text: str, *, is_problem: bool = False) -> None:
        """Tell something in the line below the search, until something else is done."""
        state = self._static("state")
        state.set_classes("-problem" if is_problem else "-told")
        state.update(without_invisible(one_line(text)))

    def tell_inquiry(self) -> None:
        """Tell the order and what the finds are narrowed to."""
        asked = self.hits.inquiry
        order = _ORDERS[asked.sort if asked.text.strip() or asked.sort is Sort.DATE else Sort.NEWEST]
        narrowed = [
            f"{word(facet.value)} {tr('none') if value is None else value}"
            for facet, value in asked.narrowings
        ]
        begun = (
            [tr("words that begin this way: {text}", text=asked.text)]
            if asked.text != self.inquiry.text
            else []
        )
        self.tell(" · ".join([*begun, *narrowed, retold(order)]))
        self._static("state").set_classes("")

    def _see(self, place: str) -> None:
        pane = {"query": "hits"}.get(place, place)
        if pane in _PANES:
            screen = self.screen_stack[0]
            for one in _PANES:
                screen.set_class(one == pane, f"-at-{one}")

    def _static(self, name: str) -> Static:
        return self.screen_stack[0].query_one(f"#{name}", Static)
