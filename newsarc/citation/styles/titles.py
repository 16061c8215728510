"""Titles in references: quotation marks within quotation marks, the closing stop, capitals."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newsarc.citation.item import Item

_STRAIGHT_PAIR = re.compile(r"""(?<!\w)(["'])(?=\S)(.*?\S)\1(?!\w)""")
_STRAIGHT_APOSTROPHE = re.compile(r"(?<=\w)'(?=\w)")
_FRENCH_SPACE = re.compile("(?<=«) | (?=[»:;?!])")
_MARKS = ("“”", "‘’")
_ENDS = re.compile(r"[.?!。？！][”’」』\]]*$")
_CLOSING_QUOTES = re.compile(r"[”’]+$")
# Articles, coordinating conjunctions and prepositions, which MLA and Chicago leave small.
_SMALL = frozenset(
    "a an the and but or nor for so yet as at by down from in into like near of off on onto out over past per"
    " than till to up upon via with about above across after against along amid among around before behind"
    " below beneath beside between beyond despite during except inside outside since through throughout"
    " toward towards under until within without versus vs. v. de la von van".split()
)
_WORD = re.compile(r"[^\s\-–—/]+")
_BEGINS = re.compile(r"(?:^|[:?!][”’]?\s+)[“‘(\[«]*$")


def curled(text: str) -> str:
    r"""Write straight quotation marks and apostrophes as typographic ones, and the spaces of French narrow.

    >>> curled('They said "stop", didn\'t they'), curled("’Tis 6 o'clock")
    ('They said “stop”, didn’t they', '’Tis 6 o’clock')
    """
    typographic = _STRAIGHT_PAIR.sub(r"“\2”", _STRAIGHT_APOSTROPHE.sub("’", text))
    return _FRENCH_SPACE.sub("\N{NARROW NO-BREAK SPACE}", typographic)


def quoted_title(item: Item) -> str:
    """Print a title in quotation marks, with its closing stop within them.

    >>> from newsarc.citation.item import Item
    >>> quoted_title(Item("1", title="Council backs “slow lanes”", language="en"))
    '“Council Backs ‘Slow Lanes.’”'
    >>> quoted_title(Item("2", title="“夜间菜场”何去何从？", language="zh"))
    '“‘夜间菜场’何去何从？”'
    """
    title = curled(item.title or "")
    if (item.language or "en").split("-")[0] == "en":
        title = headline_capitals(title)
    return f"“{stopped(nested(title))}”"


def stopped(text: str) -> str:
    """End a text with one stop, which stands before closing quotation marks as in American print.

    >>> stopped("They said “stop”"), stopped("Who owns the tide?"), stopped("防汛物资一夜到位。")
    ('They said “stop.”', 'Who owns the tide?', '防汛物资一夜到位。')
    >>> stopped("[The bridge.]"), stopped("Tides [a letter]")
    ('[The bridge.]', 'Tides [a letter].')
    """
    if not text or _ENDS.search(text):
        return text
    quotes = _CLOSING_QUOTES.search(text)
    return f"{text[: quotes.start()]}.{quotes[0]}" if quotes else f"{text}."


def headline_capitals(title: str) -> str:
    """Write a title with capitals but for articles, conjunctions and prepositions within it.

    Words with a capital already stay as they are.

    >>> headline_capitals("white House tutors Kremlin in how a presidency works: a guide to iPhones")
    'White House Tutors Kremlin in How a Presidency Works: A Guide to iPhones'
    """
    last = max((found.start() for found in _WORD.finditer(title)), default=-1)

    def capital(found: re.Match[str]) -> str:
        word, before = found[0], title[: found.start()]
        is_small = word.strip("“”‘’\"'()[],;:?!").lower() in _SMALL or word.lower() in _SMALL
        is_edge = found.start() == last or _BEGINS.search(before) is not None
        return word if is_small and not is_edge else _capitalized(word)

    return _WORD.sub(capital, title)


def _capitalized(word: str) -> str:
    if any(character.isupper() for character in word):
        return word
    return re.sub(r"[^\W\d_]", lambda letter: letter[0].upper(), word, count=1) if word else word


def nested(text: str) -> str:
    """Write quotation marks as they are within quotation marks; apostrophes and German marks stay."""
    if "„" in text:
        return text
    written, depth = [], 0
    for number, character in enumerate(text):
        if character in "“‘" and not _is_apostrophe(text, number):
            depth += 1
            written.append(_MARKS[depth % 2][0])
        elif character in "”’" and depth and not _is_apostrophe(text, number):
            written.append(_MARKS[depth % 2][1])
            depth -= 1
        else:
            written.append(character)
    return "".join(written)


def _is_apostrophe(text: str, number: int) -> bool:
    return text[number] == "’" and re.match(r"[^\W\d_][’][A-Za-zÀ-ÿ]", text[max(number - 1, 0) :]) is not None
