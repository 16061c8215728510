"""Names as references print them: turned round, in their natural order, by their initials."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsarc.text.characters.classes import HANGUL, IDEOGRAPHS, KANA

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsarc.citation.item import Name

_EAST_ASIAN = re.compile(f"[{IDEOGRAPHS}{KANA}{HANGUL}]")
# von der Leyen, d’Ormesson, al-Assad: what stands in lower case before the first capital.
_PARTICLES = re.compile(r"((?:[^\W\d_A-ZÀ-ÖØ-Þ][^\W\d_A-ZÀ-ÖØ-Þ]*(?:\s+|[’'-]))+)(?=[A-ZÀ-ÖØ-Þ])")


def is_whole(name: Name) -> bool:
    """Tell whether a name is printed as it stands: an office, or a name in Han, kana or Hangul."""
    return name.literal is not None or _EAST_ASIAN.search(name.family + name.given) is not None


def whole_name(name: Name) -> str:
    """Print a name that is not taken apart; between its parts East Asian names have no space."""
    return name.literal or f"{name.family}{name.given}"


def dotted(text: str) -> str:
    """End names and places with a stop, once."""
    return text if not text or text.endswith((".", "?", "!")) else f"{text}."


def natural_name(name: Name) -> str:
    """Print a name as it is said.

    >>> from newsarc.citation.item import Name
    >>> natural_name(Name(family="de la Cruz", given="Ana")), natural_name(Name(family="欧阳", given="修"))
    ('Ana de la Cruz', '欧阳修')
    """
    if is_whole(name):
        return whole_name(name)
    return " ".join(filter(None, (spaced_initials(name.given), family_name(name), name.suffix)))


def inverted_name(name: Name) -> str:
    """Print a name with the family's part first.

    >>> from newsarc.citation.item import Name
    >>> inverted_name(Name(family="King", given="Martin Luther", suffix="Jr."))
    'King, Martin Luther, Jr.'
    """
    if is_whole(name):
        return whole_name(name)
    return ", ".join(filter(None, (family_name(name), spaced_initials(name.given), name.suffix)))


def without_particles_first(name: Name) -> Name:
    """Move the particles of a family's name behind the given name, so that it is sorted without them.

    >>> from newsarc.citation.item import Name
    >>> inverted_name(without_particles_first(Name(family="von der Leyen", given="Karl-Heinz")))
    'Leyen, Karl-Heinz von der'
    """
    from dataclasses import replace  # noqa: PLC0415 - few names have particles

    found = None if is_whole(name) else _PARTICLES.match(name.family)
    if found is None:
        return name
    given = f"{spaced_initials(name.given)} {found[1].strip()}".strip()
    return replace(name, family=name.family[found.end() :], given=given)


def family_name(name: Name) -> str:
    """Print the family's name with a typographic apostrophe."""
    return name.family.replace("'", "’")


def spaced_initials(given: str) -> str:
    """Print given names, with a stop and a space behind each initial.

    >>> spaced_initials("T.S."), spaced_initials("J Edgar"), spaced_initials("Mary-Ann K.")
    ('T. S.', 'J. Edgar', 'Mary-Ann K.')
    """
    words = re.sub(r"\.(?=[^\W\d_])", ". ", given).split()
    return " ".join(f"{word}." if len(word) == 1 and word.isupper() else word for word in words)


def initials(given: str, *, stop: str, hyphen: str) -> str:
    """Shorten given names to their initials; particles in lower case stay.

    >>> initials("Mary-Ann K.", stop=".", hyphen=".-"), initials("Anna-Marie", stop="", hyphen=" ")
    ('M.-A. K.', 'A M')
    """
    words = re.sub(r"\.(?=[^\W\d_])", ". ", given).split()
    return " ".join(_shortened(word, stop, hyphen) for word in words)


def joined_names(names: Sequence[str], conjunction: str, *, has_comma: bool) -> str:
    """Join names with commas and a conjunction before the last.

    >>> joined_names(["A", "B", "C"], "and", has_comma=True), joined_names(["A", "B"], "&", has_comma=False)
    ('A, B, and C', 'A & B')
    """
    if len(names) < 2:
        return "".join(names)
    comma = "," if has_comma or len(names) > 2 else ""
    return f"{', '.join(names[:-1])}{comma} {conjunction} {names[-1]}"


def _shortened(word: str, stop: str, hyphen: str) -> str:
    if not word[0].isupper():
        return word
    parts = [part for part in word.rstrip(".").split("-") if part[:1].isupper()]
    return hyphen.join(part[0] for part in parts) + stop
