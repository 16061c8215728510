"""Openers that are not Chinese: BERLIN (dpa) -, 【ワシントン＝某】, (서울=연합뉴스)."""

from __future__ import annotations

import re

from newsarc.reading.credits.credited import Byline, Opener
from newsarc.reading.credits.other_byline import read_other_byline
from newsarc.reading.languages import english, japanese, korean
from newsarc.reading.languages.every_language import LANGUAGES
from newsarc.reading.languages.latin import AGENCIES
from newsarc.reading.languages.word_forms import either
from newsarc.text.calendar.months import MONTH, MONTHS
from newsarc.text.characters.classes import LATIN_CAPITALS

_CAPITAL_WORD = rf"[{LATIN_CAPITALS}][{LATIN_CAPITALS}.'’-]"
_CAPITALS = rf"{_CAPITAL_WORD}{{1,24}}(?:[ /]{_CAPITAL_WORD}{{0,24}}){{0,4}}"
_TOWN_WORD = rf"[{LATIN_CAPITALS}][\w.'’-]{{1,24}}"
_TOWN_PARTICLES = either(*(language.town_particles for language in LANGUAGES))
_TOWN = rf"{_TOWN_WORD}(?:[ /](?:{_TOWN_PARTICLES})?{_TOWN_WORD}){{0,3}}"
_MONTH = f"(?i:{MONTH})"
_DAY = (
    rf"(?:,? (?P<month>{_MONTH})\.? (?P<day>\d{{1,2}})|,? (?:(?:le|den|am|el"
    rf"|il) )?(?P<day2>\d{{1,2}})\.? (?P<month2>{_MONTH})\.?)"
)
_REGION = rf"(?:, (?!{_MONTH}\b){_TOWN_WORD}(?: {_TOWN_WORD}){{0,2}})?"
_DASH = r"(?:-{1,2}|[–—―_])"
_IN_BRACKETS = rf"\((?P<agency>(?:{AGENCIES})(?:[/ ,](?:{AGENCIES}|[a-z]{{2,4}})){{0,3}})\)"
_NOT_TOWNS = rf"(?:{english.NOT_TOWNS})\b"
# Behind a town and a day a bracket holds the agency, whichever it is.
_DATED = rf"(?P<place>{_TOWN}{_REGION}){_DAY}\.?,?"
_ANY_IN_BRACKETS = r"\((?P<agency>[^()\d]{2,40})\)"
# A town in capitals needs no dash, which may stand in the next line; one in small letters does.
_LATIN = (
    re.compile(rf"(?P<place>{_CAPITALS}{_REGION}){_DAY}?,? {_IN_BRACKETS}(?:[,.]? ?{_DASH}|:|,)?"),
    re.compile(
        rf"(?P<place>{_TOWN}{_REGION}){_DAY}?,? {_IN_BRACKETS}(?:[,.]? ?{_DASH}|:|\.(?= [{LATIN_CAPITALS}]))"
    ),
    re.compile(rf"(?P<place>{_TOWN}) (?P<agency>taz|dpa|epd) \|"),
    re.compile(rf"(?P<place>(?!{_NOT_TOWNS}){_CAPITALS}{_REGION}){_DAY}?\.? ?(?:[–—―]|--) "),
    re.compile(rf"(?!{_NOT_TOWNS}){_DATED} ?{_ANY_IN_BRACKETS}(?:[,.]? ?{_DASH}|:|(?= [{LATIN_CAPITALS}]))"),
    re.compile(rf"(?!{_NOT_TOWNS}){_DATED} ?(?:[–—―]|--)"),
    re.compile(rf"(?P<place>(?!{_NOT_TOWNS}){_CAPITALS}{_REGION}){_DAY}\.? ?(?:[–—―]|--)"),
)
_HAS_MARK = re.compile("[(|–—―]|--")  # which each of them has
_JAPANESE = re.compile(japanese.OPENER)
_JAPANESE_NAMED = re.compile(japanese.SIGNED_OPENER)
_KOREAN = re.compile(korean.OPENER)
_KOREAN_NAMED = re.compile(korean.SIGNED)
_BLANK = re.compile(r"\s")
_OPENING = "([【"
_IS_LIKELY = re.compile(rf"[{LATIN_CAPITALS}{re.escape(_OPENING)}]")


def read_other_opener(text: str) -> Opener | None:
    """Read an opener at the very start of the text.

    >>> read_other_opener("NAIROBI, May 3 (Reuters) - Rain fell").agency
    'Reuters'
    >>> read_other_opener("Nairobi was dry.") is None
    True
    """
    if not _IS_LIKELY.match(text) or (text[0] not in _OPENING and not _HAS_MARK.search(text)):
        return None
    line = _BLANK.sub(" ", text)
    if line[0] == "【":
        return _read_japanese(line)
    return _read_korean(line) if line[0] in _OPENING else _read_latin(line)


def _read_latin(line: str) -> Opener | None:
    match = next((found for form in _LATIN if (found := form.match(line))), None)
    if match is None:
        return None
    groups = match.groupdict()
    month, day = groups.get("month") or groups.get("month2"), groups.get("day") or groups.get("day2")
    end = len(match[0].rstrip())
    return Opener(
        end,
        groups.get("agency"),
        match["place"],
        MONTHS[month.casefold()] if month else None,
        int(day) if day else None,
    )


def _read_japanese(line: str) -> Opener | None:
    if match := _JAPANESE.match(line):
        return Opener(match.end(), match["agency"], match["place"])
    named = _JAPANESE_NAMED.match(line)
    credited = read_other_byline(named[0]) if named else ()
    if named is None or not credited:
        return None
    opener = Opener(0, place="、".join(one.place for one in credited if one.place))
    return opener.signed(Byline(named[0][1:-1], credited), named.end())


def _read_korean(line: str) -> Opener | None:
    match = _KOREAN.match(line)
    if match is None:
        return None
    opener = Opener(len(match[0].rstrip()), match["agency"], match["place"])
    named = _KOREAN_NAMED.match(line, match.end())
    credited = read_other_byline(named[0]) if named else ()
    if named is None or not credited:
        return opener
    printed = named[0].rstrip("= ")
    return opener.signed(Byline(printed, credited), named.end())
