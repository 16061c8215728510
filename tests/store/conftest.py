from __future__ import annotations

import hashlib
from collections.abc import Callable
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from newsarc.model.issue import IssuePage, PartialDate
from newsarc.model.parts import Contributor, Kind, Paragraph, Part
from newsarc.model.places import LineSpan
from newsarc.model.records import Provenance, Record
from newsarc.model.repairs import Drop
from newsarc.model.sources import SourceFile, StoredSource
from newsarc.store.ingest.importing import Added, open_for_import

if TYPE_CHECKING:
    from pathlib import Path

NOW = datetime(2026, 3, 1, 8, 30, tzinfo=UTC)
ISSUE = IssuePage("东岭日报", PartialDate(2022, 3, 15), None, "1", "要闻")

MakePart = Callable[..., Part]
MakeSource = Callable[..., StoredSource]
Import = Callable[..., Added]


def part(headline: str = "春耕现场会召开", *paragraphs: str, **changes: object) -> Part:
    texts = paragraphs or ("全市春耕生产现场会昨日在东岭镇召开。",)
    plain = Part(
        kind=Kind.ARTICLE,
        first_line=1,
        last_line=9,
        headline=tuple(headline.split("|")) if headline else (),
        byline="记者 王小花",
        contributors=(Contributor("王小花", "记者"),),
        paragraphs=tuple(Paragraph(text, line, line) for line, text in enumerate(texts, start=1)),
    )
    return plain._replace(**changes)  # type: ignore[arg-type]  # the tests name fields of Part


def source(
    *parts: Part, path: str = "/papers/a.txt", issue: IssuePage = ISSUE, **more: object
) -> StoredSource:
    data = str(more.get("data", f"{path}{parts}")).encode()
    sha256 = hashlib.sha256(data).hexdigest()
    records = tuple(
        Record(
            position,
            one,
            issue,
            "zh-Hans",
            Provenance(path, sha256, "utf-8", LineSpan(one.first_line, one.last_line), "page 1"),
        )
        for position, one in enumerate(parts, start=1)
    )
    given = more.get("given", IssuePage())
    assert isinstance(given, IssuePage)
    file = SourceFile(path, data, sha256)
    return StoredSource(file, "utf-8", "page 1", given, records, (Drop(3, "C", "stray glyph"),), ("odd",))


@pytest.fixture
def archive_path(tmp_path: Path) -> Path:
    return tmp_path / "papers" / "archive.db"


@pytest.fixture(scope="session")
def make_part() -> MakePart:
    return part


@pytest.fixture
def make_source() -> MakeSource:
    return source


@pytest.fixture
def import_parts(archive_path: Path) -> Import:
    """Import parts as one source; return what was new."""
    return importing(archive_path)


def importing(archive_path: Path) -> Import:
    """Return what imports parts into an archive."""

    def do_import(*parts: Part, **more: object) -> Added:
        with open_for_import(archive_path) as session:
            return session.add(source(*parts, **more), NOW)  # type: ignore[arg-type]  # as above

    return do_import
