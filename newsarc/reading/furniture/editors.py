"""The lines at a page's edges that say who made the page, and on which page one is."""

from __future__ import annotations

import re

from newsarc.reading.languages.chinese import pages as words
from newsarc.reading.languages.chinese.bylines import DESK
from newsarc.reading.languages.english import DESK_SCOPE
from newsarc.reading.languages.every_language import LANGUAGES
from newsarc.reading.languages.word_forms import either
from newsarc.text.characters.classes import HAN
from newsarc.text.characters.numerals import NUMERALS

_WORD = f"(?:{'|'.join(sorted(f'{DESK} {words.EDITORS} {words.CONTACTS}'.split(), key=len, reverse=True))})"
_SCOPE = (
    rf"(?:{words.SCOPES}|[{NUMERALS}A-Z]{{1,3}}{words.PAGE}|{words.NUMBERED}[{NUMERALS}]{{1,3}}{words.PAGE})?"
)
_NAMES = rf"[{HAN}·]{{1,4}}(?:[ \u3000、，,/][{HAN}·]{{1,4}}|[ \u3000]{{2,3}}[{HAN}]{{1,3}}){{0,5}}"
_STARTS = re.compile(
    rf"[□■◎●◇◆▲/|（(【\s]{{0,3}}{_SCOPE}{_WORD}(?:\s?[/、]\s?{_WORD}){{0,3}}\s?"
    rf"(?:[:：]|[ \u3000/]{{1,4}}(?={_NAMES}))"
)
_HAS_DESK = re.compile(f"{words.DESK_CUE}|mail")
_CONTACT_FIRST = re.compile(rf"(?:[□■◎●◇◆▲\s]{{0,3}})(?:{words.CONTACT_FIRST}|E-?mail)", re.IGNORECASE)
_CONTACT = re.compile(rf"{words.CONTACT}|[Ee]-?mail|{words.SUBMISSIONS}|[\w.]{{1,40}}@|QQ")
_SENTENCE = re.compile("[。！？；“”]")
_TITLES = either(*(language.desk for language in LANGUAGES))
_LATIN = re.compile(rf"{DESK_SCOPE}(?:{_TITLES})\s?:\s?\S.{{2,80}}")
EDITORS_CUES = (_HAS_DESK, _LATIN)
"""Patterns of which each line of editors matches one."""
_PAGE_WORDS = either(*(language.page_alone for language in LANGUAGES))
_PAGES_BEHIND = either(*(language.page_behind for language in LANGUAGES))
_HAS_NUMERAL = re.compile(f"[{NUMERALS}]")
_PAGE_NUMBER = re.compile(
    rf"[-–—·•\s]{{0,6}}(?:{words.NUMBERED}\s?[A-Z]?[{NUMERALS}]{{1,3}}\s?{words.PAGE_SIGN}|[A-Z]?[{NUMERALS}]{{1,3}}\s?{words.PAGE_SIGN}"
    r"|[A-Z]{0,2}-?[0-9０-９]{1,3}|[0-9]{1,3}[A-F]"
    rf"|(?:{_PAGE_WORDS})\s?[A-Z]?-?[0-9]{{1,3}}|[0-9]{{1,3}}\s?(?:{_PAGES_BEHIND}))"
    r"[-–—·•\s]{0,6}"
)


def is_editors_line(text: str) -> bool:
    """Tell whether a line names those who edited, read and set the page, or how to reach them.

    >>> is_editors_line("本版责编：田一禾 校对：甘恬"), is_editors_line("编辑部来了一位老人")
    (True, False)
    """
    line = text.strip()
    if not 4 <= len(line) <= 160 or _SENTENCE.search(line):
        return False
    if _LATIN.fullmatch(line):
        return True
    if not _HAS_DESK.search(line[:24]) or not _STARTS.match(line):
        return False
    # A notice ends with a telephone number too: it takes a second way to reach the editors.
    if _CONTACT_FIRST.match(line):
        return len(_CONTACT.findall(line)) > 1
    return True


def is_page_number(text: str) -> bool:
    """Tell whether a line is only the label of a page.

    >>> [is_page_number(line) for line in ("第3版", "A07", "- 3 -", "3", "2021", "3.15")]
    [True, True, True, True, False, False]
    """
    may_be = len(text) <= 24 and _HAS_NUMERAL.search(text)
    return bool(may_be) and _PAGE_NUMBER.fullmatch(text.strip()) is not None
