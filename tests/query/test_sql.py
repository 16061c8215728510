from __future__ import annotations

import sqlite3

import pytest

from newsarc.query.condition import Condition
from newsarc.query.parser import parse_query
from newsarc.query.sql import Ranking, compile_all, compile_query, compile_ranking
from newsarc.text.characters.folding import fold

IN_INDEX = "article.id IN (SELECT rowid FROM search WHERE search MATCH ?)"
RED = '"红"'
MATCHES = [
    ("开门红", '"开门 门红"'),
    ("a b", '("a" AND "b")'),
    ("a OR b", '("a" OR "b")'),
    ("a -b -c", '(("a") NOT ("b" OR "c"))'),
    ("headline:a*", 'headline : "a"*'),
    ("NEAR(开门红 b, 5)", 'NEAR("开门 门红" "b", 6)'),
    ("NEAR(红 b, 5)", 'NEAR("红"* "b", 5)'),
    ("body:NEAR(a b, 5)", 'body : NEAR("a" "b", 5)'),
]
DATES = (
    "1952",
    "2021-12",
    "2021-12-31",
    "2022",
    "2022-01",
    "2022-01-01",
    "2022-03",
    "2022-03-14",
    "2022-05-31",
)
DATE_CASES = [
    ("2022-03-14", ["2022-03-14"]),
    ("2022-03", ["2022-03", "2022-03-14"]),
    ("2022-01-01", ["2022-01-01"]),
    ("2022", ["2022", "2022-01", "2022-01-01", "2022-03", "2022-03-14", "2022-05-31"]),
    ("2022-03..2022-05", ["2022-03", "2022-03-14", "2022-05-31"]),
    ("2022-03-14..2022-05-30", ["2022-03-14"]),
    ("2022-01-01..2022-03-31", ["2022-01", "2022-01-01", "2022-03", "2022-03-14"]),
    ("..1952", ["1952"]),
    ("..2021-12-30", ["1952"]),
    ("..2021", ["1952", "2021-12", "2021-12-31"]),
    ("2022-05..", ["2022-05-31"]),
]


@pytest.mark.parametrize(("query", "match"), MATCHES)
def test_texts_become_one_match(query: str, match: str) -> None:
    node = parse_query(query)
    assert node is not None
    assert compile_query(node) == Condition(IN_INDEX, (match,))
    assert compile_ranking(node) == Ranking("search", match, ())


def test_ranking_keeps_what_no_match_can_say() -> None:
    node = parse_query("a page:1 -b")
    assert node is not None
    ranking = compile_ranking(node)
    assert ranking is not None
    assert (ranking.table, ranking.match) == ("search", '(("a") NOT ("b"))')
    rest = compile_all(ranking.rest)
    assert rest is not None
    assert rest.sql.startswith("(+article.page IN (")
    assert rest.parameters == ("1",)


def test_the_index_can_be_asked_within_runs_of_ids() -> None:
    node = parse_query("防控 -红")
    assert node is not None
    condition = compile_query(node, "[[1, 9]]")
    assert condition.sql.count("BETWEEN run.first AND run.last") == 2
    assert condition.parameters == ("[[1, 9]]", '"防控"', "[[1, 9]]", RED)


def test_single_characters_have_an_index_of_their_own() -> None:
    node = parse_query("紅 headline:花 防控")
    assert node is not None
    in_characters = "article.id IN (SELECT rowid FROM search_character WHERE search_character MATCH ?)"
    characters = Condition(f"({in_characters})", (f'({RED} AND "h花")',))
    ranking = compile_ranking(node)
    assert ranking is not None
    assert (ranking.table, ranking.match) == ("search", '"防控"')
    assert compile_all(ranking.rest) == characters
    assert compile_query(node) == Condition(
        f"({IN_INDEX} AND {in_characters})", ('"防控"', f'({RED} AND "h花")')
    )


def test_single_characters_alone_are_ranked_among_themselves() -> None:
    node = parse_query("紅 OR “花”")
    assert node is not None
    assert compile_ranking(node) == Ranking("search_character", f"({RED} OR {RED.replace('红', '花')})", ())


@pytest.mark.parametrize("query", ["-a", "page:1", "a OR page:1", "date:2022 -a"])
def test_no_ranking_without_a_match(query: str) -> None:
    node = parse_query(query)
    assert node is not None
    assert compile_ranking(node) is None


@pytest.mark.parametrize(("span", "expected"), DATE_CASES)
def test_dates_within_a_span(span: str, expected: list[str]) -> None:
    connection = sqlite3.connect(":memory:")
    connection.execute("CREATE TABLE article (date TEXT)")
    connection.executemany("INSERT INTO article VALUES (?)", [(day,) for day in (*DATES, None)])
    node = parse_query(f"date:{span}")
    assert node is not None
    condition = compile_query(node)
    rows = connection.execute(f"SELECT date FROM article WHERE {condition.sql}", condition.parameters)
    assert [row[0] for row in rows] == expected
    connection.close()


def test_no_word_of_the_user_is_in_the_sql() -> None:
    query = 'x" OR 1=1; DROP author:"x\'; DROP TABLE article; --" page:DROP source:DROP -place:DROP'
    node = parse_query(query.replace('x" OR', "x OR"))
    assert node is not None
    assert "DROP" not in compile_query(node).sql
    assert fold("DROP") in compile_query(node).parameters
