from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from newsarc.errors import ArchiveBusy, ArchiveMissing, ArticleAtStake
from newsarc.model.issue import IssuePage, PartialDate
from newsarc.model.parts import Kind, Part
from newsarc.model.reports import ArticleChange, Fate, FieldChange
from newsarc.model.sources import StoredSource
from newsarc.query.parser import parse_query
from newsarc.store.articles.lookup import entry_named
from newsarc.store.database.archive import open_archive
from newsarc.store.ingest.importing import open_for_import
from newsarc.store.ingest.rereading import Comparison, compare, kept_sources, open_for_rereading
from newsarc.store.search.finding import find_entries
from newsarc.store.user.corrections import Changes, open_for_correcting
from newsarc.store.user.notes import write_note
from newsarc.store.user.tags import add_tag

if TYPE_CHECKING:
    from pathlib import Path

NOW = datetime(2026, 3, 1, 8, 30, tzinfo=UTC)
LATER = datetime(2027, 3, 1, 8, 30, tzinfo=UTC)
MakePart = Callable[..., Part]
MakeSource = Callable[..., StoredSource]
Mark = Callable[..., object]


def add(path: Path, *sources: StoredSource) -> None:
    with open_for_import(path) as session:
        for source in sources:
            session.add(source, NOW)


def reread(path: Path, *sources: StoredSource) -> list[Comparison]:
    found = []
    with open_for_rereading(path) as session:
        for source in sources:
            found.append(compare(session.archive, source))
            session.write(source, LATER)
    return found


def articles(path: Path, query: str = "") -> list[tuple[int, str]]:
    with open_archive(path) as archive:
        return [
            (entry.id, " ".join(entry.record.part.headline))
            for entry in find_entries(archive, parse_query(query), kinds=tuple(Kind), sort=None)
        ]


def kept_paths(path: Path, query: str) -> list[str]:
    with open_archive(path) as archive:
        return [source.file.path for source in kept_sources(archive, parse_query(query))]


def test_a_source_is_kept_with_what_was_said_about_it(archive_path: Path, make_source: MakeSource) -> None:
    given = IssuePage("东岭日报", PartialDate(2022, 3), None, "A1")
    source = replace(make_source(given=given), given_encoding="gb18030")
    add(archive_path, source)
    with open_archive(archive_path) as archive:
        (kept,) = kept_sources(archive, None)
    assert (kept.file, kept.given, kept.given_encoding) == (source.file, given, "gb18030")


def test_a_query_chooses_sources_and_those_that_share_articles_with_them(
    archive_path: Path, make_part: MakePart, make_source: MakeSource
) -> None:
    tea, road, sale = (make_part(name, f"{name}的正文。") for name in ("茶苗", "公路", "拍卖"))
    add(
        archive_path,
        make_source(tea, path="/papers/a.txt"),
        make_source(tea, road, path="/papers/b.txt"),
        make_source(road, path="/papers/c.txt"),
        make_source(sale._replace(kind=Kind.NOTICE), path="/papers/d.txt"),
    )
    assert kept_paths(archive_path, "") == [f"/papers/{name}.txt" for name in "abcd"]
    assert kept_paths(archive_path, "茶苗") == [f"/papers/{name}.txt" for name in "abc"]
    assert kept_paths(archive_path, "拍卖") == ["/papers/d.txt"]
    assert kept_paths(archive_path, "天文馆") == []


def test_the_same_reading_changes_nothing(
    archive_path: Path, make_part: MakePart, make_source: MakeSource
) -> None:
    source = make_source(make_part("甲"), make_part("乙"))
    add(archive_path, source)
    assert reread(archive_path, source) == [Comparison((), 2)]
    assert articles(archive_path) == [(1, "甲"), (2, "乙")]


def test_another_reading_keeps_ids_and_tells_what_changed(
    archive_path: Path, make_part: MakePart, make_source: MakeSource
) -> None:
    tea = make_part("茶苗", "清晨六点，码头上站满了人。", first_line=1, last_line=4)
    road = make_part("公路", "公路今天通车，山里人都来了。", first_line=5, last_line=9)
    lost = make_part("拍卖", "今日拍卖。", first_line=30, last_line=31)
    add(archive_path, make_source(tea, road, lost, data="same"))
    head = make_part("报头", "今日四版。", first_line=1, last_line=1, kind=Kind.MASTHEAD)
    better = road._replace(headline=("公路", "通车"), byline=None, contributors=())
    again = make_source(head, tea, better, data="same")
    assert reread(archive_path, again) == [
        Comparison(
            (
                ArticleChange(Fate.ADDED, None, Kind.MASTHEAD, "报头"),
                ArticleChange(
                    Fate.CHANGED,
                    2,
                    Kind.ARTICLE,
                    "公路 通车",
                    (
                        FieldChange("headline", "公路", "公路\n通车"),
                        FieldChange("byline", "记者 王小花", None),
                        FieldChange("contributors", "王小花 (记者)", None),
                    ),
                ),
                ArticleChange(Fate.REMOVED, 3, Kind.ARTICLE, "拍卖"),
            ),
            1,
        )
    ]
    assert articles(archive_path) == [(1, "茶苗"), (2, "公路 通车"), (4, "报头")]
    assert articles(archive_path, "拍卖") == []
    assert articles(archive_path, "公路通车 -kind:masthead") == [(2, "公路 通车")]


def test_a_ref_of_an_earlier_reading_is_good_for_ever(
    archive_path: Path, make_part: MakePart, make_source: MakeSource
) -> None:
    old, new = (make_source(make_part(name), data="same") for name in ("旧题", "新题"))
    add(archive_path, old)
    with open_archive(archive_path) as archive:
        ref = entry_named(archive, "1").ref
    reread(archive_path, new)
    assert articles(archive_path, f"id:{ref}") == [(1, "新题")]
    with open_archive(archive_path) as archive:
        assert (entry_named(archive, ref).id, entry_named(archive, ref).ref != ref) == (1, True)
    reread(archive_path, old)
    with open_archive(archive_path) as archive:
        assert entry_named(archive, ref).ref == ref


def test_an_article_of_two_files_keeps_its_id_in_both(
    archive_path: Path, make_part: MakePart, make_source: MakeSource
) -> None:
    old, new = make_part("旧题", "清晨六点。"), make_part("新题", "清晨六点。")
    paths = ("/papers/a.txt", "/papers/b.txt")
    add(archive_path, *(make_source(old, path=path, data=path) for path in paths))
    with open_for_correcting(archive_path) as corrector:
        corrector.correct("1", Changes({"place": "东岭"}), NOW)
    reread(archive_path, *(make_source(new, path=path, data=path) for path in paths))
    assert articles(archive_path) == [(1, "新题")]
    assert (
        articles(archive_path, "source:a.txt place:东岭")
        == articles(archive_path, "source:b.txt")
        == [(1, "新题")]
    )


def test_a_changed_field_that_is_corrected_is_named_so(
    archive_path: Path, make_part: MakePart, make_source: MakeSource
) -> None:
    add(archive_path, make_source(make_part("旧题"), data="same"))
    with open_for_correcting(archive_path) as corrector:
        corrector.correct("1", Changes({"headline": "对题"}), NOW)
    (found,) = reread(archive_path, make_source(make_part("新题"), data="same"))
    assert found.changes[0].fields == (FieldChange("headline", "旧题", "新题", is_corrected=True),)
    assert articles(archive_path) == [(1, "对题")]


def test_a_source_that_would_lose_a_correction_stays_whole(
    archive_path: Path, make_part: MakePart, make_source: MakeSource
) -> None:
    add(archive_path, make_source(make_part("甲"), make_part("乙"), data="same"))
    with open_for_correcting(archive_path) as corrector:
        corrector.correct("2", Changes({"headline": "丙"}), NOW)
    again = make_source(make_part("丁"), data="same")
    with open_for_rereading(archive_path) as session:
        with pytest.raises(ArticleAtStake):
            compare(session.archive, again)
        with pytest.raises(ArticleAtStake):
            session.write(again, LATER)
    assert articles(archive_path) == [(1, "甲"), (2, "丙")]


@pytest.mark.parametrize(
    ("mark", "told"),
    [
        (add_tag, "is tagged to cite: take that back with `newsarc tag remove 'to cite' 2`"),
        (write_note, "is noted: take that back with `newsarc note 2 --remove`"),
    ],
)
def test_a_source_that_would_lose_a_marked_article_stays_whole(
    archive_path: Path, make_part: MakePart, make_source: MakeSource, mark: Mark, told: str
) -> None:
    add(archive_path, make_source(make_part("甲"), make_part("乙"), data="same"))
    mark(archive_path, "to cite", ["2"], NOW)
    again = make_source(make_part("丁"), data="same")
    with open_for_rereading(archive_path) as session, pytest.raises(ArticleAtStake) as raised:
        session.write(again, LATER)
    assert str(raised.value).endswith(f"no article 2, which {told}")
    assert articles(archive_path) == [(1, "甲"), (2, "乙")]


def test_rereading_forgets_no_newer_file_of_the_same_name(
    archive_path: Path, make_part: MakePart, make_source: MakeSource
) -> None:
    old = make_source(make_part("甲"), data="old")
    add(archive_path, old, make_source(make_part("乙"), data="new"))
    reread(archive_path, old)
    with open_archive(archive_path) as archive:
        (row,) = archive.rows("SELECT source_id FROM file WHERE path = ?", (old.file.path,))
    assert row["source_id"] == 2


def test_an_import_goes_first(archive_path: Path, make_source: MakeSource) -> None:
    add(archive_path, make_source())
    with (
        open_for_import(archive_path),
        pytest.raises(ArchiveBusy),
        open_for_rereading(archive_path, wait_seconds=0),
    ):
        pytest.fail("an import and a rereading at once")


def test_rereading_makes_no_archive(archive_path: Path) -> None:
    with pytest.raises(ArchiveMissing), open_for_rereading(archive_path):
        pytest.fail("nothing to read again")
    assert not archive_path.parent.exists()
