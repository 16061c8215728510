"""How words look: what hardly ever stands side by side in one, in any language.

A text read by a wrong encoding has capitals within words, signs between letters, and scripts that mix.
"""

from __future__ import annotations

import re
from math import log
from typing import NamedTuple
from unicodedata import category


class _Rare(NamedTuple):
    """Neighbours that are rare, as a pattern of character classes, and how rare.

    Where none of the `needed` classes is in a text, the pattern is not looked for.
    """

    pattern: re.Pattern[str]
    weight: float
    needed: frozenset[str]


# The classes: `a`, `A` ASCII letters; `l`, `U` other Latin letters; `y`, `Y` letters of other alphabets;
# `h` Han, `k` kana, `g` Hangul; `d` digits; `w` wide Latin letters; `o` marks that open, `e` that close;
# `q` other
# marks that touch words; `s` other signs; `c` what is no character; ASCII marks and blanks stand for
# themselves. A share is how often these are met against what else might stand there: found by looking,
# and only its order of magnitude matters.
_LETTER = "[aAlUyY]"
RARE_NEIGHBOURS = tuple(
    _Rare(re.compile(pattern), log(share), frozenset(needed))
    for pattern, share, needed in (
        ("(?<=[aly])[UY]|(?<=[ly])A", 1e-2, "lUyY"),  # a capital after a small letter
        # a small letter after two capitals
        ("(?<=[AUY][UY])[aly]|(?<=[UY]A)[aly]|(?<=AA)[ly]", 5e-2, "lUyY"),
        ("(?<=[lUyY])d|d(?=[lUyY])", 2e-2, "lUyY"),
        (f"(?<={_LETTER})s", 3e-2, "s"),
        (f"s(?={_LETTER})", 1e-2, "s"),
        (f"(?<={_LETTER})[oe«»](?={_LETTER})", 3e-3, "oe«»"),
        (f"(?<={_LETTER})s(?={_LETTER})", 1e-2, "s"),  # beside what is said above
        ("(?<=[aly])–(?=[aly])", 5e-4, "–"),
        ("(?<=[aly])[—―－](?=[aly])", 1e-2, "—―－"),
        ("(?<=[aly])[–—]{2,}(?=[aly])", 1e-4, "–—"),  # dashes in a row stand between words
        ("(?<=[AU])[–—](?=[aly])", 1e-3, "–—"),
        ("(?<=[aA])w|w(?=[aA])", 1e-3, "w"),  # letters of both widths in one word
        ("(?<=[aAlU]{2})’(?=[al]{3})", 5e-2, "’"),
        ("(?<=[aAlU])·", 1e-2, "·"),
        (f"(?:^|(?<=[ \n]))»(?={_LETTER})|(?<={_LETTER})«(?=[ \n]|$)", 2e-2, "»«"),  # as German books quote
        ("(?<=[aAlUyYd])[‚„¿¡]|(?<=[aly])‘|‘(?=[ ,.;)]|$)", 1e-2, "‚„¿¡‘"),
        (f"(?<={_LETTER})[‚„¿¡](?={_LETTER})", 1e-3, "‚„¿¡"),  # beside what is said above
        ("(?<![^ \n])’(?=y)", 3e-2, "’"),  # where Greek has a capital with an accent
        ("(?<=[aA])[yY]|[yY](?=[aA])", 1e-5, "yY"),
        ("(?<=[lU])[yY]|[yY](?=[lU])", 1e-5, "yY"),
        ("(?<=[lU])[lU]", 1e-1, "lU"),  # two letters with accents
        ("A(?=[hkg])|(?<=[hkg])A", 2e-1, "hkg"),
        ("a(?=[hkg])|(?<=[hkg])a", 1e-2, "hkg"),
        ("(?<=[aA])[hkg]{1,2}(?=[aA])", 1e-3, "hkg"),
        ("[lUyY](?=[hkg])|(?<=[hkg])[lUyY]", 5e-3, "hkg"),
        ("(?<=g)h|(?<=h)g", 1e-2, "g"),
        ("(?<=g)k|(?<=k)g", 1e-3, "g"),
        ("(?<![hkgqwoed’–—―－·])[hg](?![hkgqwoed’–—―－·])", 1e-1, "hg"),  # a character that stands alone
        ("s(?=s)", 1e-1, "s"),
    )
)
_NO_LETTERS = re.compile("[^aAhkgyY]+")
_SWITCH = re.compile("[aA][hkgyY]")  # from Latin letters to another script, once all else is left out
_RAREST_SWITCH = 1e-3
# Œ stands before u, i, d, n, s, c or t, seldom another letter, and ends no word.
_NO_LIGATURE = re.compile(r"œ(?![^\W\d_])|[œŒ](?=[bfhjklpqrvwxz])")
_OF_NO_LIGATURE = log(1e-2)
_KEPT = "‚„¿¡‘’·«»–—―－"  # marks that have patterns of their own
_NAMED = {
    "o": "“‹（《「『【",
    "e": "”›…）》」』】",
    "w": "\uff21-\uff3a\uff41-\uff5a",
    "q": "・，。、；：！？　ºª\N{SOFT HYPHEN}\N{NO-BREAK SPACE}\uff10-\uff5a",
    "h": "\u3400-\u9fff\uf900-\ufaff",
    "k": "\u3041-\u30fe\uff66-\uff9f",
    "g": "\uac00-\ud7a3",
}


class _Classes(dict[int, str]):
    """The table of `str.translate`, filled as characters turn up."""

    def __missing__(self, code_point: int) -> str:
        found = self[code_point] = _class(chr(code_point))
        return found


def shape_likelihood(text: str) -> float:
    """Weigh all that is rare side by side in words; 0 is a text in which nothing is.

    >>> shape_likelihood("Élan, après l’été 1998: £10bn") == 0
    True
    >>> shape_likelihood("Ł10bn") < 0 and shape_likelihood("caf閽s") < shape_likelihood("aprčs")
    True
    """
    classes = text.translate(_CLASSES)
    switches = len(_SWITCH.findall(_NO_LETTERS.sub("", classes)))
    of_switches = switches * log(max(switches / len(classes), _RAREST_SWITCH)) if switches else 0
    present = frozenset(classes)
    possible = (rare for rare in RARE_NEIGHBOURS if not rare.needed.isdisjoint(present))
    of_ligatures = len(_NO_LIGATURE.findall(text)) * _OF_NO_LIGATURE if "œ" in text or "Œ" in text else 0
    return (
        of_switches
        + of_ligatures
        + sum(len(rare.pattern.findall(classes)) * rare.weight for rare in possible)
    )


def _class(character: str) -> str:
    if character < "\x80":
        return _ascii_class(character)
    if character in _KEPT:
        return character
    named = (name for name, characters in _NAMED.items() if re.match(f"[{characters}]", character))
    return next(named, None) or _class_of_letter(character)


def _class_of_letter(character: str) -> str:
    if not character.isalpha() and category(character) not in {"Mn", "Mc"}:
        return "c" if character < "\xa0" or character == "\ufffd" else "s"
    small, capital = ("l", "U") if character < "\u0250" else ("y", "Y")
    return capital if character.isupper() else small


def _ascii_class(character: str) -> str:
    if character.isdigit():
        return "d"
    if character.isalpha():
        return "A" if character.isupper() else "a"
    return character


_CLASSES = _Classes()
