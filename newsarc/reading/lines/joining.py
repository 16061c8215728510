"""From the lines of a paragraph to its text: what stands at each line break."""

from __future__ import annotations

import re
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING

from newsarc.reading.languages import english, german
from newsarc.reading.languages.english import (
    COMPOUND_PREFIXES,
    COMPOUND_TAILS,
    FIRST_WORDS,
    LETTERS_THAT_ARE_WORDS,
    SYLLABLES,
)
from newsarc.reading.languages.french import ELISIONS, HYPHENATED_TAILS
from newsarc.text.characters.classes import FULL_WIDTH, HAN, HANGUL, KANA

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence, Set

    from newsarc.reading.lines.line import Line

_CJK = re.compile(f"[{HAN}{KANA}{FULL_WIDTH}]")
_FIRST_HAN, _LAST_HAN = map(chr, (0x4E00, 0x9FFF))  # of those in common use
_SHARED_MARKS = "“”‘’—…·"  # marks that Han and Latin text both use
_MOST_MARKS = 16  # at a line's end; a copy of the whole text for each line would take quadratic time
_HANGUL = re.compile(f"[{HANGUL}]")
_HYPHENS = "-\N{SOFT HYPHEN}\N{HYPHEN}"
_HYPHEN = tuple(_HYPHENS)
_LAST_WORD = re.compile(r"[\w'’]+[-\N{SOFT HYPHEN}\N{HYPHEN}]$")
_LONGEST_WORD = 60  # characters; looking further back would take quadratic time
_AFTER_HANGING_HYPHEN = english.AFTER_HANGING_HYPHEN | german.AFTER_HANGING_HYPHEN
_LONGEST_SYLLABLE = 3  # letters that may stand before one of these tails in a simple word: cor-related
_FIRST_WORD = re.compile(r"[\w'’]+")
_REST_OF_A_NAME = re.compile(r"[^\W\d_]+[-\N{HYPHEN}][A-Z]")
_WORDS = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_INITIAL = re.compile("[A-ZÀ-ÖØ-Þ]")
_VOWEL = re.compile("[aeiouyà-öø-ÿ]")


@dataclass(frozen=True, slots=True)
class JoinedText:
    """A paragraph's text, where in it each line after the first begins, and the hyphens dropped."""

    text: str
    breaks: tuple[int, ...]
    hyphens: tuple[tuple[int, str], ...]  # (source line, the hyphen)


def words_of(texts: Sequence[str]) -> frozenset[str]:
    """Collect the words of a page, lower-cased, but for the halves of those that a line's end cut."""
    words: set[str] = set()
    is_cut = False
    for text in texts:
        found = _WORDS.findall(text)
        start, is_cut = int(is_cut), text.endswith(_HYPHEN)
        words.update(map(str.lower, found[start : -1 if is_cut else None]))
    return frozenset(words)


class PageWords(AbstractSet[str]):
    """The words of a page, collected when the first is asked for: hardly a Chinese page breaks a word."""

    def __init__(self, texts: Sequence[str]) -> None:
        self._texts = texts

    @cached_property
    def _words(self) -> frozenset[str]:
        return words_of(self._texts)

    def __contains__(self, word: object) -> bool:
        """Tell whether the page has a word, in lower case."""
        return word in self._words

    def __iter__(self) -> Iterator[str]:
        """Yield each word once."""
        return iter(self._words)

    def __len__(self) -> int:
        """Count the words."""
        return len(self._words)


def join_lines(lines: Sequence[Line], known_words: Set[str]) -> JoinedText:
    """Join the lines of a paragraph as its language asks.

    Between Han characters, digits and Latin letters next to Han nothing is put; between words of a
    script that parts words, one space (CSS Text 3, segment breaks; stricter for numbers).
    """
    text, breaks, hyphens = _with_initial_closed(lines[0].text, known_words), [], []
    for before, line in pairwise(lines):
        is_initial = is_drop_cap(text, line.text, known_words)
        separator = "" if is_initial else _separator(text, line.text, known_words)
        if separator is None:
            hyphens.append((before.number, text[-1]))
            text, separator = text[:-1], ""
        text += separator
        breaks.append(len(text))
        text += line.text
    return JoinedText(text, tuple(breaks), tuple(hyphens))


def is_drop_cap(initial: str, rest: str, known_words: Set[str] = frozenset()) -> bool:
    """Tell whether a paragraph's first letter, set large, stands apart from the rest of its word.

    A letter that is a word itself (A, I) begins another only if the rest is none or the whole is known.
    """
    if len(initial) != 1:
        return False
    fragment = _FIRST_WORD.match(rest)
    if not _INITIAL.fullmatch(initial) or fragment is None or fragment.group()[0].isdigit():
        return False
    tail = fragment.group()
    whole = (initial + tail).lower()
    if whole in known_words or whole in FIRST_WORDS:
        return True
    return tail.islower() and (initial not in LETTERS_THAT_ARE_WORDS or not _VOWEL.search(tail))


def _with_initial_closed(text: str, known_words: Set[str]) -> str:
    initial, blank, rest = text.partition(" ")
    return initial + rest if blank and is_drop_cap(initial, rest, known_words) else text


def _separator(left: str, right: str, known_words: Set[str]) -> str | None:
    """Return what stands between two lines; None if the hyphen at the break goes."""
    if left.endswith(("-\N{SOFT HYPHEN}", "\N{HYPHEN}\N{SOFT HYPHEN}")):  # the first is printed in the word
        return None
    if left[-1] in _HYPHENS and len(left) > 1 and left[-2].isalpha():
        return _at_hyphen(left, right, known_words)
    return "" if _joins_closely(left, right) else " "


def _joins_closely(left: str, right: str) -> bool:
    """Tell whether nothing stands at a break: beside Han, in a broken number, at a dash."""
    before, after = left[-1], right[0]
    is_between_ascii = before.isascii() and after.isascii()  # nearly always that, or the next
    is_between_han = _FIRST_HAN <= before <= _LAST_HAN and _FIRST_HAN <= after <= _LAST_HAN
    if not (is_between_ascii or is_between_han) and (_HANGUL.match(before) or _HANGUL.match(after)):
        return False
    if is_between_han or (not is_between_ascii and (_ends_in_cjk(left) or _ends_in_cjk(right[:4][::-1]))):
        return True
    if after.isdigit() and (before.isdigit() or before in ".,:"):
        return not _is_latin_text(left) if before.isdigit() else left[-2:-1].isdigit()
    if before in _HYPHENS and left[-2:-1].isdigit():  # 2031-2035, 5-year-old, but "20- und 30-jährig"
        tail = _FIRST_WORD.match(right)
        return tail is not None and tail.group() not in _AFTER_HANGING_HYPHEN
    if before in "—–" or after == "—":
        return left[-2:-1] != " "
    return left.endswith(ELISIONS)


def _ends_in_cjk(text: str) -> bool:
    return _CJK.match(text[-_MOST_MARKS:].rstrip(_SHARED_MARKS)[-1:]) is not None


def _is_latin_text(left: str) -> bool:
    """Digits in Latin text are parted from the next by a space; in Han text a number was broken."""
    return not any(_CJK.match(character) for character in left[-40:])


def _at_hyphen(left: str, right: str, known_words: Set[str]) -> str | None:
    head = _LAST_WORD.search(left[-_LONGEST_WORD:])
    tail = _FIRST_WORD.match(right)
    if head is None or tail is None:
        return ""
    if left[-1] == "\N{SOFT HYPHEN}":
        return None
    first, second = head.group()[:-1].lstrip("'’"), tail.group()
    if _hangs(first, second.lower()):
        return " "
    if first[:1].isupper() and _REST_OF_A_NAME.match(right):  # Stratford-/upon-Avon
        return ""
    return None if _is_one_word(first, second, known_words) else ""


def _hangs(first: str, second: str) -> bool:
    """Tell whether the rest of the word comes with another word: short- and long-term."""
    if second in english.AFTER_HANGING_HYPHEN:
        return first.lower() in COMPOUND_PREFIXES
    is_syllable = second in german.LAST_SYLLABLES and not first[:1].isupper()
    return second in german.AFTER_HANGING_HYPHEN and not is_syllable


def _is_one_word(first: str, second: str, known_words: Set[str]) -> bool:
    """Decide by evidence whether a word was hyphenated at the break or has a hyphen there."""
    if not second[0].islower():
        return False
    joined, hyphenated = (first + second).lower(), f"{first}-{second}".lower()
    if joined in known_words:
        return True
    if len(first) == 1:  # no typesetter leaves one letter of a word behind: e-commerce
        return False
    is_compound = second.lower() in COMPOUND_TAILS and len(first) > _LONGEST_SYLLABLE
    if is_compound or hyphenated in known_words or second.lower() in HYPHENATED_TAILS:
        return False
    if first.lower() in COMPOUND_PREFIXES:
        return first.lower() in SYLLABLES and second.lower() not in known_words
    both_known = first.lower() in known_words and second.lower() in known_words
    are_words = both_known and len(first) > 2 and len(second) > 2 and not _is_german(known_words)
    return not are_words and not first.isupper()


def _is_german(known_words: Set[str]) -> bool:
    """Tell whether a page is in German, which has no hyphen before small letters."""
    return all(word in known_words for word in german.COMMON_WORDS)
