"""BibLaTeX: an @article of entry subtype newspaper, whose words LaTeX prints as they are."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsarc.citation.styles.names import is_whole, whole_name
from newsarc.text.characters.controls import one_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from newsarc.citation.item import Item, Name

_SPECIAL = re.compile(r"[\\{}$&#%_~^]")
_COMMANDS = {
    "\\": r"\textbackslash{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    "{": r"\textbraceleft{}",
    "}": r"\textbraceright{}",
}
_LANGUAGES = {
    "zh": "chinese",
    "ja": "japanese",
    "ko": "korean",
    "en": "english",
    "de": "german",
    "fr": "french",
    "es": "spanish",
    "it": "italian",
    "nl": "dutch",
    "pt": "portuguese",
    "ru": "russian",
    "uk": "ukrainian",
}
_UNSAFE_IN_ADDRESS = frozenset("{}\\ ")  # and whatever cannot be seen


def write_items(items: Iterable[Item]) -> Iterator[str]:
    """Write each item as an entry of its own, with the item's id as its key."""
    for item in items:
        lines = [f"  {field} = {{{value}}},\n" for field, value in _fields(item) if value]
        yield "".join([f"@article{{{item.id},\n", *lines, "}\n\n"])


def escape(text: str) -> str:
    r"""Write text so that LaTeX prints it as it is.

    >>> print(escape("50 % of {R&D}"))
    50 \% of \textbraceleft{}R\&D\textbraceright{}
    """
    return _SPECIAL.sub(lambda found: _COMMANDS.get(found[0], f"\\{found[0]}"), one_line(text))


def _fields(item: Item) -> Iterator[tuple[str, str | None]]:
    yield "entrysubtype", "newspaper"
    yield "author", _names(item.authors)
    yield "translator", _names(item.translators)
    yield "title", _protected(item.title)
    yield "journaltitle", _protected(item.newspaper)
    yield "date", item.issued.isoformat() if item.issued else None
    yield "pages", _escaped(item.page)
    yield "version", _escaped(item.edition)
    yield "location", _escaped(item.place)
    yield "langid", _LANGUAGES.get((item.language or "").split("-")[0])
    yield "url", _address(item.url) if item.url else None
    yield "urldate", item.accessed.isoformat() if item.accessed else None
    yield "keywords", _escaped(", ".join(item.keywords))


def _protected(text: str | None) -> str | None:
    """Put a text into braces, so that no style changes its capitals."""
    return f"{{{escape(text)}}}" if text else None


def _escaped(text: str | None) -> str | None:
    return escape(text) if text else None


def _address(url: str) -> str:
    return "".join(map(_address_character, url))


def _address_character(character: str) -> str:
    if character.isprintable() and character not in _UNSAFE_IN_ADDRESS:
        return character
    return "".join(f"%{byte:02X}" for byte in character.encode(errors="replace"))


def _names(names: Sequence[Name]) -> str:
    return " and ".join(map(_name, names))


def _name(name: Name) -> str:
    """Write a name in its parts, or in braces, which keep it whole."""
    if is_whole(name):
        return f"{{{escape(whole_name(name))}}}"
    parts = (name.family, name.suffix, name.given) if name.suffix else (name.family, name.given)
    return ", ".join(escape(part) for part in parts)
