"""The opener of a report: who files it, where and when, and the byline in it (消息头, 电头).

Few openers have a year; whoever knows the issue adds it.
"""

from __future__ import annotations

from newsarc.reading.credits.chinese_opener import read_chinese_opener, starts_chinese_opener
from newsarc.reading.credits.credited import Opener
from newsarc.reading.credits.other_opener import read_other_opener
from newsarc.text.characters.classes import SQUARE_CLOSING

__all__ = ["Opener", "read_opener", "starts_like_opener"]

_LOOK = 240  # The longest opener seen has nine names and 120 characters.


def read_opener(text: str) -> Opener | None:
    """Read the opener at the start of a paragraph, which may still have its line breaks.

    >>> opener = read_opener("新华社北京3月14日电（记者 田一禾）春耕时节，")
    >>> opener and (opener.end, opener.agency, opener.place, opener.month, opener.day, opener.byline)
    (19, '新华社', '北京', 3, 14, '记者 田一禾')
    >>> read_opener("并通报了这一喜讯") is None
    True
    """
    start = len(text) - len(text.lstrip())
    head = text[start : start + _LOOK]
    opener = read_chinese_opener(head) or read_other_opener(head)
    return opener.moved(start) if opener else None


def starts_like_opener(text: str) -> bool:
    """Tell from its first line alone whether a paragraph opens a report.

    >>> starts_like_opener("新华社金华 3 月 21 日电（记"), starts_like_opener("居民楼突然停电")
    (True, False)
    """
    head = text.lstrip()[:_LOOK]
    if head and head[-1] in SQUARE_CLOSING:
        head += "…"  # a narrow column ends with the bracket, and the report goes on below
    if not head:
        return False
    is_chinese = not head.isascii() and starts_chinese_opener(head)
    return is_chinese or read_other_opener(head) is not None
