"""Whom a Chinese byline names: its tokens put together into persons with roles, tasks and places."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from itertools import pairwise

from newsarc.reading.credits.byline_tokens import may_have_words, tokenize_byline
from newsarc.reading.credits.credited import Credited
from newsarc.reading.credits.names import is_name, is_namelike, split_names, surname_length
from newsarc.reading.credits.roles import TASKS, BylineToken, TokenKind
from newsarc.reading.languages.chinese.bylines import OFFICE_ENDS, PEN_NAME_ENDS, PEN_NAMES
from newsarc.text.characters.classes import HAN

_ORG = re.compile(f"[{HAN}]{{2,18}}(?:{'|'.join(OFFICE_ENDS.split())})")
_OFFICE_PEN_NAME = re.compile(f"[{HAN}]{{1,3}}[{PEN_NAME_ENDS}]")
_HOUSE_PEN_NAMES = frozenset(PEN_NAMES.split())


@dataclass(frozen=True, slots=True)
class People:
    """Whom a byline names; whether words of bylines said so, and whether all of it was understood."""

    credited: tuple[Credited, ...] = ()
    is_marked: bool = False
    is_whole: bool = False


def read_people(folded: str) -> People:
    """Read whom a folded byline names; brackets and markers must be off already.

    >>> [(one.name, one.role) for one in read_people("记者 田一禾 通讯员 甘 恬").credited]
    [('田一禾', '记者'), ('甘恬', '通讯员')]
    """
    if not may_have_words(folded):
        return _read_names(folded)
    tokens = tokenize_byline(folded)
    if any(_is_running_text(before, token) for before, token in pairwise(tokens)):
        return People(is_marked=True)
    kinds = [token.kind for token in tokens if token.kind is not TokenKind.DONE]
    walk = _Walk(tasks_follow=kinds[-1:] == [TokenKind.TASK] and TokenKind.NAME in kinds)
    for token in tokens:
        walk.take(token)
    walk.close_names()
    walk.close_role()
    people = [_check(person) for person in walk.people]
    credited = tuple(person for person in people if person is not None)
    is_marked = any(kind is not TokenKind.NAME for kind in kinds) or len(kinds) < len(tokens)
    goes_on = TokenKind.DONE in [token.kind for token in tokens[:-1]]
    return People(credited, is_marked, bool(people) and len(credited) == len(people) and not goes_on)


def _read_names(folded: str) -> People:
    """Read a byline that has no words, but names alone; mostly it is running text, and none."""
    people = [_check(Credited(name)) for name in split_names(folded)]
    credited = tuple(person for person in people if person is not None)
    return People(credited, is_whole=bool(people) and len(credited) == len(people))


def _is_running_text(before: BylineToken, token: BylineToken) -> bool:
    """Tell whether a role word goes on in a sentence or a word (记者从, 记者手记)."""
    if before.kind is not TokenKind.ROLE or token.kind is not TokenKind.NAME or token.gap:
        return False
    return not surname_length(token.text) and "·" not in token.text


@dataclass(slots=True)
class _Walk:
    """The walk along the tokens of one byline: who was met, and the role and tasks that hold."""

    tasks_follow: bool
    people: list[Credited] = field(default_factory=list)
    _run: str = ""
    _role: str | None = None
    _is_house: bool = False
    _tasks: tuple[str, ...] = ()
    _group: int = 0
    _last: TokenKind | None = None

    def take(self, token: BylineToken) -> None:
        """Take the next token."""
        if token.kind is TokenKind.NAME:
            if self._last is TokenKind.TASK and self.tasks_follow:
                self._group = len(self.people)
            self._run += token.gap + token.text if self._run else token.text
        else:
            self.close_names()
        match token.kind:
            case TokenKind.ROLE:
                self.close_role()
                self._role, self._is_house = token.text, token.is_house
            case TokenKind.TASK:
                self._take_task(token.text)
            case TokenKind.LATE_ROLE:
                self._give_role(token.text, since=-1 if token.gap == "" else 0)
            case TokenKind.DONE:
                place = token.text or None
                self.people = [replace(person, place=place) for person in self.people]
        self._last = token.kind

    def close_names(self) -> None:
        """Turn the names met since the last word into persons."""
        if not self._run:
            return
        role = self._role or "/".join(self._tasks) or None
        self.people += [Credited(name, role, self._tasks) for name in split_names(self._run)]
        self._run, self._is_house = "", False

    def close_role(self) -> None:
        """Make the house the author when 本报评论员 and the like stand without a name."""
        if self._is_house and self._role is not None:
            self.people.append(Credited(self._role, self._role[-3:], is_org=True))
        self._is_house = False

    def _take_task(self, task: str) -> None:
        if self.tasks_follow:
            rest = self.people[self._group :]
            self.people[self._group :] = [replace(one, tasks=(*one.tasks, task)) for one in rest]
            return
        goes_on = self._last is TokenKind.TASK
        self._tasks = (*self._tasks, task) if goes_on else (task,)
        self._role = None

    def _give_role(self, role: str, *, since: int) -> None:
        """Give a role said after the names to the last one, or to all that have none."""
        given = [replace(one, role=role) if since or one.role is None else one for one in self.people[since:]]
        self.people[since:] = given


def _check(named: Credited) -> Credited | None:
    """Check that a name is one; offices are taken for authors only where a word says so."""
    if named.is_org or is_name(named.name):
        return replace(named, is_org=named.is_org or named.name in _HOUSE_PEN_NAMES)
    if named.role is None and not named.tasks:
        return None
    if _OFFICE_PEN_NAME.fullmatch(named.name) or _ORG.fullmatch(named.name):
        return replace(named, is_org=True)
    has_role = named.role is not None and named.role.split("/")[0] not in TASKS
    return named if has_role and is_namelike(named.name) else None
