"""The names of months and weekdays in the languages whose newspapers are read here."""

from __future__ import annotations

import re

# A row a language: the twelve months, from January on, and the seven days, from Monday on. Forms of one
# month or day are parted by strokes; one that another language has too need not be said again.
_MONTHS = (
    "january|jan february|feb march|mar april|apr may june|jun july|jul august|aug september|sep|sept"
    " october|oct november|nov december|dec",
    "januar|jänner februar märz|maerz april mai juni juli august september oktober|okt november dezember|dez",
    "janvier|janv février|févr|fevrier mars avril|avr mai juin juillet|juil août|aout septembre octobre"
    " novembre décembre|déc|decembre",
    "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
    "januari februari maart|mrt april mei juni juli augustus september oktober november december",
    "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
)
_WEEKDAYS = (
    "monday|mon tuesday|tue|tues wednesday|wed thursday|thu|thur|thurs friday|fri saturday|sat sunday|sun",
    "montag dienstag mittwoch donnerstag freitag samstag|sonnabend sonntag",
    "lundi mardi mercredi jeudi vendredi samedi dimanche",
    "lunes martes miércoles jueves viernes sábado domingo",
    "lunedì martedì mercoledì giovedì venerdì sabato domenica",
    "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag",
    "月曜日 火曜日 水曜日 木曜日 金曜日 土曜日 日曜日",
    "월요일 화요일 수요일 목요일 금요일 토요일 일요일",
    "星期一|週一|周一|礼拜一 星期二|週二|周二|礼拜二 星期三|週三|周三|礼拜三 星期四|週四|周四|礼拜四"
    " 星期五|週五|周五|礼拜五 星期六|週六|周六|礼拜六 星期日|星期天|週日|周日|礼拜日",
)


def _numbered(languages: tuple[str, ...], first: int) -> dict[str, int]:
    return {
        word: number
        for row in languages
        for number, words in enumerate(row.split(), first)
        for word in words.split("|")
    }


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
