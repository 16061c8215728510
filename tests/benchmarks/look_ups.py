"""Measure look-ups on any archive: classes of queries drawn from its own articles, each asked once.

    python -m tests.benchmarks.look_ups ARCHIVE [--queries 200] [--only TEXT …] [--cpu]

For each class are told how much its queries find, and the milliseconds (half of them below, 95 of 100 below)
of the ranked first 20, the newest 20, the count and the facets of a browser.
"""

from __future__ import annotations

import argparse
import random
import re
import statistics
from itertools import islice
from pathlib import Path
from time import perf_counter, process_time
from typing import TYPE_CHECKING, NamedTuple

from newsarc.query.parser import parse_query
from newsarc.results.counts import Facet
from newsarc.results.orders import Sort
from newsarc.store.database.archive import open_archive
from newsarc.store.reports.facets import count_by
from newsarc.store.search.finding import count_entries, find_entries, find_hits
from tests.benchmarks.search import TODAY

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from newsarc.query.nodes import Node
    from newsarc.store.database.archive import Archive

_RARE, _COMMON = 0.01, 0.05  # of the articles
_HAN, _LATIN = re.compile(r"[\u4e00-\u9fff]+"), re.compile(r"[A-Za-z]{3,}")
_DRAWN_SQL = """
    SELECT headline, body, newspaper, section, place, substr(date, 1, 4) AS year, date,
        (SELECT name FROM contributor WHERE article_id = article.id LIMIT 1) AS author
    FROM article WHERE id = ? AND kind = 'article' AND body IS NOT NULL"""
_FACETS = (Facet.YEAR, Facet.NEWSPAPER, Facet.SECTION)


class Strings(NamedTuple):
    """Strings of the articles, by how many articles have them."""

    rare: tuple[str, ...]
    between: tuple[str, ...]
    common: tuple[str, ...]


def main() -> None:
    """Read the options, draw the queries and print the table."""
    parser = argparse.ArgumentParser(description="Measure look-ups on an archive.")
    parser.add_argument("archive", type=Path)
    parser.add_argument("--queries", type=int, default=200, help="of each class")
    parser.add_argument("--only", nargs="*", default=[], help="classes whose names hold this")
    parser.add_argument("--no-facets", action="store_true")
    parser.add_argument("--cpu", action="store_true", help="time of the processor")
    options = parser.parse_args()
    clock = process_time if options.cpu else perf_counter
    heads = ("first 20", "newest 20", "count", *(() if options.no_facets else ("facets",)))
    with open_archive(options.archive) as archive:
        classes = query_classes(archive, options.queries)
        print(f"{'milliseconds':30}{'finds':>9}" + "".join(f"{head:>16}" for head in heads))
        print(f"{'':30}{'median':>9}" + f"{'p50     p95':>16}" * len(heads))
        for name, queries in classes.items():
            if not options.only or any(text in name for text in options.only):
                _report(archive, name, queries, clock, len(heads))


def _report(
    archive: Archive, name: str, queries: list[str], clock: Callable[[], float], columns: int
) -> None:
    questions = (_first, _newest, _count, _facets)[:columns]
    nodes = [parse_query(query, today=TODAY) for query in queries]
    times: list[list[float]] = [[] for _ in questions]
    for question in questions if nodes else ():
        question(archive, nodes[0])  # what loads at the first of its kind is no part of the figure
    for node in nodes:
        for question, taken in zip(questions, times, strict=True):
            begun = clock()
            question(archive, node)
            taken.append(1000 * (clock() - begun))
    finds = statistics.median(_count(archive, node) for node in nodes) if nodes else 0
    cells = "".join(f"{_quantiles(taken):>16}" for taken in times)
    print(f"{name:24}{len(queries):5} {finds:>9,.0f}{cells}", flush=True)


def _first(archive: Archive, node: Node | None) -> object:
    return list(find_hits(archive, node, limit=20))


def _newest(archive: Archive, node: Node | None) -> object:
    return list(find_entries(archive, node, limit=20, sort=Sort.NEWEST))


def _count(archive: Archive, node: Node | None) -> int:
    return count_entries(archive, node)


def _facets(archive: Archive, node: Node | None) -> object:
    return [count_by(archive, node, facet) for facet in _FACETS]


def _quantiles(times: list[float]) -> str:
    if not times:
        return "none"
    last = sorted(times)[min(len(times) - 1, int(len(times) * 0.95))]
    return f"{statistics.median(times):.1f} {last:7.1f}"


def query_classes(archive: Archive, number: int) -> dict[str, list[str]]:
    """Draw queries of every class; the same from the same archive."""
    chance = random.Random(15)
    articles = list(islice(_articles(archive, chance), 6 * number))
    one, two, four = (_sorted(archive, _pieces(articles, length, chance), number) for length in (1, 2, 4))
    words = _sorted(archive, (word.lower() for word in _words(articles, chance)), number)
    phrases = [text for text in _pieces(articles, 8, chance) if text][:number]
    rare, common = two.rare, two.common or two.between
    named = [article for article in articles if article["author"]]
    placed = [article for article in articles if article["place"]]

    def beside(texts: tuple[str, ...], others: list[str]) -> list[str]:
        pairs = ((texts[at % len(texts)], other) for at, other in enumerate(others[:number])) if texts else ()
        return [f"{text} {other}" for text, other in pairs]

    years = [f"date:{article['year']}" for article in articles]
    return {
        "one Han, rare": [*one.rare],
        "one Han, common": [*one.common],
        "two Han, rare": [*two.rare],
        "two Han, between": [*two.between],
        "two Han, common": [*two.common],
        "four Han": [*four.rare, *four.between][:number],
        "eight Han": phrases,
        "Latin word, rare": [*words.rare],
        "Latin word, common": [*words.common],
        "Latin phrase": [f'"{text}"' for text in _latin_phrases(articles, chance)][:number],
        "prefix": [f"{word[:5]}*" for word in (*words.rare, *words.between) if len(word) > 5][:number],
        "rare and common": beside(common, [*rare]),
        "common and common": beside(common, [*common[1:], *common[:1]]),
        "common or common": beside(common, [f"OR {text}" for text in (*common[1:], *common[:1])]),
        "rare or common": beside(common, [f"OR {text}" for text in rare]),
        "common, not common": beside(common, [f"-{text}" for text in (*common[1:], *common[:1])]),
        "common, not rare": beside(common, [f"-{text}" for text in rare]),
        "in the headline": [f"headline:{text}" for text in (*common, *rare)][:number],
        "common of an author": beside(common, [_field("author", one["author"]) for one in named]),
        "common of a place": beside(common, [_field("place", one["place"]) for one in placed]),
        "common of a newspaper": beside(common, [_field("newspaper", one["newspaper"]) for one in articles]),
        "common of a section": beside(common, [_field("section", one["section"]) for one in articles]),
        "common of a year": beside(common, years),
        "rare of a year": beside(rare, years),
        "common of a week": beside(common, [f"date:{one['date']}" for one in articles]),
        "a newspaper of a year": [
            f"{_field('newspaper', one['newspaper'])} date:{one['year']}" for one in articles
        ][:number],
        "an author": [_field("author", one["author"]) for one in named][:number],
        "a year": years[:number],
    }


def _field(field: str, value: str) -> str:
    return f'{field}:"{value}"'


def _articles(archive: Archive, chance: random.Random) -> Iterator[dict[str, str]]:
    row = archive.row("SELECT max(id) AS last FROM article")
    last = row["last"] if row else 0
    for _ in range(1_000_000):
        if row := archive.row(_DRAWN_SQL, (chance.randint(1, last),)):
            yield dict(row)


def _pieces(articles: list[dict[str, str]], length: int, chance: random.Random) -> Iterator[str]:
    """Draw a string from each article that lies within one run of Han."""
    for article in articles:
        runs = [run for run in _HAN.findall(article["body"]) if len(run) >= length]
        if runs:
            run = chance.choice(runs)
            start = chance.randrange(len(run) - length + 1)
            yield run[start : start + length]


def _words(articles: list[dict[str, str]], chance: random.Random) -> Iterator[str]:
    for article in articles:
        if words := _LATIN.findall(article["body"]):
            yield chance.choice(words)


def _latin_phrases(articles: list[dict[str, str]], chance: random.Random) -> Iterator[str]:
    for article in articles:
        if runs := re.findall(r"[a-z]{2,} [a-z]{2,}(?: [a-z]{2,})?", article["body"]):
            yield chance.choice(runs)


def _sorted(archive: Archive, texts: Iterator[str], number: int) -> Strings:
    total = count_entries(archive)
    kept: dict[str, list[str]] = {name: [] for name in Strings._fields}
    for text in dict.fromkeys(texts):
        share = count_entries(archive, parse_query(f'"{text}"')) / total
        kept["rare" if share < _RARE else "common" if share >= _COMMON else "between"].append(text)
    return Strings(*(tuple(texts[:number]) for texts in kept.values()))


if __name__ == "__main__":
    main()
