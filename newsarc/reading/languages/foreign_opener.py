"""The openers of Latin, Japanese and Korean reports: BERLIN (dpa) -, 【ワシントン＝某】, (서울=연합뉴스)."""

from __future__ import annotations

import re

from newsarc.reading.credits.credited import Byline, Opener
from newsarc.reading.languages.foreign_byline import read_foreign_byline
from newsarc.text.calendar.months import MONTH, MONTHS
from newsarc.text.characters.classes import HAN, KANA

_AGENCY = (
    "Reuters|REUTERS|AP|AFP|afp|dpa|DPA|UPI|Xinhua|Bloomberg|Kyodo|Jiji|TASS|Tass|Interfax|ANSA|EFE|Efe"
    "|PA|PTI|IANS|ANI|CP|CNA|"
    "Yonhap|taz|epd|KNA|APA|SDA|sda|ATS|Belga|ANP|STT|TT|NTB|Ritzau|CNS|SCMP|Agencies|agencies|Sputnik|"
    "KYODO|Bernama|Antara"
)
_UPPER = "A-ZÀ-ÖØ-ÞŁŚŻŠŽČĆĐĞİŐ"
_CAPITALS = rf"[{_UPPER}][{_UPPER}.'’-]{{1,24}}(?:[ /][{_UPPER}][{_UPPER}.'’-]{{0,24}}){{0,4}}"
_TOWN_WORD = rf"[{_UPPER}][\w.'’-]{{1,24}}"
_TOWN = rf"{_TOWN_WORD}(?:[ /](?:am |an |der |de |la |le |les |sur )?{_TOWN_WORD}){{0,3}}"
_MONTH = f"(?i:{MONTH})"
_DAY = rf"(?:,? (?P<month>{_MONTH})\.? (?P<day>\d{{1,2}})|,? (?P<day2>\d{{1,2}})\.? (?P<month2>{_MONTH})\.?)"
_REGION = rf"(?:, (?!{_MONTH}\b){_TOWN_WORD}(?: {_TOWN_WORD}){{0,2}})?"
_DASH = r"(?:-{1,2}|[–—―_])"
_IN_BRACKETS = rf"\((?P<agency>(?:{_AGENCY})(?:[/ ,](?:{_AGENCY}|[a-z]{{2,4}})){{0,3}})\)"
_NOT_TOWNS = r"(?:THE|AN?|WHO|NATO|FIFA|UEFA|NASA|OPEC|ASEAN|UNICEF|UNESCO|Q|I)\b"
# A town in capitals needs no dash, which may stand in the next line; one in small letters does.
_LATIN = (
    re.compile(rf"(?P<place>{_CAPITALS}{_REGION}){_DAY}?,? {_IN_BRACKETS}(?:[,.]? ?{_DASH}|:|,)?"),
    re.compile(rf"(?P<place>{_TOWN}{_REGION}){_DAY}?,? {_IN_BRACKETS}(?:[,.]? ?{_DASH}|:)"),
    re.compile(rf"(?P<place>{_TOWN}) (?P<agency>taz|dpa|epd) \|"),
    re.compile(rf"(?P<place>(?!{_NOT_TOWNS}){_CAPITALS}{_REGION}){_DAY}?\.? ?(?:[–—―]|--) "),
)
_JAPANESE_AGENCY = "共同|時事|ロイター|AFP時事|AFP＝時事|AFP|AP|新華社|聯合ニュース"
_JAPANESE = re.compile(rf"【(?P<place>[{KANA}{HAN}・]{{2,20}}?)[＝= ]?(?P<agency>{_JAPANESE_AGENCY})】")
_JAPANESE_NAMED = re.compile(rf"【[{KANA}{HAN}・]{{1,20}}[＝=][^【】]{{1,80}}】")
_KOREAN = re.compile(r"[(\[](?P<place>[가-힣·]{2,20})\s?=\s?(?P<agency>[가-힣A-Za-z0-9]{2,12})[)\]]\s*")
_KOREAN_NAMED = re.compile(
    r"[가-힣]{2,4}(?:[ ,·]{1,2}[가-힣]{2,4}){0,7}?\s?(?:기자|특파원|논설위원|통신원)\s*=?"
)
_IS_LIKELY = re.compile(rf"[{_UPPER}(\[【]")


def read_foreign_opener(text: str) -> Opener | None:
    """Read an opener at the very start of the text.

    >>> read_foreign_opener("NAIROBI, May 3 (Reuters) - Rain fell").agency
    'Reuters'
    >>> read_foreign_opener("Nairobi was dry.") is None
    True
    """
    if not _IS_LIKELY.match(text):
        return None
    line = re.sub(r"\s", " ", text)
    if line[0] == "【":
        return _read_japanese(line)
    return _read_korean(line) if line[0] in "([" else _read_latin(line)


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
    credited = read_foreign_byline(named[0]) if named else ()
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
    credited = read_foreign_byline(named[0]) if named else ()
    if named is None or not credited:
        return opener
    printed = named[0].rstrip("= ")
    return opener.signed(Byline(printed, credited), named.end())
