"""Which articles have a vector, and that its lexemes are those of the tokens."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

pytest.importorskip("psycopg", reason="the extra `postgresql` is not installed")

from newsarc.postgresql.vectors import COLUMN_END, UNLISTED, WHOLE, index_text, lexemes_of, tokens_of
from newsarc.text.matching.tokens import index_tokens

if TYPE_CHECKING:
    from tests.postgresql.server import Server

TEXTS = {
    "headline": "開門紅 GDP",
    "kicker": None,
    "deck": "5.2",
    "byline": "记者 林",
    "body": "红，economy 增长5%",
}


@pytest.mark.parametrize(
    ("body", "form"), [("上" * 3_999, WHOLE), ("上" * 4_000, UNLISTED), ("上，" * 9_000, WHOLE)]
)
def test_a_long_run_is_not_listed(body: str, form: int) -> None:
    assert (
        index_text({"headline": None, "kicker": None, "deck": None, "byline": None, "body": body}).form
        == form
    )


def test_items_stand_for_the_tokens_of_the_archive_file() -> None:
    indexed = index_text(TEXTS)
    columns = [*indexed.heading.split(COLUMN_END), indexed.stream]
    tokens = [[token for item in column.split() for token in tokens_of(item)] for column in columns]
    assert tokens == [index_tokens(text or "").split() for text in TEXTS.values()]


def test_the_server_makes_the_lexemes_of_all_tokens(server: Server, url: str) -> None:
    from newsarc.postgresql.connection import connect  # noqa: PLC0415 - where psycopg is missing it skips
    from newsarc.postgresql.settings import prepare  # noqa: PLC0415 - likewise

    indexed = index_text(TEXTS)
    with connect(url, is_read_only=False) as session:
        prepare(session, "one")
        sql = "SELECT tsvector_to_array(lexemes(%s::smallint, %s, %s)) AS lexemes"
        row = session.row(sql, (indexed.form, indexed.heading, indexed.stream))
    assert row is not None
    wanted = {
        lexeme
        for text in TEXTS.values()
        for one in index_tokens(text or "").split()
        for lexeme in lexemes_of(one)
    }
    assert {one for one in row["lexemes"] if not one[0].isupper()} == wanted
    assert {one for one in row["lexemes"] if one[0].isupper()} == {
        "A开",
        "A开门",
        "A门",
        "A门红",
        "A红",
        "Agdp",
        "C5",
        "C¦",
        "C2",
        "D记",
        "D记者",
        "D者",
        "D者林",
        "D林",
    }
