"""What stands round the name of a newspaper, its day and its page where somebody cites them."""

from __future__ import annotations

import re

from newsarc.reading.languages.chinese import mastheads as chinese
from newsarc.reading.languages.every_language import LANGUAGES
from newsarc.reading.languages.word_forms import either
from newsarc.text.characters.classes import HAN

NEWSPAPER_BEFORE = rf"《?(?P<before>[{HAN}]{{2,12}}{chinese.NEWSPAPER_END})》?"  # in brackets, a headline
PAPER_FIELDS = either(chinese.SOURCE_FIELDS, *(language.source_fields for language in LANGUAGES))
BEFORE_PAPER = re.compile(rf"(?:{PAPER_FIELDS}|from)\s*[:：]\s*", re.IGNORECASE)
_COMMAS = str.maketrans("，", " ")
_BRACKET_SIGNS = str.maketrans("【】", "  ")
_BRACKETS = re.compile(r"[（(【\[]([^（）()【】\[\]]+)[）)】\]]")
_SLASHES = re.compile(rf"(?<=[{chinese.YEAR}{chinese.MONTH}])\s?/\s?(?=\d)")
_TAKEN_FROM = re.compile(rf"^\W{{0,3}}(?:{chinese.TAKEN_FROM})[:：〕】]?\s*")
_ACCORDING_TO = re.compile(rf"^\W{{0,3}}(?:{chinese.ACCORDING_TO})\s*")
_PRINTED_AS = re.compile(rf"(?:{chinese.PRINTED_AS})。?$")
_CLOCK = re.compile(r"(?<=\d)\s\d{1,2}[:：]\d\d(?:[:：]\d\d)?(?=\s|$)")


def without_source_words(line: str) -> str:
    """Return a line without the brackets, words and hours between which a newspaper is cited.

    >>> without_source_words("（原载《湖光日报》2031年3月15日）")
    '《湖光日报》2031年3月15日'
    >>> without_source_words("根据2031年3月15日《湖光日报》刊印")
    '2031年3月15日《湖光日报》'
    """
    whole = _SLASHES.sub("", line) if "/" in line else line
    inner = _BRACKETS.fullmatch(whole)
    bare = BEFORE_PAPER.sub("", inner[1].translate(_COMMAS) if inner else whole).translate(_BRACKET_SIGNS)
    source = _TAKEN_FROM.match(bare)
    if source is None and (inner or _PRINTED_AS.search(bare)):
        source = _ACCORDING_TO.match(bare)
    if source:
        bare = _PRINTED_AS.sub("", bare[source.end() :]).rstrip("。").translate(_COMMAS)
    return _CLOCK.sub("", bare)
