"""The language of a text as a BCP 47 tag, from its script and a few everyday words."""

from __future__ import annotations

import re

from newsarc.text.characters.classes import HANGUL, IDEOGRAPHS, KANA_LETTERS, has_character
from newsarc.text.characters.traditional import SIMPLIFIED, TRADITIONAL

_SAMPLE = 5_000  # characters; longer texts do not change their language
_HAN, _KANA, _HANGUL = "zh", "ja", "ko"
_SCRIPTS = {
    _HAN: IDEOGRAPHS,
    _KANA: KANA_LETTERS,
    _HANGUL: HANGUL,
    "ar": "\u0620-\u064a",
    "el": "\u0370-\u03ff",
    "he": "\u05d0-\u05ea",
    "hi": "\u0904-\u0939",
    "th": "\u0e01-\u0e2e",
}
_OTHER_SCRIPTS = tuple(_SCRIPTS)[3:]
_WORDS = re.compile(r"[^\W\d_]+")
EVERYDAY_WORDS = {
    "de": "der die das und ist nicht von mit den dem ein eine im auf für sich auch wird sind des zu bei",
    "en": "the of and to in is that for was on with as by at from it are be this has were an said will",
    "es": "el la los las de que y en un una por con para del se no es al como más su lo fue",
    "fr": "le la les des et est une que dans pour qui sur au pas par plus avec du ce il sont en aux",
    "it": "il di che e la un una per non con del della sono le dei gli nel al da anche alla più ha",
    "nl": "de het een van en in is dat op te voor met zijn niet aan er om ook als bij werd door",
    "pt": "o os as de que e em um uma para com não do da dos das no na por mais ao foi se",
    "ru": "и в не на что с по как это из для от при был его за к до",
    "uk": "і в не на що з та як це із для від при був його за до й у є",
}
_LANGUAGES_OF = {
    word: tuple(language for language, words in EVERYDAY_WORDS.items() if word in words.split())
    for word in {*" ".join(EVERYDAY_WORDS.values()).split()}
}
# Of all words. Running text in these languages has 0.2 to 0.5, names and tables have under 0.05.
_LEAST_SHARE = 0.12
# Characters that are also written in simplified texts (or Japanese ones) tell nothing about a text.
_ONLY_TRADITIONAL = frozenset(TRADITIONAL) - frozenset(SIMPLIFIED)
_ONLY_SIMPLIFIED = frozenset(SIMPLIFIED) - frozenset(TRADITIONAL)


def language_of(text: str) -> str | None:
    """Name the language of `text`, or None when it is too short or too mixed to tell.

    >>> language_of("市长赴乡镇调研"), language_of("市長赴鄉鎮調研"), language_of("12.5%")
    ('zh-Hans', 'zh-Hant', None)
    """
    sample = text[:_SAMPLE]
    classes = sample.translate(_CLASSES)
    letters = len(sample) - sum(map(classes.count, _NO_LETTERS))
    if not letters:
        return None
    return _language_by_script(classes, letters) or _language_by_words(sample)


def _language_by_script(classes: str, letters: int) -> str | None:
    han, kana, hangul = (_number_of(script, classes) for script in (_HAN, _KANA, _HANGUL))
    if 2 * hangul > letters:
        return "ko"
    if 2 * (han + kana) > letters:
        # Names and titles quoted in Chinese texts carry a few kana; Japanese prose has over a third.
        return "ja" if 8 * kana > han else _chinese(classes)
    return next((script for script in _OTHER_SCRIPTS if 2 * _number_of(script, classes) > letters), None)


def _chinese(classes: str) -> str:
    traditional, simplified = classes.count(_TRADITIONAL), classes.count(_SIMPLIFIED)
    if traditional == simplified:
        return "zh"
    return "zh-Hant" if traditional > simplified else "zh-Hans"


def _number_of(script: str, classes: str) -> int:
    return sum(map(classes.count, _CLASSES_OF[script]))


class _Classes(dict[int, str]):
    """The table of `str.translate` from characters to their classes, filled as characters turn up."""

    def __missing__(self, code_point: int) -> str:
        found = self[code_point] = _class_of(chr(code_point))
        return found


def _class_of(character: str) -> str:
    if character in _ONLY_TRADITIONAL:
        return _TRADITIONAL
    if character in _ONLY_SIMPLIFIED:
        return _SIMPLIFIED
    script = next((name for name, characters in _SCRIPTS.items() if has_character(characters, character)), "")
    is_letter = _WORDS.fullmatch(character) is not None
    return _LETTER_OF[script] if is_letter else _NO_LETTER_OF[script]


_TRADITIONAL, _SIMPLIFIED = "TS"  # which are letters of Han
_LETTER_OF = dict(zip(("", *_SCRIPTS), "lhkgaeivn", strict=True))
_NO_LETTER_OF = dict(zip(("", *_SCRIPTS), "012345678", strict=True))  # marks and numerals among them
_NO_LETTERS = tuple(_NO_LETTER_OF.values())
_CLASSES_OF = {script: [_LETTER_OF[script], _NO_LETTER_OF[script]] for script in _SCRIPTS}
_CLASSES_OF[_HAN] += [_TRADITIONAL, _SIMPLIFIED]
_CLASSES = _Classes()


def _language_by_words(sample: str) -> str | None:
    words = [word.lower() for word in _WORDS.findall(sample)]
    counts = dict.fromkeys(EVERYDAY_WORDS, 0)
    for word in words:
        for language in _LANGUAGES_OF.get(word, ()):
            counts[language] += 1
    second, best = sorted(counts.values())[-2:]
    if best < _LEAST_SHARE * len(words) or best == second:
        return None
    return next(language for language, count in counts.items() if count == best)
