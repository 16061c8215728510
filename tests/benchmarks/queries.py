"""The queries to time, by class: drawn from the articles themselves and sorted by how common they are."""

from __future__ import annotations

import random
import re
from itertools import pairwise
from typing import TYPE_CHECKING

from newsarc.query.parser import parse_query
from newsarc.store.search.finding import count_entries
from tests.benchmarks.corpus import NEWSPAPERS, SECTIONS, STOCK

if TYPE_CHECKING:
    from newsarc.store.database.archive import Archive
    from tests.benchmarks.corpus import Invented

_HAN = re.compile(r"[\u4e00-\u9fff]+")
_RARE, _COMMON = 0.01, 0.05  # of the articles
_QUERIES_A_CLASS = 12


def query_classes(archive: Archive, sample: list[Invented]) -> dict[str, list[str]]:
    """Return queries of every class, the same for the same articles."""
    chance = random.Random(2)
    total = count_entries(archive)
    classes: dict[str, list[str]] = {}
    for length in (1, 2, 4, 8):
        drawn = dict.fromkeys(_draw(sample, length, chance) for _ in range(400))
        drawn |= dict.fromkeys(phrase[:length] for phrase, _ in STOCK if len(phrase) >= length)
        shares = {text: count_entries(archive, parse_query(text)) / total for text in drawn}
        rare = [text for text, share in shares.items() if share < _RARE]
        common = sorted((text for text in shares if shares[text] >= _COMMON), key=lambda text: -shares[text])
        classes[f"{length} characters, rare"] = rare[:_QUERIES_A_CLASS]
        classes[f"{length} characters, common"] = common[:_QUERIES_A_CLASS]
    return classes | _combined(classes, sample, chance)


def _combined(
    classes: dict[str, list[str]], sample: list[Invented], chance: random.Random
) -> dict[str, list[str]]:
    rare, common = classes["2 characters, rare"], classes["2 characters, common"]
    authors = [article.author for article in chance.sample(sample, 12)]
    return {
        "Latin word": re.findall(r"[a-z]{4,}", " ".join(article.text for article in sample))[:12],
        "two terms, common": [f"{a} {b}" for a, b in pairwise(common)],
        "two terms, one rare": [f"{a} {b}" for a, b in zip(common, rare, strict=False)],
        "one not another": [f"{a} -{b}" for a, b in pairwise(common)],
        "in the headline": [f"headline:{text}" for text in common],
        "an author alone": [f"author:{name}" for name in authors],
        "a place alone": [f"place:{place}" for place in _places(sample)],
        "a page and a section": [f"page:{page} section:{name}" for page, name in enumerate(SECTIONS, 1)],
        "doubtful alone": ["is:doubtful", "is:waiting", "is:corrected", "is:tagged"],
        "a day's import": ["imported:2026-03-01", "imported:2026-03-02", "imported:today"],
        "of an author": [f"{text} author:{name}" for text, name in zip(common, authors, strict=False)],
        "of a place": [f"{a} place:{b}" for a, b in zip(common, _places(sample), strict=False)],
        "of a newspaper": [f"{a} newspaper:{b}" for a, b in zip(common, NEWSPAPERS, strict=False)],
        "of a year": [f"{text} date:1996" for text in (*common[:6], *rare[:6])],
        "of a week": [f"{text} date:1996-01-08..1996-01-14" for text in (*common[:6], *rare[:6])],
    }


def _places(sample: list[Invented]) -> list[str]:
    places = (article.dateline.place for article in sample)
    return list(dict.fromkeys(place for place in places if place))[:_QUERIES_A_CLASS]


def _draw(sample: list[Invented], length: int, chance: random.Random) -> str:
    """Draw a string that lies within one clause."""
    while True:
        runs = [run for run in _HAN.findall(chance.choice(sample).text) if len(run) >= length]
        if runs:
            run: str = chance.choice(runs)
            start = chance.randrange(len(run) - length + 1)
            return run[start : start + length]
