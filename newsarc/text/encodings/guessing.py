"""The encodings that bytes may be written in, the likeliest first: Bayes's rule over languages' letters.

Each encoding makes another text of the bytes. The likelihood of the text in the languages that are
written in the encoding is the likelihood of the bytes; so the candidates are compared by one measure,
however many bytes they take for a character.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import cache, lru_cache
from math import log
from typing import TYPE_CHECKING, NamedTuple

from newsarc.text.encodings.alphabets import LATIN, RARE_LETTERS, WORDS, alphabet_share, foreign_share
from newsarc.text.encodings.han import japanese_share, korean_share, simplified_share, traditional_share
from newsarc.text.encodings.word_shapes import shape_likelihood

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

_WESTERN = ("en", "fr", "de", "es", "it", "pt", "nl", "sv", "da", "fi")
_CENTRAL = ("pl", "cs", "sk", "hu", "ro", "hr", "de", "en")
# What each encoding is used for, and how often it is met; of those for one thing the commonest first.
_CANDIDATES: dict[str, tuple[tuple[str, ...], float]] = {
    "utf-8": ((*_WESTERN, *_CENTRAL, "tr", "ru", "uk", "el", "zh-Hans", "zh-Hant", "ja", "ko"), 100),
    "cp1252": (_WESTERN, 1),
    "gb18030": (("zh-Hans", "zh-Hant"), 1),
    "big5hkscs": (("zh-Hant",), 0.5),
    "cp932": (("ja",), 0.3),
    "euc_jp": (("ja",), 0.1),
    "cp949": (("ko",), 0.3),
    "cp1251": (("ru", "uk"), 1),
    "koi8-r": (("ru",), 0.1),
    "cp1250": (_CENTRAL, 0.1),
    "iso8859-2": (_CENTRAL, 0.05),
    "cp1254": (("tr",), 0.1),
    "cp1257": (("lt", "lv"), 0.05),
    "cp1253": (("el",), 0.03),
    "cp1255": (("he",), 0.1),
    "cp1256": (("ar",), 0.1),
    "cp874": (("th",), 0.1),
    "iso8859-15": (_WESTERN, 0.02),
    "mac_roman": (_WESTERN, 0.2),
    "cp850": (_WESTERN, 0.02),
    "cp852": (_CENTRAL, 0.01),
    "cp866": (("ru",), 0.03),
    "iso8859-5": (("ru",), 0.01),
    "iso8859-7": (("el",), 0.02),
}
_WIDE = ("utf-16-le", "utf-16-be")  # without a byte order mark; other text has no bytes below the blank
_SHARES = {
    "zh-Hans": simplified_share,
    "zh-Hant": traditional_share,
    "ja": japanese_share,
    "ko": korean_share,
}
# Bytes of lines that tell something: a few hundred characters, and some thousand, which is ample.
_FIRST_SAMPLE, _SAMPLE = 1024, 16_384
_BEATEN = 60.0  # in natural logarithms
_MOST_WORDS = 16_384  # kept: each encoding makes the same of most words, and so does the next page
_FOREIGN = re.compile(rb"[\x80-\xff]")
_LINE_END = re.compile(rb"[\r\n]")
_BEFORE, _BEHIND = 256, 1024  # bytes of a line: a few sentences
_ASCII = re.compile(r"[\x00-\x7f]+")
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_ODD_BYTE = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_WORD = re.compile(r"[^\W\d_]+")
_BROKEN = "\N{REPLACEMENT CHARACTER}"
_OF_CONTROL = log(1e-6)
_OF_ASCII = log(1 / 30)  # an ASCII character where another encoding has half a character
_LANGUAGES_OF = {
    word: [language for language, everyday in WORDS.items() if word in everyday]
    for word in frozenset().union(*WORDS.values())
}
# How often a word of running text is an everyday one, in its own language and in another.
_HIT, _MISS = log(0.35 / 0.03), log(0.65 / 0.97)
# A page of another script with none of its letters; in East Asia English is written so, with marks of theirs.
_NO_LETTERS, _NO_HAN = log(1e-5), log(0.02)
_STRANGE = log(0.01 / 0.1)  # a word with a letter that its language hardly uses, against one of another


class Guess(NamedTuple):
    """An encoding, the log-likelihood of the bytes by it, and what it makes of the sample.

    `surprise` is how unlikely a foreign character is on average: 4 to 9 in running text, over 12 in noise.
    """

    encoding: str
    likelihood: float
    surprise: float
    text: str


def guess_encodings(data: bytes) -> list[Guess]:
    """Order the encodings by the likelihood of the bytes, those first that make most sense of them.

    A small sample leaves few of them, and a larger one orders these. Where two read the same, the one
    is named that is met more often. There is none where no encoding has letters for the bytes.
    """
    is_odd = _ODD_BYTE.search(data[:_SAMPLE]) is not None
    candidates: Iterable[str] = (*_CANDIDATES, *_WIDE) if is_odd else _CANDIDATES
    plain = _word_likelihoods(_plain_words(data))
    guesses: list[Guess] = []
    for size in (_FIRST_SAMPLE, _SAMPLE):
        sample = data[:size] if is_odd else sample_of(data, size)
        guesses = list(filter(None, (_guess(sample, encoding, plain) for encoding in candidates)))
        if not guesses:
            return []
        best = max(guess.likelihood for guess in guesses)
        candidates = [guess.encoding for guess in guesses if guess.likelihood >= best - _BEATEN]
    return sorted(_one_for_each_text(guesses), key=lambda guess: -guess.likelihood)


def _one_for_each_text(guesses: Iterable[Guess]) -> Iterable[Guess]:
    by_text: dict[str, Guess] = {}
    for guess in guesses:
        first = by_text.get(guess.text, guess)
        by_text[guess.text] = first._replace(likelihood=max(first.likelihood, guess.likelihood))
    return by_text.values()


def sample_of(data: bytes, size: int = _SAMPLE) -> bytes:
    """Take lines that are not all ASCII, as many as are needed to tell their encoding."""
    lines: list[bytes] = []
    length = 0
    for line in _foreign_lines(data):
        lines.append(line[: size - length])
        length += len(lines[-1]) + 1
        if length >= size:
            break
    return b"\n".join(lines)


def _foreign_lines(data: bytes) -> Iterator[bytes]:
    """Yield the lines that are not all ASCII; of a long one what is round the bytes above it.

    All before the first such byte is ASCII by any encoding, so a line can begin anywhere there; it ends at
    a blank, which is no part of a character in any.
    """
    start = 0
    while found := _FOREIGN.search(data, start):
        line_start = max(data.rfind(b"\n", start, found.start()), data.rfind(b"\r", start, found.start())) + 1
        first = max(start, line_start, found.start() - _BEFORE)
        end = _LINE_END.search(data, found.end())
        blank = data.find(b" ", found.end() + _BEHIND, end.start() if end else len(data))
        start = blank if blank >= 0 else end.start() if end else len(data)
        yield data[first:start]


def _plain_words(data: bytes) -> Counter[str]:
    """Count the words of lines that are all ASCII: they tell the language by any encoding."""
    lines = (line for line in data[:_SAMPLE].splitlines() if line.isascii())
    return Counter(_WORD.findall(b"\n".join(lines).decode("ascii").lower()))


def _guess(sample: bytes, encoding: str, plain: Mapping[str, float]) -> Guess | None:
    """Weigh what an encoding makes of a sample; None if more of it is broken than not."""
    languages, frequency = _CANDIDATES["utf-8" if encoding in _WIDE else encoding]
    text = sample.decode(encoding, errors="replace")
    foreign = Counter(_ASCII.sub("", text))
    ascii_length = len(text) - foreign.total()
    if 2 * foreign[_BROKEN] > foreign.total():
        return None
    of_letters, of_words, language = max(
        (
            (_of_letters(foreign, language), words, language)
            for language, words in _of_words(text, plain, languages).items()
        ),
        key=lambda weighed: weighed[0] + weighed[1],
    )
    of_shapes = shape_likelihood(text)
    of_ascii = ascii_length * _OF_ASCII + len(_CONTROL.findall(text)) * _OF_CONTROL
    surprise = log(foreign_share(language)) - of_letters / max(1, foreign.total())
    return Guess(encoding, log(frequency) + of_words + of_letters + of_ascii + of_shapes, surprise, text)


def _of_letters(foreign: Counter[str], language: str) -> float:
    has_none = language not in LATIN and all(
        character < "\u0370" or not character.isalpha() for character in foreign
    )
    of_letters = sum(count * _log_share(language, character) for character, count in foreign.items())
    return of_letters + (0 if not has_none else _NO_HAN if language in _SHARES else _NO_LETTERS)


def _of_words(text: str, plain: Mapping[str, float], languages: Iterable[str]) -> dict[str, float]:
    """Weigh the words by each language; Latin ones on pages of another script may be of any language."""
    words = Counter(_WORD.findall(text.lower()))
    of_ascii = _word_likelihoods({word: count for word, count in words.items() if word.isascii()})
    of_plain = {language: likelihood + of_ascii[language] for language, likelihood in plain.items()}
    of_foreign = _word_likelihoods({word: count for word, count in words.items() if not word.isascii()})
    return {
        language: of_foreign.get(language, 0)
        + (of_plain[language] if language in LATIN else max(of_plain.values()))
        for language in languages
    }


def _word_likelihoods(words: Mapping[str, int]) -> dict[str, float]:
    """Weigh the words by each language: how many are everyday ones, how many have letters it hardly uses."""
    likelihoods = dict.fromkeys(WORDS, sum(words.values()) * _MISS)
    strange: Counter[frozenset[str]] = Counter()  # most words are strange to one of a few groups
    for word, count in words.items():
        strange[_strange_to(word)] += count
        for language in _LANGUAGES_OF.get(word, ()):
            likelihoods[language] += count * (_HIT - _MISS)
    for languages, count in strange.items():
        for language in languages:
            likelihoods[language] += count * _STRANGE
    return likelihoods


@cache
def _languages_of_letter(letter: str) -> frozenset[str]:
    return frozenset(language for language, letters in RARE_LETTERS.items() if letter in letters)


@lru_cache(maxsize=_MOST_WORDS)
def _strange_to(word: str) -> frozenset[str]:
    """Name the languages that hardly use one of a word's letters."""
    return frozenset().union(*(_languages_of_letter(letter) for letter in set(word)))


@cache
def _log_share(language: str, character: str) -> float:
    if character == _BROKEN:
        return log(1e-9)
    share = _SHARES[language](character) if language in _SHARES else alphabet_share(language, character)
    return log(share)
