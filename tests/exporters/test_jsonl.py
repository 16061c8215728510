import json
from collections.abc import Callable

from newsarc.exporters.jsonl import export
from newsarc.model.records import Entry

FULL = {
    "schema": 1,
    "id": 7,
    "ref": "k3vx2mq7wd4a",
    "kind": "article",
    "newspaper": "湖光日报",
    "date": "2031-03-15",
    "edition": None,
    "page": "A1",
    "section": "要闻",
    "column": "春茶故事",
    "position": 1,
    "kicker": "春耕备耕走基层",
    "headline": "湖边小镇 迎来第一船茶苗",
    "deck": "三百亩新茶园今春开种\n明年可采头茶",
    "byline": "本报记者 林知夏 通讯员 高若谷",
    "contributors": [{"name": "林知夏", "role": "本报记者"}, {"name": "高若谷", "role": None}],
    "agency": "新江社",
    "place": "湖州",
    "filed_on": "2031-03-14",
    "body": "清晨六点，码头上已经站满了人。\n茶苗从哪里来\n“一共四万株。”林场场长说。",
    "jump_to": "3",
    "jump_from": None,
    "url": None,
    "language": "zh-Hans",
    "tags": [],
    "note": None,
    "source": {
        "path": "/papers/2031/a1.txt",
        "sha256": "ab" * 32,
        "encoding": "gb18030",
        "first_line": 3,
        "last_line": 9,
    },
    "imported_at": "2031-03-16T05:30:00+00:00",
}


def test_a_full_entry_is_the_contract(entry: Entry) -> None:
    (line,) = export([entry])
    assert json.loads(line) == FULL


def test_the_keys_have_the_contract_s_order(entry: Entry) -> None:
    (line,) = export([entry])
    assert list(json.loads(line)) == list(FULL)
    assert list(json.loads(line)["source"]) == list(FULL["source"])  # type: ignore[call-overload]  # a dict


def test_what_was_not_printed_is_null_and_its_key_is_there(bare_entry: Entry) -> None:
    (line,) = export([bare_entry])
    found = json.loads(line)
    assert list(found) == list(FULL)
    absent = ("newspaper", "date", "headline", "deck", "byline", "agency", "filed_on", "jump_to", "language")
    assert {found[key] for key in absent} == {None}
    assert found["contributors"] == []


def test_each_entry_is_one_line_with_its_letters_as_they_are(entry: Entry, bare_entry: Entry) -> None:
    lines = list(export([entry, bare_entry]))
    assert [line.count("\n") for line in lines] == [1, 1]
    assert "湖光日报" in lines[0]


def test_control_characters_are_escaped_and_come_back(make_entry: Callable[..., Entry]) -> None:
    hostile = "a\x1b[2J\x07\x9b\u202eb\x7f"
    (line,) = export([make_entry(kicker=hostile)])
    assert line.rstrip("\n").isprintable()
    assert json.loads(line)["kicker"] == hostile
