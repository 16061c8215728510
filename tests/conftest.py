"""What all tests share: the option that rewrites the expected files, and invented entries."""

from __future__ import annotations

import gc
import os
import sqlite3
import sys
import time
import tomllib
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from newsarc.model.issue import IssuePage, PartialDate
from newsarc.model.parts import Contributor, Dateline, Kind, Paragraph, Part
from newsarc.model.places import LineSpan
from newsarc.model.records import Entry, Provenance, Record
from newsarc.model.repairs import Repair

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterator

# Where bytecode may not be written, each process that the tests start would compile the package anew.
sys.dont_write_bytecode = False
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)

_PART = Part(
    kind=Kind.ARTICLE,
    first_line=3,
    last_line=9,
    column="春茶故事",
    kicker="春耕备耕走基层",
    headline=("湖边小镇", "迎来第一船茶苗"),
    deck=("三百亩新茶园今春开种", "明年可采头茶"),
    byline="本报记者 林知夏 通讯员 高若谷",
    contributors=(Contributor("林知夏", "本报记者"), Contributor("高若谷")),
    dateline=Dateline("新江社", "湖州", date(2031, 3, 14)),
    paragraphs=(
        Paragraph("清晨六点，码头上已经站满了人。", 5, 6),
        Paragraph("茶苗从哪里来", 7, 7, is_crosshead=True),
        Paragraph("“一共四万株。”林场场长说。", 8, 9),
    ),
    jump_to="3",
)
_ENTRY = Entry(
    id=7,
    ref="k3vx2mq7wd4a",
    record=Record(
        position=1,
        part=_PART,
        issue=IssuePage("湖光日报", PartialDate(2031, 3, 15), None, "A1", "要闻"),
        language="zh-Hans",
        source=Provenance(
            "/papers/2031/a1.txt",
            "ab" * 32,
            "gb18030",
            LineSpan(3, 9),
            "page-text 1",
            (Repair("join_wrapped_lines", 4),),
        ),
    ),
    imported_at=datetime(2031, 3, 16, 5, 30, tzinfo=UTC),
)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-expected", action="store_true", help="rewrite the samples' expected files; read the diff"
    )
    parser.addoption("--slow", action="store_true", help="run also the tests that are marked slow")
    parser.addoption("--long", action="store_true", help="run these too, and try far more cases in each")


class _OnlyWithExamples:
    """Look for doctests only where a file has an example: most of a thousand files have none."""

    @pytest.hookimpl(wrapper=True)
    def pytest_collect_file(
        self, file_path: Path
    ) -> Generator[None, list[pytest.Collector], list[pytest.Collector]]:
        collectors = yield
        if b">>> " in file_path.read_bytes():
            return collectors
        return [collector for collector in collectors if isinstance(collector, pytest.Module)]


def pytest_configure(config: pytest.Config) -> None:
    config.pluginmanager.register(_OnlyWithExamples())  # a hook of this file would not see newsarc/


@pytest.hookimpl(wrapper=True)
def pytest_collection() -> Generator[None, object, object]:
    """Look for no garbage while tests are collected, nor ever in what is there then: it stays to the end."""
    gc.disable()
    try:
        return (yield)
    finally:
        gc.freeze()
        gc.enable()


def _expect_what_is_known_wrong(items: list[pytest.Item]) -> None:
    known = tomllib.loads((Path(__file__).parent / "known_wrong.toml").read_text(encoding="utf-8"))
    for item in items:
        for name, reason in known.items():
            if item.nodeid.endswith(name):
                item.add_marker(pytest.mark.xfail(reason=reason, strict=True))


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    _expect_what_is_known_wrong(items)
    if config.getoption("--slow") or config.getoption("--long"):
        return
    left_out = pytest.mark.skip(reason="runs with --slow")
    for item in items:
        if item.get_closest_marker("slow"):
            item.add_marker(left_out)


@pytest.fixture(scope="session", autouse=True)
def no_settings(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Keep the settings and the language of who runs the tests, and the last list shown, out of them."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("LANGUAGE", "en")
        patch.delenv("NEWSARC_LANGUAGE", raising=False)
        patch.setenv("XDG_CONFIG_HOME", str(tmp_path_factory.mktemp("settings")))
        patch.setenv("XDG_STATE_HOME", str(tmp_path_factory.mktemp("state")))
        patch.setenv("XDG_DATA_HOME", str(tmp_path_factory.mktemp("data")))  # where the default archive is
        yield


@pytest.fixture
def entry() -> Entry:
    """An invented entry in which every part is filled."""
    return _ENTRY


@pytest.fixture
def make_entry() -> Callable[..., Entry]:
    """Make entries that differ from the invented one in some fields of their part."""

    def make(*, id: int = 7, issue: IssuePage = _ENTRY.record.issue, **part: object) -> Entry:  # noqa: A002 - the field's name
        changed = _PART._replace(**part)  # type: ignore[arg-type]  # names and types are the caller's
        return _ENTRY._replace(id=id, record=_ENTRY.record._replace(part=changed, issue=issue))

    return make


@pytest.fixture
def bare_entry() -> Entry:
    """An entry of which only a paragraph is known."""
    part = Part(Kind.NOTICE, 1, 1, paragraphs=(Paragraph("遗失提货单一张，声明作废。", 1, 1),))
    source = Provenance("-", "cd" * 32, "utf-8", LineSpan(1, 1), "page-text 1")
    record = Record(2, part, IssuePage(), None, source)
    return Entry(8, "aaaabbbbcccc", record, datetime(2031, 3, 16, tzinfo=UTC))


@dataclass(frozen=True)
class Result:
    """How a command ended and what it wrote."""

    code: int
    out: str
    err: str


class PausingClock:
    """A clock that goes as the machine's, but that passes over its pauses."""

    def __init__(self) -> None:
        self._passed_over_ns = 0

    def now_ns(self) -> int:
        return time.time_ns() + self._passed_over_ns

    def pause(self, seconds: float) -> None:
        self._passed_over_ns += round(seconds * 1e9)


@pytest.fixture
def newsarc(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> Callable[..., Result]:
    """Call the command line on an archive below a folder of the test's own; nobody waits for new files.

    That the first import makes this archive is told by each, and is left out here.
    """
    from newsarc import import_files  # noqa: PLC0415 - not every test needs the command line
    from newsarc.cli.run import run  # noqa: PLC0415 - likewise
    from newsarc.import_files.settling import Clock  # noqa: PLC0415 - likewise

    clock = PausingClock()
    monkeypatch.setattr(import_files, "Clock", lambda: Clock(clock.now_ns, clock.pause))
    monkeypatch.setenv("NEWSARC_ARCHIVE", str(tmp_path / "archive.db"))
    monkeypatch.chdir(tmp_path)
    announced = f"{tmp_path}/archive.db: a new archive\n"

    def call(*arguments: object) -> Result:
        capsys.readouterr()
        code = run([str(argument) for argument in arguments])
        out, err = capsys.readouterr()
        return Result(code, out, err.removeprefix(announced))

    return call


@pytest.fixture(scope="session")
def filled_archive(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """An archive as it is after its first import: to make one for each test takes ten times as long."""
    from tests.store.first_import import fill  # noqa: PLC0415 - not every test needs a store

    path = tmp_path_factory.mktemp("filled") / "archive.db"
    fill(path, path)
    return path.read_bytes()


@pytest.fixture
def archive(tmp_path: Path, filled_archive: bytes) -> Path:
    """An archive with two articles and a notice of one page, which lay beside it."""
    path = tmp_path / "archive.db"
    path.write_bytes(filled_archive)
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("PRAGMA synchronous = OFF")
        for table in ("source", "file"):
            connection.execute(f"UPDATE {table} SET path = ?", (str(tmp_path.resolve() / "a.txt"),))
    return path
