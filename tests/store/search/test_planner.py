"""Where a query begins changes how long it takes, and nothing else."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from itertools import combinations
from typing import TYPE_CHECKING

import pytest

from newsarc.model.issue import IssuePage, PartialDate
from newsarc.model.parts import Contributor, Dateline, Kind, Part
from newsarc.query.parser import parse_query
from newsarc.store.articles.lookup import entry_named
from newsarc.store.database.archive import open_archive
from newsarc.store.database.connection import connect_for_reading
from newsarc.store.ingest.importing import Added
from newsarc.store.search import counting, runs
from newsarc.store.search import newest as newest_first
from newsarc.store.search import planner as leading
from newsarc.store.search.finding import count_entries, find_entries
from newsarc.store.user.notes import write_note
from newsarc.store.user.tags import add_tag
from tests.store.conftest import NOW, importing

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

MakePart = Callable[..., Part]
Import = Callable[..., Added]

FIELDS = """
    newspaper:晚报 page:A5 section:要闻 edition:早版 agency:新江社 place:湖州 language:zh author:小花
    role:记者 author:王小* author:小花* role:记* role:者* id:2,4..5 page:3,A4-A5 note:none
    tag:茶 source:b.txt id:2 kind:notice imported:2026-02..2026-03
    is:doubtful is:waiting is:tagged is:noted note:船 is:corrected""".split()
TERMS = ("茶苗", "茶", "码头 -公路", "date:2031-03", *(field for field in FIELDS if "*" not in field))
TERMS_AND_PAIRS = (*TERMS, *map(" ".join, combinations(TERMS, 2)))
NOWHERE = "newspaper:x page:x section:x place:x author:x role:x tag:x source:x id:77 is:corrected".split()


@pytest.fixture(scope="module")
def papers(tmp_path_factory: pytest.TempPathFactory, make_part: MakePart) -> Path:
    archive_path = tmp_path_factory.mktemp("papers") / "archive.db"
    import_parts = importing(archive_path)
    import_parts(
        make_part("湖边小镇迎来茶苗", "码头上站满了人。", dateline=Dateline("新江社", "湖州")),
        make_part("遗失", "茶苗提货单。", kind=Kind.NOTICE, contributors=()),
        make_part("山里通车", "公路到码头。", doubts=("cut unsurely",), jump_to="3"),
        issue=IssuePage("湖光日报", PartialDate(2031, 3, 15), None, "A5", "要闻"),
    )
    import_parts(
        make_part(
            "又一船茶苗", "码头。", contributors=(Contributor("王小花"), Contributor("李大山", "记者"))
        ),
        make_part("天气", "晴。", contributors=()),
        issue=IssuePage("湖光晚报", PartialDate(2031, 3), "早版", "3"),
        path="/papers/b.txt",
    )
    add_tag(archive_path, "茶", ["1", "4"], NOW)
    write_note(archive_path, "问船长", ["4"], NOW)
    return archive_path


def found_by(path: Path, queries: Iterable[str]) -> dict[str, tuple[list[int], int]]:
    nodes = {query: parse_query(query, today=date(2031, 3, 16)) for query in queries}
    with open_archive(path) as archive:
        return {
            query: ([entry.id for entry in find_entries(archive, node)], count_entries(archive, node))
            for query, node in nodes.items()
        }


def found(path: Path, query: str) -> tuple[list[int], int]:
    return found_by(path, [query])[query]


@pytest.mark.parametrize(
    "joined", ["{} {}", *(pytest.param(one, marks=pytest.mark.slow) for one in ("{} OR {}", "{} -{}"))]
)
def test_what_is_found_does_not_hang_on_where_it_begins(
    papers: Path, joined: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    queries = [*TERMS, *(joined.format(*pair) for pair in combinations(TERMS, 2))]
    led = found_by(papers, queries)
    monkeypatch.setattr(leading, "MOST_SORTED", -1)
    monkeypatch.setattr(leading, "_MOST_GATHERED", -1)
    assert found_by(papers, queries) == led
    assert any(ids for ids, _ in led.values())
    assert all(len(ids) == count for ids, count in led.values())


def newest(path: Path) -> dict[str, list[int]]:
    nodes = {query: parse_query(query, today=date(2031, 3, 16)) for query in TERMS_AND_PAIRS}
    with open_archive(path) as archive:
        return {
            query: [entry.id for entry in find_entries(archive, node, limit=2)]
            for query, node in nodes.items()
        }


def test_the_newest_are_the_same_however_they_are_looked_for(
    papers: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sorted_out = newest(papers)
    monkeypatch.setattr(newest_first, "_FEW", -1)
    monkeypatch.setattr(newest_first, "_EQUAL", 0)
    monkeypatch.setattr(newest_first, "_FIRST_STEP", 1)
    monkeypatch.setattr(runs, "_FINDS_OF_A_BEGINNING", 0)
    for most_runs in (0, 2_000):
        monkeypatch.setattr(newest_first, "_MOST_RUNS", most_runs)
        monkeypatch.setattr(newest_first, "_PASSING", 1 / (most_runs + 1))
        assert newest(papers) == sorted_out, most_runs


def test_a_count_is_the_same_of_few_and_of_many(papers: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for most in (0, 2, 10_000):
        for module in (leading, counting, newest_first):
            monkeypatch.setattr(module, "MOST_SORTED", most)
        answers = found_by(papers, TERMS_AND_PAIRS)
        assert {query for query, (ids, count) in answers.items() if count != len(ids)} == set(), most


def test_every_field_finds_its_articles(papers: Path) -> None:
    assert {field: found(papers, field)[0] for field in FIELDS} == {
        "newspaper:晚报": [4, 5],
        "page:A5": [1, 3],
        "section:要闻": [1, 3],
        "edition:早版": [4, 5],
        "agency:新江社": [1],
        "place:湖州": [1],
        "language:zh": [1, 3, 4, 5],
        "author:小花": [1, 3, 4],
        "role:记者": [1, 3, 4],
        "tag:茶": [1, 4],
        "source:b.txt": [4, 5],
        "id:2": [2],
        "id:2,4..5": [2, 4, 5],
        "page:3,A4-A5": [1, 3, 4, 5],
        "author:王小*": [1, 3, 4],
        "author:小花*": [],
        "role:记*": [1, 3, 4],
        "role:者*": [],
        "note:none": [1, 3, 5],
        "kind:notice": [2],
        "is:doubtful": [3],
        "is:waiting": [3],
        "is:tagged": [1, 4],
        "is:noted": [4],
        "note:船": [4],
        "is:corrected": [],
        "imported:2026-02..2026-03": [1, 3, 4, 5],
    }


@pytest.mark.parametrize("query", NOWHERE)
def test_no_field_has_to_look_at_all_articles(papers: Path, query: str) -> None:
    node = parse_query(query)
    connection = connect_for_reading(papers)
    condition = leading.plan_condition(connection, node, are_all_wanted=False)
    plan = connection.execute(
        f"EXPLAIN QUERY PLAN SELECT article.id FROM article WHERE {condition.sql}", condition.parameters
    )
    steps = [row["detail"] for row in plan]
    connection.close()
    assert [step for step in steps if step.startswith("SCAN article") and "INDEX" not in step] == []
    assert "SEARCH article USING INTEGER PRIMARY KEY (rowid=?)" in steps


def test_a_piece_of_a_hash_is_one_from_seven_digits_on(papers: Path) -> None:
    with open_archive(papers) as archive:
        sha256 = entry_named(archive, "4").record.source.sha256
    assert found(papers, f"source:{sha256[:7]}")[0] == [4, 5]
    assert found(papers, f"source:{sha256[:6]}")[0] == []


def test_a_page_is_found_however_its_label_is_written(papers: Path) -> None:
    expected = found(papers, "page:A5")[0]
    assert expected == [1, 3]
    for label in ("a5", "A05", "A-05", "第A5版", "A*"):
        assert found(papers, f"page:{label}")[0] == expected
    assert found(papers, "page:A")[0] == []


def test_a_source_is_found_in_any_case(papers: Path) -> None:
    assert found(papers, "source:/PAPERS/B.txt")[0] == [4, 5]
