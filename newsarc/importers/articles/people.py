"""The people of an article: of its byline, of a field of authors and of its opener, each once."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsarc.importers.articles.values import one_line, said
from newsarc.model.parts import Contributor
from newsarc.reading.credits.empty_roles import without_empty_role
from newsarc.reading.languages import english, german, japanese, latin
from newsarc.reading.languages.chinese.bylines import BY_FIELDS, NO_ROLE, OTHER_WORK
from newsarc.reading.languages.chinese.outlets import AGENCIES
from newsarc.reading.languages.every_language import LANGUAGES
from newsarc.reading.languages.word_forms import either
from newsarc.reading.recognition import recognize
from newsarc.text.characters.classes import HAN

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_SIGNED = either(*(either(language.by, language.by_fields) for language in LANGUAGES))
_BY = f"(?:{_SIGNED}|{NO_ROLE}|{OTHER_WORK}|{BY_FIELDS})"
_LEADING_BY = re.compile(rf"^{_BY}(?:\s*[:：/]\s*|\s+)", re.IGNORECASE)
_MAIL = re.compile(r"\S+@\S+")
_HAS_HAN = re.compile(f"[{HAN}]")
_IN_HAN = re.compile(r"[、，,;；/|\s]+")
_AND, _UND = english.WORDS.conjunctions, german.WORDS.conjunctions
_IN_LATIN = re.compile(rf"\s*[、,;；/|]\s*(?:(?:{_AND})\s+)?|\s+(?:{_AND}|{_UND}|&)\s+")
_CODE = re.compile(r"[\d_.-]+|[a-z0-9]+(?:[._][a-z0-9]+)+")  # 10482, and the login marlow.ada
_LONGEST_NAME = 60
_AGENCIES = either(latin.AGENCIES, *AGENCIES.split(), *japanese.AGENCIES)
_AGENCY = re.compile(rf"(?:{_AGENCIES})(?:-\w{{2,12}})?")  # dpa-infocom is one of an agency's services
_AGENCY_BEHIND = re.compile(rf"\s*[(（](?P<agency>{_AGENCIES})[)）]")  # Ada Marlow (dpa)
_SURNAME_FIRST = re.compile(r"([^\W\d_][\w'’-]+), ((?:[^\W\d_]\.[ -]?){1,4})")


def people_of(
    byline: str | None, authors: Iterable[str], of_opener: Iterable[Contributor] = ()
) -> tuple[str | None, tuple[Contributor, ...]]:
    """Return the byline as printed, if one is, and all who are named in any place.

    A field of authors that has words of roles is the byline that was printed.

    >>> people_of(None, ["沈亦舟、陆怀谷"])
    (None, (Contributor(name='沈亦舟', role=None), Contributor(name='陆怀谷', role=None)))
    >>> people_of("By Ruth Okafor", ())
    ('By Ruth Okafor', (Contributor(name='Ruth Okafor', role=None),))
    """
    people = list(of_opener)
    printed = one_line(byline) if byline else None
    if printed:
        people += _of_byline(printed) or _names(printed)
    for field in filter(None, map(said, authors)):
        signed = _of_byline(field)
        if printed is None and any(person.role for person in signed):
            printed = field
        people += signed or _names(field)
    return printed, tuple(_each_once(people))


def part_agencies(people: Iterable[Contributor]) -> tuple[tuple[Contributor, ...], str | None]:
    """Part the people from an agency that is named among them.

    >>> part_agencies((Contributor("Ada Marlow"), Contributor("dpa")))
    ((Contributor(name='Ada Marlow', role=None),), 'dpa')
    """
    named = tuple(people)
    agencies = [one.name for one in named if _AGENCY.fullmatch(one.name)]
    return tuple(one for one in named if one.name not in agencies), next(iter(agencies), None)


def _of_byline(printed: str) -> list[Contributor]:
    found = recognize(printed).byline
    return list(map(without_empty_role, found.contributors)) if found else []


def _names(field: str) -> list[Contributor]:
    """Read a field of names that is no byline; codes of a system and jump lines are none.

    >>> _names("Beech, L. M.")
    [Contributor(name='L. M. Beech', role=None)]
    """
    if inverted := _SURNAME_FIRST.fullmatch(field):
        return [Contributor(f"{inverted[2].strip()} {inverted[1]}")]
    if several := _several_inverted(field):
        return several
    reading = recognize(field)
    if reading.jump_to or reading.jump_from:
        return []
    plain = _AGENCY_BEHIND.sub(r", \g<agency>", _LEADING_BY.sub("", _without_mail(field)))
    pieces = (_IN_HAN if _HAS_HAN.search(plain) and "·" not in plain else _IN_LATIN).split(plain)
    named = (piece.strip(" .,;:：") for piece in pieces)
    return [
        Contributor(name) for name in named if 1 < len(name) <= _LONGEST_NAME and not _CODE.fullmatch(name)
    ]


def _several_inverted(field: str) -> list[Contributor]:
    """Read names each of which begins with the family's, as catalogues of references write them.

    >>> [one.name for one in _several_inverted("Marlow, Ada; van Quill, Mara")]
    ['Ada Marlow', 'Mara van Quill']
    """
    pieces = [piece.split(",") for piece in field.strip(" ;").split(";")] if ";" in field else []
    if not pieces or any(len(piece) != 2 or not all(map(str.strip, piece)) for piece in pieces):
        return []
    return [Contributor(f"{given.strip()} {family.strip()}") for family, given in pieces]


def _without_mail(field: str) -> str:
    """Take the address out of `news@example.com (Ada Marlow)` and `Ada Marlow <news@example.com>`."""
    return _MAIL.sub("", field).strip(" ()<>") if "@" in field else field


def _each_once(people: Iterable[Contributor]) -> Iterator[Contributor]:
    """Name everyone once, with the role that is known of him in any place."""
    roles: dict[str, str | None] = {}
    for person in people:
        roles[person.name] = roles.get(person.name) or person.role
    return (Contributor(name, role) for name, role in roles.items())
