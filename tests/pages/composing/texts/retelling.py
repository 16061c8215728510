"""Articles told otherwise before they are set: lengths of paragraphs, misread letters, quotation marks."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from tests.pages.composing.texts.sentences import sentences

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from random import Random

    from tests.pages.composing.articles import Article

_MISREAD = {
    "e": "c",
    "i": "l",
    "l": "1",
    "o": "0",
    "m": "rn",
    "h": "b",
    "n": "u",
    "t": "f",
    "s": "8",
    "c": "e",
    "u": "n",
    "r": "i",
    ".": ",",
    ",": ".",
}
_RATES = (0.002, 0.01, 0.03)
_QUOTES = {
    "en": (("“", "”"), ("‘", "’")),
    "de": (("„", "“"), ("»", "«")),
    "fr": (("«\N{NO-BREAK SPACE}", "\N{NO-BREAK SPACE}»"), ("« ", " »")),
}
_OPENING_QUOTE = re.compile(r"(?:^|(?<=[\s(\[—–-]))\"")


def shorter_paragraphs(article: Article, rng: Random) -> Article:
    """Give each one to three sentences a paragraph, as narrow columns do."""

    def cut() -> Iterator[str]:
        for paragraph in article.paragraphs:
            left = sentences(paragraph, article.language)
            while left:
                count = rng.choice((1, 1, 1, 2, 3))
                yield _join(left[:count], article)
                left = left[count:]

    return replace(article, paragraphs=tuple(cut()))


def longer_paragraphs(article: Article, _: Random) -> Article:
    """Run three paragraphs into one, as archives that lost the breaks do."""
    joined = [
        _join(list(article.paragraphs[at : at + 3]), article) for at in range(0, len(article.paragraphs), 3)
    ]
    return replace(article, paragraphs=tuple(joined))


def _join(texts: list[str], article: Article) -> str:
    return ("" if article.language == "zh" else " ").join(text.strip() for text in texts)


def misread_letters(article: Article, rng: Random) -> Article:
    """Misread letters as optical character recognition does; what is misread is the truth."""
    rate = rng.choice(_RATES)

    def misread(text: str) -> str:
        return "".join(_MISREAD[one] if one in _MISREAD and rng.random() < rate else one for one in text)

    return replace(
        article, title=misread(article.title), paragraphs=tuple(misread(text) for text in article.paragraphs)
    )


def typographic_quotes(article: Article, rng: Random) -> Article:
    """Set straight quotation marks as the language's printers do."""
    opening, closing = rng.choice(_QUOTES[article.language])

    def quoted(text: str) -> str:
        return _OPENING_QUOTE.sub(opening, text).replace('"', closing)

    return replace(
        article, title=quoted(article.title), paragraphs=tuple(quoted(text) for text in article.paragraphs)
    )


def draw_retellings(language: str, rng: Random) -> Callable[[Article], Article]:
    """Draw how a page tells all its articles; lengths of paragraphs are drawn for each."""
    varies = rng.random() < 0.5
    is_misread = language != "zh" and rng.random() < 0.25
    has_quotes = language != "zh" and rng.random() < 0.4

    def retell(article: Article) -> Article:
        if varies and not article.crossheads:
            steps = (None, shorter_paragraphs, longer_paragraphs)
            step = rng.choices(steps, (0.6, 0.25, 0.15))[0]
            article = step(article, rng) if step else article
        article = typographic_quotes(article, rng) if has_quotes else article
        return misread_letters(article, rng) if is_misread else article

    return retell
