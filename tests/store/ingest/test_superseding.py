from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from newsarc.import_runs import FileStamp
from newsarc.model.issue import IssuePage, PartialDate
from newsarc.model.parts import Part
from newsarc.model.sources import StoredSource
from newsarc.store.articles.versions import versions_of
from newsarc.store.database.archive import open_archive
from newsarc.store.ingest.importing import open_for_import
from newsarc.store.search.finding import find_entries

if TYPE_CHECKING:
    from pathlib import Path

NOW = datetime(2026, 3, 1, 8, 30, tzinfo=UTC)
MakePart = Callable[..., Part]
MakeSource = Callable[..., StoredSource]
STAMP = FileStamp(9, 9)
OLD = "全市春耕生产现场会昨日在东岭镇召开，各镇负责人到会，会后大家去看了新修的水渠。"
NEW = OLD.replace("新修的水渠", "新修的堤坝")


def add(archive: Path, *sources: StoredSource) -> None:
    for source in sources:
        with open_for_import(archive) as session:
            session.add(source, NOW, STAMP)


def states(archive: Path) -> list[tuple[int, int, str]]:
    """Return each article with its number of versions and the end of its text."""
    with open_archive(archive) as opened:
        return [
            (entry.id, len(versions_of(opened, entry)), entry.record.part.paragraphs[0].text[-3:-1])
            for entry in find_entries(opened, sort=None)
        ]


def test_a_changed_file_changes_its_article(
    archive_path: Path, make_source: MakeSource, make_part: MakePart
) -> None:
    add(archive_path, *(make_source(make_part("春耕", text)) for text in (OLD, NEW)))
    assert states(archive_path) == [(1, 2, "堤坝")]


def test_what_another_file_still_holds_is_no_old_version(
    archive_path: Path, make_source: MakeSource, make_part: MakePart
) -> None:
    article, changed = (make_part("春耕", text) for text in (OLD, NEW))
    add(archive_path, make_source(article), make_source(article, path="/papers/b.txt"))
    add(archive_path, make_source(changed))
    assert states(archive_path) == [(1, 1, "水渠"), (2, 1, "堤坝")]


def test_an_article_of_another_day_is_another(
    archive_path: Path, make_source: MakeSource, make_part: MakePart
) -> None:
    for day, text in ((1, OLD), (2, NEW)):
        issue = IssuePage(date=PartialDate(2026, 3, day))
        add(archive_path, make_source(make_part("春耕", text), issue=issue))
    assert states(archive_path) == [(1, 1, "水渠"), (2, 1, "堤坝")]


def test_what_a_file_holds_no_more_stays(
    archive_path: Path, make_source: MakeSource, make_part: MakePart
) -> None:
    lost = make_part("通车", "盘山公路昨天通车，第一辆班车开进了石岭村，村民都来迎接客人。")
    add(archive_path, make_source(lost, make_part("春耕", OLD)), make_source(make_part("春耕", NEW)))
    assert states(archive_path) == [(1, 1, "客人"), (2, 2, "堤坝")]


def test_standard_input_has_no_versions(
    archive_path: Path, make_source: MakeSource, make_part: MakePart
) -> None:
    for text in (OLD, NEW):
        with open_for_import(archive_path) as session:
            session.add(make_source(make_part("春耕", text), path="-"), NOW)
    assert [versions for _, versions, _ in states(archive_path)] == [1, 1]
