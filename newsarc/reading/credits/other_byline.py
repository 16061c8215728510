"""Bylines that are not Chinese: those of the papers in Latin letters, Korean and Japanese."""

from __future__ import annotations

import re
from dataclasses import replace

from newsarc.reading.credits.credited import Credited
from newsarc.reading.languages import english, japanese, korean, latin
from newsarc.reading.languages.every_language import LANGUAGES
from newsarc.reading.languages.word_forms import either
from newsarc.text.calendar.months import MONTHS, WEEKDAYS
from newsarc.text.characters.classes import HANGUL, LATIN_CAPITALS

_BY_WORDS = either(*(language.by for language in LANGUAGES))
_BY = re.compile(rf"(?P<by>(?:{_BY_WORDS}))[: ]\s?(?P<rest>\S.*)")
_FIELDS = either(*(language.by_fields for language in LANGUAGES))
_BY_FIELD = re.compile(rf"(?P<by>(?:{_FIELDS}))\s?[:：]\s?(?P<rest>\S.*)")
_INTERVIEWS = either(*(language.interview_by for language in LANGUAGES))
_INTERVIEW = re.compile(rf"(?P<by>{_INTERVIEWS})[: ]\s?(?P<rest>\S.*?)\.?")
_PICTURES = either(*(language.pictures for language in LANGUAGES))
# Behind the writers stand the photographers: Words: Ada Marlow. Pictures: Tom Pell.
_PICTURES_BEHIND = re.compile(
    rf"(?P<writers>.*?)[,;|/·.]?\s(?P<by>(?i:{_PICTURES}))\s?[:：]\s?(?P<names>\S.*)"
)
_AND_WORD = f"(?:{either(*(language.conjunctions for language in LANGUAGES))})"
_AND = re.compile(rf"\s*,\s+(?:{_AND_WORD} )?|\s+(?:{_AND_WORD}|{latin.AND})\s+", re.IGNORECASE)
_ROLES = either(*(language.roles for language in LANGUAGES), latin.AGENCIES_AS_ROLES)
_ROLE_WORDS = re.compile(rf"\b(?:{_ROLES})\b", re.IGNORECASE)
_IN = either(*(language.at_place for language in LANGUAGES))
_PLACE = re.compile(rf"\s+(?:{_IN})\s+(?P<place>[{LATIN_CAPITALS}][^,;:]{{1,40}})$")
_FOR_OUTLET = re.compile(
    rf"(?P<name>[{LATIN_CAPITALS}][{LATIN_CAPITALS}.'’ -]{{3,40}}?) "
    rf"(?P<role>{english.FOR_OUTLET}[{LATIN_CAPITALS}][{LATIN_CAPITALS} .]{{3,40}})"
)
_NAME_WORD = re.compile(latin.NAME_WORD)
_NAME_PARTICLE = re.compile(latin.NAME_PARTICLE)
_NOT_NAMES = english.NOT_NAMES.union(MONTHS, (word for word in WEEKDAYS if word.isascii()))
_BEFORE = either(*(language.before_name for language in LANGUAGES))
_BEFORE_NAME = re.compile(rf"(?:{_BEFORE})[: ]\s?")
_OWN = re.compile(rf"(?i:{either(*(language.own_reporters for language in LANGUAGES))}),?\s+(?=\S)")
_BAR = re.compile(r"\s[|·•–—]\s")
_AGENCY_BEHIND = re.compile(rf"\s\((?:{latin.AGENCIES})\)$")
# How a byline begins that is no name with its role behind a comma.
_MAY_SIGN = re.compile(rf"(?:{_BY_WORDS}|{_BEFORE})[: ]|(?:{_FIELDS})\s?[:：]|(?:{_INTERVIEWS})[: ]")
_FOR_CAPITALS = re.compile(rf"[{LATIN_CAPITALS}][{LATIN_CAPITALS}.'’ -]")
_HANGUL = re.compile(f"[{HANGUL}]")
_KOREAN = re.compile(korean.BYLINE)
_JAPANESE = re.compile(japanese.BYLINE)
_JAPANESE_PAIR = re.compile(japanese.PLACE_AND_NAME)


def read_other_byline(printed: str) -> tuple[Credited, ...]:
    """Read a byline that is not Chinese; () when the text is none.

    >>> [(one.name, one.role) for one in read_other_byline("By Ada Marlow and TOM PELL")]
    [('Ada Marlow', 'By'), ('TOM PELL', 'By')]
    >>> read_other_byline("By the end of the week")
    ()
    """
    line = " ".join(printed.split())
    if line.isascii():
        return _read_latin(line)
    if "【" in line or "＝" in line:
        return _read_japanese(line)
    if _HANGUL.search(line):
        return _read_korean(line)
    return _read_latin(line)


def _read_latin(line: str) -> tuple[Credited, ...]:
    line = _BAR.sub(", ", line) if "|" in line or not line.isascii() else line
    if not _MAY_SIGN.match(line) and ", " not in line and not _FOR_CAPITALS.match(line):
        return ()
    if (match := _BY.fullmatch(line)) and not _OWN.match(match["rest"]):
        return _read_signed(match["by"].rstrip(":"), match["rest"])
    if match := _INTERVIEW.fullmatch(line):
        return _read_signed(match["by"], match["rest"])
    if (match := _BY_FIELD.fullmatch(line)) and not _OWN.match(match["rest"]):
        return _read_field(match["by"], match["rest"])
    if (match := _FOR_OUTLET.fullmatch(line)) and _is_name(match["name"]):
        return (Credited(match["name"], match["role"], ("photo",)),)
    return _read_named(line)


def _read_named(line: str) -> tuple[Credited, ...]:
    """Read a name with a role behind it, From before it, or before it what a paper calls its own people."""
    signed = _BEFORE_NAME.match(line)
    rest = line[signed.end() :] if signed else line
    own = _OWN.match(rest) if signed else None
    if own is not None and signed is not None:
        return _read_signed(signed[0].strip(" :"), _AGENCY_BEHIND.sub("", rest[own.end() :]))
    name, _, role = rest.partition(", ")
    may_be_role = 0 < len(role) < 60 and not role.endswith(".")
    return (Credited(name, role),) if may_be_role and _is_name(name) and _ROLE_WORDS.search(role) else ()


def _read_field(by: str, rest: str) -> tuple[Credited, ...]:
    """Read what follows Words: as after By, and the photographers behind, if any are named."""
    match = _PICTURES_BEHIND.fullmatch(rest)
    if match is None:
        return _read_signed(by, rest)
    writers, photographers = _read_signed(by, match["writers"]), _read_signed(match["by"], match["names"])
    if not writers or not photographers:
        return ()
    return (*writers, *(replace(one, tasks=("photo",)) for one in photographers))


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
    signed = by[:1].upper() + (by[1:].lower() if by.isupper() else by[1:])
    return tuple(Credited(name, role or signed, place=place) for name in names)


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


def is_latin_name(text: str) -> bool:
    """Tell whether a line is a person's name in Latin letters and nothing else.

    >>> is_latin_name("Ada van Marlow"), is_latin_name("TOM PELL"), is_latin_name("Rain")
    (True, True, False)
    """
    return len(text.split()) <= 4 and not any(map(str.isdigit, text)) and _is_name(text)


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
        if found["name"] not in japanese.AGENCIES:
            people.append(Credited("".join(found["name"].split()), place=found["place"]))
    return tuple(people)
