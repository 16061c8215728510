"""Archives that earlier versions wrote open as they were: `tests/archives/` keeps some.

Each was made of our samples, with a correction, a tag, a removed article and a changed file. Beside it
stands what that version exported, without the time of import.
"""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest

from newsarc.exporters.jsonl import entry_object
from newsarc.query.parser import parse_query
from newsarc.store.articles.lookup import entry_named
from newsarc.store.database.archive import open_archive
from newsarc.store.maintenance.checking import check_archive
from newsarc.store.maintenance.removing import open_for_removing
from newsarc.store.search.finding import count_entries, find_entries

ARCHIVES = sorted(Path(__file__).parents[2].joinpath("archives").glob("*.db.gz"))
ADDED = {"column": None, "url": None, "note": None}
"""The keys that later versions added, as an article has them that an earlier one read."""


@pytest.fixture(params=ARCHIVES, ids=lambda path: path.name.removesuffix(".db.gz"))
def old_archive(request: pytest.FixtureRequest) -> Path:
    path: Path = request.param
    return path


@pytest.fixture
def opened_path(old_archive: Path, tmp_path: Path) -> Path:
    path = tmp_path / "archive.db"
    path.write_bytes(gzip.decompress(old_archive.read_bytes()))
    return path


def test_there_is_an_old_archive() -> None:
    assert [path.name for path in ARCHIVES] == ["schema-11.db.gz", "schema-23.db.gz"]


def test_its_articles_are_exported_as_they_were(old_archive: Path, opened_path: Path) -> None:
    lines = old_archive.with_name(old_archive.name.replace(".db.gz", ".jsonl")).read_text(encoding="utf-8")
    expected = [json.loads(line) for line in lines.splitlines()]
    with open_archive(opened_path) as archive:
        exported = [entry_object(entry) for entry in find_entries(archive, sort=None)]
    for before, after in zip(expected, exported, strict=True):
        assert after == {**ADDED, **before, "imported_at": after["imported_at"]}


def test_it_is_whole_and_keeps_what_users_did(opened_path: Path) -> None:
    assert list(check_archive(opened_path)) == []
    with open_archive(opened_path) as archive:
        assert count_entries(archive, parse_query("tag:flood 一江安澜")) == 1
        entry = entry_named(archive, "5")
        assert [one.field for one in entry.corrections] == ["headline", "section"]
        assert (
            entry_named(archive, "5", is_uncorrected=True).record.part.headline != entry.record.part.headline
        )


def test_what_was_removed_from_it_comes_back(opened_path: Path) -> None:
    with open_for_removing(opened_path) as remover:
        assert remover.bring_back_last() == 1
    with open_archive(opened_path) as archive:
        assert " ".join(entry_named(archive, "9").record.part.headline) == "國小午餐換新菜單 在地蔬菜占六成"
    assert list(check_archive(opened_path)) == []
