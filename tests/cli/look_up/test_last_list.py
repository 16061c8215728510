"""`@3` is the third article of the last list or search that a person saw."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from newsarc.cli.options.last_list import MOST, recall, remember
from tests.cli.terminals import environment, on_a_terminal

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Call = Callable[..., Any]


@pytest.fixture(autouse=True)
def state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "state"
    monkeypatch.setenv("XDG_STATE_HOME", str(folder))
    return folder / "newsarc"


def test_a_place_of_a_search_is_shown_with_its_words_marked(archive: Path) -> None:
    environ = environment(archive)
    assert "@1" in on_a_terminal(["search", "码头"], environ)
    shown = on_a_terminal(["show", "@1"], environ)
    assert "\x1b[1m湖边小镇迎来茶苗" in shown
    assert "\x1b[1;7m码头" in shown
    assert "\x1b[1;7m" not in on_a_terminal(["show", "1"], environ)


def test_a_headline_is_marked(archive: Path) -> None:
    assert "\x1b[1;7m茶苗" in on_a_terminal(["search", "茶苗"], environment(archive))


def test_a_list_in_a_pipe_is_not_remembered(newsarc: Call, archive: Path, state: Path) -> None:
    assert newsarc("list").code == 0
    assert recall(archive) is None
    assert not state.exists()


def test_places_name_articles_of_all_commands(newsarc: Call, archive: Path) -> None:
    refs = [newsarc("show", article_id, "-f", "json").out.split('"ref": "')[1][:12] for article_id in "31"]
    remember(archive, "", refs)
    assert newsarc("show", "@1").out == newsarc("show", "3").out
    assert newsarc("show", "@2", "@1").out == newsarc("show", "1", "3").out
    assert newsarc("cite", "@1").err == newsarc("cite", "3").err
    assert newsarc("tag", "add", "seen", "@2").code == 0
    assert newsarc("list", "tag:seen", "-f", "ids").out == "1\n"
    missing = newsarc("show", "@3")
    assert (missing.code, missing.err) == (1, "newsarc: no @3: the last list has 2 articles, @1 to @2\n")
    assert newsarc("show", "@0").code == 1


@pytest.mark.parametrize("is_of_another", [True, False])
def test_without_a_list_of_this_archive_there_are_no_places(
    newsarc: Call, archive: Path, tmp_path: Path, is_of_another: bool
) -> None:
    if is_of_another:
        remember(tmp_path / "other.db", "", ["aaaabbbbcccc"])
    done = newsarc("show", "@1")
    assert (done.code, done.out) == (1, "")
    assert done.err == (
        "newsarc: @1 is of the last list, and none of this archive is known: list or search first\n"
    )
    assert archive.exists()


@pytest.mark.parametrize("kept", [b"", b"[1]", b"{}", b"\xff", b'{"archive": 1, "query": "", "refs": 3}'])
def test_a_file_that_somebody_else_wrote_is_none(archive: Path, state: Path, kept: bytes) -> None:
    remember(archive, "", ["aaaabbbbcccc"])
    (state / "last-list.json").write_bytes(kept)
    assert recall(archive) is None


def test_a_long_list_is_remembered_up_to_a_bound(archive: Path, state: Path) -> None:
    remember(archive, "x" * 10_000, [f"{number:012}" for number in range(5 * MOST)])
    last = recall(archive)
    assert last is not None
    assert len(last.refs) == MOST
    assert [path.name for path in state.iterdir()] == ["last-list.json"]


def test_where_nothing_can_be_written_lists_are_shown(
    archive: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "file"))
    assert "山里通车" in on_a_terminal(["list"], environment(archive))


def test_the_next_and_the_one_before_count_from_the_last_shown(newsarc: Call, archive: Path) -> None:
    refs = [newsarc("show", article_id, "-f", "json").out.split('"ref": "')[1][:12] for article_id in "31"]
    remember(archive, "", refs)
    assert newsarc("show", "@").code == 1
    assert newsarc("show", "@+1").out == newsarc("show", "3").out
    assert newsarc("show", "@+").out == newsarc("show", "1").out
    assert newsarc("tag", "add", "seen", "@").code == 0
    assert newsarc("note", "@-1", "road").code == 0
    assert newsarc("list", "tag:seen", "-f", "ids").out == "1\n"
    assert newsarc("list", "is:noted", "-f", "ids").out == "3\n"
    missing = newsarc("show", "@+1")
    assert (missing.code, missing.err) == (1, "newsarc: no @+1: the last list has 2 articles, @1 to @2\n")
    assert newsarc("show", "@-1").out == newsarc("show", "3").out
    assert newsarc("cite", "@").err == newsarc("cite", "3").err
