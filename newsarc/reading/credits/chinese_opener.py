"""The openers of Chinese papers up to their byline: 本报讯, 新华社北京3月14日电, 【本報訊】."""

from __future__ import annotations

import re
from dataclasses import replace

from newsarc.reading.credits.byline import read_byline
from newsarc.reading.credits.credited import Byline, Opener
from newsarc.reading.credits.places import part_name_from_place
from newsarc.reading.languages.chinese import openers as words
from newsarc.reading.languages.chinese.outlets import AGENCIES, NEWSPAPERS, PAPER_ENDS
from newsarc.text.characters.classes import CLOSING_BRACKETS, HAN, OPENING_BRACKETS, SQUARE_OPENING
from newsarc.text.characters.numerals import NUMERALS, fold_digits, read_numeral

_GAP = r"[ \t\n\u3000\u00a0]{0,4}"
_OPEN, _CLOSE = f"[{OPENING_BRACKETS}]", f"[{CLOSING_BRACKETS}]"
_NO_BRACKET = f"[^{OPENING_BRACKETS}{CLOSING_BRACKETS}]"
_NUMBER = f"[{NUMERALS}]{{1,3}}"
_WIRE = f"(?:{'|'.join(sorted(AGENCIES.split(), key=len, reverse=True))})"
_OWN = f"{words.OWN_BEGINS}{_GAP}{words.OWN}"
_PAPER = f"(?:{'|'.join(NEWSPAPERS.split())}|[{HAN}]{{0,8}}?(?:{'|'.join(PAPER_ENDS.split())}))"
_DATE = (
    f"(?:(?P<month>{_NUMBER}){_GAP}{words.MONTH}{_GAP})?(?P<day>{_NUMBER}){_GAP}{words.DAY}{_GAP}"
    f"(?:(?:{words.PART_OF_DAY})?{_NUMBER}{_GAP}{words.HOUR}{_GAP}(?:{_NUMBER}{_GAP}{words.MINUTE}{_GAP})?)?"
)
_PLACE = f"(?!{words.NOT_PLACE})[{HAN}·/、]"
_BEFORE = f"(?P<open>{_OPEN}?){_GAP}(?:{words.ACCORDING_TO}{_GAP})?"
# With a day nearly any place will do; without one only a short place or none.
_DATED = re.compile(
    f"{_BEFORE}(?P<agency>{_WIRE}|{_OWN}|[{HAN}]{{2,6}}?{words.AGENCY_END}|{_PAPER}){_GAP}"
    f"(?P<place>(?:{_PLACE}){{0,12}}?){_GAP}{_DATE}{words.SENT}"
)
_UNDATED = re.compile(
    f"{_BEFORE}(?P<agency>{_WIRE}|{_OWN}){_GAP}(?P<place>(?:(?!{words.NOT_SHORT_PLACE}){_PLACE}){{0,4}}?){_GAP}{words.SENT}"
)
_OF_PAPER = re.compile(
    f"(?P<open>{_OPEN}?)(?P<agency>{_PAPER}|[{HAN}]{{1,4}}{words.PAPER_END})(?P<place>){_GAP}{words.SENT}"
)
# Papers on the web print the year: 【澄浦时报2031年3月15日讯】.
_WITH_YEAR = re.compile(
    f"(?P<open>{_OPEN})(?P<agency>[{HAN}]{{2,10}}?)(?P<place>)(?:{words.LOCAL_TIME})?"
    rf"(?P<year>\d{{4}}){_GAP}{words.YEAR}{_GAP}{_DATE}{words.SENT}(?={_GAP}{_CLOSE})"
)
# Papers of the Republic mark each wire with its town alone: ▲南京二十日電.
_OF_TOWN = re.compile(
    rf"(?P<open>)[{words.WIRE_MARKS}](?P<agency>)(?P<place>[{HAN}]{{2,3}}?){_GAP}(?:{_DATE})?{words.SENT}(?=[\s:：]|$)"
)
# Any name does where the byline of a reporter follows in brackets: 晨岛新闻讯（记者某某）.
_OF_ANY_PAPER = re.compile(
    f"(?P<open>)(?P<agency>[{HAN}]{{2,8}}?)(?P<place>)(?:{words.NEWS_SENT})(?={_OPEN}{_NO_BRACKET}{{0,12}}{words.SIGNED})"
)
_REPORTER_SENT = re.compile(
    f"(?:{_OPEN}|(?={_WIRE})){_GAP}(?P<agency>{_WIRE}|{words.OWN_BEGINS}{words.PAPER_END})?"
    f"(?P<byline>(?:{words.REPORTERS})(?P<who>[{HAN}、 ·]{{3,24}}?)){_GAP}{_DATE}{words.SENT}{_GAP}{_CLOSE}?"
)
_BREAKING_OFF = re.compile(
    f"{_BEFORE}{_WIRE}{_GAP}(?:{_PLACE}){{0,12}}?{_GAP}{_NUMBER}{_GAP}(?:{words.BROKEN_DATE}{_GAP}(?:{_NUMBER}{_GAP}{words.DAY_ALONE}?)?)?$"
)
_HAS_HAN = re.compile(f"[{HAN}]")
_STOP = re.compile(r"[\s，,：:。、】〕\])）(（“\"《]|$")
_BRACKET = re.compile(rf"{_GAP}{_OPEN}{_NO_BRACKET}{{1,200}}{_CLOSE}")
_UNCLOSED = re.compile(rf"{_GAP}{_OPEN}{_NO_BRACKET}{{0,200}}$")
_INSIDE = re.compile(rf"(?P<byline>{_NO_BRACKET}{{0,200}}){_CLOSE}")
_SPOKEN = re.compile(
    rf"{_GAP}[：:]?{_GAP}(?P<byline>[^，。；！？“”\"（）()【】]{{2,110}}?(?:{words.OF_PICTURES})?){words.REPORTED}[：:]?"
)
_NAMED_ONLY = re.compile(
    f"{_GAP}(?P<byline>[{HAN}]{{0,6}}(?:{words.NAMED_ONLY}){_GAP}[{HAN}]{{2,4}})"
    f"(?=[：:]|[ \u3000]{{2}})[：:]?"
)
_IS_FILED = re.compile(f"[{SQUARE_OPENING}]|{words.IS_FILED}")
_IS_HEADED = re.compile(f"[{words.HEADED}]")
_SIGNED = re.compile(words.SIGNED)


def read_chinese_opener(text: str) -> Opener | None:
    """Read an opener at the very start of the text."""
    if not _IS_HEADED.search(text, 0, 120) and not _SIGNED.search(text, 0, 60):
        return None
    folded = fold_digits(text)
    if sent := _REPORTER_SENT.match(folded):
        return _read_reporter_sent(sent, text)
    head = (
        _WITH_YEAR.match(folded)
        or _DATED.match(folded)
        or _UNDATED.match(folded)
        or _OF_PAPER.match(folded)
        or _OF_ANY_PAPER.match(folded)
        or _OF_TOWN.match(folded)
    )
    if head is None:
        return _read_bare_bracket(text)
    if not _is_sent(head, folded):
        return None
    opener = Opener(head.end(), _close(head["agency"]) or None, _place(head["place"]), *_day_of(head))
    if head.re is _WITH_YEAR:
        opener = replace(opener, year=int(head["year"]))
    return _close_bracket(opener, text) if head["open"] else _sign(opener, text)


def starts_chinese_opener(line: str) -> bool:
    """Tell whether a line begins an opener that may go on in the next line.

    A mere （记者 某某） does not: it is as often the second line of an opener or the end of a report.
    """
    if not _HAS_HAN.search(line):
        return False
    opener = read_chinese_opener(line)
    if opener is not None:
        return opener.agency is not None or _IS_FILED.search(line[: opener.end]) is not None
    if _BREAKING_OFF.match(line.rstrip()):
        return True
    return (
        line[0] in SQUARE_OPENING
        and _UNCLOSED.match(line) is not None
        and _SIGNED.search(line[:24]) is not None
    )


def _is_sent(head: re.Match[str], folded: str) -> bool:
    """Tell whether 讯 or 电 ends the head and not only begins a word of a sentence."""
    after = folded[head.end() : head.end() + 200]
    if head.re in (_WITH_YEAR, _DATED, _OF_TOWN):
        return True
    if head.re is _UNDATED:
        is_plain_own = head["agency"].startswith(words.OWN_BEGINS) and not head["place"]
        return is_plain_own or _STOP.match(after) is not None
    if head["open"]:
        return re.match(_CLOSE, after.lstrip()) is not None or _SIGNED.match(after.lstrip()) is not None
    return bool(
        _BRACKET.match(after)
        or _UNCLOSED.match(after)
        or (re.match(r"\s{1,4}", after) and _SIGNED.search(after[:16]))
    )


def _day_of(head: re.Match[str]) -> tuple[int | None, int | None]:
    groups = head.groupdict()
    month, day = (read_numeral(part) if (part := groups.get(name)) else None for name in ("month", "day"))
    is_possible = (month is None or 1 <= month <= 12) and (day is None or 1 <= day <= 31)
    return (month, day) if is_possible else (None, None)


def _close(text: str) -> str:
    return "".join(text.split())


def _place(text: str) -> str | None:
    place = _close(text)
    return None if place in ("", *words.NO_PLACE) else place


def _close_bracket(opener: Opener, text: str) -> Opener:
    """Go on to the bracket that closes 【本報訊】 or （据新华社北京电 记者某某）."""
    inside = _INSIDE.match(text, opener.end)
    if inside is None:
        return opener
    byline = read_byline(inside["byline"])
    return (
        opener.signed(byline, inside.end())
        if byline
        else _sign(opener.moved(inside.end() - opener.end), text)
    )


def _sign(opener: Opener, text: str) -> Opener:
    """Add the byline in brackets, or before 报道, that follows an opener."""
    if bracket := _BRACKET.match(text, opener.end):
        byline = read_byline(bracket[0])
        return opener.signed(_without_brackets(byline), bracket.end()) if byline else opener
    for pattern in (_SPOKEN, _NAMED_ONLY):
        spoken = pattern.match(text, opener.end)
        byline = read_byline(spoken["byline"]) if spoken else None
        if spoken and byline and byline.has_role:
            return opener.signed(byline, spoken.end())
    return opener


def _without_brackets(byline: Byline) -> Byline:
    return Byline(byline.text[1:-1].strip(), byline.credited, byline.has_role)


def _read_bare_bracket(text: str) -> Opener | None:
    """Read （记者某某） or 〔記者某某／台北報導〕 at the head of a text that goes on behind it."""
    bracket = _BRACKET.match(text)
    if bracket is None or not text[bracket.end() :].strip() or not _SIGNED.search(bracket[0]):
        return None
    byline = read_byline(bracket[0])
    if byline is None or not byline.has_role:
        return None
    place = byline.credited[0].place
    return Opener(0, place=place).signed(_without_brackets(byline), bracket.end())


def _read_reporter_sent(sent: re.Match[str], text: str) -> Opener | None:
    """Read （中央社記者某某桃園5日電）, where name and place are glued."""
    names, place = part_name_from_place(sent["who"])
    role = sent["byline"][: -len(sent["who"])]
    byline = read_byline(f"{role} {names}")
    if byline is None:
        return None
    printed = Byline(text[sent.start("byline") : sent.end("byline")], byline.credited)
    return Opener(0, sent["agency"], place, *_day_of(sent)).signed(printed, sent.end())
