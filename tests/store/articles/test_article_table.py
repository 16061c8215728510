"""What is written of an article that is read again: only what differs."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from newsarc.import_runs import FileStamp
from newsarc.model.parts import Contributor
from newsarc.store.articles.article_table import ArticleTable
from newsarc.store.articles.lookup import entry_of_id
from newsarc.store.database.archive import Archive
from newsarc.store.database.search_index import IndexQueue
from newsarc.store.database.transaction import open_transaction
from newsarc.store.ingest.importing import open_for_import
from newsarc.store.maintenance.checking import check_archive
from tests.store.conftest import NOW, Import, part, source

if TYPE_CHECKING:
    import sqlite3
    from pathlib import Path


def change(archive: Path, **changes: object) -> tuple[str, int]:
    """Change article 1; return the statements that write, and how many changes of the index wait."""
    with open_transaction(archive) as transaction:
        index = IndexQueue()
        written: list[str] = []
        record = entry_of_id(Archive(transaction.connection, archive), 1).record
        changed = record._replace(part=record.part._replace(**changes))  # type: ignore[arg-type]  # fields of Part
        names = {"source_id": 1}
        transaction.connection.set_trace_callback(written.append)
        ArticleTable(transaction.connection, index).change(1, changed, names)
        transaction.connection.set_trace_callback(None)
    writing = (statement for statement in written if not statement.startswith(("SELECT", "--")))
    return "; ".join(writing), index.mark()


@pytest.fixture
def one_article(archive_path: Path, import_parts: Import) -> Path:
    import_parts(part())
    return archive_path


def test_an_article_that_is_the_same_is_not_written(one_article: Path) -> None:
    assert change(one_article) == ("", 0)


def test_a_text_is_written_with_its_index(one_article: Path) -> None:
    written, indexed = change(one_article, headline=("防汛会议召开",))
    assert "headline = '防汛会议召开'" in written
    assert "contributor" not in written
    assert indexed == 2  # taken out, and put in


def test_names_are_written_without_the_index(one_article: Path) -> None:
    written, indexed = change(one_article, contributors=(Contributor("陈安", None),))
    assert "INSERT INTO contributor" in written
    assert "UPDATE article" not in written
    assert indexed == 0


def test_of_a_changed_source_only_its_changed_articles_are_indexed(
    archive_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    waiting: list[int] = []
    write = IndexQueue.write

    def counted(queue: IndexQueue, connection: sqlite3.Connection) -> None:
        waiting.append(queue.mark())
        write(queue, connection)

    monkeypatch.setattr(IndexQueue, "write", counted)
    parts = [part(f"第{number}次会议召开", f"会议{number}昨日在东岭镇召开。") for number in range(40)]
    changed = [*parts[:20], part("第20次会议召开", "会议20改在今日召开。"), *parts[21:]]
    for stamp, state in enumerate((parts, changed), start=1):
        with open_for_import(archive_path) as session:
            session.add(source(*state), NOW, FileStamp(stamp, stamp))
    assert max(waiting[:-1]) == 40
    assert waiting[-1] == 2
    assert list(check_archive(archive_path)) == []
