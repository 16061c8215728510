"""Lines that databases and sites print beside an article: fields of a record, and buttons."""

from __future__ import annotations

import re

from newsarc.reading.languages.chinese import pages as chinese
from newsarc.reading.languages.every_language import LANGUAGES
from newsarc.reading.languages.word_forms import either
from newsarc.text.characters.folding import fold

_LONGEST = 200
_RECORD_FIELDS = either(chinese.RECORD_FIELDS, *(language.record_fields for language in LANGUAGES))
HEADLINE_FIELDS = either(chinese.HEADLINE_FIELDS, *(language.headline_fields for language in LANGUAGES))
SUBJECT_FIELDS = either(*(language.subject_fields for language in LANGUAGES))  # of a message
_LETTERS = re.compile(r"(?<!\\)[^\W\d_]+")  # of a pattern, but for its escapes


def _for_folded_text(pattern: str) -> re.Pattern[str]:
    """Compile a pattern with folded letters; one that leaves the case open takes three times as long."""
    return re.compile(_LETTERS.sub(lambda letters: fold(letters[0]), pattern))


_FIELD = _for_folded_text(rf"\W{{0,2}}(?:{_RECORD_FIELDS})\s?[:：]")
_ANY_FIELD = _for_folded_text(rf"\W{{0,2}}(?:{HEADLINE_FIELDS}|{_RECORD_FIELDS})\s?[:：]")
_HEADLINE_FIELD = _for_folded_text(rf"\W{{0,2}}(?:{HEADLINE_FIELDS})\s?[:：]\s?\S")
_RELATED = _for_folded_text(
    rf"\W{{0,3}}(?:{either(chinese.RELATED, *(language.related for language in LANGUAGES))})\s?[:：]\s?\S"
)
# Atomic groups: Python 3.11.2 loses the place behind a possessive one.
_APART = r"(?>(?:(?!©|\(c\))\W)*)"  # the sign of copyright begins a line of its own


def _buttons(alone: str, with_words: str, end: str) -> str:
    """Return a pattern of buttons one behind another, of which two hold words that are not theirs.

    More of them could be cut in very many ways, a plain button only in one.
    """
    plain = rf"(?>(?:(?:{alone}){end}{_APART})*)"
    return rf"{_APART}(?!$){plain}(?:(?:{with_words}){end}{_APART}{plain}){{0,2}}"


# Words with what parts them; Chinese ones stand close.
_BUTTON = _for_folded_text(
    either(
        _buttons(
            either(*(language.buttons for language in LANGUAGES)),
            either(*(language.buttons_with_words for language in LANGUAGES)),
            end=r"(?!\w)",
        ),
        _buttons(chinese.BUTTONS, chinese.BUTTONS_WITH_WORDS, end=""),
    )
)

# Where one is on a site: Home > Sport > Article; and its menu: Home | Sport | Contact | Archive.
_ADDRESS = re.compile(r"\W{0,2}(?:https?://|www\.)\S+\W{0,2}")
_PATH = re.compile(
    r"\W{0,2}[^<>|]{1,30}(?: [>›»] [^<>|]{1,60}){1,5}|[^|<>]{1,20}(?: ?[|｜] ?[^|<>]{1,20}){3,30}"
)


def is_field_or_button(text: str) -> bool:
    """Tell whether a line is a field of a record, other than its headline, or a site's buttons or links.

    >>> [is_field_or_button(text) for text in ("報名：澄浦日報", "LANGUAGE: ENGLISH", "展开全文", "河上谣")]
    [True, True, True, False]
    """
    if len(text) > _LONGEST:
        return False
    folded = fold(text)
    patterns = (_BUTTON, _PATH, _ADDRESS)
    return _FIELD.match(folded) is not None or any(pattern.fullmatch(folded) for pattern in patterns)


def is_field(text: str) -> bool:
    """Tell whether a line begins with the name of a field of a record.

    >>> is_field("标题: 河上谣"), is_field("田一禾：河上没有船。")
    (True, False)
    """
    return _ANY_FIELD.match(fold(text[:_LONGEST])) is not None


def is_headline_field(text: str) -> bool:
    """Tell whether a line is the field of a record that holds its headline.

    >>> is_headline_field("Headline: Bridge to close"), is_headline_field("Headline:")
    (True, False)
    """
    return _HEADLINE_FIELD.match(fold(text[:_LONGEST])) is not None


def is_related_link(text: str) -> bool:
    """Tell whether a line leads to another article of the site.

    >>> is_related_link("Lesen Sie auch: Wasser im Tal"), is_related_link("相关链接")
    (True, False)
    """
    has_colon = ":" in text or "：" in text  # as few lines have
    return has_colon and len(text) <= _LONGEST and _RELATED.match(fold(text)) is not None


def is_of_a_site(text: str) -> bool:
    """Tell whether a line is a field, a button or a link, and of no article.

    >>> is_of_a_site("相关链接：白鹭堤提前合龙"), is_of_a_site("展开全文"), is_of_a_site("河上谣")
    (True, True, False)
    """
    return is_field_or_button(text) or is_related_link(text)
