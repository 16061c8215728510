"""The articles that pages are composed of, as files of JSON Lines hold them.

One article a line, in one of two shapes:

    {"title", "body": paragraphs joined by line ends, "lang": "zh", "script": "s" or "t"}
    {"title", "paras": [paragraphs], "lang": "en", "de" or "fr"}

and where they are known "kicker" and "deck" (texts) and "crossheads": of the first shape the texts of those
paragraphs that are crossheads, of the second their indexes.
"""

from __future__ import annotations

import json
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path
    from random import Random

_SHORTEST = 60  # letters of an article; a shorter one is hardly more than its headline
_LANGUAGES = {"zh": 0.62, "en": 0.2, "de": 0.1, "fr": 0.08}
_TRADITIONAL = 0.22
_CONVERTED = 0.5  # of Traditional pages
Key = tuple[str, bool]


@dataclass(frozen=True, slots=True)
class Article:
    """An article before it is set."""

    language: str
    is_traditional: bool
    title: str
    paragraphs: tuple[str, ...]
    kicker: str | None = None
    deck: str | None = None
    crossheads: frozenset[str] = frozenset()


class BadArticleError(ValueError):
    """A line of an articles' file has not one of the two shapes."""

    def __init__(self, path: Path, number: int, reason: str) -> None:
        super().__init__(f"{path}:{number}: {reason}; see tests/pages/composing/articles.py for the shapes")


class NoArticlesError(ValueError):
    """No file holds an article that could be set."""

    def __init__(self, paths: Iterable[Path]) -> None:
        files = ", ".join(map(str, paths))
        super().__init__(f"{files}: no article of more than {_SHORTEST} letters; name a file that has some")


def read_articles(paths: Iterable[Path]) -> list[Article]:
    """Read all articles of the files that are long enough to be set."""
    read = [
        _article(path, number, line)
        for path in paths
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1)
        if line.strip()
    ]
    return [article for article in read if sum(map(len, article.paragraphs)) > _SHORTEST]


def _article(path: Path, number: int, line: str) -> Article:
    try:
        row = json.loads(line)
        return _chinese(row) if "body" in row else _latin(row)
    except (ValueError, TypeError, IndexError) as error:
        raise BadArticleError(path, number, str(error)) from error
    except KeyError as error:
        raise BadArticleError(path, number, f"no {error} or a language that is not known") from error


def _chinese(row: Mapping[str, Any]) -> Article:
    paragraphs = tuple(text for line in row["body"].split("\n") if (text := " ".join(line.split())))
    crossheads = frozenset(row.get("crossheads") or ())
    return _of(row, paragraphs, crossheads, is_traditional=row.get("script", "s") == "t")


def _latin(row: Mapping[str, Any]) -> Article:
    paragraphs = tuple(" ".join(text.split()) for text in row["paras"])
    crossheads = frozenset(paragraphs[index] for index in row.get("crossheads") or ())
    return _of(row, paragraphs, crossheads, is_traditional=False)


def _of(
    row: Mapping[str, Any], paragraphs: tuple[str, ...], crossheads: frozenset[str], *, is_traditional: bool
) -> Article:
    language = row["lang"]
    _ = _LANGUAGES[language]
    return Article(
        language,
        is_traditional,
        " ".join(row["title"].split()),
        paragraphs,
        row.get("kicker") or None,
        row.get("deck") or None,
        crossheads,
    )


class Pool:
    """All articles, by language and script."""

    def __init__(self, articles: Iterable[Article]) -> None:
        self._piles: dict[Key, list[Article]] = defaultdict(list)
        for article in articles:
            self._piles[article.language, article.is_traditional].append(article)

    @property
    def is_empty(self) -> bool:
        """Tell whether there is nothing to set."""
        return not self._piles

    def draw_kind(self, rng: Random) -> Key:
        """Draw the language of a page from those of the articles, and whether its script is Traditional."""
        known = {key[0] for key in self._piles}
        weights = {language: weight for language, weight in _LANGUAGES.items() if language in known}
        language = rng.choices(list(weights), list(weights.values()))[0]
        return language, language == "zh" and rng.random() < _TRADITIONAL

    def pile(self, kind: Key, rng: Random) -> list[Article]:
        """Return the articles that a page may print; half the Traditional pages are converted."""
        language, is_traditional = kind
        own, other = self._piles.get(kind, []), self._piles.get((language, not is_traditional), [])
        is_converted = is_traditional and rng.random() < _CONVERTED
        return other if not own or (is_converted and other) else own
