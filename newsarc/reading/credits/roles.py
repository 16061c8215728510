"""The words of Chinese bylines other than names: roles, outlets, tasks, and cutting words at them."""

from __future__ import annotations

import re
from enum import Enum, auto
from typing import NamedTuple

from newsarc.reading.languages.chinese import bylines as words
from newsarc.reading.languages.chinese.outlets import AGENCIES, NEWSPAPERS, OUTLET_ENDS, OWN_OUTLETS
from newsarc.text.characters.classes import HAN

DESK_CORES = tuple(words.DESK_ROLES.split())
_HOUSE_CORES = frozenset(words.HOUSE.split())
BREAKABLE = tuple(words.BREAKABLE.split())
TASKS = frozenset(words.TASKS.split())
PICTURE_TASKS = frozenset(words.PICTURE_TASKS.split())
ROLES_AFTER_NAME = frozenset(words.AFTER_NAME.split())


def _either(*rows: str) -> str:
    words = {word for row in rows for word in row.split()}
    return "|".join(sorted(words, key=lambda word: (-len(word), word)))


_KNOWN = _either(OWN_OUTLETS, AGENCIES, NEWSPAPERS)
_CORE = f"(?:{_either(words.CORES, words.DESK_ROLES)})(?![{words.GOES_ON_AS_WORD}])"
_QUALIFIER = f"(?:{_either(words.QUALIFIERS)}|[{words.POSTED}][{HAN}]{{1,6}}?)"
_TITLE = "《[^《》]{1,16}》"
_GENERIC = f"(?:(?!{_KNOWN})[{HAN}]){{1,10}}?(?:{_either(OUTLET_ENDS)})"
_OUTLET = f"(?:{_TITLE}|{_KNOWN}|{_GENERIC})(?:·(?:{_KNOWN}|{_GENERIC}))?"
_OUTLET_GLUED = f"(?:{_TITLE}|{_KNOWN})(?:·(?:{_KNOWN}))?"
_AT_START = re.compile(f"(?P<before>)(?P<role>(?:{_OUTLET})?{_QUALIFIER}{{0,4}}(?P<core>{_CORE}))")
_GLUED = re.compile(
    f"(?P<before>[{HAN}·]{{2,16}}?)(?P<role>(?:{_OUTLET_GLUED})?{_QUALIFIER}{{0,4}}(?P<core>{_CORE}))"
)
_HAS_CORE = re.compile(_CORE)
_TASK_AFTER = re.compile(f"(?P<name>[{HAN}·A-Z.]{{2,20}}?)(?P<task>{words.TASKS_AFTER_NAME})")
_ROLE_AFTER = re.compile(f"(?P<name>[{HAN}·]{{2,20}}?)(?P<role>{_either(words.AFTER_NAME)})")
_TASK_ENDS = frozenset(task[-1] for task in words.TASKS_AFTER_NAME.split("|"))
_ROLE_ENDS = tuple(ROLES_AFTER_NAME)
_PICTURES_AND_TEXT = re.compile(words.PICTURES_AND_TEXT)
_DONE = re.compile(f"(?P<place>[{HAN}]{{0,8}}?){words.DONE}[:：]?")


class TokenKind(Enum):
    """What a token of a byline is."""

    ROLE = auto()
    TASK = auto()
    LATE_ROLE = auto()  # said after the name: 某某译
    NAME = auto()
    DONE = auto()  # 报道, with the place before it


class BylineToken(NamedTuple):
    """A role word, a task, a name or the 报道 that ends a byline, and what parts it from the token before."""

    kind: TokenKind
    text: str
    gap: str = ""  # "" when glued to the token before
    is_house: bool = False  # a role that a newspaper itself can have: 本报评论员


def has_role(text: str) -> bool:
    """Tell whether a role word is anywhere in the text."""
    return _HAS_CORE.search(text) is not None


def tokenize_word(word: str) -> list[BylineToken]:
    """Cut a word, which has no space or separator inside, into its role words and the rest.

    >>> [token.text for token in tokenize_word("本报记者田一禾本报通讯员甘恬")]
    ['本报记者', '田一禾', '本报通讯员', '甘恬']
    """
    tokens: list[BylineToken] = []
    rest = word
    while rest:
        match = (_AT_START.match(rest) or _GLUED.match(rest)) if _HAS_CORE.search(rest) else None
        if match is None:
            return tokens + _cut_rest(rest)
        if match["before"]:
            tokens += _cut_rest(match["before"])
        tokens.append(BylineToken(TokenKind.ROLE, match["role"], is_house=match["core"] in _HOUSE_CORES))
        rest = rest[match.end() :]
    return tokens


def _cut_rest(text: str) -> list[BylineToken]:
    """Cut what has no role word in it: a name, a task, a name with a task or role behind it, 报道."""
    if text in ROLES_AFTER_NAME or text in TASKS:
        return [BylineToken(TokenKind.TASK if text in TASKS else TokenKind.LATE_ROLE, text)]
    if done := _PICTURES_AND_TEXT.fullmatch(text):
        return [BylineToken(TokenKind.TASK, done["task"]), BylineToken(TokenKind.DONE, "")]
    if done := _DONE.fullmatch(text):
        return [BylineToken(TokenKind.DONE, done["place"])]
    if text[-1:] in _TASK_ENDS and (after := _TASK_AFTER.fullmatch(text)):
        return [BylineToken(TokenKind.NAME, after["name"]), BylineToken(TokenKind.TASK, after["task"])]
    # A name may end in 作 or 译 itself: three characters are one.
    if text.endswith(_ROLE_ENDS) and (late := _ROLE_AFTER.fullmatch(text)) and len(text) > 3:
        return [BylineToken(TokenKind.NAME, late["name"]), BylineToken(TokenKind.LATE_ROLE, late["role"])]
    return [BylineToken(TokenKind.NAME, text)]
