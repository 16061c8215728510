"""The browser reads a published archive as it does a file, and marks nothing there."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

pytest.importorskip("psycopg", reason="an extra")
pytest.importorskip("textual", reason="an extra")

from newsarc.errors import NotPublished, ServerUnusable
from newsarc.postgresql.questions import asking
from tests.browse.conftest import drive

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from newsarc.postgresql.archive import PublishedArchive
    from tests.browse.conftest import Driver
    from tests.conftest import Result
    from tests.postgresql.server import Server

    Call = Callable[..., Result]

END_ALL = (
    "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity"
    " WHERE datname = '{database}' AND pid <> pg_backend_pid()"
)


@pytest.fixture
def address(newsarc: Call, archive: Path, url: str) -> str:
    newsarc("tag", "add", "tea", "1")
    newsarc("publish", url)
    return url


def test_a_published_archive_is_searched_read_and_cited(address: str, archive: Path, server: Server) -> None:
    async def script(driver: Driver) -> None:
        assert "1 of 2" in driver.lines[0]
        await driver.type("码头")
        assert "1 of 1" in driver.lines[0]
        await driver.press("enter", "enter", "c")
        assert driver.copied == "林知夏. 湖边小镇迎来茶苗[N]. 湖光日报，2031-03-15（A1）."
        assert "tags: tea" in driver.text
        for key, command in (("t", "tag"), ("a", "note")):
            await driver.press(key)
            assert f"`{command}` is done in the archive file" in driver.lines[1]
        server.sql("postgres", END_ALL.format(database=address.rpartition("/")[2]))
        await driver.press("/", "backspace", "backspace")
        assert "1 of 2" in driver.lines[0]

    with asking(address) as ask:
        drive(script, address, ask, archive.parent, size=(160, 30))


def test_an_answer_that_nobody_wants_is_broken_off(address: str) -> None:
    def endless(published: PublishedArchive) -> object:
        return published._session.row("SELECT pg_sleep(600)")

    wanted = iter([True, True])
    with asking(address) as ask:
        assert ask(endless, is_wanted=lambda: next(wanted, False)) is None
        assert ask(lambda published: published.count(None), is_wanted=lambda: True) == 2
        assert ask(lambda published: published.count(None), is_wanted=lambda: False) is None


def test_what_is_wrong_with_the_server_is_told(address: str, server: Server) -> None:
    with asking(address.rpartition("/")[0] + "/nowhere") as ask, pytest.raises(ServerUnusable):
        ask(lambda published: published.count(None), is_wanted=lambda: True)
    server.create("nothing_published")
    with asking(server.url("nothing_published")) as ask, pytest.raises(NotPublished):
        ask(lambda published: published.count(None), is_wanted=lambda: True)
