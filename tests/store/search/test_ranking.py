from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from newsarc.model.issue import IssuePage, PartialDate
from newsarc.model.parts import Kind, Part
from newsarc.query.parser import parse_query
from newsarc.results.orders import Sort
from newsarc.store.database.archive import open_archive
from newsarc.store.ingest.importing import Added
from newsarc.store.search import ranking
from newsarc.store.search.finding import find_entries
from tests.store.conftest import importing

if TYPE_CHECKING:
    from pathlib import Path

MakePart = Callable[..., Part]
Import = Callable[..., Added]


def found(path: Path, query: str, sort: Sort = Sort.RELEVANCE, limit: int | None = None) -> list[str]:
    with open_archive(path) as archive:
        entries = find_entries(archive, parse_query(query), sort=sort, limit=limit)
        return [entry.record.part.headline[0] for entry in entries]


@pytest.fixture(scope="module")
def papers(tmp_path_factory: pytest.TempPathFactory, make_part: MakePart) -> Path:
    archive_path = tmp_path_factory.mktemp("papers") / "archive.db"
    import_parts = importing(archive_path)
    issues = {
        "甲一": IssuePage("甲报", PartialDate(2022, 3, 1), page="2"),
        "甲二": IssuePage("甲报", PartialDate(2022, 3, 2), page="1"),
        "乙": IssuePage("乙报", PartialDate(2022, 3), page="1"),
        "无": IssuePage(),
    }
    for number, (headline, issue) in enumerate(issues.items(), start=1):
        import_parts(make_part(headline, "灯会" * number), issue=issue, path=f"/{number}")
    return archive_path


ORDERS = [
    (Sort.NEWEST, ["甲二", "甲一", "乙", "无"]),
    (Sort.DATE, ["乙", "甲一", "甲二", "无"]),
    (Sort.NEWSPAPER, ["乙", "甲二", "甲一", "无"]),
    (Sort.LENGTH, ["无", "乙", "甲二", "甲一"]),
]


@pytest.mark.parametrize(("sort", "expected"), ORDERS)
@pytest.mark.parametrize("query", ["", "灯会", "灯"])
def test_order(papers: Path, query: str, sort: Sort, expected: list[str]) -> None:
    assert found(papers, query, sort) == expected
    assert found(papers, query, sort, limit=2) == expected[:2]


def test_without_words_relevance_is_newest_first(papers: Path) -> None:
    assert found(papers, "newspaper:报") == ["甲二", "甲一", "乙"]


@pytest.mark.parametrize("query", ["灯会", "灯", "灯会 newspaper:晚报"])
def test_headline_before_body_then_newest_first(
    archive_path: Path, import_parts: Import, make_part: MakePart, query: str
) -> None:
    for day, headline in enumerate(("看灯会", "旧闻", "新闻"), start=1):
        issue = IssuePage("晚报", PartialDate(2022, 3, day))
        import_parts(make_part(headline, "今年灯会办了三天。"), issue=issue, path=f"/{day}")
    assert found(archive_path, query) == ["看灯会", "新闻", "旧闻"]
    assert found(archive_path, query, limit=2) == ["看灯会", "新闻"]


@pytest.mark.parametrize("limit", [1, None])
def test_a_headline_comes_before_a_newer_kicker_of_a_short_text(
    archive_path: Path, import_parts: Import, make_part: MakePart, limit: int | None
) -> None:
    import_parts(
        make_part("看灯会", "今年办了三天。" * 200), issue=IssuePage("晚报", PartialDate(2022, 3, 1))
    )
    newer = IssuePage("晚报", PartialDate(2022, 3, 2))
    import_parts(make_part("短讯", "停。", kicker="灯会"), issue=newer, path="/2")
    assert found(archive_path, "灯会", limit=limit) == ["看灯会", "短讯"][:limit]


@pytest.mark.parametrize("limit", [1, 2, 3, 4, None])
def test_a_character_ranks_by_the_parts_that_have_it(
    archive_path: Path, import_parts: Import, make_part: MakePart, limit: int | None
) -> None:
    parts = (
        make_part("停电", "灯"),
        make_part("停水", "无", kicker="灯"),
        make_part("灯", "无"),
        make_part("灯会", "无", kicker="灯"),
    )
    for day, part in enumerate(reversed(parts), start=1):
        import_parts(part, issue=IssuePage("晚报", PartialDate(2022, 3, day)), path=f"/{day}")
    assert found(archive_path, "灯", limit=limit) == ["灯会", "灯", "停水", "停电"][:limit]


def test_no_number_of_finds_in_a_body_outweighs_the_headline(
    archive_path: Path, import_parts: Import, make_part: MakePart
) -> None:
    filler = " ".join(f"filler{number} sentence about nothing number {number}." for number in range(60))
    import_parts(
        make_part("Council meets again", "The flood and the flood was a flood like no flood: flood, flood."),
        make_part("Flood closes the northern valley road", f"The council met on Tuesday. {filler}"),
        make_part("Council votes", "Nothing new.", kicker="After the flood"),
        *(make_part(f"Another day {number}", "People bought apples.") for number in range(6)),
    )
    assert found(archive_path, "flood") == [
        "Flood closes the northern valley road",
        "Council votes",
        "Council meets again",
    ]


@pytest.mark.parametrize(
    "query", ["headline:灯会", "headline:灯会 newspaper:晚报", "headline:灯 headline:会"]
)
def test_what_is_asked_of_headlines_alone_comes_newest_first(
    archive_path: Path, import_parts: Import, make_part: MakePart, query: str
) -> None:
    for day, headline in enumerate(("灯会灯会灯会", "灯会", "今年的灯会办了三天还要再办"), start=1):
        issue = IssuePage("晚报", PartialDate(2022, 3, day))
        import_parts(make_part(headline, "灯会"), issue=issue, path=f"/{day}")
    assert found(archive_path, query) == ["今年的灯会办了三天还要再办", "灯会", "灯会灯会灯会"]


def test_texts_that_are_as_dense_come_newest_first(
    archive_path: Path, import_parts: Import, make_part: MakePart
) -> None:
    filler = "天气晴好。" * 40
    for day, words in enumerate((filler, f"{filler}好", f"{filler}很好"), start=1):
        issue = IssuePage("晚报", PartialDate(2022, 3, day))
        import_parts(make_part(f"第{day}", f"今年灯会。{words}"), issue=issue, path=f"/{day}")
    assert found(archive_path, "灯会") == ["第3", "第2", "第1"]


@pytest.mark.parametrize("query", ["灯", "灯 会", "灯 OR 鱼", "灯 -鱼"])
def test_single_characters_are_ranked_by_column(
    archive_path: Path, import_parts: Import, make_part: MakePart, query: str
) -> None:
    import_parts(
        make_part("看灯会", "今年灯会办了三天。"),
        make_part("旧闻", "今年灯会办了三天。", kicker="灯和会"),
        make_part("新闻", "今年灯会办了三天。"),
    )
    expected = ["看灯会", "旧闻", "新闻"]
    assert found(archive_path, query) == expected


def test_other_kinds_take_no_place_of_an_article(
    archive_path: Path, import_parts: Import, make_part: MakePart
) -> None:
    notices = [make_part(f"灯会{number}", "灯会", kind=Kind.NOTICE) for number in range(30)]
    import_parts(*notices, make_part("别的", "也说到灯会，说了很多别的话。"))
    assert found(archive_path, "灯会", limit=1) == found(archive_path, "灯会") == ["别的"]


def test_words_of_too_many_articles_are_not_ranked(papers: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ranking, "MOST_RANKED", 3)
    assert found(papers, "灯会") == ["甲二", "甲一", "乙", "无"]
    assert found(papers, "灯会 page:1") == ["甲二", "乙"]
