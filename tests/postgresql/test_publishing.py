"""Publishing: what is new goes to the server, what is gone goes there, and what is the same stays."""

from __future__ import annotations

import signal
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from newsarc.errors import EXIT_BUSY, EXIT_FAILED, EXIT_USAGE

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.conftest import Result
    from tests.postgresql.server import Server

    Call = Callable[..., Result]


def said(result: Result) -> str:
    """Return what a publish said, without the address."""
    assert result.out == ""
    return result.err.strip().partition(": ")[2]


def test_published_twice_changes_nothing(newsarc: Call, archive: Path, url: str) -> None:
    first = newsarc("publish", url)
    assert (first.code, said(first)) == (
        0,
        "3 parts added, 0 changed, 0 removed, 0 as they were, 1 other row written",
    )
    again = newsarc("publish", url)
    assert (again.code, said(again)) == (0, "nothing to publish, 3 parts there as they are here")


def test_what_is_said_of_articles_follows(newsarc: Call, archive: Path, url: str, server: Server) -> None:
    newsarc("publish", url)
    newsarc("edit", "1", "--set", "headline=湖边大镇")
    newsarc("tag", "add", "tea", "1", "3")
    newsarc("note", "3", "see page 4")
    assert said(newsarc("publish", url)) == "0 parts added, 2 changed, 0 removed, 1 as they were"
    database = url.rpartition("/")[2]
    tables = "newsarc.article JOIN newsarc.content USING (year, id)"
    row = f"SELECT headline, tag_names, note FROM {tables} ORDER BY id"
    assert server.sql(database, row) == "湖边大镇|{tea}|\n|{}|\n山里通车|{tea}|see page 4"


def test_a_removed_article_goes_with_its_names(
    newsarc: Call, archive: Path, url: str, server: Server
) -> None:
    newsarc("publish", url)
    newsarc("remove", "--yes", "1")
    assert said(newsarc("publish", url)) == "0 parts added, 0 changed, 1 removed, 2 as they were"
    database = url.rpartition("/")[2]
    assert server.sql(database, "SELECT * FROM newsarc.name WHERE value LIKE '%林知夏%'") == ""
    assert server.sql(database, "SELECT id FROM newsarc.content ORDER BY id") == "2\n3"
    assert server.sql(database, "SELECT count(*), sum(size) FROM newsarc.article") == server.sql(
        database, "SELECT articles, tokens FROM newsarc.statistics"
    )
    newsarc("remove", "--undo")
    assert said(newsarc("publish", url)).startswith("1 part added, 0 changed, 0 removed, 2 as they were")


def test_a_date_that_is_corrected_moves_the_article(
    newsarc: Call, archive: Path, url: str, server: Server
) -> None:
    newsarc("publish", url)
    newsarc("edit", "3", "--set", "date=1999-12")
    newsarc("publish", url)
    both = "newsarc.article JOIN newsarc.content USING (id, year)"
    database = url.rpartition("/")[2]
    years = server.sql(database, f"SELECT id, year FROM {both} ORDER BY id")
    assert years == "1|2031\n2|2031\n3|1999"
    tables = "('newsarc.article_1999'::regclass, 'newsarc.content_1999'::regclass)"
    indexes = server.sql(database, f"SELECT count(*) FROM pg_index WHERE indrelid IN {tables}")
    assert int(indexes) <= 10, "each reader holds a lock on each index of each year"


def test_another_archive_is_refused(newsarc: Call, archive: Path, url: str, tmp_path: Path) -> None:
    newsarc("publish", url)
    archive.rename(tmp_path / "before.db")
    (tmp_path / "a.txt").write_text("另一篇\n\n　　本报讯 另一篇文章。\n", encoding="utf-8")
    newsarc("import", "a.txt")
    refused = newsarc("publish", url)
    assert refused.code == EXIT_FAILED
    assert said(refused).endswith("another archive is published here: publish each to a database of its own")


def test_two_at_once(newsarc: Call, archive: Path, url: str) -> None:
    import psycopg  # noqa: PLC0415 - where it is not installed the fixture skips

    from newsarc.postgresql import publishing  # noqa: PLC0415 - likewise

    with psycopg.connect(url) as other:
        other.execute("SELECT pg_advisory_lock(%s)", (publishing._LOCK,))
        refused = newsarc("publish", url)
    assert (refused.code, len(refused.err.splitlines())) == (EXIT_BUSY, 1)
    assert refused.err.strip().endswith(
        "the archive is busy: another newsarc publishes to it: try again later"
    )


KILLED = """
import os, signal, sys
from newsarc.postgresql import publishing
publishing._AT_ONCE = 1
left, write = int(sys.argv.pop(1)), publishing._Publisher._write
def step(self, *arguments):
    global left
    write(self, *arguments)
    left -= 1
    if not left:
        os.kill(os.getpid(), signal.SIGKILL)
publishing._Publisher._write = step
from newsarc.cli import main
main()
"""


def publish_and_kill(archive: Path, url: str, writes: int) -> None:
    killed = subprocess.run(
        [sys.executable, "-c", KILLED, str(writes), "--archive", str(archive), "publish", url],
        capture_output=True,
        check=False,
    )
    assert killed.returncode == -signal.SIGKILL


@pytest.mark.slow  # a process of its own
def test_one_that_was_killed_goes_on(newsarc: Call, archive: Path, url: str, server: Server) -> None:
    publish_and_kill(archive, url, 2)
    database = url.rpartition("/")[2]
    state = "SELECT value FROM newsarc.setting WHERE name = 'state'"
    assert server.sql(database, state) == "begun"
    assert server.sql(database, "SELECT count(*) FROM newsarc.article") == "2"
    assert said(newsarc("publish", url)) == "1 part added, 0 changed, 0 removed, 2 as they were"
    assert server.sql(database, state) == "complete"
    assert server.sql(database, "SELECT articles FROM newsarc.statistics") == "3"


@pytest.mark.slow  # likewise
def test_a_name_goes_though_the_publish_that_removed_it_was_killed(
    newsarc: Call, archive: Path, url: str, server: Server
) -> None:
    newsarc("publish", url)
    newsarc("remove", "--yes", "1")
    publish_and_kill(archive, url, 1)
    assert said(newsarc("publish", url)) == "nothing to publish, 2 parts there as they are here"
    names = "SELECT count(*) FROM newsarc.name WHERE value LIKE '%林知夏%'"
    assert server.sql(url.rpartition("/")[2], names) == "0"


def test_nul_is_published_as_its_picture(newsarc: Call, archive: Path, url: str, server: Server) -> None:
    import sqlite3  # noqa: PLC0415 - no command writes it

    with sqlite3.connect(archive) as connection:
        connection.execute("UPDATE article SET section = 'a' || char(0) || 'b' WHERE id = 3")
    connection.close()
    assert newsarc("publish", url).code == 0
    assert server.sql(url.rpartition("/")[2], "SELECT section FROM newsarc.article WHERE id = 3") == "a␀b"


def test_servers_that_refuse_are_told_in_a_line(
    newsarc: Call, archive: Path, url: str, server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    from newsarc.postgresql import connection  # noqa: PLC0415 - as above
    from tests.postgresql.server import PASSWORD  # noqa: PLC0415 - as above

    server.sql("postgres", f"CREATE ROLE checked LOGIN PASSWORD '{PASSWORD}'")
    secret = "s3cr%25t%26past"
    at = f"127.0.0.1:{server.port}"
    server.sql("postgres", "CREATE ROLE standing LOGIN SUPERUSER")
    server.sql("postgres", "ALTER ROLE standing SET default_transaction_read_only = on")  # as on a standby
    cases = {
        f"postgresql://standing@{at}/{url.rpartition('/')[2]}": "in a read-only transaction",
        f"postgresql://checked:{secret}@{at}/postgres": 'password authentication failed for user "checked"',
        f"postgresql://newsarc:{secret}@{at}/nowhere": 'database "nowhere" does not exist',
        f"postgresql://newsarc:{secret}@127.0.0.1:1/papers": "connection refused",
        f"postgresql://checked:s3cr%25t%26pass@{at}/{url.rpartition('/')[2]}": "permission denied",
    }
    for address, expected in cases.items():
        told = newsarc("publish", address)
        assert (told.code, len(told.err.splitlines())) == (EXIT_FAILED, 1), address
        assert expected in told.err
        assert "s3cr" not in told.err
    monkeypatch.setattr(connection, "OLDEST", 990_000)
    assert "and 99 is the oldest that will do" in newsarc("publish", url).err


@pytest.mark.parametrize(
    "address", ["postgresql://ann:pa%zzword@127.0.0.1/papers", "postgresql://127.0.0.1/x?password=pa%zz&q=1"]
)
def test_an_address_that_is_none_keeps_its_password(
    newsarc: Call, archive: Path, server: Server, address: str
) -> None:
    told = newsarc("publish", address)
    assert told.code == EXIT_USAGE
    assert "not an address of a database" in told.err
    assert "pa%zz" not in told.err


def test_a_schema_of_somebody_else_is_left_alone(
    newsarc: Call, archive: Path, url: str, server: Server
) -> None:
    server.sql(url.rpartition("/")[2], "CREATE SCHEMA newsarc")
    told = newsarc("publish", url)
    assert told.code == EXIT_FAILED
    assert "newsarc did not make the schema `newsarc` here" in told.err


def test_the_tables_of_another_newsarc_are_left_alone(
    newsarc: Call, archive: Path, url: str, server: Server
) -> None:
    newsarc("publish", url)
    server.sql(url.rpartition("/")[2], "UPDATE newsarc.setting SET value = '99' WHERE name = 'schema'")
    told = newsarc("publish", url)
    assert told.code == EXIT_FAILED
    assert "published by another newsarc (schema 99, this one knows 4)" in told.err


@pytest.mark.parametrize("scheme", ["POSTGRESQL", "postgresql+psycopg", "mysql", "file"])
@pytest.mark.parametrize("command", ["list", "config", "publish"])
def test_addresses_of_other_kinds_keep_their_password_too(
    newsarc: Call, archive: Path, scheme: str, command: str
) -> None:
    pytest.importorskip("psycopg", reason="the extra `postgresql` is not installed")
    address = f"{scheme}://ann:hush@127.0.0.1:1/papers"
    told = newsarc("publish", address) if command == "publish" else newsarc("--archive", address, command)
    assert "hush" not in told.out + told.err
    assert f"{scheme}://ann@127.0.0.1:1/papers" in told.out + told.err
    assert told.code == (0 if command == "config" else EXIT_USAGE)


def test_what_is_no_address_is_refused(newsarc: Call, archive: Path) -> None:
    told = newsarc("publish", "papers.db")
    assert told.code == EXIT_USAGE
    assert "postgresql://ann@db.example/papers" in told.err
