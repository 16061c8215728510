"""The browser from the first key to the last."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import pytest

from newsarc.store.database.archive import open_archive
from newsarc.store.user.notes import notes_of
from newsarc.store.user.tags import add_tag, tags_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.browse.conftest import Driver

    Browse = Callable[..., None]

_NOW = datetime(2031, 3, 17, tzinfo=UTC)


def test_an_article_is_found_read_marked_cited_and_opened(browse: Browse, archive: Path) -> None:
    async def script(driver: Driver) -> None:
        assert "1 of 2" in driver.lines[0]
        await driver.type("码头")
        assert "1 of 1" in driver.lines[0]
        assert "▌ 湖边小镇迎来茶苗" in driver.text
        assert "清晨六点，码头上站满了人。␛[2J" in driver.text
        await driver.press("enter", "enter")
        assert driver.app.place == "article"
        await driver.press("t", *"Tea", "enter")
        assert "tagged #Tea" in driver.lines[1]
        assert "#Tea" in driver.lines[4]
        assert "tags: Tea" in driver.text
        assert driver.app.place == "article"
        await driver.press("a", *"ask", "enter", "c")
        assert driver.copied == "林知夏. 湖边小镇迎来茶苗[N]. 湖光日报，2031-03-15（A1）."
        await driver.press("y")
        assert driver.copied.startswith("“清晨六点，码头上站满了人。␛[2J” (paragraph 1)\n林知夏. ")
        assert "copied: “清晨六点" in driver.lines[1]
        (archive.parent / "a.txt").touch()
        await driver.press("o")
        assert driver.opened == [str(archive.parent / "a.txt")]
        await driver.press("t", *"tea", "enter", "q")
        assert driver.app.return_code == 0

    browse(script)
    with open_archive(archive) as opened:
        assert tags_of(opened) == ()
        assert [note.text for note in notes_of(opened)] == ["ask"]


@pytest.mark.slow
def test_a_note_is_shown_to_be_changed_and_an_empty_one_goes(browse: Browse, archive: Path) -> None:
    async def script(driver: Driver) -> None:
        await driver.press("escape", "a", *"ab", "enter", "a", "c", "enter")
        assert "note: abc" in driver.text
        await driver.press("a", "escape")
        assert "note: abc" in driver.text
        await driver.press("a", "backspace", "backspace", "backspace", "enter")
        assert "note taken off" in driver.lines[1]

    browse(script)
    with open_archive(archive) as opened:
        assert notes_of(opened) == ()


def test_a_query_that_is_not_done_is_told_and_the_list_stays(browse: Browse) -> None:
    async def script(driver: Driver) -> None:
        await driver.type("码头 (")
        assert "cannot read the query" in driver.lines[1]
        assert "湖边小镇迎来茶苗" in driver.text
        await driver.type("人)")
        assert "best first" in driver.lines[1]
        await driver.type(" date:2")
        assert "cannot read the query" in driver.lines[1]

    browse(script)


@pytest.mark.slow
def test_where_nothing_is_found_it_says_why(browse: Browse) -> None:
    async def script(driver: Driver) -> None:
        await driver.type("newspaper:湖先日报")
        assert "nothing found" in driver.text
        assert "no article has `newspaper:湖先日报`" in driver.text
        assert "湖光日报?" in driver.text or "湖光日报 " in driver.text
        assert driver.lines[0].endswith(" 0")
        await driver.press("enter", "enter", "t", "c", "y", "o", "n", "end")
        assert driver.app.return_code is None

    browse(script)


def test_a_narrow_terminal_shows_one_pane_at_a_time(browse: Browse) -> None:
    async def script(driver: Driver) -> None:
        assert "山里通车" in driver.text
        assert "│" not in driver.text
        await driver.press("enter", "enter")
        assert "山里通车" not in driver.text
        assert "湖光日报 · 2031-03-15 · page A1" in driver.text
        await driver.press("n")
        assert "公路今天通车。" in driver.text
        assert "2 of 2" in driver.lines[0]
        await driver.press("escape")
        assert "▌ 山里通车" in driver.text
        await driver.press("f")
        assert "newspaper" in driver.text
        assert "山里通车" not in driver.text
        await driver.pilot.resize_terminal(160, 40)
        await driver.settle()
        assert "公路今天通车。" in driver.text
        assert "newspaper" in driver.text
        await driver.pilot.resize_terminal(20, 5)
        await driver.settle()
        assert driver.app.return_code is None

    browse(script, "", size=(80, 24))


def test_facets_narrow_and_are_taken_back(browse: Browse, archive: Path) -> None:
    add_tag(archive, "road", ["3"], _NOW)

    async def script(driver: Driver) -> None:
        await driver.press("escape", "f")
        assert "湖光日报" in driver.text
        await driver.press("end", "up", "enter")
        assert "1 of 1" in driver.lines[0]
        assert "tag road" in driver.lines[1]
        await driver.press("backspace")
        assert "1 of 2" in driver.lines[0]

    browse(script, size=(160, 40))


@pytest.mark.slow
def test_orders_take_turns(browse: Browse) -> None:
    async def script(driver: Driver) -> None:
        assert "newest first" in driver.lines[1]
        await driver.press("escape", "s")
        assert "oldest first" in driver.lines[1]
        await driver.press("s", "slash", *"人", "escape", "s")
        assert "oldest first" in driver.lines[1]

    browse(script)


@pytest.mark.slow
def test_an_article_that_was_removed_meanwhile_is_told(browse: Browse, newsarc: Any, archive: Path) -> None:
    async def script(driver: Driver) -> None:
        assert newsarc("remove", "3", "--yes").code == 0
        await driver.press("escape", "down")
        assert "article 3 was removed" in driver.lines[1]
        await driver.press("c", "t", *"x", "enter")
        assert "article 3 was removed" in driver.lines[1]
        await driver.press("ctrl+l")
        assert "1 of 1" in driver.lines[0]

    browse(script)


@pytest.mark.slow
def test_the_beginning_of_a_word_finds_while_it_is_typed(
    browse: Browse, newsarc: Any, tmp_path: Path
) -> None:
    (tmp_path / "b.jsonl").write_text('{"headline": "The harbour", "body": "Ships."}\n')
    assert newsarc("import", "b.jsonl").code == 0

    async def script(driver: Driver) -> None:
        await driver.type("harb")
        assert "words that begin so: harb*" in driver.lines[1]
        assert "▌ The harbour" in driver.text
        await driver.type("our")
        assert "best first" in driver.lines[1]

    browse(script)


def test_help_and_a_query_that_was_given(browse: Browse) -> None:
    async def script(driver: Driver) -> None:
        assert driver.app.place == "hits"
        assert "1 of 1" in driver.lines[0]
        await driver.press("question_mark")
        assert "copy the reference" in driver.text
        await driver.press("escape")
        assert "copy the reference" not in driver.text

    browse(script, "码头")
