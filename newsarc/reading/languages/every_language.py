"""All languages whose word forms the common grammars ask, in the order in which they ask."""

from newsarc.reading.languages import english, french, german, italian, japanese, korean, spanish

LANGUAGES = tuple(
    language.WORDS for language in (english, german, french, spanish, italian, japanese, korean)
)
