"""The language of a text as a BCP 47 tag, from its script and a few everyday words."""

from __future__ import annotations

import re
from collections import Counter

from newsarc.text.characters.classes import HANGUL, IDEOGRAPHS, KANA_LETTERS
from newsarc.text.characters.traditional import SIMPLIFIED, TRADITIONAL

_SAMPLE = 5_000  # characters; longer texts do not change their language
_HAN = re.compile(f"[{IDEOGRAPHS}]")
_KANA = re.compile(f"[{KANA_LETTERS}]")
_HANGUL = re.compile(f"[{HANGUL}]")
_LETTERS = re.compile(r"[^\W\d_]")
_WORDS = re.compile(r"[^\W\d_]+")
_OTHER_SCRIPTS = {
    "ar": re.compile("[\u0620-\u064a]"),
    "el": re.compile("[\u0370-\u03ff]"),
    "he": re.compile("[\u05d0-\u05ea]"),
    "hi": re.compile("[\u0904-\u0939]"),
    "th": re.compile("[\u0e01-\u0e2e]"),
}
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
_EVERYDAY = {language: frozenset(words.split()) for language, words in EVERYDAY_WORDS.items()}
_LEAST_SHARE = (
    0.12  # of all words: running text in these languages has 0.2 to 0.5, names and tables under 0.05
)
# Characters that are also written in simplified texts (or Japanese ones) tell nothing about a text.
_ONLY_TRADITIONAL = frozenset(TRADITIONAL) - frozenset(SIMPLIFIED)
_ONLY_SIMPLIFIED = frozenset(SIMPLIFIED) - frozenset(TRADITIONAL)


def language_of(text: str) -> str | None:
    """Name the language of `text`, or None when it is too short or too mixed to tell.

    >>> language_of("市长赴乡镇调研"), language_of("市長赴鄉鎮調研"), language_of("12.5%")
    ('zh-Hans', 'zh-Hant', None)
    """
    sample = text[:_SAMPLE]
    # A text has far fewer characters than places: each is looked at once.
    counts = Counter(sample)
    characters = "".join(counts)
    letters = _number_of(_LETTERS, characters, counts)
    if not letters:
        return None
    return _language_by_script(characters, counts, letters) or _language_by_words(sample)


def _number_of(script: re.Pattern[str], characters: str, counts: Counter[str]) -> int:
    return sum(map(counts.__getitem__, script.findall(characters)))


def _language_by_script(characters: str, counts: Counter[str], letters: int) -> str | None:
    han, kana, hangul = (_number_of(script, characters, counts) for script in (_HAN, _KANA, _HANGUL))
    if 2 * hangul > letters:
        return "ko"
    if 2 * (han + kana) > letters:
        # Names and titles quoted in Chinese texts carry a few kana; Japanese prose has over a third.
        return "ja" if 8 * kana > han else _chinese(counts)
    for language, script in _OTHER_SCRIPTS.items():
        if 2 * _number_of(script, characters, counts) > letters:
            return language
    return None


def _chinese(counts: Counter[str]) -> str:
    traditional = sum(map(counts.__getitem__, _ONLY_TRADITIONAL.intersection(counts)))
    simplified = sum(map(counts.__getitem__, _ONLY_SIMPLIFIED.intersection(counts)))
    if traditional == simplified:
        return "zh"
    return "zh-Hant" if traditional > simplified else "zh-Hans"


def _language_by_words(sample: str) -> str | None:
    words = [word.lower() for word in _WORDS.findall(sample)]
    shares = sorted(
        (sum(word in everyday for word in words) / len(words), language)
        for language, everyday in _EVERYDAY.items()
    )
    (second, _), (best, language) = shares[-2:]
    return language if best >= _LEAST_SHARE and best > second else None
