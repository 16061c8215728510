"""What Datasette shows of an archive: its search box, its table, and nothing that it should not."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

import pytest

from tests.web.conftest import asking

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Call = Callable[..., Any]

QUERIES = (
    "晨",
    "車",
    "码头",
    "湖边小镇",
    "清晨六点，码头上站满了",
    "headline:山里",
    "author:林知夏",
    "page:A2",
    "date:2031-03 -公路",
    "公路 OR 码头",
    "kind:notice",
    "id:3",
    "没有的词",
)


def ids_of_table(get: Call, query: str, table: str = "articles") -> list[int]:
    answer = get(f"/archive/{table}.json?_shape=array&_search={quote(query)}")
    assert answer.status_code == 200
    return sorted(row["id"] for row in answer.json())


@pytest.mark.parametrize("query", QUERIES)
def test_the_search_box_finds_what_the_command_line_finds(get: Call, newsarc: Call, query: str) -> None:
    expected = sorted(map(int, newsarc("search", query, "--format", "ids").out.split()))
    if query == "kind:notice":
        assert expected == [2]  # which is no article, and in no row of the view
        expected = []
    assert ids_of_table(get, query) == expected


def test_a_query_that_cannot_be_read_is_told(get: Call) -> None:
    answer = get(f"/archive/articles?_search={quote('foo:bar')}")
    assert answer.status_code == 400
    assert "expected a known field" in answer.text


def test_what_the_search_box_does_not_know_is_told(get: Call) -> None:
    answer = get("/archive/articles.json?_search_headline=x")
    assert answer.status_code == 400
    assert "_search=headline:WORDS" in answer.json()["error"]


def test_the_search_box_and_the_facets_are_there(get: Call) -> None:
    page = get(f"/archive/articles?_search={quote('码头')}").text
    assert '<input id="_search" type="search" name="_search" value="码头">' in page
    for facet in ("newspaper", "year", "section"):
        assert f'data-column="{facet}"' in page
    facets = get("/archive/articles.json").json()["facet_results"]
    assert {name: [one["value"] for one in facet["results"]] for name, facet in facets.items()} == {
        "newspaper": ["湖光日报"],
        "year": [2031],
        "section": [],
    }


def test_a_row_leads_to_its_article(get: Call) -> None:
    assert '<a href="/archive/-/article/1">1</a>' in get("/archive/articles").text


def test_control_characters_are_shown(get: Call) -> None:
    page = get("/archive/articles").text
    assert "\x1b" not in page
    assert "␛[2J" in page


@pytest.mark.parametrize(
    ("address", "status"),
    [
        ("/archive?sql=select+1", 403),
        ("/archive.json?sql=select+1", 403),
        ("/archive/articles?_where=1", 403),
        ("/archive.db", 403),
        ("/archive/article", 403),
        ("/archive/source", 403),
        ("/archive/source/1", 403),
        ("/archive/removed_row.json", 403),
        ("/archive/search_docsize", 403),
        ("/archive/articles", 200),
    ],
)
def test_only_articles_are_shown_and_no_sql_is_asked(get: Call, address: str, status: int) -> None:
    assert get(address).status_code == status


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH"])
def test_nothing_is_written(get: Call, served: Any, archive: Path, method: str) -> None:
    before = archive.read_bytes()
    assert get("/archive/articles", method).status_code == 405
    connection = served.get_database("archive").connect()
    with closing(connection), pytest.raises(sqlite3.OperationalError, match="readonly"):
        connection.execute("DELETE FROM article")
    with pytest.raises(PermissionError):
        served.get_database("archive").connect(write=True)
    assert archive.read_bytes() == before


@pytest.mark.parametrize(
    ("host", "status"),
    [
        ("127.0.0.1:8001", 302),
        ("localhost", 302),
        ("archive.example", 302),
        ("evil.example", 421),
        ("evil.example:8001", 421),
        ("127.0.0.1.evil.example", 421),
    ],
)
def test_a_name_that_was_made_to_mean_this_machine_is_refused(get: Call, host: str, status: int) -> None:
    answer = get("/", host=host)
    assert answer.status_code == status
    assert ("--name" in answer.text) is (status == 421)


def test_answers_are_for_no_other_site(get: Call) -> None:
    headers = get("/archive/articles.json", origin="https://evil.example").headers
    assert "access-control-allow-origin" not in headers
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["cross-origin-resource-policy"] == "same-origin"
    assert headers["x-frame-options"] == "DENY"


def test_it_is_loaded_by_every_datasette() -> None:
    from datasette.plugins import pm  # noqa: PLC0415 - an extra

    assert "newsarc.web.plugin" in [plugin.__name__ for plugin in pm.get_plugins()]


@pytest.fixture
def somebodys(archive: Path, tmp_path: Path) -> Any:
    """A Datasette that somebody else started, of an archive and of another database."""
    from datasette.app import Datasette  # noqa: PLC0415 - an extra

    other = tmp_path / "other.db"
    with closing(sqlite3.connect(other)) as connection:
        connection.execute("CREATE TABLE articles (id INTEGER PRIMARY KEY, t)")
        connection.execute("INSERT INTO articles VALUES (1, 'x')")
        connection.commit()
    return Datasette([str(archive), str(other)])


def test_in_any_datasette_the_search_box_speaks_our_language(somebodys: Any) -> None:
    get = asking(somebodys)
    assert ids_of_table(get, "headline:山里") == [3]
    assert ids_of_table(get, "kind:notice", "article") == [2]
    assert get("/archive/-/article/1").status_code == 200
    phrase = quote("select rowid from search where search match phrase('山里')")
    assert get(f"/archive.json?_shape=arrays&sql={phrase}").json()["rows"] == [[3]]


def test_other_databases_are_left_as_they_are(somebodys: Any) -> None:
    get = asking(somebodys)
    assert json.loads(get("/other/articles.json?_shape=array&_search=nothing").text) == [{"id": 1, "t": "x"}]
    assert get("/other/articles/1").status_code == 200
    assert get("/other/-/search").status_code == 404
    assert "newsarc.css" not in get("/other/articles").text
    assert get("/", "GET", host="evil.example").status_code == 200
