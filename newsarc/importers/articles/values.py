"""The values of fields as formats write them: texts, dates and labels of pages."""

from __future__ import annotations

import re
from datetime import MAXYEAR
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING
from unicodedata import east_asian_width, normalize

from newsarc.model.issue import PartialDate
from newsarc.text.calendar.dates import find_date, is_calendar_date, read_date
from newsarc.text.page_labels import printed_label
from newsarc.text.repairs import drop_invisible

if TYPE_CHECKING:
    from collections.abc import Sequence

# 20240516T050000+0100: ISO 8601 in its basic form.
_BASIC_TIME = re.compile(r"(?<=^\d{8})T\d{2,6}(?:Z|[+-]\d{2}:?\d{2})?$")
_FRACTION = re.compile(r"(?<=:\d\d)[.,]\d{1,9}")
_ZONE_NAME = re.compile(
    r"\[[A-Z][A-Za-z_/]+\]$|(?<=\d:\d\d)\s?[+-]\d\d$|\s*\((?:[A-Z]{2,5}|[A-Z][a-z ]+Time)\)$"
    r"|(?<=:\d\d)\s(?:[ECMP][SD]T|BST|CES?T|CST|JST|HKT)$"
)
_PAGE_AND_SECTION = re.compile(r"\s*第?\s*([A-Za-z]{0,2}-?\d{1,3})\s*(?:版\s*[:：]?|[:：])\s*(.*?)\s*$")
_SURROGATE = re.compile("[\ud800-\udfff]")
_GAPS = re.compile(r"[^\S\N{IDEOGRAPHIC SPACE}]+")
_BLANKS = re.compile(r"[\s\N{NO-BREAK SPACE}\N{IDEOGRAPHIC SPACE}]+")
# Letters and marks that stay as they are in NFC, can be seen and stand on one line, and single spaces
# between. None of them composes with what may stand before it. Most texts are nothing else, which is seen
# in one pass.
_SEEN = (
    "!-~·À-ÖØ-öø-ſ—‘’“”…\N{CYRILLIC CAPITAL LETTER IE WITH GRAVE}-\N{CYRILLIC SMALL LETTER DZHE}"
    "\u3001-\u3017\u3041-\u3096\u30a1-\u30fa\u4e00-\u9fff\uac00-\ud7a3\uff01-\uff5e"
)
_TIDY = re.compile(f"[{_SEEN}]++(?>(?:[ \N{IDEOGRAPHIC SPACE}][{_SEEN}]++)*)")
_LONGEST_DATED = 60  # characters of a day with words round it
_KEPT = 512  # dates and pages of a table's rows come again and again
_NO_VALUE = frozenset(("", "null", "none", "nan", "n/a", "-", "--", "—", "无", "暂无"))
LONGEST_NO_VALUE = max(map(len, _NO_VALUE))


def plain(text: str) -> str:
    r"""Write a text in the form NFC; half a pair of surrogates, which no file can hold, becomes U+FFFD.

    >>> plain("e\u0301\ud800")
    'é�'
    """
    return normalize("NFC", _SURROGATE.sub("\N{REPLACEMENT CHARACTER}", text))


def tidy(text: str) -> str:
    r"""Write a text on one line without its indent; ideographic spaces within it were printed.

    >>> tidy("　　记者　沈亦舟\xa0 \n摄 ")
    '记者　沈亦舟 摄'
    """
    return _GAPS.sub(" ", text.strip())


def is_tidy(text: str) -> bool:
    """Tell whether a text is such that `one_line` leaves it as it is; of others it may not know.

    >>> is_tidy("堤上一夜。Water rose."), is_tidy("堤上 "), is_tidy("e\u0301")
    (True, False, False)
    """
    return _TIDY.fullmatch(text) is not None


def one_line(text: str) -> str | None:
    r"""Write a value on one line without what cannot be seen; None where nothing is left.

    >>> one_line("　 以汛为令\n压实责任链条 "), one_line("\u200b")
    ('以汛为令 压实责任链条', None)
    """
    if is_tidy(text):
        return text
    shown, _ = drop_invisible(plain(text))
    return tidy(shown) or None


def said(text: str) -> str | None:
    """Write a value on one line; None for what databases and crawlers write where there is none.

    >>> said("要闻 "), said("NULL")
    ('要闻', None)
    """
    value = one_line(text)
    return None if value is None or value.casefold() in _NO_VALUE else value


@lru_cache(_KEPT)
def day_of(text: str) -> PartialDate | None:
    """Read the day of a date, with or without a time: as it is in its own zone.

    >>> [str(day_of(one)) for one in ("2024-05-17T00:30:00+08:00", "20240516T050000+0100", "2024/5/7 9:05")]
    ['2024-05-17', '2024-05-16', '2024-05-07']
    >>> [str(day_of(one)) for one in ("Fri, 17 May 2024 06:00:00 +0800", "2024-10-28 10:25:36:0", "later")]
    ['2024-05-17', '2024-10-28', 'None']
    """
    plain = _ZONE_NAME.sub("", _FRACTION.sub("", _BASIC_TIME.sub("", text.strip())))
    return read_date(plain)


def day_among_words(text: str) -> PartialDate | None:
    """Read the day that stands among words, such as when an article was published.

    >>> str(day_among_words("Published: May 17, 2024")), day_among_words("2024-13-45")
    ('2024-05-17', None)
    """
    found = find_date(text) if len(text) <= _LONGEST_DATED else None
    return found.date if found and found.date.day and any(map(str.isalpha, text)) else None


def day_of_letter(text: str) -> PartialDate | None:
    """Read the day of a letter or of a feed, also with weekdays of any language and years of two digits.

    >>> [str(day_of_letter(one)) for one in ("Vie, 17 May 2024 10:00:00 +0200", "17 May 24 10:00 GMT")]
    ['2024-05-17', '2024-05-17']
    """
    if day := day_of(text) or day_among_words(text):
        return day
    from email.utils import parsedate  # noqa: PLC0415 - as elsewhere: few need it

    read = parsedate(text)
    if read is None or max(read[:3]) > MAXYEAR:
        return None
    return PartialDate(*read[:3]) if is_calendar_date(*read[:3]) else None


@lru_cache(_KEPT)
def page_and_section(text: str) -> tuple[str | None, str | None]:
    """Read a page's label and the name of its section from a page head.

    >>> page_and_section("第03版：要闻"), page_and_section("A5"), page_and_section("要闻")
    (('03', '要闻'), ('A5', None), (None, '要闻'))
    >>> page_and_section("A05:民生")
    ('A05', '民生')
    """
    value = said(text)
    if value is None:
        return None, None
    if match := _PAGE_AND_SECTION.match(value):
        return printed_label(match[1]), match[2] or None
    return (printed_label(value), None) if any(map(str.isdigit, value)) else (None, value)


def join_wrapped(lines: Sequence[str]) -> str:
    """Join the lines of a paragraph that was wrapped: Chinese ones without a space between.

    >>> join_wrapped(["The lock", "gates"]), join_wrapped(["新堤昨日", "合龙。"])
    ('The lock gates', '新堤昨日合龙。')
    """
    pieces = list(lines[:1])
    for above, line in pairwise(lines):
        is_wide = any(east_asian_width(character) in "WF" for character in above[-1:] + line[:1])
        pieces += [line] if is_wide else [" ", line]
    return "".join(pieces)


def squeezed(text: str) -> str:
    """Write a text without its spaces, to compare it."""
    return _BLANKS.sub("", text)
