from __future__ import annotations

from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from newsarc.errors import SourceDamaged, SourceNeedsExtra
from newsarc.importers import importer_of, printed_lines, read_source
from newsarc.importers.rows import parquet
from newsarc.model.issue import IssuePage
from newsarc.model.sources import SourceFile

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.conftest import Result

SAMPLE = Path(__file__).parents[3] / "samples" / "parquet" / "chinese-columns.parquet"


def file(data: bytes) -> SourceFile:
    return SourceFile("t.parquet", data, "0")


def test_it_is_told_by_its_first_bytes() -> None:
    assert importer_of("table", SAMPLE.read_bytes()) is parquet


def test_without_its_package_the_line_that_installs_it_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "pyarrow", None)
    with pytest.raises(SourceNeedsExtra, match=r"newsarc\[parquet\]"):
        read_source(file(SAMPLE.read_bytes()), given=IssuePage(), encoding=None)


def test_a_cut_file_is_told() -> None:
    pytest.importorskip("pyarrow")
    with pytest.raises(SourceDamaged, match="cannot be read as Parquet"):
        read_source(file(SAMPLE.read_bytes()[:-9]), given=IssuePage(), encoding=None)


def test_a_time_zone_that_is_none_is_told() -> None:
    pyarrow = pytest.importorskip("pyarrow")
    written = BytesIO()
    times = pyarrow.array([1_900_000_000], pyarrow.timestamp("s", tz="Atlantis/Harbour"))
    table = pyarrow.table({"title": ["Weir opened"], "date": times})
    pytest.importorskip("pyarrow.parquet").write_table(table, written)
    with pytest.raises(SourceDamaged, match="Atlantis/Harbour"):
        read_source(file(written.getvalue()), given=IssuePage(), encoding=None)


def test_columns_can_be_named() -> None:
    pytest.importorskip("pyarrow")
    named = SourceFile("t.parquet", SAMPLE.read_bytes(), "0", (("headline", "报纸"),))
    (first, _) = read_source(named, given=IssuePage(), encoding=None).pages
    assert first.parts[0].headline == ("云汀晚报",)


def test_the_source_of_an_article_is_its_row() -> None:
    pytest.importorskip("pyarrow")
    (rows,) = printed_lines(file(SAMPLE.read_bytes()), "parquet")
    assert rows[1].text.startswith('{"标题": "沙洲筑起新堤", ')
    assert '"日期": "2024-05-18"' in rows[1].text


def test_our_export_comes_back(newsarc: Callable[..., Result], tmp_path: Path) -> None:
    pytest.importorskip("pyarrow")
    newsarc("import", str(SAMPLE))
    before = newsarc("export", "--format", "jsonl").out
    newsarc("export", "--format", "parquet", "--output", str(tmp_path / "out.parquet"))
    newsarc("--archive", str(tmp_path / "other.db"), "import", str(tmp_path / "out.parquet"))
    assert newsarc("--archive", str(tmp_path / "other.db"), "export", "--format", "jsonl").out == before
