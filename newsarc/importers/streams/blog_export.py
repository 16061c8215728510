"""What the export of a blog (WordPress eXtended RSS) says otherwise than a feed does.

Its entries are all that the site keeps, and their text is as it was typed.
"""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

# The types of entries that are written to be read are left to the site; these are its machinery.
_MACHINERY = frozenset(
    "attachment nav_menu_item revision custom_css customize_changeset oembed_cache user_request wp_block"
    " wp_font_face wp_font_family wp_global_styles wp_navigation wp_template wp_template_part".split()
)
_NOT_WRITTEN = frozenset(("auto-draft", "trash"))
_AUTHOR = re.compile(rb"<wp:(?:wp_)?author>(.*?)</wp:(?:wp_)?author>", re.DOTALL)
_NAME = re.compile(r"<wp:author_(login|display_name)>(.*?)</wp:author_\1>", re.DOTALL)
_CDATA = re.compile(r"<!\[CDATA\[(.*?)\]\]>", re.DOTALL)
_CAPTION = re.compile(r"\[(?:wp_)?caption\b[^\]]*\](.*?)\[/(?:wp_)?caption\]", re.DOTALL)
_SHORTCODE = re.compile(r"\[(/?)([a-z][\w-]*)(?:\s[^\[\]]*)?/?\]")
_WITHOUT_TEXT = frozenset("gallery audio video playlist embed".split())  # of WordPress itself
_MARKED = re.compile(r"<p[\s>]|<!-- wp:", re.IGNORECASE)
_BLANK_LINES = re.compile(r"\n[ \t]*(?:\n[ \t]*)+")
# A line break that ends no line: beside a mark, or inside a sentence.
_WITHIN = re.compile(r"(?<=>)\n|\n(?=<)|\n(?=[a-zà-ÿ])")


def is_written(entry: Mapping[str, Any]) -> bool:
    """Tell an entry that somebody wrote to be read; every entry of a feed is."""
    return entry.get("wp_post_type") not in _MACHINERY and entry.get("wp_status") not in _NOT_WRITTEN


def display_names(data: bytes) -> dict[str, str]:
    """Return the names of the authors by what their entries call them, their logins."""
    names: dict[str, str] = {}
    for one in _AUTHOR.finditer(data):
        said = {key: _plain(value) for key, value in _NAME.findall(one[1].decode("utf-8", "replace"))}
        if said.get("login") and said.get("display_name"):
            names[said["login"]] = said["display_name"]
    return names


def marked_up(text: str) -> str:
    r"""Mark the paragraphs of a text that was typed with blank lines between them, as the site would.

    >>> marked_up("[dropcap]T[/dropcap]he tide.\n\nNo boat [sic] left.\n[gallery ids='1,2']")
    'The tide.\n<p>No boat [sic] left.<br>'
    """
    text = _CAPTION.sub(r"<figure>\1</figure>", text)
    closed = {name for end, name in _SHORTCODE.findall(text) if end}
    text = _SHORTCODE.sub(lambda one: "" if one[2] in closed | _WITHOUT_TEXT else one[0], text)
    if _MARKED.search(text):
        return text
    pieces = (_WITHIN.sub(" ", piece).replace("\n", "<br>") for piece in _BLANK_LINES.split(text))
    return "\n<p>".join(pieces)


def _plain(text: str) -> str:
    return unescape(_CDATA.sub(r"\1", text)).strip()
