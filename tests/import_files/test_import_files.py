from __future__ import annotations

import time
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from newsarc.errors import SourceBinary
from newsarc.import_files import import_files
from newsarc.import_files.options import ImportOptions
from newsarc.import_files.previewing import preview_files
from newsarc.import_files.settling import Clock
from newsarc.import_runs import FormerFailure
from newsarc.model.issue import IssuePage
from newsarc.model.page import Page, ReadSource
from newsarc.model.parts import Kind, Paragraph, Part
from newsarc.model.repairs import Drop, Repair
from newsarc.model.reports import FileReport, Outcome

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from newsarc.import_runs import FileStamp
    from newsarc.model.sources import SourceFile, StoredSource

NOW = datetime(2031, 3, 16, 5, 30, tzinfo=UTC)
LATER = Clock(lambda: time.time_ns() + 3_000_000_000, lambda _: None)
GIVEN = IssuePage("湖光日报", page="2")
ARTICLE = Part(
    Kind.ARTICLE, 1, 3, headline=("湖边小镇",), paragraphs=(Paragraph("这是第一船茶苗，大家都来了。", 2, 3),)
)
NOTICE = Part(Kind.NOTICE, 4, 4, paragraphs=(Paragraph("遗失提货单一张。", 4, 4),))


@dataclass(frozen=True)
class Counts:
    articles: int
    others: int
    is_update: bool = False
    changed: tuple[tuple[str, int], ...] = ()


@dataclass
class FakeSession:
    """An archive that remembers."""

    sources: list[StoredSource] = field(default_factory=list)
    times: list[datetime] = field(default_factory=list)
    stamps: dict[str, FileStamp | None] = field(default_factory=dict)
    failures: dict[str, tuple[FileStamp, str]] = field(default_factory=dict)
    moved: list[str] = field(default_factory=list)

    def is_unchanged(self, path: str, stamp: FileStamp, given: IssuePage, encoding: str | None) -> bool:
        return (given, encoding) == (GIVEN, None) and self.stamps.get(path) == stamp

    def failure_of(
        self, path: str, stamp: FileStamp, given: IssuePage, encoding: str | None
    ) -> FormerFailure | None:
        known, error = self.failures.get(path, (None, None))
        return FormerFailure(error) if error and (known, given, encoding) == (stamp, GIVEN, None) else None

    def note(self, file: SourceFile, stamp: FileStamp | None) -> Outcome:
        outcome = Outcome.UNCHANGED if file.path in self.stamps else Outcome.DUPLICATE
        self.stamps[file.path] = stamp
        return outcome

    def note_failure(
        self,
        path: str,
        stamp: FileStamp,
        given: IssuePage,
        encoding: str | None,
        failed: tuple[str, datetime],
    ) -> None:
        assert failed[1] == NOW
        self.failures[path] = (stamp, failed[0])

    def holds(self, path: str) -> bool:
        return False

    def knows(self, file: SourceFile, given: IssuePage, encoding: str | None) -> bool:
        said = [(source.given, source.given_encoding) for source in self._known(file.sha256)]
        return bool(said) and given.filled_from(said[0][0]) == said[0][0] and encoding in (None, said[0][1])

    def merge_format(self, file: SourceFile) -> SourceFile:
        return file

    def merge_declared(
        self, file: SourceFile, given: IssuePage, encoding: str | None
    ) -> tuple[IssuePage, str | None]:
        said = [(source.given, source.given_encoding) for source in self._known(file.sha256)]
        before = said[0] if said else (IssuePage(), None)
        return given.filled_from(before[0]), encoding or before[1]

    def newspapers(self) -> tuple[str, ...]:
        return ()

    def other_places(self, file: SourceFile) -> tuple[str, ...]:
        places = {source.file.path for source in self._known(file.sha256)}
        return tuple(sorted(places - {file.path, *self.moved}))

    def move(self, file: SourceFile, place: str) -> None:
        self.moved.append(place)

    def other_spellings(self, path: str) -> tuple[str, ...]:
        return ()

    def respell(self, path: str, former: str) -> None:
        raise AssertionError

    def _known(self, sha256: str) -> list[StoredSource]:
        return [source for source in self.sources if source.file.sha256 == sha256]

    def add(self, source: StoredSource, imported_at: datetime, stamp: FileStamp | None = None) -> Counts:
        is_update = any(known.file.path == source.file.path for known in self.sources)
        self.stamps[source.file.path] = stamp
        self.sources.append(source)
        self.times.append(imported_at)
        articles = sum(record.part.kind is Kind.ARTICLE for record in source.records)
        return Counts(articles, len(source.records) - articles, is_update)


@pytest.fixture(autouse=True)
def reader(monkeypatch: pytest.MonkeyPatch) -> None:
    """Read every file as two pages; one that says `binary` as no text."""

    def read_source(file: SourceFile, *, given: IssuePage, encoding: str | None) -> ReadSource:
        if file.data == b"binary":
            raise SourceBinary(file.path, "a picture")
        if file.data == b"bug":
            raise IndexError(file.path)
        first = Page(given, (ARTICLE, NOTICE), drops=(Drop(9, "x", "stray"),), repairs=(Repair("mend", 2),))
        second = Page(IssuePage(page="3"), (ARTICLE,), warnings=("no masthead",))
        return ReadSource(encoding or "utf-8", "page-text 1", (first, second))

    monkeypatch.setattr("newsarc.import_files.previewing.read_source", read_source)
    monkeypatch.setattr("newsarc.import_files.reading.read_source", read_source)


def run(paths: Iterable[Path], session: FakeSession, encoding: str | None = None) -> list[FileReport]:
    return list(import_files(paths, session, ImportOptions(GIVEN, encoding), now=NOW, clock=LATER))


def test_a_file_becomes_records_counted_through_its_pages(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("words")
    session = FakeSession()
    (report,) = run([tmp_path], session, "gb18030")
    assert (report.outcome, report.articles, report.others) == (Outcome.ADDED, 2, 1)
    assert report.warnings == ("no masthead",)
    (source,) = session.sources
    assert session.times == [NOW]
    assert (source.encoding, source.reader, source.given) == ("gb18030", "page-text 1", GIVEN)
    assert [record.position for record in source.records] == [1, 2, 3]
    assert [record.issue.page for record in source.records] == ["2", "2", "3"]
    assert source.drops == (Drop(9, "x", "stray"),)


def test_a_record_knows_where_its_words_came_from(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("words")
    session = FakeSession()
    run([tmp_path], session)
    first, _, third = session.sources[0].records
    assert (first.source.path, first.source.sha256) == (report_path(tmp_path), session.sources[0].file.sha256)
    assert (first.source.first_line, first.source.last_line) == (1, 3)
    assert (first.source.repairs, third.source.repairs) == ((Repair("mend", 2),), ())
    assert first.language == "zh-Hans"


def report_path(folder: Path) -> str:
    return str(folder.resolve() / "a.txt")


def test_importing_twice_adds_nothing(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("words")
    session = FakeSession()
    run([tmp_path], session)
    (report,) = run([tmp_path], session)
    assert report == FileReport(report_path(tmp_path), Outcome.UNCHANGED)
    assert len(session.sources) == 1


def test_a_file_that_fails_does_not_stop_the_rest(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("binary")
    (tmp_path / "b.txt").write_text("words")
    session = FakeSession()
    failed, added, missing = run([tmp_path, tmp_path / "gone.txt"], session)
    assert failed.outcome is missing.outcome is Outcome.FAILED
    assert failed.error == f"{report_path(tmp_path)}: not a text file (a picture): extract its text first"
    assert added.outcome is Outcome.ADDED
    assert missing.error is not None
    assert missing.error.endswith("gone.txt: no such file or folder")


def test_a_preview_shows_parts_and_needs_no_archive(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("words")
    (report,) = preview_files([tmp_path], ImportOptions(GIVEN))
    assert tuple(one.part for one in report.records) == (ARTICLE, NOTICE, ARTICLE)
    assert (report.articles, report.others, report.warnings) == (2, 1, ("no masthead",))


def test_a_preview_reports_failures_too(tmp_path: Path) -> None:
    (report,) = preview_files([tmp_path], ImportOptions(GIVEN))
    assert report.outcome is Outcome.FAILED


def test_an_encoding_once_named_is_kept(tmp_path: Path) -> None:
    page = tmp_path / "a.txt"
    page.write_text("一页")
    session = FakeSession()
    assert [report.outcome for report in run([page], session)] == [Outcome.ADDED]
    assert [report.outcome for report in run([page], session, "gb18030")] == [Outcome.UPDATED]
    session.sources.pop(0)
    assert [report.outcome for report in run([page], session)] == [Outcome.UNCHANGED]
    again = import_files([page], session, ImportOptions(IssuePage(page="9"), is_rescan=True), now=NOW)
    assert [report.outcome for report in again] == [Outcome.UPDATED]
    assert [source.given_encoding for source in session.sources] == ["gb18030", "gb18030"]
    assert [source.encoding for source in session.sources] == ["gb18030", "gb18030"]


def test_a_fault_of_the_reader_costs_one_file(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("bug")
    (tmp_path / "b.txt").write_text("words")
    failed, added = run([tmp_path], FakeSession())
    assert (failed.outcome, added.outcome) == (Outcome.FAILED, Outcome.ADDED)
    assert failed.error is not None
    assert "which is its own fault (IndexError in test_import_files.py:" in failed.error
