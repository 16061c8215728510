"""Texts as lines of a widget: nothing in them is markup."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content
from textual.strip import Strip

if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Any, Protocol

    from textual.widget import Widget

    class RichText(Protocol):
        """What is asked of a text of rich."""

        style: Any

        def stylize_before(self, style: Any) -> None:
            """Put a style below all others."""

        def render(self, console: Any) -> Iterable[Any]:
            """Return the segments."""


def strip_of(widget: Widget, text: str) -> Strip:
    """Write a text in the style of a widget."""
    return Strip(Content(text).render_segments(widget.visual_style))


def strip_drawn(widget: Widget, text: RichText) -> Strip:
    """Write a text that has styles of its own, which rich leaves out where it has no others."""
    text.stylize_before(text.style)
    return Strip(text.render(widget.app.console))
