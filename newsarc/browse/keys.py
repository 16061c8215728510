"""The keys: what is shown of them below, and the page that tells all of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding
from textual.screen import ModalScreen
from textual.widgets import Static

from newsarc.language import english, retold, tr
from newsarc.text.characters.display import display_width

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.binding import BindingType

# What is shown below in each place, the most needed first; what there is no room for is left out.
SHOWN = {
    "query": english("Enter list|Esc back|F1 help|Ctrl-Q quit"),
    "hits": english("/ search|Enter read|f narrow|s sort|t tag|a note|c cite|o open|? help|q quit"),
    "article": english(
        "Esc back|n next|p previous|t tag|a note|c cite|y quote|[ ] paragraph|o open|? help|q quit"
    ),
    "facets": english("Enter narrow|Backspace widen|Esc back|/ search|? help|q quit"),
    "prompt": english("Enter done|Esc never mind"),
}
_GAP = "  "
_HELP = """\
newsarc browse

 /            search: type in the query language of `newsarc help query`
 Enter        read the article; in the search, go to the list
 Esc          back
 n p          next, previous article (j k and the arrows in the list)
 Space PgUp   a screen down, up       Home End  to the first, the last
 Tab          from pane to pane
 f            narrow by newspaper, year, section, tag …; Backspace widens
 s            sort: best first, newest first, oldest first
 [ ]          mark the paragraph before, the next one
 y            copy the marked paragraph as a quotation, with its reference
 c            copy the reference, in the style of the settings
 t            tag the article; a tag that it has is taken off
 a            note something of it; an empty note is taken off
 o            open the file or the address that it came from
 Ctrl-L       search again, for what was imported meanwhile
 ?            this page                q Ctrl-Q  quit

Copies go to the clipboard of your terminal, over ssh too (OSC 52; in tmux
`set -g set-clipboard on`).
"""


def keys_line(place: str, width: int) -> str:
    """Write the keys of a place as far as there is room, the last two in any case.

    >>> keys_line("query", 50), keys_line("query", 40)
    (' Enter list  Esc back  F1 help  Ctrl-Q quit', ' Enter list  F1 help  Ctrl-Q quit')
    """
    *keys, help_key, end_key = retold(SHOWN[place]).split("|")
    while keys and display_width(_line([*keys, help_key, end_key])) > width:
        keys.pop()
    return _line([*keys, help_key, end_key])


def _line(keys: list[str]) -> str:
    return f" {_GAP.join(keys)}"


class HelpScreen(ModalScreen[None]):
    """All keys on one page."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,question_mark,f1,enter", "dismiss", show=False)
    ]

    def compose(self) -> ComposeResult:
        """Show the page."""
        yield Static(tr(_HELP), id="help", markup=False)
