"""Texts in many encodings, made of our own sentences, and how each is decoded."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING, NamedTuple

from newsarc.errors import SourceError
from newsarc.model.sources import SourceFile
from newsarc.text.decoding import decode
from tests.text.encodings.own_texts import (
    ENCODINGS,
    ENGLISH_FILLER,
    ENGLISH_FRAMES,
    NAMES,
    SENTENCES,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

SHAPES = ("headline", "name", "short", "long", "mostly ASCII", "a note in English")


class Case(NamedTuple):
    language: str
    encoding: str
    shape: str
    text: str


def lines_of(text: str) -> list[str]:
    return text.strip().split("\n")


def made_text(language: str, shape: str, chance: random.Random) -> str:
    sentences, names = lines_of(SENTENCES[language]), NAMES[language].split("|")
    frames, filler = lines_of(ENGLISH_FRAMES), lines_of(ENGLISH_FILLER)
    framed = chance.choice(frames).format(name=chance.choice(names))
    match shape:
        case "headline":
            sentence = chance.choice(sentences)
            return sentence[: len(sentence) // 2]
        case "name":
            return framed
        case "short":
            return chance.choice(sentences)
        case "long":
            return "\n".join(chance.choices([*sentences, *names], k=40))
        case "mostly ASCII":
            more = [chance.choice(frames).format(name=chance.choice(names)) for _ in range(3)]
            return "\n".join([*chance.choices(filler, k=30), framed, *more, *chance.choices(filler, k=10)])
    more = [chance.choice(sentences) for _ in range(5)]
    return "\n".join([*chance.choices(filler, k=60), framed, *more, *chance.choices(filler, k=60)])


def made_cases(rounds: int) -> Iterator[Case]:
    chance = random.Random(11)
    for _ in range(rounds):
        for language, encodings in ENCODINGS.items():
            for encoding in encodings:
                for shape in SHAPES:
                    made = made_text(language, shape, chance)
                    text = made.encode(encoding, errors="ignore").decode(encoding)
                    if not text.isascii():
                        yield Case(language, encoding, shape, text)


def made_pieces(rounds: int) -> Iterator[Case]:
    """Cut pieces of 2 to 20 letters, as headlines and names are, out of sentences."""
    chance = random.Random(12)
    for _ in range(rounds):
        for language, encodings in ENCODINGS.items():
            for encoding in encodings:
                sentence = chance.choice(lines_of(SENTENCES[language]))
                start, length = chance.randrange(len(sentence)), chance.randint(2, 20)
                piece = sentence[start : start + length].encode(encoding, errors="ignore").decode(encoding)
                if piece.strip() and not piece.isascii():
                    yield Case(language, encoding, "piece", piece)


def outcome(case: Case) -> str:
    try:
        found = decode(SourceFile("a.txt", case.text.encode(case.encoding), "0" * 64))
    except SourceError:
        return "refused"
    is_right = found.text.removeprefix("\ufeff") == case.text
    return f"{'right' if is_right else 'wrong'}{' and doubted' if found.doubt else ''}"
