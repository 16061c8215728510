from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from newsarc.model.issue import IssuePage, PartialDate
from newsarc.model.parts import Kind, Part
from newsarc.results.similar import SimilarEntry, Similarity
from newsarc.store.articles.lookup import entry_named
from newsarc.store.database.archive import open_archive
from newsarc.store.ingest.importing import Added
from newsarc.store.search.similar import similar_to
from tests.store.conftest import importing

if TYPE_CHECKING:
    from pathlib import Path

MakePart = Callable[..., Part]
Import = Callable[..., Added]

FIRST = "清晨六点，码头上已经站满了人。三百亩新茶园今春开种，第一船茶苗昨天从下游运到。"
SECOND = "场长说，四万株茶苗要在清明以前全部种完。镇上的小学也放了半天假，孩子们跟着大人上山挖坑。"
MORE = "农技站的人说，新品种三年后可以采头茶。去年试种的两亩已经过了冬，一株也没有冻死。"
OTHER = "昨夜，东岭大桥合龙。施工队在江上干了四百多天，比计划早了一个月。"

PAPERS: tuple[tuple[str, PartialDate | None, Kind, tuple[str, ...]], ...] = (
    ("原文", PartialDate(2022, 3, 15), Kind.ARTICLE, (FIRST, SECOND)),
    ("桥", PartialDate(2022, 3, 15), Kind.ARTICLE, (OTHER,)),
    ("转载", PartialDate(2022, 3, 16), Kind.ARTICLE, (FIRST + SECOND.replace("，", " "),)),
    ("后来", PartialDate(2023, 3, 15), Kind.ARTICLE, (FIRST, SECOND, MORE)),
    ("先前", PartialDate(2022, 2, 28), Kind.ARTICLE, (FIRST,)),
    ("某月", PartialDate(2022, 3), Kind.ARTICLE, (OTHER, FIRST, SECOND, OTHER, MORE, MORE[5:])),
    ("公告", PartialDate(2022, 3, 15), Kind.NOTICE, (FIRST, SECOND)),
    ("空", None, Kind.ARTICLE, ()),
)


@pytest.fixture(scope="module")
def papers(tmp_path_factory: pytest.TempPathFactory, make_part: MakePart) -> Path:
    archive_path = tmp_path_factory.mktemp("papers") / "archive.db"
    import_parts = importing(archive_path)
    for headline, date, kind, texts in PAPERS:
        part = make_part(headline, *texts, kind=kind)
        if not texts:
            part = make_part(headline, kind=kind, paragraphs=())
        import_parts(part, issue=IssuePage(f"{headline}报", date), path=f"/papers/{headline}.txt")
    return archive_path


def similar(path: Path, headline: str) -> list[SimilarEntry]:
    with open_archive(path) as archive:
        names = [paper[0] for paper in PAPERS]
        return list(similar_to(archive, entry_named(archive, str(names.index(headline) + 1))))


def summary(found: list[SimilarEntry]) -> list[tuple[str, Similarity, int | None]]:
    return [(one.entry.record.part.headline[0], one.overlap.similarity, one.days) for one in found]


def test_reprints_versions_and_excerpts_are_found_with_their_dates(papers: Path) -> None:
    assert summary(similar(papers, "原文")) == [
        ("转载", Similarity.EXACT, 1),
        ("后来", Similarity.NEAR, 365),
        ("先前", Similarity.EXCERPT, -15),
        ("某月", Similarity.EXCERPT, None),
    ]


def test_excerpts_have_a_direction(papers: Path) -> None:
    found = {one.entry.record.part.headline[0]: one.overlap for one in similar(papers, "原文")}
    assert not found["先前"].is_within_other
    assert found["某月"].is_within_other
    assert found["某月"].share == 1.0


def test_an_excerpt_leads_back_to_the_whole(papers: Path) -> None:
    found = similar(papers, "先前")
    assert {one.entry.record.part.headline[0] for one in found} == {"原文", "转载", "后来", "某月"}
    assert all(one.overlap.is_within_other for one in found)


def test_a_notice_is_like_articles_and_notices(papers: Path) -> None:
    assert summary(similar(papers, "公告"))[:2] == [
        ("原文", Similarity.EXACT, 0),
        ("转载", Similarity.EXACT, 1),
    ]


@pytest.mark.parametrize("headline", ["空"])
def test_without_a_text_nothing_is_like_it(papers: Path, headline: str) -> None:
    assert similar(papers, headline) == []


def test_everyday_words_lead_to_an_excerpt_too(
    archive_path: Path, import_parts: Import, make_part: MakePart
) -> None:
    everyday = [f"{start}以后，大家都说今天的天气比昨天好多了。" for start in "春夏秋冬"]
    import_parts(
        *(make_part(f"{number}", everyday[number % 4], OTHER[number % 30 :]) for number in range(120)),
        path="/papers/many.txt",
    )
    import_parts(
        make_part("全文", SECOND, "立冬以后，大家都说明天的天气比昨天好多了。"), path="/papers/a.txt"
    )
    import_parts(make_part("摘录", "立冬以后，大家都说明天的天气比昨天好多了。"), path="/papers/b.txt")
    with open_archive(archive_path) as archive:
        found = {one.entry.id for one in similar_to(archive, entry_named(archive, "122"))}
    assert 121 in found


def test_all_copies_of_a_release_are_found(
    archive_path: Path, import_parts: Import, make_part: MakePart
) -> None:
    text = "清晨六点，码头上已经站满了人。第一船茶苗今天从上游运到，三百亩新茶园等着它们，一共四万株。"
    import_parts(*(make_part(f"第{number}家报纸", text) for number in range(150)))
    with open_archive(archive_path) as archive:
        found = similar_to(archive, entry_named(archive, "140"))
    assert len(found) == 149
