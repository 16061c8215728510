"""The table of fields is what the model, the schema, the exports and the query language have."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from newsarc.exporters.csv_rows import COLUMNS
from newsarc.exporters.jsonl import entry_object
from newsarc.fields import CORRECTABLE, DECLARED, FIELDS, FULL_TEXT, NAMED, Field, Home, Match, Shape
from newsarc.model.issue import IssuePage
from newsarc.model.parts import Dateline, Part
from newsarc.model.records import Record
from newsarc.query.fields import field_named
from newsarc.query.parser import parse_query
from newsarc.store.articles.lookup import entry_named
from newsarc.store.articles.rows import row_from_record
from newsarc.store.database.archive import open_archive
from newsarc.store.database.definitions import schema_sql
from newsarc.store.search.finding import find_entries
from newsarc.store.user.corrections import Changes, open_for_correcting
from newsarc.text.matching.marked_characters import ANYWHERE

if TYPE_CHECKING:
    from pathlib import Path

    from newsarc.model.records import Entry

TYPES = {Home.RECORD: Record, Home.ISSUE: IssuePage, Home.PART: Part, Home.DATELINE: Dateline}
NOW = datetime(2031, 4, 1, tzinfo=UTC)


def table(sql: str) -> list[str]:
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.executescript(schema_sql())
        return [row[0] for row in connection.execute(sql)]


@pytest.mark.parametrize("field", FIELDS, ids=lambda field: field.name)
def test_a_field_is_an_attribute_of_its_home(field: Field) -> None:
    assert (field.attribute or field.name) in TYPES[field.home].__annotations__


def test_what_can_be_declared_is_what_an_issue_has() -> None:
    assert [field.name for field in DECLARED] == list(IssuePage.__annotations__)


def test_rows_have_the_columns_of_the_schema(entry: Entry) -> None:
    others = {"id", "ref", "digest", "source_id", "imported_at"}
    columns = table("SELECT name FROM pragma_table_info('article')")
    assert set(row_from_record(entry.record)) == {*columns} - others


def test_the_full_text_index_has_the_columns_that_words_are_asked_of() -> None:
    assert set(FULL_TEXT) == {*table("SELECT name FROM pragma_table_info('search')")} - {"search", "rank"}
    assert set(FULL_TEXT) == ANYWHERE


@pytest.mark.parametrize(
    "field", [field for field in FIELDS if field.match in {Match.PIECE, Match.LABEL, Match.SUBTAG}], ids=str
)
def test_a_column_that_is_asked_for_has_an_index(field: Field) -> None:
    indexed = table(
        "SELECT info.name FROM sqlite_master JOIN pragma_index_info(sqlite_master.name) AS info"
        " WHERE tbl_name = 'article' AND type = 'index' AND info.seqno = 0"
    )
    assert field.name in indexed


def test_every_field_is_exported(entry: Entry) -> None:
    names = [field.name for field in FIELDS]
    exported = entry_object(entry)
    assert [name for name in exported if name in names] == names
    assert [name for name in COLUMNS if name in names] == names
    assert [name for name in names if exported[name] in (None, [])] == ["edition", "jump_from", "url"]


def test_the_query_language_knows_every_name() -> None:
    for field in FIELDS:
        for name in (field.name, *field.chinese) if field.match else ():
            assert field_named(name) == field.name


def test_no_two_fields_share_a_name() -> None:
    names = [name for field in FIELDS for name in (field.name, *field.chinese)]
    assert len(names) == len(set(names)) == len(NAMED) + sum(len(field.chinese) for field in FIELDS)


def test_where_an_article_stands_cannot_be_corrected() -> None:
    assert {field.name for field in FIELDS} - {field.name for field in CORRECTABLE} == {"position"}
    assert NAMED["position"].shape is Shape.NUMBER


def test_a_column_is_corrected_found_and_exported(archive: Path) -> None:
    with open_for_correcting(archive) as corrector:
        assert corrector.correct("1", Changes({"column": "走基层"}), NOW) == ("column",)
    with open_archive(archive) as opened:
        assert entry_object(entry_named(opened, "1"))["column"] == "走基层"
        assert entry_object(entry_named(opened, "1", is_uncorrected=True))["column"] is None
        for query, ids in (("column:基层", [1]), ("欄目:走*", [1]), ("栏目:基*", []), ("-column:走", [3])):
            assert [entry.id for entry in find_entries(opened, parse_query(query))] == ids
    with open_for_correcting(archive) as corrector:
        corrector.correct("1", Changes({}, frozenset({"column"})), NOW)
    with open_archive(archive) as opened:
        assert entry_named(opened, "1").record.part.column is None
