import json
from collections.abc import Callable

import pytest

from newsarc.exporters.answers.listing import ListingFormat, write_listing
from newsarc.model.records import Entry, Hit


def written(found: list[Entry] | list[Hit], form: str) -> str:
    has_snippets = bool(found) and isinstance(found[0], Hit)
    return "".join(write_listing(found, ListingFormat(form), has_snippets=has_snippets))


def test_tsv_has_five_columns_and_no_header(entry: Entry, bare_entry: Entry) -> None:
    assert written([entry, bare_entry], "tsv") == (
        "7\t2031-03-15\t湖光日报\tA1\t湖边小镇 迎来第一船茶苗\n8\t\t\t\t\n"
    )


def test_a_search_adds_the_snippet(entry: Entry) -> None:
    hit = Hit(entry, "码头上已经\t站满", ((0, 2),))
    assert written([hit], "tsv").endswith("\t湖边小镇 迎来第一船茶苗\t码头上已经 站满\n")
    assert written([hit], "csv").splitlines()[0] == "id,date,newspaper,page,headline,snippet"
    assert json.loads(written([hit], "json"))[0]["snippet"] == "码头上已经\t站满"


def test_csv_has_a_header(entry: Entry) -> None:
    assert written([entry], "csv") == (
        "id,date,newspaper,page,headline\r\n7,2031-03-15,湖光日报,A1,湖边小镇 迎来第一船茶苗\r\n"
    )


def test_ids_are_ids(entry: Entry, bare_entry: Entry) -> None:
    assert written([entry, bare_entry], "ids") == "7\n8\n"


def test_json_is_one_array_of_the_objects_of_jsonl(entry: Entry, bare_entry: Entry) -> None:
    lines = written([entry, bare_entry], "jsonl").splitlines()
    assert json.loads(written([entry, bare_entry], "json")) == [json.loads(line) for line in lines]


@pytest.mark.parametrize(("form", "nothing"), [("json", "[]\n"), ("jsonl", ""), ("tsv", ""), ("ids", "")])
def test_nothing_found_is_still_well_formed(form: str, nothing: str) -> None:
    assert written([], form) == nothing


@pytest.mark.parametrize("form", ["tsv", "csv", "json", "jsonl", "ids"])
def test_no_form_lets_control_characters_through(make_entry: Callable[..., Entry], form: str) -> None:
    shown = written([make_entry(headline=("a\x1b[2J\x9b\u202eb\x00", "c\td"))], form)
    assert all(character.isprintable() or character in "\n\t\r" for character in shown)
