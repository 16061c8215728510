"""However a query is planned, it finds what the plain way finds: every article tested, all finds sorted."""

from __future__ import annotations

import random
from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

import pytest

from newsarc.model.issue import IssuePage, PartialDate
from newsarc.model.parts import Contributor, Dateline, Part
from newsarc.query.nodes import And, Dates, Text, conjuncts
from newsarc.query.parser import parse_query
from newsarc.query.sql import Ranking, compile_all, compile_query, compile_ranking, match_within
from newsarc.results.orders import Sort
from newsarc.store.database.archive import open_archive
from newsarc.store.ingest.importing import Added
from newsarc.store.search import counting, finding, newest, planner, ranking, runs
from newsarc.store.search.finding import count_entries, find_entries
from newsarc.store.search.orders import NEWEST_FIRST
from tests.store.conftest import importing

if TYPE_CHECKING:
    from pathlib import Path

    from newsarc.query.nodes import Node
    from newsarc.store.database.archive import Archive

MakePart = Callable[..., Part]
Import = Callable[..., Added]
TODAY = date(2031, 3, 16)
WORDS = "茶苗 码头 公路 小镇 湖边 山里 船 harbour ferry rain 晴 雨天".split()
WEIGHTS = [60, 40, 25, 15, 8, 4, 30, 20, 8, 2, 50, 1]
PEOPLE, PLACES, SECTIONS = ("王小花", "李大山", "赵一"), ("湖州", "东岭"), ("要闻", "副刊", "体育")
PAPERS = ("湖光日报", "湖光晚报", "Marrow Bay Courier")
FIELDS = (
    *(f"author:{name[1:]}" for name in PEOPLE),
    *(f"place:{name}" for name in PLACES),
    *(f"section:{name}" for name in SECTIONS),
    "newspaper:湖光",
    "newspaper:Courier",
    "page:2",
    "date:2030",
    "date:2031-01",
    "date:2030-06..2031-02",
    "is:doubtful",
)
ARTICLES, QUERIES = 240, 60


@pytest.fixture(scope="module")
def papers(tmp_path_factory: pytest.TempPathFactory, make_part: MakePart) -> Path:
    archive_path = tmp_path_factory.mktemp("papers") / "archive.db"
    import_parts = importing(archive_path)
    chance = random.Random(15)
    for number in range(ARTICLES // 12):
        day = chance.choice([(2030, 5, 2), (2030, 7, 9), (2031, 1, 3), (2031, 1, 4), (2031, 2, None)])
        issue = IssuePage(
            chance.choice(PAPERS),
            PartialDate(*day),
            None,
            str(number % 3 + 1),
            chance.choice([*SECTIONS[:1], *SECTIONS]),
        )
        parts = [invented(chance, make_part, 12 * number + place) for place in range(12)]
        import_parts(*parts, issue=issue, path=f"/papers/{number}.txt")
    return archive_path


def invented(chance: random.Random, make_part: MakePart, number: int) -> Part:
    drawn = chance.choices(WORDS, WEIGHTS, k=chance.randint(2, 24))
    return make_part(
        " ".join([*drawn[:2], str(number)]),
        " ".join(drawn[2:]) or "晴。",
        contributors=tuple(Contributor(name) for name in chance.sample(PEOPLE, chance.choice([0, 1, 1, 2]))),
        dateline=Dateline(None, chance.choice([None, None, *PLACES])),
        doubts=("cut unsurely",) if chance.random() < 0.1 else (),
    )


def queries(seed: int) -> list[str]:
    chance = random.Random(seed)

    def term() -> str:
        return chance.choice(
            [*WORDS, *WORDS, "茶", "headline:码头", "har*", '"码头 公路"', "NEAR(茶苗 船, 4)"]
        )

    shapes: list[Callable[[], str]] = [
        lambda: f"{term()} {chance.choice(FIELDS)}",
        lambda: f"{term()} {chance.choice(FIELDS)} {chance.choice(FIELDS)}",
        lambda: f"{term()} {term()} {chance.choice(FIELDS)}",
        lambda: f"{term()} -{term()} {chance.choice(FIELDS)}",
        lambda: f"{term()} OR {chance.choice(FIELDS)}",
        lambda: f"({term()} OR {term()}) {chance.choice(FIELDS)}",
        lambda: f"{term()} -{chance.choice(FIELDS)}",
        lambda: f"{term()} {term()}",
        term,
    ]
    return [chance.choice(shapes)() for _ in range(QUERIES)]


def plain_newest(archive: Archive, node: Node) -> list[int]:
    condition = compile_query(node)
    sql = f"SELECT id FROM article WHERE kind = 'article' AND {condition.sql} ORDER BY {NEWEST_FIRST}"
    return [row["id"] for row in archive.rows(sql, condition.parameters)]


def plain_ranking(archive: Archive, node: Node) -> list[int]:
    """Score all that the match finds and the rest does not rule out; headlines first for a single string."""
    ranked = compile_ranking(node)
    newest_first = plain_newest(archive, node)
    if ranked is None or ranking.is_flat(node):
        return newest_first
    nodes = conjuncts(node)
    texts = [one for one in nodes if isinstance(one, Text)]
    first: list[int] = []
    if len(texts) == 1 and not texts[0].column and all(isinstance(one, Text | Dates) for one in nodes):
        above = texts[0]._replace(column="headline")
        first = plain_newest(archive, And((above, *(one for one in nodes if one is not texts[0]))))
    scores = plain_scores(archive, node, ranked)
    rest = sorted((one for one in newest_first if one not in first), key=lambda one: -scores[one])
    return [*first, *rest]


def plain_scores(archive: Archive, node: Node, ranked: Ranking) -> dict[int, int]:
    table, match, rest = ranked
    if table == "search_character":
        columns = [
            archive.rows(
                f"SELECT rowid AS id FROM {table} WHERE {table} MATCH ?", (match_within(node, columns),)
            )
            for columns in ({"headline"}, {"kicker", "deck"})
        ]
        heads, beside = ({row["id"] for row in rows} for rows in columns)
        rows = archive.rows(f"SELECT rowid AS id FROM {table} WHERE {table} MATCH ?", (match,))
        raw = {row["id"]: 1.0 + 2 * (row["id"] in heads) + (row["id"] in beside) for row in rows}
    else:
        rows = archive.rows(
            f"SELECT rowid AS id, -bm25({table}, 1.0, 1e6, 100.0, 100.0, 2.0) AS raw"
            f" FROM {table} WHERE {table} MATCH ?",
            (match,),
        )
        raw = {row["id"]: row["raw"] for row in rows}
    if condition := compile_all(rest):
        kept = archive.rows(f"SELECT id FROM article WHERE {condition.sql}", condition.parameters)
        raw = {row["id"]: raw[row["id"]] for row in kept if row["id"] in raw}
    best = max(raw.values(), default=1.0)
    return {one: int(100 * score / best + 0.5) for one, score in raw.items()}


def answers(archive: Archive, node: Node) -> tuple[list[int], list[int], list[int], int]:
    found = [
        [entry.id for entry in find_entries(archive, node, limit=limit, sort=sort)]
        for limit, sort in ((7, Sort.NEWEST), (7, Sort.RELEVANCE), (None, Sort.RELEVANCE))
    ]
    return found[0], found[1], found[2], count_entries(archive, node)


@pytest.mark.parametrize(
    ("few", "seed"),
    [(5, 1), *(pytest.param(*one, marks=pytest.mark.slow) for one in ((5, 2), (10_000, 1), (10_000, 2)))],
)
def test_what_is_found_is_what_the_plain_way_finds(
    papers: Path, few: int, seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    if few < ARTICLES:
        for module in (counting, finding, newest, planner, ranking):
            monkeypatch.setattr(module, "MOST_SORTED", 30)
        monkeypatch.setattr(newest, "_MOST_PASSED", 40)
        monkeypatch.setattr(newest, "_FEW", few)
        monkeypatch.setattr(newest, "_EQUAL", 0)
        monkeypatch.setattr(newest, "_FIRST_STEP", few)
        monkeypatch.setattr(newest, "_PASSING", 0.1 * seed)
        monkeypatch.setattr(planner, "_SAMPLED", few)
        monkeypatch.setattr(runs, "_FINDS_OF_A_BEGINNING", seed)
    with open_archive(papers) as archive:
        for query in queries(seed):
            node = parse_query(query, today=TODAY)
            assert node is not None
            newest_first, ranked = plain_newest(archive, node), plain_ranking(archive, node)
            expected = (newest_first[:7], ranked[:7], ranked, len(newest_first))
            assert answers(archive, node) == expected, query
