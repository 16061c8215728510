"""The names of months and weekdays in the languages whose newspapers are read here."""

from __future__ import annotations

import re

_MONTHS = (
    "january jan januar janvier janv enero gennaio janeiro jänner",
    "february feb februar février févr fevrier febrero febbraio fevereiro",
    "march mar märz mars marzo março maerz",
    "april apr avril avr abril aprile",
    "may mai mayo maggio maio",
    "june jun juni juin junio giugno junho",
    "july jul juli juillet juil julio luglio julho",
    "august aug août aout agosto",
    "september sept sep septembre septiembre settembre setembro",
    "october oct oktober okt octobre octubre ottobre outubro",
    "november nov novembre noviembre novembro",
    "december dec dezember dez décembre déc decembre diciembre dicembre dezembro",
)
_WEEKDAYS = (
    "monday mon montag lundi lunes 月曜日 월요일 星期一 週一 周一 礼拜一",
    "tuesday tue tues dienstag mardi martes 火曜日 화요일 星期二 週二 周二 礼拜二",
    "wednesday wed mittwoch mercredi miércoles 水曜日 수요일 星期三 週三 周三 礼拜三",
    "thursday thu thur thurs donnerstag jeudi jueves 木曜日 목요일 星期四 週四 周四 礼拜四",
    "friday fri freitag vendredi viernes 金曜日 금요일 星期五 週五 周五 礼拜五",
    "saturday sat samstag sonnabend samedi sábado 土曜日 토요일 星期六 週六 周六 礼拜六",
    "sunday sun sonntag dimanche domingo 日曜日 일요일 星期日 星期天 週日 周日 礼拜日",
)


def _numbered(rows: tuple[str, ...], first: int) -> dict[str, int]:
    return {word: number for number, row in enumerate(rows, first) for word in row.split()}


MONTHS = _numbered(_MONTHS, 1)
WEEKDAYS = _numbered(_WEEKDAYS, 0)
_BRACKETED_DAY = dict(zip("月火水木金土日월화수목금토일", (*range(7), *range(7)), strict=True))


def _either(words: dict[str, int]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))


MONTH = f"(?:{_either(MONTHS)})"
_LATIN = {word: day for word, day in WEEKDAYS.items() if word[0] < "\u3000"}
_ASIAN = {word: day for word, day in WEEKDAYS.items() if word[0] >= "\u3000"}
# A sign in brackets, as in 2022年3月15日(火); the spaces in 星 期 二 are an extractor's.
WEEKDAY = (
    rf"(?:(?<![^\W\d_])(?:{_either(_LATIN)})(?![^\W\d_])\.?|{_either(_ASIAN)}"
    r"|(?:星\s?期|周|週)\s?[一二三四五六日天]|[(（][月火水木金土日월화수목금토일][)）])"
)


def weekday_number(name: str) -> int | None:
    """Return the number of a weekday, Monday being 0.

    >>> weekday_number("星期 二"), weekday_number("Tues."), weekday_number("(火)")
    (1, 1, 1)
    """
    folded = "".join(name.split()).rstrip(".").casefold()
    return WEEKDAYS.get(folded, _BRACKETED_DAY.get(folded.strip("()（）")))
