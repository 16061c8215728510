"""Lines to type in: the search, and below the panes a tag or a note."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding
from textual.containers import Horizontal
from textual.message import Message
from textual.suggester import SuggestFromList
from textual.widgets import Input, Label

from newsarc.text.characters.controls import show_controls, without_invisible

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual.app import ComposeResult
    from textual.binding import BindingType


_BLANKS = str.maketrans("\t\n", "  ")


class EntryLine(Input):
    """A line to type in, or to paste into what came from anywhere."""

    def validate_value(self, value: str) -> str:
        """Make what is pasted one line that the screen does not obey."""
        return show_controls(without_invisible(value.translate(_BLANKS)))


class Prompt(Horizontal):
    """A question and the line to answer it in."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "leave", show=False)]

    class Answered(Message):
        """The line is typed."""

        def __init__(self, asked: str, text: str) -> None:
            self.asked, self.text = asked, text
            super().__init__()

    class Left(Message):
        """Nothing was to be typed."""

    def __init__(self, *, id: str) -> None:  # noqa: A002 - as Textual calls it
        super().__init__(id=id)
        self.asked = ""

    def compose(self) -> ComposeResult:
        """Lay out the question and the line."""
        yield Label("", markup=False)
        yield EntryLine(select_on_focus=False, id="answer")

    def ask(self, asked: str, label: str, text: str = "", known: Iterable[str] = ()) -> None:
        """Ask for a line, with what was typed before in it; known lines are offered."""
        self.asked = asked
        self.query_one(Label).update(label)
        line = self.query_one(EntryLine)
        line.suggester = SuggestFromList(known, case_sensitive=False)
        line.value = text
        line.cursor_position = len(text)
        self.add_class("-asking")
        line.focus()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Hand the line on."""
        event.stop()
        self.remove_class("-asking")
        self.post_message(self.Answered(self.asked, event.value))

    def on_input_changed(self, event: Input.Changed) -> None:
        """Keep the line to oneself until it is done."""
        event.stop()

    def action_leave(self) -> None:
        """Leave without an answer."""
        self.remove_class("-asking")
        self.post_message(self.Left())
