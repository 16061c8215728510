"""JSON, TSV, Parquet, ninjs and the schema of the contract: read back by other programs' readers."""

from __future__ import annotations

import csv
import io
import json
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import pytest

from newsarc.exporters import json_array, jsonl, ninjs, tsv_rows
from newsarc.exporters.csv_rows import COLUMNS
from newsarc.exporters.forms import ExportFormat, exporter
from newsarc.exporters.json_schema import contract_schema
from newsarc.importers.standards import ninjs as ninjs_reader
from newsarc.model.issue import IssuePage, PartialDate
from newsarc.model.parts import Paragraph
from newsarc.model.sources import SourceFile

if TYPE_CHECKING:
    from collections.abc import Callable

    from newsarc.model.records import Entry


def test_json_is_one_array_of_the_lines(entry: Entry, bare_entry: Entry) -> None:
    array = json.loads("".join(json_array.export([entry, bare_entry])))
    assert array == [json.loads(line) for line in jsonl.export([entry, bare_entry])]


def test_columns_are_chosen_and_ordered(entry: Entry) -> None:
    (line,) = exporter(ExportFormat.JSONL, ("headline", "id"))([entry])
    assert line == '{"headline": "湖边小镇 迎来第一船茶苗", "id": 7}\n'
    rows = "".join(map(str, exporter(ExportFormat.CSV, ("page", "source_path", "date"))([entry])))
    assert rows == "page,source_path,date\r\nA1,/papers/2031/a1.txt,2031-03-15\r\n"


def test_tsv_has_a_header_and_keeps_paragraphs(entry: Entry) -> None:
    text = "".join(tsv_rows.export([entry]))
    (row,) = csv.DictReader(io.StringIO(text, newline=""), dialect="excel-tab")
    assert tuple(row) == COLUMNS
    assert row["body"] == "清晨六点，码头上已经站满了人。\n茶苗从哪里来\n“一共四万株。”林场场长说。"


def test_parquet_holds_what_json_lines_hold(entry: Entry, bare_entry: Entry) -> None:
    parquet = pytest.importorskip("pyarrow.parquet")
    from newsarc.exporters.parquet import export  # noqa: PLC0415 - the package may not be there

    table = parquet.read_table(io.BytesIO(b"".join(export([entry, bare_entry]))))
    assert table.to_pylist() == [json.loads(line) for line in jsonl.export([entry, bare_entry])]
    chosen = b"".join(export([entry], ("date", "contributors")))
    assert parquet.read_table(io.BytesIO(chosen)).column_names == ["date", "contributors"]


def test_parquet_of_nothing_is_a_table(entry: Entry) -> None:
    parquet = pytest.importorskip("pyarrow.parquet")
    from newsarc.exporters.parquet import export  # noqa: PLC0415 - the package may not be there

    assert parquet.read_table(io.BytesIO(b"".join(export([])))).num_rows == 0


def test_the_schema_holds_what_is_exported(entry: Entry, bare_entry: Entry) -> None:
    jsonschema = pytest.importorskip("jsonschema")
    schema = contract_schema()
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    for one in (entry, bare_entry):
        validator.validate(jsonl.entry_object(one))
    assert schema["required"] == list(jsonl.COLUMNS) == list(jsonl.entry_object(entry))


@pytest.mark.parametrize(
    ("key", "value"),
    [("id", "7"), ("date", "15.3.2031"), ("kind", "poem"), ("contributors", "林知夏"), ("headline", 3)],
)
def test_the_schema_refuses_what_is_no_article(entry: Entry, key: str, value: object) -> None:
    jsonschema = pytest.importorskip("jsonschema")
    validator = jsonschema.Draft202012Validator(contract_schema())
    assert not validator.is_valid({**jsonl.entry_object(entry), key: value})


ITEM: dict[str, Any] = {
    "uri": "newsarc:k3vx2mq7wd4a",
    "standard": {
        "name": "ninjs",
        "version": "3.1",
        "schema": "https://www.iptc.org/std/ninjs/ninjs-schema_3.1.json",
    },
    "type": "text",
    "representationType": "full",
    "contentCreated": "2031-03-15T00:00:00Z",
    "language": "zh-Hans",
    "by": "本报记者 林知夏 通讯员 高若谷",
    "located": "湖州",
    "headlines": [
        {"role": "main", "value": "湖边小镇 迎来第一船茶苗"},
        {"role": "kicker", "value": "春耕备耕走基层"},
    ],
    "descriptions": [{"role": "summary", "value": "三百亩新茶园今春开种\n明年可采头茶"}],
    "bodies": [
        {
            "role": "main",
            "contentType": "text/html",
            "value": "<p>清晨六点，码头上已经站满了人。</p>\n<h2>茶苗从哪里来</h2>\n"
            "<p>“一共四万株。”林场场长说。</p>",
        }
    ],
    "people": [
        {"name": "林知夏", "rel": "author", "literal": "本报记者"},
        {"name": "高若谷", "rel": "author"},
    ],
    "organisations": [{"name": "新江社", "rel": "agency"}],
    "infoSources": [{"name": "湖光日报"}],
    "altIds": [
        {"role": "ref", "value": "k3vx2mq7wd4a"},
        {"role": "printDate", "value": "2031-03-15"},
        {"role": "printPage", "value": "A1"},
        {"role": "printSection", "value": "要闻"},
        {"role": "printColumn", "value": "春茶故事"},
        {"role": "jumpTo", "value": "3"},
    ],
}


def test_an_item_of_ninjs(entry: Entry) -> None:
    assert json.loads("".join(ninjs.export([entry]))) == [ITEM]


def test_an_item_says_no_more_than_is_known(make_entry: Callable[..., Entry], bare_entry: Entry) -> None:
    assert set(ninjs.item_object(bare_entry)) == {
        *("uri", "standard", "type", "representationType", "bodies", "altIds")
    }
    item = ninjs.item_object(make_entry(issue=IssuePage(date=PartialDate(2031, 3))))
    assert "contentCreated" not in item
    assert {"role": "printDate", "value": "2031-03"} in item["altIds"]  # type: ignore[operator]  # a list


@pytest.mark.parametrize("url", ["javascript:alert(1)", "https://a b", 'https://a/"><script>', "x"])
def test_an_address_that_is_none_is_no_uri(make_entry: Callable[..., Entry], url: str) -> None:
    assert ninjs.item_object(make_entry(url=url))["uri"] == "newsarc:k3vx2mq7wd4a"
    good = "https://papers.example/2031/03/15?a=1"
    assert ninjs.item_object(make_entry(url=good))["uri"] == good


def test_an_item_is_read_back(make_entry: Callable[..., Entry]) -> None:
    entry = make_entry(paragraphs=(Paragraph("甲 <b>&amp;</b> 乙。", 1, 1),))
    data = "".join(ninjs.export([entry, entry])).encode()
    assert ninjs_reader.recognizes("a.ninjs.json", data)
    file = SourceFile("a.ninjs.json", data, "0" * 64)
    pages = ninjs_reader.read(file, given=IssuePage(), encoding=None).pages
    (part,) = pages[0].parts
    assert len(pages) == 2
    assert (pages[0].issue.newspaper, pages[0].issue.page) == ("湖光日报", "A1")
    assert [one.text for one in part.paragraphs] == ["甲 <b>&amp;</b> 乙。"]
    assert [one.name for one in part.contributors] == ["林知夏", "高若谷"]


def test_a_time_is_one_of_json_schema(entry: Entry) -> None:
    late = entry._replace(imported_at=datetime(2031, 3, 16, 23, 59, tzinfo=UTC))
    assert jsonl.entry_object(late)["imported_at"] == "2031-03-16T23:59:00+00:00"
