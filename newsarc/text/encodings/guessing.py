"""The encodings that bytes may be written in, the likeliest first: Bayes's rule over languages' letters.

Each encoding makes another text of the bytes. The likelihood of the text in the languages that are
written in the encoding is the likelihood of the bytes; so the candidates are compared by one measure,
however many bytes they take for a character.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from math import log
from typing import TYPE_CHECKING, NamedTuple
from unicodedata import normalize

from newsarc.text.encodings.alphabets import LATIN, alphabet_share, foreign_share
from newsarc.text.encodings.han import japanese_share, korean_share, simplified_share, traditional_share
from newsarc.text.encodings.sampling import sample_of
from newsarc.text.encodings.spelling import is_letter, likelihoods, words_in
from newsarc.text.encodings.word_shapes import shape_likelihood

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

_WESTERN = ("en", "fr", "de", "es", "it", "pt", "nl", "sv", "da", "fi")
_CENTRAL = ("pl", "cs", "sk", "hu", "ro", "hr", "de", "en")
_OTHERS = tuple("tr lt lv ru uk el he ar th zh-Hans zh-Hant ja ko".split())
# What each encoding is used for, and how often it is met; of those for one thing the commonest first.
_CANDIDATES: dict[str, tuple[tuple[str, ...], float]] = {
    "utf-8": ((*_WESTERN, *_CENTRAL, *_OTHERS), 100),
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
    "cp1254": (("tr", "en"), 0.1),
    "cp1257": (("lt", "lv", "en"), 0.05),
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
# Without a byte order mark; other text has no bytes below the blank.
_WIDE, _OF_WIDE = ("utf-16-le", "utf-16-be"), 0.3
_SHARES = {
    "zh-Hans": simplified_share,
    "zh-Hant": traditional_share,
    "ja": japanese_share,
    "ko": korean_share,
}
# Bytes of lines that tell something: a few hundred characters, and some thousand, which is ample.
_FIRST_SAMPLE, _SAMPLE = 1024, 16_384
_PIECE = 64  # bytes: a line of text, which may have no blank and no digit
_BEATEN = 60.0  # in natural logarithms
_ASCII = re.compile(r"[\x00-\x7f]+")
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_ODD_BYTE = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_BROKEN = "\N{REPLACEMENT CHARACTER}"
_OF_CONTROL = log(1e-6)
_LATIN = tuple(sorted(LATIN))
_OF_GUEST = log(0.05)
_OF_ENGLISH = log(0.1)  # a page in it, where another language is usual
_OF_CAPITAL = log(0.06)  # beside a small letter
_OF_ASCII = log(1 / 30)  # an ASCII character where another encoding has half a character
# A page of another script with none of its letters; in East Asia English is written so, with marks of theirs.
_NO_LETTERS, _NO_HAN = log(1e-5), log(0.02)


class Guess(NamedTuple):
    """An encoding, the log-likelihood of the bytes by it, and what it makes of the sample.

    `surprise` is how unlikely a foreign character is on average: 4 to 9 in running text, over 12 in noise.
    """

    encoding: str
    likelihood: float
    surprise: float
    text: str


class _Read(NamedTuple):
    """What tells of a text, by whichever encodings it is read so."""

    foreign: Counter[str]
    words: Counter[str]
    of_plain: dict[str, float]  # how likely its words in ASCII are, in each language that has such
    of_mixture: float
    of_shape: float
    of_ascii: float


class _Common(NamedTuple):
    """The words of a sample that are ASCII by any encoding, and how likely all such are in each language."""

    words: Counter[str]
    likelihoods: tuple[float, ...]


def guess_encodings(data: bytes) -> list[Guess]:
    """Order the encodings by the likelihood of the bytes, those first that make most sense of them.

    A small sample leaves few of them, and a larger one orders these. Where two read the same, the one
    is named that is met more often. There is none where no encoding has letters for the bytes.
    """
    is_odd = _ODD_BYTE.search(data[:_SAMPLE]) is not None
    may_be_wide = is_odd or (len(data) <= _PIECE and len(data) % 2 == 0)
    candidates: Iterable[str] = (*_CANDIDATES, *_WIDE) if may_be_wide else _CANDIDATES
    of_plain_lines = likelihoods(_plain_words(data), _LATIN)
    first, second = (data[:size] if is_odd else sample_of(data, size) for size in (_FIRST_SAMPLE, _SAMPLE))
    guesses = _guesses(first, candidates, of_plain_lines)
    best = max((guess.likelihood for guess in guesses), default=0.0)
    guesses = [guess for guess in guesses if guess.likelihood >= best - _BEATEN]
    if second != first:
        guesses = _guesses(second, [guess.encoding for guess in guesses], of_plain_lines)
    return sorted(_one_for_each_text(guesses), key=lambda guess: -guess.likelihood)


def _guesses(sample: bytes, candidates: Iterable[str], of_plain_lines: Sequence[float]) -> list[Guess]:
    """Weigh a sample by each encoding that has letters for it; several may read the same."""
    common = _common(sample, of_plain_lines)
    read: dict[str, _Read] = {}
    return [guess for encoding in candidates if (guess := _guess(sample, encoding, common, read))]


def _one_for_each_text(guesses: Iterable[Guess]) -> Iterable[Guess]:
    by_text: dict[str, Guess] = {}
    for guess in guesses:
        first = by_text.get(guess.text, guess)
        by_text[guess.text] = first._replace(likelihood=max(first.likelihood, guess.likelihood))
    return by_text.values()


def _plain_words(data: bytes) -> Counter[str]:
    """Count the words of lines that are all ASCII: they tell the language by any encoding."""
    lines = (line for line in data[:_SAMPLE].splitlines() if line.isascii())
    return Counter(words_in(b"\n".join(lines).decode("ascii")))


def _guess(sample: bytes, encoding: str, common: _Common, known: dict[str, _Read]) -> Guess | None:
    """Weigh what an encoding makes of a sample; None if more of it is broken than not.

    `known` are the texts that other encodings made of it.
    """
    languages, frequency = _CANDIDATES.get(encoding) or (_CANDIDATES["utf-8"][0], _OF_WIDE)
    text = normalize("NFC", sample.decode(encoding, errors="replace"))
    foreign = known[text].foreign if text in known else Counter(_ASCII.sub("", text))
    if 2 * foreign[_BROKEN] > foreign.total():
        return None
    if text not in known:
        known[text] = _read(text, foreign, common)
    _, words, of_plain, of_mixture, of_shape, of_ascii = known[text]
    of_foreign = _of_foreign(words, foreign, languages)
    whole = {
        one: of_foreign[one]
        + (of_plain[one] if one in LATIN else max(of_plain.values()) + of_mixture)
        + (_OF_ENGLISH if one == "en" != languages[0] else 0)
        for one in languages
    }
    language = max(whole, key=whole.__getitem__)
    surprise = log(foreign_share(language)) - of_foreign[language] / max(1, foreign.total())
    likelihood = log(frequency) + whole[language] + of_ascii + of_shape
    return Guess(encoding, likelihood, surprise, text)


def _read(text: str, foreign: Counter[str], common: _Common) -> _Read:
    words = Counter(words_in(text))
    of_ascii = (len(text) - foreign.total()) * _OF_ASCII + len(_CONTROL.findall(text)) * _OF_CONTROL
    return _Read(
        foreign, words, _of_plain(words, common), _of_mixture(words), shape_likelihood(text), of_ascii
    )


def _common(sample: bytes, of_plain_lines: Sequence[float]) -> _Common:
    """Weigh what hardly differs from encoding to encoding, once for all."""
    words = Counter(words_in(sample.decode("ascii", errors="replace")))
    sums = zip(likelihoods(words, _LATIN), of_plain_lines, strict=True)
    return _Common(words, tuple(map(sum, sums)))


def _of_plain(words: Mapping[str, int], common: _Common) -> dict[str, float]:
    """Weigh the words in ASCII by each language that has such; on pages of others they may be of any."""
    more = Counter({word: count for word, count in words.items() if word.isascii()})
    more.subtract(common.words)
    differing = {word: count for word, count in more.items() if count}
    sums = zip(likelihoods(differing, _LATIN), common.likelihoods, strict=True)
    return dict(zip(_LATIN, map(sum, sums), strict=True))


def _of_mixture(words: Mapping[str, int]) -> float:
    """Weigh that words of two scripts stand in one text, the fewer of them as guests."""
    plain = sum(count for word, count in words.items() if word.isascii())
    return min(plain, sum(words.values()) - plain) * _OF_GUEST


def _of_foreign(
    words: Mapping[str, int], foreign: Mapping[str, int], languages: tuple[str, ...]
) -> dict[str, float]:
    """Weigh what is not ASCII by each language: words by their spelling, all else by how often it is met."""
    spelt = tuple(language for language in languages if language not in _SHARES)
    foreign_words = {word: count for word, count in words.items() if not word.isascii()}
    of_words = dict(zip(spelt, likelihoods(foreign_words, spelt), strict=True)) if spelt else {}
    letters = {character for character in foreign if is_letter(character)}
    signs = {character: count for character, count in foreign.items() if character not in letters}
    capitals = sum(foreign[letter] for letter in letters if letter.isupper())
    has_letters = any(character >= "\u0370" and character.isalpha() for character in foreign)
    return {
        language: _of_characters(foreign, language) + (0 if has_letters else _NO_HAN)
        if language in _SHARES
        else of_words[language]
        + _of_characters(signs, language)
        + capitals * _OF_CAPITAL
        + (0 if has_letters or language in LATIN else _NO_LETTERS)
        for language in languages
    }


def _of_characters(characters: Mapping[str, int], language: str) -> float:
    return sum(count * _log_share(language, character) for character, count in characters.items())


@cache
def _log_share(language: str, character: str) -> float:
    if character == _BROKEN:
        return log(1e-9)
    share = _SHARES[language](character) if language in _SHARES else alphabet_share(language, character)
    return log(share)
