"""What the finds can be narrowed by: values of facets, with how many finds have each."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding
from textual.content import Content
from textual.message import Message
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from newsarc.language import tr, word
from newsarc.text.characters.controls import one_line, without_invisible
from newsarc.text.characters.display import display_width, end_within

if TYPE_CHECKING:
    from textual.binding import BindingType

    from newsarc.browse.answers import Facets
    from newsarc.browse.inquiry import Inquiry, Narrowing


class FacetList(OptionList):
    """Facets with their values, one below the other."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("j", "cursor_down", show=False),
        Binding("k", "cursor_up", show=False),
        Binding("space", "select", show=False),
    ]

    class Narrowed(Message):
        """A value is chosen."""

        def __init__(self, narrowing: Narrowing) -> None:
            self.narrowing = narrowing
            super().__init__()

    def __init__(self, *, id: str) -> None:  # noqa: A002 - as Textual calls it
        super().__init__(id=id, markup=False)
        self._narrowings: list[Narrowing | None] = []

    def show(self, inquiry: Inquiry, facets: Facets) -> None:
        """Show how many finds of an inquiry have which value."""
        at = self._narrowings[self.highlighted] if self.highlighted is not None else None
        self._narrowings = []
        options = []
        for facet, counts in facets:
            if not any(count.value is not None for count in counts):
                continue
            options.append(Option(Content.styled(word(facet.value), "bold"), disabled=True))
            self._narrowings.append(None)
            for count in counts:
                narrowing = (facet, count.value)
                self._narrowings.append(narrowing)
                options.append(Option(self._line(narrowing, count.articles, inquiry)))
        self.clear_options()
        self.add_options(options)
        if at in self._narrowings and at is not None:
            self.highlighted = self._narrowings.index(at)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Narrow to the value that is chosen."""
        event.stop()
        narrowing = self._narrowings[event.option_index]
        if narrowing is not None:
            self.post_message(self.Narrowed(narrowing))

    def _line(self, narrowing: Narrowing, articles: int, inquiry: Inquiry) -> Content:
        width = max(12, self.size.width - 4)
        number = f"{articles:,}"
        name = without_invisible(one_line(narrowing[1])) if narrowing[1] is not None else tr("(none)")
        room = width - len(number) - 3
        if display_width(name) > room:
            name = f"{name[: end_within(name, 0, room - 1)]}…"
        is_on = narrowing in inquiry.narrowings
        gap = " " * (room - display_width(name) + 1)
        return Content.assemble("● " if is_on else "  ", (name, "bold" if is_on else ""), gap, number)
