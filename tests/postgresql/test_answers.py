"""What a published archive answers is what the archive file answers: the same articles in the same order."""

from __future__ import annotations

import random
from contextlib import ExitStack
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

import pytest

from newsarc.model.parts import Kind
from newsarc.query.parser import parse_query
from newsarc.results.counts import Facet
from newsarc.results.orders import Sort
from newsarc.store.look_ups import open_file
from newsarc.store.user.tags import add_tag
from tests.postgresql.archives import QUERIES, fill

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from newsarc.postgresql.archive import PublishedArchive
    from newsarc.query.nodes import Node
    from newsarc.store.look_ups import FileArchive
    from tests.postgresql.server import Server

NOW = datetime(2031, 4, 1, tzinfo=UTC)
Both = tuple["FileArchive", "PublishedArchive"]


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("answers") / "archive.db"
    fill(path)
    add_tag(path, "茶", ["1", "7", "20"], NOW)
    add_tag(path, "茶园", ["9"], NOW)
    return path


@pytest.fixture(scope="module")
def both(server: Server, path: Path) -> Iterator[Both]:
    from newsarc.postgresql import vectors  # noqa: PLC0415 - where psycopg is missing it skips
    from newsarc.postgresql.archive import open_published  # noqa: PLC0415 - likewise
    from newsarc.postgresql.publishing import publish  # noqa: PLC0415 - likewise

    url = server.create("answers")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(vectors, "_MOST_BYTES", 700)  # the longest fifth has too many lexemes for an index
        publish(path, url, NOW, lambda _: None)
    assert 5 < int(server.sql("answers", "SELECT unlisted FROM newsarc.statistics")) < 60
    with ExitStack() as open_:
        yield open_.enter_context(open_file(path)), open_.enter_context(open_published(url, pytest.fail))


def ids(archive: FileArchive | PublishedArchive, node: Node | None, sort: Sort | None) -> list[int]:
    return [entry.id for entry in archive.find(node, kinds=tuple(Kind), sort=sort)]


@pytest.mark.parametrize("query", QUERIES)
def test_every_class_of_query(both: Both, query: str) -> None:
    file, published = both
    node = parse_query(query, today=date(2031, 4, 1))
    for sort in (Sort.RELEVANCE, Sort.NEWEST):
        assert ids(published, node, sort) == ids(file, node, sort), sort
    assert [entry.id for entry in published.find(node, limit=5, sort=Sort.RELEVANCE)] == [
        entry.id for entry in file.find(node, limit=5, sort=Sort.RELEVANCE)
    ]
    assert published.count(node) == file.count(node)


@pytest.mark.parametrize("sort", [*Sort, None])
def test_every_order(both: Both, sort: Sort | None) -> None:
    file, published = both
    assert ids(published, None, sort) == ids(file, None, sort)
    assert list(published.find(None, limit=9, sort=sort)) == list(file.find(None, limit=9, sort=sort))


@pytest.mark.parametrize("most_sorted", [(2_000, 10_000), (0, 0)])
@pytest.mark.parametrize("sort", [Sort.RELEVANCE, Sort.NEWEST, Sort.DATE])
@pytest.mark.parametrize("query", ["", "防控", "the", "newspaper:湖光"])
def test_the_end_of_a_list(
    both: Both, query: str, sort: Sort, most_sorted: tuple[int, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    from newsarc.postgresql.searching import finding  # noqa: PLC0415 - where psycopg is missing it skips

    monkeypatch.setattr(finding, "_MOST_SORTED", most_sorted)
    node = parse_query(query)
    for archive in both:
        whole = [entry.id for entry in archive.find(node, sort=sort)]
        total = len(whole)
        for offset in (total // 2 + 1, total - 5, total):
            found = archive.find(node, limit=offset + 4, offset=offset, total=total, sort=sort)
            assert [entry.id for entry in found] == whole[offset : offset + 4], offset


def test_entries_are_the_same_in_all_that_they_say(both: Both) -> None:
    file, published = both
    entries = list(file.find(None, kinds=tuple(Kind), sort=None))
    assert list(published.find(None, kinds=tuple(Kind), sort=None)) == entries
    for entry in entries[:9]:
        assert published.named(entry.ref) == entry
        assert published.named(str(entry.id), is_uncorrected=True) == file.named(
            entry.ref, is_uncorrected=True
        )
        assert published.versions(entry) == file.versions(entry)
        assert published.drops(entry.record.source.sha256) == file.drops(entry.record.source.sha256)
    assert list(published.continued(entries)) == list(file.continued(entries))


@pytest.mark.parametrize("facet", Facet)
def test_every_facet(both: Both, facet: Facet) -> None:
    file, published = both
    for node in (None, parse_query("防控")):
        assert published.count_by(node, facet) == file.count_by(node, facet)
    other = Facet.TAG if facet is Facet.AUTHOR else Facet.AUTHOR
    assert published.count_by_two(None, other, facet) == file.count_by_two(None, other, facet)


WORDS = (
    "防控",
    "红",
    "上",
    "开门",
    "开门红",
    "econ*",
    "the",
    "headline:红",
    "deck:防控",
    "body:上",
    "A股",
    "-快递",
)


def invented(chance: random.Random, depth: int = 0) -> str:
    if depth > 2 or chance.random() < 0.4:
        return chance.choice(WORDS)
    if chance.random() < 0.1:
        return f"NEAR({chance.choice(WORDS[:6])} {chance.choice(WORDS[:6])}, {chance.randint(0, 9)})"
    operator = chance.choice((" ", " ", " OR "))
    inner = operator.join(invented(chance, depth + 1) for _ in range(chance.randint(2, 3)))
    return f"{chance.choice(('', '', '-'))}({inner})"


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(12))
def test_queries_of_every_shape(both: Both, seed: int) -> None:
    file, published = both
    chance = random.Random(seed)
    for _ in range(25):
        query = invented(chance)
        node = parse_query(query)
        for sort in (Sort.RELEVANCE, Sort.NEWEST):
            all_of_file = ids(file, node, sort)
            assert ids(published, node, sort) == all_of_file, query
            few = published.find(node, limit=5, kinds=tuple(Kind), sort=sort)
            assert [entry.id for entry in few] == all_of_file[:5], query


@pytest.mark.parametrize("query", [one for one in QUERIES if ":" in one and " " in one])
def test_what_is_left_of_a_string_that_few_have(
    both: Both, query: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    from newsarc.postgresql.searching import conditions  # noqa: PLC0415 - where psycopg is missing it skips

    monkeypatch.setattr(conditions, "_MOST_READ", -1)  # as if many articles had the rest
    file, published = both
    node = parse_query(query, today=date(2031, 4, 1))
    for sort in (Sort.RELEVANCE, Sort.LENGTH):
        assert ids(published, node, sort) == ids(file, node, sort), sort
    assert published.count(node) == file.count(node)
    assert published.count_by(node, Facet.SECTION) == file.count_by(node, Facet.SECTION)


@pytest.mark.parametrize("query", ["防控", "红", "开门红", "红 上", "防控 -快递", "red", "headline:防控"])
def test_what_is_too_common_to_rank_or_to_sort(
    both: Both, query: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    from newsarc.postgresql.searching import finding, ranking  # noqa: PLC0415 - where psycopg is missing it skips
    from newsarc.store.search import ranking as ranking_of_file  # noqa: PLC0415 - beside it

    monkeypatch.setattr(finding, "_MOST_SORTED", (0, 0))
    for module in (ranking, ranking_of_file):
        monkeypatch.setattr(module, "MOST_RANKED", 5)
    file, published = both
    node = parse_query(query)
    for sort in (Sort.RELEVANCE, Sort.NEWEST):
        found = [entry.id for entry in published.find(node, limit=7, sort=sort)]
        assert found == [entry.id for entry in file.find(node, limit=7, sort=sort)]
