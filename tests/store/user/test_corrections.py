from __future__ import annotations

import sqlite3
from collections.abc import Callable
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from newsarc.errors import ArchiveBusy, ArchiveMissing, ArticleAtStake, UnknownId
from newsarc.model.issue import IssuePage
from newsarc.model.parts import Kind, Part
from newsarc.model.records import Correction
from newsarc.model.sources import SourceFile, StoredSource
from newsarc.query.parser import parse_query
from newsarc.store.articles.lookup import entry_named, source_bytes
from newsarc.store.database.archive import open_archive
from newsarc.store.ingest.importing import Added, open_for_import
from newsarc.store.search.finding import find_entries
from newsarc.store.user.corrections import Changes, open_for_correcting

if TYPE_CHECKING:
    from pathlib import Path

NOW = datetime(2026, 3, 1, 8, 30, tzinfo=UTC)
MakePart = Callable[..., Part]
MakeSource = Callable[..., StoredSource]
Import = Callable[..., Added]


def correct(path: Path, name: int, note: str | None = None, **values: str | None) -> tuple[str, ...]:
    with open_for_correcting(path) as corrector:
        return corrector.correct(str(name), Changes(values, note=note), NOW)


def found(path: Path, query: str) -> list[int]:
    with open_archive(path) as archive:
        return [entry.id for entry in find_entries(archive, parse_query(query), kinds=tuple(Kind))]


def headlines(path: Path, name: int) -> tuple[str, str]:
    """The headline as corrected, and as read."""
    with open_archive(path) as archive:
        corrected, read = (
            entry_named(archive, str(name), is_uncorrected=flag).record for flag in (False, True)
        )
    return " ".join(corrected.part.headline), " ".join(read.part.headline)


def indexed(path: Path) -> list[tuple[int, ...]]:
    """What the index knows, which for a contentless table is where each token stands."""
    connection = sqlite3.connect(path)
    connection.execute("CREATE VIRTUAL TABLE temp.tokens USING fts5vocab(main, search, instance)")
    rows = connection.execute("SELECT term, doc, col, offset FROM tokens ORDER BY 2, 3, 4, 1").fetchall()
    connection.close()
    return rows


def test_a_correction_is_kept_with_its_note_and_time(
    archive_path: Path, import_parts: Import, make_part: MakePart
) -> None:
    import_parts(make_part())
    assert correct(archive_path, 1, "见底片", headline="春耕现场会", place=None) == ("headline",)
    with open_archive(archive_path) as archive:
        assert entry_named(archive, "1").corrections == (Correction("headline", "春耕现场会", "见底片", NOW),)
        assert entry_named(archive, "1", is_uncorrected=True).corrections == ()


def test_the_index_is_as_if_the_correction_had_been_read(
    archive_path: Path, import_parts: Import, make_part: MakePart, tmp_path: Path
) -> None:
    import_parts(make_part("旧题", "正文甲乙丙。"))
    before = indexed(archive_path)
    correct(archive_path, 1, headline="新题", body="正文丁。", kicker="引题")
    other = tmp_path / "other.db"
    with open_for_import(other) as session:
        session.add(_source_of(archive_path), NOW)
    assert indexed(archive_path) == indexed(other) != before
    with open_for_correcting(archive_path) as corrector:
        corrector.correct("1", Changes({}, frozenset({"headline", "body", "kicker"})), NOW)
    assert indexed(archive_path) == before


def _source_of(path: Path) -> StoredSource:
    """Make a source that was read as the corrected article is."""
    with open_archive(path) as archive:
        record = entry_named(archive, "1").record
        data = source_bytes(archive, record.source.sha256)
    file = SourceFile(record.source.path, data, record.source.sha256)
    return StoredSource(file, "utf-8", "page 1", IssuePage(), (record,))


def test_a_correction_survives_an_import_with_other_issue_data(
    archive_path: Path, import_parts: Import, make_part: MakePart
) -> None:
    import_parts(make_part("甲"), make_part("乙"), data="same")
    correct(archive_path, 2, headline="丙")
    moved = IssuePage(page="9")
    assert import_parts(make_part("甲"), make_part("乙"), data="same", issue=moved, given=moved) == Added(
        0, 0
    )
    assert headlines(archive_path, 2) == ("丙", "乙")
    assert found(archive_path, "page:9 headline:丙") == [2]
    assert found(archive_path, "headline:乙") == []


def test_a_correction_survives_another_reading(
    archive_path: Path, import_parts: Import, make_part: MakePart
) -> None:
    import_parts(make_part("旧题", "全市春耕生产昨日开始。"), data="same")
    correct(archive_path, 1, headline="新题")
    import_parts(make_part("半题", "全市春耕生产现已开始。"), data="same")
    assert headlines(archive_path, 1) == ("新题", "半题")
    assert found(archive_path, "现已 headline:新题") == [1]
    assert found(archive_path, "旧题 OR 半题 OR 昨日") == []


def test_the_same_article_of_another_file_stays_corrected(
    archive_path: Path, import_parts: Import, make_part: MakePart
) -> None:
    import_parts(make_part("旧题"))
    correct(archive_path, 1, headline="新题")
    assert import_parts(make_part("旧题"), path="/papers/b.txt") == Added(0, 0)
    assert headlines(archive_path, 1) == ("新题", "旧题")


def test_a_corrected_article_is_never_lost(
    archive_path: Path, import_parts: Import, make_part: MakePart
) -> None:
    import_parts(make_part("甲"), make_part("乙"), data="same")
    correct(archive_path, 2, headline="丙")
    message = (
        "/papers/a.txt: left as it is, for read again it has no article 2, which is corrected:"
        " take that back with `newsarc edit 2 --unset all`"
    )
    with pytest.raises(ArticleAtStake) as raised:
        import_parts(make_part("甲"), data="same", given=IssuePage(page="1"))
    assert str(raised.value) == message
    assert headlines(archive_path, 2) == ("丙", "乙")
    with open_for_correcting(archive_path) as corrector:
        assert corrector.correct("2", Changes({}, frozenset({"headline"})), NOW) == ("headline",)
    import_parts(make_part("甲"), data="same", given=IssuePage(page="1"))
    assert found(archive_path, "") == [1]


def test_a_note_alone_is_kept_too(archive_path: Path, import_parts: Import, make_part: MakePart) -> None:
    import_parts(make_part())
    correct(archive_path, 1, "一", headline="新题")
    assert correct(archive_path, 1, None, headline="新题") == ()
    assert correct(archive_path, 1, "二", headline="新题") == ("headline",)
    with open_archive(archive_path) as archive:
        assert [correction.note for correction in entry_named(archive, "1").corrections] == ["二"]


def test_all_are_corrected_or_none(archive_path: Path, import_parts: Import, make_part: MakePart) -> None:
    import_parts(make_part("旧题"))
    with pytest.raises(UnknownId), open_for_correcting(archive_path) as corrector:  # noqa: PT012 - the block is what fails
        corrector.correct("1", Changes({"headline": "新题"}), NOW)
        corrector.correct("9", Changes({"headline": "新题"}), NOW)
    assert headlines(archive_path, 1) == ("旧题", "旧题")
    assert found(archive_path, "旧题") == [1]


def test_an_import_goes_first(archive_path: Path, import_parts: Import) -> None:
    import_parts()
    with (
        open_for_import(archive_path),
        pytest.raises(ArchiveBusy),
        open_for_correcting(archive_path, wait_seconds=0),
    ):
        pytest.fail("an import and a correction at once")


def test_correcting_makes_no_archive(archive_path: Path) -> None:
    with pytest.raises(ArchiveMissing), open_for_correcting(archive_path):
        pytest.fail("nothing to correct")
    assert not archive_path.parent.exists()
