"""Page labels as they are compared: `02`, `第2版` and `二` name one page, `A3` and `a03` another."""

from __future__ import annotations

import re
import unicodedata

from newsarc.text.characters.numerals import read_numeral

_LEADING_ZEROS = r"(?<!\d)0+(?=\d)"
_ROUND_THE_NUMBER = r"^第|[版页頁面]$"


def read_label(printed: str) -> str:
    """Write the label that a page, a jump line or a file's name has: closed, its Chinese numerals as digits.

    >>> [read_label(label) for label in ("A-3", "十二", "0 2", "Ａ5", "b03")]
    ['A3', '12', '02', 'A5', 'B03']
    """
    label = unicodedata.normalize("NFKC", "".join(printed.split())).replace("-", "").upper()
    number = None if label.isascii() else read_numeral(label)
    return label if number is None else str(number)


def printed_label(text: str) -> str:
    """Write what was said of a page as its label, which is how pages print and name it.

    >>> [printed_label(text) for text in ("第1版", "第二版", "A05版", "A5", "头版")]
    ['1', '2', 'A05', 'A5', '头版']
    """
    label = "".join(unicodedata.normalize("NFKC", text).split())
    bare = re.sub(_ROUND_THE_NUMBER, "", label)
    number = read_numeral(bare) if bare and not bare.isascii() else None
    if number is not None:
        return str(number)
    return bare if bare.isascii() and bare else label


def page_label_key(label: str) -> str:
    """Write a page label so that two labels of the same page are equal.

    >>> [page_label_key(label) for label in ("2", "02", "第２版", "第二版", "A-03", "a3")]
    ['2', '2', '2', '2', 'a3', 'a3']
    """
    plain = "".join(unicodedata.normalize("NFKC", label).split()).replace("-", "").lower()
    plain = re.sub(_ROUND_THE_NUMBER, "", plain)
    number = None if plain.isascii() else read_numeral(plain)
    return re.sub(_LEADING_ZEROS, "", plain) if number is None else str(number)
