"""What the archive holds that most tests of commands begin with: two articles and a notice of one page."""

from __future__ import annotations

from datetime import UTC, datetime
from hashlib import sha256
from typing import TYPE_CHECKING

from newsarc.model.issue import IssuePage, PartialDate
from newsarc.model.parts import Contributor, Kind, Paragraph, Part
from newsarc.model.places import LineSpan
from newsarc.model.records import Provenance, Record
from newsarc.model.sources import SourceFile, StoredSource
from newsarc.store.ingest.importing import open_for_import

if TYPE_CHECKING:
    from pathlib import Path

_NOW = datetime(2031, 3, 16, 5, 30, tzinfo=UTC)
_DATA = "湖边小镇迎来茶苗\n清晨六点，\n码头上站满了人。\x1b[2J\n遗失提货单一张。\n山里通车\n公路今天通车。\n"
_TEA = Part(
    Kind.ARTICLE,
    1,
    3,
    headline=("湖边小镇迎来茶苗",),
    byline="本报记者 林知夏",
    contributors=(Contributor("林知夏", "本报记者"),),
    paragraphs=(Paragraph("清晨六点，码头上站满了人。\x1b[2J", 2, 3),),
)
_LOST = Part(Kind.NOTICE, 4, 4, paragraphs=(Paragraph("遗失提货单一张。", 4, 4),))
_ROAD = Part(Kind.ARTICLE, 5, 6, headline=("山里通车",), paragraphs=(Paragraph("公路今天通车。", 6, 6),))


def fill(path: Path, source: Path) -> None:
    """Fill an archive with two articles and a notice of one page."""
    data = _DATA.encode("gb18030")
    file = SourceFile(str(source), data, sha256(data).hexdigest())
    issue = IssuePage("湖光日报", PartialDate(2031, 3, 15), page="A1")
    records = tuple(
        Record(
            position,
            part,
            issue if position < 3 else issue._replace(page="A2"),
            "zh-Hans",
            Provenance(
                file.path, file.sha256, "gb18030", LineSpan(part.first_line, part.last_line), "page-text 1"
            ),
        )
        for position, part in enumerate((_TEA, _LOST, _ROAD), start=1)
    )
    with open_for_import(path) as session:
        session.add(StoredSource(file, "gb18030", "page-text 1", IssuePage(), records), _NOW)
