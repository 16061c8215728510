"""Bylines of the Latin, Korean and Japanese papers."""

from __future__ import annotations

import re

from newsarc.reading.credits.credited import Credited
from newsarc.text.calendar.months import MONTHS, WEEKDAYS
from newsarc.text.characters.classes import HAN, KANA

_UPPER = "A-ZÀ-ÖØ-ÞŁŚŻŠŽČĆĐĞİÖ"
_WORD = rf"(?:(?:Mc|Mac|O['’]|D['’]|L['’])?[{_UPPER}][\w'’-]{{0,24}}\.?|[{_UPPER}]\.(?:[{_UPPER}]\.)?)"
_PARTICLE = "(?:de|del|della|der|den|di|da|dos|du|van|von|zu|bin|ben|ibn|al|el|la|le|ter|y)"
_NAME_WORD = re.compile(_WORD)
_NAME_PARTICLE = re.compile(_PARTICLE)
_BY = re.compile(
    r"(?P<by>(?:(?:Text|Words|Story|Report|Reporting) )by|By|BY|Von|VON|Par|PAR|Por|POR|Di|DI)"
    r"[: ]\s?(?P<rest>\S.*)"
)
_AND = re.compile(r"\s*,\s+(?:and |und |et )?|\s+(?:and|und|et|&|y)\s+", re.IGNORECASE)
_ROLE_WORDS = re.compile(
    r"\b(?:writer|reporter|correspondent|editor|staff|columnist|critic|contributor|bureau|press|times|news|post|journal"
    r"|tribune|herald|reuters|bloomberg|service|special|redaktion|korrespondent(?:in)?|correspondante?|envoyée?)\b",
    re.IGNORECASE,
)
_PLACE = re.compile(rf"\s+(?:in|à|aus)\s+(?P<place>[{_UPPER}][^,;:]{{1,40}})$")
_FOR_OUTLET = re.compile(
    rf"(?P<name>[{_UPPER}][{_UPPER}.'’ -]{{3,40}}?) "
    rf"(?P<role>(?:FOR|SPECIAL TO) (?:THE )?[{_UPPER}][{_UPPER} .]{{3,40}})"
)
_NOT_NAMES = {
    *MONTHS,
    *(word for word in WEEKDAYS if word.isascii()),
    "the",
    "a",
    "an",
    "this",
    "that",
    "all",
    "its",
}
_KOREAN = re.compile(
    r"(?:[(\[<【][^()\[\]<>【】]{1,30}[)\]>】]\s*)?(?P<names>[가-힣]{2,4}(?:[ ,·]{1,2}[가-힣]{2,4}){0,7}?)\s*"
    r"(?P<role>(?:선임|수습|객원|전문|인턴)?\s?(?:기자|특파원|논설위원|PD|앵커))(?:\s*=)?\s*(?:[\w.+-]{1,40}@[\w.-]{1,40})?\s*"
)
_JAPANESE = re.compile(rf"【?(?P<pairs>[{KANA}{HAN}・]{{1,20}}[＝=][^【】]{{1,80}})】?")
_JAPANESE_PAIR = re.compile(rf"(?P<place>[{KANA}{HAN}・]{{1,20}})[＝=](?P<name>[{KANA}{HAN}・ 　]{{2,16}})")
_JAPANESE_AGENCIES = frozenset(("共同", "時事", "ロイター", "AP", "AFP時事", "AFP", "ロイター共同"))


def read_foreign_byline(printed: str) -> tuple[Credited, ...]:
    """Read a byline that is not Chinese; () when the text is none.

    >>> [(one.name, one.role) for one in read_foreign_byline("By Ada Marlow and TOM PELL")]
    [('Ada Marlow', 'By'), ('TOM PELL', 'By')]
    >>> read_foreign_byline("By the end of the week")
    ()
    """
    line = " ".join(printed.split())
    if "【" in line or "＝" in line:
        return _read_japanese(line)
    if any("가" <= character <= "힣" for character in line):
        return _read_korean(line)
    return _read_latin(line)


def _read_latin(line: str) -> tuple[Credited, ...]:
    if match := _BY.fullmatch(line):
        return _read_signed(match["by"].rstrip(":"), match["rest"])
    if (match := _FOR_OUTLET.fullmatch(line)) and _is_name(match["name"]):
        return (Credited(match["name"], match["role"], ("photo",)),)
    name, comma, role = line.partition(", ")
    is_role = bool(comma) and len(role) < 60 and _ROLE_WORDS.search(role) is not None
    if is_role and _is_name(name) and not role.endswith("."):
        return (Credited(name, role),)
    return ()


def _read_signed(by: str, rest: str) -> tuple[Credited, ...]:
    """Read what follows By: names parted by commas and `and`, then perhaps a role and a place."""
    found = _PLACE.search(rest)
    place = found["place"] if found else None
    pieces = [piece for piece in _AND.split(rest[: found.start()] if found else rest) if piece]
    names: list[str] = []
    role: str | None = None
    for piece in pieces:
        if role is None and _is_name(piece) and not (names and _ROLE_WORDS.search(piece)):
            names.append(piece)
        elif names and _ROLE_WORDS.search(piece) and len(piece) < 60:
            role = piece if role is None else f"{role}, {piece}"
        else:
            return ()
    return tuple(Credited(name, role or by[:1].upper() + by[1:].lower(), place=place) for name in names)


def _is_name(text: str) -> bool:
    """Tell whether these are two to six words of a person's name."""
    words = text.split(" ")
    if not 2 <= len(words) <= 6 or words[0].casefold().rstrip(".") in _NOT_NAMES:
        return False
    # A sentence's period; an initial or Jr. has one too.
    if text.endswith(".") and len(words[-1]) > 3:
        return False
    if not _NAME_WORD.fullmatch(words[-1]):
        return False
    return all(_NAME_WORD.fullmatch(word) or _NAME_PARTICLE.fullmatch(word) for word in words)


def _read_korean(line: str) -> tuple[Credited, ...]:
    match = _KOREAN.fullmatch(line)
    if match is None:
        return ()
    names = re.split(r"[ ,·]+", match["names"])
    return tuple(Credited(name, match["role"]) for name in names)


def _read_japanese(line: str) -> tuple[Credited, ...]:
    match = _JAPANESE.fullmatch(line)
    if match is None:
        return ()
    people: list[Credited] = []
    for pair in re.split("[、，]", match["pairs"]):
        found = _JAPANESE_PAIR.fullmatch(pair)
        if found is None:
            return ()
        if found["name"] not in _JAPANESE_AGENCIES:
            people.append(Credited("".join(found["name"].split()), place=found["place"]))
    return tuple(people)
