"""The browser: what the keys and the archive's answers do."""

from __future__ import annotations

import asyncio
import signal
from contextlib import suppress
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding

from newsarc.browse.article_actions import ArticleActions
from newsarc.browse.keys import HelpScreen
from newsarc.text.characters.controls import one_line

if TYPE_CHECKING:
    from textual import events
    from textual.binding import BindingType
    from textual.widgets import Input

    from newsarc.browse import messages
    from newsarc.browse.facet_list import FacetList
    from newsarc.browse.hit_list import HitList
    from newsarc.browse.inquiry import Inquiry


class Browser(ArticleActions):
    """Reads an archive on the whole screen."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("slash", "go_to('query')", show=False),
        Binding("f", "go_to('facets')", show=False),
        Binding("escape,left", "leave", show=False),
        Binding("n", "step(1)", show=False),
        Binding("p", "step(-1)", show=False),
        Binding("s", "sort", show=False),
        Binding("t", "tag", show=False),
        Binding("a", "note", show=False),
        Binding("c", "cite", show=False),
        Binding("y", "quote", show=False),
        Binding("o", "open", show=False),
        Binding("backspace", "widen", show=False),
        Binding("ctrl+l", "search_again", show=False),
        Binding("question_mark,f1", "help", show=False),
        Binding("q", "quit", show=False),
        Binding("ctrl+q,ctrl+c", "quit", show=False, priority=True),
        Binding("ctrl+z", "suspend_process", show=False),
    ]

    def on_mount(self) -> None:
        """Search at once; a query that was given leads to the list."""
        if not self.is_headless:
            self._end_by_signals()
        self.go_to("hits" if self.inquiry.text else "query")
        self.show_keys()
        self._search()

    # What is typed and chosen

    def on_input_changed(self, event: Input.Changed) -> None:
        """Search for what is typed."""
        if event.input.id == "query" and event.value != self.inquiry.text:
            self._ask(self.inquiry._replace(text=event.value))

    def on_input_submitted(self) -> None:
        """Go from the search to the list."""
        self.go_to("hits")

    def on_key(self, event: events.Key) -> None:
        """Go from the search down to the list."""
        if event.key == "down" and self.place == "query":
            event.stop()
            self.go_to("hits")

    def on_facet_list_narrowed(self, event: FacetList.Narrowed) -> None:
        """Narrow to a value."""
        self._ask(self.inquiry.toggled(*event.narrowing))

    def on_hit_list_chosen(self, event: HitList.Chosen) -> None:
        """Read the article that is chosen, also where it is seen only when it is opened."""
        self.show_number()
        if event.is_other:
            self.tell_inquiry()
        self._read()

    def on_hit_list_opened(self) -> None:
        """Read the article that is chosen."""
        self.go_to("article")

    def on_hit_list_wanted(self, event: HitList.Wanted) -> None:
        """Fetch what is seen."""
        total = self.hits.total if self.is_total_known else None
        self.asking.block(event.inquiry, event.number, total)

    def on_descendant_focus(self) -> None:
        """Show the pane that one is at, and its keys."""
        self.show_keys()

    def on_resize(self) -> None:
        """Fit to another size."""
        self.call_after_refresh(self._fit)

    # What the archive answers

    def on_first_found(self, event: messages.FirstFound) -> None:
        """Show finds, unless others are wanted by now."""
        if event.inquiry in (self.inquiry, self.inquiry.completed()):
            self.is_total_known = False
            self.hits.show_first(event.inquiry, event.hits)

    def on_block_found(self, event: messages.BlockFound) -> None:
        """Show what comes into sight."""
        if event.inquiry == self.hits.inquiry:
            self.hits.show_block(event.number, event.hits)

    def on_counted(self, event: messages.Counted) -> None:
        """Show how many there are or, where there are none, why."""
        if event.inquiry == self.hits.inquiry:
            self.is_total_known = True
            self.hits.say(tuple(map(one_line, event.reasons)))
            self.hits.show_total(event.total)
            self.show_number()

    def on_facets_counted(self, event: messages.FacetsCounted) -> None:
        """Show by what can be narrowed."""
        if event.inquiry == self.hits.inquiry:
            self.facets.show(event.inquiry, event.facets)

    def on_article_read(self, event: messages.ArticleRead) -> None:
        """Show an article that is still wanted."""
        if self.hits.hit and self.hits.hit.entry.id == event.article.id:
            self.view.show(event.article)

    def on_marked(self, event: messages.Marked) -> None:
        """Show what was tagged or noted."""
        self.tell(event.told)
        self.hits.forget()

    def on_told(self, event: messages.Told) -> None:
        """Tell what was done."""
        self.tell(event.told)

    def on_failed(self, event: messages.Failed) -> None:
        """Tell quietly what did not come: a query may only not be done yet."""
        self.tell(event.problem, is_problem=True)

    # What the keys do

    def action_go_to(self, place: str) -> None:
        """Go to the search or to the facets."""
        self.go_to(place)
        if place == "facets":
            self.asking.facets(self.hits.inquiry)

    def action_leave(self) -> None:
        """Go back to the list."""
        self.go_to("hits")

    def action_step(self, step: int) -> None:
        """Choose the next article or the one before."""
        self.hits.choose(self.hits.chosen + step)

    def action_sort(self) -> None:
        """Take the next order."""
        self._ask(self.inquiry.sorted_next())

    def action_widen(self) -> None:
        """Take back the last narrowing."""
        if self.inquiry.narrowings:
            self._ask(self.inquiry.widened())

    def action_search_again(self) -> None:
        """Search again, for what has come since."""
        self._search()

    def action_help(self) -> None:
        """Show all keys."""
        self.push_screen(HelpScreen())

    def _end_by_signals(self) -> None:
        """Give the screen back when a signal ends it: an exception would strike anywhere."""
        for name in ("SIGTERM", "SIGHUP"):
            if number := getattr(signal, name, None):
                with suppress(NotImplementedError):  # where the system has no such loop
                    asyncio.get_running_loop().add_signal_handler(number, self.exit, None, 128 + number)

    def _ask(self, inquiry: Inquiry) -> None:
        self.inquiry = inquiry
        self._search()

    def _search(self) -> None:
        self.asking.search(self.inquiry, has_facets=self.facets.display)

    def _read(self) -> None:
        if hit := self.hits.hit:
            self.asking.article(hit.entry.id, self.hits.inquiry)
        elif not self.hits.total:
            self.view.show(None)

    def _fit(self) -> None:
        self.show_keys()
        if self.facets.display:
            self.asking.facets(self.hits.inquiry)
