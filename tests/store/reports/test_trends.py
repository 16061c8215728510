from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from newsarc.model.issue import IssuePage, PartialDate
from newsarc.model.parts import Kind, Part
from newsarc.query.parser import parse_query
from newsarc.results.counts import Period, Trend
from newsarc.store.database.archive import open_archive
from newsarc.store.ingest.importing import Added
from newsarc.store.reports.trends import trend_of
from tests.store.conftest import importing

if TYPE_CHECKING:
    from pathlib import Path

MakePart = Callable[..., Part]
Import = Callable[..., Added]

ISSUES = {
    "东岭日报": (PartialDate(2022, 1, 30), PartialDate(2022, 1, 31), PartialDate(2022, 4, 2)),
    "西湾晚报": (PartialDate(2022, 2), PartialDate(2022), PartialDate(2022, 2, 1), None),
}


@pytest.fixture(scope="module")
def papers(tmp_path_factory: pytest.TempPathFactory, make_part: MakePart) -> Path:
    """In each issue an article on ploughing, and another on roads; March is missing."""
    archive_path = tmp_path_factory.mktemp("papers") / "archive.db"
    import_parts = importing(archive_path)
    for newspaper, dates in ISSUES.items():
        for number, date in enumerate(dates):
            import_parts(
                make_part("春耕", f"{newspaper}第{number}次说春耕。"),
                make_part("通车", f"{newspaper}第{number}次说公路。"),
                make_part("公告", f"春耕公告{newspaper}{number}。", kind=Kind.NOTICE),
                issue=IssuePage(newspaper, date),
                path=f"/papers/{newspaper}{number}.txt",
            )
    return archive_path


def trend(path: Path, step: Period, *terms: str, within: str = "") -> Trend:
    nodes = {term: parse_query(term) for term in terms}
    with open_archive(path) as archive:
        asked = {term: node for term, node in nodes.items() if node is not None}
        return trend_of(archive, asked, step, within=parse_query(within))


def numbers(found: Trend) -> list[list[tuple[str, int, int]]]:
    return [[(one.period, one.found, one.articles) for one in series.counts] for series in found.series]


def test_every_period_is_there_and_a_gap_has_no_articles(papers: Path) -> None:
    found = trend(papers, Period.MONTH, "春耕", "飞船")
    assert [series.term for series in found.series] == ["春耕", "飞船"]
    assert numbers(found) == [
        [("2022-01", 2, 4), ("2022-02", 2, 4), ("2022-03", 0, 0), ("2022-04", 1, 2)],
        [("2022-01", 0, 4), ("2022-02", 0, 4), ("2022-03", 0, 0), ("2022-04", 0, 2)],
    ]
    assert [one.share for one in found.series[0].counts] == [0.5, 0.5, None, 0.5]


@pytest.mark.parametrize(
    ("step", "term", "undated"),
    [
        (Period.YEAR, "春耕", 1),
        (Period.MONTH, "春耕", 2),
        (Period.DAY, "春耕", 3),
        (Period.DAY, "飞船", 0),
    ],
)
def test_finds_whose_date_is_not_known_so_closely_are_told(
    papers: Path, step: Period, term: str, undated: int
) -> None:
    assert trend(papers, step, term).undated == undated


def test_within_a_newspaper_shares_are_of_its_own_articles(papers: Path) -> None:
    found = trend(papers, Period.DAY, "春耕", within="newspaper:日报 date:2022-01")
    assert numbers(found) == [[("2022-01-30", 1, 2), ("2022-01-31", 1, 2)]]
    assert found.undated == 0


def test_other_kinds_are_no_articles(papers: Path) -> None:
    assert numbers(trend(papers, Period.YEAR, "春耕 kind:notice")) == [[("2022", 0, 12)]]


def test_an_archive_without_dates_has_no_trend(
    archive_path: Path, import_parts: Import, make_part: MakePart
) -> None:
    import_parts(make_part("春耕"), issue=IssuePage())
    found = trend(archive_path, Period.YEAR, "春耕")
    assert (found.series, found.undated) == ((), 1)
