from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from newsarc.model.issue import IssuePage, PartialDate
from newsarc.model.parts import Contributor, Dateline, Kind, Part
from newsarc.query.parser import parse_query
from newsarc.results.counts import Facet
from newsarc.store.database.archive import open_archive
from newsarc.store.ingest.importing import Added
from newsarc.store.reports.facets import count_by, count_by_two
from tests.store.conftest import importing

if TYPE_CHECKING:
    from pathlib import Path

MakePart = Callable[..., Part]
Import = Callable[..., Added]


@pytest.fixture(scope="module")
def papers(tmp_path_factory: pytest.TempPathFactory, make_part: MakePart) -> Path:
    """Seven articles whose dates are known to the day, the month, the year or not at all."""
    archive_path = tmp_path_factory.mktemp("papers") / "archive.db"
    import_parts = importing(archive_path)
    issues = [
        IssuePage("东岭日报", PartialDate(2022, 3, 15), page="10", section="要闻"),
        IssuePage("东岭日报", PartialDate(2022, 3, 9), page="9"),
        IssuePage("东岭日报", PartialDate(2022, 12), page="A1"),
        IssuePage("西湾晚报", PartialDate(2022), page="9"),
        IssuePage("西湾晚报", PartialDate(2023, 1, 2), page="9"),
        IssuePage(date=PartialDate(1952)),
        IssuePage(),
    ]
    for number, issue in enumerate(issues):
        import_parts(
            make_part(f"消息{number}", "春耕开始。", contributors=(), dateline=Dateline("新华社")),
            make_part(f"公告{number}", "公章遗失。", kind=Kind.NOTICE),
            issue=issue,
            path=f"/papers/{number}.txt",
        )
    return archive_path


def counted(path: Path, facet: Facet, query: str = "") -> list[tuple[str | None, int]]:
    with open_archive(path) as archive:
        return [(count.value, count.articles) for count in count_by(archive, parse_query(query), facet)]


COUNTS = [
    (Facet.NEWSPAPER, [("东岭日报", 3), ("西湾晚报", 2), (None, 2)]),
    (Facet.YEAR, [("1952", 1), ("2022", 4), ("2023", 1), (None, 1)]),
    (
        Facet.MONTH,
        [("1952-XX", 1), ("2022-03", 2), ("2022-12", 1), ("2022-XX", 1), ("2023-01", 1), (None, 1)],
    ),
    (
        Facet.DAY,
        [
            ("1952-XX-XX", 1),
            ("2022-03-09", 1),
            ("2022-03-15", 1),
            ("2022-12-XX", 1),
            ("2022-XX-XX", 1),
            ("2023-01-02", 1),
            (None, 1),
        ],
    ),
    (Facet.PAGE, [("9", 3), ("10", 1), ("A1", 1), (None, 2)]),
    (Facet.SECTION, [("要闻", 1), (None, 6)]),
    (Facet.AGENCY, [("新华社", 7)]),
    (Facet.AUTHOR, [(None, 7)]),
]


@pytest.mark.parametrize(("facet", "expected"), COUNTS)
def test_articles_are_counted_and_the_unknown_comes_last(
    papers: Path, facet: Facet, expected: list[tuple[str | None, int]]
) -> None:
    assert counted(papers, facet) == expected


def test_an_article_counts_for_each_of_its_authors_once(
    archive_path: Path, import_parts: Import, make_part: MakePart
) -> None:
    people = {"one": ("王小花", "李大山", "王小花"), "two": ("李大山",), "three": ()}
    for name, authors in people.items():
        contributors = tuple(Contributor(author) for author in authors)
        import_parts(make_part(name, contributors=contributors), path=f"/papers/{name}.txt")
    assert counted(archive_path, Facet.AUTHOR) == [("李大山", 2), ("王小花", 1), (None, 1)]


def test_only_what_the_query_finds_is_counted(papers: Path) -> None:
    assert counted(papers, Facet.YEAR, "newspaper:晚报") == [("2022", 1), ("2023", 1)]
    assert counted(papers, Facet.AGENCY, "公章") == []
    assert counted(papers, Facet.YEAR, "公章 kind:notice date:1952") == [("1952", 1)]


def test_equal_counts_stand_in_the_order_of_their_values(
    archive_path: Path, import_parts: Import, make_part: MakePart
) -> None:
    for name in ("丙报", "甲报", "乙报"):
        import_parts(make_part(name), issue=IssuePage(name), path=f"/papers/{name}.txt")
    assert counted(archive_path, Facet.NEWSPAPER) == [("丙报", 1), ("乙报", 1), ("甲报", 1)]


def test_two_facets_are_counted_together(papers: Path) -> None:
    with open_archive(papers) as archive:
        table = count_by_two(archive, parse_query("date:2022"), Facet.NEWSPAPER, Facet.PAGE)
    assert [count.value for count in table.rows] == ["东岭日报", "西湾晚报"]
    assert [count.value for count in table.columns] == ["9", "10", "A1"]
    assert table.cells == {
        ("东岭日报", "9"): 1,
        ("东岭日报", "10"): 1,
        ("东岭日报", "A1"): 1,
        ("西湾晚报", "9"): 1,
    }


def test_an_author_and_a_tag_do_not_multiply(
    archive_path: Path, import_parts: Import, make_part: MakePart
) -> None:
    people = (Contributor("王小花"), Contributor("李大山"), Contributor("王小花"))
    import_parts(make_part("one", contributors=people), path="/papers/one.txt")
    with open_archive(archive_path) as archive:
        table = count_by_two(archive, None, Facet.AUTHOR, Facet.TAG)
    assert table.cells == {("王小花", None): 1, ("李大山", None): 1}
