"""All languages whose word forms the common grammars ask, in the order in which they ask."""

from newsarc.reading.languages import (
    dutch,
    english,
    french,
    german,
    italian,
    japanese,
    korean,
    latin,
    portuguese,
    spanish,
)
from newsarc.reading.languages.chinese.line_words import LINE_WORDS as CHINESE

LANGUAGES = tuple(
    language.WORDS
    for language in (english, german, french, spanish, italian, dutch, portuguese, japanese, korean)
)
LINE_WORDS = (
    CHINESE,
    *(language.LINE_WORDS for language in (latin, english, german, french, spanish, italian, dutch)),
)
