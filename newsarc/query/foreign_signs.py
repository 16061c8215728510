"""Signs that other query languages have and ours has not: they are told, and never taken for letters.

In the index marks are nothing: `!bridge` would find every bridge, and `page:>3` no page.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from newsarc.fields import FULL_TEXT
from newsarc.language import english


class ForeignSign(NamedTuple):
    """Where a sign stands in a word, and what is expected in its place."""

    offset: int
    expected: str


_NOT = english("a minus sign before what is not wanted, as in -x, or quotation marks")
_PLAIN = english("a value with no sign before it, or quotation marks")
_ANYWHERE = (
    ("!(?=\\w)", _NOT),
    ("[\N{EN DASH}\N{EM DASH}](?=\\w)", _NOT),  # which programs make of a minus sign
    (
        r"\w+(?P<at>\|+)(?=\w)",
        english("OR between the two, as in (a OR b), or quotation marks"),
    ),
    (
        r"[\w-]*[A-Za-z](?P<at>\?)(?=[A-Za-z])",
        english("no sign for one letter; a star behind a beginning, or quotation marks"),
    ),
    (
        r"/[^/]+/[a-z]?$",
        english("no regular expression; a star behind a beginning, or quotation marks"),
    ),
    (
        r"[\w-]*[^\W\d](?P<at>~[\d.]*$)",
        english("no sign for what is spelt alike; a star behind a beginning, or quotation marks"),
    ),
    (r"~(?=\d+$)", english("NEAR(a b, 5) for words that stand near each other, or quotation marks")),
    (
        r"[\w-]*[^\W\d](?P<at>\^[\d.]+$)",
        english("no weight behind a word; `--sort` says what comes first, or quotation marks"),
    ),
)
_BEHIND_A_FIELD = (
    ("[<>=~]", _PLAIN),
    (r"[\[{](?![^\]}]*[\]}])", _PLAIN),
)
_BEHIND_A_NAME = (
    (
        r".*?[^,，;；](?P<at>[,，;；])(?=.*[^,，;；])",
        english("(a OR b) in brackets for several, or quotation marks"),
    ),
    (r".*?(?P<at>\.\.)", english("no span for this field, or quotation marks")),
)
_FREE = {*FULL_TEXT, "note", "source"}  # what stands behind these may be a piece of any text


def foreign_sign(text: str, field: str | None) -> ForeignSign | None:
    """Find the first sign of another language in a word that is not quoted; None where there is none.

    >>> foreign_sign("!bridge", None).expected
    'a minus sign before what is not wanted, as in -x, or quotation marks'
    >>> foreign_sign("Courier,Times", "newspaper").offset, foreign_sign("1,000", None)
    (7, None)
    """
    if text.isalnum():
        return None
    signs = _ANYWHERE if field is None else (*_BEHIND_A_FIELD, *_ANYWHERE)
    signs = signs if field is None or field in _FREE else (*signs, *_BEHIND_A_NAME)
    for pattern, expected in signs:
        if found := re.match(pattern, text):
            return ForeignSign(found.start("at") if "at" in found.groupdict() else 0, expected)
    return None
