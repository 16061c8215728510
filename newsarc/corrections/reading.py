"""Read what a user gives as a field's value; what no newspaper could have printed is refused."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from newsarc.corrections.fields import FIELDS, LINED, read_credit, write_credit
from newsarc.errors import UnknownField, UnreadableDate, UnusableValue
from newsarc.fields import CORRECTABLE, NAMED, Shape
from newsarc.language import tr
from newsarc.model.parts import Kind
from newsarc.text.calendar.dates import read_sure_date
from newsarc.text.characters.folding import fold

if TYPE_CHECKING:
    from newsarc.model.issue import PartialDate

# BCP 47, but for its grandfathered and private forms.
_LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,4}")
_CREDIT_ENDS = re.compile(r"[\n;；]")
_FULL_DATE = 3
_BY_CHINESE = {fold(name): field.name for field in CORRECTABLE for name in field.chinese}
# What queries and other programs call a field.
_MEANT = {
    "author": "contributors",
    "authors": "contributors",
    "role": "contributors",
    "title": "headline",
    "subtitle": "deck",
    "text": "body",
    "content": "body",
    "dateline": "place",
    "lang": "language",
    "paper": "newspaper",
}


def check_field(name: str) -> str:
    """Return the name of a field that can be corrected, said in English or Chinese; raises UnknownField.

    >>> check_field("Headline"), check_field("標題")
    ('headline', 'headline')
    """
    field = name.strip().lower()
    field = _BY_CHINESE.get(fold(field), field)
    if field not in FIELDS:
        raise UnknownField(name, FIELDS, _MEANT.get(field))
    return field


def read_value(field: str, text: str, *, is_day_first: bool | None = None) -> str | None:
    r"""Write a user's text as the field's value, None if it is blank; raises a UsageError.

    A date that may be two days is read in the order that is said, else refused.

    >>> read_value("date", "2022年3月15日"), read_value("page", " A3 "), read_value("kicker", "")
    ('2022-03-15', 'A3', None)
    >>> read_value("contributors", "林知夏（记者）；高若谷")
    '林知夏 (记者)\n高若谷'
    """
    value = _tidy(field, text)
    if value is None:
        if NAMED[field].shape is Shape.KIND:
            raise UnusableValue(field, text, tr("one of {kinds}", kinds=", ".join(Kind)))
        return None
    return _checked(field, value, is_day_first)


def _tidy(field: str, text: str) -> str | None:
    """Normalise as read texts are, and strip the blanks round each line, indents included."""
    try:
        text.encode()
    except UnicodeEncodeError as error:
        raise UnusableValue(field, text, tr("text in the terminal's encoding")) from error
    whole = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))
    ends = _CREDIT_ENDS.split(whole) if NAMED[field].shape is Shape.CREDITS else whole.split("\n")
    lines = [line for line in (end.strip() for end in ends) if line]
    return ("\n" if field in LINED else " ").join(lines) or None


def _checked(field: str, value: str, is_day_first: bool | None) -> str:
    match NAMED[field].shape:
        case Shape.CREDITS:
            return "\n".join(write_credit(read_credit(line)) for line in value.split("\n"))
        case Shape.KIND if value not in set(Kind):
            raise UnusableValue(field, value, tr("one of {kinds}", kinds=", ".join(Kind)))
        case Shape.LANGUAGE if not _LANGUAGE.fullmatch(value):
            raise UnusableValue(field, value, tr("a tag such as zh-Hans, zh-Hant, en or de"))
        case Shape.DATE:
            return _date(value, is_day_first).isoformat()
        case Shape.DAY:
            found = _date(value, is_day_first).isoformat()
            if found.count("-") + 1 < _FULL_DATE:
                raise UnusableValue(field, value, tr("a whole date such as 2022-03-14"))
            return found
    return value


def _date(text: str, is_day_first: bool | None) -> PartialDate:
    found = read_sure_date(text, is_day_first=is_day_first)
    if found is None:
        raise UnreadableDate(text)
    return found
