from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest

from newsarc import reread as use_case
from newsarc.errors import ArticleAtStake, SourceUndecodable
from newsarc.model.issue import IssuePage
from newsarc.model.page import Page, ReadSource
from newsarc.model.parts import Kind, Part
from newsarc.model.reports import ArticleChange, Fate, RereadReport
from newsarc.model.sources import KeptSource, SourceFile
from newsarc.reread import reread_sources

if TYPE_CHECKING:
    from newsarc.model.sources import StoredSource

GIVEN = IssuePage("湖光日报", page="2")
CHANGE = ArticleChange(Fate.ADDED, None, Kind.ARTICLE, "山里通车")


@dataclass(frozen=True)
class Found:
    changes: tuple[ArticleChange, ...]
    unchanged: int


def kept(path: str, encoding: str | None = None) -> KeptSource:
    return KeptSource(SourceFile(path, b"x", path), GIVEN, encoding)


def compare(source: StoredSource) -> Found:
    if source.file.path == "/corrected.txt":
        raise ArticleAtStake(source.file.path, 7)
    return Found((CHANGE,), len(source.records))


@pytest.fixture(autouse=True)
def reader(monkeypatch: pytest.MonkeyPatch) -> None:
    """Read every source as one page with a notice; one that is told to be Greek not at all."""

    def read_source(file: SourceFile, *, given: IssuePage, encoding: str | None) -> ReadSource:
        if encoding == "greek":
            raise SourceUndecodable(file.path, "greek")
        return ReadSource(encoding or "utf-8", "page-text 2", (Page(given, (Part(Kind.NOTICE, 1, 1),)),))

    monkeypatch.setattr(use_case, "read_source", read_source)


def test_sources_are_read_as_they_were_told_to_be() -> None:
    written: list[StoredSource] = []
    reports = list(reread_sources([kept("/a.txt", "big5"), kept("/b.txt")], compare, written.append))
    assert reports == [RereadReport("/a.txt", (CHANGE,), 1), RereadReport("/b.txt", (CHANGE,), 1)]
    assert [(source.encoding, source.given_encoding) for source in written] == [
        ("big5", "big5"),
        ("utf-8", None),
    ]
    assert {source.given for source in written} == {GIVEN}
    assert {source.reader for source in written} == {"page-text 2"}


def test_a_source_that_fails_stays_and_the_rest_goes_on() -> None:
    written: list[StoredSource] = []
    sources = [kept("/a.txt", "greek"), kept("/corrected.txt"), kept("/b.txt")]
    first, second, third = reread_sources(sources, compare, written.append)
    assert first.error == "/a.txt: cannot be read as greek: name its encoding with --encoding"
    assert second.error
    assert "no article 7, which is corrected" in second.error
    assert (third.error, [source.file.path for source in written]) == (None, ["/b.txt"])


def test_nothing_is_written_unless_asked_for() -> None:
    assert list(reread_sources([kept("/a.txt")], compare, None)) == [RereadReport("/a.txt", (CHANGE,), 1)]
