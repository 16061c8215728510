import json
import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from newsarc.store.database import light_transaction as light_transaction_module
from newsarc.store.database.lock import hold

Call = Callable[..., Any]
pytestmark = pytest.mark.usefixtures("archive")

NEWS = "桥上看灯\n\n昨夜，几千人在码头边的桥上看灯。\n"


@pytest.fixture
def ferries(newsarc: Call) -> None:
    assert newsarc("saved", "add", "ferries", "码头", "OR", "渡口").code == 0


@pytest.fixture
def import_news(newsarc: Call, tmp_path: Path) -> Callable[[int], None]:
    """Import as many articles that the saved query finds."""

    def import_articles(count: int) -> None:
        for number in range(count):
            path = tmp_path / f"news{number}.txt"
            path.write_text(NEWS.replace("几千", f"{number + 2}千"))
            assert newsarc("import", path, "--quiet").code == 0

    return import_articles


def ids(newsarc: Call, *arguments: object) -> list[str]:
    found = newsarc("search", *arguments, "--format", "ids")
    assert (found.code, found.err) == (0, "")
    return list(found.out.split())


def test_add_list_and_remove(newsarc: Call, ferries: None) -> None:
    listed = newsarc("saved", "list", "--format", "csv").out.splitlines()
    assert listed[0] == "name,new,query,saved_at,export"
    assert listed[1].startswith("ferries,1,码头 OR 渡口,20")
    assert json.loads(newsarc("saved", "list", "--format", "json").out)[0]["new"] == 1
    removed = newsarc("saved", "remove", "ferries")
    assert (removed.code, removed.out, removed.err) == (0, "", "")
    assert newsarc("saved", "list").out == ""


def test_wrong_names_and_queries(newsarc: Call, ferries: None) -> None:
    for arguments, code, said in (
        (("add", "roads", '"no end'), 2, "newsarc: cannot read the query '\"no end' at character "),
        (("add", "roads", " "), 2, "newsarc: a saved query needs a name and a query: `newsarc saved add "),
        (("add", " ", "公路"), 2, "newsarc: a saved query needs a name and a query: `newsarc saved add "),
        (("add", "ferries", "公路"), 1, "newsarc: 'ferries' is the query '码头 OR 渡口' already: "),
        (("remove", "roads"), 1, "newsarc: no query is saved as 'roads': `newsarc saved list` shows "),
    ):
        found = newsarc("saved", *arguments)
        assert (found.code, found.out) == (code, "")
        assert found.err.startswith(said)
    assert newsarc("saved", "add", "ferries", "码头 OR 渡口").code == 0


def test_a_saved_query_is_asked_by_its_name(newsarc: Call, ferries: None) -> None:
    assert ids(newsarc, "--saved", "ferries") == ["1"]
    assert ids(newsarc, "--saved", "ferries", "清晨") == ["1"]
    assert ids(newsarc, "--saved", "ferries", "公路") == []
    assert ids(newsarc, "--saved", "ferries", "--page", "A2") == []
    assert newsarc("search", "--saved", "ferries", "--format", "kwic").code == 0
    unknown = newsarc("search", "--saved", "roads")
    assert (unknown.code, unknown.out) == (1, "")
    assert unknown.err.startswith("newsarc: no query is saved as 'roads'")


def test_new_is_bad_usage_without_a_saved_query_or_with_another(newsarc: Call, ferries: None) -> None:
    for arguments in (("--new",), ("码头", "--new")):
        found = newsarc("search", *arguments)
        assert (found.code, found.out) == (2, "")
        assert found.err == "newsarc: --new goes with a saved query: name it with --saved NAME\n"
    for more in (("公路",), ("--page", "A1")):
        found = newsarc("search", "--saved", "ferries", "--new", *more)
        assert (found.code, found.out) == (2, "")
        assert found.err.startswith("newsarc: --new remembers what the saved query found: ")


def test_new_is_shown_once(newsarc: Call, ferries: None, import_news: Callable[[int], None]) -> None:
    assert ids(newsarc, "--saved", "ferries", "--new") == ["1"]
    assert ids(newsarc, "--saved", "ferries", "--new") == []
    import_news(2)
    assert ids(newsarc, "--saved", "ferries") != []
    assert sorted(ids(newsarc, "--saved", "ferries", "--new")) == ["4", "5"]
    assert ids(newsarc, "--saved", "ferries", "--new") == []
    assert len(ids(newsarc, "--saved", "ferries")) == 3


def test_all_that_is_new_is_shown_unless_limited(
    newsarc: Call, ferries: None, import_news: Callable[[int], None]
) -> None:
    import_news(24)
    assert len(ids(newsarc, "--saved", "ferries", "--new", "--limit", 3)) == 3
    assert len(ids(newsarc, "--saved", "ferries", "--new")) == 22
    assert ids(newsarc, "--saved", "ferries", "--new") == []


def test_what_was_removed_and_is_back_is_not_new(
    newsarc: Call, ferries: None, import_news: Callable[[int], None]
) -> None:
    import_news(2)
    assert len(ids(newsarc, "--saved", "ferries", "--new")) == 3
    newsarc("remove", "id:5", "--yes")
    assert ids(newsarc, "--saved", "ferries", "--new") == []
    newsarc("remove", "--undo")
    assert ids(newsarc, "--saved", "ferries", "--new") == []


@pytest.fixture
def environment(archive: Path) -> dict[str, str]:
    return {**os.environ, "NEWSARC_ARCHIVE": str(archive)}


ASK = [sys.executable, "-m", "newsarc", "search", "--saved", "ferries", "--new"]


def test_what_nobody_read_is_shown_again(newsarc: Call, ferries: None, environment: dict[str, str]) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run(ASK, stdout=writing, stderr=subprocess.PIPE, env=environment, check=False)
    os.close(writing)
    assert (done.returncode, done.stderr) == (0, b"")
    assert ids(newsarc, "--saved", "ferries", "--new") == ["1"]


@pytest.fixture
def held(archive: Path, ferries: None, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(light_transaction_module, "hold", partial(hold, wait_seconds=0.05))
    with hold(archive, wait_seconds=1):
        yield


@pytest.mark.usefixtures("held")
def test_while_an_import_runs_the_answer_is_out_and_shown_again(newsarc: Call) -> None:
    found = newsarc("search", "--saved", "ferries", "--new", "--format", "ids")
    assert (found.code, found.out) == (75, "1\n")
    assert "the archive is busy" in found.err
    assert newsarc("search", "--saved", "ferries", "--new", "--format", "ids").out == "1\n"


def test_remembering_loads_nothing_slow(archive: Path, ferries: None, environment: dict[str, str]) -> None:
    command = [*ASK[:1], "-X", "importtime", *ASK[1:]]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    loaded = {line.rsplit("|", 1)[-1].strip().split(".")[0] for line in done.stderr.splitlines()}
    assert loaded & {"rich", "sqlite_utils", "dateutil", "pydantic"} == set()
    connection = sqlite3.connect(archive)
    (seen,) = connection.execute("SELECT seen_id FROM saved").fetchone()
    connection.close()
    assert seen == 3
