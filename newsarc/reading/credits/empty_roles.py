"""Words before a name that say only that a name follows, and no role: By, Von, Por, 文, 作者."""

from __future__ import annotations

import re

from newsarc.model.parts import Contributor
from newsarc.reading.languages.chinese import bylines as chinese
from newsarc.reading.languages.every_language import LANGUAGES
from newsarc.reading.languages.word_forms import either

_WORDS = either(*(either(one.by, one.by_fields, one.before_name) for one in LANGUAGES), chinese.NO_ROLE)
_EMPTY = re.compile(rf"(?:{_WORDS})\s?[:：]?", re.IGNORECASE)
_PICTURES = re.compile(either(*(language.pictures for language in LANGUAGES)), re.IGNORECASE)


def without_empty_role(person: Contributor) -> Contributor:
    """Take the role off a person if it says nothing; who made the pictures too has one.

    >>> without_empty_role(Contributor("Ana Ruiz", "Por")).role is None
    True
    >>> without_empty_role(Contributor("Ada Marlow", "Words and pictures by")).role
    'Words and pictures by'
    """
    role = person.role or ""
    says_nothing = _EMPTY.fullmatch(role) is not None and _PICTURES.search(role) is None
    return Contributor(person.name) if says_nothing else person
