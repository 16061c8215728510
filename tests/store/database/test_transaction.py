"""A transaction that is broken off keeps whole sources only, however often and wherever that happens."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from newsarc.errors import ArchiveUnusable
from newsarc.query.parser import parse_query
from newsarc.store.database import light_transaction, transaction
from newsarc.store.database.connection import connect_for_writing
from newsarc.store.database.search_index import IndexQueue
from newsarc.store.database.transaction import open_transaction
from newsarc.store.maintenance import repairing
from newsarc.store.maintenance.checking import check_archive
from newsarc.store.maintenance.removing import open_for_removing
from newsarc.store.user.notes import write_note
from tests.store.conftest import NOW

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable
    from pathlib import Path


def remove_half(path: Path) -> None:
    """Break off between the tables, and what is kept afterwards is committed, as an import does."""
    with open_transaction(path) as transaction:
        try:
            with transaction.savepoint():
                transaction.connection.execute("DELETE FROM contributor WHERE article_id = 1")
                raise KeyboardInterrupt
        finally:
            transaction.finish()


@pytest.mark.parametrize("times", [0, 1])
def test_a_half_written_source_is_undone(archive: Path, monkeypatch: pytest.MonkeyPatch, times: int) -> None:
    rewind: Callable[[IndexQueue, int], None] = IndexQueue.rewind
    presses = [KeyboardInterrupt] * times

    def rewind_and_press(queue: IndexQueue, mark: int) -> None:
        if presses:
            raise presses.pop()
        rewind(queue, mark)

    monkeypatch.setattr(IndexQueue, "rewind", rewind_and_press)
    with pytest.raises(KeyboardInterrupt):
        remove_half(archive)
    with open_transaction(archive) as transaction:
        (number,) = transaction.connection.execute("SELECT count(*) FROM contributor").fetchone()
    assert number == 1
    assert list(check_archive(archive)) == []


def test_an_archive_that_is_moved_is_whole_where_it_is(archive: Path) -> None:
    moved = archive.with_name("moved.db")

    def move_and_change() -> None:
        with open_transaction(archive) as transaction:
            transaction.connection.execute("UPDATE article SET imported_at = '2031-03-17T00:00:00+00:00'")
            transaction.commit()  # into a log beside the old name
            archive.rename(moved)
            transaction.connection.execute("UPDATE article SET imported_at = '2031-03-18T00:00:00+00:00'")
            transaction.finish()

    with pytest.raises(ArchiveUnusable, match="it was moved or removed while it was written to"):
        move_and_change()
    assert list(check_archive(moved)) == []
    with open_transaction(moved) as transaction:
        sql = "SELECT count(*) FROM article WHERE imported_at < '2031-03-17'"
        assert transaction.connection.execute(sql).fetchone()[0] == 3
    assert sorted(path.name for path in archive.parent.iterdir()) == ["moved.db"]


@pytest.fixture(params=["before", "after"])
def swap_at_opening(
    request: pytest.FixtureRequest, archive: Path, monkeypatch: pytest.MonkeyPatch
) -> Callable[[], None]:
    """Return what lets the archive be moved, and another put in its place, in the moment of opening it."""
    other = archive.with_name("other.db")
    other.write_bytes(archive.read_bytes())

    def swap() -> None:
        archive.rename(archive.with_name("moved.db"))
        other.rename(archive)

    def connect(path: Path) -> sqlite3.Connection:
        if request.param == "before" and other.exists():
            swap()
        connection = connect_for_writing(path)
        if other.exists():
            swap()
        return connection

    def arm() -> None:
        for module in (transaction, light_transaction, repairing):
            monkeypatch.setattr(module, "connect_for_writing", connect)

    return arm


def remove_first(path: Path) -> None:
    with open_for_removing(path) as remover:
        remover.remove(parse_query("id:1"), NOW)


@pytest.mark.parametrize(
    "write",
    [remove_first, lambda path: write_note(path, "noted", ["1"], NOW), repairing.repair],
    ids=["remove", "note", "repair"],
)
def test_an_archive_that_is_replaced_while_it_is_opened(
    archive: Path, swap_at_opening: Callable[[], None], write: Callable[[Path], object]
) -> None:
    """What is written would be in the one that went, and those who look for it look in the other."""
    before = archive.read_bytes()
    swap_at_opening()
    with pytest.raises(ArchiveUnusable, match="it was moved or removed while it was written to"):
        write(archive)
    assert sorted(path.name for path in archive.parent.iterdir()) == ["archive.db", "moved.db"]
    assert [path.read_bytes() for path in (archive, archive.with_name("moved.db"))] == [before, before]
    for path in (archive, archive.with_name("moved.db")):
        assert list(check_archive(path)) == []
    write(archive)


def test_an_archive_that_goes_before_it_is_opened_is_not_made_anew(
    archive: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def connect(path: Path) -> sqlite3.Connection:
        path.rename(archive.with_name("moved.db"))
        return connect_for_writing(path)

    monkeypatch.setattr(transaction, "connect_for_writing", connect)
    with pytest.raises(ArchiveUnusable, match="it was moved or removed"):
        remove_first(archive)
    assert not archive.exists() or not archive.stat().st_size
    assert list(check_archive(archive.with_name("moved.db"))) == []
