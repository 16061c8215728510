"""The commands that look things up say the same of a published archive; those that change refuse."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from newsarc.errors import EXIT_FAILED, EXIT_USAGE

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.conftest import Result
    from tests.postgresql.server import Server

    Call = Callable[..., Result]

LOOK_UPS = (
    ("list",),
    ("list", "--format", "json"),
    ("search", "码头"),
    ("search", "码头 OR 公路", "--format", "kwic"),
    ("search", "--saved", "docks"),
    ("show", "1", "3"),
    ("show", "1", "--format", "json"),
    ("show", "1", "--history"),
    ("show", "3", "--uncorrected"),
    ("count", "码头"),
    ("count", "--by", "author"),
    ("count", "--by", "newspaper", "--by", "tag"),
    ("export",),
    ("export", "--kind", "all", "--format", "csv"),
    ("export", "is:tagged", "--whole"),
    ("cite", "1"),
    ("cite", "码头", "--format", "ris"),
    ("show", "99"),
    ("search", "newspaper:nowhere"),
)
CHANGES = (
    ("import", "a.txt"),
    ("tag", "add", "tea", "1"),
    ("edit", "1", "--set", "page=3"),
    ("remove", "1"),
    ("note", "1", "x"),
    ("saved", "add", "x", "y"),
    ("reread",),
    ("archive", "check"),
    ("search", "--saved", "docks", "--new"),
    ("export", "--since-last", "x"),
    ("export", "--output", "x.db"),
    ("publish", "postgresql://127.0.0.1/x"),
)


@pytest.fixture
def address(newsarc: Call, archive: Path, url: str) -> str:
    newsarc("tag", "add", "tea", "1")
    newsarc("edit", "3", "--set", "headline=山里通路")
    newsarc("saved", "add", "docks", "码头")
    newsarc("publish", url)
    return url


def test_look_ups_say_the_same(newsarc: Call, address: str) -> None:
    for words in LOOK_UPS:
        assert newsarc("--archive", address, *words) == newsarc(*words), words


def test_changes_are_refused(newsarc: Call, address: str) -> None:
    for words in CHANGES:
        refused = newsarc("--archive", address, *words)
        assert (refused.code, refused.out, len(refused.err.splitlines())) == (EXIT_USAGE, "", 1), words
        assert "name that with --archive FILE, then publish again" in refused.err


def test_a_role_that_may_read_is_enough(newsarc: Call, address: str, server: Server) -> None:
    database = address.rpartition("/")[2]
    server.sql(
        database,
        "CREATE ROLE reader LOGIN; GRANT USAGE ON SCHEMA newsarc TO reader;"
        " GRANT SELECT ON ALL TABLES IN SCHEMA newsarc TO reader",
    )
    found = newsarc("--archive", server.url(database, "reader"), "search", "码头")
    assert (found.code, found.err, found.out) == (0, "", newsarc("search", "码头").out)


def test_what_is_not_wholly_published_is_told(newsarc: Call, address: str, server: Server) -> None:
    server.sql(address.rpartition("/")[2], "UPDATE newsarc.setting SET value = 'begun' WHERE name = 'state'")
    told = newsarc("--archive", address, "count")
    assert (told.code, told.out) == (0, "2\n")
    assert told.err.endswith("a publish goes on, or was broken off: not all may be here\n")


def test_where_nothing_is_published(newsarc: Call, archive: Path, url: str, server: Server) -> None:
    told = newsarc("--archive", url, "list")
    assert (told.code, len(told.err.splitlines())) == (EXIT_FAILED, 1)
    assert f"no archive is published here yet: `newsarc publish {url}` does it" in told.err


def test_a_server_that_goes_away(newsarc: Call, address: str, server: Server) -> None:
    from newsarc.errors import ServerUnusable  # noqa: PLC0415 - beside the next
    from newsarc.postgresql.archive import open_published  # noqa: PLC0415 - where psycopg is missing it skips

    with open_published(address, pytest.fail) as published:
        server.sql(
            "postgres",
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = "
            f"'{address.rpartition('/')[2]}' AND pid <> pg_backend_pid()",
        )
        with pytest.raises(ServerUnusable, match="the server cannot be used"):
            published.count(None)


def test_an_address_may_be_set(newsarc: Call, address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEWSARC_ARCHIVE", address.replace("newsarc@", "newsarc:secret@"))
    assert newsarc("count").out == "2\n"
    assert "secret" not in newsarc("config").out
