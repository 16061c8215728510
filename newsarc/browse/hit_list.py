"""The list of finds: only what is seen of it is fetched and drawn, however many there are."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding
from textual.geometry import Region, Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from newsarc.browse.answers import BLOCK
from newsarc.browse.drawing import strip_drawn, strip_of
from newsarc.browse.inquiry import Inquiry
from newsarc.render.results.hit_lines import hit_lines
from newsarc.render.wrapping import wrap

if TYPE_CHECKING:
    from textual import events
    from textual.binding import BindingType

    from newsarc.model.records import Hit

_MARGIN = 2  # cells, in which the find that is chosen is marked
_MOST_BLOCKS = 200
_BAR = "▌ "


class HitList(ScrollView, can_focus=True):
    """Finds, each on as many lines, of which one is chosen."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"hits--chosen"}
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down,j,n", "step(1)", show=False),
        Binding("up,k,p", "step(-1)", show=False),
        Binding("pagedown,space", "page(1)", show=False),
        Binding("pageup", "page(-1)", show=False),
        Binding("home,g", "first", show=False),
        Binding("end,G", "last", show=False),
        Binding("enter,right", "open", show=False),
    ]

    class Wanted(Message):
        """A block of finds that is not there yet is seen."""

        def __init__(self, inquiry: Inquiry, number: int) -> None:
            self.inquiry, self.number = inquiry, number
            super().__init__()

    class Chosen(Message):
        """Another find is chosen or, unless it `is_other`, what is known of the same one is new."""

        def __init__(self, *, is_other: bool = True) -> None:
            self.is_other = is_other
            super().__init__()

    class Opened(Message):
        """The chosen find is to be read."""

    def __init__(self, *, id: str) -> None:  # noqa: A002 - as Textual calls it
        super().__init__(id=id)
        self.inquiry = Inquiry()
        self.total = 0
        self.chosen = 0
        self.said: tuple[str, ...] = ()
        self._blocks: dict[int, tuple[Hit, ...]] = {}
        self._asked: set[int] = set()
        self._drawn: dict[tuple[int, int], tuple[Strip, ...]] = {}

    @property
    def hit(self) -> Hit | None:
        """The find that is chosen, if it is there."""
        return self._hit_at(self.chosen)

    @property
    def lines_each(self) -> int:
        """How many lines a find takes: a passage only where words were searched for."""
        return 3 if self.inquiry.text.strip() else 2

    def show_first(self, inquiry: Inquiry, hits: tuple[Hit, ...]) -> None:
        """Show the first finds of another inquiry; how many there are may come later."""
        self.inquiry, self.total, self.said = inquiry, len(hits), ()
        self._blocks, self._asked = {0: hits}, {0}
        self.chosen = 0
        self._renew()
        self.scroll_to(y=0, animate=False)
        self.post_message(self.Chosen())

    def show_block(self, number: int, hits: tuple[Hit, ...]) -> None:
        """Take in a block that was asked for."""
        self._blocks[number] = hits
        if len(self._blocks) > _MOST_BLOCKS:
            farthest = max(self._blocks, key=lambda one: abs(one - number))
            del self._blocks[farthest]
            self._asked.discard(farthest)
        self._drawn.clear()
        self.refresh()
        if self.chosen // BLOCK == number:
            self.post_message(self.Chosen(is_other=False))

    def show_total(self, total: int) -> None:
        """Tell how many finds there are."""
        self.total = total
        self.chosen = max(0, min(self.chosen, total - 1))
        self._resize()
        self._ask_for_seen()

    def say(self, said: tuple[str, ...]) -> None:
        """Say something in the place of finds."""
        self.said = said
        self.refresh()

    def forget(self) -> None:
        """Fetch again what is seen: it was changed."""
        self._asked.clear()
        self._ask_for_seen()

    def render_line(self, y: int) -> Strip:
        """Draw a line; a find that is not there yet is left blank."""
        width = self.scrollable_content_region.width  # less where the bar to scroll by is
        place, line = divmod(self.scroll_offset.y + y, self.lines_each)
        if not self.total:
            return self._line_said(y - 1, width)
        hit = self._hit_at(place) if place < self.total else None
        return self._lines(place, hit, width)[line] if hit else Strip.blank(width, self.rich_style)

    def _line_said(self, number: int, width: int) -> Strip:
        lines = [line for text in self.said for line in wrap(text, max(1, width - _MARGIN))]
        said = lines[number] if 0 <= number < len(lines) else ""
        return strip_of(self, f"{'':{_MARGIN}}{said}").adjust_cell_length(width, self.rich_style)

    def on_resize(self) -> None:
        """Draw all anew for another width."""
        self._renew()
        self._show_chosen()

    def on_focus(self) -> None:
        """Show where one is."""
        self.refresh()

    def on_blur(self) -> None:
        """Show where one is no longer."""
        self._drawn.clear()
        self.refresh()

    def on_click(self, event: events.Click) -> None:
        """Choose a find, and open the one that is chosen."""
        place = (self.scroll_offset.y + event.y) // self.lines_each
        if place < self.total:
            is_again = place == self.chosen
            self.choose(place)
            if is_again:
                self.post_message(self.Opened())

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Ask for what comes into sight."""
        super().watch_scroll_y(old_value, new_value)
        self._ask_for_seen()

    def choose(self, place: int) -> None:
        """Choose the find at a place, and bring it into sight."""
        place = max(0, min(place, self.total - 1))
        if place == self.chosen:
            return
        self._drawn.clear()
        self.chosen = place
        self._show_chosen()
        self._ask_for(place // BLOCK)
        self.refresh()
        self.post_message(self.Chosen())

    def action_step(self, step: int) -> None:
        """Choose the next find or the one before."""
        self.choose(self.chosen + step)

    def action_page(self, pages: int) -> None:
        """Go on by as many finds as are seen."""
        self.choose(self.chosen + pages * max(1, self.size.height // self.lines_each - 1))

    def action_first(self) -> None:
        """Choose the first find."""
        self.choose(0)

    def action_last(self) -> None:
        """Choose the last find."""
        self.choose(self.total - 1)

    def action_open(self) -> None:
        """Open the chosen find."""
        if self.hit:
            self.post_message(self.Opened())

    def _hit_at(self, place: int) -> Hit | None:
        hits = self._blocks.get(place // BLOCK, ())
        return hits[place % BLOCK] if place % BLOCK < len(hits) else None

    def _lines(self, place: int, hit: Hit, width: int) -> tuple[Strip, ...]:
        if (place, width) not in self._drawn:
            if len(self._drawn) > BLOCK * 8:
                self._drawn.clear()
            texts = hit_lines(hit, max(1, width - _MARGIN), has_passage=self.lines_each > 2)
            is_chosen = place == self.chosen
            style = self.get_component_rich_style("hits--chosen") if is_chosen else self.rich_style
            margin = _BAR if is_chosen else " " * _MARGIN
            strips = (Strip([*strip_of(self, margin), *strip_drawn(self, text)]) for text in texts)
            self._drawn[place, width] = tuple(
                strip.adjust_cell_length(width).apply_style(style) for strip in strips
            )
        return self._drawn[place, width]

    def _show_chosen(self) -> None:
        region = Region(0, self.chosen * self.lines_each, 1, self.lines_each)
        self.scroll_to_region(region, animate=False, force=True, x_axis=False)

    def _renew(self) -> None:
        self._drawn.clear()
        self._resize()
        self.refresh()
        self._ask_for_seen()

    def _resize(self) -> None:
        self.virtual_size = Size(self.size.width, self.total * self.lines_each)

    def _ask_for_seen(self) -> None:
        first = self.scroll_offset.y // self.lines_each
        last = min(self.total - 1, (self.scroll_offset.y + self.size.height) // self.lines_each)
        for number in range(first // BLOCK, last // BLOCK + 1):
            self._ask_for(number)

    def _ask_for(self, number: int) -> None:
        if number not in self._asked:
            self._asked.add(number)
            self.post_message(self.Wanted(self.inquiry, number))
