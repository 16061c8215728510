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
from newsarc.reading.languages.english_pages import LINE_WORDS as ENGLISH

LANGUAGES = tuple(
    language.WORDS
    for language in (english, german, french, spanish, italian, dutch, portuguese, japanese, korean)
)
LINE_WORDS = (
    CHINESE,
    latin.LINE_WORDS,
    ENGLISH,
    *(language.LINE_WORDS for language in (german, french, spanish, italian, dutch, portuguese, japanese)),
)
