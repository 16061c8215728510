"""Credits of pictures and of a page's desk, and whether a line is a picture's caption."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from newsarc.model.issue import PartialDate
from newsarc.reading.credits.byline_tokens import fold_byline
from newsarc.reading.credits.other_byline import read_other_byline
from newsarc.reading.credits.other_credit import CREDIT_CUE, find_other_credit
from newsarc.reading.credits.people import read_people
from newsarc.reading.credits.roles import DESK_CORES, PICTURE_TASKS
from newsarc.reading.languages.chinese import pictures as words
from newsarc.reading.languages.chinese.outlets import AGENCIES
from newsarc.reading.languages.every_language import LANGUAGES
from newsarc.reading.languages.word_forms import either
from newsarc.text.calendar.dates import find_date, is_calendar_date
from newsarc.text.characters.classes import CLOSING_BRACKETS, OPENING_BRACKETS

if TYPE_CHECKING:
    from newsarc.reading.credits.credited import Credited

_LOOK = 120  # The longest credit seen names four people and an office in 70 characters.
_WIRE = f"(?:{'|'.join(sorted(AGENCIES.split(), key=len, reverse=True))})"
_OPEN, _CLOSE = f"[{OPENING_BRACKETS}]", f"[{CLOSING_BRACKETS}]"
_CUE = re.compile(f"[{words.CUE}]")
_CLOSES = tuple("）)〕］]】")
_INSIDE = f"[^{OPENING_BRACKETS}{CLOSING_BRACKETS}]{{2,70}}"
_BRACKET = re.compile(
    rf"(?P<lead>(?:{_WIRE}|{words.OWN})(?:{words.SENT})?\s?)?{_OPEN}(?P<inside>{_INSIDE}){_CLOSE}\s*$"
)
_SENT_ALONE = re.compile(rf"(?:^|[\s。！？”])(?P<wire>{_WIRE}|{words.OWN})(?:{words.SENT_ALONE})$")
_FROM_FILES = re.compile(
    rf"(?:{_WIRE}|{words.OWN})?(?:{'|'.join(words.FILES.split())})"
    f"|{words.GIVEN_AS[0]}(?:{words.GIVERS})(?:{words.GIVEN_AS[1]})"
)
_GIVEN = re.compile(rf"(?:^|[\s。！？”])(?P<from>(?:{words.GIVERS})(?:{words.GIVEN}))$")
_SENT_ENDS = tuple(f"{words.SENT_ALONE}|{words.GIVEN}".split("|"))
# Behind a sentence's end, or at the start of the line: words without a stop.
_TAIL = re.compile(r"(?:^|(?<=[。！？!?”）)\]\n\u3000]))[^。！？!?”（）()\u3000]{2,70}$")
_HELD_BY = re.compile(words.HELD_BY)
_ROC_DATE = re.compile(words.ROC_DATE)
_AGENCY = re.compile(_WIRE)
_STARTS = either(*(language.caption_starts for language in LANGUAGES))
_BEGINS_CAPTION = re.compile(
    f"[▲▼◀▶◄►△▽↑↓←→]{{1,3}}[^{words.JUMP_BEHIND_ARROW}]|{words.BEGINS_CAPTION}|(?:{_STARTS}): "
)
CAPTION_CUES = (_BEGINS_CAPTION, _CUE, CREDIT_CUE)
"""Patterns of which each caption matches one."""
_IS_REPORT = re.compile(f"(?:{words.IS_REPORT})[)）]?$")
_OFFERED = (words.OFFERED,)


@dataclass(frozen=True, slots=True)
class Credit:
    """A credit at the end of a text, whom it names, and the offset where it starts."""

    text: str
    start: int
    people: tuple[Credited, ...] = ()
    agency: str | None = None
    date: PartialDate | None = None

    @property
    def is_of_picture(self) -> bool:
        """Whether it is for pictures only, and not for the text or the page."""
        return all(person.tasks and PICTURE_TASKS.issuperset(person.tasks) for person in self.people)


def read_credit(text: str) -> Credit | None:
    """Read the credit of a picture, or of the page's editors, at the end of a text.

    >>> credit = read_credit("龙舟昨日下水。 新华社发（田一禾 摄）")
    >>> credit and (credit.text, credit.agency, credit.people[0].name)
    ('新华社发（田一禾 摄）', '新华社', '田一禾')
    >>> read_credit("本市为企业提供") is None
    True
    """
    printed = text.rstrip()
    undated, dated = _take_date(printed)
    tail = undated[-_LOOK:]
    found = find_other_credit(tail) or (_find(tail) if _CUE.search(tail) else None)
    if found is None:
        return None
    start, people = found
    if earlier := _find_bracket(tail[:start]):
        start, people = earlier[0], (*people, *earlier[1])
    start += len(undated) - len(tail)
    agency = _AGENCY.search(printed, start)
    return Credit(printed[start:], start, people, agency[0] if agency else None, dated)


def is_caption(text: str) -> bool:
    """Tell whether a text is worded as a caption, or ends with the credit of a picture.

    >>> is_caption("▲龙舟下水"), is_caption("本报记者 田一禾 摄"), is_caption("图书馆今日开放")
    (True, True, False)
    >>> is_caption("Pictures: Tom Pell"), is_caption("Words: Ada Marlow. Pictures: Tom Pell")
    (True, False)
    """
    line = text.strip()
    if _BEGINS_CAPTION.match(line):
        return True
    credit = read_credit(line)
    is_credited = credit is not None and credit.is_of_picture and not _IS_REPORT.search(line)
    return is_credited and not _names_writers(line)


def _names_writers(line: str) -> bool:
    """Tell whether a line is a byline of writers, with the photographers behind them."""
    return any(not person.tasks for person in read_other_byline(line))


def _take_date(printed: str) -> tuple[str, PartialDate | None]:
    """Take off a date at the end; the year of the Republic stands without its name there."""
    if not printed or printed[-1] not in f"{words.DATE_END}0123456789":
        return printed, None
    if match := _ROC_DATE.search(printed[-16:]):
        year, month, day = (int(part) for part in match.groups())
        if is_calendar_date(year + 1911, month, day):
            return printed[: -len(match[0])].rstrip(), PartialDate(year + 1911, month, day)
    found = find_date(printed[-16:])
    if found and found.end == len(printed[-16:]) and found.date.day:
        return printed[: len(printed) - (found.end - found.start)].rstrip(), found.date
    return printed, None


def _find(tail: str) -> tuple[int, tuple[Credited, ...]] | None:
    """Find where a credit starts, and whom it names."""
    if found := _find_bracket(tail):
        return found
    if tail.endswith(_SENT_ENDS) and (match := _SENT_ALONE.search(tail) or _GIVEN.search(tail)):
        return match.start(1), ()
    match = _TAIL.search(tail)
    people = _read_people(match[0]) if match else ()
    if match is None or not people or _is_only_offered(match[0], people):
        return None
    return match.end() - len(match[0].lstrip()), people


def _find_bracket(tail: str) -> tuple[int, tuple[Credited, ...]] | None:
    match = _BRACKET.search(tail) if tail.rstrip().endswith(_CLOSES) else None
    if match is None:
        return None
    inside = match["inside"].strip()
    if _FROM_FILES.fullmatch(inside):
        return match.start(), ()
    people = _read_people(inside)
    return (match.start(), people) if people else None


def _read_people(text: str) -> tuple[Credited, ...]:
    """Read those named for a picture or a page; () if it is anything else."""
    found = read_people(fold_byline(_HELD_BY.sub("", text)))
    if not found.is_whole:
        return ()
    is_credit = all(one.tasks or (one.role or "").endswith(DESK_CORES) for one in found.credited)
    return found.credited if is_credit else ()


def _is_only_offered(text: str, people: tuple[Credited, ...]) -> bool:
    """Tell a sentence's 提供 from a credit's, where no bracket does."""
    return any(one.tasks == _OFFERED for one in people) and not _HELD_BY.match(text)
