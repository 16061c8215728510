"""Sentences and clauses of an article's text, which its decks, kickers and crossheads are cut from."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from random import Random

_HAN_SENTENCE = re.compile(r"[^。！？]+[。！？]*[”’」』）]*")
_LATIN_END = re.compile(r"[.!?][\"”»“]?\s+(?=[\"„“«»(A-ZÄÖÜÉÈÀ])")
_ABBREVIATION = re.compile(r"(?:\b\w{1,2}|\b(?:Mio|Mrd|bzw|usw|Prof|Corp|Gov|Mme|Mlle|etc|Abs|\d+))$")
_HAN_STOPS = re.compile(r"[。！？；]+")
_HAN_MARKS = re.compile(r"[。！？；，、：—…]+")
_PAIRS = tuple(zip("“（《「『‘(", "”）》」』’)", strict=True))
_NOT_FIRST = re.compile(
    r"[\d（(”」）在但而并且其和对为从据他她它这我你将被由以与及]|今[天日]|昨[天日]|近日|日前|[记記]者|同[时時]|目前|此外|[会會][议議]"
    r"|[当當]地|截至|如果|因[为為]|所以|[来來]自"
)
_NOT_LAST = re.compile(
    r"(?:[说說]|[认認][为為]|指出|表示|[强強][调調]|提出|要求|[称稱]|以[来來]|介[绍紹]|了解到|[中上后後时時前下悉）的等了初着里内外间間])$"
)
_WORDS = re.compile(r"[A-ZÄÖÜÉa-zäöüßéèêàâîôûç]{5,}")


def sentences(text: str, language: str) -> list[str]:
    """Cut a paragraph into its sentences.

    >>> sentences("船来了。“真快！”他说。", "zh")
    ['船来了。', '“真快！”', '他说。']
    >>> sentences("Mr. Bell left. The boat did not.", "en")
    ['Mr. Bell left.', 'The boat did not.']
    """
    if language == "zh":
        return _HAN_SENTENCE.findall(text) or [text]
    found, start = [], 0
    for end in _LATIN_END.finditer(text):
        if not _ABBREVIATION.search(text[start : end.start()]):
            found.append(text[start : end.end()].strip())
            start = end.end()
    return [*found, text[start:]] if text[start:] else found


def is_closed(text: str) -> bool:
    """Tell whether each bracket and quotation mark has its fellow."""
    return all(text.count(opening) == text.count(closing) for opening, closing in _PAIRS)


def phrase(paragraphs: Sequence[str], rng: Random, low: int, high: int) -> str | None:
    """Draw a Chinese clause fit for a kicker or crosshead; never one that a paragraph opens with."""
    clauses = [clause for text in paragraphs for clause in _HAN_MARKS.split(text)[1:]]
    fit = [one for one in clauses if _fits(one, low, high) and not _NOT_LAST.search(one) and "“" not in one]
    return rng.choice(fit) if fit else None


def deck_sentence(paragraphs: Sequence[str], rng: Random, language: str) -> str | None:
    """Draw a sentence fit for a deck; never one that a Chinese paragraph opens with."""
    if language == "zh":
        clauses = [clause for text in paragraphs for clause in _HAN_STOPS.split(text)[1:]]
        fit = [one for one in clauses if _fits(one, 12, 38) and "：" not in one]
    else:
        fit = [one for text in paragraphs[1:] for one in sentences(text, language) if 30 < len(one) < 110]
    return rng.choice(fit) if fit else None


def crosshead_words(text: str, rng: Random) -> str | None:
    """Draw a word or two of a Latin paragraph, as its crosshead."""
    words = _WORDS.findall(text)
    return " ".join(rng.sample(words, rng.choice((1, 2, 2)))).capitalize() if len(words) > 3 else None


def _fits(clause: str, low: int, high: int) -> bool:
    is_long_enough = low <= len(clause) <= high
    return is_long_enough and is_closed(clause) and not _NOT_FIRST.match(clause)
