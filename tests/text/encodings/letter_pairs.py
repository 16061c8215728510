"""Learn which letters follow each other in the words of each language, for the guess of encodings.

    python -m tests.text.encodings.letter_pairs FOLDER

The folder holds a text of each language, named by its code: `cs.txt`, `el.txt`. Half a million letters do;
the messages of programs, which translators write in all languages, are good texts, with lists of names.
"""

from __future__ import annotations

import sys
from collections import Counter
from itertools import pairwise
from math import log
from pathlib import Path
from string import ascii_lowercase
from unicodedata import normalize

from newsarc.text.encodings.alphabets import ALPHABETS, LATIN
from newsarc.text.encodings.spelling import CHEAPEST, EDGE, STEPS, TABLES, words_in

_UNSEEN = 30  # tenths, of a letter that the text has not
_TRUST = 300  # tenths of letters that must follow another before they are believed more than letters at large
_MOST = 74  # steps of a cost: what is written is one ASCII sign
_LONGEST = 30  # letters of a word


def table(language: str, text: str) -> list[str]:
    """Return the letters of a language, and a line for each with the costs of those that follow it."""
    pairs = _pairs(language, text)
    letters = EDGE + ascii_lowercase * (language in LATIN) + ALPHABETS[language].letters
    single = {letter: _UNSEEN + sum(pairs[first, letter] for first in letters) for letter in letters}
    return [f"{language} {letters}", *(_line(first, pairs, single) for first in letters)]


def _pairs(language: str, text: str) -> Counter[tuple[str, str]]:
    pairs: Counter[tuple[str, str]] = Counter()
    for word, count in Counter(words_in(normalize("NFC", text))).items():
        if len(word) <= _LONGEST and (language in LATIN or not word.isascii()):
            # A word that stands often teaches little more than one that stands once.
            weight = round(10 * (1 + log(count)))  # tenths
            for pair in pairwise(f"{EDGE}{word}{EDGE}"):
                pairs[pair] += weight
    return pairs


def _line(first: str, pairs: Counter[tuple[str, str]], single: dict[str, int]) -> str:
    whole, seen = sum(single.values()), sum(pairs[first, letter] for letter in single)
    shares = (
        (pairs[first, letter] + _TRUST * count / whole) / (seen + _TRUST) for letter, count in single.items()
    )
    return "".join(chr(ord(CHEAPEST) + min(_MOST, round(-log(share) * STEPS))) for share in shares)


def main() -> None:
    """Learn the pairs of all languages of a folder and write them where they are read."""
    texts = (
        (path.stem, path.read_text(encoding="utf-8")) for path in sorted(Path(sys.argv[1]).glob("*.txt"))
    )
    lines = [line for language, text in texts for line in table(language, text)]
    TABLES.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")


if __name__ == "__main__":
    main()
