"""How the browser looks: its panes side by side where the terminal is wide enough, else one at a time."""

THEMES = {"terminal": "ansi-dark", "dark": "textual-dark", "light": "textual-light"}
"""The themes of Textual by the names of the settings; that of the terminal has its own colours."""
BREAKPOINTS: list[tuple[int, str]] | None = [(0, "-narrow"), (100, "-medium"), (150, "-wide")]
"""Cells: below 100 a list and a column to read in have no room together, from 150 on the facets have too."""
STYLES = """
Screen { layout: vertical; background: $background; color: $foreground; }
#asked { height: 1; }
#asked Label { width: 2; text-style: bold; color: $primary; }
#query { border: none; height: 1; padding: 0; background: $background; width: 1fr; }
#query:focus { border: none; }
#number { width: auto; padding: 0 0 0 2; }
#state { height: 1; text-style: dim; text-wrap: nowrap; text-overflow: ellipsis; }
#state.-told { text-style: none; }
#state.-problem { text-style: italic; color: $warning; }
#panes { height: 1fr; border-top: solid $primary; }
#facets { width: 30; border: none; padding: 0; background: $background; border-right: solid $primary; }
#facets:focus { border: none; border-right: solid $primary; background-tint: $background 0%; }
#hits { width: 2fr; max-width: 90; scrollbar-size-vertical: 1; background: $background; }
#article { width: 3fr; border-left: solid $primary; scrollbar-size-vertical: 1; background: $background; }
#hits, #article { overflow-x: hidden; }
.hits--chosen { color: $primary; }
#facets { scrollbar-size-vertical: 1; overflow-x: hidden; }
#prompt { height: 1; display: none; }
#prompt.-asking { display: block; }
#prompt Label { width: auto; text-style: bold; color: $primary; padding: 0 1 0 0; }
#prompt Input { border: none; height: 1; padding: 0; width: 1fr; background: $background; }
#keys { height: 1; text-wrap: nowrap; text-overflow: ellipsis; background: $panel; }
#help { width: 100%; height: 100%; padding: 0 2; background: $background; overflow-y: auto; }

.-narrow #hits, .-narrow #article, .-narrow #facets { width: 1fr; max-width: 100%; border: none; }
.-narrow.-at-hits #facets, .-narrow.-at-hits #article { display: none; }
.-narrow.-at-article #facets, .-narrow.-at-article #hits { display: none; }
.-narrow.-at-facets #hits, .-narrow.-at-facets #article { display: none; }
.-medium #facets { display: none; width: 2fr; }
.-medium.-at-facets #facets { display: block; }
.-medium.-at-facets #hits { display: none; }
"""
