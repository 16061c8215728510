"""`newsarc sql`: read-only, within the archive, in the forms of rows."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Call = Callable[..., Any]

COUNT = "SELECT kind, count(*) AS number FROM article GROUP BY kind ORDER BY kind"


def test_an_answer_is_rows(newsarc: Call, archive: Path) -> None:
    assert newsarc("sql", COUNT).out == "article\t2\nnotice\t1\n"
    assert newsarc("sql", COUNT, "--format", "csv").out == "kind,number\r\narticle,2\r\nnotice,1\r\n"
    assert json.loads(newsarc("sql", COUNT, "--format", "json").out)[1] == {"kind": "notice", "number": 1}
    assert newsarc("sql", "SELECT x'00ff' AS a").out == "00ff\n"
    assert "\x1b" not in newsarc("sql", "SELECT body FROM article").out


@pytest.mark.parametrize(
    ("words", "ids"),
    [
        ("晨", "1"),
        ("車", "3"),
        ("码头", "1"),
        ("码头上站", "1"),
        ("湖边小镇迎来茶苗", "1"),
        ("码头上站满了人", "1"),
        ("今天", "3"),
        ("，", ""),
        ("晨清", ""),
        (" ", ""),
    ],
)
def test_the_index_answers_sql_for_words_of_any_length(
    newsarc: Call, archive: Path, words: str, ids: str
) -> None:
    sql = (
        f"SELECT id FROM articles WHERE id IN (SELECT rowid FROM search WHERE search MATCH phrase('{words}'))"
    )
    assert newsarc("sql", sql).out.split() == ids.split()
    assert newsarc("sql", "SELECT phrase(NULL) IS NULL").out == "1\n"


@pytest.mark.parametrize(
    "question",
    [
        "DELETE FROM article",
        "CREATE TABLE a (b)",
        "ATTACH 'other.db' AS other",
        "ATTACH 'data_version' AS other",
        "PRAGMA query_only = 0",
        "SELECT * FROM articels",
        "SELECT 1; SELECT 2",
        "no question",
        "",
    ],
)
def test_what_is_no_question_is_refused(newsarc: Call, archive: Path, tmp_path: Path, question: str) -> None:
    before = newsarc("export").out
    done = newsarc("sql", question)
    assert (done.code, done.out) == (2, "")
    assert done.err.startswith("newsarc: cannot answer this SQL: ")
    assert done.err.count("\n") == 1
    assert newsarc("export").out == before
    assert not [name for name in ("other.db", "data_version") if (tmp_path / name).exists()]
