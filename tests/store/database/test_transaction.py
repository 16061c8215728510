"""A transaction that is broken off keeps whole sources only, however often and wherever that happens."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from newsarc.errors import ArchiveUnusable
from newsarc.store.database.search_index import IndexQueue
from newsarc.store.database.transaction import open_transaction
from newsarc.store.maintenance.checking import check_archive

if TYPE_CHECKING:
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
