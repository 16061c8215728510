"""The classes of a line's first and last characters, and how its Latin words are written."""

from __future__ import annotations

import unicodedata

_BULLET = "□■◆◇●○◎☉▲△▼▽★☆※•·◢◤▍▌【〖［→►▶◀√"


class _Classes(dict[str, str]):
    """The classes of characters, filled as these turn up."""

    def __missing__(self, character: str) -> str:
        found = self[character] = _classify(character)
        return found


_CLASS_OF = _Classes()


def _classify(character: str) -> str:  # noqa: PLR0911, PLR0912 # a table of ranges reads best so
    if character in _BULLET:
        return "bullet"
    if character in "，；、,;":
        return "comma"
    if character in "：:":
        return "colon"
    if character in "。．.":
        return "stop"
    if character in "？！?!":
        return "cry"
    if character in "…—–-":
        return "dash"
    if character in "“「『‘\"'„«":
        return "open"
    if character in "”」』’»":
        return "close"
    if character in "（(〔［[〈<《":
        return "bracket"
    if character in "）)〕］]〉>》】":
        return "unbracket"
    category = unicodedata.category(character)
    if category == "Lo":
        return "han"
    if category.startswith("L"):
        return "upper" if category == "Lu" else "lower"
    if category.startswith("N"):
        return "digit"
    return "sign"


def first_class(text: str) -> str:
    """Return the class of a line's first character."""
    return _CLASS_OF[text[0]]


def last_class(text: str) -> str:
    """Return the class of a line's last character; a stop behind which a quotation closes is told too."""
    last = _CLASS_OF[text[-1]]
    if last in ("close", "unbracket") and len(text) > 1 and _CLASS_OF[text[-2]] in ("stop", "cry"):
        return "stop" + last
    return last


def letters_of(text: str) -> str:
    """Tell how the words of a Latin line are written: all capitals, each with one, the first only."""
    if "a" <= text[:1] <= "z" and text.islower():  # as within a paragraph
        return "low"
    words = [word for word in text[:120].split() if word[0].isalpha() and not "\u3040" <= word[0] <= "\uffff"]
    if not words:
        return "-"
    letters = "".join(words)
    if letters.isupper() and len(letters) > 2:
        return "caps"
    long = [word for word in words if len(word) > 3]
    capital = sum(word[0].isupper() for word in long)
    if len(long) > 1 and capital == len(long):
        return "title"
    if not words[0][0].isupper():
        return "low"
    return "some" if capital * 2 > len(long) and len(long) > 2 else "first"
